using System.Globalization;

namespace Recourse.PersonalData;

/// <summary>Forms of identifiers, each of a whole value in ASCII without blanks around it. No length is assumed.</summary>
internal static class Shapes
{
    private static ReadOnlySpan<byte> CreditSigns => "0123456789ABCDEFGHJKLMNPQRTUWXY"u8;

    /// <summary>Unified social credit code (GB 32100-2015): 18 signs, six digits of a region, check sign modulo 31.</summary>
    public static bool IsCreditCode(ReadOnlySpan<byte> value)
    {
        if (value.Length != 18 || !Digits.Only(value.Slice(2, 6)) || value.IndexOfAnyExcept(value[0]) < 0)
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        for (var at = 0; at < 17; at++)
        {
            var sign = CreditSigns.IndexOf(Upper(value[at]));
            if (sign < 0)
            {
                return false;
            }

            sum += sign * weight;
            weight = weight * 3 % 31;
        }

        return CreditSigns.IndexOf(Upper(value[17])) == (31 - (sum % 31)) % 31;
    }

    /// <summary>Vehicle identification number (GB 16735, ISO 3779): 17 signs without I, O, Q, the ninth a check sign, the last four digits.</summary>
    public static bool IsVin(ReadOnlySpan<byte> value)
    {
        if (value.Length != 17 || !Digits.Only(value[13..]))
        {
            return false;
        }

        ReadOnlySpan<byte> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        var (sum, letters) = (0, 0);
        for (var at = 0; at < 17; at++)
        {
            var sign = Upper(value[at]);
            var number = sign switch
            {
                >= (byte)'0' and <= (byte)'9' => sign - '0',
                >= (byte)'A' and <= (byte)'H' => sign - 'A' + 1,
                >= (byte)'J' and <= (byte)'N' => sign - 'J' + 1,
                (byte)'P' => 7,
                (byte)'R' => 9,
                >= (byte)'S' and <= (byte)'Z' => sign - 'S' + 2,
                _ => -1,
            };
            if (number < 0)
            {
                return false;
            }

            letters += sign > '9' ? 1 : 0;
            sum += number * weights[at];
        }

        return letters >= 2 && (sum % 11 == 10 ? 'X' : '0' + (sum % 11)) == Upper(value[8]);
    }

    /// <summary>International mobile equipment identity: 15 digits with the check digit of Luhn, the first two a known reporting body's.</summary>
    public static bool IsImei(ReadOnlySpan<byte> value) =>
        value.Length == 15 && Digits.Only(value) && Digits.Value(value[..2]) is 1 or 10 or 30 or 33 or 35 or 44 or 45 or 49 or 50 or 51 or 52 or 53 or 54 or 86 or 91 or 98 or 99
        && value[2..14].IndexOfAnyExcept((byte)'0') >= 0 && Digits.Luhn(value);

    /// <summary>International mobile subscriber identity of a network in China: 460, then the network's two digits.</summary>
    public static bool IsImsi(ReadOnlySpan<byte> value) =>
        value.Length == 15 && Digits.Only(value) && value.StartsWith("460"u8) && Digits.Value(value.Slice(3, 2)) is <= 11 or 15 or 20;

    /// <summary>Chinese passport: a letter of its kind (E with a second letter since 2012) and eight signs in all behind it.</summary>
    public static bool IsPassport(ReadOnlySpan<byte> value) =>
        value.Length is 8 or 9 && Upper(value[0]) is (byte)'E' or (byte)'G' or (byte)'D' or (byte)'S' or (byte)'P' or (byte)'H' or (byte)'K' or (byte)'M'
        && (value.Length == 9 ? Digits.Only(value[2..]) && (char.IsAsciiDigit((char)value[1]) || (char.IsAsciiLetter((char)value[1]) && Upper(value[1]) is not ((byte)'I' or (byte)'O')))
            : Digits.Only(value[1..]) && Upper(value[0]) is (byte)'D' or (byte)'S' or (byte)'P' or (byte)'G' or (byte)'E');

    /// <summary>Permits for travel to and from Hong Kong, Macau (C, W, H, M) and Taiwan (T, L, or eight digits of a compatriot's).</summary>
    public static bool IsPermit(ReadOnlySpan<byte> value, bool labelled)
    {
        var first = value.IsEmpty ? (byte)0 : Upper(value[0]);
        return value.Length switch
        {
            9 when first is (byte)'C' or (byte)'W' or (byte)'T' or (byte)'L' => Digits.Only(value[2..]) && char.IsAsciiLetterOrDigit((char)value[1]),
            9 or 11 when first is (byte)'H' or (byte)'M' => Digits.Only(value[1..]),
            8 or 10 => labelled && Digits.Only(value),
            _ => false,
        };
    }

    /// <summary>A telephone number of a line: an area code that is in use and as many digits as numbers there have.</summary>
    /// <param name="digits">Digits from the 0 of the area code on.</param>
    public static bool IsLandline(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 10 or > 12 || digits[0] != '0')
        {
            return false;
        }

        var isBig = digits[1] is (byte)'1' or (byte)'2';
        return isBig
            ? digits.Length == 11 && (digits[1] == '2' || digits[2] == '0') && digits[3] != '0'
            : digits.Length is 11 or 12 && AreaCodes.IsKnown((int)Digits.Value(digits[1..4])) && digits[4] != '0';
    }

    /// <summary>Digits of the area code at the beginning of a number of a line.</summary>
    public static int AreaDigits(ReadOnlySpan<byte> digits) => digits.Length > 1 && digits[1] is (byte)'1' or (byte)'2' ? 3 : 4;

    /// <summary>A date of birth: year, month, day with or without marks between them, or 年月日; not the future of the material.</summary>
    /// <param name="value">UTF-8.</param>
    /// <param name="packed">yyyymmdd.</param>
    public static bool IsBirthDate(ReadOnlySpan<byte> value, out ulong packed)
    {
        Span<int> parts = stackalloc int[3];
        packed = 0;
        if (value.Length == 8 && Digits.Only(value))
        {
            (parts[0], parts[1], parts[2]) = ((int)Digits.Value(value[..4]), (int)Digits.Value(value.Slice(4, 2)), (int)Digits.Value(value[6..]));
        }
        else
        {
            var at = 0;
            for (var part = 0; part < 3; part++)
            {
                var run = at < value.Length ? Digits.Run(value, at) : 0;
                if (run is 0 or > 4 || (part == 0 && run != 4) || (part > 0 && run > 2))
                {
                    return false;
                }

                parts[part] = (int)Digits.Value(value.Slice(at, run));
                at += run;
                at += at < value.Length && value[at] is (byte)'-' or (byte)'/' or (byte)'.' ? 1 : at + 2 < value.Length && value[at] >= 0xE5 ? 3 : 0;
            }

            // A time of day of midnight is what a database writes behind a date.
            if (at < value.Length && !value[at..].TrimStart(" T"u8).StartsWith("00:00"u8))
            {
                return false;
            }
        }

        packed = ((ulong)(uint)parts[0] * 10_000) + ((ulong)(uint)parts[1] * 100) + (ulong)(uint)parts[2];
        return Digits.IsDay(parts[0], parts[1], parts[2], 1900, 2029);
    }

    /// <summary>A degree with two decimals or more that lies in or near China; latitude where <paramref name="latitude"/>.</summary>
    public static bool IsDegree(ReadOnlySpan<byte> value, bool latitude)
    {
        var dot = value.IndexOf((byte)'.');
        return dot is 1 or 2 or 3 && value.Length - dot > 2 && value.Length <= 24
            && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degree)
            && (latitude ? degree is >= 3 and <= 55 : degree is >= 72 and <= 136);
    }

    /// <summary>A media access control address: six pairs of hexadecimal digits with one mark between them, not all the same.</summary>
    public static bool IsMac(ReadOnlySpan<byte> value)
    {
        if (value.Length != 17 || value[2] is not ((byte)':' or (byte)'-'))
        {
            return false;
        }

        for (var at = 0; at < 17; at++)
        {
            if (at % 3 == 2 ? value[at] != value[2] : !char.IsAsciiHexDigit((char)value[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A QQ number: 5–11 digits that do not begin with 0.</summary>
    public static bool IsQq(ReadOnlySpan<byte> value) => value.Length is >= 5 and <= 11 && Digits.Only(value) && value[0] != '0';

    /// <summary>A WeChat number: 6–20 letters, digits, - and _, the first a letter.</summary>
    public static bool IsWeChat(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 6 or > 20 || !char.IsAsciiLetter((char)value[0]))
        {
            return false;
        }

        foreach (var sign in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)sign) && sign is not ((byte)'-' or (byte)'_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A mobile number of the mainland: 11 digits that begin with 13 to 19.</summary>
    public static bool IsMobile(ReadOnlySpan<byte> digits) => digits.Length == 11 && digits[0] == '1' && digits[1] is >= (byte)'3' and <= (byte)'9' && Digits.Only(digits);

    public static byte Upper(byte value) => value is >= (byte)'a' and <= (byte)'z' ? (byte)(value - 0x20) : value;
}
