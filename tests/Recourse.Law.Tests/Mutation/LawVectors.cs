using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>The table of vectors: each limb on each side of its line.</summary>
internal static partial class LawVectors
{
    private static readonly FactStatus[] Proof = [FactStatus.Proved, FactStatus.Disproved, FactStatus.Disputed];

    public static ImmutableArray<LawVector> All { get; } = [.. Defamation(), .. Insult(), .. Grounds(), .. Items(), .. Insiders(), .. Business(), .. Network(), .. General(), .. Probes(), .. Neighbours(), .. Procedures()];

    /// <summary>Made offences that bring out limbs which the shipped ones do not show: other maximum penalties, administrative and procedural limbs.</summary>
    public static (string Path, ReadOnlyMemory<byte> Bytes)[] ProbeFiles { get; } =
    [
        .. new[] { 4, 5, 9, 10, 11, 15, 16 }.Select(y => MadePack.Offence($"Probe{y}", "cl/246", "[[cl/246(victim)]]", "['2013-21/2(i)']", "[cl/87]", years: y)),
        MadePack.Offence(
            "Probe", "cl/246", "[[cl/246(actor)]]", "['2013-21/2(i)']",
            notes: "['psp/50(ii)', psp/12, psp/56, 2023-14/7, '2021-1/316(iii)', '2021-1/316(iv)', '2021-1/316(evidence)', 'cl/246(public)', cl/98, 'psp/12(lighter)', psp/25, 'psp/50(i)', 'psp/50(iii)', 'psp/50(iv)', 'psp/50(v)', 'psp/50(vi)', "
            + "'2021-1/316(ii)', '2021-1/320(ii)', '2021-1/320(iv)', '2021-1/320(v)', '2021-1/320(vi)', '2021-1/320(vii)']"),
    ];

    /// <summary>Numbers that only inform (no logic uses them), as the text has them.</summary>
    public static readonly (string Limb, string Name, decimal Value)[] Informing =
    [
        ("psp/50(ii)", "detentionDays", 5), ("psp/50(ii)", "fineYuan", 1000), ("psp/50(ii)", "heavierDays", 10),
        ("psp/56", "daysFrom", 10), ("psp/56", "daysTo", 15), ("psp/56", "lighterDays", 5),
        ("2021-1/316(evidence)", "days", 15), ("cl/17", "dayAfter", 1), ("psp/12", "dayAfter", 1), ("cl/17(lighter)", "dayAfter", 1), ("psp/12(lighter)", "dayAfter", 1),
        ("2019-15/5(ii)", "years", 5), ("2019-15/6(ii)", "years", 2),
        .. Paragraphs,
    ];

    private static LawVector V(string name, Facts facts, string expected) => new(name, facts, expected);

    private static Facts Def(long views = 0, long forwards = 0, string date = "2024-03-10", Func<Statement, Statement>? change = null) =>
        Cases.Of((change ?? (s => s))(Cases.Statement("S1", views, forwards, date)));

    private static Facts Ins(string date = "2024-03-10", Func<Statement, Statement>? change = null) => Cases.Of((change ?? (s => s))(Cases.Insult(date: date)));

    private static Facts Pi(long t50 = 0, long t500 = 0, long t5000 = 0, decimal gains = 0, Func<PersonalInformationConduct, PersonalInformationConduct>? change = null) =>
        Cases.Of((change ?? (c => c))(Cases.Conduct("P1", t50, t500, t5000, gains)));

    private static Func<Statement, Statement> Says(string limb, FactStatus status, Falsehood falsehood = Falsehood.Fabricated) =>
        s => s with { Alleged = Cases.Alleged(limb, status), Falsehood = falsehood };

    private static Func<PersonalInformationConduct, PersonalInformationConduct> Does(params string[] limbs) =>
        c => c with { Alleged = [.. limbs.Select(l => new Allegation(l.TrimEnd('?', '!'), l[^1] switch { '?' => FactStatus.Disputed, '!' => FactStatus.Disproved, _ => FactStatus.Proved }))] };

    private static Func<PersonalInformationConduct, PersonalInformationConduct> On(DateOnly from, DateOnly? to = null) => c => c with { From = from, To = to ?? from };

    private static Func<Actor, Actor> Harmed(HarmKind kind, HarmRelation relation = HarmRelation.Self, FactStatus causation = FactStatus.Proved) =>
        a => a with { Harm = [new Harm { To = "V1", Relation = relation, Kind = kind, Status = FactStatus.Proved, Causation = causation }] };

    private static Func<Actor, Actor> Ground(string name, FactStatus status, Ternary vile) =>
        a => a with { PublicOrder = new PublicOrder { VileSocialEffect = vile, Grounds = [new Ground(name, status)] } };

    private static Func<Actor, Actor> Before(string offence, PenaltyKind kind, string date) => a => a with { Priors = [new Prior(offence, kind, Cases.Day(date))] };

    private static Func<Actor, Actor> Born(string date) => a => a with { BirthDate = Cases.Day(date) };

    private static string Short(FactStatus status) => status switch { FactStatus.Proved => "M", FactStatus.Disproved => "N", _ => "Ud" };
}
