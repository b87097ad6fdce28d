namespace Recourse.Records;

/// <summary>A stream whose first bytes were looked at and are read again. What breaks while looking breaks again at the same byte while reading.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    /// <summary>Bytes that are looked at. A tar header needs 512, telling text from binary some pages.</summary>
    public const int HeadBytes = 1 << 16;

    private readonly byte[] _head;
    private readonly int _length;
    private readonly Exception? _problem;
    private int _at;

    public PeekedStream(Stream inner)
    {
        Inner = inner;
        _head = new byte[HeadBytes];
        try
        {
            while (_length < HeadBytes && inner.Read(_head, _length, HeadBytes - _length) is var read and > 0)
            {
                _length += read;
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _problem = problem;
        }
    }

    public Stream Inner { get; }

    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <summary>True where <see cref="Head"/> is everything.</summary>
    public bool IsWhole => _length < HeadBytes && _problem is null;

    public override int Read(Span<byte> buffer)
    {
        if (_at < _length)
        {
            var taken = Math.Min(buffer.Length, _length - _at);
            _head.AsSpan(_at, taken).CopyTo(buffer);
            _at += taken;
            return taken;
        }

        return _problem is not null ? throw new InvalidDataException(_problem.Message, _problem) : Inner.Read(buffer);
    }
}
