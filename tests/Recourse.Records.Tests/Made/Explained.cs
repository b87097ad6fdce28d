using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Recourse.Records.Tests.Made;

/// <summary>Bytes read = bytes explained: what no row carries is a separator, the header, or listed as lost.</summary>
internal static class Explained
{
    private const string Separators = "\r\n\t ,\uFEFF";

    public static void Check(byte[] bytes, DocumentSummary summary, IEnumerable<SeenRow> rows)
    {
        var (at, header) = (0L, (string?)null);
        var encoding = Encodings.Of(summary.Info.Encoding);
        var isTable = summary.Info.Format is DocumentFormat.Csv or DocumentFormat.Tsv;
        var isJson = summary.Info.Format is DocumentFormat.Json or DocumentFormat.NdJson;
        foreach (var row in rows.Append(null))
        {
            var next = row?.Locator.Offset ?? bytes.Length;
            Assert.True(next >= at, $"row {row?.Number} begins at {next}, before the end {at} of what was read");
            var gap = Text(bytes.AsSpan((int)at, (int)(next - at)), encoding);
            var rest = isJson ? gap.Trim([.. Separators, '[', ']', '{', '}', ':']) : gap.Trim(Separators.ToCharArray());
            // The header stands in one gap: before the first row, or under a title.
            var isHeader = isTable && rest.Length > 0
                && (header is null ? summary.Info.Columns.All(name => Bare(gap).Contains(Bare(name), StringComparison.Ordinal)) : Again(rest, header, summary));
            header ??= isHeader ? rest : null;
            Assert.True(rest.Length == 0 || isHeader || Lost(summary, at, next), $"bytes {at}–{next} are in no row, no header and no loss: {rest[..Math.Min(rest.Length, 200)]}");
            at = row is null ? next : row.Locator.Offset + row.Locator.Length;
        }

        Assert.Equal(bytes.Length, summary.Bytes);
    }

    /// <summary>A header may be in UTF-8 where most lines are in another encoding.</summary>
    private static string Text(ReadOnlySpan<byte> gap, Encoding encoding) =>
        (encoding.CodePage is 54936 or 950 && Utf8.IsValid(gap) ? Encoding.UTF8 : encoding).GetString(gap);

    /// <summary>True where nothing but the header stands again, which the document's notices say.</summary>
    private static bool Again(string rest, string header, DocumentSummary summary) =>
        rest.Replace(header, "", StringComparison.Ordinal).Trim(Separators.ToCharArray()).Length == 0
        && summary.Notices.Any(notice => notice.Text.StartsWith("the header stands again", StringComparison.Ordinal));

    private static string Bare(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    private static bool Lost(DocumentSummary summary, long from, long to) => summary.Lost.Any(loss =>
    {
        var place = loss.Place[(loss.Place.IndexOf("bytes=", StringComparison.Ordinal) + 6)..].Split('+');
        return loss.Place == "more" || (loss.Place.Contains("bytes=", StringComparison.Ordinal) && place.Length == 2
            && long.TryParse(place[0], CultureInfo.InvariantCulture, out var offset) && long.TryParse(place[1], CultureInfo.InvariantCulture, out var length)
            && offset < to && offset + length > from);
    });
}
