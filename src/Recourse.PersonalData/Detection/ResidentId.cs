namespace Recourse.PersonalData;

/// <summary>Resident identity numbers (GB 11643-1999): 17 digits and a check character by ISO 7064 MOD 11-2.</summary>
internal static class ResidentId
{
    /// <summary>No number is older than this year of birth: numbers of 18 places are given out since 1999.</summary>
    private const int FirstYear = 1890;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> Checks => "10X98765432"u8;

    /// <summary>Packs a valid number: its 17 digits × 11 + the value of its check character. Lossless.</summary>
    /// <param name="number">18 ASCII characters, the last a digit, X or x.</param>
    /// <param name="lastBirth">Last possible day of birth (yyyymmdd).</param>
    /// <param name="packed">The packed number, never 0.</param>
    /// <returns>True where check character, date of birth and region code are all good.</returns>
    public static bool TryPack(ReadOnlySpan<byte> number, int lastBirth, out ulong packed)
    {
        packed = 0;
        var (sum, value) = (0, 0UL);
        for (var at = 0; at < 17; at++)
        {
            var digit = number[at] - '0';
            sum += digit * Weights[at];
            value = (value * 10) + (ulong)digit;
        }

        var check = sum % 11;
        if ((number[17] == 'x' ? (byte)'X' : number[17]) != Checks[check])
        {
            return false;
        }

        var born = (int)(value / 1000 % 100_000_000);
        if (!IsDay(born, lastBirth) || !RegionCodes.IsKnown((int)(value / 100_000_000_000)))
        {
            return false;
        }

        packed = (value * 11) + (ulong)check;
        return true;
    }

    /// <summary>The number that was packed, in its 18 characters.</summary>
    public static string Unpack(ulong packed) => (packed / 11).ToString("D17", System.Globalization.CultureInfo.InvariantCulture) + (char)Checks[(int)(packed % 11)];

    /// <summary>
    /// Packs a number of the kind given out until 1999, which has two digits for the year, always of the 20th century, and no check character, as the number
    /// of 18 places that its holder has now: both are one person's.
    /// </summary>
    /// <param name="number">15 ASCII digits.</param>
    /// <param name="lastBirth">Last possible day of birth (yyyymmdd).</param>
    /// <param name="packed">The packed number, never 0.</param>
    public static bool TryPackOld(ReadOnlySpan<byte> number, int lastBirth, out ulong packed)
    {
        Span<byte> whole = stackalloc byte[18];
        number[..6].CopyTo(whole);
        "19"u8.CopyTo(whole[6..]);
        number[6..].CopyTo(whole[8..]);
        whole[17] = Check(whole[..17]);
        return TryPack(whole, lastBirth, out packed);
    }

    /// <summary>The number that 19 digits become by dropping one, as a reader of pictures doubles or adds a digit; false where several ids would do.</summary>
    /// <param name="number">19 ASCII characters, the last a digit, X or x.</param>
    /// <param name="lastBirth">Last possible day of birth (yyyymmdd).</param>
    /// <param name="packed">The packed number.</param>
    public static bool TryRepair(ReadOnlySpan<byte> number, int lastBirth, out ulong packed)
    {
        packed = 0;
        Span<byte> whole = stackalloc byte[18];
        for (var drop = 0; drop < 19; drop++)
        {
            number[..drop].CopyTo(whole);
            number[(drop + 1)..].CopyTo(whole[drop..]);
            if (char.IsAsciiDigit((char)whole[16]) && TryPack(whole, lastBirth, out var found) && found != packed)
            {
                if (packed != 0)
                {
                    packed = 0;
                    return false;
                }

                packed = found;
            }
        }

        return packed != 0;
    }

    /// <summary>A residence permit of somebody from Hong Kong (810000), Macau (820000) or Taiwan (830000): built and checked as a resident id.</summary>
    public static bool IsResidencePermit(ReadOnlySpan<byte> number, int lastBirth) =>
        number[0] == '8' && number[1] is >= (byte)'1' and <= (byte)'3' && number[2..6].SequenceEqual("0000"u8)
        && (number[17] == 'x' ? (byte)'X' : number[17]) == Check(number[..17]) && IsDay((int)Digits.Value(number.Slice(6, 8)), lastBirth);

    private static byte Check(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var at = 0; at < 17; at++)
        {
            sum += (digits[at] - '0') * Weights[at];
        }

        return Checks[sum % 11];
    }

    private static bool IsDay(int day, int last)
    {
        var (year, month, date) = (day / 10_000, day / 100 % 100, day % 100);
        return year >= FirstYear && day <= last && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
    }
}
