using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What an offence comes to with the elements on which decisions stand taken as decided. The computed result stays as it is beside it.</summary>
internal sealed class AsDecided
{
    private readonly OldAndLighter _weighing;
    private readonly OffenceResult _computed;
    private readonly Settled? _settled;
    private readonly Func<IReadOnlyList<Outcome>> _limbs;
    private IReadOnlyList<Outcome>? _outcomes;

    /// <param name="subject">What was weighed.</param>
    /// <param name="weighing">The weighing.</param>
    /// <param name="computed">What it came to.</param>
    public AsDecided(Subject subject, OldAndLighter weighing, OffenceResult computed)
    {
        (_weighing, _computed) = (weighing, computed);
        _settled = subject.Decisions.Count == 0 ? null : Settled.Of(computed);
        (Outcome, Grade, _limbs) = _settled is null
            ? (computed.Outcome, computed.Grade, () => [.. computed.Limbs.Concat(computed.Against).Select(l => l.Outcome)])
            : weighing.Deciding(_settled).Brief()!.Value;
    }

    /// <summary>True where some decision stands.</summary>
    public bool Any => _settled is not null;

    public Outcome Outcome { get; }

    public Grade Grade { get; }

    /// <summary>The outcomes of the limbs and of what speaks against, in their order; put together when asked.</summary>
    public IReadOnlyList<Outcome> Limbs => _outcomes ??= _limbs();

    /// <summary>What the decisions settle; null where none stands.</summary>
    public Settled? Settled => _settled;

    /// <summary>The limbs that are open and on which no decision stands.</summary>
    public LimbResult[] Open => [.. _computed.Limbs.Concat(_computed.Against).Where(l => l.Outcome == Outcome.Undecided && _settled?.Has(l) is not true)];

    /// <summary>The decisions that lapse where a fact is another.</summary>
    public ImmutableArray<string> Lapsing(string path) => _settled is null ? [] :
        [.. _computed.Limbs.Concat(_computed.Against).Concat(_computed.Circumstances)
            .Where(l => l.Decision is { Lapsed: false } && l.FactsRead.Contains(path, StringComparer.Ordinal)).Select(l => l.Decision!.Decision.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>What it comes to with one element more decided.</summary>
    public (Outcome Outcome, Grade Grade) With(LimbResult limb, Truth truth)
    {
        var (outcome, grade, _) = _weighing.Deciding(Settled.With(_settled, limb, truth)).Brief()!.Value;
        return (outcome, grade);
    }
}

/// <summary>What an offence comes to as decided, for people: beside the computed outcome, never in its place.</summary>
/// <param name="Outcome">The outcome with the decided elements as decided.</param>
/// <param name="Grade">The grade then.</param>
public sealed record DecidedOffence(Outcome Outcome, Grade Grade)
{
    /// <summary>The offence of an actor as decided; null where no decision stands on an element of it.</summary>
    public static DecidedOffence? Of(Facts facts, LawPack pack, string actor, string offence, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(decisions);
        return decisions.Count > 0 && Assessor.Subject(facts, pack, actor, offence, decisions) is { } subject && new OldAndLighter(subject) is var weighing && weighing.Weigh() is { } computed
            && new AsDecided(subject, weighing, computed) is { Any: true } decided ? new(decided.Outcome, decided.Grade) : null;
    }
}
