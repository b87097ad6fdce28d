namespace Recourse.Samples.Making;

/// <summary>The check digits that the invented numbers carry.</summary>
internal static class CheckDigits
{
    private static ReadOnlySpan<byte> ResidentWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Check character of a resident id (GB 11643: ISO 7064 MOD 11-2) for its first 17 digits.</summary>
    public static char ResidentId(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < 17; at++)
        {
            sum += (digits[at] - '0') * ResidentWeights[at];
        }

        return "10X98765432"[sum % 11];
    }

    /// <summary>Luhn check digit (ISO/IEC 7812-1) to put behind <paramref name="digits"/>.</summary>
    public static char Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            var doubled = at % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
