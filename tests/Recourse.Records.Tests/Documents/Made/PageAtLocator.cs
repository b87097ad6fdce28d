using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Records.Tests.Documents.Made;

/// <summary>
/// Opens a locator in a made PDF without the library: the objects by their marks, the page by its place among the kids, its content streams unpacked
/// and joined, and of the bytes there the codes in angles, which are UTF-16.
/// </summary>
internal static partial class PageAtLocator
{
    public static string Text(byte[] exhibit, Locator locator)
    {
        var operand = Encoding.Latin1.GetString(Content(exhibit, int.Parse(locator.Path[4..])).AsSpan(checked((int)locator.Offset), checked((int)locator.Length)));
        return string.Concat(Angle().Matches(operand).Select(match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups["part"].Value))));
    }

    public static byte[] Content(byte[] exhibit, int page)
    {
        var file = Encoding.Latin1.GetString(exhibit);
        string Object(string number) => file[file.IndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal)..];
        var kids = Reference().Matches(Kids().Match(file).Groups["part"].Value);
        var contents = Contents().Match(Object(kids[page - 1].Groups["part"].Value)).Groups["part"].Value;
        return [.. Reference().Matches(contents).Select(match => Stream(exhibit, file, file.IndexOf($"\n{match.Groups["part"].Value} 0 obj\n", StringComparison.Ordinal)))
            .Aggregate((IEnumerable<byte>)[], (all, next) => all.Any() ? all.Append((byte)'\n').Concat(next) : next)];
    }

    private static byte[] Stream(byte[] exhibit, string file, int at)
    {
        var start = file.IndexOf("stream\n", at, StringComparison.Ordinal) + 7;
        var dictionary = file[at..start];
        var bytes = exhibit.AsSpan(start, int.Parse(Length().Match(dictionary).Groups["part"].Value)).ToArray();
        if (!dictionary.Contains("FlateDecode", StringComparison.Ordinal))
        {
            return bytes;
        }

        using var memory = new MemoryStream();
        using var unpacker = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        unpacker.CopyTo(memory);
        return memory.ToArray();
    }

    [GeneratedRegex("<(?<part>[0-9A-F]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex Angle();

    [GeneratedRegex("(?<part>[0-9]+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("/Kids\\[(?<part>[^\\]]*)\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Kids();

    [GeneratedRegex("/Contents\\[(?<part>[^\\]]*)\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Contents();

    [GeneratedRegex("/Length (?<part>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Length();
}
