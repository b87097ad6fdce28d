namespace Recourse.Records;

/// <summary>A forward stream whose reader may give bytes back. It says where it stands, which one decoder needs for its padding.</summary>
/// <param name="inner">The bytes.</param>
internal sealed class PushBackStream(Stream inner) : ReadOnlyStream
{
    private byte[] _back = [];
    private long _position;

    /// <summary>True where asking for more than there is means that something is cut off.</summary>
    public bool EndIsCut { get; set; }

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public void Back(ReadOnlySpan<byte> bytes)
    {
        _back = [.. bytes, .. _back];
        _position -= bytes.Length;
    }

    public override int Read(Span<byte> buffer)
    {
        var taken = Math.Min(_back.Length, buffer.Length);
        _back.AsSpan(0, taken).CopyTo(buffer);
        _back = _back[taken..];
        var read = taken < buffer.Length ? taken + inner.Read(buffer[taken..]) : taken;
        _position += read;
        return read == 0 && EndIsCut && buffer.Length > 0 ? throw new InvalidDataException("the packed data is cut off") : read;
    }
}
