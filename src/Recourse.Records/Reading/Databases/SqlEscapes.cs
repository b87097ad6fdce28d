namespace Recourse.Records;

/// <summary>Takes the escapes out of the values of dumps.</summary>
internal static class SqlEscapes
{
    /// <summary>A quoted string: doubled quotes, and backslashes where they escape.</summary>
    public static void String(ReadOnlySpan<byte> raw, byte quote, bool backslash, ByteBuffer to)
    {
        while (!raw.IsEmpty)
        {
            var next = backslash ? raw.IndexOfAny(quote, (byte)'\\') : raw.IndexOf(quote);
            to.Append(next < 0 ? raw : raw[..next]);
            if (next < 0 || next + 1 >= raw.Length)
            {
                return;
            }

            raw = raw[next..];
            raw = raw[0] == quote ? Doubled(raw, quote, to) : raw[Backslash(raw, mysql: true, to)..];
        }
    }

    /// <summary>An E'…' string of PostgreSQL.</summary>
    public static void Copy(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        while (!raw.IsEmpty)
        {
            var next = raw.IndexOfAny((byte)'\\', (byte)'\'');
            to.Append(next < 0 ? raw : raw[..next]);
            if (next < 0 || next + 1 >= raw.Length)
            {
                return;
            }

            raw = raw[next..];
            raw = raw[0] == '\'' ? Doubled(raw, (byte)'\'', to) : raw[Backslash(raw, mysql: false, to)..];
        }
    }

    /// <summary>A field of a COPY block of PostgreSQL.</summary>
    public static void CopyField(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        while (!raw.IsEmpty)
        {
            var next = raw.IndexOf((byte)'\\');
            to.Append(next < 0 ? raw : raw[..next]);
            if (next < 0 || next + 1 >= raw.Length)
            {
                to.Append(next < 0 ? default : raw[next..]);
                return;
            }

            raw = raw[next..];
            raw = raw[Backslash(raw, mysql: false, to)..];
        }
    }

    /// <summary>Appends the text that hexadecimal digits stand for; false where it is no text.</summary>
    public static bool Hex(ReadOnlySpan<byte> digits, ByteBuffer to)
    {
        if (digits.IsEmpty || digits.Length % 2 != 0)
        {
            return false;
        }

        var bytes = new byte[digits.Length / 2];
        if (Convert.FromHexString(digits, bytes, out _, out _) != System.Buffers.OperationStatus.Done || !IsText(bytes))
        {
            return false;
        }

        to.Append(bytes);
        return true;
    }

    /// <summary>True for valid UTF-8 without control characters other than tabs and line ends.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !HasControl(bytes);

    private static bool HasControl(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Doubled(ReadOnlySpan<byte> raw, byte quote, ByteBuffer to)
    {
        to.Append(quote);
        return raw[(raw[1] == quote ? 2 : 1)..];
    }

    /// <summary>Appends what an escape stands for and gives its length.</summary>
    private static int Backslash(ReadOnlySpan<byte> raw, bool mysql, ByteBuffer to)
    {
        var letter = raw[1];
        switch (letter)
        {
            case (byte)'n':
                to.Append((byte)'\n');
                return 2;
            case (byte)'r':
                to.Append((byte)'\r');
                return 2;
            case (byte)'t':
                to.Append((byte)'\t');
                return 2;
            case (byte)'b':
                to.Append((byte)'\b');
                return 2;
            case (byte)'0' when mysql:
                to.Append((byte)0);
                return 2;
            case (byte)'Z' when mysql:
                to.Append((byte)0x1A);
                return 2;
            case (byte)'%' or (byte)'_' when mysql:
                to.Append(raw[..2]);
                return 2;
            case (byte)'f' when !mysql:
                to.Append((byte)'\f');
                return 2;
            case (byte)'v' when !mysql:
                to.Append((byte)'\v');
                return 2;
            case >= (byte)'0' and <= (byte)'7' when !mysql:
                return Digits(raw, 1, 3, 8, scalar: false, to);
            case (byte)'x' when !mysql && raw.Length > 2 && char.IsAsciiHexDigit((char)raw[2]):
                return Digits(raw, 2, 2, 16, scalar: false, to);
            case (byte)'u' when !mysql && raw.Length > 5:
                return Digits(raw, 2, 4, 16, scalar: true, to);
            default:
                to.Append(letter);
                return 2;
        }
    }

    private static int Digits(ReadOnlySpan<byte> raw, int from, int most, int radix, bool scalar, ByteBuffer to)
    {
        var (value, at) = (0, from);
        for (; at < raw.Length && at < from + most && char.IsAsciiHexDigit((char)raw[at]); at++)
        {
            var digit = Convert.ToInt32(((char)raw[at]).ToString(), 16);
            if (digit >= radix)
            {
                break;
            }

            value = (value * radix) + digit;
        }

        if (scalar)
        {
            to.AppendScalar(value);
        }
        else
        {
            to.Append((byte)(value & 0xFF));
        }

        return at;
    }
}
