using System.Globalization;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>Reads one notice. What contradicts itself is refused: a made-up day that is no weekend, a day both off and worked, a holiday of another year.</summary>
internal static class CalendarReader
{
    /// <exception cref="LawPackException">Not a notice; names file and line.</exception>
    public static YearNotice Read(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var notice = new YearNotice
        {
            Year = (int)root.Number("year"),
            Published = root.Date("published"),
            Notice = root.Bilingual("notice"),
            Tag = root.Tag(),
            Off = [.. root.Mappings("off").Select(Holiday)],
            MakeUpDays = [.. root.Texts("work").Select(t => Day(root, t))],
        };
        root.Done();
        Check(root, notice);
        return notice;
    }

    private static Holiday Holiday(Yaml node)
    {
        var holiday = new Holiday(node.Date("from"), node.Date("to"), node.Bilingual());
        node.Done();
        return holiday.To >= holiday.From ? holiday : throw node.Error("'to' lies before 'from'");
    }

    private static DateOnly Day(Yaml root, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw root.Error($"'work' must hold dates YYYY-MM-DD, not '{text}'");

    private static void Check(Yaml root, YearNotice notice)
    {
        if (notice.Off.FirstOrDefault(h => h.To.Year != notice.Year) is { } other)
        {
            throw root.Error(FormattableString.Invariant($"the holiday from {other.From:yyyy-MM-dd} does not end in {notice.Year}"));
        }

        foreach (var day in notice.MakeUpDays)
        {
            if (!WorkCalendar.IsWeekend(day))
            {
                throw root.Error(FormattableString.Invariant($"{day:yyyy-MM-dd} is no Saturday or Sunday and can't be worked in exchange"));
            }

            if (notice.Off.Any(h => day >= h.From && day <= h.To))
            {
                throw root.Error(FormattableString.Invariant($"{day:yyyy-MM-dd} is both off and worked"));
            }
        }
    }
}
