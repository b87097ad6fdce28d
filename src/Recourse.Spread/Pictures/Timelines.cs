using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>Posts over time, for drawing.</summary>
public static class Timelines
{
    /// <summary>Most steps of a timeline.</summary>
    public const int MostSteps = 200;

    /// <summary>
    /// One timeline for each information with at least one row and a known instant: root and distinct rows per step. Steps are hours where at most
    /// 200 of them cover the span, else days, else the least whole number of days; they begin on the hour or at midnight (+08:00).
    /// </summary>
    public static ImmutableArray<Timeline> Of(SpreadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Information.Where(static entry => entry.Counted.Rows.Length > 0 && entry.First is not null).Select(Of)];
    }

    private static Timeline Of(Information entry)
    {
        var (first, last) = (entry.First!.Value.ToOffset(Instants.China), entry.Last!.Value.ToOffset(Instants.China));
        var (start, step) = Steps(first, last);
        var counts = new long[((last - start).Ticks / step.Ticks) + 1];
        long unknown = 0;
        Add(entry.Counted.Root is { } root, entry.Counted.Root?.Time);
        foreach (ref readonly var row in entry.Counted.Rows.AsSpan())
        {
            Add(!row.IsDuplicate, row.Post.Time);
        }

        var (zh, en) = SpreadFindings.Name(entry);
        return new(
            $"spread/{entry.Id}/rows",
            new($"{zh}的传播时间线{(unknown > 0 ? $"（另有 {unknown} 条时间不明）" : "")}", $"{en} over time{(unknown > 0 ? $" ({unknown} more without a known instant)" : "")}"),
            start,
            step,
            [.. counts]);

        void Add(bool counted, DateTimeOffset? time)
        {
            if (counted && time is { } known)
            {
                counts[(known - start).Ticks / step.Ticks]++;
            }
            else if (counted)
            {
                unknown++;
            }
        }
    }

    private static (DateTimeOffset Start, TimeSpan Step) Steps(DateTimeOffset first, DateTimeOffset last)
    {
        var hour = new DateTimeOffset(first.Year, first.Month, first.Day, first.Hour, 0, 0, first.Offset);
        if ((last - hour).Ticks / TimeSpan.TicksPerHour < MostSteps)
        {
            return (hour, TimeSpan.FromHours(1));
        }

        var day = new DateTimeOffset(first.Year, first.Month, first.Day, 0, 0, 0, first.Offset);
        var days = ((last - day).Ticks / TimeSpan.TicksPerDay) + 1;
        return (day, TimeSpan.FromDays((int)((days + MostSteps - 1) / MostSteps)));
    }
}
