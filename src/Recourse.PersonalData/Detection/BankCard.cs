namespace Recourse.PersonalData;

/// <summary>Bank card numbers: ISO/IEC 7812 check digit (Luhn) and an issuer's prefix with its lengths.</summary>
internal static class BankCard
{
    /// <summary>Issuer prefixes: first and last, their digits, and the lengths that their cards have.</summary>
    private static readonly (int First, int Last, int Digits, int Shortest, int Longest)[] s_issuers =
    [
        (62, 62, 2, 16, 19),          // UnionPay
        (81, 81, 2, 16, 19),          // UnionPay, second range
        (9558, 9558, 4, 16, 19),      // debit cards of banks in China issued before UnionPay's range
        (9559, 9559, 4, 16, 19),
        (4, 4, 1, 16, 16),            // Visa
        (51, 55, 2, 16, 16),          // Mastercard
        (2221, 2720, 4, 16, 16),      // Mastercard, second range
        (3528, 3589, 4, 16, 16),      // JCB
        (34, 34, 2, 15, 15),          // American Express
        (37, 37, 2, 15, 15),
        (300, 305, 3, 14, 14),        // Diners Club
        (36, 36, 2, 14, 14),
        (38, 39, 2, 14, 14),
    ];

    /// <summary>True for a number of 14–19 ASCII digits that an issuer could have given.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits) => HasIssuer(digits) && Digits.Luhn(digits);

    private static bool HasIssuer(ReadOnlySpan<byte> digits)
    {
        var four = ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';
        foreach (var (first, last, count, shortest, longest) in s_issuers)
        {
            var prefix = four / (count switch { 1 => 1000, 2 => 100, 3 => 10, _ => 1 });
            if (prefix >= first && prefix <= last && digits.Length >= shortest && digits.Length <= longest)
            {
                return true;
            }
        }

        return false;
    }
}
