namespace Recourse.PersonalData;

/// <summary>Small questions about ASCII digits.</summary>
internal static class Digits
{
    /// <summary>The number that up to 19 digits write.</summary>
    public static ulong Value(ReadOnlySpan<byte> digits)
    {
        ulong value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (ulong)(digit - '0');
        }

        return value;
    }

    /// <summary>True for a text of nothing but digits, at least one.</summary>
    public static bool Only(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>How many digits stand from a place on.</summary>
    public static int Run(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? text.Length - start : length;
    }

    /// <summary>The check digit of ISO/IEC 7812 (Luhn), the last digit included.</summary>
    public static bool Luhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var at = digits.Length - 1; at >= 0; at--)
        {
            var digit = digits[at] - '0';
            var doubled = ((digits.Length - 1 - at) & 1) == 1;
            sum += doubled ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>True for a calendar day between two years.</summary>
    public static bool IsDay(int year, int month, int day, int first, int last) =>
        year >= first && year <= last && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
