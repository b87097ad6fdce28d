using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>The properties of one message, recipient or attachment ([MS-OXMSG], 2.1): streams by their tag, and a table of those of fixed size.</summary>
internal sealed class MsgProperties
{
    public const string Table = "__properties_version1.0";
    private const int MostBytes = 1 << 20;
    private readonly CompoundFile _file;
    private readonly Dictionary<string, CompoundEntry> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _fixed;
    private readonly (long Offset, long Length)[] _places;
    private readonly int _head;

    /// <param name="file">The file.</param>
    /// <param name="storage">The storage they stand in.</param>
    /// <param name="head">Bytes before the table: 32 of a message, 24 of a message inside one, 8 of anything else.</param>
    public MsgProperties(CompoundFile file, CompoundEntry storage, int head)
    {
        (_file, _head) = (file, head);
        Children = file.Children(storage);
        foreach (var child in Children)
        {
            _streams.TryAdd(child.Name, child);
        }

        var table = _streams.GetValueOrDefault(Table);
        _fixed = table is null ? [] : file.Bytes(table, MostBytes);
        _places = table is null ? [] : [.. file.Pieces(table)];
    }

    public List<CompoundEntry> Children { get; }

    /// <summary>The stream of a property; null where there is none.</summary>
    public CompoundEntry? Stream(int id, int type) => _streams.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"__substg1.0_{id:X4}{type:X4}"));

    /// <summary>The text of a property; empty where there is none.</summary>
    public string Text(int id) => Appended(id, null);

    /// <summary>Appends a text property to a row as a cell.</summary>
    public void Append(int id, int column, PiecedRow row) => Appended(id, (row, column));

    /// <summary>A time (FILETIME) in UTC, and appends it as a cell.</summary>
    public void AppendTime(int id, int column, PiecedRow row)
    {
        var at = Find(id, 0x0040);
        var ticks = at < 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(_fixed.AsSpan(at + 8));
        if (ticks is <= 0 or >= 2_650_467_744_000_000_000)
        {
            return;
        }

        row.BeginCell();
        var from = row.Text.Length;
        row.Text.Append(new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        var (offset, length) = _places.Length == 1 ? (_places[0].Offset + at + 8, 8L) : (0, 0);
        row.EndPiece(from, offset, length, false);
        row.EndCell(column);
    }

    /// <summary>Where the first piece of a stream stands, where it is one; else nowhere.</summary>
    private (long Offset, long Length) Place(CompoundEntry entry) => _file.Pieces(entry) is [var only] ? only : (0, 0);

    private string Appended(int id, (PiecedRow Row, int Column)? to)
    {
        var wide = Stream(id, 0x001F);
        if ((wide ?? Stream(id, 0x001E)) is not { } stream)
        {
            return "";
        }

        var bytes = _file.Bytes(stream, MostBytes);
        var text = (wide is not null ? Encoding.Unicode.GetString(bytes) : EntryNames.Decode(bytes)).TrimEnd('\0');
        if (text.Length > 0 && to is { } cell)
        {
            cell.Row.BeginCell();
            var from = cell.Row.Text.Length;
            cell.Row.Text.Append(new string([.. text.Select(each => char.IsControl(each) ? ' ' : each)]));
            var (offset, length) = Place(stream);
            cell.Row.EndPiece(from, offset, length, wide is null);
            cell.Row.EndCell(cell.Column);
        }

        return text;
    }

    private int Find(int id, int type)
    {
        for (var at = _head; at + 16 <= _fixed.Length; at += 16)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(_fixed.AsSpan(at)) == (uint)((id << 16) | type))
            {
                return at;
            }
        }

        return -1;
    }
}
