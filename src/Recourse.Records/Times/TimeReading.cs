namespace Recourse.Records;

/// <summary>
/// What a written time says: the interval <c>[From, To)</c> in which the instant lies, by a stated rule. A text that gives an instant to the minute or better is
/// an interval of that minute or second; a relative one ("3小时前") or one without a year ("02月06日 17:45") is an interval only against a reference instant,
/// and unknown without one. The raw text is kept always.
/// </summary>
public sealed record TimeReading
{
    /// <summary>The text as the material writes it.</summary>
    public required string Raw { get; init; }

    /// <summary>The rule that was applied; see <see cref="TimeRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>First instant that the text can mean; null where it is unknown.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant after it; null where it is unknown.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The instant that the text was resolved against (when the page or record was captured); null where none was needed or none is known.</summary>
    public DateTimeOffset? Reference { get; init; }

    /// <summary>
    /// Zone that was used: <c>Asia/Shanghai</c> (UTC+08:00 without summer time) where the text states none, <c>UTC</c> where the layout is known to write it,
    /// <c>stated</c> where the text states its own.
    /// </summary>
    public string Zone { get; init; } = TimeZones.China;

    /// <summary>The instant, where the text itself states one to the minute or better, year included; null otherwise. Nothing resolved ever stands here.</summary>
    public DateTimeOffset? Instant => From is { } from && To is { } to && to - from <= TimeSpan.FromMinutes(1) && TimeRules.States(Rule) ? from : null;

    /// <summary>True where an interval is known.</summary>
    public bool IsKnown => From is not null;

    /// <summary>A form that was told but gives no interval: no reference instant, or no such date.</summary>
    internal static TimeReading Unknown(string raw, string rule, DateTimeOffset? reference, string zone) =>
        new() { Raw = raw, Rule = rule, Reference = reference, Zone = zone };
}

/// <summary>The rules by which times are read. Names are stable and stand in results.</summary>
public static class TimeRules
{
    /// <summary>No form of a time that is known. Unknown.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The form is known, but there is no such date or time (30 February, 25:61), or it lies after the reference instant. Unknown.</summary>
    public const string Impossible = "impossible";

    /// <summary>Seconds since 1970-01-01 UTC (10 digits, decimals allowed): one second.</summary>
    public const string UnixSeconds = "unix-seconds";

    /// <summary>Milliseconds (13 digits) or microseconds (16 digits) since 1970-01-01 UTC: one millisecond.</summary>
    public const string UnixMillis = "unix-millis";

    /// <summary>Date, time and zone (ISO 8601, RFC 5322, X's <c>Wed Oct 10 20:19:24 +0000 2018</c>): one second or minute.</summary>
    public const string Zoned = "zoned";

    /// <summary>Date with year and time, no zone: one second or minute in the zone of the reading.</summary>
    public const string Local = "local";

    /// <summary>Date with year, no time: that day in the zone of the reading.</summary>
    public const string Day = "day";

    /// <summary>Year of two digits first (<c>23-11-15 06:13</c>): 2000 + year. Not taken as an instant, since other exports write the day first.</summary>
    public const string ShortYear = "short-year";

    /// <summary>
    /// Year last and nothing that tells which of day and month stands first (<c>03/04/2024</c>): the interval covers both. A number over 12, points between the
    /// numbers or, in chats, another date of the same file tells it: then the rule is <see cref="Local"/> or <see cref="Day"/>.
    /// </summary>
    public const string DayOrMonth = "day-or-month";

    /// <summary>Month and day without a year: the latest such date that begins not after the reference. 29 February: the latest leap year.</summary>
    public const string NoYear = "no-year";

    /// <summary>Time without a date: the latest day on which it is not after the reference.</summary>
    public const string NoDate = "no-date";

    /// <summary>刚刚: the minute before the reference.</summary>
    public const string JustNow = "just-now";

    /// <summary>N秒前, N分钟前, N小时前, N周前, N个月前, N年前: the platform cuts to whole units, so n to n + 1 units before the reference.</summary>
    public const string Ago = "ago";

    /// <summary>N天前: n to n + 1 times 24 hours before the reference, and the whole calendar day n days before: the interval covers both readings.</summary>
    public const string DaysAgo = "days-ago";

    /// <summary>今天, 昨天, 前天: that calendar day of the reference, with its time where one is written.</summary>
    public const string NamedDay = "named-day";

    /// <summary>周三, 星期三: the latest such weekday that begins not after the reference; 上周三: that of the week before (weeks begin on Monday).</summary>
    public const string Weekday = "weekday";

    /// <summary>True where the text itself states the whole date.</summary>
    internal static bool States(string rule) => rule is UnixSeconds or UnixMillis or Zoned or Local;
}

/// <summary>Zones that readings name.</summary>
public static class TimeZones
{
    /// <summary>China: UTC+08:00 throughout (the summer times of 1986–1991 are left out of account).</summary>
    public const string China = "Asia/Shanghai";

    /// <summary>UTC.</summary>
    public const string Utc = "UTC";

    /// <summary>The text states its own.</summary>
    public const string Stated = "stated";

    /// <summary>Offset of a zone.</summary>
    internal static TimeSpan Offset(string zone) => zone == Utc ? TimeSpan.Zero : TimeSpan.FromHours(8);
}
