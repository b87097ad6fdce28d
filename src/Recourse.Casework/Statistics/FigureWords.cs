using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What a figure counts, in words.</summary>
internal static class FigureWords
{
    public static Bilingual Definition(StageFilter filter, StatisticsUnit unit)
    {
        var stages = filter.Stages.Select(s => StageRules.Built.Stage(s)!.Title).ToArray();
        var offences = filter.Offences.Select(o => Offences.Find(o)!.Title).ToArray();
        var (zh, en) = (new List<string>(), new List<string>());
        zh.Add(unit == StatisticsUnit.Persons ? "单位：人（一人在期内计一次）" : "单位：件（一案在期内计一次）");
        en.Add(unit == StatisticsUnit.Persons ? "unit: persons, each once in the period" : "unit: cases, each once in the period");
        zh.Add("环节：" + string.Join("、", stages.Select(s => s.Zh)));
        en.Add("stage: " + string.Join(", ", stages.Select(s => s.En)));
        zh.Add("罪名：" + (offences.Length == 0 ? "全部" : string.Join("、", offences.Select(o => o.Zh))));
        en.Add("offence: " + (offences.Length == 0 ? "any" : string.Join(", ", offences.Select(o => o.En))));
        zh.Add(filter.Online switch { true => "范围：网上", false => "范围：非网上", null => "范围：不分网上网下" });
        en.Add(filter.Online switch { true => "online only", false => "only not online", null => "online or not" });
        zh.Add(FormattableString.Invariant($"期间：{filter.From:yyyy-MM-dd} 至 {filter.To:yyyy-MM-dd}（以该环节发生之日计，含首尾）"));
        en.Add(FormattableString.Invariant($"period: {filter.From:yyyy-MM-dd} to {filter.To:yyyy-MM-dd}, by the day of the stage, both ends included"));
        Add(filter.Region, "地区代码", "region code");
        Add(filter.Industry, "行业", "industry");
        Add(filter.Information, "信息类别", "kind of information");
        return new(string.Join("；", zh), string.Join("; ", en));

        void Add(string value, string zhName, string enName)
        {
            if (value.Length > 0)
            {
                zh.Add($"{zhName}：{value}");
                en.Add($"{enName}: {value}");
            }
        }
    }
}
