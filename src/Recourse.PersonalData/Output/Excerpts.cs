using System.Text;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// Reads the listed rows back from their exhibits and masks them. Rows are not kept while scanning, since nobody knows then which will be listed; a file is
/// read only as far as its last listed row.
/// </summary>
internal sealed class Excerpts
{
    /// <summary>Characters of an excerpt.</summary>
    public const int Longest = 160;

    private readonly Dictionary<(string File, long Offset, int Number), (string Text, int? Confidence, string Area)> _texts = [];

    /// <summary>Reads rows back.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="rows">Numbers of rows among all rows.</param>
    public Excerpts(ScanResult scan, IEnumerable<int> rows)
    {
        var sources = scan.Sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var wanted = rows.Distinct().Order()
            .Select(number => scan.Rows.At(number))
            .GroupBy(place => DocumentNames.Outward(place.Document.Summary.Info.File).FirstOrDefault(sources.Contains, ""), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(place => Key(place.Document, place.Document.Rows[place.Row])).ToHashSet(), StringComparer.Ordinal);
        foreach (var source in scan.Sources)
        {
            if (wanted.Remove(source.Name, out var places))
            {
                Read(source, scan.Options, places);
            }
        }
    }

    /// <summary>The masked text of a row; empty where it could not be read back.</summary>
    public string Of(DocumentRows document, in ItemRow row) => _texts.TryGetValue(Key(document, row), out var known) ? known.Text : "";

    /// <summary>How sure the recognition was of a row, and where it stands on its picture; null and empty where the row was read.</summary>
    public (int? Confidence, string Area) Recognition(DocumentRows document, in ItemRow row) =>
        _texts.TryGetValue(Key(document, row), out var known) ? (known.Confidence, known.Area) : (null, "");

    /// <summary>Rows of a picture or an old workbook all stand at its first byte: their numbers tell them apart.</summary>
    private static (string File, long Offset, int Number) Key(DocumentRows document, in ItemRow row) => (document.Summary.Info.File, row.Offset, row.Number);

    private void Read(SourceFile source, ScanOptions options, HashSet<(string File, long Offset, int Number)> places)
    {
        using var enough = new CancellationTokenSource();
        try
        {
            DocumentReader.Read(source, options.Hints, new Collector(this, options, places, enough), options.LimitsOf(source), enough.Token);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // All listed rows were read.
        }
    }

    /// <summary>A row with everything personal in it masked.</summary>
    internal static string Mask(in RowView row, Roles roles)
    {
        var text = new StringBuilder();
        for (var at = 0; at < row.Cells.Length && text.Length < Longest; at++)
        {
            var value = Encoding.UTF8.GetString(row.Cell(at)).ReplaceLineEndings(" ").Trim();
            var role = roles.Count > 0 ? roles[row.Cells[at].Column] : ColumnRole.Other;
            text.Append(at == 0 ? "" : " | ").Append(role switch
            {
                ColumnRole.Name or ColumnRole.Company => Masking.Name(value),
                ColumnRole.ResidentId or ColumnRole.Mobile or ColumnRole.Landline or ColumnRole.BankCard or ColumnRole.Email or ColumnRole.CreditCode => Masking.Value(value),
                ColumnRole.Transaction or ColumnRole.Balance or ColumnRole.Time or ColumnRole.SerialNumber => Masking.Text(value),
                ColumnRole.Address or ColumnRole.Password or ColumnRole.BirthDate or ColumnRole.AccountName or ColumnRole.Vehicle => Masking.Name(value),
                _ => Masking.Unmarked(value),
            });
        }

        if (text.Length <= Longest)
        {
            return text.ToString();
        }

        var cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text.ToString(0, cut) + "…";
    }

    private sealed class Collector(Excerpts excerpts, ScanOptions options, HashSet<(string File, long Offset, int Number)> places, CancellationTokenSource enough) : IRowSink
    {
        private Roles? _roles;

        public void Begin(DocumentInfo document) => _roles = null;

        public void Row(in RowView row)
        {
            var key = (row.Document.File, row.ToSource(0, row.Text.Length).Offset, unchecked((int)row.Number));
            if (!places.Remove(key))
            {
                return;
            }

            if (_roles is null || _roles.Count != row.Document.Columns.Count)
            {
                _roles = new Roles(row.Document, ColumnHints.For(options.Hints, row.Document.File), null);
            }

            excerpts._texts[key] = (Mask(row, _roles), row.Confidence, row.Locate().Area);
            if (places.Count == 0)
            {
                enough.Cancel();
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
