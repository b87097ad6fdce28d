namespace Recourse.Casework.Tests.Clocks;

public sealed class ClockRecountTests
{
    private static Clock Made(string id, DateOnly started) => new() { Id = id, Rule = "tell-victim", Started = started };

    [Fact]
    public void The_holiday_prolonged_in_January_2020_moves_exactly_the_terms_that_ended_in_it()
    {
        var clocks = Enumerable.Range(0, 60).Select(i => Made("c" + i, new DateOnly(2020, 1, 1).AddDays(i))).ToList();
        var moves = ClockRecount.Moves(clocks, WorkCalendar.KnownOn(new DateOnly(2020, 1, 26)), WorkCalendar.KnownOn(new DateOnly(2020, 1, 27)));

        // Terms that ended from 24 to 31 January or on 1 February (until then to be worked) now end on Monday, 3 February.
        Assert.All(moves, m => Assert.Equal(new DateOnly(2020, 2, 3), m.After));
        Assert.Equal(Enumerable.Range(13, 9).Select(i => "c" + i), moves.Select(m => m.Clock));
        Assert.Equal(new DateOnly(2020, 1, 31), moves[0].Before);
        Assert.Contains("延长", moves[^1].Reading.Steps[^1].Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_or_stands_by_hand_does_not_move()
    {
        var moved = Made("a", new DateOnly(2020, 1, 15));
        var hand = moved with { Id = "b", ByHand = new DueByHand(new DateOnly(2020, 1, 31), "李某", new DateOnly(2020, 1, 20), "核对") };
        var done = moved with { Id = "c", Done = new DateOnly(2020, 1, 20) };
        var moves = ClockRecount.Moves([moved, hand, done], WorkCalendar.KnownOn(new DateOnly(2020, 1, 26)), WorkCalendar.KnownOn(new DateOnly(2020, 1, 27)));
        Assert.Equal("a", Assert.Single(moves).Clock);
    }

    [Fact]
    public void A_notice_published_later_is_not_known_before()
    {
        Assert.False(WorkCalendar.KnownOn(new DateOnly(2025, 11, 3)).Knows(new DateOnly(2026, 2, 1)));
        Assert.True(WorkCalendar.KnownOn(new DateOnly(2025, 11, 4)).Knows(new DateOnly(2026, 2, 1)));
    }
}
