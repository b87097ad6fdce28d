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
    /// <summary>
    /// Bytes that are asked of the decoder at a time, whatever the reader asks for: what comes out before the damage must not depend on the reader's chunks.
    /// </summary>
    private const int PieceBytes = 1 << 13;
    private readonly Crc32 _sum = new();
    private byte[] _piece = [];
    private int _at, _have;
    private bool _ended;

    /// <summary>Bytes that came out so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Why reading stopped early; null where it did not.</summary>
    public string? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_at == _have)
        {
            var total = 0;
            while (buffer.Length - total >= PieceBytes && Piece(buffer.Slice(total, PieceBytes)) is var got and > 0)
            {
                total += got;
            }

            if (total > 0)
            {
                return total;
            }

            _piece = _piece.Length == 0 && !_ended ? new byte[PieceBytes] : _piece;
            (_at, _have) = (0, Piece(_piece));
            if (_have == 0)
            {
                return Problem is null ? 0 : throw new InvalidDataException(Problem);
            }
        }

        var length = Math.Min(buffer.Length, _have - _at);
        _piece.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
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

    /// <summary>The next bytes of the decoder, checked; fewer than asked for, at last none, where it ended or broke.</summary>
    private int Piece(Span<byte> piece)
    {
        var got = 0;
        try
        {
            while (!_ended && got < piece.Length)
            {
                var read = inner.Read(piece[got..]);
                _ended = read <= 0;
                got += Math.Max(read, 0);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Stop(Say(problem));
        }

        Bytes += got;
        if (got > 0 && !IsWithin(got))
        {
            return 0;
        }

        if (crc is { } stated && Problem is null)
        {
            _sum.Add(piece[..got]);
            if (_ended && stated != _sum.Value)
            {
                Stop("the checksum does not match: the content is damaged somewhere before this point");
            }
        }

        return got;
    }

    /// <summary>False where a limit is passed.</summary>
    private bool IsWithin(int got)
    {
        if (Bytes > limits.MaxEntryBytes)
        {
            return Stop($"the content unpacks to more than {limits.MaxEntryBytes} bytes, beyond the limit; the rest is not read");
        }

        if (Bytes > limits.RatioGrace && compressed is not null && Bytes / limits.MaxRatio > Math.Max(compressed(), 1))
        {
            return Stop($"the content unpacks to {Bytes} bytes from {compressed()}, beyond the limit of {limits.MaxRatio} times; the rest is not read");
        }

        try
        {
            budget?.Take(got);
            return true;
        }
        catch (InvalidDataException problem)
        {
            return Stop(problem.Message);
        }
    }

    private bool Stop(string problem)
    {
        _ended = true;
        Problem ??= problem;
        return false;
    }
}
