using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>Reads amounts of money exactly: decimals, never binary fractions.</summary>
internal static class Amounts
{
    /// <summary>
    /// The amount with its sign, and the currency that the text itself says. Accepts <c>1,234.56</c>, <c>¥1234.56</c>, <c>+100.00</c>, <c>-100.00元</c>,
    /// <c>1.2万元</c>, <c>CNY 5</c>, bracketed negatives. Null where the text is no exact amount.
    /// </summary>
    public static (decimal Value, string Currency)? Parse(string raw)
    {
        var text = raw.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim('\t', '\'');
        var currency = "";
        var negative = false;
        if (text is ['(', .., ')'])
        {
            (text, negative) = (text[1..^1], true);
        }

        (text, negative) = Sign(text, negative);
        foreach (var (word, code) in (ReadOnlySpan<(string, string)>)
            [("人民币", "CNY"), ("CNY", "CNY"), ("RMB", "CNY"), ("¥", "CNY"), ("HKD", "HKD"), ("USD", "USD"), ("EUR", "EUR"), ("HK$", "HKD"), ("US$", "USD"), ("€", "EUR")])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                (text, currency) = (text[word.Length..], code);
                break;
            }
        }

        (text, negative) = Sign(text, negative);
        foreach (var (word, code) in (ReadOnlySpan<(string, string)>)[("美元", "USD"), ("港元", "HKD"), ("港币", "HKD"), ("欧元", "EUR"), ("元", "CNY"), ("CNY", "CNY"), ("RMB", "CNY"), ("USD", "USD")])
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                (text, currency) = (text[..^word.Length], currency.Length > 0 ? currency : code);
                break;
            }
        }

        var times = 1m;
        if (text.EndsWith('万'))
        {
            (text, times) = (text[..^1], 10_000m);
        }

        if (!IsPlain(text) || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        try
        {
            value *= times;
        }
        catch (OverflowException)
        {
            return null;
        }

        return (negative ? -value : value, currency);
    }

    private static (string Text, bool Negative) Sign(string text, bool negative) =>
        text.StartsWith('-') || text.StartsWith('\u2212') ? (text[1..], !negative) : text.StartsWith('+') ? (text[1..], negative) : (text, negative);

    /// <summary>Digits with a point, and commas only between groups of three: 1,5 is no thousand.</summary>
    private static bool IsPlain(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var groups = whole.Split(',');
        return whole.Length > 0 && groups[0].Length > 0 && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)))
            && text.All(character => char.IsAsciiDigit(character) || character is ',' or '.') && (point < 0 || !text[point..].Contains(',', StringComparison.Ordinal));
    }
}
