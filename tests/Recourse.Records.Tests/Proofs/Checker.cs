using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Recourse.Outside;

/// <summary>
/// The separate checker, at most 150 lines: it knows nothing of the readers but the text of a locator. It opens the exhibit's bytes itself, goes down
/// the path, takes the bytes there and says what a person would read in them. What the readers claim to have read stands there, or the claim is wrong.
/// </summary>
internal sealed class Checker(string name, byte[] exhibit)
{
    private static readonly Encoding[] s_encodings =
        [new UTF8Encoding(false, true), Page(54936), Page(950), new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true)];
    private static readonly Regex s_address = new("^sha256:(?<sha>[0-9a-f]{64})(!/(?<path>[^#]*))?#bytes=(?<offset>[0-9]+)\\+(?<length>[0-9]+)"
        + "(;row=(?<row>[0-9]+))?(;column=(?<column>[0-9]+))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
    private static readonly Regex s_tag = new("<[^>]*>", RegexOptions.NonBacktracking), s_blank = new("\\s+", RegexOptions.NonBacktracking);
    private static readonly Regex s_escape = new("\\\\(?<it>.)", RegexOptions.NonBacktracking), s_angle = new("<(?<it>[0-9A-F]*)>", RegexOptions.NonBacktracking);
    private readonly string _digest = Convert.ToHexStringLower(SHA256.HashData(exhibit));
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal) { [""] = exhibit };

    /// <summary>Null where the value stands at the locator; else what stands there. A sheet of an XLS workbook has no bytes of its own: the name names it.</summary>
    public string? Contradicts(string locator, string document, string value)
    {
        var parts = s_address.Match(locator);
        int Number(string part) => int.Parse("0" + parts.Groups[part].Value, CultureInfo.InvariantCulture);
        var path = parts.Groups["path"].Value;
        var kind = path.StartsWith("page", StringComparison.Ordinal) ? ".page" : Path.GetExtension(path.Length == 0 ? name : path);
        var bytes = Document(path).Skip(Number("offset")).Take(Number("length")).ToArray();
        List<string> readings = kind == ".xls" ? [Sheet(Document(path), document.Split("!/")[^1], Number("row"), Number("column"))]
            // A text stands in its page behind its length.
            : kind == ".parquet" && Encoding.UTF8.GetBytes(value) is var text ? bytes.AsSpan().IndexOf([.. BitConverter.GetBytes(text.Length), .. text]) < 0 ? [] : [value]
            : [.. s_encodings.SelectMany(encoding => Try(() => Read(kind, encoding.GetString(bytes), path))), .. Binary(kind, bytes)];
        // Runs and lines that a page breaks, and what stands apart on it, are joined with blanks; blanks between tags are none.
        string Bare(string text) => kind is ".xml" or ".html" or ".rels" or ".page" ? s_blank.Replace(text, "") : text;
        return parts.Groups["sha"].Value == _digest && readings.Exists(reading => Bare(reading) == Bare(value)) ? null : string.Join(" / ", readings.Distinct(StringComparer.Ordinal));
    }
    private string Read(string kind, string raw, string path) => kind switch
    {
        ".csv" or ".tsv" => raw.Replace("\"\"", "\"", StringComparison.Ordinal),
        ".json" or ".ndjson" or ".jsonl" => raw.Contains("\":", StringComparison.Ordinal) ? /* around the records */ raw : JsonSerializer.Deserialize<string>($"\"{raw}\"")!,
        ".xml" when path.Contains("worksheets/", StringComparison.Ordinal) => Cell(path, XElement.Parse(raw, LoadOptions.PreserveWhitespace)),
        ".html" or ".xml" or ".rels" => System.Net.WebUtility.HtmlDecode(s_tag.Replace(raw, "")),
        ".sql" when raw.StartsWith("0x", StringComparison.Ordinal) => Encoding.UTF8.GetString(Convert.FromHexString(raw[2..])),
        // A dump for SQL Server has no backslash escapes.
        ".sql" => raw.Contains('`', StringComparison.Ordinal) ? raw : raw.Replace("''", "'", StringComparison.Ordinal) is var text && exhibit.AsSpan().IndexOf("[dbo]"u8) >= 0 ? text : s_escape.Replace(text, "${it}"),
        ".vcf" => raw.Contains(';', StringComparison.Ordinal) ? string.Join(' ', raw.Split(';', StringSplitOptions.RemoveEmptyEntries)) : raw,
        ".page" => string.Concat(s_angle.Matches(raw).Select(match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups["it"].Value)))),
        _ => raw,
    };
    /// <summary>What is not written in characters: encoded words in the header of a mail, numbers of SQLite.</summary>
    private static string[] Binary(string kind, byte[] bytes) => kind switch
    {
        ".eml" or ".mhtml" => [MimeKit.Utils.Rfc2047.DecodeText(bytes)],
        ".msg" when bytes.Length == 8 => [DateTime.FromFileTimeUtc(BitConverter.ToInt64(bytes)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)],
        ".db" when bytes.Length == 8 && bytes.Reverse().ToArray() is var turned => [Text(BitConverter.ToInt64(turned)), Text(BitConverter.ToDouble(turned))],
        ".db" when bytes.Length > 0 => [Text(bytes.Skip(1).Aggregate((long)unchecked((sbyte)bytes[0]), (number, next) => (number << 8) | next))],
        _ => [],
    };
    private string Cell(string path, XElement cell)
    {
        static string Joined(XElement item) => string.Concat(item.Descendants().Where(each => each.Name.LocalName == "t").Select(each => each.Value));
        var value = cell.Elements().FirstOrDefault(each => each.Name.LocalName == "v")?.Value ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => Joined(XElement.Parse(Encoding.UTF8.GetString(Document(path[..path.LastIndexOf("worksheets/", StringComparison.Ordinal)] + "sharedStrings.xml")),
                LoadOptions.PreserveWhitespace).Elements().ElementAt(int.Parse(value))),
            "inlineStr" => Joined(cell),
            _ => cell.Attribute("s") is null ? value : Text(DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture))),
        };
    }
    private static string Sheet(byte[] book, string sheet, int row, int column)
    {
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(new MemoryStream(book));
        var rows = Enumerable.Repeat(reader, int.MaxValue);
        _ = rows.TakeWhile(each => each.Name != sheet).All(each => each.NextResult()) && rows.Take(row).All(each => each.Read());
        return Text(reader.GetValue(column - 1));
    }
    private static string Text(object? value) => value switch
    {
        DateTime time => /* a number of days, exact to a part of a second */ time.AddMilliseconds(500).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
    private byte[] Document(string path) => _documents.TryGetValue(path, out var known) ? known : _documents[path] = path.Split("!/").Aggregate(exhibit, Open);

    /// <summary>A document inside another; a packed tar is one step.</summary>
    private static byte[] Open(byte[] outer, string part) => outer switch
    {
        [0x1F, 0x8B, ..] => Inside(Bytes(new GZipStream(new MemoryStream(outer), CompressionMode.Decompress)), part),
        [0x42, 0x5A, 0x68, ..] => Inside(Bytes(SharpCompress.Compressors.BZip2.BZip2Stream.Create(new MemoryStream(outer), SharpCompress.Compressors.CompressionMode.Decompress, false)), part),
        [0xFD, 0x37, 0x7A, ..] => Inside(Bytes(new SharpCompress.Compressors.Xz.XZStream(new MemoryStream(outer))), part),
        [0x28, 0xB5, 0x2F, ..] => Inside(Bytes(new SharpCompress.Compressors.ZStandard.DecompressionStream(new MemoryStream(outer))), part),
        [0x4C, 0x5A, 0x49, ..] => Inside(Bytes(SharpCompress.Compressors.LZMA.LZipStream.Create(new MemoryStream(outer), SharpCompress.Compressors.CompressionMode.Decompress)), part),
        [0x50, 0x4B, ..] => Bytes(new ZipArchive(new MemoryStream(outer), ZipArchiveMode.Read, false, s_encodings[1]).GetEntry(part)!.Open()),
        [0x37, 0x7A, ..] or [0x52, 0x61, ..] => Bytes(SharpCompress.Archives.ArchiveFactory.OpenArchive(new MemoryStream(outer)).Entries.First(entry => entry.Key == part).OpenEntryStream()),
        [0x25, 0x50, ..] => Page(Encoding.Latin1.GetString(outer), int.Parse(part[4..])),
        [0xD0, 0xCF, ..] => Property(outer, part == "body.txt" ? "__substg1.0_1000001F" : "__substg1.0_37010102"),
        [0x57, 0x41, 0x52, 0x43, ..] => Record(Encoding.Latin1.GetString(outer, int.Parse(part.Split('/')[0]), outer.Length - int.Parse(part.Split('/')[0]))),
        [0x46, 0x72, 0x6F, 0x6D, 0x20, ..] => Encoding.Latin1.GetBytes(Behind(("\n" + Encoding.Latin1.GetString(outer)).Split("\nFrom ")[int.Parse(part[..^4])], "\n") + "\n"),
        { Length: > 512 } when IsTar(outer) => Inside(outer, part),
        _ => Bytes(MimeKit.MimeMessage.Load(new MemoryStream(outer)).BodyParts.OfType<MimeKit.MimePart>().ElementAt(int.Parse(part.Split('/')[0]) - 1).Content!.Open()),
    };
    private static bool IsTar(byte[] bytes) => bytes.Length > 512 && bytes.AsSpan(257).StartsWith("ustar"u8);
    private static byte[] Inside(byte[] plain, string part) => IsTar(plain) ? Entry(new System.Formats.Tar.TarReader(new MemoryStream(plain)), part) : plain;
    private static byte[] Entry(System.Formats.Tar.TarReader tar, string part) => tar.GetNextEntry()! is var entry && entry.Name == part ? Bytes(entry.DataStream!) : Entry(tar, part);
    private static string Behind(string text, string mark) => text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];

    /// <summary>What a record of a web archive holds: behind its head, that of the answer and its packing.</summary>
    private static byte[] Record(string rest)
    {
        var block = Behind(rest, "\r\n\r\n")[..int.Parse(Behind(rest, "Content-Length: ").Split('\r')[0])];
        var body = Encoding.Latin1.GetBytes(block.StartsWith("HTTP/", StringComparison.Ordinal) ? Behind(block, "\r\n\r\n") : block);
        return block.Contains("Content-Encoding: gzip", StringComparison.Ordinal) ? Bytes(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)) : body;
    }

    /// <summary>A stream of a message that Outlook saved: the entry of its name, its chain of sectors, large ones or those of the small streams.</summary>
    private static byte[] Property(byte[] file, string name)
    {
        int At(int place) => BitConverter.ToInt32(file, place);
        byte[] Chain(int sector) => sector < 0 ? [] : [.. file.Skip(512 + (512 * sector)).Take(512), .. Chain(At(512 + (512 * At(76 + (sector / 128 * 4))) + (sector % 128 * 4)))];
        var (entries, links) = (Chain(At(48)), Chain(At(60)));
        byte[] Small(int sector) => sector < 0 ? [] : [.. Chain(BitConverter.ToInt32(entries, 116)).Skip(64 * sector).Take(64), .. Small(BitConverter.ToInt32(links, 4 * sector))];
        var (start, size) = entries.Chunk(128).Where(each => Encoding.Unicode.GetString(each, 0, 64).StartsWith(name, StringComparison.Ordinal))
            .Select(each => (BitConverter.ToInt32(each, 116), BitConverter.ToInt32(each, 120))).First();
        return (size < 4096 ? Small(start) : Chain(start))[..size];
    }

    /// <summary>The content of a page: the objects by their marks, the page by its place among the kids, its streams unpacked and joined.</summary>
    private static byte[] Page(string pdf, int number)
    {
        string Object(string id) => Behind(pdf, $"\n{id} 0 obj\n");
        string[] List(string text) => [.. text[..text.IndexOf(']')].Split(" 0 R", StringSplitOptions.RemoveEmptyEntries).Select(each => each.Trim())];
        byte[] Stream(string text) => Encoding.Latin1.GetBytes(Behind(text, "stream\n")[..int.Parse(Behind(text, "/Length ").Split('>')[0])]) is var body
            && text.AsSpan(0, text.IndexOf("stream\n", StringComparison.Ordinal)).Contains("/FlateDecode", StringComparison.Ordinal)
                ? Bytes(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)) : body;
        return List(Behind(Object(List(Behind(pdf, "/Kids["))[number - 1]), "/Contents[")).Select(Object).Select(Stream).Aggregate((all, next) => [.. all, (byte)'\n', .. next]);
    }
    private static byte[] Bytes(Stream stream) => [.. Enumerable.Repeat(stream, int.MaxValue).Select(each => each.ReadByte()).TakeWhile(next => next >= 0).Select(next => (byte)next)];
    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static IEnumerable<string> Try(Func<string> read)
    {
        try { return [read()]; }
        catch (Exception problem) when (problem is DecoderFallbackException or JsonException or System.Xml.XmlException or FormatException) { return []; }
    }
}
