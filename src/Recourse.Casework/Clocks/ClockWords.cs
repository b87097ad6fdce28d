using System.Globalization;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What the reckoning says, in both languages.</summary>
internal static class ClockWords
{
    private static readonly string[] s_weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    public static string Iso(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static Bilingual Start(Bilingual starts, DateOnly on) =>
        new($"{Zh(on)}{starts.Zh}，当日不计入", $"{starts.En} on {En(on)}; that day is not counted");

    public static Bilingual Restart(Bilingual ground, DateOnly on) =>
        new($"{Zh(on)}{ground.Zh}，重新计算，当日不计入", $"begins anew on {En(on)}: {ground.En}; that day is not counted");

    public static Bilingual Length(ClockRule rule, DateOnly end) =>
        new($"期限{Zh(rule.Length)}，至{Zh(end)}（{rule.Law.Zh}{rule.Basis.Zh}）", $"{En(rule.Length)}, to {En(end)} ({rule.Law.En} {rule.Basis.En})");

    public static Bilingual Prolonged(ExtensionGround ground, DateOnly on, DateOnly end) =>
        new($"{Zh(on)}延长{Zh(ground.By)}（{ground.Text.Zh}；{ground.GrantedBy.Zh}决定），至{Zh(end)}",
            $"prolonged on {En(on)} by {En(ground.By)} ({ground.Text.En}; by the {ground.GrantedBy.En}), to {En(end)}");

    public static Bilingual NotCounted(int days, DateOnly end) =>
        new(Iso($"不计入期限{days}日，至{Zh(end)}"), Iso($"{days} days are not counted, to {En(end)}"));

    public static Bilingual Moved(DateOnly from, DateOnly to, WorkCalendar calendar)
    {
        var festival = calendar.Festival(from);
        return new(
            $"末日{Zh(from)}为{festival?.Zh ?? s_weekdays[(int)from.DayOfWeek]}，顺延至{Zh(to)}（刑事诉讼法第一百零五条）",
            $"the last day {En(from)} is {festival?.En ?? from.DayOfWeek.ToString()} and moves to {En(to)} (Criminal Procedure Law art. 105)");
    }

    public static Bilingual TooOften(Bilingual ground, int times, DateOnly on) =>
        new(Iso($"{Zh(on)}的“{ground.Zh}”超过法定次数（{times}次）"), Iso($"'{ground.En}' on {En(on)} is more than the law allows ({times})"));

    public static Bilingual TooLate(Bilingual ground, DateOnly on, DateOnly end) =>
        new($"{Zh(on)}的延长（{ground.Zh}）在期限届满（{Zh(end)}）之后作出，未计入", $"the prolongation of {En(on)} ({ground.En}) came after the end on {En(end)} and is not counted");

    public static IEnumerable<Bilingual> About(ClockRule rule, WorkCalendar calendar, DateOnly last, DateOnly? inCustody)
    {
        if (inCustody is { } held)
        {
            yield return new($"未说明是否在押；在押的不顺延，至{Zh(held)}", $"custody is not stated; for a person in custody the last day does not move: {En(held)}");
        }

        if (!calendar.Knows(last))
        {
            yield return new(
                Iso($"{last.Year}年放假通知未出，只计周末；通知公布后重新计算"), Iso($"no notice of holidays for {last.Year} yet: weekends only; computed again when it is published"));
        }

        if (rule.Unverified)
        {
            yield return new("规则未核实", "rule unverified");
        }
    }

    public static Bilingual Sentence(Clock clock, ClockRule rule, ClockRun run, DateOnly? computed)
    {
        var zh = $"{rule.Title.Zh}：{run.StartText.Zh}；{rule.Law.Zh}{rule.Basis.Zh}";
        var en = $"{rule.Title.En}: {run.StartText.En}; {rule.Law.En} {rule.Basis.En}";
        (zh, en) = computed is { } due ? ($"{zh}，期限{Zh(rule.Length)}{And(run)}，届满日{Zh(due)}", $"{en}, {En(rule.Length)}{AndEn(run)}, last day {En(due)}")
            : rule.Length.Unit is TermUnit.None ? ($"{zh}，期限由人逐案确定", $"{en}, the length is set by a person")
            : ($"{zh}，期限{Zh(rule.Length)}，现在中止计算", $"{en}, {En(rule.Length)}, not counted for now");
        return clock.ByHand is { } hand
            ? new($"{zh}。{hand.By}于{Zh(hand.On)}人工填写届满日{Zh(hand.Due)}：{hand.Why}。", $"{en}. {hand.By} entered the last day {En(hand.Due)} by hand on {En(hand.On)}: {hand.Why}.")
            : new(zh + "。", en + ".");
    }

    public static string Zh(DateOnly day) => Iso($"{day.Year}年{day.Month}月{day.Day}日");

    public static string En(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string And(ClockRun run) => run.Extensions.IsEmpty ? "" : "及所列延长";

    private static string AndEn(ClockRun run) => run.Extensions.IsEmpty ? "" : " and the prolongations listed";

    private static string Zh(Term term) => term.Unit switch
    {
        TermUnit.Months => Iso($"{term.Count}个月"),
        TermUnit.WorkingDays => Iso($"{term.Count}个工作日"),
        _ => Iso($"{term.Count}日"),
    };

    private static string En(Term term)
    {
        var unit = term.Unit switch
        {
            TermUnit.Months => "month",
            TermUnit.WorkingDays => "working day",
            _ => "day",
        };
        return Iso($"{term.Count} {unit}{(term.Count == 1 ? "" : "s")}");
    }
}
