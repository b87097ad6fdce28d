namespace Recourse.Records;

/// <summary>Where one record of an archive stands.</summary>
/// <param name="Number">Its number from 1.</param>
/// <param name="Offset">Where its head begins.</param>
/// <param name="Block">Where its block begins.</param>
/// <param name="Length">Bytes of the block that are there.</param>
internal readonly record struct WarcPlace(int Number, long Offset, long Block, long Length)
{
    /// <summary>The place as losses write it.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"record={Number};bytes={Offset}+{Block - Offset + Length}");
}

/// <summary>
/// Finds the records of a WARC one after the other. A record whose stated length does not lead to the next one ends where the next one begins, which
/// is said; so one wrong length costs nothing.
/// </summary>
internal sealed class WarcScan(Stream stream, LossList losses, CancellationToken cancellation)
{
    private const int LongestHead = 1 << 20;
    private static readonly System.Buffers.SearchValues<byte> s_version = System.Buffers.SearchValues.Create("0123456789."u8);
    private byte[] _buffer = new byte[1 << 13];
    private long _at;
    private int _number;

    /// <summary>The head of the record that was found last.</summary>
    public FieldHead Head { get; private set; } = FieldHead.Parse([], 0);

    /// <summary>Finds the next record; false at the end.</summary>
    public bool Next(out WarcPlace place)
    {
        place = default;
        while (_at < stream.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var begin = Begins(_at) ? _at : Find(_at);
            if (begin < 0 || begin > _at)
            {
                var until = begin < 0 ? stream.Length : begin;
                losses.Add($"bytes={_at}+{until - _at}", "bytes between the records that belong to none; not read");
                if ((_at = until) == stream.Length)
                {
                    return false;
                }
            }

            var (head, length) = ReadHead(begin, stream.Length - begin);
            if (head is null)
            {
                losses.Add($"record={_number + 1};bytes={begin}+", "the head of the record does not end (cut off?); not read");
                var next = Find(begin + 5);
                _at = next < 0 ? stream.Length : next;
                continue;
            }

            (Head, _number) = (head, _number + 1);
            place = Measure(new WarcPlace(_number, begin, begin + length, 0));
            return true;
        }

        return false;
    }

    /// <summary>Reads a head at a place; null where it does not end within what is there.</summary>
    public (FieldHead? Head, int Length) ReadHead(long offset, long most)
    {
        for (var size = 1 << 12; ; size *= 4)
        {
            var wanted = (int)Math.Min(Math.Min(size, LongestHead), most);
            var bytes = Bytes(offset, wanted);
            var length = FieldHead.Measure(bytes);
            if (length >= 0)
            {
                return (FieldHead.Parse(bytes[..length], offset), length);
            }

            if (bytes.Length < size || size >= LongestHead)
            {
                return (null, 0);
            }
        }
    }

    /// <summary>The bytes at a place, fewer at the end.</summary>
    public ReadOnlySpan<byte> Bytes(long offset, int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }

        stream.Position = offset;
        return _buffer.AsSpan(0, stream.ReadAtLeast(_buffer.AsSpan(0, length), length, throwOnEndOfStream: false));
    }

    /// <summary>How much of the block is there: as its length states if the next record, or the end, stands behind it.</summary>
    private WarcPlace Measure(WarcPlace place)
    {
        var left = stream.Length - place.Block;
        var stated = long.TryParse(Head["Content-Length"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (stated >= 0 && stated <= left)
        {
            var end = place.Block + stated;
            var behind = Bytes(end, 16);
            var gap = behind.StartsWith("\r\n\r\n"u8) ? 4 : behind.StartsWith("\n\n"u8) ? 2 : 0;
            if ((gap > 0 && (behind.Length == gap || behind[gap..].StartsWith("WARC/"u8))) || behind.IsEmpty)
            {
                _at = end + gap;
                return place with { Length = stated };
            }
        }

        var next = Find(place.Block);
        var (until, trimmed) = next < 0 ? (stream.Length, 0) : (next, Gap(place.Block, next));
        if (next < 0 && stated >= 0 && stated <= left)
        {
            // The length leads somewhere inside the rest of the file: what is behind it is told on its own.
            _at = place.Block + stated + Blank(place.Block + stated);
            return place with { Length = stated };
        }

        place = place with { Length = until - trimmed - place.Block };
        losses.Add(place.ToString(), stated < 0 ? "the record states no length; it is read up to the next one"
            : next < 0 ? $"the record is cut off: of {stated} bytes {left} are there; they are read"
            : $"the record states {stated} bytes and the next one begins behind {place.Length}; it is read up to there");
        _at = until;
        return place;
    }

    /// <summary>Bytes of the empty lines before the next record.</summary>
    private int Gap(long from, long next)
    {
        var length = (int)Math.Min(4, next - from);
        var bytes = Bytes(next - length, length);
        return bytes.EndsWith("\r\n\r\n"u8) ? 4 : bytes.EndsWith("\n\n"u8) ? 2 : 0;
    }

    private int Blank(long offset)
    {
        var bytes = Bytes(offset, 4);
        var end = bytes.IndexOfAnyExcept("\r\n"u8);
        return end < 0 ? bytes.Length : end;
    }

    private bool Begins(long offset) => IsMark(Bytes(offset, 16));

    /// <summary><c>WARC/1.1</c> and the end of the line.</summary>
    private static bool IsMark(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("WARC/"u8))
        {
            return false;
        }

        var rest = bytes[5..];
        var version = rest.IndexOfAnyExcept(s_version);
        return version > 0 && rest[version] is (byte)'\r' or (byte)'\n';
    }

    /// <summary>The next place at the beginning of a line where a record begins; −1 where there is none.</summary>
    private long Find(long from)
    {
        const int Window = 1 << 16;
        for (var at = from; at < stream.Length; at += Window)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = Bytes(at, Window + 16);
            for (var inside = 0; inside < Math.Min(bytes.Length, Window);)
            {
                var found = bytes[inside..].IndexOf("WARC/"u8);
                if (found < 0 || inside + found >= Window)
                {
                    break;
                }

                inside += found;
                var begins = inside > 0 ? bytes[inside - 1] == '\n' : at == from || IsLineEnd(at - 1);
                if (begins && IsMark(bytes[inside..]))
                {
                    return at + inside;
                }

                if (inside == 0)
                {
                    // The look at the byte before took the buffer.
                    bytes = Bytes(at, Window + 16);
                }

                inside += 5;
            }
        }

        return -1;
    }

    private bool IsLineEnd(long offset) => Bytes(offset, 1) is [(byte)'\n'];
}
