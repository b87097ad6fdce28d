using System.Text;

namespace Recourse.Records;

/// <summary>Bytes of UTF-8 that grow at the end, up to a limit; what does not fit is left out and remembered.</summary>
internal sealed class ByteBuffer(int limit = int.MaxValue)
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    /// <summary>True where something did not fit.</summary>
    public bool Overflowed { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        Overflowed = false;
    }

    /// <summary>Gives up what was written after a position.</summary>
    public void Truncate(int length) => Length = Math.Min(length, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > limit - Length)
        {
            Overflowed = true;
            return;
        }

        if (_bytes.Length - Length < bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)Length + bytes.Length)));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        if (Length < _bytes.Length && Length < limit)
        {
            _bytes[Length++] = value;
            return;
        }

        Append([value]);
    }

    public void AppendScalar(int scalar)
    {
        Span<byte> bytes = stackalloc byte[4];
        var rune = Rune.IsValid(scalar) ? new Rune(scalar) : Rune.ReplacementChar;
        Append(bytes[..rune.EncodeToUtf8(bytes)]);
    }

    public void Append(string text)
    {
        Span<byte> small = stackalloc byte[512];
        Append(text.Length <= 128 ? small[..Encoding.UTF8.GetBytes(text, small)] : Encoding.UTF8.GetBytes(text));
    }
}
