using System.Globalization;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>The sentence of a press conference ("从1月至11月……起诉N人，同比上升……") from a comparison, in both languages.</summary>
public static class PressText
{
    /// <summary>The sentence.</summary>
    /// <param name="comparison">Two periods.</param>
    /// <param name="filter">The filter of the first.</param>
    public static Bilingual Of(Comparison comparison, StageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(filter);
        var (now, unit) = (comparison.Now.Value, comparison.Now.Unit);
        var period = Period(filter.From, filter.To);
        var offences = filter.Offences.Select(o => Offences.Find(o)!.Title).ToArray();
        var zhOf = offences.Length == 0 ? "" : string.Join("、", offences.Select(o => o.Zh));
        var enOf = offences.Length == 0 ? "" : " for " + Joined([.. offences.Select(o => o.En)]);
        var (zhOnline, enOnline) = filter.Online switch { true => ("利用网络实施的", " committed online"), false => ("非网络", " not committed online"), null => ("", "") };
        var (zhVerb, enVerb) = Verb(filter);
        var change = Change(comparison);
        var count = now.ToString("N0", CultureInfo.InvariantCulture);
        var people = unit == StatisticsUnit.Persons ? now == 1 ? "person was" : "people were" : now == 1 ? "case was" : "cases were";
        return new(
            $"{period.Zh}，{zhVerb}{zhOnline}{zhOf}{now.ToString(CultureInfo.InvariantCulture)}{(unit == StatisticsUnit.Persons ? "人" : "件")}，{change.Zh}。",
            $"{period.En}, {count} {people} {enVerb}{enOf}{enOnline}, {change.En}.");
    }

    /// <summary>The change against the period before.</summary>
    public static Bilingual Change(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.ChangePerMille is not { } change)
        {
            return comparison.Now.Value == 0 ? new("上年同期亦无", "as in the same period of the year before") : new("上年同期无", "after none in the same period of the year before");
        }

        return comparison.Now.Value == comparison.Before.Value ? new("与上年同期持平", "the same as a year before")
            : comparison.Now.Value > comparison.Before.Value ? new($"同比上升{Ratios.Text(change)}", $"up {Ratios.Text(change)} on the year before")
            : new($"同比下降{Ratios.Text(change)}", $"down {Ratios.Text(change)} on the year before");
    }

    private static (string Zh, string En) Verb(StageFilter filter) => filter.Stages is ["Indicted"] ? ("起诉", "prosecuted")
        : filter.Stages is ["Arrested"] ? ("批准逮捕", "arrested with approval")
        : filter.Stages is ["Filed"] ? ("立案侦查", "placed on file for investigation")
        : ("进入“" + string.Join("、", filter.Stages.Select(s => StageRules.Built.Stage(s)!.Title.Zh)) + "”环节的",
            "at the stage '" + string.Join(", ", filter.Stages.Select(s => StageRules.Built.Stage(s)!.Title.En)) + "'");

    private static Bilingual Period(DateOnly from, DateOnly to)
    {
        var english = CultureInfo.InvariantCulture.DateTimeFormat;
        var wholeMonths = from.Day == 1 && to.AddDays(1).Day == 1;
        return wholeMonths && from.Year == to.Year
            ? from.Month == to.Month
                ? new($"{from.Year}年{from.Month}月", $"In {english.GetMonthName(from.Month)} {from.Year}")
                : new($"{from.Year}年{from.Month}月至{to.Month}月", $"From {english.GetMonthName(from.Month)} to {english.GetMonthName(to.Month)} {from.Year}")
            : wholeMonths
                ? new($"{from.Year}年{from.Month}月至{to.Year}年{to.Month}月", $"From {english.GetMonthName(from.Month)} {from.Year} to {english.GetMonthName(to.Month)} {to.Year}")
                : new(
                    FormattableString.Invariant($"{from.Year}年{from.Month}月{from.Day}日至{to.Year}年{to.Month}月{to.Day}日"),
                    FormattableString.Invariant($"From {from.Day} {english.GetMonthName(from.Month)} {from.Year} to {to.Day} {english.GetMonthName(to.Month)} {to.Year}"));
    }

    private static string Joined(string[] parts) => parts.Length < 2 ? string.Concat(parts) : string.Join(", ", parts[..^1]) + " and " + parts[^1];
}
