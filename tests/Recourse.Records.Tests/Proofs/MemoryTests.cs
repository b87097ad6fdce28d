namespace Recourse.Records.Tests.Proofs;

/// <summary>A longer file takes no more memory: what is allocated while reading does not grow with the rows.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("a.csv", "utf-8", "王小明,13800000000,\"示例市\"\"虚构路\"\n")]
    [InlineData("a.csv", "gb18030", "王小明,13800000000,示例市虚构路\n")]
    [InlineData("a.ndjson", "utf-8", "{\"姓名\":\"王小明\",\"手机\":\"13800000000\"}\n")]
    [InlineData("a.txt", "utf-16le", "王小明 13800000000 示例市虚构路\n")]
    public void Ten_times_the_rows_allocate_no_more(string name, string encoding, string line)
    {
        var bytes = Made.Encodings.Of(encoding).GetBytes(line);
        byte[] first = [.. Made.Encodings.Mark(encoding)];
        // The first reading fills tables that stay.
        Read(name, new Repeated(first, bytes, 20_000));
        var (few, many) = (Read(name, new Repeated(first, bytes, 40_000)), Read(name, new Repeated(first, bytes, 400_000)));
        Assert.True(many < few + (2 << 20), $"{few} bytes were allocated for 40,000 lines, {many} for 400,000");
    }

    private static long Read(string name, Stream stream)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var summaries = DocumentReader.Read(
            new SourceFile(name, name, new string('0', 64)), stream, _ => ColumnHints.None, new Nobody(), ReaderLimits.Default, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(summaries.Sum(summary => summary.Records) > 10_000);
        return allocated;
    }

    private sealed class Nobody : IRowSink
    {
        public void Begin(DocumentInfo document)
        {
        }

        public void Row(in RowView row) => row.ToSource(0, row.Text.Length);

        public void End(DocumentSummary summary)
        {
        }
    }

    /// <summary>A line, again and again.</summary>
    private sealed class Repeated(byte[] first, byte[] line, int times) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => first.Length + ((long)line.Length * times);

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = (int)Math.Min(count, Length - _at);
            for (var at = 0; at < length; at++, _at++)
            {
                buffer[offset + at] = _at < first.Length ? first[_at] : line[(_at - first.Length) % line.Length];
            }

            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
