using CsCheck;

namespace Recourse.Casework.Tests.Clocks;

public sealed class DueListTests
{
    private static readonly DateTimeOffset s_stamp = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static ClockReading Read(string id, DateOnly started, string rule = "police-explain") =>
        ClockReckoner.Read(new Clock { Id = id, Rule = rule, Started = started, InCustody = false }, WorkCalendar.China);

    [Fact]
    public void Every_clock_is_in_exactly_one_list_and_nothing_overdue_is_unseen() =>
        Gen.Select(Gen.Int[0, 800].Array[0, 40], Gen.Int[0, 900], Gen.Int[0, 20]).Sample((starts, today, done) =>
        {
            var day = new DateOnly(2024, 1, 1).AddDays(today);
            var readings = starts.Select((s, i) =>
            {
                var reading = Read("c" + i, new DateOnly(2024, 1, 1).AddDays(s), i % 5 == 0 ? "recommendation-reply-urgent" : "police-explain");
                return i == done ? ClockReckoner.Read(reading.Clock with { Done = day }, WorkCalendar.China) : reading;
            }).ToList();
            var list = DueList.Of(day, readings);
            Assert.Equal(readings.Count, Enum.GetValues<ClockState>().Sum(s => list.In(s).Count()));
            var late = readings.Where(r => r.Clock.Done is null && r.Due < day).Select(r => r.Clock.Id).ToHashSet(StringComparer.Ordinal);
            Assert.True(late.SetEquals(list.In(ClockState.Overdue).Select(r => r.Clock.Id)));
            Assert.True(late.IsSubsetOf(list.NeedsSomeone.Select(r => r.Clock.Id)));
            Assert.Subset(list.NeedsSomeone.Select(r => r.Clock.Id).ToHashSet(StringComparer.Ordinal), readings.Where(r => r.Clock.Done is null && r.Due is null).Select(r => r.Clock.Id).ToHashSet(StringComparer.Ordinal));
        });

    [Theory]
    [InlineData(-3, ClockState.Running)]
    [InlineData(-2, ClockState.DueSoon)]
    [InlineData(0, ClockState.DueToday)]
    [InlineData(1, ClockState.Overdue)]
    public void The_state_turns_on_its_day(int days, ClockState state)
    {
        var reading = Read("c", new DateOnly(2026, 3, 2));
        Assert.Equal(state, reading.On(reading.Due!.Value.AddDays(days)));
    }

    [Fact]
    public void A_thing_done_late_says_so()
    {
        var reading = Read("c", new DateOnly(2026, 3, 2));
        Assert.Equal(ClockState.DoneInTime, (reading with { Clock = reading.Clock with { Done = reading.Due } }).On(new DateOnly(2027, 1, 1)));
        Assert.Equal(ClockState.DoneLate, (reading with { Clock = reading.Clock with { Done = reading.Due!.Value.AddDays(1) } }).On(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void The_feed_names_the_last_day_the_rule_and_the_reminder_and_is_the_same_each_time()
    {
        var readings = new[] { Read("case-2", new DateOnly(2026, 3, 4)), Read("case-1", new DateOnly(2026, 3, 2)), Read("later", new DateOnly(2026, 3, 2), "recommendation-reply-urgent") };
        var feed = ClockFeed.Write(readings, chinese: true, s_stamp);
        Assert.Equal(feed, ClockFeed.Write([.. readings.Reverse()], chinese: true, s_stamp));
        var lines = feed.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(2, lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART;VALUE=DATE:20260309", lines);
        Assert.Contains("TRIGGER:-P2D", lines);
        Assert.Contains(lines, l => l.StartsWith("SUMMARY:公安机关说明不立案理由", StringComparison.Ordinal));
        Assert.All(feed.Split("\r\n"), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75, l));
    }
}
