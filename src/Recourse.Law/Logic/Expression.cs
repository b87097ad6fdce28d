using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The closed language in which the packs state their conditions.</summary>
internal abstract record Expression
{
    /// <summary>The condition as one line of text for people.</summary>
    public abstract string Text(ImmutableArray<LawConstant> constants);

    /// <summary>The names of constants that it uses.</summary>
    public virtual IEnumerable<string> Uses() => [];

    /// <summary>The conditions that it is put together from.</summary>
    public virtual ImmutableArray<Expression> Inner => [];

    private protected static string Value(ImmutableArray<LawConstant> constants, string name) =>
        constants.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal)) is { } found
            ? found.Value.ToString(CultureInfo.InvariantCulture)
            : name;

    private protected static string Join(string word, IEnumerable<string> parts) => "(" + string.Join($" {word} ", parts) + ")";
}

internal sealed record AllOf(ImmutableArray<Expression> Parts) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => Join("AND", Parts.Select(p => p.Text(constants)));

    public override IEnumerable<string> Uses() => Parts.SelectMany(p => p.Uses());

    public override ImmutableArray<Expression> Inner => Parts;
}

internal sealed record AnyOf(ImmutableArray<Expression> Parts) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => Join("OR", Parts.Select(p => p.Text(constants)));

    public override IEnumerable<string> Uses() => Parts.SelectMany(p => p.Uses());

    public override ImmutableArray<Expression> Inner => Parts;
}

internal sealed record Not(Expression Part) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => "NOT " + Part.Text(constants);

    public override IEnumerable<string> Uses() => Part.Uses();

    public override ImmutableArray<Expression> Inner => [Part];
}

/// <summary>An exception: it stands in the way only where somebody alleges it.</summary>
internal sealed record Unless(Expression Part) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => "UNLESS " + Part.Text(constants);

    public override IEnumerable<string> Uses() => Part.Uses();

    public override ImmutableArray<Expression> Inner => [Part];
}

/// <summary>The police did not discover the act within a number of months: as stated, or else as far as the dates tell.</summary>
internal sealed record Undiscovered(string Months, string Limb) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) =>
        $"alleged {Limb}, or else not discovered by the police within {Value(constants, Months)} months";

    public override IEnumerable<string> Uses() => [Months];
}

/// <summary>A count or an amount reaches a number, the number included.</summary>
internal sealed record AtLeast(string Figure, string Least) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"{Figure} ≥ {Value(constants, Least)}";

    public override IEnumerable<string> Uses() => [Least];
}

/// <summary>A weighted sum reaches a number; read exactly, or with each converted part rounded down.</summary>
internal sealed record Ratio(ImmutableArray<(string Figure, string Weight)> Sum, string Least) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) =>
        string.Join(" + ", Sum.Select(s => $"{Value(constants, s.Weight)}·{s.Figure}")) + $" ≥ {Value(constants, Least)}";

    public override IEnumerable<string> Uses() => [.. Sum.Select(s => s.Weight), Least];
}

/// <summary>A fact that is true, false or unknown.</summary>
internal sealed record FactHolds(string Fact) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => Fact;
}

/// <summary>A stated choice is one of some values.</summary>
internal sealed record IsOneOf(string Fact, ImmutableArray<string> Values) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"{Fact} ∈ {{{string.Join(", ", Values)}}}";
}

/// <summary>Somebody alleges that a limb which is no number is met.</summary>
internal sealed record Alleged(string Limb) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"alleged {Limb}";
}

/// <summary>Somebody alleges a ground of public prosecution.</summary>
internal sealed record GroundAlleged(string Name) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"ground {Name}";
}

/// <summary>A consequence to one of some persons. Kinds in <paramref name="Open"/> need a person's judgment.</summary>
internal sealed record HarmDone(ImmutableArray<HarmKind> Kinds, ImmutableArray<HarmKind> Open, ImmutableArray<HarmRelation> To) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => 
        $"harm {string.Join("/", Kinds)}{(Open.IsEmpty ? "" : $" (a person decides: {string.Join("/", Open)})")} to {string.Join("/", To)}, caused by the act";
}

/// <summary>An earlier penalty; without <paramref name="Within"/> at any time.</summary>
internal sealed record PriorPenalty(string Offence, PenaltyKind Kind, string Within) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) =>
        $"{Kind} penalty for {Offence}" + (Within.Length == 0 ? " at any time before" : $" within {Value(constants, Within)} years before");

    public override IEnumerable<string> Uses() => Within.Length == 0 ? [] : [Within];
}

/// <summary>A norm that asks for a person's judgment; with <paramref name="Until"/> only while that number is from memory.</summary>
internal sealed record OpenNorm(Bilingual Why, string Until = "") : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) =>
        $"[a person decides{(Until.Length == 0 ? "" : $" until the number {Until} is activated")}: {Why.En}]";

    public override IEnumerable<string> Uses() => Until.Length == 0 ? [] : [Until];
}

/// <summary>A norm that asks for a person's judgment unless somebody has stated how the limb stands.</summary>
internal sealed record Judged(string Limb, Bilingual Why) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"alleged {Limb}, or else [a person decides: {Why.En}]";
}

/// <summary>Age at the act; the day of the birthday itself is open while the rule on it is unverified.</summary>
internal sealed record UnderAge(string Years, string FromDayAfter) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"age at the act < {Value(constants, Years)}";

    public override IEnumerable<string> Uses() => [Years, FromDayAfter];
}

/// <summary>A victim under an age, or disabled.</summary>
internal sealed record MinorOrDisabled(string Years) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"a victim under {Value(constants, Years)} at the act, or disabled";

    public override IEnumerable<string> Uses() => [Years];
}

/// <summary>The period of limitation has run; which period applies follows the maximum penalty.</summary>
internal sealed record LimitationRun(ImmutableArray<(string Below, string Years)> Periods) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) =>
        "limitation: " + string.Join("; ", Periods.Select(p => $"maximum < {Value(constants, p.Below)} years: {Value(constants, p.Years)} years"));

    public override IEnumerable<string> Uses() => Periods.SelectMany(p => new[] { p.Below, p.Years });
}

/// <summary>The grade that the limbs gave.</summary>
internal sealed record GradeIs(Grade Grade) : Expression
{
    public override string Text(ImmutableArray<LawConstant> constants) => $"grade = {Grade}";
}
