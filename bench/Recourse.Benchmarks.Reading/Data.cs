using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Recourse.Samples;

namespace Recourse.Benchmarks.Reading;

/// <summary>The same invented people in every format, each file written when it is first asked for.</summary>
internal sealed class Data(string folder, int megabytes)
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Bytes of the rows of the workbooks as CSV.</summary>
    public long XlsxAsCsv => BookRows().Sum(row => row.Sum(cell => Encoding.UTF8.GetByteCount(cell) + 1L));

    public string Csv() => File("people.csv", path =>
    {
        using var stream = System.IO.File.Create(path);
        LargeTable.Write(stream, (long)megabytes << 20);
    });

    public string CsvGb() => File("people-gb.csv", path =>
    {
        using var writer = new StreamWriter(path, false, Encoding.GetEncoding("GB18030"));
        foreach (var line in System.IO.File.ReadLines(Csv()))
        {
            writer.Write(line + "\n");
        }
    });

    public string NdJson() => File("people.ndjson", path =>
    {
        using var stream = System.IO.File.Create(path);
        var names = Rows().First();
        using var writer = new Utf8JsonWriter(stream, s_plain);
        foreach (var row in Rows().Skip(1))
        {
            writer.WriteStartObject();
            for (var at = 0; at < names.Length; at++)
            {
                writer.WriteString(names[at], row[at]);
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            stream.WriteByte((byte)'\n');
        }
    });

    public string Sql() => File("people.sql", path =>
    {
        using var writer = new StreamWriter(path);
        var names = Rows().First();
        writer.Write($"-- MySQL dump 10.13\nCREATE TABLE `people` (\n{string.Join(",\n", names.Select(name => $"  `{name}` varchar(255)"))}\n);\n");
        var number = 0;
        foreach (var row in Rows().Skip(1))
        {
            writer.Write(number % 500 == 0 ? (number > 0 ? ";\n" : "") + "INSERT INTO `people` VALUES (" : ",(");
            writer.Write(string.Join(",", row.Select(value => $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'")));
            writer.Write(")");
            number++;
        }

        writer.Write(";\n");
    });

    public string Sqlite() => File("people.db", path =>
    {
        using var db = new SqliteConnection($"Data Source={path};Pooling=False");
        db.Open();
        var names = Rows().First();
        using var command = db.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE people ({string.Join(", ", names.Select(name => $"\"{name}\" TEXT"))})";
        command.ExecuteNonQuery();
        using var all = db.BeginTransaction();
        command.Transaction = all;
        command.CommandText = $"INSERT INTO people VALUES ({string.Join(",", names.Select((_, at) => "$" + at))})";
        var values = names.Select((_, at) => command.Parameters.Add("$" + at, SqliteType.Text)).ToArray();
        foreach (var row in Rows().Skip(1))
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at].Value = row[at];
            }

            command.ExecuteNonQuery();
        }

        all.Commit();
    });

    /// <summary>As Excel saves text: every cell names a shared string.</summary>
    public string Xlsx() => File("people.xlsx", path => Book(path, shared: true));

    /// <summary>As exporting programs write: every cell holds its text.</summary>
    public string XlsxInline() => File("people-inline.xlsx", path => Book(path, shared: false));

    public string Zip() => File("people.zip", path =>
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        zip.CreateEntryFromFile(Csv(), "people.csv", CompressionLevel.Optimal);
    });

    private void Book(string path, bool shared)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "_rels/.rels", "<Relationships><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        Part(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        Part(zip, "xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='people' sheetId='1' r:id='rId1'/></sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='rId2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open()))
        {
            sheet.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            var number = 0;
            foreach (var row in BookRows())
            {
                number++;
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" spans=\"1:18\">"));
                for (var at = 0; at < row.Length; at++)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + at)}{number}");
                    sheet.Write(shared
                        ? $"<c r=\"{place}\" t=\"s\"><v>{(strings.TryGetValue(row[at], out var index) ? index : strings[row[at]] = strings.Count)}</v></c>"
                        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(row[at])}</t></is></c>");
                }

                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        Part(zip, "xl/sharedStrings.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + string.Concat(strings.OrderBy(entry => entry.Value).Select(entry => $"<si><t>{SecurityElement.Escape(entry.Key)}</t></si>")) + "</sst>");
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
        writer.Write(text);
    }

    private IEnumerable<string[]> BookRows() => Rows().Take(megabytes * 700);

    private IEnumerable<string[]> Rows() => System.IO.File.ReadLines(Csv()).Where(line => !line.Contains('"', StringComparison.Ordinal)).Select(line => line.Split(','));

    private string File(string name, Action<string> write)
    {
        var path = Path.Combine(folder, name);
        if (!System.IO.File.Exists(path))
        {
            write(path);
        }

        return path;
    }
}
