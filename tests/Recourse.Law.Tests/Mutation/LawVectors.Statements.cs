using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Vectors of defamation and insult.</summary>
internal static partial class LawVectors
{
    private static IEnumerable<LawVector> Defamation()
    {
        yield return V("2013-21/2(i) views below", Def(4999), "2013-21/2(i)=N grade=NotMet offence=N route=Administrative");
        yield return V("2013-21/2(i) views at", Def(5000), "2013-21/2(i)=M grade=Serious offence=M route=Private 2013-21/4=N");
        yield return V("2013-21/2(i) forwards below", Def(0, 499), "2013-21/2(i)=N");
        yield return V("2013-21/2(i) forwards at", Def(0, 500), "2013-21/2(i)=M");
        yield return V("2013-21/2(i) views in bounds", Def(change: s => s with { Views = new(4900, 5200) }), "2013-21/2(i)=Uu alternatives=exclusions-accepted:NotMet,exclusions-refused:Serious");
        yield return V("2013-21/2(i) forwards in bounds", Def(change: s => s with { Forwards = new(490, 520) }), "2013-21/2(i)=Uu alternatives=exclusions-accepted:NotMet,exclusions-refused:Serious");
        foreach (var falsehood in Enum.GetValues<Falsehood>())
        {
            var expected = falsehood switch
            {
                Falsehood.Fabricated => "2013-21/1(i)=M 2013-21/1(ii)=N 2013-21/1(knowing)=N 2013-21/1(factual-basis)=N offence=M",
                Falsehood.Altered => "2013-21/1(i)=N 2013-21/1(ii)=M 2013-21/1(knowing)=N 2013-21/1(factual-basis)=N offence=M",
                Falsehood.KnownFalse => "2013-21/1(i)=N 2013-21/1(ii)=N 2013-21/1(knowing)=Uo 2013-21/1(factual-basis)=N offence=Uo",
                Falsehood.FactualBasis => "2013-21/1(i)=N 2013-21/1(ii)=N 2013-21/1(knowing)=N 2013-21/1(factual-basis)=M offence=N",
                _ => "2013-21/1(i)=Um 2013-21/1(ii)=Um 2013-21/1(knowing)=Uo 2013-21/1(factual-basis)=Um offence=Uo",
            };
            yield return V($"2013-21/1 {falsehood}", Def(6000, change: s => s with { Falsehood = falsehood }), expected);
            foreach (var date in new[] { "2025-12-31", "2026-01-01" })
            {
                yield return V($"2023-14/7 psp/50 {falsehood} {date}", Def(6, date: date, change: s => s with { Falsehood = falsehood, Offence = "Probe", Mode = StatementMode.Spread }),
                    $"Probe: 2023-14/7={(falsehood is Falsehood.FactualBasis or Falsehood.Unknown ? "Um" : "M")}");
            }

            yield return V($"2023-14/10(reporting) {falsehood}", Def(6000, change: s => s with { Falsehood = falsehood, Reporting = Ternary.True }),
                $"2023-14/10(reporting)={(falsehood is Falsehood.FactualBasis ? "M" : falsehood is Falsehood.Unknown ? "Um" : "N")}");
        }

        yield return V("2013-21/1(knowing) vile", Def(6000, change: Says("1(2)", FactStatus.Proved, Falsehood.KnownFalse)), "2013-21/1(knowing)=M offence=M");
        yield return V("2013-21/1(knowing) not known", Def(6000, change: Says("1(2)", FactStatus.Proved)), "2013-21/1(knowing)=N");
        foreach (var kind in Enum.GetValues<HarmKind>())
        {
            foreach (var relation in Enum.GetValues<HarmRelation>())
            {
                var expected = relation == HarmRelation.Other ? "Um" : kind switch
                {
                    HarmKind.MentalDisorder or HarmKind.SelfHarm or HarmKind.Suicide => "M",
                    HarmKind.Death or HarmKind.SeriousInjury or HarmKind.Other => "Uo",
                    _ => "Um",
                };
                yield return V($"2013-21/2(ii) {kind} {relation}", Def(6).With(Harmed(kind, relation)), $"2013-21/2(ii)={expected}");
            }
        }

        yield return V("2013-21/2(ii) not caused", Def(6).With(Harmed(HarmKind.Suicide, causation: FactStatus.Disproved)), "2013-21/2(ii)=N");
        yield return V("2013-21/2(iii) two years", Def(6).With(Before("Defamation", PenaltyKind.Administrative, "2022-03-10")), "2013-21/2(iii)=M grade=Serious");
        yield return V("2013-21/2(iii) longer", Def(6).With(Before("Defamation", PenaltyKind.Administrative, "2022-03-09")), "2013-21/2(iii)=N");
        yield return V("2013-21/2(iii) a day less than three", Def(6).With(Before("Defamation", PenaltyKind.Administrative, "2021-03-11")), "2013-21/2(iii)=N");
        yield return V("2013-21/2(iii) one year", Def(6).With(Before("Defamation", PenaltyKind.Administrative, "2023-03-10")), "2013-21/2(iii)=M");
        yield return V("2013-21/2(iii) criminal", Def(6).With(Before("Defamation", PenaltyKind.Criminal, "2023-03-10")), "2013-21/2(iii)=N");
        foreach (var status in Proof)
        {
            yield return V($"2013-21/2(ii) {status}", Def(6, change: Says("2(ii)", status)), $"2013-21/2(ii)={Short(status)}");
            yield return V($"2013-21/2(iii) {status}", Def(6, change: Says("2(iii)", status)), $"2013-21/2(iii)={Short(status)}");
            yield return V($"2013-21/2(iv) {status}", Def(6, change: Says("2(iv)", status)), $"2013-21/2(iv)={(status == FactStatus.Proved ? "Uo" : Short(status))}");
            for (var i = 1; i <= 5; i++)
            {
                yield return V($"2023-14/8({i}) {status}", Def(6, change: Says($"8({i})", status)), $"2023-14/8({i})={Short(status)}");
            }
        }

        yield return V("2013-21/4 one act", Def(5000), "2013-21/4=N");
        yield return V("2013-21/4 two acts", Cases.Of(Cases.Statement("S1", 2500), Cases.Statement("S2", 2500)), "2013-21/4=Uo 2013-21/2(i)=N");
        yield return V("2013-21/4 three acts", Cases.Of(Cases.Statement("S1", 2000), Cases.Statement("S2", 2000), Cases.Statement("S3", 1000)), "2013-21/4=M");
        yield return V("2013-21/4 three acts below", Cases.Of(Cases.Statement("S1", 2000), Cases.Statement("S2", 2000), Cases.Statement("S3", 999)), "2013-21/4=N");
        yield return V("2013-21/4 three acts, forwards", Cases.Of(Cases.Statement("S1", 0, 200), Cases.Statement("S2", 0, 200), Cases.Statement("S3", 0, 100)), "2013-21/4=M");
        yield return V("2013-21/4 three acts, forwards below", Cases.Of(Cases.Statement("S1", 0, 200), Cases.Statement("S2", 0, 200), Cases.Statement("S3", 0, 99)), "2013-21/4=N");
        yield return V("2013-21/4 365 days", Cases.Of(Cases.Statement("S1", 2000, date: "2022-03-01"), Cases.Statement("S2", 2000, date: "2022-09-01"), Cases.Statement("S3", 1000, date: "2023-03-01")), "2013-21/4=M");
        yield return V("2013-21/4 366 days", Cases.Of(Cases.Statement("S1", 2000, date: "2022-03-01"), Cases.Statement("S2", 2000, date: "2022-09-01"), Cases.Statement("S3", 1000, date: "2023-03-02")), "2013-21/4=N");
        foreach (var (views, forwards) in new[] { (new CountRange(1900, 2100), CountRange.Exactly(0)), (CountRange.Exactly(0), new CountRange(190, 210)) })
        {
            yield return V("2013-21/4 in bounds", Cases.Of([.. Enumerable.Range(1, 3).Select(i => Cases.Statement($"S{i}") with
            {
                Views = views == CountRange.Exactly(0) ? views : new(1500, 1700), Forwards = forwards == CountRange.Exactly(0) ? forwards : new(150, 170),
            })]), "2013-21/4=Uu");
        }

        yield return V("2013-21/4 one serious act in itself", Cases.Of(Cases.Statement("S1", 1), Cases.Statement("S2", 1), Cases.Statement("S3", 1)), "2013-21/4=N");
        yield return V("2023-14/10(reporting) denied", Def(6000, change: s => s with { Reporting = Ternary.False, Falsehood = Falsehood.FactualBasis }), "2023-14/10(reporting)=N");
        yield return V("2023-14/10(opinion)", Def(6000, change: s => s with { Criticism = Ternary.True }), "2023-14/10(opinion)=M offence=M");
        yield return V("2023-14/10(opinion) denied", Def(6000, change: s => s with { Criticism = Ternary.False }), "2023-14/10(opinion)=N");
        yield return V("cl/246(actor) unit", Def(6000).With(a => a with { Kind = PartyKind.Unit }), "cl/246(actor)=N offence=N");
        yield return V("cl/246(victim) unit", Def(6000) with { Victims = [new Victim { Id = "V1", Kind = PartyKind.Unit }] }, "cl/246(victim)=N offence=N");
        yield return V("cl/246(victim) unknown", Def(6000, change: s => s with { Victims = [] }), "cl/246(victim)=Um offence=Um");
        yield return V("2023-14/8(1) 18th birthday", Def(6) with { Victims = [Victim("2006-03-10", Ternary.False)] }, "2023-14/8(1)=N");
        yield return V("2023-14/8(1) the day before", Def(6) with { Victims = [Victim("2006-03-11", Ternary.False)] }, "2023-14/8(1)=M");
        yield return V("2023-14/8(1) 17", Def(6) with { Victims = [Victim("2007-03-10", Ternary.False)] }, "2023-14/8(1)=M");
        yield return V("2023-14/8(1) disabled", Def(6) with { Victims = [Victim("1990-03-10", Ternary.True)] }, "2023-14/8(1)=M");
    }

    private static Victim Victim(string born, Ternary disabled) => new() { Id = "V1", BirthDate = Cases.Day(born), Disabled = disabled };

    private static IEnumerable<LawVector> Insult()
    {
        foreach (var mode in Enum.GetValues<StatementMode>())
        {
            var insult = mode is StatementMode.Abuse or StatementMode.Vilify or StatementMode.DisclosePrivacy;
            yield return V($"2023-14/3 {mode}", Ins(change: s => s with { Mode = mode }), $"2023-14/3={(insult ? "M" : "Um")} cl/246(serious)=Uo cl/246(public)=Uo");
            yield return V($"2023-14/10(criticism) {mode}", Ins(change: s => s with { Mode = mode, Criticism = Ternary.True }),
                $"2023-14/10(criticism)={(mode is StatementMode.Abuse or StatementMode.Vilify ? "N" : insult ? "M" : "Um")}");
            foreach (var date in new[] { "2025-12-31", "2026-01-01" })
            {
                foreach (var status in Proof)
                {
                    yield return V($"2023-14/7 psp/50 {mode} {date} {status}", Ins(date, s => s with { Mode = mode, Falsehood = Falsehood.FactualBasis, Offence = "Probe", Alleged = Cases.Alleged("246(public)", status) }),
                        $"Probe: 2023-14/7={(insult ? "M" : "Um")} psp/50(ii)={(date[3] == '5' ? "N" : status == FactStatus.Disproved ? "N" : status == FactStatus.Proved && !insult ? "Um" : Short(status))}");
                }
            }
        }

        foreach (var status in Proof)
        {
            yield return V($"cl/246(public) {status}", Ins(change: s => s with { Alleged = Cases.Alleged("246(public)", status) }), $"cl/246(public)={Short(status)} offence={(status == FactStatus.Disproved ? "N" : status == FactStatus.Proved ? "Uo" : "Ud")}");
            yield return V($"cl/246(public) 2010 {status}", Ins("2010-03-10", change: s => s with { Alleged = Cases.Alleged("246(public)", status) }), $"cl/246(public)={Short(status)}");
        }

        yield return V("2023-14/10(criticism) denied", Ins(change: s => s with { Mode = StatementMode.DisclosePrivacy, Criticism = Ternary.False }), "2023-14/10(criticism)=N");
        yield return V("2023-14/10(reporting) of an insult", Ins(change: s => s with { Reporting = Ternary.True, Falsehood = Falsehood.FactualBasis }), "2023-14/10(reporting)=M");
        yield return V("insult by a unit", Ins().With(a => a with { Kind = PartyKind.Unit }), "cl/246(actor)=N offence=N");
        yield return V("insult of a unit", Ins() with { Victims = [new Victim { Id = "V1", Kind = PartyKind.Unit }] }, "cl/246(victim)=N offence=N");
        yield return V("insult, too old", Ins("2015-12-01") with { DecisionDate = new(2024, 9, 1) }, "cl/87=M offence=N");
        yield return V("insult under 16", Ins("2026-02-01", s => s with { Alleged = Cases.Alleged("246(public)", FactStatus.Proved) }).With(Born("2011-06-01")), "cl/17=M offence=N route=Administrative");
        yield return V("insult under 16 before 2026", Ins("2025-02-01").With(Born("2009-06-01")), "cl/17=M offence=N route=Administrative");
        yield return V("insult under 14", Ins("2026-02-01", s => s with { Alleged = Cases.Alleged("246(public)", FactStatus.Proved) }).With(Born("2013-06-01")), "cl/17=M offence=N route=None");
    }

    private static IEnumerable<LawVector> Grounds()
    {
        foreach (var name in new[] { "3(i)", "3(ii)", "3(iii)", "3(iv)", "3(v)", "3(vi)", "3(vii)", "12(1)", "12(2)", "12(3)", "12(4)", "12(5)" })
        {
            var limb = (name[0] == '3' ? "2013-21/" : "2023-14/") + name;
            var (both, other) = (name is "3(iv)" or "12(1)" or "12(2)" or "12(3)" or "12(4)", name is "3(vii)" or "12(5)");
            foreach (var status in Proof)
            {
                foreach (var vile in new[] { Ternary.True, Ternary.False })
                {
                    var expected = both && vile == Ternary.False ? "N" : other && status == FactStatus.Proved ? "Uo" : Short(status);
                    yield return V($"{limb} {status} {vile}", Def(6000).With(Ground(name, status, vile)), $"{limb}={expected}");
                    if (name[0] == '1')
                    {
                        yield return V($"{limb} insult {status} {vile}", Ins().With(Ground(name, status, vile)), $"{limb}={expected}");
                    }
                }
            }
        }

        foreach (var kind in Enum.GetValues<HarmKind>())
        {
            foreach (var relation in Enum.GetValues<HarmRelation>())
            {
                var expected = relation == HarmRelation.Other ? "Um" : kind switch
                {
                    HarmKind.MentalDisorder or HarmKind.Suicide => "M",
                    HarmKind.SelfHarm or HarmKind.Death or HarmKind.SeriousInjury or HarmKind.Other => "Uo",
                    _ => "Um",
                };
                yield return V($"2023-14/12(1) {kind} {relation}", Def(6000).With(Harmed(kind, relation)).With(a => a with { PublicOrder = new PublicOrder { VileSocialEffect = Ternary.True } }), $"2023-14/12(1)={expected}");
            }
        }

        yield return V("public prosecution once filed", Def(6000).With(Ground("12(2)", FactStatus.Proved, Ternary.True)) with { Procedure = new Procedure { PoliceFiled = new(2024, 5, 1) } }, "route=Public");
    }

    private static IEnumerable<LawVector> General()
    {
        foreach (var (date, born, expected) in new[]
        {
            ("2024-03-10", "2008-03-11", "M"), ("2024-03-10", "2008-03-10", "Uu"), ("2024-03-10", "2008-03-09", "N"), ("2024-03-10", "2009-03-09", "M"), ("2024-03-10", "2007-03-11", "N"),
            ("2015-03-10", "1999-03-11", "M"), ("2015-03-10", "1999-03-09", "N"), ("2015-03-10", "1998-03-11", "N"), ("2015-03-10", "2000-03-09", "M"),
            ("2021-02-28", "2006-01-01", "M"), ("2021-03-01", "2006-01-01", "M"),
        })
        {
            yield return V($"cl/17 {date} {born}", Def(6000, date: date).With(Born(born)) with { DecisionDate = Cases.Day(date) }, $"cl/17={expected} offence={(expected == "M" ? "N" : expected == "N" ? "M" : "Uu")}");
        }

        foreach (var (decided, expected) in new[] { ("2029-03-10", "N"), ("2029-03-11", "M"), ("2028-03-11", "N"), ("2030-03-09", "M") })
        {
            yield return V($"cl/87 five years {decided}", Def(6000) with { DecisionDate = Cases.Day(decided) }, $"cl/87={expected}");
        }

        foreach (var (complaint, expected) in new[] { ("none", "M"), ("private", "N"), ("public", "N") })
        {
            yield return V($"cl/98 {complaint}", Def(6000) with { Procedure = new Procedure { Complaint = complaint } }, $"cl/98={expected}");
            yield return V($"cl/98 insult {complaint}", Ins() with { Procedure = new Procedure { Complaint = complaint } }, $"cl/98={expected}");
            yield return V($"2021-1/316 {complaint}", Def(6000, change: s => s with { Offence = "Probe" }) with { Procedure = new Procedure { Complaint = complaint } },
                $"Probe: 2021-1/316(iii)={(complaint == "private" ? "M" : "N")} 2021-1/316(iv)=M 2021-1/316(evidence)=Uo");
        }

        foreach (var day in new[] { "1997-09-30", "1997-10-01", "1997-10-02", "2013-09-09", "2013-09-10", "2013-09-11", "2015-10-31", "2015-11-01", "2015-11-02", "2023-09-19", "2023-09-20", "2023-09-21" })
        {
            yield return V($"on {day}", Def(6000, date: day).With(Born("1970-01-01")) with { DecisionDate = Cases.Day(day) }, $"2013-21/2(i)=M offence={(day == "1997-09-30" ? "N" : "M")}");
            yield return V($"insult on {day}", Ins(day).With(Born("1970-01-01")) with { DecisionDate = Cases.Day(day) }, $"offence={(day == "1997-09-30" ? "N" : "Uo")}");
            yield return V($"probe on {day}", Def(6000, date: day, change: s => s with { Offence = "Probe" }) with { DecisionDate = Cases.Day(day) }, "Probe: 2021-1/316(iv)=M");
        }

        yield return V("2021-1/316(iv) unknown", Def(6000, change: s => s with { Offence = "Probe" }).With(a => a with { Name = "" }), "Probe: 2021-1/316(iv)=Um");
        yield return V("2021-1/316(iv) private suit against an unknown actor", Def(6000).With(a => a with { Name = "" }), "route=Private");
        yield return V("below crime in 2025", Def(6, date: "2025-12-31") with { DecisionDate = new(2026, 6, 1) }, "route=Administrative");
        yield return V("below crime in 2026", Def(6, date: "2026-01-01") with { DecisionDate = new(2026, 6, 1) }, "route=Administrative");
        yield return V("under 16 in 2026", Def(6000, date: "2026-02-01").With(Born("2011-06-01")), "route=Administrative");
        yield return V("under 14 in 2026", Def(6000, date: "2026-02-01").With(Born("2013-06-01")), "route=None");
        foreach (var (born, expected) in new[] { ("2012-02-02", "M"), ("2012-02-01", "Uu"), ("2012-01-31", "N"), ("2013-01-31", "M"), ("2011-02-02", "N") })
        {
            yield return V($"psp/12 {born}", Def(6, date: "2026-02-01", change: s => s with { Offence = "Probe" }).With(Born(born)), $"Probe: psp/12={expected}");
        }
    }

    private static IEnumerable<LawVector> Probes()
    {
        foreach (var (years, period) in new[] { (4, 5), (5, 10), (9, 10), (10, 15), (11, 15), (15, 15) })
        {
            foreach (var off in new[] { -1, 0, 1 })
            {
                foreach (var after in new[] { 0, 1 })
                {
                    var decided = new DateOnly(2024, 3, 10).AddYears(period + off).AddDays(after);
                    yield return V($"cl/87 maximum {years} after {period + off} years {after}", Def(6000, change: s => s with { Offence = $"Probe{years}" }) with { DecisionDate = decided },
                        $"Probe{years}: cl/87={(off + after > 0 ? "M" : "N")}");
                }
            }
        }

        yield return V("cl/87 maximum 16", Def(6000, change: s => s with { Offence = "Probe16" }) with { DecisionDate = new(2050, 1, 1) }, "Probe16: cl/87=Uo");
    }
}
