using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.PersonalData;

/// <summary>Hides what identifies a person and leaves what tells one from another on paper.</summary>
public static class Masking
{
    private static readonly Regex s_sensitive = new(@"[A-Za-z0-9._%+\-]+[@＠][A-Za-z0-9.\-]+|\p{Nd}(?:[ \-]?\p{Nd}){6,}[Xx]?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_digits = new(@"\p{Nd}(?:[ \-]?\p{Nd}){6,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex s_words = new(@"[\p{L}\p{M}\uD800-\uDFFF]{2,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>
    /// An identifier: the first characters and the last stay (<c>110101********0013</c>, <c>138****8001</c>), never seven digits in a row; of an address of
    /// mail the first character and the domain.
    /// </summary>
    public static string Value(string value)
    {
        var sign = value.AsSpan().IndexOfAny('@', '＠');
        if (sign > 0)
        {
            var first = char.IsHighSurrogate(value[0]) ? "" : value[..1];
            return first + "***" + s_digits.Replace(value[sign..], match => Hide(match.Value));
        }

        return Hide(value);
    }

    /// <summary>An identifier of a kind: of names and addresses the first character stays, of passwords nothing.</summary>
    internal static string Identifier(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Name or IdentifierKind.Address => Name(value),
        IdentifierKind.AccountPassword => "****",
        IdentifierKind.Coordinate or IdentifierKind.BirthDate or IdentifierKind.Ip => Hide(value),
        _ => Value(value),
    };

    private static string Hide(string value)
    {
        var digits = value.Count(char.IsLetterOrDigit);
        var (first, last) = digits switch { >= 15 => (6, 4), >= 11 => (3, 4), >= 7 => (2, 2), _ => (1, 0) };
        var masked = new StringBuilder(value.Length);
        var at = 0;
        foreach (var character in value)
        {
            var isDigit = char.IsLetterOrDigit(character);
            masked.Append(!isDigit || at < first || at >= digits - last ? character : '*');
            at += isDigit ? 1 : 0;
        }

        return masked.ToString();
    }

    /// <summary>A name: the first character stays.</summary>
    public static string Name(string name) => name.Length == 0 ? "" : char.IsHighSurrogate(name[0]) ? "**" : name[..1] + "**";

    /// <summary>Free text: every run of seven or more digits (blanks and dashes inside allowed) and every address of mail is masked.</summary>
    public static string Text(string text)
    {
        var masked = s_sensitive.Replace(text, match => Value(match.Value));

        // Digits at the end of a domain and others in full width behind them can make a run that neither match held.
        return s_digits.Replace(masked, match => Hide(match.Value));
    }

    /// <summary>
    /// Text in which nobody marked the names: beside numbers and mail, of every word (run of letters) the first character stays. It shows how the row
    /// is built, not what it says; the bytes are one step away.
    /// </summary>
    public static string Unmarked(string text) => s_words.Replace(
        Text(text), match => char.IsHighSurrogate(match.Value[0]) ? "**" : match.Value[..1] + "**");
}
