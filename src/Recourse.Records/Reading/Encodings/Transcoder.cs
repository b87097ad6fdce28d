using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records;

/// <summary>Rewrites bytes of one encoding as UTF-8. What is no character becomes U+FFFD and is told to the caller, so that the way back stays known.</summary>
/// <param name="broken">Receives place and length in the bytes, and the place in the text.</param>
internal sealed class Transcoder(Action<int, int, int> broken)
{
    /// <summary>Bytes of text that a byte can become at most.</summary>
    public const int Growth = 3;

    /// <summary>Rewrites as much as there is of whole characters.</summary>
    /// <param name="kind">The encoding.</param>
    /// <param name="bytes">Bytes of it.</param>
    /// <param name="final">True where nothing follows that could complete the last character.</param>
    /// <param name="text">Receives the text; has room for <see cref="Growth"/> times the bytes.</param>
    /// <returns>Bytes that were taken, and length of the text.</returns>
    public (int Used, int Written) Rewrite(TextEncodingKind kind, ReadOnlySpan<byte> bytes, bool final, Span<byte> text)
    {
        if (kind is TextEncodingKind.Utf16LittleEndian or TextEncodingKind.Utf16BigEndian)
        {
            return Wide(bytes, kind == TextEncodingKind.Utf16LittleEndian, final, text);
        }

        if (kind == TextEncodingKind.Utf8 && Utf8Check.IsValid(bytes))
        {
            bytes.CopyTo(text);
            return (bytes.Length, bytes.Length);
        }

        var (at, written) = (0, 0);
        while (at < bytes.Length)
        {
            var next = bytes[at] >= 0x80 ? 0 : bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var run = next < 0 ? bytes.Length - at : next;
            bytes.Slice(at, run).CopyTo(text[written..]);
            at += run;
            written += run;
            if (at < bytes.Length && !High(kind, bytes, final, ref at, text, ref written))
            {
                break;
            }
        }

        return (at, written);
    }

    /// <summary>A run of bytes above ASCII; false where the last character is not all there.</summary>
    private bool High(TextEncodingKind kind, ReadOnlySpan<byte> bytes, bool final, ref int at, Span<byte> text, ref int written)
    {
        while (at < bytes.Length && bytes[at] >= 0x80)
        {
            if (at + 1 < bytes.Length && kind != TextEncodingKind.Utf8)
            {
                var pair = kind == TextEncodingKind.Gb18030 ? Gb18030.Pair(bytes[at], bytes[at + 1]) : Big5.Pair(bytes[at], bytes[at + 1]);
                if (pair >= 0x800)
                {
                    text[written + 2] = (byte)(0x80 | (pair & 0x3F));
                    text[written + 1] = (byte)(0x80 | ((pair >> 6) & 0x3F));
                    text[written] = (byte)(0xE0 | (pair >> 12));
                    written += 3;
                    at += 2;
                    continue;
                }
            }

            var (scalar, length) = One(kind, bytes[at..], final);
            if (length == 0)
            {
                return false;
            }

            if (scalar < 0)
            {
                broken(at, length, written);
                scalar = 0xFFFD;
            }

            written += new Rune(scalar).EncodeToUtf8(text[written..]);
            at += length;
        }

        return true;
    }

    private static (int Scalar, int Length) One(TextEncodingKind kind, ReadOnlySpan<byte> bytes, bool final)
    {
        switch (kind)
        {
            case TextEncodingKind.Gb18030:
                return Gb18030.Decode(bytes, final);
            case TextEncodingKind.Big5:
                return Big5.Decode(bytes, final);
            default:
                var length = EncodingDetector.Utf8Length(bytes, final);
                return length <= 0 ? (-1, -length) : (Rune.DecodeFromUtf8(bytes, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : -1, length);
        }
    }

    private (int Used, int Written) Wide(ReadOnlySpan<byte> bytes, bool little, bool final, Span<byte> text)
    {
        var (at, written) = (0, 0);
        while (at < bytes.Length)
        {
            var (scalar, length) = Unit(bytes[at..], little, final);
            if (length == 0)
            {
                break;
            }

            if (scalar is >= 0 and < 0x80)
            {
                text[written++] = (byte)scalar;
            }
            else
            {
                if (scalar < 0)
                {
                    broken(at, length, written);
                    scalar = 0xFFFD;
                }

                written += new Rune(scalar).EncodeToUtf8(text[written..]);
            }

            at += length;
        }

        return (at, written);
    }

    private static (int Scalar, int Length) Unit(ReadOnlySpan<byte> bytes, bool little, bool final)
    {
        if (bytes.Length < 2)
        {
            return final ? (-1, 1) : (0, 0);
        }

        int Pair(ReadOnlySpan<byte> pair) => little ? BinaryPrimitives.ReadUInt16LittleEndian(pair) : BinaryPrimitives.ReadUInt16BigEndian(pair);
        var first = Pair(bytes);
        if (first is < 0xD800 or > 0xDFFF)
        {
            return (first, 2);
        }

        if (first >= 0xDC00)
        {
            return (-1, 2);
        }

        if (bytes.Length < 4)
        {
            return final ? (-1, 2) : (0, 0);
        }

        var second = Pair(bytes[2..]);
        return second is >= 0xDC00 and <= 0xDFFF ? (char.ConvertToUtf32((char)first, (char)second), 4) : (-1, 2);
    }
}
