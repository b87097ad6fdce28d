using System.Collections.Immutable;
using System.Globalization;

namespace Recourse.Law;

/// <summary>Explanations, questions, differences and gaps as bilingual lines for a terminal.</summary>
public static class ExplainText
{
    /// <summary>One line a set.</summary>
    public static IReadOnlyList<string> Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var head = explanation.Outcome == Outcome.Met
            ? "以下任一组不成立，即不再符合 / any one of these sets, if it fails, undoes it"
            : "以下任一组全部如此，即符合 / any one of these sets, if all come out so, makes it met";
        return
        [
            $"{explanation.Offence}: {Words.Of(explanation.Outcome)}",
            .. explanation.Sets.IsEmpty ? [] : new[] { head },
            .. explanation.Sets.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. ")
                + string.Join(" + ", s.Select(l => $"{l.Id} {l.Title} ({Words.Of(l.Is)} → {Words.Of(l.Needs)})"))),
        ];
    }

    /// <summary>One line a question, one an answer.</summary>
    public static IReadOnlyList<string> Of(ImmutableArray<Question> questions) => questions.IsEmpty
        ? ["没有能改变结果的单个事实 / no single fact can change it"]
        : [.. questions.SelectMany((q, i) => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {q.Path}{(q.Settles ? "（可以单独定案 / settles it alone）" : "")}，影响要件 / limbs moved: {q.Moves}"),
        }.Concat(q.Answers.Select(a => $"   {a.Value} → {Words.Of(a.Outcome)}, {a.Grade}")))];

    /// <summary>One line a difference.</summary>
    public static IReadOnlyList<string> Of(ImmutableArray<Moved> moved) => moved.IsEmpty
        ? ["结果没有变化 / nothing moves"]
        : [.. moved.Select(m => $"{m.Actor} {m.Offence} {m.What}{(m.Act.Length == 0 ? "" : $" [{m.Act}]")}: {m.Before} → {m.After}")];

    /// <summary>One line a gap.</summary>
    public static IReadOnlyList<string> Of(ImmutableArray<Gap> gaps) => gaps.IsEmpty
        ? ["没有未定的要件 / no limb ended undecided"]
        : [.. gaps.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count,5}  {g.Offence} {g.Limb} {g.Kind}"))];
}
