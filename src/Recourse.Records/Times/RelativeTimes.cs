// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>Times that mean something only against the instant at which they were shown: relative ones, and those without a year or a date.</summary>
internal static partial class RelativeTimes
{
    /// <summary>The reading; null where the text has none of these forms. <paramref name="text"/> is the folded text.</summary>
    public static TimeReading? Read(string raw, string text, DateTimeOffset? reference, string zone)
    {
        var local = reference?.ToOffset(TimeZones.Offset(zone));
        return text is "刚刚" or "刚才" or "just now" or "Just now"
            ? Interval(raw, TimeRules.JustNow, local?.AddMinutes(-1), local?.AddSeconds(1), reference, zone)
            : Ago(raw, text, local, reference, zone) ?? Named(raw, text, local, reference, zone) ?? Week(raw, text, local, reference, zone)
                ?? NoYear(raw, text, local, reference, zone) ?? NoDate(raw, text, local, reference, zone);
    }

    private static TimeReading Interval(string raw, string rule, DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset? reference, string zone) =>
        new() { Raw = raw, Rule = rule, From = from, To = to, Reference = reference, Zone = zone };

    private static TimeReading? Ago(string raw, string text, DateTimeOffset? local, DateTimeOffset? reference, string zone)
    {
        var match = AgoForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var unit = match.Groups["u"].Value;
        var days = unit is "天" or "日" or "day";
        var rule = days ? TimeRules.DaysAgo : TimeRules.Ago;
        if (local is not { } at)
        {
            return TimeReading.Unknown(raw, rule, null, zone);
        }

        var count = match.Groups["n"].Value is "半" ? -1 : TimeReader.Number(match, "n");
        try
        {
            if (count < 0)
            {
                // 半小时前: from 30 to 60 minutes before.
                return unit is "小时" or "个小时" ? Interval(raw, rule, at.AddHours(-1), at.AddMinutes(-30).AddSeconds(1), reference, zone) : null;
            }

            var (from, to) = (Back(at, unit, count + 1), Back(at, unit, count).AddSeconds(1));
            if (days)
            {
                var day = new DateTimeOffset(at.Date.AddDays(-count), at.Offset);
                (from, to) = (day < from ? day : from, day.AddDays(1) > to ? day.AddDays(1) : to);

                // Nothing that was shown lies after the instant at which it was shown.
                to = to > at.AddSeconds(1) ? at.AddSeconds(1) : to;
            }

            return Interval(raw, rule, from, to, reference, zone);
        }
        catch (ArgumentOutOfRangeException)
        {
            return TimeReading.Unknown(raw, TimeRules.Impossible, reference, zone);
        }
    }

    private static DateTimeOffset Back(DateTimeOffset at, string unit, int count) => unit switch
    {
        "秒" or "秒钟" or "second" => at.AddSeconds(-count),
        "分" or "分钟" or "minute" => at.AddMinutes(-count),
        "小时" or "个小时" or "hour" => at.AddHours(-count),
        "周" or "星期" or "个星期" or "week" => at.AddDays(-7.0 * count),
        "月" or "个月" or "month" => at.AddMonths(-count),
        "年" or "year" => at.AddYears(-count),
        _ => at.AddDays(-count),
    };

    private static TimeReading? Named(string raw, string text, DateTimeOffset? local, DateTimeOffset? reference, string zone)
    {
        var match = NamedForm().Match(text);
        if (!match.Success || !TryClock(match, out var clock))
        {
            return null;
        }

        var back = match.Groups["w"].Value.ToUpperInvariant() switch { "今天" or "今日" or "TODAY" => 0, "昨天" or "昨日" or "YESTERDAY" => 1, "前天" => 2, _ => 3 };
        return local is { } at ? NotAfter(TimeReader.Of(raw, TimeRules.NamedDay, DateOnly.FromDateTime(at.Date.AddDays(-back)), clock, zone, reference), at)
            : TimeReading.Unknown(raw, clock is { IsPossible: false } ? TimeRules.Impossible : TimeRules.NamedDay, null, zone);
    }

    private static TimeReading? Week(string raw, string text, DateTimeOffset? local, DateTimeOffset? reference, string zone)
    {
        var match = WeekForm().Match(text);
        if (!match.Success || !TryClock(match, out var clock))
        {
            return null;
        }

        if (local is not { } at)
        {
            return TimeReading.Unknown(raw, clock is { IsPossible: false } ? TimeRules.Impossible : TimeRules.Weekday, null, zone);
        }

        // Monday is 1, Sunday 7.
        var wanted = "一二三四五六".IndexOf(match.Groups["d"].Value[0], StringComparison.Ordinal) is var known and >= 0 ? known + 1 : 7;
        var today = DateOnly.FromDateTime(at.Date);
        var now = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        if (match.Groups["l"].Length > 0)
        {
            return TimeReader.Of(raw, TimeRules.Weekday, today.AddDays(wanted - now - 7), clock, zone, reference);
        }

        var reading = TimeReader.Of(raw, TimeRules.Weekday, today.AddDays(-((now - wanted + 7) % 7)), clock, zone, reference);
        return reading.From > at ? TimeReader.Of(raw, TimeRules.Weekday, today.AddDays(-7), clock, zone, reference) : reading;
    }

    private static TimeReading? NoYear(string raw, string text, DateTimeOffset? local, DateTimeOffset? reference, string zone)
    {
        var match = NoYearForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        Clock? clock = null;
        if (match.Groups["c"].Length > 0 && (clock = Clock.Parse(match.Groups["c"].Value)) is null)
        {
            return null;
        }

        var (month, day) = (TimeReader.Number(match, "m"), TimeReader.Number(match, "d"));

        // 2000 is a leap year: what it does not know, no year knows.
        if (Clock.Date(2000, month, day) is null || clock is { IsPossible: false })
        {
            return TimeReading.Unknown(raw, TimeRules.Impossible, reference, zone);
        }

        if (local is not { } at)
        {
            return TimeReading.Unknown(raw, TimeRules.NoYear, null, zone);
        }

        // 29 February lies at most eight years back.
        for (var year = at.Year; year > 0 && year >= at.Year - 9; year--)
        {
            if (Clock.Date(year, month, day) is { } date && TimeReader.Of(raw, TimeRules.NoYear, date, clock, zone, reference) is var reading && reading.From <= at)
            {
                return reading;
            }
        }

        return TimeReading.Unknown(raw, TimeRules.Impossible, reference, zone);
    }

    private static TimeReading? NoDate(string raw, string text, DateTimeOffset? local, DateTimeOffset? reference, string zone)
    {
        if (Clock.Parse(text) is not { } clock)
        {
            return null;
        }

        if (!clock.IsPossible)
        {
            return TimeReading.Unknown(raw, TimeRules.Impossible, reference, zone);
        }

        if (local is not { } at)
        {
            return TimeReading.Unknown(raw, TimeRules.NoDate, null, zone);
        }

        var day = DateOnly.FromDateTime(at.Date);
        var reading = TimeReader.Of(raw, TimeRules.NoDate, day, clock, zone, reference);
        return reading.From > at ? TimeReader.Of(raw, TimeRules.NoDate, day.AddDays(-1), clock, zone, reference) : reading;
    }

    /// <summary>What was shown cannot lie after the instant at which it was shown.</summary>
    private static TimeReading NotAfter(TimeReading reading, DateTimeOffset at) =>
        reading.From > at ? TimeReading.Unknown(reading.Raw, TimeRules.Impossible, reading.Reference, reading.Zone) : reading;

    private static bool TryClock(Match match, out Clock? clock)
    {
        clock = match.Groups["c"].Length > 0 ? Clock.Parse(match.Groups["c"].Value) : null;
        return match.Groups["c"].Length == 0 || clock is not null;
    }

    [GeneratedRegex(@"^(?<n>\d{1,6}|半) ?(?:(?<u>秒钟|秒|分钟|分|个小时|小时|天|日|个星期|星期|周|个月|月|年) ?[以之]?前|(?<u>second|minute|hour|day|week|month|year)s? ago)$", RegexOptions.CultureInvariant)]
    private static partial Regex AgoForm();

    [GeneratedRegex(@"^(?<w>今天|今日|昨天|昨日|大前天|前天|Today|Yesterday|today|yesterday)(?:(?: |, ?|at )*(?<c>\D*\d.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedForm();

    [GeneratedRegex(@"^(?<l>上)?(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?: ?(?<c>\D*\d.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekForm();

    [GeneratedRegex(@"^(?:(?<m>\d{1,2})月(?<d>\d{1,2})[日号]|(?<m>\d{1,2})[-/](?<d>\d{1,2}))(?: ?(?<=[日号 ])(?<c>\D*\d.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NoYearForm();
}
