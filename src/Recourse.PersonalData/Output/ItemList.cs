using System.Text;

namespace Recourse.PersonalData;

/// <summary>
/// Lists every row of a count of items as CSV: which finding, which bytes, what became of it, which row it repeats. No personal value in it.
/// </summary>
public static class ItemList
{
    /// <summary>The header.</summary>
    public const string Header = "finding,file,row,offset,length,exhibit,kind,tier,reason,key,repeats_file,repeats_row";

    private static readonly byte[][] s_kinds =
        [.. Enum.GetValues<ItemKind>().Select(kind => Encoding.UTF8.GetBytes($"{kind},{ItemKinds.Name(ItemKinds.TierOf(kind))},"))];

    private static readonly byte[][] s_fates = [.. Enum.GetValues<Fate>().Select(fate => Encoding.UTF8.GetBytes(Fates.Word(fate) + ","))];

    private static readonly byte[][] s_keys = [.. Enum.GetValues<KeyKind>().Select(kind => Encoding.UTF8.GetBytes(kind == KeyKind.None ? "," : Persons.Name(kind) + ","))];

    /// <summary>Lists the rows of the whole material (finding <c>items/all</c>).</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="scan">The scan.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(Stream output, ScanResult scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        Write(output, scan.Rows, [new BatchPlan("items/all", scan.Rows.Documents, BatchRules.None)]);
    }

    /// <summary>
    /// Lists the rows of the whole material, then those of each batch of each conduct: what is taken off can differ, since consent lists and decisions
    /// belong to a conduct. Items that were obtained and provided stand in both batches; the conduct's finding takes them off once.
    /// </summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="conducts">The conducts that were counted from it.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(Stream output, ScanResult scan, ConductResult conducts)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(conducts);
        Write(output, scan.Rows, conducts.Plans);
    }

    private static void Write(Stream output, RowTable table, IReadOnlyList<BatchPlan> plans)
    {
        var lines = new ByteLines(output);
        lines.Text(Header);
        lines.End();
        var marks = table.Marks;
        foreach (var plan in plans)
        {
            // Counted again rather than kept: what a batch holds is large, and only one batch is needed at a time.
            BatchCounter.Count(table, plan.Documents, plan.Rules, marks);
            foreach (var document in plan.Documents)
            {
                Write(lines, table, plan, document, marks);
            }
        }

        lines.Flush();
    }

    private static void Write(ByteLines lines, RowTable table, BatchPlan plan, DocumentRows document, ItemMarks marks)
    {
        var judge = new RowJudge(table, plan.Rules, document);
        var before = Encoding.UTF8.GetBytes($"{Quote(plan.Finding)},{Quote(document.Summary.Info.File)},");
        var exhibit = Encoding.UTF8.GetBytes($",{document.Summary.Info.Exhibit},");
        var ownFile = Encoding.UTF8.GetBytes(Quote(document.Summary.Info.File));
        var number = document.First;
        for (var block = 0; block < document.Rows.Blocks; block++)
        {
            foreach (ref readonly var row in document.Rows.Block(block))
            {
                var fate = judge.Of(row, number++, marks);
                var identifies = judge.Identifies(row);
                lines.Bytes(before);
                lines.Number(row.Number);
                lines.Bytes(","u8);
                lines.Number(row.Offset);
                lines.Bytes(","u8);
                lines.Number(row.Length);
                lines.Bytes(exhibit);
                lines.Bytes(identifies ? s_kinds[(int)(fate == Fate.Net ? marks.Kind(row.Item) : row.Kind)] : ",,"u8);
                lines.Bytes(s_fates[(int)fate]);
                lines.Bytes(s_keys[(int)(identifies ? row.Used : KeyKind.None)]);
                if (fate == Fate.Duplicate)
                {
                    var stands = marks.Stands(row.Item);
                    lines.Bytes(stands >= document.First ? ownFile : Encoding.UTF8.GetBytes(Quote(table.At(stands).Document.Summary.Info.File)));
                    lines.Bytes(","u8);
                    lines.Number(marks.StandsNumber(row.Item));
                }
                else
                {
                    lines.Bytes(","u8);
                }

                lines.End();
            }
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
