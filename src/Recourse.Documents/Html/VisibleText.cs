using System.Globalization;
using System.Text;

namespace Recourse.Documents;

/// <summary>
/// Writes text so that it is inert and nothing in it is hidden: markup is encoded; controls, direction marks, invisible characters and halves of
/// surrogate pairs are shown by their code point, because a file name with U+202E would otherwise read backwards.
/// </summary>
internal static class VisibleText
{
    /// <summary>Appends text for the inside of an element; code points stand in an element of the class <c>ctl</c>.</summary>
    public static void AppendText(StringBuilder target, string text) => Append(target, text, attribute: false);

    /// <summary>Appends text for a double-quoted attribute; code points stand in square brackets.</summary>
    public static void AppendAttribute(StringBuilder target, string text) => Append(target, text, attribute: true);

    private static void Append(StringBuilder target, string text, bool attribute)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var lead = text[at];
            switch (lead)
            {
                case '&':
                    target.Append("&amp;");
                    continue;
                case '<':
                    target.Append("&lt;");
                    continue;
                case '>':
                    target.Append("&gt;");
                    continue;
                case '"':
                    target.Append("&quot;");
                    continue;
                case '\'':
                    target.Append("&#39;");
                    continue;
            }

            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                Mark(target, lead, attribute);
            }
            else if (IsHidden(rune))
            {
                Mark(target, rune.Value, attribute);
                at += rune.Utf16SequenceLength - 1;
            }
            else
            {
                target.Append(text, at, rune.Utf16SequenceLength);
                at += rune.Utf16SequenceLength - 1;
            }
        }
    }

    /// <summary>U+200C and U+200D join letters of several scripts and are left as they are.</summary>
    private static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (rune.Value & 0xFFFE) == 0xFFFE
            || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0);

    private static void Mark(StringBuilder target, int value, bool attribute)
    {
        var code = value.ToString("X4", CultureInfo.InvariantCulture);
        target.Append(attribute ? $"[U+{code}]" : $"<span class=\"ctl\">U+{code}</span>");
    }
}
