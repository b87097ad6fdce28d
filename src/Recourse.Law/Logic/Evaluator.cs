using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Under which of the contested readings a limb is weighed.</summary>
/// <param name="Floored">Each converted part of a ratio is rounded down.</param>
/// <param name="Bounds">−1 takes the lower, 1 the upper bound of counts whose bounds rest on an unverified rule; 0 keeps both.</param>
/// <param name="Named">A reading of the pack that has a logic of its own; null for none.</param>
internal readonly record struct Readings(bool Floored = false, int Bounds = 0, string? Named = null);

/// <summary>What the weighing knows beside the facts.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="Grade">The grade that the limbs gave; null while they are being weighed.</param>
/// <param name="MaximumYears">Maximum penalties that may apply, in years.</param>
internal sealed record WeighingContext(Readings Readings, Grade? Grade, ImmutableArray<int> MaximumYears);

/// <summary>Weighs the logic of a limb on a scope.</summary>
internal sealed class Evaluator(LawLimb limb, Scope scope, WeighingContext context, Trace trace)
{
    private static readonly List<FactStatus> s_nothing = [];

    public Truth Weigh(Expression expression) => expression switch
    {
        AllOf all => All(all.Parts),
        AnyOf any => Any(any.Parts),
        Not not => Weigh(not.Part).Negate(),
        Unless unless => Weigh(unless.Part) is { NotAlleged: false } stated ? stated.Negate() : Truth.Met,
        AtLeast atLeast => Weigh(atLeast),
        Ratio ratio => Weigh(ratio),
        FactHolds fact => Weigh(fact),
        IsOneOf isOneOf => Weigh(isOneOf),
        Alleged alleged => Weigh(alleged),
        GroundAlleged ground => Weigh(ground),
        OpenNorm open => Weigh(open),
        Judged judged => Weigh(judged),
        GradeIs grade => context.Grade is null or Grade.Undecided ? Truth.Open(UndecidedKind.MissingFact) : Truth.Of(context.Grade == grade.Grade),
        HarmDone harm => new PersonFacts(limb, scope, trace).Weigh(harm),
        MinorOrDisabled minor => new PersonFacts(limb, scope, trace).Weigh(minor),
        PriorPenalty prior => new TimeFacts(limb, scope, context, trace).Weigh(prior),
        UnderAge age => new TimeFacts(limb, scope, context, trace).Weigh(age),
        Undiscovered undiscovered => Stated(undiscovered.Limb) is { Count: > 0 } stated
            ? Truth.Any([.. stated.Select(s => Truth.Of(s))]) : new DiscoveryFacts(limb, scope, trace).Weigh(undiscovered),
        LimitationRun limitation => new TimeFacts(limb, scope, context, trace).Weigh(limitation),
        _ => throw new InvalidOperationException($"no weighing for {expression.GetType().Name}"),
    };

    /// <summary>Where reasons are kept every part is weighed, those after a decided one too: what they rest on is shown.</summary>
    private Truth All(ImmutableArray<Expression> parts)
    {
        var all = default(Conjunction);
        for (var i = 0; i < parts.Length && (trace.Keeps || !all.IsNotMet); i++)
        {
            all.Add(Weigh(parts[i]));
        }

        return all.Result;
    }

    private Truth Any(ImmutableArray<Expression> parts)
    {
        var any = default(Disjunction);
        for (var i = 0; i < parts.Length && (trace.Keeps || !any.IsMet); i++)
        {
            any.Add(Weigh(parts[i]));
        }

        return any.Result;
    }

    /// <summary>A named number of the limb; the loader has checked that it is there.</summary>
    public static LawConstant Constant(LawLimb limb, string name)
    {
        foreach (var constant in limb.Constants)
        {
            if (string.Equals(constant.Name, name, StringComparison.Ordinal))
            {
                return constant;
            }
        }

        throw new InvalidOperationException($"{limb.Id} has no number '{name}'");
    }

    private Truth Weigh(AtLeast expression)
    {
        var least = Constant(limb, expression.Least);
        var figure = Read(expression.Figure);
        var label = trace.Keeps ? Figures.Label(expression.Figure) : default;
        if (figure.NotAlleged)
        {
            Asked(label);
            return Truth.Silent;
        }

        trace.Found($"{label.Zh} {figure.Range}，标准 ≥ {Figure.Number(least.Value)} {least.Unit}", $"{label.En} {figure.Range} against ≥ {Figure.Number(least.Value)}");
        return Settle(Compare(figure, least.Value, label), least);
    }

    private Truth Weigh(Ratio expression)
    {
        var least = Constant(limb, expression.Least);
        var heaviest = expression.Sum.Max(s => Constant(limb, s.Weight).Value);
        var (sum, words) = (new Figure(0, 0, null, NotAlleged: true), new List<string>());
        foreach (var (name, weight) in expression.Sum)
        {
            var (figure, factor) = (Read(name), Constant(limb, weight).Value);
            if (trace.Keeps)
            {
                words.Add($"{Figure.Number(factor)}×({figure.Range})");
            }

            sum += context.Readings.Floored
                ? figure with { AtLeast = decimal.Floor(figure.AtLeast * factor / heaviest), AtMost = figure.AtMost is { } most ? decimal.Floor(most * factor / heaviest) : null }
                : figure with { AtLeast = figure.AtLeast * factor, AtMost = figure.AtMost * factor };
        }

        if (sum.NotAlleged)
        {
            return Truth.Silent;
        }

        var bar = context.Readings.Floored ? least.Value / heaviest : least.Value;
        trace.Found(
            $"按比例合计 {string.Join(" + ", words)} = {sum.Range}，标准 ≥ {Figure.Number(bar)}", $"by ratio {string.Join(" + ", words)} = {sum.Range} against ≥ {Figure.Number(bar)}");
        return Settle(Compare(sum, bar, new("按比例合计", "sum by ratio")), least);
    }

    private Figure Read(string name)
    {
        var figure = Figures.Of(scope, name, trace);
        var unverified = figure.OpenKind is not null && limb.OpenBounds is { } bounds && bounds.Figures.Contains(name, StringComparer.Ordinal) && figure.AtMost is not null;
        return unverified && figure.OpenKind == UndecidedKind.MissingFact && scope.Acts.All(a => a.Perhaps is null)
            ? context.Readings.Bounds switch
            {
                < 0 => new(figure.AtLeast, figure.AtLeast),
                > 0 => new(figure.AtMost!.Value, figure.AtMost),
                _ => figure with { OpenKind = UndecidedKind.UnverifiedText },
            }
            : figure;
    }

    private Truth Compare(Figure figure, decimal least, Bilingual label)
    {
        if (figure.AtLeast >= least)
        {
            return Truth.Met;
        }

        if (figure.AtMost < least)
        {
            return Truth.NotMet;
        }

        var kind = figure.OpenKind ?? UndecidedKind.MissingFact;
        if (kind == UndecidedKind.UnverifiedText && limb.OpenBounds is null)
        {
            trace.Lacks($"{label.Zh}中的行为是否为当时的文本所及：该文本未经核对（M）", $"whether the text of that time reached the acts behind {label.En}: it is unverified (M)");
        }
        else if (kind == UndecidedKind.UnverifiedText)
        {
            trace.Found(limb.OpenBounds!.Why);
            trace.Lacks($"{label.Zh}的确数：由人决定剔除是否成立", $"the settled number of {label.En}: a person decides whether the exclusions hold");
        }
        else if (kind == UndecidedKind.SplitPractice)
        {
            trace.Lacks($"{label.Zh}中应当计入多少：法院做法不一", $"how much of {label.En} counts: courts differ");
        }
        else
        {
            trace.Lacks($"{label.Zh}的数字", $"the figure of {label.En}");
        }

        return Truth.Open(kind);
    }

    /// <summary>A number that nobody has verified decides nothing by itself.</summary>
    private Truth Settle(Truth truth, LawConstant constant)
    {
        if (constant.Activation is { } activation)
        {
            trace.Found(activation.Why);
        }

        return constant is { Unverified: true, MovesBoundOnly: false } && truth.Outcome != Outcome.Undecided ? Truth.Open(UndecidedKind.UnverifiedText) : truth;
    }

    private Truth Weigh(FactHolds expression)
    {
        var (path, value) = Choices.Ternary(scope, expression.Fact);
        if (!trace.Keeps)
        {
            return value is { } known ? Truth.Of(known) : Truth.Silent;
        }

        var label = Choices.Label(expression.Fact);
        trace.Read($"{path}", $"{value?.ToString() ?? "null"}");
        if (value is not { } stated)
        {
            Asked(label);
            return Truth.Silent;
        }

        if (stated == Ternary.Unknown)
        {
            trace.Lacks(label);
        }
        else
        {
            trace.Found($"{label.Zh}：{(stated == Ternary.True ? "是" : "否")}", $"{label.En}: {(stated == Ternary.True ? "yes" : "no")}");
        }

        return Truth.Of(stated);
    }

    private Truth Weigh(IsOneOf expression)
    {
        var (path, value) = Choices.Of(scope, expression.Fact);
        if (!trace.Keeps)
        {
            return value is null ? Truth.Open(UndecidedKind.MissingFact) : Truth.Of(expression.Values.Contains(value, StringComparer.Ordinal));
        }

        var label = Choices.Label(expression.Fact);
        trace.Read($"{path}", $"{value ?? "null"}");
        if (value is null)
        {
            trace.Lacks(label);
            return Truth.Open(UndecidedKind.MissingFact);
        }

        trace.Found($"{label.Zh}：{Words.Of(value).Zh}", $"{label.En}: {Words.Of(value).En}");
        return Truth.Of(expression.Values.Contains(value, StringComparer.Ordinal));
    }

    private Truth Weigh(Alleged expression)
    {
        var stated = Stated(expression.Limb);
        if (stated.Count == 0)
        {
            trace.Asks($"无人主张符合该项：{limb.Title.Zh}", $"nobody alleges it: {limb.Title.En}");
        }

        return stated.Count == 0 ? Truth.Silent : Truth.Any([.. stated.Select(s => Truth.Of(s))]);
    }

    private List<FactStatus> Stated(string name)
    {
        List<FactStatus>? found = null;
        foreach (var act in scope.Acts)
        {
            var alleged = act.Statement?.Alleged ?? act.Conduct!.Alleged;
            FactStatus[] here = alleged.IsEmpty ? [] : [.. alleged.Where(a => string.Equals(a.Limb, name, StringComparison.Ordinal)).Select(a => a.Status).Order()];
            trace.Read($"{act.Path}.alleged[{name}]", $"{string.Join(',', here)}");
            if (here.Length > 0)
            {
                (found ??= []).AddRange(here);
            }
        }

        var stated = found ?? s_nothing;
        foreach (var status in stated)
        {
            trace.Found($"主张符合该项：{Words.Of(status).Zh}", $"alleged: {Words.Of(status).En}");
        }

        return stated;
    }

    private Truth Weigh(GroundAlleged expression)
    {
        var stated = scope.Actor.PublicOrder.Grounds.Where(g => string.Equals(g.Name, expression.Name, StringComparison.Ordinal)).Select(g => g.Status).ToArray();
        trace.Read($"{scope.ActorPath}.publicOrder.grounds[{expression.Name}]", $"{string.Join(',', stated.Select(s => s.ToString()).Order(StringComparer.Ordinal))}");
        foreach (var status in stated)
        {
            trace.Found($"主张具备该情形：{Words.Of(status).Zh}", $"the situation is alleged: {Words.Of(status).En}");
        }

        return stated.Length == 0 ? Truth.Silent : Truth.Any([.. stated.Select(s => Truth.Of(s))]);
    }

    private Truth Weigh(Judged expression)
    {
        var stated = Stated(expression.Limb);
        if (stated.Count > 0)
        {
            return Truth.Any([.. stated.Select(s => Truth.Of(s))]);
        }

        trace.Lacks(expression.Why);
        return Truth.Open(UndecidedKind.OpenNorm);
    }

    private Truth Weigh(OpenNorm expression)
    {
        if (expression.Until.Length > 0 && Constant(limb, expression.Until).Activation is { } activation)
        {
            trace.Found(activation.Why);
            return Truth.NotMet;
        }

        trace.Lacks(expression.Why);
        return Truth.Open(UndecidedKind.OpenNorm);
    }

    private void Asked(Bilingual label) => trace.Asks($"无人主张：{label.Zh}", $"nobody alleges: {label.En}");
}
