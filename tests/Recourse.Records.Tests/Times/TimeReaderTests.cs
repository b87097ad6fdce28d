using CsCheck;

namespace Recourse.Records.Tests.Times;

public sealed class TimeReaderTests
{
    // Wednesday.
    private static readonly DateTimeOffset s_captured = new(2024, 3, 6, 10, 30, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("1700000000", TimeRules.UnixSeconds, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("1700000000.0", TimeRules.UnixSeconds, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("2023-11-15 06:13:20", TimeRules.Local, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("2023/11/15 6:13", TimeRules.Local, "2023-11-15T06:13:00+08:00", 60)]
    [InlineData("2023年11月15日 06:13", TimeRules.Local, "2023-11-15T06:13:00+08:00", 60)]
    [InlineData("２０２３-11-15　下午6:13", TimeRules.Local, "2023-11-15T18:13:00+08:00", 60)]
    [InlineData("20231115061320", TimeRules.Local, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("20231115 06:13:20", TimeRules.Local, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("15/11/2023 06:13:20", TimeRules.Local, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("11/15/2023, 6:13 PM", TimeRules.Local, "2023-11-15T18:13:00+08:00", 60)]
    [InlineData("2023-11-15T06:13:20Z", TimeRules.Zoned, "2023-11-15T06:13:20+00:00", 1)]
    [InlineData("2023-11-15T06:13:20.000Z", TimeRules.Zoned, "2023-11-15T06:13:20+00:00", 1)]
    [InlineData("2023-11-15T06:13:20-05:00", TimeRules.Zoned, "2023-11-15T06:13:20-05:00", 1)]
    [InlineData("2023-11-15T06:13:20+0800", TimeRules.Zoned, "2023-11-15T06:13:20+08:00", 1)]
    [InlineData("Wed Nov 15 06:13:20 +0000 2023", TimeRules.Zoned, "2023-11-15T06:13:20+00:00", 1)]
    [InlineData("Wed, 15 Nov 2023 06:13:20 GMT", TimeRules.Zoned, "2023-11-15T06:13:20+00:00", 1)]
    [InlineData("15.11.2023 06:13:20 UTC+03:00", TimeRules.Zoned, "2023-11-15T06:13:20+03:00", 1)]
    public void Texts_that_state_an_instant_are_that_instant_with_its_width(string raw, string rule, string from, int seconds)
    {
        var reading = TimeReader.Read(raw);
        Assert.Equal((rule, raw, (DateTimeOffset?)DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture)), (reading.Rule, reading.Raw, reading.Instant));
        Assert.Equal(TimeSpan.FromSeconds(seconds), reading.To - reading.From);
    }

    [Theory]
    [InlineData("刚刚", TimeRules.JustNow, "2024-03-06 10:29:00", "2024-03-06 10:30:01")]
    [InlineData("30秒前", TimeRules.Ago, "2024-03-06 10:29:29", "2024-03-06 10:29:31")]
    [InlineData("5分钟前", TimeRules.Ago, "2024-03-06 10:24:00", "2024-03-06 10:25:01")]
    [InlineData("3小时前", TimeRules.Ago, "2024-03-06 06:30:00", "2024-03-06 07:30:01")]
    [InlineData("半小时前", TimeRules.Ago, "2024-03-06 09:30:00", "2024-03-06 10:00:01")]
    [InlineData("2天前", TimeRules.DaysAgo, "2024-03-03 10:30:00", "2024-03-05 00:00:00")]
    [InlineData("3 days ago", TimeRules.DaysAgo, "2024-03-02 10:30:00", "2024-03-04 00:00:00")]
    [InlineData("今天 08:05", TimeRules.NamedDay, "2024-03-06 08:05:00", "2024-03-06 08:06:00")]
    [InlineData("昨天 12:01", TimeRules.NamedDay, "2024-03-05 12:01:00", "2024-03-05 12:02:00")]
    [InlineData("昨天", TimeRules.NamedDay, "2024-03-05 00:00:00", "2024-03-06 00:00:00")]
    [InlineData("前天 23:59:59", TimeRules.NamedDay, "2024-03-04 23:59:59", "2024-03-05 00:00:00")]
    [InlineData("02月06日 17:45", TimeRules.NoYear, "2024-02-06 17:45:00", "2024-02-06 17:46:00")]
    [InlineData("12-31", TimeRules.NoYear, "2023-12-31 00:00:00", "2024-01-01 00:00:00")]
    [InlineData("03-06 10:31", TimeRules.NoYear, "2023-03-06 10:31:00", "2023-03-06 10:32:00")]
    [InlineData("2月29日", TimeRules.NoYear, "2024-02-29 00:00:00", "2024-03-01 00:00:00")]
    [InlineData("周一 09:00", TimeRules.Weekday, "2024-03-04 09:00:00", "2024-03-04 09:01:00")]
    [InlineData("周三 11:00", TimeRules.Weekday, "2024-02-28 11:00:00", "2024-02-28 11:01:00")]
    [InlineData("上周日", TimeRules.Weekday, "2024-03-03 00:00:00", "2024-03-04 00:00:00")]
    [InlineData("10:31", TimeRules.NoDate, "2024-03-05 10:31:00", "2024-03-05 10:32:00")]
    [InlineData("03-05 北京", TimeRules.NoYear, "2024-03-05 00:00:00", "2024-03-06 00:00:00")]
    [InlineData("编辑于 昨天 12:01", TimeRules.NamedDay, "2024-03-05 12:01:00", "2024-03-05 12:02:00")]
    public void Relative_texts_are_intervals_against_the_reference_and_unknown_without_one(string raw, string rule, string from, string to)
    {
        var reading = TimeReader.Read(raw, s_captured);
        Assert.Equal((rule, At(from), At(to)), (reading.Rule, reading.From!.Value, reading.To!.Value));
        Assert.Equal((raw, s_captured), (reading.Raw, reading.Reference));
        Assert.Null(reading.Instant);

        var open = TimeReader.Read(raw);
        Assert.Equal((rule, false, null, raw), (open.Rule, open.IsKnown, open.To, open.Raw));
    }

    [Theory]
    [InlineData("2023-02-30 10:00:00", TimeRules.Impossible)]
    [InlineData("2023-11-15 25:61:00", TimeRules.Impossible)]
    [InlineData("02月30日", TimeRules.Impossible)]
    [InlineData("今天 23:00", TimeRules.Impossible)]
    [InlineData("20231399", TimeRules.Impossible)]
    [InlineData("去年", TimeRules.Unreadable)]
    [InlineData("", TimeRules.Unreadable)]
    [InlineData("13800001111", TimeRules.Unreadable)]
    [InlineData("11/15/23", TimeRules.Unreadable)]
    public void What_is_no_time_is_unknown_with_its_raw_text(string raw, string rule)
    {
        var reading = TimeReader.Read(raw, s_captured);
        Assert.Equal((rule, false, raw), (reading.Rule, reading.IsKnown, reading.Raw));
    }

    [Fact]
    public void Two_orders_of_day_and_month_give_one_interval()
    {
        var reading = TimeReader.Read("03/04/2024");
        Assert.Equal((TimeRules.DayOrMonth, At("2024-03-04 00:00:00"), At("2024-04-04 00:00:00")), (reading.Rule, reading.From!.Value, reading.To!.Value));
        Assert.Null(reading.Instant);
    }

    [Fact]
    public void The_truth_lies_in_every_interval()
    {
        // What a platform would show of an instant, read back against the moment at which it was shown.
        var shown = Gen.Select(Gen.Long[0, 3L * 365 * 86_400], Gen.Int[0, 5]).Select((seconds, form) =>
        {
            var then = s_captured.AddSeconds(-seconds);
            var text = form switch
            {
                0 when seconds < 3600 => $"{seconds / 60}分钟前",
                1 when seconds < 86_400 => $"{seconds / 3600}小时前",
                2 => $"{seconds / 86_400}天前",
                3 => $"{(s_captured.Date - then.Date).Days}天前",
                4 when seconds < 360L * 86_400 => then.ToString("MM月dd日 HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                _ => then.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            };
            return (Then: then, Text: text);
        });
        shown.Sample(sample =>
        {
            var reading = TimeReader.Read(sample.Text, s_captured);
            return reading.From <= sample.Then && sample.Then < reading.To;
        });
    }

    [Fact]
    public void Noise_is_read_without_a_throw() =>
        Gen.String[Gen.Char["0123456789 :-/.年月日时分秒前天昨上周一下午AMPMTZ+"], 0, 40].Sample(text =>
        {
            var reading = TimeReader.Read(text, s_captured);
            Assert.Equal(text, reading.Raw);
            Assert.True(reading.From is null == reading.To is null);
            Assert.True(reading.From is null || reading.From < reading.To);
        });

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
