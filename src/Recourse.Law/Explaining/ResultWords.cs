using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Words for results, for lines on a terminal.</summary>
public static class ResultWords
{
    /// <summary>What weighing came to.</summary>
    public static Bilingual Of(Outcome outcome) => Words.Of(outcome);

    /// <summary>Seriousness.</summary>
    public static Bilingual Of(Grade grade) => grade switch
    {
        Grade.NotMet => new("未达所列标准", "no stated standard reached"),
        Grade.Serious => new("情节严重标准", "standard of serious circumstances"),
        Grade.EspeciallySerious => new("情节特别严重标准", "standard of especially serious circumstances"),
        _ => new("情节未定", "seriousness undecided"),
    };

    /// <summary>Which way the law points.</summary>
    public static Bilingual Of(Route route) => route switch
    {
        Route.Private => new("自诉", "the victim's own suit"),
        Route.Public => new("公诉", "public prosecution"),
        Route.PublicCandidate => new("公诉条件待审查", "public prosecution to be examined"),
        Route.Administrative => new("行政处理", "administrative"),
        Route.None => new("无", "none"),
        _ => new("未定", "undecided"),
    };

    /// <summary>Why it is undecided.</summary>
    public static Bilingual Of(UndecidedKind kind) => kind switch
    {
        UndecidedKind.MissingFact => new("缺事实", "a fact is missing"),
        UndecidedKind.DisputedFact => new("事实有争议", "a fact is disputed"),
        UndecidedKind.OpenNorm => new("规范须由人裁量", "the norm asks for judgment"),
        UndecidedKind.SplitPractice => new("裁判分歧", "courts split"),
        _ => new("条文未经核对", "the text is unverified"),
    };

    /// <summary>What a person decided on an element; another word is shown as it stands.</summary>
    public static Bilingual Decided(string outcome) =>
        Enum.TryParse<Outcome>(outcome, out var known) ? Words.Of(known) : new(outcome, outcome);

    /// <summary>An answer to a question: words of the format are translated, counts, days and amounts are as they are.</summary>
    /// <param name="value">The value as JSON.</param>
    public static Bilingual Answer(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var word = value.Trim('[', ']', '"');
        return word switch
        {
            "true" => new("是", "yes"),
            "false" => new("否", "no"),
            "proved" => Words.Of(FactStatus.Proved),
            "disproved" => Words.Of(FactStatus.Disproved),
            "private" => Words.Of("private"),
            "public" => Words.Of("public"),
            "fabricated" or "altered" or "knownFalse" or "factualBasis" or "abuse" or "vilify" or "disclosePrivacy" or "person" or "unit" => Words.Of(word),
            "sell" => new("出售", "sold"),
            "purchase" => new("购买", "bought"),
            "receive" => new("收受", "received"),
            "spread" => new("散布", "spread"),
            _ => new(word, word),
        };
    }
}
