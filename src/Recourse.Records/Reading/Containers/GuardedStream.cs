using SharpCompress.Common;

namespace Recourse.Records;

/// <summary>
/// What comes out of a decoder: bounded, checked against its checksum, and with whatever a decoder throws on hostile bytes turned into one
/// kind of exception with a plain message.
/// </summary>
/// <param name="inner">The decoder.</param>
/// <param name="limits">Size and ratio of one entry.</param>
/// <param name="budget">What the exhibit may unpack to in all; null where another stream counts it.</param>
/// <param name="compressed">Bytes that the content was packed into; null where the ratio is not to be looked at.</param>
/// <param name="crc">CRC-32 that the container states; null where it states none or the decoder checks it.</param>
internal sealed class GuardedStream(Stream inner, ReaderLimits limits, ExhibitBudget? budget, Func<long>? compressed = null, uint? crc = null) : ReadOnlyStream
{
    private readonly Crc32 _sum = new();
    private bool _ended;

    /// <summary>Bytes that came out so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Why reading stopped early; null where it did not.</summary>
    public string? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return Problem is null ? 0 : throw new InvalidDataException(Problem);
        }

        var read = 0;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw Stop(Say(problem));
        }

        if (read <= 0)
        {
            _ended = true;
            return crc is { } stated && stated != _sum.Value
                ? throw Stop("the checksum does not match: the content is damaged somewhere before this point")
                : 0;
        }

        Bytes += read;
        if (Bytes > limits.MaxEntryBytes)
        {
            throw Stop($"the content unpacks to more than {limits.MaxEntryBytes} bytes, beyond the limit; the rest is not read");
        }

        if (Bytes > limits.RatioGrace && compressed is not null && Bytes / limits.MaxRatio > Math.Max(compressed(), 1))
        {
            throw Stop($"the content unpacks to {Bytes} bytes from {compressed()}, beyond the limit of {limits.MaxRatio} times; the rest is not read");
        }

        if (crc is not null)
        {
            _sum.Add(buffer[..read]);
        }

        try
        {
            budget?.Take(read);
        }
        catch (InvalidDataException problem)
        {
            throw Stop(problem.Message);
        }

        return read;
    }

    /// <summary>Reads what nobody read, so that the checksum is looked at.</summary>
    public void Finish()
    {
        var buffer = new byte[1 << 14];
        while (Problem is null && Read(buffer) > 0)
        {
        }
    }

    /// <summary>What went wrong in a decoder, in words for a person.</summary>
    public static string Say(Exception problem) => problem switch
    {
        InvalidDataException or IOException => problem.Message,
        CryptographicException or MultipartStreamRequiredException => problem.Message,
        OutOfMemoryException => "the packed data asks for more memory than there is; it is damaged or made to do harm",
        SharpCompressException { Message.Length: > 0 } => "the packed data is damaged: " + problem.Message,
        _ => "the packed data is damaged (" + problem.GetType().Name + ")",
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private InvalidDataException Stop(string problem)
    {
        _ended = true;
        Problem = problem;
        return new InvalidDataException(problem);
    }
}
