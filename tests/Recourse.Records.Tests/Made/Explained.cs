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
        var lost = Lost(summary);
        var isTable = summary.Info.Format is DocumentFormat.Csv or DocumentFormat.Tsv;
        var isJson = summary.Info.Format is DocumentFormat.Json or DocumentFormat.NdJson;
        foreach (var row in rows.Append(null))
        {
            var next = row?.Locator.Offset ?? bytes.Length;
            Assert.True(next >= at, $"row {row?.Number} begins at {next}, before the end {at} of what was read");
            var unread = Without(bytes, at, next, lost);
            var explained = false;
            // A header may be in UTF-8 where most lines are in another encoding, and a few bytes may be both.
            foreach (var each in encoding.CodePage is 54936 or 950 && Utf8.IsValid(unread) ? [encoding, Encoding.UTF8] : new[] { encoding })
            {
                var gap = each.GetString(unread);
                var rest = isJson ? gap.Trim([.. Separators, '[', ']', '{', '}', ':']) : gap.Trim(Separators.ToCharArray());
                // The header stands in one gap: before the first row, or under a title.
                var isHeader = isTable && rest.Length > 0
                    && (header is null ? summary.Info.Columns.All(name => Bare(gap).Contains(Bare(name), StringComparison.Ordinal)) : Again(rest, header, summary));
                header ??= isHeader ? rest : null;
                explained |= rest.Length == 0 || isHeader || (summary.Info.Format == DocumentFormat.VCard && rest.Split('\n').All(IsFrame));
            }

            Assert.True(explained || summary.Lost.Any(loss => loss.Place == "more"),
                $"bytes {at}–{next} are in no row, no header and no loss: {encoding.GetString(unread[..Math.Min(unread.Length, 400)])}");
            at = row is null ? next : row.Locator.Offset + row.Locator.Length;
        }

        Assert.Equal(bytes.Length, summary.Bytes);
    }

    /// <summary>A contact of one value leads to that value: its first and last line and the name of the property are no content.</summary>
    private static bool IsFrame(string line) => line.Trim(Separators.ToCharArray()) is var bare
        && (bare.Length == 0 || bare.EndsWith(':') || bare.ToUpperInvariant() is "BEGIN:VCARD" or "END:VCARD" || bare.StartsWith("VERSION:", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where nothing but the header stands again, which the document's notices say.</summary>
    private static bool Again(string rest, string header, DocumentSummary summary) =>
        rest.Replace(header, "", StringComparison.Ordinal).Trim(Separators.ToCharArray()).Length == 0
        && summary.Notices.Any(notice => notice.Text.StartsWith("the header stands again", StringComparison.Ordinal));

    /// <summary>Without quotes, and without what stands for bytes that are lost.</summary>
    private static string Bare(string text) => text.Replace("\"", "", StringComparison.Ordinal).Replace("\uFFFD", "", StringComparison.Ordinal);

    /// <summary>The bytes of a stretch that no loss names.</summary>
    private static byte[] Without(byte[] bytes, long from, long to, List<(long From, long To)> lost)
    {
        var unread = new List<byte>();
        foreach (var (start, end) in lost.Append((to, to)))
        {
            if (end >= from && start <= to)
            {
                unread.AddRange(bytes.AsSpan((int)from, (int)Math.Max(0, start - from)));
                from = Math.Min(Math.Max(from, end), to);
            }
        }

        return [.. unread];
    }

    private static List<(long From, long To)> Lost(DocumentSummary summary)
    {
        var lost = new List<(long From, long To)>();
        foreach (var place in summary.Lost.Select(loss => loss.Place).Where(place => place.Contains("bytes=", StringComparison.Ordinal)))
        {
            var parts = place[(place.IndexOf("bytes=", StringComparison.Ordinal) + 6)..].Split('+');
            var from = long.Parse(parts[0], CultureInfo.InvariantCulture);
            // Without a length: from there on.
            lost.Add((from, parts[1].Length == 0 ? long.MaxValue : from + long.Parse(parts[1], CultureInfo.InvariantCulture)));
        }

        lost.Sort();
        return lost;
    }
}
