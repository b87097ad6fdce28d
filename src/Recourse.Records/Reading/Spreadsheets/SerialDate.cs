using System.Globalization;

namespace Recourse.Records;

/// <summary>What a number format shows a number as.</summary>
internal enum NumberKind : byte
{
    Number,
    Date,
    DateTime,
    Time,
}

/// <summary>Dates that a spreadsheet keeps as numbers of days (ECMA-376-1, 18.17.4).</summary>
internal static class SerialDate
{
    private const decimal Last = 2_958_466m;

    /// <summary>The ISO 8601 text of a number of days (with a space between day and time, as exports write it); null where it is no day of the system.</summary>
    public static string? Text(ReadOnlySpan<byte> number, NumberKind kind, bool from1904)
    {
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial < 0 || serial >= (from1904 ? Last - 1462 : Last))
        {
            return null;
        }

        var seconds = (long)Math.Round(serial * 86400m, MidpointRounding.AwayFromZero);
        var (days, rest) = Math.DivRem(seconds, 86400L);
        var time = new TimeOnly(TimeSpan.FromSeconds(rest).Ticks);
        if (kind == NumberKind.Time && days == 0)
        {
            return time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // 1900 was no leap year; the system counts a 29 February (day 60) that never was.
        if (!from1904 && days is 0 or 60)
        {
            return null;
        }

        var day = from1904 ? new DateOnly(1904, 1, 1).AddDays((int)days) : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays((int)days);
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return kind == NumberKind.Date && rest == 0 ? date : $"{date} {time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
    }
}
