using System.Text;

namespace Recourse.PersonalData;

/// <summary>Writes lines of UTF-8 through a buffer.</summary>
/// <param name="output">Where to; stays open.</param>
internal sealed class ByteLines(Stream output)
{
    private const int LongestNumber = 20;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                output.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Number(long number)
    {
        if (_buffer.Length - _used < LongestNumber)
        {
            Flush();
        }

        System.Buffers.Text.Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void End() => Bytes("\n"u8);

    public void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
