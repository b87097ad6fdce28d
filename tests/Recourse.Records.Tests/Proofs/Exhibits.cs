using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Recourse.Records.Tests.Containers;
using Recourse.Records.Tests.Columnar;
using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Documents.Made;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Mail;
using Recourse.Records.Tests.Markup;
using Recourse.Records.Tests.Outlook;
using Recourse.Records.Tests.Spreadsheets;
using Recourse.Records.Tests.Spreadsheets.Made;
using Recourse.Records.Tests.WebArchives;

namespace Recourse.Records.Tests.Proofs;

/// <summary>
/// The planted list in every format that is read: <c>csv@gb18030</c> is a CSV in that encoding, <c>zip/gz/json</c> a JSON in a gzip in a ZIP. A format
/// that joins <see cref="DocumentFormat"/> gets its exhibit here, and every proof of this folder with it.
/// </summary>
internal static class Exhibits
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Their own rows are heads, not the list.</summary>
    private static readonly DocumentFormat[] s_heads = [DocumentFormat.Mail, DocumentFormat.Mhtml, DocumentFormat.Msg, DocumentFormat.Warc];

    public static IReadOnlyList<string> Keys { get; } =
    [
        .. from kind in (string[])["csv", "tsv", "json", "ndjson", "txt", "vcf"]
           from encoding in Encodings.Names.Where(name => kind != "ndjson" || !name.StartsWith("utf-16", StringComparison.Ordinal))
           select $"{kind}@{encoding}",
        "csv@big5", "txt@big5", "html@utf-8", "html@gb18030", "mysql", "postgresql", "sqlserver", "db", "xlsx", "xls", "docx", "pptx", "pdf", "pdf-packed", "bin", "gif", "parquet", "eml/csv", "mbox/csv",
        "zip/csv@gb18030", "zip/gz/json", "zip/docx", "zip/db", "eml/xlsx",
        "warc/csv@gb18030", "warc.gz/json", "wacz/csv", "mhtml/html@gb18030", "msg/csv", "msg/xlsx", "zip/msg/txt", "zip/parquet",
        .. from kind in (string[])["zip", "tar", "gz", "bz2", "zst", "xz", "lz", "7z", "7z-solid", "rar4", "rar5", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"] select kind + "/csv",
    ];

    /// <summary>The list as it stands in an exhibit: some formats carry fewer columns.</summary>
    public static InventedList List(string key, int rows)
    {
        var list = key.EndsWith("@big5", StringComparison.Ordinal) ? Traditional(InventedList.Of(rows)) : InventedList.Of(rows);
        // Contacts and pages carry a name without marks that they would write in another way, so that each value stands there as it is.
        return Inner(key) is "vcf" or "pdf" or "pdf-packed" or "bin" or "gif"
            ? new InventedList([list.Columns[0], list.Columns[2], list.Columns[3]], [.. list.Rows.Select((row, at) => new[] { $"王小{at}", row[2], row[3] })])
            : list;
    }

    /// <summary>How often the list stands in the exhibit.</summary>
    public static int Times(string key) => key.Split('/')[0] switch { "eml" or "warc" or "warc.gz" or "wacz" => 2, "mbox" => 4, _ => 1 };

    public static (string Name, byte[] Bytes) Make(string key, InventedList list)
    {
        var parts = key.Split('@')[0].Split('/');
        var encoding = key.Contains('@', StringComparison.Ordinal) ? key[(key.IndexOf('@', StringComparison.Ordinal) + 1)..] : "utf-8";
        var (name, bytes) = Plain(parts[^1], encoding, list);
        foreach (var pack in parts.Reverse().Skip(1))
        {
            var attached = (name, bytes);
            (name, bytes) = pack switch
            {
                // One attachment as it is, one in a ZIP.
                "eml" => ("x.eml", MailTests.Made(attached.bytes, attached.name)),
                "mbox" => ("x.mbox", Mailbox(MailTests.Made(attached.bytes, attached.name))),
                "warc" => ("x.warc", Archive(attached.name, attached.bytes).ToBytes()),
                "warc.gz" => ("x.warc.gz", Archive(attached.name, attached.bytes).ToGzip()),
                "wacz" => ("x.wacz", Archived(Archive(attached.name, attached.bytes).ToGzip())),
                "mhtml" => ("x.mhtml", Saved(attached.bytes)),
                "msg" => ("x.msg", Message(attached.name, attached.bytes)),
                _ => NestingTests.Pack(pack, name, bytes) is var packed ? (packed.Name, packed.Bytes) : default,
            };
        }

        return (name, bytes);
    }

    /// <summary>The planted lines as they were read, in order.</summary>
    public static IEnumerable<string> Lines(string key, Collected read, InventedList list)
    {
        var rows = read.Rows.Where(row => !s_heads.Contains(row.Document.Format) && !row.Document.File.EndsWith("body.txt", StringComparison.Ordinal));
        return Inner(key) switch
        {
            "txt" => rows.Select(row => row.Text),
            "bin" or "gif" => rows.Select(row => row.Text.Replace(' ', '|')),
            "pdf" or "pdf-packed" => rows.Where(row => row.Document.File.Contains("!/page", StringComparison.Ordinal)).Select(row => row.Text.Replace('\t', '|')),
            "vcf" => rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))),
            _ => list.Lines(rows.Where(row => row.Document.Columns.Take(list.Columns.Count).SequenceEqual(list.Columns, StringComparer.Ordinal))),
        };
    }

    private static InventedList Traditional(InventedList list)
    {
        const string Simplified = "张欧阳𠮷伟刘虚构号单证手机邮货时间", Same = "張歐陽吉偉劉虛構號單證手機郵貨時間";
        var (from, to) = (Simplified.EnumerateRunes().ToList(), Same.EnumerateRunes().ToList());
        string Text(string text) => string.Concat(text.EnumerateRunes().Select(rune => from.IndexOf(rune) is var at and >= 0 ? to[at] : rune));
        return new InventedList([.. list.Columns.Select(Text)], [.. list.Rows.Select(row => row.Select(Text).ToArray())]);
    }

    private static string Inner(string key) => key.Split('@')[0].Split('/')[^1];

    private static (string Name, byte[] Bytes) Plain(string kind, string encoding, InventedList list) => kind switch
    {
        "csv" => ("a.csv", Encodings.Bytes(encoding, Delimited(list, ','))),
        "tsv" => ("a.tsv", Encodings.Bytes(encoding, Delimited(list, '\t'))),
        "txt" => ("a.txt", Encodings.Bytes(encoding, string.Join("\r\n", list.Lines()))),
        "json" => ("a.json", Encodings.Bytes(encoding, $"[{string.Join(",\n", Objects(list))}]")),
        "ndjson" => ("a.ndjson", Encodings.Bytes(encoding, string.Join('\n', Objects(list)))),
        "html" => ("a.html", Encodings.Bytes(encoding, HtmlTests.Page(list).Replace("utf-8", encoding, StringComparison.Ordinal))),
        "mysql" => ("a.sql", Encoding.UTF8.GetBytes(MadeDump.MySql(list))),
        "postgresql" => ("a.sql", Encoding.UTF8.GetBytes(MadeDump.PostgreSql(list))),
        "sqlserver" => ("a.sql", Encoding.UTF8.GetBytes(MadeDump.SqlServer(list))),
        "db" => ("a.db", MadeDatabase.Of(list)),
        "xlsx" => ("a.xlsx", MadeBook.Of(list)),
        "parquet" => ("a.parquet", MadeParquet.Of(list, packed: false)),
        "xls" => ("a.xls", XlsTests.Book(list)),
        "docx" => ("a.docx", MadeOffice.Document(MadeOffice.P("客户 ", "名单") + MadeOffice.Table(Rows(list))).ToBytes()),
        "pptx" => ("a.pptx", MadeOffice.Presentation(MadeOffice.Shape("客户名单"), MadeOffice.SlideTable(Rows(list))).ToBytes()),
        "pdf" or "pdf-packed" => ("a.pdf", Pages(list, kind != "pdf")),
        "vcf" => ("a.vcf", Encodings.Bytes(encoding, string.Concat(list.Rows.Select(row => $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{row[0]}\r\nTEL;TYPE=CELL:{row[1]}\r\nEMAIL:{row[2]}\r\nEND:VCARD\r\n")))),
        "bin" => ("a.bin", [.. BlobTests.Noise(5000, 7), .. list.Lines().SelectMany(line => (byte[])[0, 1, 2, 3, .. Encoding.UTF8.GetBytes(line.Replace('|', ' ')), 0, 1, 2, 3])]),
        // One point, and comments; what is recognised in pictures is proved by where it was drawn.
        "gif" => ("a.gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, .. list.Lines().Select(line => Encoding.UTF8.GetBytes(line.Replace('|', ' '))).SelectMany(line => (byte[])[0x21, 0xFE, (byte)(line.Length + 1), 0, .. line, 0]), 0x3B]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string[][] Rows(InventedList list) => [[.. list.Columns], .. list.Rows];

    private static string Delimited(InventedList list, char delimiter) => string.Concat(list.Rows.Prepend([.. list.Columns]).Select((row, at) =>
        string.Join(delimiter, row.Select(cell => at % 2 == 0 || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))
        + (at % 3 == 0 ? "\n" : "\r\n")));

    private static IEnumerable<string> Objects(InventedList list) => list.Rows.Select((row, at) => JsonSerializer.Serialize(
        list.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), at % 2 == 0 ? s_plain : null));

    private static byte[] Pages(InventedList list, bool packed)
    {
        var made = new MadePdf(packed);
        foreach (var page in list.Rows.Chunk(20))
        {
            made.Page("", [.. page.Select((row, at) => string.Concat(row.Select((cell, column) => MadePdf.Show(50 + (column * 150), 780 - (at * 20), cell))))]);
        }

        return made.ToBytes();
    }

    /// <summary>A capture that came packed, and a file that was put into the archive.</summary>
    private static MadeWarc Archive(string name, byte[] bytes) => new MadeWarc()
        .Http("response", "https://example.com/" + name, "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip", MadeWarc.Packed("gzip", bytes))
        .Record("resource", $"WARC-Target-URI: file:///{name}\r\nContent-Type: text/plain\r\n", bytes);

    private static byte[] Archived(byte[] archive)
    {
        static string Sum(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        var list = Encoding.UTF8.GetBytes($$"""{"wacz_version":"1.1.1","resources":[{"name":"data.warc.gz","path":"archive/data.warc.gz","hash":"{{Sum(archive)}}","bytes":{{archive.Length}}}]}""");
        return Zips.Of(("archive/data.warc.gz", archive), ("datapackage.json", list), ("datapackage-digest.json", Encoding.UTF8.GetBytes($$"""{"path":"datapackage.json","hash":"{{Sum(list)}}"}""")));
    }

    private static byte[] Saved(byte[] page) => Encoding.ASCII.GetBytes("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/1\r\nSubject: =?utf-8?B?5ZCN5Y2V?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related; boundary=\"-x-\"\r\n\r\n---x-\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.com/1\r\n\r\n"
        + Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) + "\r\n---x---\r\n");

    private static byte[] Message(string name, byte[] bytes) => new MadeMsg().Times(32, (0x39, new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc)))
        .Text(0x37, "名单").Text(0x0C1A, "王小明").Text(0x5D01, "wang@example.org").Text(0x1000, "见附件\r\n")
        .Storage("__attach_version1.0_#00000000", new MadeMsg().Times(8).Text(0x3707, name).Binary(0x3701, bytes)).ToBytes();

    private static byte[] Mailbox(byte[] mail) => [.. Enumerable.Range(1, 2).SelectMany(number =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"From a@example.org Wed Nov 25 10:0{number}:00 2026\r\n")).Concat(mail).Concat("\r\n"u8.ToArray()))];
}
