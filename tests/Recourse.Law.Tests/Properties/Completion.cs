using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// Makes unknowns of some facts known, as a tape of numbers says. What nobody alleges stays unalleged: to allege something is a new claim and no
/// answer to a question.
/// </summary>
internal sealed class Completion(int[] tape)
{
    private int _at;

    /// <summary>Every count within bounds becomes one number within them; nothing else changes.</summary>
    public Facts Numbers(Facts facts) => facts with { Actors = [.. facts.Actors.Select(a => a with
    {
        Statements = [.. a.Statements.Select(s => s with { Views = Within(s.Views), Forwards = Within(s.Forwards), Network = Within(s.Network) })],
        PersonalInformation = [.. a.PersonalInformation.Select(c => c with
        {
            Net = Within(c.Net), Insider = c.Insider is { } part ? part with { Net = Within(part.Net) } : null, Network = Within(c.Network),
        })],
    })] };

    /// <summary>Whatever is unknown or disputed may become known or settled, but days of acts.</summary>
    public Facts All(Facts facts) => Numbers(facts) with
    {
        DecisionDate = facts.DecisionDate,
        Provider = new Provider { Ordered = Known(facts.Provider.Ordered), Refused = Known(facts.Provider.Refused) },
        Procedure = facts.Procedure with { Complaint = facts.Procedure.Complaint.Length == 0 ? Of("", "private", "public", "none") : facts.Procedure.Complaint },
        Victims = [.. facts.Victims.Select(v => v with { BirthDate = v.BirthDate ?? Born(), Disabled = Known(v.Disabled) })],
        Actors = [.. Numbers(facts).Actors.Select(Known)],
    };

    /// <summary>The days of acts and of the decision as well.</summary>
    public Facts Days(Facts facts) => facts with
    {
        DecisionDate = facts.DecisionDate ?? new DateOnly(2020, 1, 1).AddDays(Next(2600)),
        Actors = [.. facts.Actors.Select(a => a with
        {
            Statements = [.. a.Statements.Select(s => s with { Date = s.Date ?? Day() })],
            PersonalInformation = [.. a.PersonalInformation.Select(c => c.From is null && Day() is var day ? c with { From = day, To = day.AddDays(Next(300)) } : c)],
        })],
    };

    private Actor Known(Actor actor) => actor with
    {
        Name = actor.Name.Length == 0 ? Of("", "李某") : actor.Name,
        BirthDate = actor.BirthDate ?? Born(),
        Circumstances = new Circumstances
        {
            FirstOffence = Known(actor.Circumstances.FirstOffence), GainsReturned = Known(actor.Circumstances.GainsReturned), Repentance = Known(actor.Circumstances.Repentance),
        },
        PublicOrder = actor.PublicOrder with
        {
            VileSocialEffect = Known(actor.PublicOrder.VileSocialEffect), Grounds = [.. actor.PublicOrder.Grounds.Select(g => g with { Status = Known(g.Status) })],
        },
        Harm = [.. actor.Harm.Select(h => h with { Status = Known(h.Status), Causation = h.Causation is { } caused ? Known(caused) : Of<FactStatus?>(null, FactStatus.Proved, FactStatus.Disproved) })],
        Priors = [.. actor.Priors.Select(p => p with { Date = p.Date ?? Day() })],
        Statements = [.. actor.Statements.Select(Known)],
        PersonalInformation = [.. actor.PersonalInformation.Select(Known)],
    };

    private Statement Known(Statement statement) => statement with
    {
        Views = statement.Views ?? Any(), Forwards = statement.Forwards ?? Any(), Alleged = Known(statement.Alleged),
        Falsehood = statement.Falsehood == Falsehood.Unknown ? Of(Enum.GetValues<Falsehood>()) : statement.Falsehood,
        Mode = statement.Mode == StatementMode.Unknown ? Of(Enum.GetValues<StatementMode>()) : statement.Mode,
        Reporting = Known(statement.Reporting), Criticism = Known(statement.Criticism),
        Victims = statement.Victims.IsEmpty ? Of<ImmutableArray<string>>([], ["V1"], ["V3"]) : statement.Victims,
    };

    private PersonalInformationConduct Known(PersonalInformationConduct conduct) => conduct with
    {
        Net = conduct.Net ?? new TierCounts(Any(), Any(), Any()), GainsYuan = conduct.GainsYuan ?? Next(60_000), Alleged = Known(conduct.Alleged),
        Insider = conduct.Insider is { } part ? new InsiderPart(part.Net ?? new TierCounts(Any(), Any(), Any()), part.GainsYuan ?? Next(30_000)) : null,
        LawfulBusiness = conduct.LawfulBusiness is { } business ? business with { ProfitYuan = business.ProfitYuan ?? Next(100_000), Resold = Known(business.Resold) } : null,
        Modes = conduct.Modes.IsEmpty ? Of<ImmutableArray<ConductMode>>([], [ConductMode.Sell], [ConductMode.Purchase]) : conduct.Modes,
    };

    private ImmutableArray<Allegation> Known(ImmutableArray<Allegation> alleged) => [.. alleged.Select(a => a with { Status = Known(a.Status) })];

    private FactStatus Known(FactStatus status) => status is FactStatus.Alleged or FactStatus.Disputed ? Of(status, FactStatus.Proved, FactStatus.Disproved) : status;

    private Ternary Known(Ternary fact) => fact == Ternary.Unknown ? Of(Ternary.Unknown, Ternary.True, Ternary.False) : fact;

    private Ternary? Known(Ternary? fact) => fact is { } stated ? Known(stated) : null;

    private NetworkFigures? Within(NetworkFigures? n) => n is null ? null : n with
    {
        Sites = Within(n.Sites), RegisteredAccounts = Within(n.RegisteredAccounts), Groups = Within(n.Groups), GroupMembers = Within(n.GroupMembers), Videos = Within(n.Videos),
        Messages = Within(n.Messages), ReachedAccounts = Within(n.ReachedAccounts), ReachedGroupMembers = Within(n.ReachedGroupMembers), Followers = Within(n.Followers),
        Clicks = Within(n.Clicks), PersonsHelped = Within(n.PersonsHelped),
    };

    private TierCounts? Within(TierCounts? net) => net is { } n ? new TierCounts(Within(n.T50), Within(n.T500), Within(n.T5000)) : null;

    private CountRange? Within(CountRange? count) => count is { } c ? Within(c) : null;

    /// <summary>A bound or a number between them; one without an upper bound goes as far as any threshold of the law and beyond.</summary>
    private CountRange Within(CountRange count)
    {
        var most = Math.Min(count.AtMost, count.AtLeast + 400_000);
        return CountRange.Exactly(Next(4) switch { 0 => count.AtLeast, 1 => most, _ => count.AtLeast + Next((int)Math.Min(most - count.AtLeast + 1, int.MaxValue)) });
    }

    private CountRange Any() => CountRange.Exactly(Next(60_000));

    private DateOnly Day() => new DateOnly(2013, 1, 1).AddDays(Next(4900));

    private DateOnly Born() => new DateOnly(1970, 1, 1).AddDays(Next(16_000));

    private T Of<T>(params T[] values) => values[Next(values.Length)];

    private int Next(int below) => tape[_at++ % tape.Length] % below;
}
