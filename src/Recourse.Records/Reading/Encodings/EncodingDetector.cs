namespace Recourse.Records;

/// <summary>The character encodings that material arrives in.</summary>
internal enum TextEncodingKind
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
}

/// <summary>Tells the encoding from the first bytes: mark, NUL pattern, then whichever of UTF-8 and GB18030 has fewer broken places.</summary>
internal static class EncodingDetector
{
    public static (TextEncodingKind Kind, int Mark) Detect(ReadOnlySpan<byte> sample, bool whole)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (TextEncodingKind.Utf8, 3);
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (TextEncodingKind.Utf16LittleEndian, 2);
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (TextEncodingKind.Utf16BigEndian, 2);
        }

        if (Utf16Without(sample) is { } utf16)
        {
            return (utf16, 0);
        }

        var (brokenUtf8, multi) = BrokenUtf8(sample, whole);
        if (brokenUtf8 == 0)
        {
            return (TextEncodingKind.Utf8, 0);
        }

        var brokenGb = BrokenGb(sample, whole);
        // Text in GB18030 breaks UTF-8 almost at every Han character; a damaged UTF-8 file keeps most of its sequences whole.
        // A few Han characters in GBK hold pairs and triples that pass for UTF-8 by chance, but then every pair is an everyday character.
        return brokenGb < brokenUtf8 && (multi < brokenUtf8 || IsEverydayGb(sample, whole)) ? (TextEncodingKind.Gb18030, 0) : (TextEncodingKind.Utf8, 0);
    }

    /// <summary>True where all bytes above ASCII pair up to punctuation, full-width forms or the 3,755 most used Han characters of GB/T 2312.</summary>
    private static bool IsEverydayGb(ReadOnlySpan<byte> sample, bool whole)
    {
        while (sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var next and >= 0)
        {
            sample = sample[next..];
            if (sample.Length == 1)
            {
                return !whole;
            }

            if (sample[0] is not ((>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7)) || sample[1] is < 0xA1 or 0xFF)
            {
                return false;
            }

            sample = sample[2..];
        }

        return true;
    }

    /// <summary>Length of the sequence that starts here; 0 where it is cut off by the end, −N where its first N bytes are broken.</summary>
    public static int Utf8Length(ReadOnlySpan<byte> bytes, bool final)
    {
        var status = System.Text.Rune.DecodeFromUtf8(bytes, out _, out var used);
        return status switch
        {
            System.Buffers.OperationStatus.Done => used,
            System.Buffers.OperationStatus.NeedMoreData when !final => 0,
            _ => -used,
        };
    }

    private static (int Broken, int Multi) BrokenUtf8(ReadOnlySpan<byte> sample, bool whole)
    {
        var (broken, multi) = (0, 0);
        while (!sample.IsEmpty)
        {
            var next = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            sample = sample[next..];
            var length = Utf8Length(sample, whole);
            if (length == 0)
            {
                break;
            }

            broken += length < 0 ? 1 : 0;
            multi += length > 0 ? 1 : 0;
            sample = sample[Math.Abs(length)..];
        }

        return (broken, multi);
    }

    private static int BrokenGb(ReadOnlySpan<byte> sample, bool whole)
    {
        var broken = 0;
        while (!sample.IsEmpty)
        {
            var next = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            sample = sample[next..];
            var (scalar, length) = Gb18030.Decode(sample, whole);
            if (length == 0)
            {
                break;
            }

            broken += scalar < 0 ? 1 : 0;
            sample = sample[length..];
        }

        return broken;
    }

    /// <summary>UTF-16 without mark: NULs on one side of the pairs only (Latin letters, digits, line ends), or pairs that are nearly all Han.</summary>
    private static TextEncodingKind? Utf16Without(ReadOnlySpan<byte> sample)
    {
        var pairs = sample.Length / 2;
        if (pairs < 2)
        {
            return null;
        }

        var (evenZeros, oddZeros) = (0, 0);
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            evenZeros += sample[at] == 0 ? 1 : 0;
            oddZeros += sample[at + 1] == 0 ? 1 : 0;
        }

        return (oddZeros * 5 > pairs && evenZeros * 20 < oddZeros) ? TextEncodingKind.Utf16LittleEndian
            : (evenZeros * 5 > pairs && oddZeros * 20 < evenZeros) ? TextEncodingKind.Utf16BigEndian
            : null;
    }
}
