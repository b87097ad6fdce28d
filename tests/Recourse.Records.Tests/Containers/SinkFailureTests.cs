using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Spreadsheets;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Containers;

public sealed class SinkFailureTests
{
    public static TheoryData<string> Kinds => ["zip", "tar", "gz", "bz2", "zst", "xz", "7z", "rar4", "rar5", "tar.gz", "lz"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_sink_throws_comes_out_as_it_is_and_is_never_taken_for_damage(string kind)
    {
        var list = InventedList.Of(5);
        foreach (var (name, bytes) in new[] { ("p.csv", Packing.People()), ("b.xlsx", MadeBook.Of(list)), ("b.xls", XlsTests.Book(list)), ("c.db", MadeDatabase.Of(list)) })
        {
            var (packed, file, _) = NestingTests.Pack(kind, name, bytes);
            foreach (var at in new[] { "begin", "row", "end" })
            {
                var full = new Full(at);
                using var stream = new MemoryStream(packed);
                var problem = Assert.Throws<InvalidDataException>(() => DocumentReader.Read(
                    new SourceFile(file, file, new string('0', 64)), stream, _ => ColumnHints.None, full, ReaderLimits.Default, TestContext.Current.CancellationToken));
                Assert.Equal("the disk is full", problem.Message);
                Assert.Equal(1, full.Thrown);
            }
        }
    }

    /// <summary>Fails at one document inside with the very exception that decoders throw on damage.</summary>
    private sealed class Full(string at) : IRowSink
    {
        public int Thrown { get; private set; }

        public void Begin(DocumentInfo document) => Fail(at == "begin" && document.InnerPath.Length > 0);

        public void Row(in RowView row) => Fail(at == "row");

        public void End(DocumentSummary summary) => Fail(at == "end" && summary.Info.InnerPath.Length > 0);

        private void Fail(bool now)
        {
            if (now)
            {
                Thrown++;
                throw new InvalidDataException("the disk is full");
            }
        }
    }
}
