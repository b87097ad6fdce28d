using System.Globalization;

namespace Recourse.Text;

/// <summary>
/// Reads whole numbers as Chinese texts write them: <c>一百二十三</c>, <c>二〇一八</c>, <c>壹万贰仟</c>, <c>1.2万</c>, <c>12,126</c>. Exact
/// integers only: what is rounded, open (<c>1万+</c>, <c>五千余</c>) or not a whole number gives null.
/// </summary>
public static class ChineseNumerals
{
    /// <summary>
    /// The number, or null where the text is not exactly one whole number from 0 to <see cref="long.MaxValue"/>. Accepts plain and financial
    /// characters (一 壹, 十 拾, 百 佰, 千 仟, 万 萬, 亿 億, 两, 廿, 卅), 零/〇, digit rows (二〇一八), full-width digits, thousands separators in
    /// their places, and digits with a unit (<c>1.2万</c>, <c>3千</c>, <c>2.5亿</c>). The spoken short form (<c>三万五</c>) is not exact writing: null.
    /// </summary>
    public static long? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Compatibility.Fold(text.Trim());
        if (plain.Length == 0)
        {
            return null;
        }

        try
        {
            return char.IsAsciiDigit(plain[0]) ? Arabic(plain) : plain.Any(IsUnit) ? Structured(plain) : DigitRow(plain);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Digits, with separators, a decimal part and a unit.</summary>
    private static long? Arabic(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
        {
            end++;
        }

        long unit = 1;
        foreach (var c in text.AsSpan(end))
        {
            var next = UnitOf(c);
            if (next is 0 or 10 || next <= unit && unit > 1 && next < 10_000)
            {
                return null;
            }

            unit *= next;
        }

        var number = text[..end];
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = Whole(point < 0 ? number : number[..point]);
        if (whole is null || point == number.Length - 1)
        {
            return null;
        }

        return point < 0 ? whole * unit : (whole * unit) + Fraction(number.AsSpan(point + 1), unit);
    }

    private static long? Whole(string digits)
    {
        var parts = digits.Split(',');
        if (parts.Length > 1 && (parts[0].Length is 0 or > 3 || parts.Skip(1).Any(static part => part.Length != 3)))
        {
            return null;
        }

        return long.TryParse(string.Concat(parts), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
    }

    /// <summary>The decimal part times the unit; null where that is no whole number.</summary>
    private static long? Fraction(ReadOnlySpan<char> digits, long unit)
    {
        long sum = 0;
        foreach (var c in digits)
        {
            var digit = c - '0';
            if (digit is < 0 or > 9 || unit % 10 != 0 && digit != 0)
            {
                return null;
            }

            unit /= 10;
            sum += digit * unit;
        }

        return sum;
    }

    /// <summary>二〇一八: one character a digit; 十 and its like do not occur.</summary>
    private static long? DigitRow(string text)
    {
        long number = 0;
        foreach (var c in text)
        {
            var digit = DigitOf(c);
            if (digit < 0 || c is '两' or '兩' && text.Length > 1)
            {
                return null;
            }

            number = (number * 10) + digit;
        }

        return number;
    }

    /// <summary>一亿零二十万三千: at most one 亿, at most one 万 on each side of it.</summary>
    private static long? Structured(string text)
    {
        var at = text.IndexOfAny(['亿', '億']);
        if (at < 0)
        {
            return Part(text, first: true);
        }

        var high = Part(text[..at], first: true);
        var low = at == text.Length - 1 ? 0 : Part(text[(at + 1)..], first: false);
        return low < 100_000_000 ? high * 100_000_000 + low : null;
    }

    private static long? Part(string text, bool first)
    {
        var at = text.IndexOfAny(['万', '萬']);
        if (at < 0)
        {
            return Section(text, first);
        }

        return (Section(text[..at], first) * 10_000) + (at == text.Length - 1 ? 0 : Section(text[(at + 1)..], first: false));
    }

    /// <summary>A number below ten thousand: digits with falling units.</summary>
    private static long? Section(string text, bool first)
    {
        long sum = 0, last = 10_000;
        var digit = -1;
        var zero = false;
        foreach (var c in text)
        {
            var value = DigitOf(c);
            var unit = UnitOf(c);
            if (value == 0 ? zero || digit >= 0 || first && last == 10_000 : value > 0 && digit >= 0)
            {
                return null;
            }

            if (value >= 0)
            {
                (digit, zero) = value == 0 ? (-1, true) : (value, zero);
                continue;
            }

            // 十 at the head of a number stands for 一十; 廿 and 卅 carry their digit.
            var multiplier = c is '廿' or '卅' ? digit < 0 ? c is '廿' ? 2 : 3 : -1 : digit < 0 && unit == 10 && last == 10_000 ? 1 : digit;
            if (unit is 0 || unit >= last || multiplier < 0)
            {
                return null;
            }

            (sum, last, digit, zero) = (sum + (multiplier * unit), unit, -1, false);
        }

        // 三万五 and 一百二 are spoken short forms for 35000 and 120: a last digit is a unit digit only after 十, after 零, or alone.
        var ends = digit < 0 ? !zero && last < 10_000 : last == 10 || zero || first && last == 10_000;
        return ends ? sum + Math.Max(digit, 0) : null;
    }

    private static bool IsUnit(char c) => UnitOf(c) > 0;

    private static long UnitOf(char c) => c switch
    {
        '十' or '拾' or '廿' or '卅' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    private static int DigitOf(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };
}
