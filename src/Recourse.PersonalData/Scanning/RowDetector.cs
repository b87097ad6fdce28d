using System.Buffers;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// Finds the identifiers of a row: numbers that tell themselves in its whole text, then what its columns and the words in its cells tell. One instance a
/// thread.
/// </summary>
internal sealed class RowDetector(DateOnly? asOf)
{
    /// <summary>A cell without any of these holds nothing that only words around it tell. 0xE5 begins 号, 址 and 弄; 0xE3–0xE9 Chinese digits.</summary>
    private static readonly SearchValues<byte> s_signs = SearchValues.Create("0123456789:=*@"u8);

    private readonly Detector _detector = new(asOf);
    private readonly CellDetector _cells = new(Detector.Last(asOf));

    /// <summary>Last possible day of birth (yyyymmdd).</summary>
    public int LastBirth { get; } = Detector.Last(asOf);

    /// <summary>Finds, in the order in which they stand.</summary>
    public void Find(in RowText row, Roles roles, List<Hit> hits)
    {
        if (roles.Count == 0)
        {
            _detector.Find(row.Text, hits);
            return;
        }

        _detector.Find(row.Text, hits, free: false);
        var known = hits.Count;
        foreach (var cell in row.Cells)
        {
            // Shorter ones hold no word with a value behind it.
            if (cell.Length > 8 && roles.IsFree(cell.Column) && IsWorth(row.Text.Slice(cell.Start, cell.Length)))
            {
                _detector.FindInCell(row.Text, cell.Start, cell.Length, hits);
            }
        }

        _cells.Find(row, roles, hits);
        if (hits.Count > known)
        {
            HitOrder.Settle(hits);
        }
    }

    /// <summary>Adds what columns tell whose role only the first rows showed.</summary>
    public void FindUntold(in RowText row, Roles roles, List<Hit> hits)
    {
        if (roles.Untold.Count == 0)
        {
            return;
        }

        var known = hits.Count;
        _cells.Find(row, roles, hits, roles.Untold);
        if (hits.Count > known)
        {
            HitOrder.Settle(hits);
        }
    }

    /// <summary>
    /// Leaves out numbers that are such by chance: in a column most of whose numbers fail the check digit, and in one that numbers the rows. A resident id
    /// passes check digit, date and region by chance once in millions, so in a numbering column it is dropped only where somebody stated what the column is.
    /// </summary>
    public static void DropChance(in RowText row, Roles roles, List<Hit> hits)
    {
        foreach (var cell in row.Cells)
        {
            var (serial, stated) = (roles[cell.Column] == ColumnRole.SerialNumber, roles.IsStated(cell.Column));
            if (!serial && !roles.HasChance(cell.Column))
            {
                continue;
            }

            var kept = 0;
            for (var at = 0; at < hits.Count; at++)
            {
                var hit = hits[at];
                var drops = hit.Start >= cell.Start && hit.Start < cell.Start + cell.Length
                    && (roles.IsChance(cell.Column, hit.Kind) || (serial && (stated || hit.Kind is not IdentifierKind.ResidentId)));
                if (!drops)
                {
                    hits[kept++] = hit;
                }
            }

            hits.RemoveRange(kept, hits.Count - kept);
        }
    }

    private static bool IsWorth(ReadOnlySpan<byte> cell) => cell.ContainsAny(s_signs) || cell.ContainsAnyInRange((byte)0xE3, (byte)0xEF);
}
