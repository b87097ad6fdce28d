using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>What the outcome of a limb depends on besides the acts: the context, and the facts that its logic can read under any reading.</summary>
internal sealed record LimbTraits(bool Grade, bool Years, bool Rounding, bool Bounds, ImmutableArray<string> Readings, FrozenSet<string> Fields)
{
    private readonly bool _any = Grade || Years || Rounding || Bounds || !Readings.IsEmpty;

    public static LimbTraits Of(LawLimb limb)
    {
        Expression[] logics = [.. limb.Readings.Select(r => r.Logic).OfType<Expression>(), limb.Logic];
        var all = logics.SelectMany(Within).ToArray();
        return new(
            all.Any(e => e is GradeIs), all.Any(e => e is LimitationRun), all.Any(e => e is Ratio), limb.OpenBounds is not null,
            [.. limb.Readings.Where(r => r.Logic is not null).Select(r => r.Id)], logics.SelectMany(FieldsRead.Of).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The part of a context that the limb looks at, as one number: contexts that differ elsewhere give the same outcome.</summary>
    public long Of(WeighingContext context)
    {
        if (!_any)
        {
            return 0;
        }

        var code = 0L;
        if (Grade)
        {
            code |= context.Grade is { } grade ? 1L + (int)grade : 0L;
        }

        code |= Rounding && context.Readings.Floored ? 1L << 8 : 0L;
        code |= Bounds ? (long)(context.Readings.Bounds + 1) << 9 : 0L;
        code |= context.Readings.Named is { } named ? (long)(Readings.IndexOf(named) + 1) << 12 : 0L;
        if (Years)
        {
            foreach (var years in context.MaximumYears)
            {
                code = unchecked((code * 131) + ((long)(years + 1) << 24));
            }
        }

        return code;
    }

    private static IEnumerable<Expression> Within(Expression expression) => expression.Inner.SelectMany(Within).Prepend(expression);
}
