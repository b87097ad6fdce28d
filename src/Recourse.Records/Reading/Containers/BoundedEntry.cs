namespace Recourse.Records;

/// <summary>Stops an entry that inflates beyond the limits, and a container whose entries do so together.</summary>
internal sealed class BoundedEntry(Stream inner, long compressed, ReadContext context) : Stream
{
    /// <summary>Up to here, no ratio is suspicious.</summary>
    private const long Grace = 64L << 20;

    private const long TotalGrace = 1L << 30;
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
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            // Decompressors throw whatever their arithmetic throws on damaged input.
            throw new InvalidDataException("the entry is damaged: " + problem.Message, problem);
        }

        _read += read;
        context.Shared.Inflated += read;
        var limits = context.Limits;
        if (_read > limits.MaxEntryBytes || (_read > Grace && _read / limits.MaxRatio > Math.Max(compressed, 1)))
        {
            throw new InvalidDataException($"the entry inflates beyond the limit ({_read} bytes from {compressed}); the rest is not read");
        }

        return IsSpent(context)
            ? throw new InvalidDataException($"the container inflates beyond the limit ({context.Shared.Inflated} bytes in all); the rest is not read")
            : read;
    }

    /// <summary>True where all entries of the file together have inflated beyond the limit.</summary>
    public static bool IsSpent(ReadContext context) =>
        context.Shared.Inflated > TotalGrace && context.Shared.Inflated / context.Limits.MaxRatio > Math.Max(context.Shared.FileBytes, 1);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
