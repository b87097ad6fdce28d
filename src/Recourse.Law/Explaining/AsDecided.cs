using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What an offence comes to with the elements on which decisions stand taken as decided. The computed result stays as it is beside it.</summary>
internal sealed class AsDecided
{
    private readonly Subject _subject;
    private readonly Truths _truths;
    private readonly OffenceResult _computed;
    private readonly Settled? _settled;

    public AsDecided(Subject subject, Truths truths, OffenceResult computed)
    {
        (_subject, _truths, _computed) = (subject, truths, computed);
        _settled = subject.Decisions.Count == 0 ? null : Settled.Of(computed);
        (Outcome, Grade, Limbs) = _settled is null
            ? (computed.Outcome, computed.Grade, [.. computed.Limbs.Concat(computed.Against).Select(l => l.Outcome)])
            : Brief(_settled);
    }

    /// <summary>True where some decision stands.</summary>
    public bool Any => _settled is not null;

    public Outcome Outcome { get; }

    public Grade Grade { get; }

    /// <summary>The outcomes of the limbs and of what speaks against, in their order.</summary>
    public List<Outcome> Limbs { get; }

    /// <summary>The limbs that are open and on which no decision stands.</summary>
    public LimbResult[] Open => [.. _computed.Limbs.Concat(_computed.Against).Where(l => l.Outcome == Outcome.Undecided && _settled?.Has(l) is not true)];

    /// <summary>What other facts come to with every decision kept, those that rest on the changed fact as well; null where none rests on it.</summary>
    public (Outcome Outcome, Grade Grade)? Kept(Subject changed, Func<LawLimb, bool> touched, string path)
    {
        if (ReferenceEquals(Without(path), _settled))
        {
            return null;
        }

        var (outcome, grade, _) = new OldAndLighter(changed, new Truths(_truths, touched, _settled)).Brief()!.Value;
        return (outcome, grade);
    }

    /// <summary>What stays decided where a fact is another.</summary>
    public Settled? Without(string path) => _settled?.Without(path);

    /// <summary>The decisions that lapse where a fact is another.</summary>
    public ImmutableArray<string> Lapsing(string path) => _settled is null ? [] :
        [.. _computed.Limbs.Concat(_computed.Against).Concat(_computed.Circumstances)
            .Where(l => l.Decision is { Lapsed: false } && l.FactsRead.Contains(path, StringComparer.Ordinal)).Select(l => l.Decision!.Decision.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>What it comes to with one element more decided.</summary>
    public (Outcome Outcome, Grade Grade) With(LimbResult limb, Truth truth)
    {
        var (outcome, grade, _) = Brief(Settled.With(_settled, limb, truth));
        return (outcome, grade);
    }

    private (Outcome, Grade, List<Outcome>) Brief(Settled settled) => new OldAndLighter(_subject, new Truths(_truths, _ => false, settled)).Brief()!.Value;
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
        var truths = new Truths();
        return decisions.Count > 0 && Assessor.Subject(facts, pack, actor, offence, decisions) is { } subject && new OldAndLighter(subject, truths).Weigh() is { } computed
            && new AsDecided(subject, truths, computed) is { Any: true } decided ? new(decided.Outcome, decided.Grade) : null;
    }
}
