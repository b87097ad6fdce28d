using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>
/// Looks through the text of a recommendation: which of the seven contents is missing (art. 16), which measure names no law, which figure opens to no finding. It stops
/// nobody: a person decides.
/// </summary>
public static partial class RecommendationCheck
{
    private static readonly Bilingual s_basis = new("检察建议工作规定第十六条，文本凭记忆，未核实", "Rules on procuratorial suggestions art. 16, recalled, not verified");

    /// <summary>What is missing, in the order of the contents; empty where nothing is.</summary>
    public static ImmutableArray<Bilingual> Of(RecommendationText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var missing = ImmutableArray.CreateBuilder<Bilingual>();
        Need(missing, text.Source, "（一）案件或者问题的来源", "(1) the source of the case or problem");
        Need(missing, text.Facts, "（二）事实", "(2) the facts");
        Need(missing, text.Evidence, "（二）事实的证据", "(2) the evidence of the facts");
        Need(missing, text.Danger, "（三）违法情形或者应当消除的隐患", "(3) the illegality or the danger to be removed");
        Need(missing, text.Measures.IsEmpty ? "" : "x", "（四）建议的具体内容", "(4) what is suggested");
        foreach (var (at, measure) in text.Measures.Index())
        {
            Need(missing, measure.Content, $"（四）第{at + 1}项建议的内容", $"(4) the content of suggestion {at + 1}");
            Need(missing, measure.Basis, $"（四）第{at + 1}项建议所依据的规定", $"(4) the law under suggestion {at + 1}");
        }

        Need(missing, text.ObjectionDays is null ? "" : "x", "（五）提出异议的期限", "(5) the days for an objection");
        Need(missing, text.Other, "（七）其他需要说明的事项（没有的写“无”）", "(7) whatever else must be said (“无” if nothing)");
        foreach (var figure in Numbers(text))
        {
            missing.Add(new($"数字“{figure}”没有对应的结论", $"the figure '{figure}' opens to no finding"));
        }

        return missing.ToImmutable();
    }

    /// <summary>Figures of facts and danger that no finding is named for: numbers of items, persons, times and money; days and articles of laws are none.</summary>
    private static IEnumerable<string> Numbers(RecommendationText text) => Counted().Matches(text.Facts + "\n" + text.Danger)
        .Where(m => m.Index == 0 || (text.Facts + "\n" + text.Danger)[m.Index - 1] != '第').Select(m => m.Value)
        .Where(n => !text.Figures.Any(f => f.Finding.Length > 0 && string.Equals(f.Figure, n, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal);

    private static void Need(ImmutableArray<Bilingual>.Builder missing, string text, string zh, string en)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            missing.Add(new($"缺{zh}（{s_basis.Zh}）", $"{en} is missing ({s_basis.En})"));
        }
    }

    [GeneratedRegex("[0-9][0-9,]*(\\.[0-9]+)?(余|多)?(万|亿)?(条|人|次|元|份|组|名|户)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
