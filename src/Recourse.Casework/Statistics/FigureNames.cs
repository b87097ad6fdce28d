using System.Globalization;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>The parts of a figure by name.</summary>
public static class FigureNames
{
    private static readonly Bilingual s_notStated = new("未载明", "not stated");

    /// <summary>The name of a part.</summary>
    public static Bilingual Part(StatisticsGroup by, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? s_notStated : by switch
        {
            StatisticsGroup.Offence => Offences.Find(key)?.Title ?? new(key, key),
            StatisticsGroup.Month when DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) =>
                new(FormattableString.Invariant($"{month.Year}年{month.Month}月"), month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)),
            _ => new(key, key),
        };
    }
}
