namespace Recourse.PersonalData;

/// <summary>Resident identity numbers (GB 11643-1999): 17 digits and a check character by ISO 7064 MOD 11-2.</summary>
internal static class ResidentId
{
    /// <summary>No number is older than this year of birth.</summary>
    private const int FirstYear = 1880;

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
        if (!IsDay(born) || born > lastBirth || !RegionCodes.IsKnown((int)(value / 100_000_000_000)))
        {
            return false;
        }

        packed = (value * 11) + (ulong)check;
        return true;
    }

    /// <summary>The number that was packed, in its 18 characters.</summary>
    public static string Unpack(ulong packed) => (packed / 11).ToString("D17", System.Globalization.CultureInfo.InvariantCulture) + (char)Checks[(int)(packed % 11)];

    private static bool IsDay(int day)
    {
        var (year, month, date) = (day / 10_000, day / 100 % 100, day % 100);
        return year >= FirstYear && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month);
    }
}
