using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Words for results, for lines on a terminal.</summary>
internal static class ResultWords
{
    public static Bilingual Of(Grade grade) => grade switch
    {
        Grade.NotMet => new("未达所列标准", "no stated standard reached"),
        Grade.Serious => new("情节严重标准", "standard of serious circumstances"),
        Grade.EspeciallySerious => new("情节特别严重标准", "standard of especially serious circumstances"),
        _ => new("情节未定", "seriousness undecided"),
    };

    public static Bilingual Of(Route route) => route switch
    {
        Route.Private => new("自诉", "the victim's own suit"),
        Route.Public => new("公诉", "public prosecution"),
        Route.PublicCandidate => new("公诉条件待审查", "public prosecution to be examined"),
        Route.Administrative => new("行政处理", "administrative"),
        Route.None => new("无", "none"),
        _ => new("未定", "undecided"),
    };

    public static Bilingual Of(UndecidedKind kind) => kind switch
    {
        UndecidedKind.MissingFact => new("缺事实", "a fact is missing"),
        UndecidedKind.DisputedFact => new("事实有争议", "a fact is disputed"),
        UndecidedKind.OpenNorm => new("规范须由人裁量", "the norm asks for judgment"),
        UndecidedKind.SplitPractice => new("裁判分歧", "courts split"),
        _ => new("条文未经核对", "the text is unverified"),
    };
}
