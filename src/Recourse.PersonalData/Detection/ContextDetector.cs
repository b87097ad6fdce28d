using System.Buffers;
using System.Net;

namespace Recourse.PersonalData;

/// <summary>
/// Finds in running text what only its surroundings tell: numbers behind a word that names them, and forms that chance hardly makes. Works on folded text,
/// behind the detector of numbers that tell themselves. One instance a thread.
/// </summary>
internal sealed class ContextDetector(int lastBirth)
{
    private static readonly SearchValues<byte> s_marks = SearchValues.Create("0123456789:=-"u8);

    /// <summary>Finds identifiers and adds them to those that are found already.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="hits">Is added to.</param>
    /// <param name="line">Whether it is a line of its own, not a cell: digits that are the whole of it can be a telephone line's.</param>
    public void Find(ReadOnlySpan<byte> text, List<Hit> hits, bool line)
    {
        var known = hits.Count;
        var at = 0;
        if (line && text.Length is 11 or 12 && text[0] == '0' && Digits.Only(text) && Shapes.IsLandline(text))
        {
            hits.Add(new Hit(IdentifierKind.Landline, 0, text.Length, Digits.Value(text), Ground.Form));
            return;
        }

        while (at < text.Length && text[at..].IndexOfAny(s_marks) is >= 0 and var next)
        {
            at += next;
            at = char.IsAsciiDigit((char)text[at]) ? Token(text, at, hits) : Mark(text, at, hits, known);
        }

        Addresses.Find(text, hits);
    }

    /// <summary>What begins or stands around a colon or dash; returns where to go on.</summary>
    private static int Mark(ReadOnlySpan<byte> text, int at, List<Hit> hits, int known)
    {
        if (text[at] != '=' && at >= 2 && at + 15 <= text.Length && Shapes.IsMac(text.Slice(at - 2, 17)) && !IsHexOrMark(text, at - 3) && !IsHexOrMark(text, at + 15))
        {
            hits.Add(new Hit(IdentifierKind.Mac, at - 2, 17, 0, Ground.Form));
            return at + 15;
        }

        if (text[at] == ':' && NetworkSix(text, at, hits) is > 0 and var end)
        {
            return end;
        }

        return text[at] == '-' ? Secrets.Dumped(text, at, hits) : Secrets.Labelled(text, at, hits, known) is > 0 and var behind ? behind : Names(text, at, hits);
    }

    /// <summary>A name behind 姓名： and the like.</summary>
    private static int Names(ReadOnlySpan<byte> text, int at, List<Hit> hits)
    {
        var start = Skip(text, at + 1);
        var label = Labels.Before(text, at);
        if (label == Label.Name && PersonNames.Length(text[start..]) is > 0 and var length)
        {
            hits.Add(new Hit(IdentifierKind.Name, start, length, 0, Ground.Label));
            return start + length;
        }

        if (label == Label.WeChat && Secrets.Word(text, start) is var word && Shapes.IsWeChat(word))
        {
            hits.Add(new Hit(IdentifierKind.WeChat, start, word.Length, 0, Ground.Label));
            return start + word.Length;
        }

        return at + 1;
    }

    /// <summary>The run of letters and digits around a digit; returns where to go on.</summary>
    private int Token(ReadOnlySpan<byte> text, int at, List<Hit> hits)
    {
        var (start, end) = (at, at + Digits.Run(text, at));
        while (start > 0 && char.IsAsciiLetterOrDigit((char)text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsAsciiLetterOrDigit((char)text[end]))
        {
            end++;
        }

        var token = text[start..end];
        if (NetworkFour(text, at, hits) is > 0 and var dotted)
        {
            return dotted;
        }

        if (Line(text, at, hits) is > 0 and var line)
        {
            return line;
        }

        if (Plates.Find(text, start, end, out var plate) is > 0 and var plateEnd)
        {
            hits.Add(new Hit(IdentifierKind.Plate, plate, plateEnd - plate, 0, Ground.Form));
            return plateEnd;
        }

        if (ByItself(token) is { } kind)
        {
            hits.Add(new Hit(kind, start, token.Length, 0, Ground.Check));
            return end;
        }

        if (Officer(text, start, end, hits) is > 0 and var officer)
        {
            return officer;
        }

        var label = Labels.Before(text, start);
        if (label == Label.None)
        {
            return Born(text, start, hits) is > 0 and var born ? born : end;
        }

        return Labelled(text, start, end, label, hits);
    }

    private IdentifierKind? ByItself(ReadOnlySpan<byte> token) => token.Length switch
    {
        17 when Shapes.Upper(token[0]) == 'L' && Shapes.IsVin(token) => IdentifierKind.Vin,
        18 when token[0] == '8' && Digits.Only(token[..17]) && ResidentId.IsResidencePermit(token, lastBirth) => IdentifierKind.Permit,
        18 when token[8..17].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 && Shapes.IsCreditCode(token) => IdentifierKind.CreditCode,
        _ => null,
    };

    private int Labelled(ReadOnlySpan<byte> text, int start, int end, Label label, List<Hit> hits)
    {
        var token = text[start..end];
        switch (label)
        {
            case Label.Coordinate or Label.Latitude:
                return Coordinates.Find(text, start, hits) is > 0 and var point ? point : end;
            case Label.Birth:
                return Date(text, start, hits) is > 0 and var date ? date : end;
            case Label.WeChat when char.IsAsciiLetter((char)token[0]):
                token = Secrets.Word(text, start);
                end = start + token.Length;
                break;
        }

        if (Kinds.Of(token, label, lastBirth) is { Known: true } found)
        {
            hits.Add(new Hit(found.Kind, start, end - start, found.Packed, found.Ground));
        }

        return end;
    }

    /// <summary>南字第12345678号: the number of a soldier or officer.</summary>
    private static int Officer(ReadOnlySpan<byte> text, int start, int end, List<Hit> hits)
    {
        var isLong = end - start is >= 6 and <= 8 && Digits.Only(text[start..end]);
        if (!isLong || start < 9 || !text[..start].EndsWith("字第"u8) || !text[end..].StartsWith("号"u8))
        {
            return 0;
        }

        var before = text[..(start - 6)];
        var isArmy = before.EndsWith("军"u8) || before.EndsWith("兵"u8) || before.EndsWith("士"u8) || before.EndsWith("武"u8);
        if (!isArmy && Labels.Before(text, start - 9) != Label.Military)
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.MilitaryId, start - 9, end - start + 12, 0, isArmy ? Ground.Form : Ground.Label));
        return end + 3;
    }

    /// <summary>A date with 出生 behind it.</summary>
    private static int Born(ReadOnlySpan<byte> text, int start, List<Hit> hits)
    {
        var length = DateLength(text[start..]);
        if (length == 0 || !text[(start + length)..].TrimStart((byte)' ').StartsWith("出生"u8))
        {
            return 0;
        }

        return Date(text, start, hits);
    }

    private static int Date(ReadOnlySpan<byte> text, int start, List<Hit> hits)
    {
        var length = DateLength(text[start..]);
        if (length == 0 || !Shapes.IsBirthDate(text.Slice(start, length), out var packed))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.BirthDate, start, length, packed, Ground.Label));
        return start + length;
    }

    /// <summary>Bytes of a date at the beginning of a text; 0 for none.</summary>
    private static int DateLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var part = 0; part < 3; part++)
        {
            var run = at < text.Length ? Digits.Run(text, at) : 0;
            if (part == 0 && run == 8)
            {
                return 8;
            }

            if (run == 0)
            {
                return 0;
            }

            at += run;
            if (part < 2)
            {
                var mark = at < text.Length && text[at] is (byte)'-' or (byte)'/' or (byte)'.' ? 1 : text[at..].StartsWith("年"u8) || text[at..].StartsWith("月"u8) ? 3 : 0;
                if (mark == 0)
                {
                    return 0;
                }

                at += mark;
            }
        }

        return text[at..].StartsWith("日"u8) ? at + 3 : at;
    }

    /// <summary>A number of a telephone line, where its area code stands apart from it.</summary>
    private static int Line(ReadOnlySpan<byte> text, int at, List<Hit> hits)
    {
        var run = Digits.Run(text, at);
        var end = at + run;
        if (text[at] != '0' || run is not (3 or 4) || end + 8 > text.Length || text[end] is not ((byte)'-' or (byte)' ' or (byte)')') || InNumber(text, at - 1))
        {
            return 0;
        }

        var more = Digits.Run(text, end + 1);
        Span<byte> digits = stackalloc byte[12];
        if (more is not (7 or 8) || InNumber(text, end + 1 + more))
        {
            return 0;
        }

        text.Slice(at, run).CopyTo(digits);
        text.Slice(end + 1, more).CopyTo(digits[run..]);
        var isDashed = text[end] == '-' || (text[end] == ')' && at > 0 && text[at - 1] == '(');
        if (!Shapes.IsLandline(digits[..(run + more)]) || Shapes.AreaDigits(digits) != run || (!isDashed && Labels.Before(text, at) != Label.Landline))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.Landline, at, run + 1 + more, Digits.Value(digits[..(run + more)]), isDashed ? Ground.Form : Ground.Label));
        return end + 1 + more;
    }

    private static int NetworkFour(ReadOnlySpan<byte> text, int at, List<Hit> hits)
    {
        var (end, single) = (at, true);
        for (var part = 0; part < 4; part++)
        {
            var run = end < text.Length ? Digits.Run(text, end) : 0;
            if (run is 0 or > 3 || Digits.Value(text.Slice(end, run)) > 255)
            {
                return 0;
            }

            single &= run == 1;
            end += run;
            if (part < 3 && (end >= text.Length || text[end++] != '.'))
            {
                return 0;
            }
        }

        var label = Labels.Before(text, at);
        if (InNumber(text, at - 1) || InNumber(text, end) || (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit((char)text[end + 1]))
            || (at > 0 && text[at - 1] is (byte)'.' or (byte)'_' && label != Label.Ip) || label == Label.Version || (single && label != Label.Ip))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.Ip, at, end - at, 0, label == Label.Ip ? Ground.Label : Ground.Form));
        return end;
    }

    private static int NetworkSix(ReadOnlySpan<byte> text, int colon, List<Hit> hits)
    {
        var (start, end, colons) = (colon, colon, 0);
        while (start > 0 && char.IsAsciiHexDigit((char)text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && (char.IsAsciiHexDigit((char)text[end]) || text[end] is (byte)':' or (byte)'.'))
        {
            colons += text[end++] == ':' ? 1 : 0;
        }

        while (end > start && text[end - 1] == '.')
        {
            end--;
        }

        var value = text[start..end];
        if (colons < 2 || value.Length is < 3 or > 45 || (value.IndexOf("::"u8) < 0 && colons != 7)
            || (start > 0 && (char.IsAsciiLetterOrDigit((char)text[start - 1]) || text[start - 1] is (byte)'_' or (byte)':'))
            || (end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] == '_')) || !IPAddress.TryParse(value, out _))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.Ip, start, value.Length, 0, Ground.Form));
        return end;
    }

    private static bool InNumber(ReadOnlySpan<byte> text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit((char)text[at]);

    private static bool IsHexOrMark(ReadOnlySpan<byte> text, int at) =>
        at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] is (byte)':' or (byte)'-');

    private static int Skip(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'"' or (byte)'\'')
        {
            at++;
        }

        return at;
    }
}
