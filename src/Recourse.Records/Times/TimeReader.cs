// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>Reads written times into intervals, by the rules of <see cref="TimeRules"/>. Never guesses: what cannot be told is unknown, with its raw text.</summary>
public static partial class TimeReader
{
    private static readonly string[] s_zoned =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
        "ddd MMM dd HH:mm:ss zzz yyyy", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:sszzz", "d MMM yyyy HH:mm:ss zzz", "dd.MM.yyyy HH:mm:ss 'UTC'zzz", "yyyyMMdd'T'HHmmssK",
    ];

    private static readonly string[] s_zonedMinute = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mmzzz"];

    /// <summary>Reads a time.</summary>
    /// <param name="raw">The text as written.</param>
    /// <param name="reference">When the page or record was captured: what relative and year-less texts are resolved against. Null where that is not known.</param>
    /// <param name="zone">Zone of texts that state none.</param>
    public static TimeReading Read(string raw, DateTimeOffset? reference = null, string zone = TimeZones.China)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (Plain(raw, zone) is { } plain)
        {
            return plain;
        }

        var text = Fold(raw);
        if (text.Length is 0 or > BoundedText.Time)
        {
            return TimeReading.Unknown(raw, TimeRules.Unreadable, null, zone);
        }

        return Unix(raw, text, zone) ?? Digits(raw, text, zone) ?? Zoned(raw, text) ?? Dated(raw, text, zone) ?? DayMonth.Read(raw, text, DateOrder.Unknown, zone, shortYears: false)
            ?? RelativeTimes.Read(raw, text, reference, zone) ?? (Shorter(text) is { } shorter ? ReadShorter(raw, shorter, reference, zone) : null)
            ?? TimeReading.Unknown(raw, TimeRules.Unreadable, null, zone);
    }

    /// <summary>Reads a time of a file whose dates with the year last are written in one order.</summary>
    internal static TimeReading ReadOrdered(string raw, DateOrder order, string zone)
    {
        var text = Fold(raw);
        return (text.Length > BoundedText.Time ? null : DayMonth.Read(raw, text, order, zone, shortYears: true)) ?? Read(raw, null, zone);
    }

    /// <summary>The form that nearly all exports write, without the detours of the others: <c>2023-11-15 06:13:20</c>.</summary>
    private static TimeReading? Plain(string raw, string zone)
    {
        if (raw.Length != 19 || raw[4] is not ('-' or '/') || raw[7] != raw[4] || raw[10] is not (' ' or 'T') || raw[13] != ':' || raw[16] != ':')
        {
            return null;
        }

        int Two(int at) => char.IsAsciiDigit(raw[at]) && char.IsAsciiDigit(raw[at + 1]) ? ((raw[at] - '0') * 10) + raw[at + 1] - '0' : -1;
        int[] parts = [Two(0), Two(2), Two(5), Two(8), Two(11), Two(14), Two(17)];
        return Array.IndexOf(parts, -1) >= 0 ? null
            : Of(raw, TimeRules.Local, Clock.Date((parts[0] * 100) + parts[1], parts[2], parts[3]), new Clock(parts[4], parts[5], parts[6]), zone, null);
    }

    private static TimeReading? Unix(string raw, string text, string zone)
    {
        var whole = text;
        if (text.IndexOf('.', StringComparison.Ordinal) is var point and > 0)
        {
            if (point != 10 || !text.AsSpan(point + 1).ContainsOnlyDigits())
            {
                return null;
            }

            whole = text[..point];
        }

        if (whole.Length is not (10 or 13 or 16) || !long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var offset = TimeZones.Offset(zone);
        if (whole.Length == 10)
        {
            var second = DateTimeOffset.FromUnixTimeSeconds(number).ToOffset(offset);
            return new TimeReading { Raw = raw, Rule = TimeRules.UnixSeconds, From = second, To = second.AddSeconds(1), Zone = zone };
        }

        var milli = DateTimeOffset.FromUnixTimeMilliseconds(whole.Length == 13 ? number : number / 1000).ToOffset(offset);
        return new TimeReading { Raw = raw, Rule = TimeRules.UnixMillis, From = milli, To = milli.AddMilliseconds(1), Zone = zone };
    }

    /// <summary>Digits alone, as banks write them: <c>20231115</c>, <c>20231115061320</c>, <c>20231115 06:13:20</c>.</summary>
    private static TimeReading? Digits(string raw, string text, string zone)
    {
        if (text.Length < 8 || !text.AsSpan(0, 8).ContainsOnlyDigits() || text[0] is not ('1' or '2'))
        {
            return null;
        }

        int Part(int at, int length) => int.Parse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
        var day = Clock.Date(Part(0, 4), Part(4, 2), Part(6, 2));
        if (text.Length == 8)
        {
            return Of(raw, TimeRules.Day, day, null, zone, null);
        }

        if (text.Length == 14 && text.AsSpan(8).ContainsOnlyDigits())
        {
            return Of(raw, TimeRules.Local, day, new Clock(Part(8, 2), Part(10, 2), Part(12, 2)), zone, null);
        }

        return text[8] == ' ' && Clock.Parse(text[9..]) is { } clock ? Of(raw, TimeRules.Local, day, clock, zone, null) : null;
    }

    private static TimeReading? Zoned(string raw, string text)
    {
        // "GMT" and "UTC" behind a time are zones as well; +0800 is what RFC 5322 writes and the parser takes +08:00.
        var plain = ShortOffset().Replace(GmtEnd().Replace(text, "+00:00"), "${h}:${m}");
        if (!StatesZone().IsMatch(plain))
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(plain, s_zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var second))
        {
            return new TimeReading { Raw = raw, Rule = TimeRules.Zoned, From = second, To = second.AddSeconds(1), Zone = TimeZones.Stated };
        }

        return DateTimeOffset.TryParseExact(plain, s_zonedMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute)
            ? new TimeReading { Raw = raw, Rule = TimeRules.Zoned, From = minute, To = minute.AddMinutes(1), Zone = TimeZones.Stated }
            : null;
    }

    private static TimeReading? Dated(string raw, string text, string zone)
    {
        var match = DatedForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "y");
        var rule = match.Groups["y"].Length == 2 ? TimeRules.ShortYear : TimeRules.Local;
        var day = Clock.Date(rule == TimeRules.ShortYear ? year + 2000 : year, Number(match, "m"), Number(match, "d"));
        if (rule == TimeRules.ShortYear && (day is null || text[2] is not ('-' or '年')))
        {
            // 11/15/23 and 15.11.23 are other orders.
            return null;
        }

        if (match.Groups["c"].Length > 0)
        {
            return Clock.Parse(match.Groups["c"].Value) is { } clock ? Of(raw, rule, day, clock, zone, null) : null;
        }

        return Of(raw, rule == TimeRules.Local ? TimeRules.Day : rule, day, null, zone, null);
    }

    /// <summary>The interval of a day, or of a time on it; impossible where there is no such day or time.</summary>
    internal static TimeReading Of(string raw, string rule, DateOnly? day, Clock? clock, string zone, DateTimeOffset? reference)
    {
        if (day is not { } date || clock is { IsPossible: false })
        {
            return TimeReading.Unknown(raw, TimeRules.Impossible, reference, zone);
        }

        var start = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeZones.Offset(zone));
        var from = clock is { } time ? start.Add(time.OfDay) : start;
        return new TimeReading { Raw = raw, Rule = rule, From = from, To = from.Add(clock?.Width ?? TimeSpan.FromDays(1)), Reference = reference, Zone = zone };
    }

    /// <summary>Full width to half width, words that platforms put around a time cut off, runs of white space to one space.</summary>
    internal static string Fold(string raw)
    {
        if (raw.Length > 10 * BoundedText.Time)
        {
            return raw;
        }

        var text = raw.IsNormalized(NormalizationForm.FormKC) ? raw : raw.Normalize(NormalizationForm.FormKC);
        text = Space().Replace(text.Replace('\u202F', ' '), " ").Trim();
        foreach (var word in (ReadOnlySpan<string>)["编辑于", "发布于", "发表于", "更新于", "最后编辑于", "修改于"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return text[word.Length..].Trim();
            }
        }

        return text;
    }

    /// <summary>Without a last word that holds no digit: platforms write the place behind the time (<c>02-06 北京</c>), or <c>来自 …</c>.</summary>
    private static string? Shorter(string text)
    {
        var source = text.IndexOf(" 来自", StringComparison.Ordinal);
        if (source > 0)
        {
            return text[..source];
        }

        var space = text.LastIndexOf(' ');
        return space > 0 && !text.AsSpan(space).ContainsAnyInRange('0', '9') && text[space + 1] > '\u2E80' ? text[..space] : null;
    }

    private static TimeReading? ReadShorter(string raw, string text, DateTimeOffset? reference, string zone) =>
        Dated(raw, text, zone) ?? RelativeTimes.Read(raw, text, reference, zone);

    internal static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"^(?<y>\d{4}|\d{2})(?:[-/.]|年 ?)(?<m>\d{1,2})(?:[-/.]|月 ?)(?<d>\d{1,2})日?(?:[ T,]+(?<c>.+)|(?<=日)(?<c>\D*\d.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedForm();

    [GeneratedRegex(@"(?:Z|[+-]\d{2}:\d{2})$|[+-]\d{2}:\d{2} \d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex StatesZone();

    [GeneratedRegex(@"(?<=\d) ?(?:GMT|UTC)$", RegexOptions.CultureInvariant)]
    private static partial Regex GmtEnd();

    [GeneratedRegex(@"(?<=[: ]\d{2}(?:\.\d+)? ?|UTC)(?<h>[+-]\d{2})(?<m>\d{2})(?= \d{4}$|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
