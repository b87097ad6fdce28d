using System.Globalization;

namespace Recourse.Records;

/// <summary>Takes the chunked transfer coding of HTTP away (RFC 9112, 7.1). What breaks it is told as damage at its place.</summary>
internal sealed class ChunkedStream(Stream inner) : ReadOnlyStream
{
    private const int LongestLine = 4096;
    private static readonly System.Buffers.SearchValues<byte> s_digits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8);
    private readonly byte[] _buffer = new byte[1 << 13];
    private int _at, _have;
    private long _left;
    private bool _begun, _ended;

    /// <summary>True where bytes begin with the length of a chunk; some programs take the coding away and leave its name in the head.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        var digits = head.IndexOfAnyExcept(s_digits);
        return digits is > 0 and <= 8 && head[digits..].TrimStart(" \t"u8) is [(byte)'\r' or (byte)'\n' or (byte)';', ..];
    }

    public override int Read(Span<byte> buffer)
    {
        while (_left == 0 && !_ended)
        {
            Next();
        }

        if (_ended || buffer.IsEmpty || !Fill())
        {
            return _ended || buffer.IsEmpty ? 0 : throw new InvalidDataException("the chunked content is cut off");
        }

        var taken = (int)Math.Min(Math.Min(buffer.Length, _have - _at), _left);
        _buffer.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        _left -= taken;
        return taken;
    }

    private void Next()
    {
        if (_begun && Line().Length != 0)
        {
            throw new InvalidDataException("a chunk of the content is longer than it says: the chunked content is damaged");
        }

        _begun = true;
        var line = Line();
        var size = line.Split(';')[0].Trim();
        if (size.Length > 8 || !long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
        {
            throw new InvalidDataException("the length of a chunk is no number: the chunked content is damaged");
        }

        _ended = _left == 0;
    }

    private string Line()
    {
        var line = new System.Text.StringBuilder();
        while (Fill())
        {
            var value = _buffer[_at++];
            if (value == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Append((char)value).Length > LongestLine)
            {
                throw new InvalidDataException("the length of a chunk does not end: the chunked content is damaged");
            }
        }

        throw new InvalidDataException("the chunked content is cut off");
    }

    private bool Fill()
    {
        if (_at == _have)
        {
            (_at, _have) = (0, inner.Read(_buffer));
        }

        return _have > 0;
    }
}
