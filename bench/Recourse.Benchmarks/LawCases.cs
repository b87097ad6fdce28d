using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Benchmarks;

/// <summary>
/// Invented cases with several actors each: every offence of the pack, counts exact, within bounds or unknown, insiders, lawful business,
/// priors, harm, public order, and days on both sides of every change of the law. The same facts every time.
/// </summary>
internal static class LawCases
{
    private static readonly string[] Alleged = ["286-1", "287-1", "287-2", "293(1)(ii)", "293(1)(iv)"];

    /// <summary>Makes cases.</summary>
    /// <param name="cases">How many, ≥ 1.</param>
    /// <param name="actors">Actors in each, ≥ 1.</param>
    public static ImmutableArray<Facts> Of(int cases, int actors) => [.. Enumerable.Range(0, cases).Select(c => Case(c, actors))];

    private static Facts Case(int number, int actors) => new()
    {
        DecisionDate = number % 10 == 0 ? null : new DateOnly(2024, 2, 23).AddDays(number % 900),
        Victims =
        [
            new Victim { Id = "V1", BirthDate = new DateOnly(1990, 5, 1), Disabled = Ternary.False },
            new Victim { Id = "V2", BirthDate = number % 3 == 0 ? null : new DateOnly(2009, 5, 1) },
        ],
        Procedure = new Procedure { Complaint = number % 4 == 0 ? "" : "private", Filed = number % 3 == 0 ? new DateOnly(2024, 1, 10) : null },
        Actors = [.. Enumerable.Range(0, actors).Select(a => Of(number * actors + a))],
    };

    private static Actor Of(int n)
    {
        // Half of the actors have statements, four in ten a course of conduct, one in ten both.
        var kind = n % 10;
        return new Actor
        {
            Id = $"A{n}",
            Name = n % 5 == 0 ? "" : $"甲{n}",
            Kind = n % 29 == 0 ? PartyKind.Unit : PartyKind.Person,
            BirthDate = n % 9 == 0 ? null : new DateOnly(1975, 3, 9).AddDays(n * 37 % 12_000),
            Priors = n % 7 == 0 ? [new Prior(n % 2 == 0 ? "Defamation" : "PiInfringement", n % 14 == 0 ? PenaltyKind.Administrative : PenaltyKind.Criminal, new DateOnly(2022, 3, 1))] : [],
            Statements = kind < 6 ? [.. Enumerable.Range(1, 1 + n % 3).Select(s => Statement(n, s))] : [],
            PersonalInformation = kind >= 5 ? [.. Enumerable.Range(1, 1 + n % 2).Select(c => Conduct(n, c))] : [],
            Harm = n % 11 == 0 ? [new Harm { To = "V1", Kind = HarmKind.Suicide, Status = FactStatus.Proved, Causation = FactStatus.Disputed }] : [],
            PublicOrder = n % 13 == 0 ? new PublicOrder { VileSocialEffect = Ternary.Unknown, Grounds = [new Ground("12(2)", FactStatus.Alleged)] } : new PublicOrder(),
        };
    }

    private static Statement Statement(int n, int s) => new()
    {
        Id = $"S{s}",
        Offence = n % 3 == 0 ? "Insult" : "Defamation",
        Information = s == 1 ? "I1" : "",
        Date = new DateOnly(2012, 6, 1).AddDays((n * 131 + s * 40) % 4900),
        Victims = [n % 4 == 0 ? "V2" : "V1"],
        Falsehood = n % 3 == 0 || n % 8 == 0 ? Falsehood.Unknown : (Falsehood)(1 + n % 4),
        Mode = n % 3 == 0 ? StatementMode.Abuse : StatementMode.Spread,
        Views = n % 8 == 1 ? null : n % 8 == 2 ? new CountRange(4900, 5200) : CountRange.Exactly(n * 977L % 9000),
        Forwards = CountRange.Exactly(n * 31L % 700),
        Criticism = n % 6 == 0 ? Ternary.Unknown : null,
        Reporting = n % 12 == 1 ? Ternary.True : null,
        Alleged = n % 5 == 2 ? [new Allegation(Alleged[n / 5 % Alleged.Length], FactStatus.Alleged)] : [],
    };

    private static PersonalInformationConduct Conduct(int n, int c) => new()
    {
        Id = $"P{c}",
        Modes = n % 3 == 0 ? [ConductMode.Purchase] : [ConductMode.Obtain, ConductMode.Sell],
        From = new DateOnly(2014, 1, 10).AddDays((n * 211 + c * 90) % 4000),
        To = new DateOnly(2014, 1, 10).AddDays((n * 211 + c * 90) % 4000 + n % 120),
        Net = n % 9 == 4 ? null : new TierCounts(CountRange.Exactly(n % 60), CountRange.Exactly(n * 7 % 600), new CountRange(n * 13L % 6000, n * 13L % 6000 + n % 5 * 100)),
        GainsYuan = n % 6 == 0 ? null : n * 41m % 60_000,
        Insider = n % 8 == 0 ? new InsiderPart(new TierCounts(CountRange.Exactly(n % 30), CountRange.Exactly(0), CountRange.Exactly(n % 2600)), 100m) : null,
        Industry = n % 8 == 0 ? "finance" : "",
        LawfulBusiness = n % 15 == 0 ? new LawfulBusiness(Ternary.True, 30_000m, Ternary.False) : null,
    };
}
