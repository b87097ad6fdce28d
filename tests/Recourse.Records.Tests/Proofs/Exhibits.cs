using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Recourse.Records.Tests.Containers;
using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Documents.Made;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Mail;
using Recourse.Records.Tests.Markup;
using Recourse.Records.Tests.Spreadsheets;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Proofs;

/// <summary>
/// The planted list in every format that is read: <c>csv@gb18030</c> is a CSV in that encoding, <c>zip/gz/json</c> a JSON in a gzip in a ZIP. A format
/// that joins <see cref="DocumentFormat"/> gets its exhibit here, and every proof of this folder with it.
/// </summary>
internal static class Exhibits
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Keys { get; } =
    [
        .. from kind in (string[])["csv", "tsv", "json", "ndjson", "txt", "vcf"]
           from encoding in Encodings.Names.Where(name => kind != "ndjson" || !name.StartsWith("utf-16", StringComparison.Ordinal))
           select $"{kind}@{encoding}",
        "html@utf-8", "html@gb18030", "mysql", "postgresql", "sqlserver", "db", "xlsx", "xls", "docx", "pptx", "pdf", "pdf-packed", "bin", "eml/csv", "mbox/csv",
        "zip/csv@gb18030", "zip/gz/json", "zip/docx", "zip/db", "eml/xlsx",
        .. from kind in (string[])["zip", "tar", "gz", "bz2", "zst", "xz", "lz", "7z", "7z-solid", "rar4", "rar5", "tar.gz", "tar.bz2", "tar.xz", "tar.zst"] select kind + "/csv",
    ];

    /// <summary>The list as it stands in an exhibit: some formats carry fewer columns.</summary>
    public static InventedList List(string key, int rows)
    {
        var list = InventedList.Of(rows);
        // Contacts and pages carry a name without marks that they would write in another way, so that each value stands there as it is.
        return Inner(key) is "vcf" or "pdf" or "pdf-packed" or "bin"
            ? new InventedList([list.Columns[0], list.Columns[2], list.Columns[3]], [.. list.Rows.Select((row, at) => new[] { $"王小{at}", row[2], row[3] })])
            : list;
    }

    /// <summary>How often the list stands in the exhibit.</summary>
    public static int Times(string key) => key.Split('/')[0] switch { "eml" => 2, "mbox" => 4, _ => 1 };

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
                _ => NestingTests.Pack(pack, name, bytes) is var packed ? (packed.Name, packed.Bytes) : default,
            };
        }

        return (name, bytes);
    }

    /// <summary>The planted lines as they were read, in order.</summary>
    public static IEnumerable<string> Lines(string key, Collected read, InventedList list)
    {
        var rows = read.Rows.Where(row => !row.Document.File.EndsWith("body.txt", StringComparison.Ordinal) && !row.Document.File.EndsWith(".eml", StringComparison.Ordinal));
        return Inner(key) switch
        {
            "txt" => rows.Select(row => row.Text),
            "bin" => rows.Select(row => row.Text.Replace(' ', '|')),
            "pdf" or "pdf-packed" => rows.Where(row => row.Document.File.Contains("!/page", StringComparison.Ordinal)).Select(row => row.Text.Replace('\t', '|')),
            "vcf" => rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))),
            _ => list.Lines(rows.Where(row => row.Document.Columns.Take(list.Columns.Count).SequenceEqual(list.Columns, StringComparer.Ordinal))),
        };
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
        "xls" => ("a.xls", XlsTests.Book(list)),
        "docx" => ("a.docx", MadeOffice.Document(MadeOffice.P("客户 ", "名单") + MadeOffice.Table(Rows(list))).ToBytes()),
        "pptx" => ("a.pptx", MadeOffice.Presentation(MadeOffice.Shape("客户名单"), MadeOffice.SlideTable(Rows(list))).ToBytes()),
        "pdf" or "pdf-packed" => ("a.pdf", Pages(list, kind != "pdf")),
        "vcf" => ("a.vcf", Encodings.Bytes(encoding, string.Concat(list.Rows.Select(row => $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{row[0]}\r\nTEL;TYPE=CELL:{row[1]}\r\nEMAIL:{row[2]}\r\nEND:VCARD\r\n")))),
        "bin" => ("a.bin", [.. BlobTests.Noise(5000, 7), .. list.Lines().SelectMany(line => (byte[])[0, 1, 2, 3, .. Encoding.UTF8.GetBytes(line.Replace('|', ' ')), 0, 1, 2, 3])]),
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

    private static byte[] Mailbox(byte[] mail) => [.. Enumerable.Range(1, 2).SelectMany(number =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"From a@example.org Wed Nov 25 10:0{number}:00 2026\r\n")).Concat(mail).Concat("\r\n"u8.ToArray()))];
}
