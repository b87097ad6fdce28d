namespace Recourse.Law;

/// <summary>The units of the packs' numbers, which stand in the packs as the Chinese text has them, in English.</summary>
internal static class LawUnits
{
    /// <summary>The unit in English; the unit itself where this program does not know it.</summary>
    public static string English(string unit) => unit switch
    {
        "" => "",
        "个" => "",
        "个月" => "months",
        "倍" => "times",
        "元" => "yuan",
        "元以下" => "yuan or less",
        "名以上" => "persons or more",
        "周岁" => "years of age",
        "年" => "years",
        "年以上" => "years or more",
        "年以下" => "years or less",
        "年（有期徒刑以十五年为限）" => "years (fixed-term imprisonment ends at fifteen)",
        "年（法定最高刑）" => "years (maximum penalty)",
        "折算" => "weight",
        "折算个" => "weight",
        "折算条" => "weight",
        "日" => "days",
        "日以上" => "days or more",
        "日以下" => "days or less",
        "日（首末行为相隔；原文为“一年”）" => "days (between the first and the last act; the text says \"one year\")",
        "日（首末行为相隔；原文为“二年”，见第十六条）" => "days (between the first and the last act; the text says \"two years\", see art. 16)",
        "条" => "items",
        "次" => "times",
        _ => unit,
    };
}
