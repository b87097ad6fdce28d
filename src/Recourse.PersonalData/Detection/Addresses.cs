using System.Buffers;

namespace Recourse.PersonalData;

/// <summary>
/// Addresses in running text: a road with a house number, whatever stands before it; or what follows 地址 and its like, if it names places. Only text that
/// names a road or a place is one.
/// </summary>
internal static class Addresses
{
    private const int MostCharacters = 40;
    private const string Roads = "路街道巷弄村里坊园庄屯组社";
    private const string Places = "省市区县州盟旗镇乡村路街道巷弄园苑城庄号栋幢室楼座组社";
    private const string Units = "号栋幢楼室座层弄单元组户之门";

    /// <summary>Characters that end what stands before an address.</summary>
    private const string Before = "在到于往去是为寄住址从至的我他她你们和与及了把给送来离达";

    private static readonly SearchValues<char> s_before = SearchValues.Create(Before);

    /// <summary>Finds addresses and adds them.</summary>
    public static void Find(ReadOnlySpan<byte> text, List<Hit> hits)
    {
        var behind = 0;
        for (var at = 0; at < text.Length && Next(text[at..]) is >= 0 and var next;)
        {
            at += next;
            var (start, end) = text[at..].StartsWith("号"u8) || text[at..].StartsWith("弄"u8) ? Around(text, at, behind) : Behind(text, at + 3);
            if (end > start && start >= behind)
            {
                hits.Add(new Hit(IdentifierKind.Address, start, end - start, 0, text[at] == 0xE5 && text[at + 1] == 0x9D ? Ground.Label : Ground.Form));
                (at, behind) = (end, end);
            }
            else
            {
                at += 3;
            }
        }
    }

    /// <summary>True for a whole value that names two places or more.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        var places = 0;
        for (var at = 0; at < value.Length; at += value[at] < 0x80 ? 1 : 3)
        {
            places += PersonNames.Han(value, at) is not '\0' and var han && Places.Contains(han, StringComparison.Ordinal) ? 1 : 0;
        }

        return places >= 2;
    }

    /// <summary>The next 号 (E5 8F B7), 弄 (E5 BC 84) or 址 (E5 9D 80).</summary>
    private static int Next(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + 3 <= text.Length && text[at..].IndexOf((byte)0xE5) is >= 0 and var next; at += next + 1)
        {
            if (at + next + 3 <= text.Length && (text[at + next + 1], text[at + next + 2]) is (0x8F, 0xB7) or (0xBC, 0x84) or (0x9D, 0x80))
            {
                return at + next;
            }
        }

        return -1;
    }

    /// <summary>A road with the number that ends here: to the left as far as places go, to the right as far as units go.</summary>
    private static (int Start, int End) Around(ReadOnlySpan<byte> text, int unit, int from)
    {
        var digits = unit;
        while (digits > from && char.IsAsciiLetterOrDigit((char)text[digits - 1]))
        {
            digits--;
        }

        if (digits == unit || digits - 3 < from || Roads.IndexOf(PersonNames.Han(text, digits - 3), StringComparison.Ordinal) < 0)
        {
            return default;
        }

        var (start, count) = (digits, 0);
        while (start > from && count < MostCharacters)
        {
            var size = char.IsAsciiLetterOrDigit((char)text[start - 1]) ? 1 : start - 3 >= from && PersonNames.Han(text, start - 3) is not '\0' and var han && !s_before.Contains(han) ? 3 : 0;
            if (size == 0)
            {
                break;
            }

            start -= size;
            count++;
        }

        // A road of one character is none.
        return digits - start >= 9 ? (start, Right(text, unit)) : default;
    }

    private static int Right(ReadOnlySpan<byte> text, int unit)
    {
        var end = unit;
        while (end < text.Length)
        {
            if (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] == '-')
            {
                end++;
            }
            else if (PersonNames.Han(text, end) is not '\0' and var han && Units.Contains(han, StringComparison.Ordinal))
            {
                end += 3;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>What follows 地址：, 住址在, as long as it is text that names places.</summary>
    private static (int Start, int End) Behind(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && (text[start] is (byte)':' or (byte)' ' or (byte)'"' or (byte)'=' || (PersonNames.Han(text, start) is var filler && filler is '在' or '是' or '为')))
        {
            start += text[start] < 0x80 ? 1 : 3;
        }

        var (end, count, places) = (start, 0, 0);
        while (end < text.Length && count < MostCharacters * 2)
        {
            var han = PersonNames.Han(text, end);
            if (han == '\0' && !char.IsAsciiLetterOrDigit((char)text[end]) && text[end] is not ((byte)'-' or (byte)'#' or (byte)'(' or (byte)')'))
            {
                break;
            }

            places += han != '\0' && Places.Contains(han, StringComparison.Ordinal) ? 1 : 0;
            end += han == '\0' ? 1 : 3;
            count++;
        }

        return places >= 1 && end - start >= 15 ? (start, end) : default;
    }
}
