namespace Recourse.Records;

/// <summary>A part of a package while it inflates; it stops where it grows beyond the limits.</summary>
internal sealed class PartStream(Stream inner, long compressed, ReaderLimits limits) : Stream
{
    private const long Grace = 64L << 20;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        return _read > limits.MaxEntryBytes || (_read > Grace && _read / limits.MaxRatio > Math.Max(compressed, 1))
            ? throw new InvalidDataException($"the part inflates beyond the limit ({_read} bytes from {compressed}); the rest is not read")
            : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
