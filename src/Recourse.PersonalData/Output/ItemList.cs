using System.Globalization;
using System.Text;

namespace Recourse.PersonalData;

/// <summary>
/// Lists every row of a count of items as CSV: which finding, which bytes, what became of it, which row it repeats. No personal value in it.
/// </summary>
public static class ItemList
{
    /// <summary>The header.</summary>
    public const string Header = "finding,file,row,offset,length,exhibit,kind,tier,reason,key,repeats_file,repeats_row";

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

    private static void Write(Stream output, RowTable rows, IEnumerable<BatchPlan> plans)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Header);
        var line = new StringBuilder();
        foreach (var plan in plans)
        {
            // Counted again rather than kept: the table of persons of a big batch is large, and only one is needed at a time.
            var counter = BatchCounter.Count(rows, plan.Documents, plan.Rules);
            foreach (var document in plan.Documents)
            {
                var (consented, untrue) = (plan.Rules.Consented(document), plan.Rules.Untrue(document));
                var info = document.Summary.Info;
                var (finding, file) = (Quote(plan.Finding), Quote(info.File));
                for (var at = 0; at < document.Rows.Count; at++)
                {
                    ref readonly var row = ref document.Rows[at];
                    var fate = counter.Again(document.First + at, row, consented, untrue, out var key, out var stands, out var kind);
                    var item = fate is Fate.Net;
                    line.Clear();
                    line.Append(CultureInfo.InvariantCulture, $"{finding},{file},{row.Number},{row.Offset},{row.Length},{info.Exhibit},");
                    line.Append(key.IsNone ? "," : $"{(item ? kind : row.Kind)},{ItemKinds.Name(ItemKinds.TierOf(item ? kind : row.Kind))}");
                    line.Append(',').Append(Fates.Word(fate)).Append(',').Append(key.IsNone ? "" : Persons.Name(Persons.Used(row)));
                    if (fate == Fate.Duplicate)
                    {
                        var (other, first) = rows.At(stands);
                        line.Append(CultureInfo.InvariantCulture, $",{Quote(other.Summary.Info.File)},{other.Rows[first].Number}");
                    }
                    else
                    {
                        line.Append(",,");
                    }

                    writer.WriteLine(line);
                }
            }
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
