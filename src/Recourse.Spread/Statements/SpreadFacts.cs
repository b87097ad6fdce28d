using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>
/// Brings counted spread to the statements of a case file. Views and forwards stay apart: 2013 No. 21 art. 2(i) joins them by "or" and
/// converts neither into the other; likes, comments, topic reads and exposure never enter.
/// </summary>
public static class SpreadFacts
{
    /// <summary>One entry a statement, in the order of the case file's actors and statements.</summary>
    public static ImmutableArray<StatementSpread> Of(SpreadResult result, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(file);
        var attribution = new Attribution(result, file);
        return [.. file.Actors.SelectMany(actor => actor.Statements.Select(statement => Of(attribution, actor, statement)))];
    }

    private static StatementSpread Of(Attribution attribution, Actor actor, Statement statement)
    {
        var (named, copies, groups) = attribution.Of(actor, statement);
        var (forwards, forwardSteps) = Sum(named, copies, member => RootFigures.Forwards(member, groups), RootFigures.ForwardsRule);
        var (views, viewSteps) = Sum(named, copies, RootFigures.Views, RootFigures.ViewsRule);
        return new()
        {
            Actor = actor.Id,
            Statement = statement.Id,
            Views = views,
            Forwards = forwards,
            Attributed = [.. named.Select(static member => member.Id).Order(StringComparer.Ordinal)],
            Copies = [.. copies.Select(static member => member.Id).Order(StringComparer.Ordinal)],
            Groups = [.. groups.Select(static group => group.Id).Order(StringComparer.Ordinal)],
            ViewsDerivation = viewSteps,
            ForwardsDerivation = forwardSteps,
        };
    }

    private static (CountRange? Range, ImmutableArray<Bilingual> Steps) Sum(
        IReadOnlyList<Information> named, IReadOnlyList<Information> copies, Func<Information, (CountRange? Range, Bilingual Step)> figure, Bilingual rule)
    {
        var steps = new List<Bilingual> { rule };
        if (named.Count == 0)
        {
            steps.Add(new("案件文件未将材料中的任何首发帖文归于该言论，数量不明。", "The case file attributes no root post of the material to the statement; the count is unknown."));
            return (null, [.. steps]);
        }

        var (sum, known, unknown) = (CountRange.Exactly(0), 0, 0);
        foreach (var (range, step) in named.Select(figure))
        {
            steps.Add(step);
            sum = range is { } figures ? sum + figures : sum;
            (known, unknown) = range is null ? (known, unknown + 1) : (known + 1, unknown);
        }

        foreach (var (range, step) in copies.Select(figure))
        {
            steps.Add(new(
                $"（他人或作者不明的同文帖文，是否归于行为人有争议，只计入上限）{step.Zh}",
                $"(Same text by another or an unknown author; whether it counts towards the actor is disputed, so it moves the upper bound only.) {step.En}"));
            sum = range is { } figures ? sum + new CountRange(0, figures.AtMost) : sum;
            unknown += range is null ? 1 : 0;
        }

        if (known == 0)
        {
            steps.Add(new("材料不能说明该数量，不明，不作为零。", "The material does not tell the count: unknown, which is not zero."));
            return (null, [.. steps]);
        }

        if (unknown > 0)
        {
            sum = sum with { AtMost = long.MaxValue };
            steps.Add(new($"另有 {unknown} 条首发帖文的数量不明，上限无法确定。", $"The count of {unknown} root post(s) is unknown, so nothing bounds the sum from above."));
        }

        steps.Add(new($"合计：至少 {sum.AtLeast}，至多 {Top(sum, zh: true)}。", $"Sum: at least {sum.AtLeast}, at most {Top(sum, zh: false)}."));
        return (sum, [.. steps]);
    }

    private static string Top(CountRange range, bool zh) => range.AtMost == long.MaxValue ? zh ? "不明" : "unknown" : $"{range.AtMost}";
}
