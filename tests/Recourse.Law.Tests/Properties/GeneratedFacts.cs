using System.Collections.Immutable;
using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// Invented facts of every kind that the law looks at. Counts lie at and around the numbers of the pack, days around the days on which texts
/// came into force, allegations are those that some limb asks for: <see cref="PropertyReachTests"/> holds it to reaching every limb on every side.
/// </summary>
internal static class GeneratedFacts
{
    private static readonly ImmutableArray<Expression> s_logic =
        [.. LawPack.Load().Articles.SelectMany(a => a.Limbs).SelectMany(l => l.Readings.Select(r => r.Logic).OfType<Expression>().Prepend(l.Logic)).SelectMany(Whole)];

    private static readonly long[] s_numbers =
        [.. LawPack.Load().Articles.SelectMany(a => a.Limbs).SelectMany(l => l.Constants).Select(c => (long)c.Value).Where(v => v is > 1 and <= 1_000_000).Distinct().Order()];

    private static readonly string[] s_alleged =
    [
        .. s_logic.Select(l => l switch { Alleged a => a.Limb, Judged j => j.Limb, Undiscovered u => u.Limb, _ => "" }).Append(ActSelection.Attempt)
            .Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // The offences that are only weighed where somebody alleges them, so that their limbs are reached as often as the others.
    private static readonly string[] s_offences = [.. LawPack.Load().Offences.Select(o => o.AllegedBy).Where(a => a.Length > 0)];

    private static readonly string[] s_grounds = [.. s_logic.OfType<GroundAlleged>().Select(g => g.Name).Distinct(StringComparer.Ordinal)];

    private static readonly DateOnly[] s_days =
    [
        new(2013, 7, 22), new(2013, 9, 10), new(2015, 11, 1), new(2016, 10, 1), new(2017, 6, 1), new(2019, 11, 1), new(2021, 1, 1), new(2021, 3, 1), new(2023, 9, 20), new(2026, 1, 1),
    ];

    private static readonly Gen<long> Number = Gen.Frequency(
        (3, Gen.Select(OneOfConst(s_numbers), Gen.Int[-1, 1], (n, d) => n + d)), (2, Gen.Long[0, 60_000]), (1, Gen.Long[0, 9]), (1, Gen.Long[100_000, 2_000_000]));

    private static readonly Gen<CountRange> Count = Gen.Frequency(
        (3, Number.Select(CountRange.Exactly)), (1, Gen.Select(Number, Gen.Long[1, 6000], (n, more) => new CountRange(n, n + more))), (1, Number.Select(n => new CountRange(n, long.MaxValue))));

    private static readonly Gen<decimal> Yuan = Gen.Frequency((3, Number.Select(n => (decimal)n)), (1, Gen.Select(Number, Gen.Int[0, 99], (n, fen) => n + (fen / 100m))));

    public static readonly Gen<DateOnly> Day = Gen.Frequency(
        (1, Gen.Select(OneOfConst(s_days), Gen.Int[-1, 1], (d, by) => d.AddDays(by))), (3, Gen.Int[0, 4900].Select(d => new DateOnly(2013, 1, 1).AddDays(d))));

    private static readonly Gen<FactStatus> Status = Gen.Enum<FactStatus>();

    private static readonly Gen<Ternary?> Stated = Gen.Frequency((2, Gen.Const((Ternary?)null)), (3, Gen.Enum<Ternary>().Select(t => (Ternary?)t)));

    private static readonly Gen<ImmutableArray<Allegation>> Allegations = Gen.Select(Gen.Int[0, 3], OneOfConst(s_offences), OneOfConst(s_alleged).Array[0, 7], Status.Array[8], (which, offence, limbs, status) =>
    {
        var own = s_alleged.Where(a => a.StartsWith(offence, StringComparison.Ordinal)).DefaultIfEmpty(offence).First();
        return (which == 0 ? limbs.Prepend(own) : limbs).Distinct(StringComparer.Ordinal).Select((l, i) => new Allegation(l, status[i])).ToImmutableArray();
    });

    private static readonly Gen<NetworkFigures?> Network = Gen.Select(Maybe(Count).Array[11], Maybe(Yuan).Array[3], Gen.Int[0, 2], (c, y, there) => there > 0 ? null : new NetworkFigures
    {
        Sites = c[0], RegisteredAccounts = c[1], Groups = c[2], GroupMembers = c[3], Videos = c[4], Messages = c[5], ReachedAccounts = c[6], ReachedGroupMembers = c[7],
        Followers = c[8], Clicks = c[9], PersonsHelped = c[10], SettlementYuan = y[0], FundsYuan = y[1], TurnoverYuan = y[2],
    });

    private static readonly Gen<DealtWith> Dealt = Gen.Frequency((8, Gen.Const(DealtWith.None)), (1, Gen.Enum<DealtWith>()));

    private static readonly Gen<ImmutableArray<string>> Victims = OneOfConst<ImmutableArray<string>>([], ["V1"], ["V2"], ["V3"], ["V1", "V2"]);

    private static readonly Gen<Statement> StatementGen = Gen.Select(
        Gen.Select(OneOfConst("Defamation", "Defamation", "Insult"), Maybe(Count), Maybe(Count), Maybe(Day), Gen.Enum<Falsehood>(), Gen.Enum<StatementMode>()),
        Gen.Select(OneOfConst("", "", "I1", "I2"), Dealt, Stated, Stated, Victims),
        Gen.Select(Allegations, Network, Gen.Int[0, 5]),
        (a, b, c) => new Statement
        {
            Id = "", Offence = a.Item1, Views = a.Item2, Forwards = a.Item3, Date = a.Item4, Falsehood = a.Item5, Mode = a.Item6, Information = b.Item1, DealtWith = b.Item2,
            Criticism = b.Item3, Reporting = b.Item4, Victims = b.Item5, Alleged = c.Item1, Network = c.Item2, With = c.Item3 == 0 ? ["A1", "A2"] : [],
        });

    private static readonly Gen<TierCounts> Tiers = Gen.Select(Count, Count, Count, Gen.Int[0, 4], (a, b, c, only) => new TierCounts(
        only is 0 or 1 ? a : CountRange.Exactly(0), only is 0 or 2 ? b : CountRange.Exactly(0), only is 0 or 3 ? c : CountRange.Exactly(0)));

    private static readonly Gen<InsiderPart?> Insider = Gen.Select(Gen.Int[0, 2], Maybe(Tiers), Maybe(Yuan), (there, net, gains) => there > 0 ? null : new InsiderPart(net, gains));

    private static readonly Gen<LawfulBusiness?> Business = Gen.Select(Gen.Int[0, 1], OneOfConst(Ternary.True, Ternary.True, Ternary.False, Ternary.Unknown), Maybe(Yuan), OneOfConst(Ternary.False, Ternary.False, Ternary.True, Ternary.Unknown), (there, claimed, profit, resold) =>
        there > 0 ? null : new LawfulBusiness(claimed, profit, resold));

    private static readonly Gen<ConductMode[]> Modes = Gen.Frequency((3, Gen.Enum<ConductMode>().Array[0, 2]), (1, OneOfConst<ConductMode[]>([ConductMode.Purchase], [ConductMode.Receive])));

    private static readonly Gen<PersonalInformationConduct> ConductGen = Gen.Select(
        Gen.Select(Modes, Maybe(Day), Gen.Int[0, 400], Maybe(Tiers), Maybe(Yuan), Insider),
        Gen.Select(Business, Dealt, Allegations, Network, Gen.Int[0, 5]),
        (a, b) => new PersonalInformationConduct
        {
            Id = "", Modes = [.. a.Item1.Distinct()], From = a.Item2, To = a.Item2?.AddDays(a.Item3 < 200 ? 0 : a.Item3), Net = a.Item4, GainsYuan = a.Item5, Insider = a.Item6,
            LawfulBusiness = b.Item1, DealtWith = b.Item2, Alleged = b.Item3, Network = b.Item4, With = b.Item5 == 0 ? ["A1", "A2"] : [],
        });

    private static readonly Gen<Harm> HarmGen = Gen.Select(OneOfConst("", "V1", "V2"), Gen.Enum<HarmRelation>(), Gen.Enum<HarmKind>(), Status, Maybe(Status), (to, relation, kind, status, caused) =>
        new Harm { To = to, Relation = relation, Kind = kind, Status = status, Causation = caused });

    private static readonly Gen<Prior> PriorGen = Gen.Select(OneOfConst([.. s_logic.OfType<PriorPenalty>().Select(p => p.Offence).Distinct(StringComparer.Ordinal)]), Gen.Enum<PenaltyKind>(), Maybe(Day), (offence, kind, day) =>
        new Prior(offence, kind, day));

    private static readonly Gen<PublicOrder> Order = Gen.Select(Gen.Enum<Ternary>(), OneOfConst(s_grounds).Array[0, 6], Status.Array[6], (vile, grounds, status) => new PublicOrder
    {
        VileSocialEffect = vile, Grounds = [.. grounds.Distinct(StringComparer.Ordinal).Select((g, i) => new Ground(g, status[i]))],
    });

    private static readonly Gen<Circumstances> Lenient = Gen.Select(Gen.Enum<Ternary>(), Gen.Enum<Ternary>(), Gen.Enum<Ternary>(), (first, returned, repents) =>
        new Circumstances { FirstOffence = first, GainsReturned = returned, Repentance = repents });

    /// <summary>Statements, now and then all of one kind within a year: what is accumulated.</summary>
    private static readonly Gen<Statement[]> Statements = Gen.Select(Gen.Frequency((4, StatementGen.Array[0, 2]), (1, StatementGen.Array[3])), Gen.Int[0, 3], Day, (all, near, day) =>
        near > 0 ? all : [.. all.Select((s, i) => s with { Offence = "Defamation", Information = "", DealtWith = DealtWith.None, Date = day.AddDays(i * 180) })]);

    private static readonly Gen<Actor> ActorGen = Gen.Select(
        Gen.Select(OneOfConst("", "张某"), Gen.Frequency((3, Gen.Const(PartyKind.Person)), (1, Gen.Const(PartyKind.Unit))), Maybe(Gen.Int[0, 19_000].Select(d => new DateOnly(1960, 1, 1).AddDays(d)))),
        Gen.Select(Statements, Gen.Frequency((3, ConductGen.Array[0, 1]), (1, ConductGen.Array[2])), HarmGen.Array[0, 2], PriorGen.Array[0, 2], Order, Lenient),
        (a, b) => new Actor
        {
            Id = "", Name = a.Item1, Kind = a.Item2, BirthDate = a.Item3, Harm = [.. b.Item3], Priors = [.. b.Item4], PublicOrder = b.Item5, Circumstances = b.Item6,
            Statements = [.. b.Item1], PersonalInformation = [.. b.Item2],
        });

    private static readonly Gen<Victim> VictimGen = Gen.Select(Maybe(Gen.Int[0, 9000].Select(d => new DateOnly(1990, 1, 1).AddDays(d))), Gen.Enum<Ternary>(), (born, disabled) =>
        new Victim { Id = "", BirthDate = born, Disabled = disabled });

    public static readonly Gen<Facts> Facts = Gen.Select(
        Gen.Select(Gen.Frequency((3, ActorGen.Array[1]), (1, ActorGen.Array[2])), VictimGen.Array[2], Maybe(Gen.Int[0, 4500].Select(d => new DateOnly(2016, 1, 1).AddDays(d)))),
        Gen.Select(OneOfConst("", "private", "public", "none"), Maybe(Day), Maybe(Day), Gen.Enum<Ternary>(), Gen.Enum<Ternary>(), Gen.Int[0, 3]),
        (a, b) => new Facts
        {
            Actors = [.. a.Item1.Select(Numbered)],
            Victims = [a.Item2[0] with { Id = "V1" }, a.Item2[1] with { Id = "V2" }, new Victim { Id = "V3", Kind = PartyKind.Unit }],
            DecisionDate = a.Item3,
            Procedure = new Procedure { Complaint = b.Item1, Filed = b.Item6 == 0 ? b.Item2 : null, PoliceFiled = b.Item6 == 1 ? b.Item3 : null },
            Provider = new Provider { Ordered = b.Item4, Refused = b.Item5 },
        });

    private static Actor Numbered(Actor actor, int at) => actor with
    {
        Id = $"A{at + 1}",
        Statements = [.. actor.Statements.Select((s, i) => s with { Id = $"S{at + 1}{i}" })],
        PersonalInformation = [.. actor.PersonalInformation.Select((c, i) => c with { Id = $"P{at + 1}{i}" })],
    };

    private static IEnumerable<Expression> Whole(Expression expression) => expression.Inner.SelectMany(Whole).Prepend(expression);

    private static Gen<T> OneOfConst<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Const((T?)null)), (4, gen.Select(v => (T?)v)));
}
