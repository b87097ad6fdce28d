using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>One thing that is suggested, and the law it rests on.</summary>
/// <param name="Content">What the unit is to do.</param>
/// <param name="Basis">The provision; empty while nobody has named one.</param>
public sealed record SuggestedMeasure(string Content, string Basis);

/// <summary>A figure in the text, with where it can be checked.</summary>
/// <param name="Figure">The figure as the text has it, such as <c>4987条</c>.</param>
/// <param name="Finding">Names the finding in the case folder that it was taken from, such as <c>findings.json#/conduct/P1</c>.</param>
public sealed record CitedFigure(string Figure, string Finding);

/// <summary>The text of a recommendation by the seven contents of its paper (检察建议工作规定第十六条 / Rules on procuratorial suggestions art. 16; text recalled, tag M).</summary>
public sealed record RecommendationText
{
    /// <summary>（一）案件或者问题的来源 Source of the case or problem.</summary>
    public string Source { get; init; } = "";

    /// <summary>（二）依法认定的案件事实 Facts as established.</summary>
    public string Facts { get; init; } = "";

    /// <summary>（二）及其证据 The evidence of the facts.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>（三）存在的违法情形或者应当消除的隐患 Illegality, or danger to be removed.</summary>
    public string Danger { get; init; } = "";

    /// <summary>（四）建议的具体内容及所依据的规定 What is suggested, each with the law it rests on.</summary>
    public ImmutableArray<SuggestedMeasure> Measures { get; init; } = [];

    /// <summary>（五）提出异议的期限 Days for an objection, from the receipt.</summary>
    public int? ObjectionDays { get; init; }

    /// <summary>（六）书面回复落实情况的期限 Days for an urgent reply; <see langword="null"/> for the ordinary term of the rules.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>（七）其他需要说明的事项 Whatever else must be said; “无” where there is nothing.</summary>
    public string Other { get; init; } = "";

    /// <summary>The figures of the text, each with the finding it was taken from.</summary>
    public ImmutableArray<CitedFigure> Figures { get; init; } = [];
}
