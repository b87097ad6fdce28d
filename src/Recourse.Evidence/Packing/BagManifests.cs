using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>One manifest of a bag.</summary>
/// <param name="File">Its name.</param>
/// <param name="Algorithm"><c>sha256</c> or <c>sha512</c>.</param>
/// <param name="Sums">Digests in lower-case hexadecimal by path.</param>
internal sealed record BagManifest(string File, string Algorithm, IReadOnlyDictionary<string, string> Sums);

/// <summary>Reads manifests. A line that is not in the form of RFC 8493 §2.1.3 is named and the rest is used.</summary>
internal static class BagManifests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static List<BagManifest> Read(string root, string kind, List<Breakage> broken)
    {
        var manifests = new List<BagManifest>();
        foreach (var (algorithm, digits) in (ReadOnlySpan<(string, int)>)[("sha256", 64), ("sha512", 128)])
        {
            var file = $"{kind}-{algorithm}.txt";
            if (!File.Exists(Path.Combine(root, file)))
            {
                continue;
            }

            try
            {
                var bytes = LedgerSources.TryRead(Path.Combine(root, file), out var reason) ?? throw new IOException(reason);
                manifests.Add(new BagManifest(file, algorithm, Parse(file, Strict.GetString(bytes), digits, broken)));
            }
            catch (Exception fault) when (fault is IOException or DecoderFallbackException)
            {
                broken.Add(new Breakage(file, Links.Content, "a manifest in UTF-8", fault.Message));
            }
        }

        return manifests;
    }

    public static string Shorten(string text) => (text.Length <= 120 ? text : text[..120] + "…").Replace("\n", "\\n", StringComparison.Ordinal);

    private static Dictionary<string, string> Parse(string file, string text, int digits, List<Breakage> broken)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        var lines = text.Split('\n');
        foreach (var raw in text.EndsWith('\n') ? lines[..^1] : lines)
        {
            number++;
            var line = raw.TrimEnd('\r');
            var item = string.Create(CultureInfo.InvariantCulture, $"{file} (line {number})");
            var space = line.IndexOfAny([' ', '\t']);
            var path = space < 0 ? "" : BagPath.Decode(line[space..].TrimStart(' ', '\t').TrimStart('*'));
            if (space != digits || !line.AsSpan(0, space).ContainsOnlyHex() || !BagPath.IsInside(path))
            {
                broken.Add(new Breakage(item, Links.Content, $"{digits} hexadecimal digits and a path inside the bag", Shorten(line)));
            }
            else if (!sums.TryAdd(path, line[..space].ToLowerInvariant()))
            {
                broken.Add(new Breakage(item, Links.Content, $"each path once", $"{path} a second time"));
            }
        }

        return sums;
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
