using System.Globalization;

namespace Recourse.Records;

/// <summary>Numbers of cells as digits, never through floating point: a telephone number that came out one off would be another person.</summary>
internal static class CellNumber
{
    /// <summary>Digits that spreadsheet programs keep.</summary>
    private const int Kept = 15;

    /// <summary>
    /// Appends a number. One in scientific notation is written out where all its digits are there (<c>1.3800138E10</c>, as Java writes a mobile number);
    /// else it stays as written.
    /// </summary>
    /// <returns>True where it is a whole number of more than 15 digits in scientific notation: the digits after the 15th are gone.</returns>
    public static bool Append(ReadOnlySpan<byte> number, ByteBuffer to)
    {
        var exponent = number.IndexOfAny((byte)'E', (byte)'e');
        if (exponent <= 0 || !int.TryParse(number[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || power is < 0 or > 400)
        {
            to.Append(number);
            return false;
        }

        var mantissa = number[..exponent];
        var sign = mantissa[0] == '-';
        mantissa = sign ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? default : mantissa[(point + 1)..].TrimEnd((byte)'0');
        if (whole.IsEmpty || whole.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || fraction.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
            || fraction.Length > power || (whole.Length > 1 && whole[0] == '0'))
        {
            to.Append(number);
            return false;
        }

        if (whole.Length + power > Kept)
        {
            to.Append(number);
            return true;
        }

        if (sign)
        {
            to.Append((byte)'-');
        }

        to.Append(whole);
        to.Append(fraction);
        for (var zeros = power - fraction.Length; zeros > 0; zeros--)
        {
            to.Append((byte)'0');
        }

        return false;
    }

    /// <summary>True where a number has more than 15 digits and zeros only from the 16th on, as numbers look that a spreadsheet program has cut.</summary>
    public static bool LooksCut(ReadOnlySpan<byte> number) =>
        number.Length > Kept && number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && number[Kept..].IndexOfAnyExcept((byte)'0') < 0 && number.Length <= 20;
}
