using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What a person should see beside the place of a recommendation.</summary>
internal static class BoardAlerts
{
    public static ImmutableArray<Bilingual> Of(RecommendationReading reading, RecommendationPlace place, DateOnly day, BoardSettings settings)
    {
        var alerts = ImmutableArray.CreateBuilder<Bilingual>();
        var standing = reading.Standing;
        foreach (var broken in standing.Broken)
        {
            alerts.Add(new($"事件{broken.Event.Id}不合规则，未计入：{broken.Refusal!.Value.Zh}", $"the event {broken.Event.Id} is not counted: {broken.Refusal!.Value.En}"));
        }

        if (standing.ClocksDisagree && place is not RecommendationPlace.Closed)
        {
            alerts.Add(new("登记日前后颠倒：有机器时钟不准，请核对日期", "days of entry go backwards: some machine's clock was wrong, check the days"));
        }

        Filing(alerts, reading.Filing, day);
        if (place is RecommendationPlace.Drafting or RecommendationPlace.NotBegun && standing.Latest is { } latest && day > latest.AddDays(settings.Quiet))
        {
            alerts.Add(new($"{ClockWords.Zh(latest)}以后没有进展", $"no movement since {ClockWords.En(latest)}"));
        }

        if (place is RecommendationPlace.Escalated && standing.Latest is { } last && day > last.AddDays(settings.LookAgain)
            && (reading.Urging?.Due is not { } until || until < day || standing.Replied is not null))
        {
            alerts.Add(new($"上报、通报后{ClockWords.Zh(last)}以来没有登记，请查看", $"nothing entered since {ClockWords.En(last)} after the escalation, look again"));
        }

        return alerts.ToImmutable();
    }

    // A filing that was never entered is seen whatever place the recommendation has come to.
    private static void Filing(ImmutableArray<Bilingual>.Builder alerts, ClockReading? filing, DateOnly day)
    {
        if (filing is null || filing.Due is not { } due)
        {
            return;
        }

        if (filing.Clock.Started > day && filing.Clock.Done is null)
        {
            alerts.Add(new("制发日在今日之后，备案期限无法计算", "the day of issue lies ahead, the term of filing can't be trusted"));
        }
        else if (filing.On(day) is ClockState.Overdue)
        {
            alerts.Add(new($"未报上一级人民检察院备案，{ClockWords.Zh(due)}已届满（{filing.Rule.Law.Zh}{filing.Rule.Basis.Zh}）",
                $"not filed with the superior procuratorate, the last day was {ClockWords.En(due)} ({filing.Rule.Law.En} {filing.Rule.Basis.En})"));
        }
        else if (filing.On(day) is ClockState.DueSoon or ClockState.DueToday)
        {
            alerts.Add(new($"{ClockWords.Zh(due)}前报上一级人民检察院备案（{filing.Rule.Law.Zh}{filing.Rule.Basis.Zh}）",
                $"to be filed with the superior procuratorate by {ClockWords.En(due)} ({filing.Rule.Law.En} {filing.Rule.Basis.En})"));
        }
    }
}
