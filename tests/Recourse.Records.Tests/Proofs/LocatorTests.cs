using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Recourse.Records.Tests.Containers;
using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Markup;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Proofs;

/// <summary>The same planted list in every carrier and encoding: it comes back exactly, stands at its locators, and does not depend on chunks or threads.</summary>
public sealed class LocatorTests
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Carriers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var carrier in (string[])["csv", "tsv", "json", "ndjson", "txt"])
            {
                foreach (var encoding in Encodings.Names.Where(name => carrier != "ndjson" || !name.StartsWith("utf-16", StringComparison.Ordinal)))
                {
                    data.Add(carrier, encoding);
                }
            }

            foreach (var carrier in (string[])["html", "mysql", "postgresql", "sqlserver", "db", "xlsx", "zip/csv", "zip/gz/json", "tar/tsv", "gz/csv"])
            {
                data.Add(carrier, "utf-8");
            }

            data.Add("html", "gb18030");
            data.Add("zip/csv", "gb18030");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Carriers))]
    public void Every_planted_value_comes_back_and_stands_at_its_locator(string carrier, string encoding)
    {
        var list = InventedList.Of(150);
        var (name, bytes) = Make(list, carrier, encoding);
        var read = Collected.Read(name, bytes);
        Assert.Empty(read.Lost);
        var inner = carrier[(carrier.LastIndexOf('/') + 1)..];
        var rows = read.Rows.Where(row => inner == "txt" || row.Document.Format != DocumentFormat.Text).ToList();
        if (inner == "txt")
        {
            Check.Same(list.Lines(), rows.Select(row => row[0]));
        }
        else
        {
            Check.Same(list.Lines(), list.Lines(rows));
        }

        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => inner != "xlsx" || cell.Column != 5))
        {
            // In a workbook a time is a number and its format: its own tests hold it.
            Assert.Equal(cell.Text, Checker.Value(bytes, inner, Encodings.Of(encoding), cell.Locator));
        }
    }

    [Theory]
    [MemberData(nameof(Carriers))]
    public void The_same_records_come_whatever_the_chunk_and_the_number_of_threads(string carrier, string encoding)
    {
        var (name, bytes) = Make(InventedList.Of(40), carrier, encoding);
        var whole = Collected.Read(name, bytes).Whole();
        foreach (var chunk in (int[])[1, 2, 7, 64, 4099, 64 << 20])
        {
            Assert.Equal(whole, Collected.Read(name, bytes, chunk).Whole());
        }

        var threads = new string[4];
        Parallel.For(0, threads.Length, new ParallelOptions { MaxDegreeOfParallelism = threads.Length }, at => threads[at] = Collected.Read(name, bytes, 1 + (at * 1000)).Whole());
        Assert.All(threads, thread => Assert.Equal(whole, thread));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip/csv")]
    [InlineData("gz/csv")]
    public void What_comes_out_before_damage_does_not_depend_on_the_chunk_either(string carrier)
    {
        var (name, bytes) = Make(InventedList.Of(400), carrier, "utf-8");
        for (var at = 60; at < bytes.Length; at += bytes.Length / 40)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x55;
            var whole = Collected.Read(name, damaged).Whole();
            Assert.All((int[])[97, 5_000, 70_000], chunk => Assert.Equal(whole, Collected.Read(name, damaged, chunk).Whole()));
        }
    }

    private static (string Name, byte[] Bytes) Make(InventedList list, string carrier, string encoding)
    {
        var parts = carrier.Split('/');
        var (name, bytes) = parts[^1] switch
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
            _ => ("a.xlsx", MadeBook.Of(list)),
        };
        foreach (var pack in parts.Reverse().Skip(1))
        {
            (name, bytes) = pack switch
            {
                "zip" => ("x.zip", Zips.Of((name, bytes))),
                "tar" => ("x.tar", Packing.Tar((name, bytes))),
                _ => (name + ".gz", Packing.Gzip(bytes)),
            };
        }

        return (name, bytes);
    }

    private static string Delimited(InventedList list, char delimiter) => string.Concat(list.Rows.Prepend([.. list.Columns]).Select((row, at) =>
        string.Join(delimiter, row.Select(cell => at % 2 == 0 || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))
        + (at % 3 == 0 ? "\n" : "\r\n")));

    private static IEnumerable<string> Objects(InventedList list) => list.Rows.Select((row, at) => JsonSerializer.Serialize(
        list.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), at % 2 == 0 ? s_plain : null));
}
