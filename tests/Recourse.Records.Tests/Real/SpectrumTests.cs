using System.Text.Json;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Real;

public sealed class SpectrumTests
{
    [Fact]
    public void The_csv_spectrum_is_read_as_its_authors_say()
    {
        var folder = Shared.Folder("data/reading/csv-spectrum");
        var files = Directory.GetFiles(Path.Combine(folder, "csvs"), "*.csv").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "json", name + ".json")));
            var bytes = File.ReadAllBytes(file);
            var reading = Reading.Of(name + ".csv", bytes, limits: new ReaderLimits { Chunk = 5 });
            var records = expected.RootElement.ValueKind == JsonValueKind.Array ? expected.RootElement.EnumerateArray().ToList() : [expected.RootElement];
            Assert.Equal(records.Count, reading.Rows.Count);
            foreach (var (row, record) in reading.Rows.Zip(records))
            {
                // The authors masked this one number in their answer and not in the table.
                string Known(string column, string value) => column == "Contact Phone Number" ? $"{name}: {column}" : $"{name}: {column}={value}";
                Expect.Same(
                    [.. record.EnumerateObject().Select(member => Known(member.Name, member.Value.ToString()))],
                    row.Cells.Select(cell => Known(row.Document.Columns[cell.Column], cell.Text)));
            }

            Assert.Empty(reading.Lost);
            Explained.Check(bytes, reading.Only, reading.Rows);
        }
    }

    [Theory]
    [InlineData("GB2312", "gb18030")]
    [InlineData("Big5", "big5")]
    [InlineData("UTF-16", "utf-16")]
    [InlineData("utf-8-sig", "utf-8")]
    public void Charset_samples_are_told_and_every_byte_explained(string inner, string encoding)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Shared.Folder("data/reading/charset"), inner)).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var reading = Reading.Of("sample.txt", bytes, limits: new ReaderLimits { Chunk = 1000 });
            Assert.StartsWith(encoding, reading.Summaries[0].Info.Encoding, StringComparison.Ordinal);
            if (reading.Summaries[0].Info.Format == DocumentFormat.Html)
            {
                // A page is read element by element, which its own tests hold.
                continue;
            }

            Explained.Check(bytes, reading.Only, reading.Rows);
            Assert.Equal(
                Encodings.Of(reading.Only.Info.Encoding).GetString(bytes).TrimStart('\uFEFF').Count(character => character == '\n'),
                reading.Rows.Count(row => row.Locator.Offset + row.Locator.Length < bytes.Length));
        }
    }

    [Fact]
    public void Each_cascade_has_as_many_rows_as_another_reader_counts()
    {
        var (files, _) = FileWalk.Expand([Shared.Folder("data/spread/weibo-ced")]);
        foreach (var file in files)
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(file.FullPath));
            var count = expected.RootElement.ValueKind == JsonValueKind.Array ? expected.RootElement.GetArrayLength() : 1;
            var posts = PostReader.Read([file], _ => ColumnHints.None, ReaderLimits.Default, TestContext.Current.CancellationToken);
            Assert.Equal((file.Name, (long)count, count), (file.Name, posts.Documents[0].Records, posts.Posts.Count));
        }
    }
}
