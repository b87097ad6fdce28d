using System.Buffers.Binary;

namespace Recourse.Records;

/// <summary>Goes through the cells of b-trees, page by page, and never through a page twice.</summary>
internal sealed class SqliteTree(SqlitePages pages, int limit, CancellationToken cancellation)
{
    private const byte InteriorIndex = 2;
    private const byte InteriorTable = 5;
    private const byte LeafIndex = 10;
    private const byte LeafTable = 13;
    private readonly HashSet<uint> _visited = [];

    /// <summary>Pages that were gone through.</summary>
    public IReadOnlySet<uint> Visited => _visited;

    /// <summary>Hands on each record of a b-tree.</summary>
    /// <param name="root">Its first page.</param>
    /// <param name="lose">Told what cannot be read: place and reason.</param>
    /// <param name="record">Told each record.</param>
    public void Walk(uint root, Action<string, string> lose, Action<SqliteCell> record)
    {
        var open = new Stack<uint>();
        open.Push(root);
        var cell = new SqliteCell(pages, _visited, limit);
        while (open.TryPop(out var number))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!pages.Exists(number))
            {
                lose($"page={number}", "the page is beyond the end of the file (cut off?); its rows are not read");
            }
            else if (!_visited.Add(number))
            {
                lose($"page={number}", "two places lead to this page; it is read once");
            }
            else
            {
                Page(number, open, cell, lose, record);
            }
        }
    }

    /// <summary>Hands on the records of a page that no b-tree leads to, where it is a leaf of a table; the answer says whether it is.</summary>
    public bool Orphan(uint number, Action<SqliteCell> record)
    {
        if (pages.Page(number)[Head(number)] != LeafTable || !_visited.Add(number))
        {
            return false;
        }

        Page(number, new Stack<uint>(), new SqliteCell(pages, [], limit), (_, _) => { }, record);
        return true;
    }

    private static int Head(uint number) => number == 1 ? 100 : 0;

    private void Page(uint number, Stack<uint> open, SqliteCell cell, Action<string, string> lose, Action<SqliteCell> record)
    {
        var page = pages.Page(number);
        var head = Head(number);
        var type = page[head];
        if (type is not (InteriorIndex or InteriorTable or LeafIndex or LeafTable))
        {
            lose($"page={number}", "the page is no page of a table; its rows are not read");
            return;
        }

        var interior = type is InteriorIndex or InteriorTable;
        var count = BinaryPrimitives.ReadUInt16BigEndian(page[(head + 3)..]);
        var pointers = head + (interior ? 12 : 8);
        var children = new List<uint>();
        for (var at = 0; at < count; at++)
        {
            var pointer = pointers + (2 * at);
            var start = pointer + 2 > pages.Usable ? 0 : BinaryPrimitives.ReadUInt16BigEndian(page[pointer..]);
            if (start < pointers || start + 4 > pages.Usable)
            {
                lose($"page={number};cell={at}", "the cell's pointer is broken; it is not read");
                if (pointer + 2 > pages.Usable)
                {
                    break;
                }

                continue;
            }

            if (interior)
            {
                children.Add(BinaryPrimitives.ReadUInt32BigEndian(page[start..]));
                start += 4;
            }

            if (type == InteriorTable)
            {
                continue;
            }

            if (cell.Read(page, number, start, index: type is InteriorIndex or LeafIndex))
            {
                record(cell);
            }
            else
            {
                lose($"page={number};cell={at}", "the cell is broken; it is not read");
            }
        }

        if (interior)
        {
            children.Add(BinaryPrimitives.ReadUInt32BigEndian(page[(head + 8)..]));
            for (var at = children.Count - 1; at >= 0; at--)
            {
                open.Push(children[at]);
            }
        }
    }
}
