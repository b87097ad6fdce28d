using System.Buffers;
using System.Text;

namespace Recourse.PersonalData;

/// <summary>
/// Folds names, addresses and mail so that the same text in two spellings is the same text: compatibility forms (full width) folded, blanks dropped, lower
/// case. One instance a thread; a result is valid until the next.
/// </summary>
internal sealed class TextFolder
{
    private byte[] _buffer = new byte[256];
    private int _length;

    /// <summary>The result of the last folding.</summary>
    public ReadOnlySpan<byte> Folded => _buffer.AsSpan(0, _length);

    /// <summary>Folds a text in UTF-8.</summary>
    public ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        var (at, length) = (0, 0);
        while (at < text.Length)
        {
            var value = text[at];
            if (value < 0x80)
            {
                if (value != ' ')
                {
                    _buffer[length++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
                }

                at++;
            }
            else if (value is >= 0xE4 and <= 0xE9 && IsIdeograph(text[at..]))
            {
                text.Slice(at, 3).CopyTo(_buffer.AsSpan(length));
                (at, length) = (at + 3, length + 3);
            }
            else
            {
                return Take(Encoding.UTF8.GetString(text).Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
            }
        }

        _length = length;
        return Folded;
    }

    /// <summary>Puts an address of mail in lower case; one with other characters than ASCII is folded.</summary>
    public ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        if (Ascii.ToLower(text, _buffer, out _length) == OperationStatus.Done)
        {
            return Folded;
        }

        return Fold(text);
    }

    /// <summary>U+4E00–U+9FFF stand for themselves in every form of normalisation and compose with nothing before or after them but themselves.</summary>
    private static bool IsIdeograph(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && (text[0] > 0xE4 || text[1] >= 0xB8) && (text[1] & 0xC0) == 0x80 && (text[2] & 0xC0) == 0x80;

    private ReadOnlySpan<byte> Take(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length = Encoding.UTF8.GetBytes(text, _buffer);
        return Folded;
    }

    private void Reserve(int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }
    }
}
