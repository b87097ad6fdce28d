using System.Collections.Immutable;
using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>The worst set of acts within a period is found exactly.</summary>
public sealed class WindowTests
{
    [Fact]
    public void The_worst_year_is_that_of_trying_every_set_of_acts() => Gen.Select(Gen.Int[0, 1200], Gen.Long[0, 3000], Gen.Long[0, 300]).Array[1, 9].Sample(
        rows =>
        {
            var facts = Cases.Of([.. rows.Select((r, i) => Cases.Statement($"S{i}", r.Item2, r.Item3) with { Date = new DateOnly(2014, 1, 1).AddDays(r.Item1) })]) with { DecisionDate = new(2018, 1, 1) };
            var (met, two) = (false, false);
            for (var set = 1; set < 1 << rows.Length; set++)
            {
                var chosen = rows.Where((_, i) => (set & (1 << i)) != 0).ToArray();
                var within = chosen.Max(r => r.Item1) - chosen.Min(r => r.Item1) <= 365;
                var reaches = chosen.Sum(r => r.Item2) >= 5000 || chosen.Sum(r => r.Item3) >= 500;
                met |= within && reaches && chosen.Length >= 3;
                two |= within && reaches && chosen.Length == 2;
            }

            Assert.Equal(met ? Outcome.Met : two ? Outcome.Undecided : Outcome.NotMet, facts.Weigh().Limb("2013-21/4").Outcome);
        },
        iter: 2000);

    /// <summary>Courses: bounds of the worst sum, against every position of the window, day by day.</summary>
    [Fact]
    public void Courses_that_reach_beyond_the_period_move_the_upper_bound_only() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30], Gen.Long[1, 9]).Array[1, 5].Sample(
        rows =>
        {
            const int Days = 20;
            var start = new DateOnly(2020, 1, 1);
            ImmutableArray<Act> acts = [.. rows.Select((r, i) => Act.Of(new Actor { Id = "A" }, Cases.Conduct($"P{i}") with { From = start.AddDays(r.Item1), To = start.AddDays(r.Item1 + r.Item2) }))];
            long Amount(Act act) => rows[act.Id[1] - '0'].Item3;
            var found = Windows.Of(acts, Days).ToArray();
            var (least, most) = (rows.Max(r => r.Item3), rows.Max(r => r.Item3));
            for (var from = -Days; from <= 100; from++)
            {
                least = Math.Max(least, rows.Where(r => r.Item1 >= from && r.Item1 + r.Item2 <= from + Days).Sum(r => r.Item3));
                most = Math.Max(most, rows.Where(r => r.Item1 + r.Item2 >= from && r.Item1 <= from + Days).Sum(r => r.Item3));
            }

            Assert.Equal(least, found.Max(w => w.Where(a => a.Perhaps is null).Sum(Amount)));
            Assert.Equal(most, found.Max(w => w.Sum(Amount)));
        },
        iter: 2000);

    [Fact]
    public void Acts_already_dealt_with_leave_the_year()
    {
        var acts = new[] { "2023-01-01", "2023-02-01", "2023-03-01" }.Select((d, i) => Cases.Statement($"S{i}", 2000, 0, d)).ToArray();
        Assert.Equal(Outcome.Met, Cases.Of(acts).Weigh().Limb("2013-21/4").Outcome);
        acts[1] = acts[1] with { DealtWith = DealtWith.Administrative };
        Assert.Equal(Outcome.NotMet, Cases.Of(acts).Weigh().Limb("2013-21/4").Outcome);
    }

    [Fact]
    public void Trap_14_the_same_items_given_to_seven_recipients_add_up_to_seven_times_their_number()
    {
        var facts = Cases.Of([.. Enumerable.Range(1, 7).Select(i => Cases.Conduct($"P{i}", t500: 310, t5000: 28_466))]);
        var reasons = facts.Weigh().Limbs.SelectMany(l => l.Because).Select(b => b.En).ToArray();
        Assert.Contains(reasons, r => r.Contains("199262", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.Contains("2170", StringComparison.Ordinal));
        Assert.Equal(Grade.EspeciallySerious, facts.Weigh().Grade);
    }
}
