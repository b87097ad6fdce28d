using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Makes invented facts.</summary>
internal static class Cases
{
    public static readonly DateOnly Born = new(1985, 3, 9);

    public static Statement Statement(string id = "S1", long views = 0, long forwards = 0, string date = "2024-03-10") => new()
    {
        Id = id,
        Offence = "Defamation",
        Date = Day(date),
        Victims = ["V1"],
        Falsehood = Falsehood.Fabricated,
        Mode = StatementMode.Spread,
        Views = CountRange.Exactly(views),
        Forwards = CountRange.Exactly(forwards),
    };

    public static Statement Insult(string id = "S1", long views = 0, string date = "2024-03-10") =>
        Statement(id, views, 0, date) with { Offence = "Insult", Mode = StatementMode.Abuse, Falsehood = Falsehood.Unknown };

    public static PersonalInformationConduct Conduct(string id = "P1", long t50 = 0, long t500 = 0, long t5000 = 0, decimal? gains = 0m) => new()
    {
        Id = id,
        Modes = [ConductMode.Obtain, ConductMode.Sell],
        From = new(2018, 1, 10),
        To = new(2018, 5, 30),
        Net = Tiers(t50, t500, t5000),
        GainsYuan = gains,
    };

    public static TierCounts Tiers(long t50, long t500, long t5000) => new(CountRange.Exactly(t50), CountRange.Exactly(t500), CountRange.Exactly(t5000));

    public static InsiderPart Insider(long t50 = 0, long t500 = 0, long t5000 = 0, decimal? gains = 0m) => new(Tiers(t50, t500, t5000), gains);

    public static Facts Of(params ReadOnlySpan<Statement> statements) => Of(new Actor { Id = "A1", Name = "张某", BirthDate = Born, Statements = [.. statements] });

    public static Facts Of(params ReadOnlySpan<PersonalInformationConduct> conducts) =>
        Of(new Actor { Id = "A1", Name = "张某", BirthDate = Born, PersonalInformation = [.. conducts] }) with { DecisionDate = new(2019, 2, 1) };

    public static Facts Of(Actor actor) => new()
    {
        DecisionDate = new(2024, 9, 1),
        Victims = [new Victim { Id = "V1", Name = "甲", BirthDate = new(1990, 5, 1), Disabled = Ternary.False }],
        Actors = [actor],
    };

    public static Facts With(this Facts facts, Func<Actor, Actor> change) => facts with { Actors = [change(facts.Actors[0])] };

    public static OffenceResult Weigh(this Facts facts) => Assessor.Assess(facts, LawPack.Load(), []).Actors[0].Offences[0];

    public static LimbResult Limb(this OffenceResult offence, string id) =>
        offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances).First(l => l.Id == id);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static ImmutableArray<Allegation> Alleged(string limb, FactStatus status) => [new(limb, status)];
}
