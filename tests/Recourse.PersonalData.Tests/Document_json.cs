using System.Text;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.PersonalData.Tests;

/// <summary>What is proposed of columns is printed, and nobody's number with it.</summary>
public sealed class Document_json
{
    [Fact]
    public void Proposals_and_notices_are_printed_and_names_that_are_numbers_are_not()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".csv");
        File.WriteAllText(file, "xm,手机号\n" + string.Concat(Enumerable.Range(0, 8).Select(at => $"王小{"明红强华"[at % 4]},1380000{at:D4}\n")) + "xm,手机号\n");
        try
        {
            using var result = Scanner.Run([new SourceFile("a.csv", file)], new ScanOptions(), null, TestContext.Current.CancellationToken);
            using var document = JsonDocument.Parse(Json(writer => ScanJson.Write(result, writer)));
            var scanned = document.RootElement.GetProperty("files")[0];
            Assert.Equal("row=10", scanned.GetProperty("notices")[0].GetProperty("place").GetString());
            var columns = scanned.GetProperty("columns");
            Assert.Equal(("xm", "name", "values", "high", 8), Of(columns[0]));
            Assert.Equal(("手机号", "mobile", "name", "high", 8), Of(columns[1]));
            Assert.Equal("xm → name", DocumentJson.Doubtful(result.Files[0]));
            Assert.Contains(ScanSummary.Lines(result), line => line.En.EndsWith("xm → name", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }

        var guess = new ColumnGuess("user.13800000000", ColumnRole.Other, ColumnGround.None, 0, 1, "“user.13800000000”", "user.13800000000");
        var summary = new DocumentSummary(new DocumentInfo(0, "a.json", "", "", DocumentFormat.Json, "utf-8", ["user.13800000000"]), 1, "", 1, []) { Columns = [guess] };
        var printed = Json(writer =>
        {
            writer.WriteStartObject();
            DocumentJson.WriteAll(writer, [summary]);
            writer.WriteEndObject();
        });
        Assert.DoesNotContain("13800000000", printed, StringComparison.Ordinal);
        Assert.Contains("\"#1\"", printed, StringComparison.Ordinal);
    }

    private static (string?, string?, string?, string?, int) Of(JsonElement column) => (
        column.GetProperty("column").GetString(), column.GetProperty("role").GetString(), column.GetProperty("ground").GetString(), column.GetProperty("confidence").GetString(),
        column.GetProperty("fits").GetInt32());

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
