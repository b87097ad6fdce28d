using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Vectors of personal information and of the neighbouring offences.</summary>
internal static partial class LawVectors
{
    private static IEnumerable<LawVector> Items()
    {
        const string L = "2017-10/5";
        foreach (var (t50, t500, t5000, gains, expected) in new (long, long, long, decimal, string)[]
        {
            (49, 0, 0, 0, "(1)(iii)=N"), (50, 0, 0, 0, "(1)(iii)=M"), (0, 499, 0, 0, "(1)(iv)=N"), (0, 500, 0, 0, "(1)(iv)=M"),
            (0, 0, 4999, 0, "(1)(v)=N"), (0, 0, 5000, 0, "(1)(v)=M"), (25, 200, 500, 0, "(1)(vi)=M"), (25, 200, 499, 0, "(1)(vi)=N"),
            (0, 0, 0, 4999, "(1)(vii)=N"), (0, 0, 0, 5000, "(1)(vii)=M"),
            (499, 0, 0, 0, "(2)(iii)=N"), (500, 0, 0, 0, "(2)(iii)=M"), (0, 4999, 0, 0, "(2)(iii)=N"), (0, 5000, 0, 0, "(2)(iii)=M"),
            (0, 0, 49999, 0, "(2)(iii)=N"), (0, 0, 50000, 0, "(2)(iii)=M"), (250, 2000, 5000, 0, "(2)(iii)=M"), (250, 2000, 4999, 0, "(2)(iii)=N"),
            (0, 0, 0, 49999, "(2)(iii)=N"), (0, 0, 0, 50000, "(2)(iii)=M"),
        })
        {
            var at = expected.IndexOf('=', StringComparison.Ordinal);
            yield return V($"{L}{expected[..at]} {t50} {t500} {t5000} {gains}", Pi(t50, t500, t5000, gains), L + expected);
        }

        foreach (var (limb, catchAll) in new[] { ("5(1)(i)", false), ("5(1)(ii)", false), ("5(1)(ix)", false), ("5(1)(x)", true), ("5(2)(i)", false), ("5(2)(ii)", false), ("5(2)(iv)", true), ("3(2)", false) })
        {
            yield return V($"2017-10/{limb} proved", Pi(change: Does(limb)), $"2017-10/{limb}={(catchAll ? "Uo" : "M")}");
            yield return V($"2017-10/{limb} disproved", Pi(change: Does(limb + "!")), $"2017-10/{limb}=N");
            yield return V($"2017-10/{limb} disputed", Pi(change: Does(limb + "?")), $"2017-10/{limb}=Ud");
            yield return V($"2017-10/{limb} silent", Pi(), $"2017-10/{limb}=Um");
        }

        foreach (var (kind, date, expected) in new[]
        {
            (PenaltyKind.Administrative, "2016-05-30", "M"), (PenaltyKind.Administrative, "2016-01-09", "N"), (PenaltyKind.Administrative, "2016-01-10", "M"),
            (PenaltyKind.Administrative, "2015-06-30", "N"), (PenaltyKind.Administrative, "2017-05-30", "M"), (PenaltyKind.Administrative, "2017-01-09", "M"),
            (PenaltyKind.Criminal, "2003-01-01", "M"),
        })
        {
            var facts = Pi(change: On(new(2018, 1, 10))).With(Before("PiInfringement", kind, date));
            yield return V($"2017-10/5(1)(ix) {kind} {date}", facts, $"2017-10/5(1)(ix)={(kind == PenaltyKind.Criminal ? "M" : string.CompareOrdinal(date, "2016-01-10") >= 0 ? "M" : "N")}");
            yield return V($"2017-10/6(1)(ii) {kind} {date}", Buys().With(Before("PiInfringement", kind, date)), $"2017-10/6(1)(ii)={(kind == PenaltyKind.Criminal ? "M" : string.CompareOrdinal(date, "2016-01-10") >= 0 ? "M" : "N")}");
            _ = expected;
        }

        foreach (var kind in Enum.GetValues<HarmKind>())
        {
            foreach (var relation in Enum.GetValues<HarmRelation>())
            {
                var facts = Pi(change: Does("286-1(x)")).With(Harmed(kind, relation));
                var heavy = kind is HarmKind.Death or HarmKind.SeriousInjury or HarmKind.MentalDisorder or HarmKind.Kidnapping;
                var open = kind is HarmKind.Suicide or HarmKind.SelfHarm or HarmKind.Other;
                yield return V($"2017-10/5(2) {kind} {relation}", facts,
                    $"2017-10/5(2)(i)={(relation != HarmRelation.Self ? "Um" : heavy ? "M" : open ? "Uo" : "Um")} 2017-10/5(2)(ii)={(relation == HarmRelation.Self && kind == HarmKind.EconomicLoss ? "Uo" : "Um")}");
                yield return V($"2019-15/4(v) {kind} {relation}", facts with { Provider = Refuses }, $"RefuseNetworkDuty: 2019-15/4(v)={(heavy ? "M" : open ? "Uo" : "Um")}");
            }
        }

        yield return V("2019-15/4(v) not caused", Pi(change: Does("286-1(x)")).With(Harmed(HarmKind.Death, causation: FactStatus.Disproved)) with { Provider = Refuses }, "RefuseNetworkDuty: 2019-15/4(v)=N");
        foreach (var (first, returned, repents) in new[]
        {
            (Ternary.True, Ternary.True, Ternary.True), (Ternary.False, Ternary.True, Ternary.True), (Ternary.True, Ternary.False, Ternary.True), (Ternary.True, Ternary.True, Ternary.False),
            (Ternary.False, Ternary.False, Ternary.False),
        })
        {
            var circumstances = new Circumstances { FirstOffence = first, GainsReturned = returned, Repentance = repents };
            var all = first == Ternary.True && returned == Ternary.True && repents == Ternary.True;
            yield return V($"2017-10/10 {first} {returned} {repents}", Pi(t5000: 6000).With(a => a with { Circumstances = circumstances }), $"2017-10/10={(all ? "M" : "N")}");
            yield return V($"2017-10/10 especially serious {first} {returned} {repents}", Pi(t5000: 60_000).With(a => a with { Circumstances = circumstances }), "2017-10/10=N");
        }

        yield return V("cl/253-1(conduct) unknown", Pi(t5000: 6000, change: c => c with { Modes = [] }), "cl/253-1(conduct)=Um offence=Um");
        yield return V("2017-10/7 unit", Pi(t5000: 6000).With(a => a with { Kind = PartyKind.Unit }), "2017-10/7=M offence=M");
        yield return V("2017-10/7 person", Pi(t5000: 6000), "2017-10/7=N offence=M route=Public");
        yield return V("2023-14/8(1) personal information", Pi(t5000: 6000) with { Victims = [Victim("2010-01-01", Ternary.False)] }, "2023-14/8(1)=M");
        yield return V("personal information under 16", Pi(t5000: 6000).With(Born("2003-01-01")), "cl/17=M offence=N");
        yield return V("personal information under 16 in 2026", Pi(t5000: 6000, change: On(new(2026, 2, 1))).With(Born("2011-06-01")) with { DecisionDate = new(2026, 6, 1) }, "cl/17=M offence=N route=Administrative");
        yield return V("personal information under 14 in 2026", Pi(t5000: 6000, change: On(new(2026, 2, 1))).With(Born("2013-06-01")) with { DecisionDate = new(2026, 6, 1) }, "cl/17=M offence=N route=None");
        foreach (var (items, decided, expected) in new[] { (6000, "2023-05-30", "N"), (6000, "2023-05-31", "M"), (60_000, "2023-05-31", "N"), (60_000, "2028-05-30", "N"), (60_000, "2028-05-31", "M") })
        {
            yield return V($"cl/87 personal information {items} {decided}", Pi(t5000: items) with { DecisionDate = Cases.Day(decided) }, $"cl/87={expected}");
        }

        foreach (var day in new[] { "2009-02-27", "2009-02-28", "2009-03-01", "2015-10-30", "2015-10-31", "2015-11-01", "2015-11-02", "2017-05-31", "2017-06-01", "2017-06-02" })
        {
            yield return V($"cl/253-1 on {day}", Pi(t5000: 6000, change: On(Cases.Day(day))) with { DecisionDate = Cases.Day(day).AddDays(30) }, $"offence={(string.CompareOrdinal(day, "2015-11-01") < 0 ? "N" : "M")}");
            yield return V($"cl/253-1 insider on {day}", Pi(t5000: 6000, change: c => On(Cases.Day(day))(c) with { Insider = Cases.Insider(0, 0, 3000) }) with { DecisionDate = Cases.Day(day).AddDays(30) },
                $"offence={(string.CompareOrdinal(day, "2015-11-01") < 0 ? "Uu" : "M")} cl/253-1(2)={(string.CompareOrdinal(day, "2015-11-01") < 0 ? "N" : "M")}");
        }

        foreach (var day in new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1) })
        {
            yield return V($"psp/56 {day:yyyyMMdd}", Pi(t5000: 6, change: On(day)) with { DecisionDate = new(2026, 6, 1) }, $"offence=N route={(day.Year == 2026 ? "Administrative" : "None")}");
        }
    }

    private static IEnumerable<LawVector> Insiders()
    {
        const string L = "2017-10/5(1)(viii)", X = "2017-10/5(2)(iii)";
        foreach (var (t50, t500, t5000, gains, limb, expected) in new (long, long, long, decimal, string, string)[]
        {
            (24, 0, 0, 0, L, "N"), (25, 0, 0, 0, L, "M"), (0, 249, 0, 0, L, "N"), (0, 250, 0, 0, L, "M"), (0, 0, 2499, 0, L, "N"), (0, 0, 2500, 0, L, "M"),
            (12, 100, 300, 0, L, "M"), (12, 100, 299, 0, L, "N"), (0, 0, 0, 2499, L, "N"), (0, 0, 0, 2500, L, "M"),
            (249, 0, 0, 0, X, "N"), (250, 0, 0, 0, X, "M"), (0, 2499, 0, 0, X, "N"), (0, 2500, 0, 0, X, "M"), (0, 0, 24999, 0, X, "N"), (0, 0, 25000, 0, X, "M"),
            (120, 1000, 3000, 0, X, "M"), (120, 1000, 2999, 0, X, "N"), (0, 0, 0, 24999, X, "N"), (0, 0, 0, 25000, X, "M"),
        })
        {
            yield return V($"{limb} {t50} {t500} {t5000} {gains}", Pi(change: c => c with { Insider = Cases.Insider(t50, t500, t5000, gains) }), $"{limb}={expected}");
        }

        foreach (var (scale, last, expected) in new[] { (1, 600, "insider-apart:NotMet,insider-mixed:Serious"), (1, 599, "none"), (10, 6000, "insider-apart:Serious,insider-mixed:EspeciallySerious"), (10, 5999, "none") })
        {
            var facts = Pi(15 * scale, 100 * scale, last, change: c => c with { Insider = Cases.Insider(8 * scale, 60 * scale, 500 * scale) });
            yield return V($"{(scale == 1 ? L : X)} insider-mixed {last}", facts, $"alternatives={expected}");
        }

        yield return V("cl/253-1(2) none", Pi(change: c => c with { Insider = Cases.Insider() }), "cl/253-1(2)=N");
        yield return V("cl/253-1(2) one", Pi(change: c => c with { Insider = Cases.Insider(0, 0, 1) }), "cl/253-1(2)=M");
        yield return V("2017-10/5(1)(vi) floored", Pi(t500: 499, t5000: 9), "2017-10/5(1)(vi)=N");
    }

    private static Facts Buys(long t50 = 0, long t500 = 0, decimal profit = 0, Ternary claimed = Ternary.True, Ternary resold = Ternary.False, ConductMode mode = ConductMode.Purchase, params string[] limbs) =>
        Pi(t50, t500, 6000, change: c => Does(limbs)(On(new(2018, 1, 10))(c)) with { Modes = [mode], LawfulBusiness = new LawfulBusiness(claimed, profit, resold) });

    private static IEnumerable<LawVector> Business()
    {
        const string S = "2017-10/6(scope)";
        yield return V($"{S} bought", Buys(), $"{S}=M grade=Undecided alternatives=art-6-accepted:NotMet,art-6-refused:Serious");
        yield return V($"{S} received", Buys(mode: ConductMode.Receive), $"{S}=M");
        yield return V($"{S} sold", Buys(mode: ConductMode.Sell), $"{S}=N grade=Serious");
        yield return V($"{S} obtained", Buys(mode: ConductMode.Obtain), $"{S}=Um");
        yield return V($"{S} not claimed", Buys(claimed: Ternary.False), $"{S}=N grade=Serious");
        yield return V($"{S} resold", Buys(resold: Ternary.True), $"{S}=N");
        yield return V($"{S} resold unknown", Buys(resold: Ternary.Unknown), $"{S}=Um");
        yield return V($"{S} one of 50", Buys(t50: 1), $"{S}=N");
        yield return V($"{S} one of 500", Buys(t500: 1), $"{S}=N");
        yield return V("2017-10/6(1)(i) below", Buys(profit: 49_999), "2017-10/6(1)(i)=N");
        yield return V("2017-10/6(1)(i) at", Buys(profit: 50_000), "2017-10/6(1)(i)=M grade=Serious");
        yield return V("2017-10/6(1)(ii) proved", Buys(limbs: ["6(1)(ii)"]), "2017-10/6(1)(ii)=M");
        yield return V("2017-10/6(1)(ii) disproved", Buys(limbs: ["6(1)(ii)!"]), "2017-10/6(1)(ii)=N");
        yield return V("2017-10/6(1)(iii) proved", Buys(limbs: ["6(1)(iii)"]), "2017-10/6(1)(iii)=Uo");
        yield return V("2017-10/6(1)(iii) disproved", Buys(limbs: ["6(1)(iii)!"]), "2017-10/6(1)(iii)=N");
        yield return V("2017-10/6(1)(iii) silent", Buys(), "2017-10/6(1)(iii)=Um");
    }

    private static Provider Refuses => new() { Ordered = Ternary.True, Refused = Ternary.True };

    private static IEnumerable<LawVector> Network()
    {
        Facts Pool(string alleged, long t50 = 0, long t500 = 0, long t5000 = 0, decimal gains = 0, params string[] more) =>
            Pi(t50, t500, t5000, gains, c => Does([alleged, .. more])(On(new(2020, 1, 10))(c))) with { DecisionDate = new(2020, 6, 1), Provider = Refuses };

        foreach (var (t50, t500, t5000, expected) in new (long, long, long, string)[]
        {
            (499, 0, 0, "2019-15/4(i)=N"), (500, 0, 0, "2019-15/4(i)=M offence=M route=Public"), (0, 4999, 0, "2019-15/4(ii)=N"), (0, 5000, 0, "2019-15/4(ii)=M"),
            (0, 0, 49_999, "2019-15/4(iii)=N"), (0, 0, 50_000, "2019-15/4(iii)=M"), (250, 2000, 5000, "2019-15/4(iv)=M"), (250, 2000, 4999, "2019-15/4(iv)=N"),
        })
        {
            yield return V($"{expected[..expected.IndexOf('=', StringComparison.Ordinal)]} {t50} {t500} {t5000}", Pool("286-1(x)", t50, t500, t5000), $"RefuseNetworkDuty: {expected}");
        }

        foreach (var (ordered, refused) in new[] { (Ternary.False, Ternary.True), (Ternary.True, Ternary.False), (Ternary.True, Ternary.True), (Ternary.False, Ternary.False) })
        {
            var both = ordered == Ternary.True && refused == Ternary.True;
            yield return V($"cl/286-1(order) {ordered} {refused}", Pool("286-1(i)") with { Provider = new Provider { Ordered = ordered, Refused = refused } }, $"RefuseNetworkDuty: cl/286-1(order)={(both ? "M" : "N")} offence={(both ? "M" : "N")}");
        }

        foreach (var (offence, limb, alleged, catchAll) in new[]
        {
            ("RefuseNetworkDuty", "cl/286-1(i)", "286-1(i)", false), ("RefuseNetworkDuty", "cl/286-1(iii)", "286-1(iii)", false), ("RefuseNetworkDuty", "cl/286-1(iv)", "286-1(iv)", true),
            ("IllegalUseOfNetwork", "cl/287-1", "287-1", false), ("IllegalUseOfNetwork", "2019-15/10(vii)", "287-1(vii)", true),
            ("AidNetworkCrime", "cl/287-2", "287-2", false), ("AidNetworkCrime", "2019-15/12(vii)", "287-2(vii)", true),
            ("PickQuarrelsAbuse", "2013-21/5(1)", "293(1)(ii)", false), ("PickQuarrelsDisorder", "2013-21/5(2)", "293(1)(iv)", false),
        })
        {
            yield return V($"{limb} proved", Pool(alleged), $"{offence}: {limb}={(catchAll ? "Uo" : "M")}");
            yield return V($"{limb} disproved", Pool(alleged + "!"), $"{offence}: {limb}=N");
            yield return V($"{limb} silent", Pool(alleged.Split('(')[0] is "293" ? alleged : alleged.Split('(')[0] + "(other)"), $"{offence}: {limb}={(alleged[0] == '2' && alleged.StartsWith("293", StringComparison.Ordinal) ? "M" : "Um")}");
        }

        foreach (var (offence, element, limb) in new[] { ("IllegalUseOfNetwork", "287-1", "2019-15/10(v)"), ("AidNetworkCrime", "287-2", "2019-15/12(iv)") })
        {
            yield return V($"{limb} below", Pool(element, gains: 9_999), $"{offence}: {limb}=N");
            yield return V($"{limb} at", Pool(element, gains: 10_000), $"{offence}: {limb}=M offence=M");
            yield return V($"{limb} at, not the act", Pool(element + "!", gains: 10_000), $"{offence}: {limb}=M offence=N");
        }

        foreach (var (offence, alleged) in new[] { ("PickQuarrelsAbuse", "293(1)(ii)"), ("PickQuarrelsDisorder", "293(1)(iv)") })
        {
            yield return V($"cl/293(actor) {offence}", Pool(alleged), $"{offence}: cl/293(actor)=M offence=Uo");
            yield return V($"cl/293(actor) unit {offence}", Pool(alleged).With(a => a with { Kind = PartyKind.Unit }), $"{offence}: cl/293(actor)=N offence=N");
            foreach (var (day, expected) in new[] { ("2011-04-30", "Uu"), ("2011-05-01", "Uu"), ("2011-05-02", "Uu"), ("2013-07-21", "Uu"), ("2013-07-22", "M"), ("2013-07-23", "M") })
            {
                yield return V($"cl/293(actor) {offence} {day}", Cases.Of(Cases.Insult(date: day) with { Alleged = Cases.Alleged(alleged, FactStatus.Proved) }) with { DecisionDate = new(2013, 12, 1) }, $"{offence}: cl/293(actor)={expected}");
            }

            foreach (var (decided, expected) in new[] { ("2030-01-10", "N"), ("2030-01-11", "M"), ("2025-01-11", "N") })
            {
                yield return V($"cl/87 {offence} {decided}", Pool(alleged) with { DecisionDate = Cases.Day(decided) }, $"{offence}: cl/87={expected}");
            }
        }

        foreach (var (offence, alleged) in new[]
        {
            ("RefuseNetworkDuty", "286-1(i)"), ("IllegalUseOfNetwork", "287-1"), ("AidNetworkCrime", "287-2"), ("PickQuarrelsAbuse", "293(1)(ii)"), ("PickQuarrelsDisorder", "293(1)(iv)"),
        })
        {
            yield return V($"{offence} under 16", Pool(alleged, gains: 20_000).With(Born("2005-01-01")), $"{offence}: cl/17=M offence=N");
            yield return V($"{offence} too old", Pool(alleged, gains: 20_000) with { DecisionDate = new(2031, 1, 1) }, $"{offence}: cl/87=M offence=N");
            foreach (var day in new[] { new DateOnly(2015, 10, 31), new DateOnly(2015, 11, 1), new DateOnly(2015, 11, 2), new DateOnly(2019, 10, 31), new DateOnly(2019, 11, 1), new DateOnly(2019, 11, 2) })
            {
                yield return V($"{offence} on {day:yyyyMMdd}", Pi(gains: 20_000, change: c => Does(alleged)(On(day)(c))) with { DecisionDate = day, Provider = Refuses },
                    alleged[2] == '3' ? $"{offence}: cl/293(actor)=M" : $"{offence}: offence={(day.Year == 2015 && day.Month == 10 ? "N" : "M")}");
            }
        }
    }
}
