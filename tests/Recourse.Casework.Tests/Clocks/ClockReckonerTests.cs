using CsCheck;

namespace Recourse.Casework.Tests.Clocks;

public sealed class ClockReckonerTests
{
    private static readonly WorkCalendar s_china = WorkCalendar.China;

    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 2400].Select(i => new DateOnly(2020, 1, 1).AddDays(i));

    private static readonly ClockRule[] s_rules = [.. ClockRules.All.Where(r => r.Length.Unit is not TermUnit.None)];

    private static readonly Gen<ClockRule> s_rule = Gen.Int[0, s_rules.Length - 1].Select(i => s_rules[i]);

    private static Clock Made(string rule, DateOnly started) => new() { Id = "c", Rule = rule, Started = started, InCustody = false };

    [Fact]
    public void A_last_day_in_the_middle_of_a_holiday_moves_to_the_first_working_day_and_says_why()
    {
        var reading = ClockReckoner.Read(Made("police-file", new DateOnly(2026, 2, 1)), s_china);
        Assert.Equal(new DateOnly(2026, 2, 24), reading.Due);
        Assert.Contains("春节", reading.Steps[^1].Text.Zh, StringComparison.Ordinal);
        Assert.Contains("moves to 24 February 2026", reading.Steps[^1].Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_custody_shows_both_ends()
    {
        var reading = ClockReckoner.Read(Made("review-for-prosecution", new DateOnly(2025, 9, 1)) with { InCustody = null }, s_china);
        Assert.Equal(new DateOnly(2025, 10, 9), reading.Computed);
        Assert.Equal(new DateOnly(2025, 10, 1), reading.Other);
        Assert.Contains(reading.Warnings, w => w.En.Contains("custody is not stated", StringComparison.Ordinal));
    }

    [Fact]
    public void The_other_reading_of_a_month_stands_beside()
    {
        var reading = ClockReckoner.Read(Made("review-for-prosecution", new DateOnly(2026, 3, 10)), s_china);
        Assert.Equal(new DateOnly(2026, 4, 10), reading.Computed);
        Assert.Equal(new DateOnly(2026, 4, 9), reading.Other);
    }

    [Fact]
    public void A_third_return_for_supplementary_investigation_is_named()
    {
        var clock = Made("review-for-prosecution", new DateOnly(2026, 1, 5)) with
        {
            Restarts =
            [
                new("supplementary", new DateOnly(2026, 3, 2)), new("supplementary", new DateOnly(2026, 5, 6)), new("supplementary", new DateOnly(2026, 7, 6)),
            ],
        };
        Assert.Single(ClockReckoner.Read(clock, s_china).Warnings, w => w.Zh.Contains("超过法定次数", StringComparison.Ordinal));
        Assert.Empty(ClockReckoner.Read(clock with { Restarts = [.. clock.Restarts.Take(2)] }, s_china).Warnings);
    }

    [Fact]
    public void A_prolongation_decided_after_the_end_does_not_count_and_is_named()
    {
        var clock = Made("review-for-prosecution", new DateOnly(2026, 3, 10)) with { Extensions = [new("complex", new DateOnly(2026, 4, 13))] };
        var reading = ClockReckoner.Read(clock, s_china);
        Assert.Equal(new DateOnly(2026, 4, 10), reading.Due);
        Assert.Contains(reading.Warnings, w => w.En.Contains("came after the end", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 4, 27), ClockReckoner.Read(clock with { Extensions = [new("complex", new DateOnly(2026, 4, 10))] }, s_china).Due);
    }

    [Fact]
    public void A_ground_is_used_no_more_often_than_the_law_allows()
    {
        var twice = Made("reconsideration-decision", new DateOnly(2026, 3, 2)) with
        {
            Extensions = [new("complex", new DateOnly(2026, 3, 20)), new("complex", new DateOnly(2026, 4, 20))],
        };
        var reading = ClockReckoner.Read(twice, s_china);
        Assert.Equal(new DateOnly(2026, 5, 6), reading.Due);
        Assert.Contains(reading.Warnings, w => w.En.Contains("more than the law allows", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_pause_leaves_no_last_day_and_is_not_overdue()
    {
        var clock = Made("private-trial", new DateOnly(2024, 1, 15)) with { Pauses = [new("absconded", new DateOnly(2024, 3, 1), null)] };
        var reading = ClockReckoner.Read(clock, s_china);
        Assert.Null(reading.Due);
        Assert.Equal(ClockState.Paused, reading.On(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_term_without_a_length_needs_a_date_and_takes_the_one_entered_by_hand()
    {
        var clock = Made("recommendation-reply-urgent", new DateOnly(2026, 5, 6));
        Assert.Equal(ClockState.NeedsDate, ClockReckoner.Read(clock, s_china).On(new DateOnly(2027, 1, 1)));

        var set = clock with { ByHand = new DueByHand(new DateOnly(2026, 5, 20), "李某", new DateOnly(2026, 5, 6), "情况紧急") };
        var reading = ClockReckoner.Read(set, s_china);
        Assert.Equal(new DateOnly(2026, 5, 20), reading.Due);
        Assert.Equal(ClockState.Overdue, reading.On(new DateOnly(2026, 5, 21)));
        Assert.Contains("人工填写", reading.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_entered_by_hand_counts_and_the_computed_one_stays_beside_it()
    {
        var reading = ClockReckoner.Read(
            Made("police-explain", new DateOnly(2026, 3, 2)) with { ByHand = new DueByHand(new DateOnly(2026, 3, 6), "李某", new DateOnly(2026, 3, 3), "通知书另有规定") }, s_china);
        Assert.Equal(new DateOnly(2026, 3, 6), reading.Due);
        Assert.Equal(new DateOnly(2026, 3, 9), reading.Computed);
    }

    [Fact]
    public void A_rule_from_memory_runs_and_is_marked()
    {
        Assert.Contains(ClockReckoner.Read(Made("recommendation-filing", new DateOnly(2026, 3, 2)), s_china).Warnings, w => w.Zh == "规则未核实");
        Assert.DoesNotContain(ClockReckoner.Read(Made("police-explain", new DateOnly(2026, 3, 2)), s_china).Warnings, w => w.Zh == "规则未核实");
    }

    [Fact]
    public void A_year_without_a_notice_is_named() =>
        Assert.Contains(ClockReckoner.Read(Made("police-explain", new DateOnly(2027, 9, 28)), s_china).Warnings, w => w.En.StartsWith("no notice of holidays for 2027", StringComparison.Ordinal));

    [Theory]
    [InlineData("no-such-term", "there is no term")]
    [InlineData("police-explain", "is not prolonged by")]
    [InlineData("review-for-prosecution", "before its start")]
    public void An_impossible_clock_is_refused(string rule, string says)
    {
        var clock = Made(rule, new DateOnly(2026, 3, 2)) with { Extensions = [new("complex", new DateOnly(2026, 3, 1))] };
        Assert.Contains(says, Assert.Throws<ClockException>(() => ClockReckoner.Read(clock, s_china)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_moves_never_ends_on_a_day_off_and_one_of_custody_never_moves() =>
        Gen.Select(s_rule, s_day, Gen.Bool).Sample((rule, day, custody) =>
        {
            var reading = ClockReckoner.Read(Made(rule.Id, day) with { InCustody = custody }, s_china);
            var due = reading.Due!.Value;
            var moves = rule.Holiday is HolidayRule.Next || (rule.Holiday is HolidayRule.Custody && !custody);
            Assert.True(due > day);
            Assert.True(!moves || s_china.IsWorkingDay(due));
            Assert.True(moves || !reading.Steps.Any(s => s.Text.En.Contains("moves to", StringComparison.Ordinal)));
        });

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(s_rule, s_day, Gen.Int[0, 40]).Sample((rule, day, later) =>
        {
            var first = ClockReckoner.Read(Made(rule.Id, day), s_china).Due;
            var second = ClockReckoner.Read(Made(rule.Id, day.AddDays(later)), s_china).Due;
            Assert.True(second >= first);
        });

    [Fact]
    public void The_order_in_which_events_are_listed_does_not_matter() =>
        Gen.Select(s_day, Gen.Int[1, 90].Array[0, 4], Gen.Int[1, 200].Array[0, 3], Gen.Int[0, 1000]).Sample((day, restarts, pauses, seed) =>
        {
            var clock = Made("first-instance", day) with { Restarts = [.. restarts.Distinct().Select(r => new ClockRestart(r % 2 == 0 ? "jurisdiction" : "supplementary", day.AddDays(r)))] };
            Same(clock, clock with { Restarts = [.. clock.Restarts.OrderBy(r => (r.On.DayNumber * 7919L + seed) % 101)] });
            var paused = Made("private-trial", day) with { Pauses = [.. pauses.Select(p => new ClockPause("absconded", day.AddDays(p), day.AddDays(p + (p % 37))))] };
            Same(paused, paused with { Pauses = [.. paused.Pauses.Reverse()] });
        });

    private static void Same(Clock one, Clock other) => Assert.Equal(ClockReckoner.Read(one, s_china).Due, ClockReckoner.Read(other, s_china).Due);
}
