using System.Diagnostics;
using System.Globalization;
using Recourse.Casework;

namespace Recourse.Benchmarks.Register;

/// <summary>How long it takes to read all open terms of an office again when the State Council changes a holiday.</summary>
internal static class Clocks
{
    public static void Recount(int count)
    {
        var rules = ClockRules.All;
        Clock[] clocks = [.. Enumerable.Range(0, count).Select(i => new Clock
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"K{i:D6}"), Rule = rules[i % rules.Length].Id, Started = new DateOnly(2019, 11, 1).AddDays(i % 120), InCustody = i % 5 == 0 ? true : i % 7 == 0 ? null : false,
        })];
        var (before, after) = (WorkCalendar.KnownOn(new DateOnly(2020, 1, 26)), WorkCalendar.KnownOn(new DateOnly(2020, 1, 27)));
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var moves = ClockRecount.Moves(clocks, before, after);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} terms of {rules.Length} kinds read under both calendars in {watch.Elapsed.TotalSeconds:F2} s, one thread; {moves.Length} moved"));
        }
    }
}
