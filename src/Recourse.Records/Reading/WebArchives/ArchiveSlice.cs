namespace Recourse.Records;

/// <summary>A stretch of a seekable stream, read from its beginning to its end while others read elsewhere.</summary>
internal sealed class ArchiveSlice(Stream inner, long begin, long length) : ReadOnlyStream
{
    private long _at;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (inner.Position != begin + _at)
        {
            inner.Position = begin + _at;
        }

        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, length - _at)]);
        _at += read;
        return read;
    }
}
