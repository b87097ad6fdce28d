using System.Collections.Immutable;
using System.Globalization;
using Recourse.Casework;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>检察建议书: the paper of a recommendation by its seven contents (检察建议工作规定第十六条). What is not written is marked to be filled in; a paper that was not issued says that it is a draft.</summary>
public static class RecommendationPaper
{
    private const string Open = "（待填）";

    /// <summary>The paper.</summary>
    public static Paper Of(RegisteredRecommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        var (standing, text) = (recommendation.Reading.Standing, recommendation.Text);
        var header = standing.Header;
        var missing = RecommendationCheck.Of(text);
        return new()
        {
            Organ = header.Organ,
            Title = new("检察建议书", "Procuratorial recommendation"),
            Number = standing.Number ?? "",
            Addressee = header.Addressee,
            Draft = standing.Issued is not null ? null : new(
                $"草案，未制发。程序拟稿，内容由承办人负责{(missing.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"；尚缺{missing.Length}项"))}。",
                $"Draft, not issued: put together by a program, answered for by the person in charge{(missing.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"; missing: {missing.Length}"))}."),
            Opening = new(
                $"本院在履行法律监督职责中发现你单位存在下列问题，依据《人民检察院检察建议工作规定》，提出{RecommendationWords.Of(header.Type).Zh}。",
                $"In its work of legal supervision this procuratorate found what follows and makes this recommendation ({RecommendationWords.Of(header.Type).En}) under the Rules on procuratorial suggestions."),
            Parts =
            [
                new(new("一、案件或者问题的来源", "1. Source of the case or problem"), Written(text.Source)),
                new(new("二、认定的事实及其证据", "2. Facts and their evidence"), [.. Written(text.Facts), .. Written(text.Evidence, "证据：")]),
                new(new("三、存在的违法情形或者应当消除的隐患", "3. Illegality, or danger to be removed"), Written(text.Danger)),
                new(new("四、建议的具体内容及所依据的规定", "4. What is suggested, and the law it rests on"), text.Measures.IsEmpty ? [Same(Open)]
                    : [.. text.Measures.Select((m, i) => Same(string.Create(CultureInfo.InvariantCulture, $"（{i + 1}）{m.Content}。依据：{(m.Basis.Length > 0 ? m.Basis : Open)}。")))]),
                Term(new("五、提出异议的期限", "5. Days for an objection"), RecommendationReplyTerm.Objection(text.ObjectionDays)),
                Term(new("六、书面回复落实情况的期限", "6. Term of the written reply"), RecommendationReplyTerm.Reply(header.Type, text.ReplyDays)),
                new(new("七、其他需要说明的事项", "7. Whatever else must be said"), Written(text.Other)),
            ],
            On = standing.Issued,
            Figures = [.. text.Figures.Select(f => (f.Figure, f.Finding.Length > 0 ? f.Finding : Open))],
        };
    }

    private static PaperPart Term(Bilingual heading, Bilingual term) => new(heading, [new(term.Zh + "。", Capital(term.En) + ".")]);

    private static ImmutableArray<Bilingual> Written(string text, string before = "") => string.IsNullOrWhiteSpace(text) ? [Same(before + Open)]
        : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => Same(i == 0 ? before + line : line))];

    private static Bilingual Same(string text) => new(text, text);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
