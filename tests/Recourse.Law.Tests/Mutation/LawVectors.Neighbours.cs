using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Vectors of the neighbouring offences: numbers of network conduct, paid posting, extortion; and of attempts and joint acts.</summary>
internal static partial class LawVectors
{
    private static (string Offence, string Element, string Limb, long Least, Func<long, NetworkFigures> Of)[] NetworkLines =>
    [
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(i)", 200, n => new() { Videos = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(ii)", 2000, n => new() { Messages = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(iii)", 200, n => new() { Videos = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(iii)", 2000, n => new() { Messages = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(iii)", 500, n => new() { Videos = CountRange.Exactly(150), Messages = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(iv)", 2000, n => new() { ReachedAccounts = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(v)", 3000, n => new() { ReachedGroupMembers = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(v)", 30_000, n => new() { Followers = CountRange.Exactly(n) }),
        ("RefuseNetworkDuty", "286-1(x)", "2019-15/3(vi)", 50_000, n => new() { Clicks = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(ii)", 3, n => new() { Sites = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(ii)", 2000, n => new() { RegisteredAccounts = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iii)", 5, n => new() { Groups = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iii)", 1000, n => new() { GroupMembers = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iv)(1)", 100, n => new() { Messages = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iv)(2)", 2000, n => new() { ReachedAccounts = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iv)(3)", 3000, n => new() { ReachedGroupMembers = CountRange.Exactly(n) }),
        ("IllegalUseOfNetwork", "287-1", "2019-15/10(iv)(4)", 30_000, n => new() { Followers = CountRange.Exactly(n) }),
        ("AidNetworkCrime", "287-2", "2019-15/12(i)", 3, n => new() { PersonsHelped = CountRange.Exactly(n) }),
        ("AidNetworkCrime", "287-2", "2019-15/12(ii)", 200_000, n => new() { SettlementYuan = n }),
        ("AidNetworkCrime", "287-2", "2019-15/12(iii)", 50_000, n => new() { FundsYuan = n }),
    ];

    /// <summary>Limbs that are met where they are alleged.</summary>
    private static (string Offence, string Limb, string Alleged, bool CatchAll)[] NetworkAllegations =>
    [
        ("RefuseNetworkDuty", "2019-15/3(vii)", "286-1(i)(vii)", true), ("RefuseNetworkDuty", "2019-15/4(vi)", "286-1(ii)(vi)", false),
        ("RefuseNetworkDuty", "2019-15/4(vii)", "286-1(ii)(vii)", false), ("RefuseNetworkDuty", "2019-15/4(viii)", "286-1(ii)(viii)", true),
        .. new[] { "(i)", "(ii)", "(iii)", "(iv)", "(v)" }.Select(i => ("RefuseNetworkDuty", "2019-15/5" + i, "286-1(iii)" + i, i is "(v)")),
        .. new[] { "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)" }.Select(i => ("RefuseNetworkDuty", "2019-15/6" + i, "286-1(iv)" + i, i is "(vii)")),
        ("IllegalUseOfNetwork", "2019-15/10(i)", "287-1(i)", false), ("IllegalUseOfNetwork", "2019-15/10(vi)", "287-1(vi)", false),
        ("AidNetworkCrime", "2019-15/12(v)", "287-2(v)", false), ("AidNetworkCrime", "2019-15/12(vi)", "287-2(vi)", false),
        .. new[] { "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)" }.Select(i => ("AidNetworkCrime", "2019-15/11" + i, "11" + i, false)),
        ("AidNetworkCrime", "2019-15/15", "15", false),
    ];

    private static Facts Net(NetworkFigures? figures, decimal gains, params string[] alleged) =>
        Pi(gains: gains, change: c => Does(alleged)(On(new(2020, 1, 10))(c)) with { Network = figures }) with { DecisionDate = new(2020, 6, 1), Provider = Refuses };

    private static string Element(string offence) => offence switch { "RefuseNetworkDuty" => "286-1(x)", "IllegalUseOfNetwork" => "287-1", _ => "287-2" };

    private static IEnumerable<LawVector> Neighbours()
    {
        foreach (var (offence, element, limb, least, of) in NetworkLines)
        {
            yield return V($"{limb} below {least}", Net(of(least - 1), 0, element), $"{offence}: {limb}=N");
            yield return V($"{limb} at {least}", Net(of(least), 0, element), $"{offence}: {limb}=M offence=M");
            yield return V($"{limb} silent {least}", Net(null, 0, element), $"{offence}: {limb}=Um");
        }

        foreach (var (offence, limb, alleged, catchAll) in NetworkAllegations)
        {
            var (element, judged) = (Element(offence), limb is "2019-15/15");
            yield return V($"{limb} proved", Net(null, 0, element, alleged), $"{offence}: {limb}={(catchAll ? "Uo" : "M")}");
            yield return V($"{limb} disproved", Net(null, 0, element, alleged + "!"), $"{offence}: {limb}=N");
            yield return V($"{limb} silent", Net(null, 0, element), $"{offence}: {limb}={(judged ? "Uo" : "Um")}");
            if (limb.StartsWith("2019-15/11", StringComparison.Ordinal))
            {
                yield return V($"{limb} with contrary evidence", Net(null, 0, element, alleged, "11(contrary)"), $"{offence}: {limb}=N");
                yield return V($"{limb} contrary evidence refuted", Net(null, 0, element, alleged, "11(contrary)!"), $"{offence}: {limb}=M");
            }
        }

        foreach (var relation in Enum.GetValues<HarmRelation>())
        {
            yield return V($"2019-15/4(vi) {relation}", Net(null, 0, "286-1(x)").With(Harmed(HarmKind.EconomicLoss, relation)), "RefuseNetworkDuty: 2019-15/4(vi)=Uo");
        }

        yield return V("2019-15/4(vi) not caused", Net(null, 0, "286-1(x)").With(Harmed(HarmKind.EconomicLoss, causation: FactStatus.Disproved)), "RefuseNetworkDuty: 2019-15/4(vi)=N");
        foreach (var (figures, gains, alleged, expected) in new (NetworkFigures?, decimal, string[], string)[]
        {
            (new() { SettlementYuan = 999_999 }, 0, ["287-2(unverifiable)"], "N"), (new() { SettlementYuan = 1_000_000 }, 0, ["287-2(unverifiable)"], "M"),
            (new() { FundsYuan = 249_999 }, 0, ["287-2(unverifiable)"], "N"), (new() { FundsYuan = 250_000 }, 0, ["287-2(unverifiable)"], "M"),
            (null, 49_999, ["287-2(unverifiable)"], "N"), (null, 50_000, ["287-2(unverifiable)"], "M"), (null, 0, ["287-2(unverifiable)", "287-2(grave)"], "M"),
            (null, 0, ["287-2(unverifiable)", "287-2(grave)!"], "N"), (null, 50_000, ["287-2(unverifiable)!"], "N"), (null, 50_000, [], "Um"),
        })
        {
            yield return V($"2019-15/12(2) {figures?.SettlementYuan} {figures?.FundsYuan} {gains} {string.Join(',', alleged)}", Net(figures, gains, ["287-2", .. alleged]), $"AidNetworkCrime: 2019-15/12(2)={expected}");
        }

        foreach (var (offence, limb) in new[] { ("IllegalUseOfNetwork", "2019-15/10(vi)"), ("AidNetworkCrime", "2019-15/12(v)") })
        {
            foreach (var prior in new[] { "IllegalUseOfNetwork", "AidNetworkCrime" })
            {
                foreach (var (kind, date, expected) in new[]
                {
                    (PenaltyKind.Administrative, "2018-01-10", "M"), (PenaltyKind.Administrative, "2018-01-09", "N"), (PenaltyKind.Administrative, "2019-01-10", "M"),
                    (PenaltyKind.Administrative, "2017-01-11", "N"), (PenaltyKind.Criminal, "2019-01-10", "N"),
                })
                {
                    yield return V($"{limb} {prior} {kind} {date}", Net(null, 0, Element(offence)).With(Before(prior, kind, date)), $"{offence}: {limb}={expected}");
                }
            }
        }

        foreach (var vector in TwoYears().Concat(PaidPosting()).Concat(Together()))
        {
            yield return vector;
        }
    }

    /// <summary>2019 No. 15 art. 16: acts within two years add up, each number by itself.</summary>
    private static IEnumerable<LawVector> TwoYears()
    {
        Facts Two(string element, DateOnly second, Func<long, NetworkFigures> of, long half, decimal gains) => Cases.Of(
            Does(element)(On(new(2020, 1, 10))(Cases.Conduct("P1", gains: gains))) with { Network = of(half) },
            Does(element)(On(second)(Cases.Conduct("P2", gains: gains))) with { Network = of(half) }) with { DecisionDate = new(2022, 6, 1), Provider = Refuses };

        foreach (var (offence, element, limb, least, of) in NetworkLines.Append(("IllegalUseOfNetwork", "287-1", "2019-15/10(v)", 10_000, _ => new())).Append(("AidNetworkCrime", "287-2", "2019-15/12(iv)", 10_000, _ => new())))
        {
            var half = limb is "2019-15/3(iii)" && least == 500 ? 250 : (least + 1) / 2;
            var part = limb is "2019-15/3(iii)" && least == 500 ? n => new NetworkFigures { Videos = CountRange.Exactly(75), Messages = CountRange.Exactly(n) } : of;
            yield return V($"{limb} two acts 730 days apart {least}", Two(element, new(2022, 1, 9), part, half, half), $"{offence}: {limb}=M");
            yield return V($"{limb} two acts 731 days apart {least}", Two(element, new(2022, 1, 10), part, half, half), $"{offence}: {limb}=N");
        }

        foreach (var (limb, t50, t500, t5000) in new[] { ("2019-15/4(i)", 250, 0, 0), ("2019-15/4(ii)", 0, 2500, 0), ("2019-15/4(iii)", 0, 0, 25_000), ("2019-15/4(iv)", 125, 1000, 2500) })
        {
            foreach (var (second, expected) in new[] { (new DateOnly(2022, 1, 9), "M"), (new DateOnly(2022, 1, 10), "N") })
            {
                yield return V($"{limb} two acts until {second:yyyyMMdd}", Cases.Of(
                    Does("286-1(x)")(On(new(2020, 1, 10))(Cases.Conduct("P1", t50, t500, t5000))), Does("286-1(x)")(On(second)(Cases.Conduct("P2", t50, t500, t5000))))
                    with { DecisionDate = new(2022, 6, 1), Provider = Refuses }, $"RefuseNetworkDuty: {limb}={expected}");
            }
        }

        foreach (var (second, expected) in new[] { (new DateOnly(2022, 1, 9), "M"), (new DateOnly(2022, 1, 10), "N") })
        {
            foreach (var (name, of, gains) in new (string, NetworkFigures, decimal)[] { ("settlement", new() { SettlementYuan = 500_000 }, 0), ("funds", new() { FundsYuan = 125_000 }, 0), ("gains", new(), 25_000) })
            {
                yield return V($"2019-15/12(2) two acts {name} until {second:yyyyMMdd}", Cases.Of(
                    Does("287-2", "287-2(unverifiable)")(On(new(2020, 1, 10))(Cases.Conduct("P1", gains: gains))) with { Network = of },
                    Does("287-2", "287-2(unverifiable)")(On(second)(Cases.Conduct("P2", gains: gains))) with { Network = of })
                    with { DecisionDate = new(2022, 6, 1) }, $"AidNetworkCrime: 2019-15/12(2)={expected}");
            }
        }
    }

    /// <summary>2013 No. 21 arts 6 and 7.</summary>
    private static IEnumerable<LawVector> PaidPosting()
    {
        Facts Paid(PartyKind kind, decimal turnover, decimal gains, params string[] alleged) =>
            Pi(gains: gains, change: c => Does(alleged)(On(new(2020, 1, 10))(c)) with { Network = new() { TurnoverYuan = turnover } }).With(a => a with { Kind = kind }) with { DecisionDate = new(2020, 6, 1) };

        foreach (var (kind, turnover, gains, expected) in new (PartyKind, decimal, decimal, string)[]
        {
            (PartyKind.Person, 49_999, 0, "(1)(i)=N"), (PartyKind.Person, 50_000, 0, "(1)(i)=M"), (PartyKind.Person, 0, 19_999, "(1)(i)=N"), (PartyKind.Person, 0, 20_000, "(1)(i)=M"),
            (PartyKind.Unit, 149_999, 0, "(1)(ii)=N"), (PartyKind.Unit, 150_000, 0, "(1)(ii)=M"), (PartyKind.Unit, 0, 49_999, "(1)(ii)=N"), (PartyKind.Unit, 0, 50_000, "(1)(ii)=M"),
            (PartyKind.Unit, 50_000, 20_000, "(1)(i)=N"), (PartyKind.Person, 150_000, 50_000, "(1)(ii)=N"),
            (PartyKind.Person, 249_999, 0, "(2)(person)=N"), (PartyKind.Person, 250_000, 0, "(2)(person)=M"), (PartyKind.Person, 0, 99_999, "(2)(person)=N"), (PartyKind.Person, 0, 100_000, "(2)(person)=M"),
            (PartyKind.Unit, 749_999, 0, "(2)(unit)=N"), (PartyKind.Unit, 750_000, 0, "(2)(unit)=M"), (PartyKind.Unit, 0, 249_999, "(2)(unit)=N"), (PartyKind.Unit, 0, 250_000, "(2)(unit)=M"),
            (PartyKind.Unit, 250_000, 100_000, "(2)(person)=N"), (PartyKind.Person, 750_000, 250_000, "(2)(unit)=N"),
        })
        {
            yield return V($"2013-21/7{expected} {kind} {turnover} {gains}", Paid(kind, turnover, gains, "225"), $"IllegalOperation: 2013-21/7{expected}");
        }

        yield return V("2013-21/7 conduct", Paid(PartyKind.Person, 50_000, 0, "225"), "IllegalOperation: cl/225(iv)=M 2013-21/7=M offence=M grade=Serious route=Public");
        yield return V("2013-21/7 especially serious", Paid(PartyKind.Person, 250_000, 0, "225"), "IllegalOperation: grade=EspeciallySerious");
        yield return V("2013-21/7 conduct disproved", Paid(PartyKind.Person, 50_000, 0, "225!"), "IllegalOperation: cl/225(iv)=N 2013-21/7=N offence=N");
        yield return V("2013-21/7 conduct silent", Paid(PartyKind.Person, 50_000, 0, "225(other)"), "IllegalOperation: cl/225(iv)=Um 2013-21/7=Um");
        foreach (var day in new[] { "2009-02-27", "2009-02-28", "2013-09-09", "2013-09-10" })
        {
            yield return V($"cl/225 on {day}", Pi(gains: 30_000, change: c => Does("225")(On(Cases.Day(day))(c))) with { DecisionDate = Cases.Day(day).AddDays(30) },
                $"IllegalOperation: cl/225(iv)={(string.CompareOrdinal(day, "2009-02-28") >= 0 && string.CompareOrdinal(day, "2013-09-10") >= 0 ? "M" : "Uu")}");
        }

        foreach (var day in new[] { "2011-04-30", "2011-05-01", "2013-09-09", "2013-09-10" })
        {
            yield return V($"cl/274 on {day}", Pi(change: c => Does("274", "274(repeated)")(On(Cases.Day(day))(c))) with { DecisionDate = Cases.Day(day).AddDays(30) },
                $"Extortion: cl/274={(string.CompareOrdinal(day, "2013-09-10") >= 0 ? "M" : "Uu")}");
        }

        foreach (var (alleged, expected) in new (string[], string)[]
        {
            (["274"], "cl/274=M 2013-21/6=M 2013-21/6(amount)=Uo 2013-21/6(repeated)=Um offence=Uo"), (["274!"], "cl/274=N 2013-21/6=N offence=N"), (["274(x)"], "cl/274=Um 2013-21/6=Um"),
            (["274", "274(amount)"], "2013-21/6(amount)=M offence=M route=Public"), (["274", "274(amount)!", "274(repeated)!"], "2013-21/6(amount)=N 2013-21/6(repeated)=N offence=N"),
            (["274", "274(amount)!", "274(repeated)"], "2013-21/6(repeated)=M offence=M"),
        })
        {
            yield return V($"2013-21/6 {string.Join(',', alleged)}", Paid(PartyKind.Person, 0, 0, alleged), "Extortion: " + expected);
        }

        foreach (var (offence, alleged, years) in new[] { ("IllegalOperation", "225", 10), ("Extortion", "274", 5) })
        {
            foreach (var day in new[] { new DateOnly(2020, 1, 10).AddYears(years), new DateOnly(2020, 1, 10).AddYears(years).AddDays(1) })
            {
                var expected = day.Day == 11 ? "M" : "N";
                yield return V($"cl/87 {offence} {day:yyyyMMdd}", Paid(PartyKind.Person, 60_000, 0, alleged, "274(amount)") with { DecisionDate = day }, $"{offence}: cl/87={expected}");
            }
        }

        foreach (var day in new[] { new DateOnly(2035, 1, 10), new DateOnly(2035, 1, 11) })
        {
            yield return V($"cl/87 IllegalOperation especially serious {day:yyyyMMdd}", Paid(PartyKind.Person, 260_000, 0, "225") with { DecisionDate = day }, $"IllegalOperation: cl/87={(day.Day == 11 ? "M" : "N")}");
            yield return V($"cl/87 Extortion open {day:yyyyMMdd}", Paid(PartyKind.Person, 0, 0, "274") with { DecisionDate = day }, $"Extortion: cl/87={(day.Day == 11 ? "M" : "Um")}");
        }

        foreach (var (offence, alleged) in new[]
        {
            ("IllegalOperation", "225"), ("Extortion", "274"), ("RefuseNetworkDuty", "286-1(i)"), ("IllegalUseOfNetwork", "287-1"), ("AidNetworkCrime", "287-2"), ("PickQuarrelsAbuse", "293(1)(ii)"), ("PickQuarrelsDisorder", "293(1)(iv)"),
            ("PiInfringement", "x"),
        })
        {
            foreach (var (note, limb) in new[] { ("23", "cl/23"), ("27", "cl/27") })
            {
                yield return V($"{limb} {offence} proved", Paid(PartyKind.Person, 0, 0, alleged, note), $"{offence}: {limb}=M");
                yield return V($"{limb} {offence} disproved", Paid(PartyKind.Person, 0, 0, alleged, note + "!"), $"{offence}: {limb}=N");
            }

            yield return V($"cl/17(lighter) {offence} under 18", Paid(PartyKind.Person, 0, 0, alleged).With(Born("2002-01-11")), $"{offence}: cl/17(lighter)=M");
            yield return V($"cl/17(lighter) {offence} 18", Paid(PartyKind.Person, 0, 0, alleged).With(Born("2002-01-09")), $"{offence}: cl/17(lighter)=N");
        }
    }

    /// <summary>Attempts beside completed acts, and acts done jointly.</summary>
    private static IEnumerable<LawVector> Together()
    {
        Facts Both(string status, long done, long attempted) => Cases.Of(Cases.Conduct("P1", t5000: done), Does("23" + status)(Cases.Conduct("P2", t5000: attempted)));

        yield return V("2017-10/5(1)(v) attempt beside", Both("", 3000, 3000), "2017-10/5(1)(v)=Us grade=Undecided alternatives=attempts-added:Serious,attempts-apart:NotMet");
        yield return V("2017-10/5(1)(v) attempt disputed", Both("?", 3000, 3000), "2017-10/5(1)(v)=Ud");
        yield return V("2017-10/5(1)(v) attempt denied", Both("!", 3000, 3000), "2017-10/5(1)(v)=M");
        yield return V("2017-10/5(1)(v) attempt beside enough", Both("", 5000, 3000), "2017-10/5(1)(v)=M grade=Serious");
        yield return V("2017-10/5(1)(v) attempt alone", Cases.Of(Does("23")(Cases.Conduct("P1", t5000: 5000))), "2017-10/5(1)(v)=M grade=Serious cl/23=M");
        yield return V("2017-10/2(lawful) proved", Pi(t5000: 6000, change: Does("2(lawful)")), "2017-10/2(lawful)=M offence=N");
        yield return V("2017-10/2(lawful) disproved", Pi(t5000: 6000, change: Does("2(lawful)!")), "2017-10/2(lawful)=N offence=M");
        yield return V("2017-10/2(lawful) disputed", Pi(t5000: 6000, change: Does("2(lawful)?")), "2017-10/2(lawful)=Ud offence=Ud");
        foreach (var mode in Enum.GetValues<ConductMode>())
        {
            var passes = mode is ConductMode.Sell or ConductMode.Provide or ConductMode.Publish or ConductMode.Exchange;
            var obtains = mode is ConductMode.Purchase or ConductMode.Receive or ConductMode.Exchange or ConductMode.Collect ? "M" : mode is ConductMode.Obtain ? "Um" : "N";
            yield return V($"2017-10/3(1) 2017-10/4 {mode}", Pi(change: c => c with { Modes = [mode] }), $"2017-10/3(1)={(passes ? "M" : "N")} 2017-10/4={obtains}");
        }
    }
}
