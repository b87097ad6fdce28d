using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Vectors of limitation that does not run, of what speaks for the accused, of administrative penalties and of the acceptance of suits; numbers that paragraphs state.</summary>
internal static partial class LawVectors
{
    /// <summary>Numbers of paragraphs, as the texts have them.</summary>
    private static (string, string, decimal)[] Paragraphs =>
    [
        ("2017-10/12", "least", 1), ("2017-10/12", "most", 5), ("cl/225(penalty)", "least", 1), ("cl/225(penalty)", "most", 5), ("2019-15/16", "years", 2),
        ("cl/246(1)(penalty)", "years", 3), ("cl/253-1(1)(penalty)", "serious", 3), ("cl/253-1(1)(penalty)", "especially", 7), ("cl/293(penalty)", "years", 5), ("cl/293(penalty)", "gathered", 10),
        ("2020-17/12", "most", 500_000), ("psp/50(2)", "breachFrom", 5), ("psp/50(2)", "breachTo", 10), ("2021-1/320(time)", "days", 15), ("2021-1/112", "persons", 2),
        ("2016-22/7", "persons", 2), ("2016-22/12", "days", 3), ("cpl/172", "months", 1), ("cpl/172", "more", 15), ("cpl/172", "fast", 10), ("cpl/175", "months", 1), ("cpl/175", "times", 2),
        ("cpl/180", "days", 7), ("cpl/211", "summons", 2), ("cpl/212", "months", 6),
    ];

    /// <summary>From which day the articles that are not weighed stand, an instrument a day; some days are from memory.</summary>
    public static readonly (string Instrument, string Day, bool FromMemory)[] Since =
    [
        ("cl", "1997-10-01", false), ("2001-5", "2001-12-17", true), ("2013-21", "2013-09-10", false), ("2016-22", "2016-10-01", false), ("2017-10", "2017-06-01", false),
        ("cpl", "2018-10-26", false), ("2018-41", "2019-02-01", false), ("2019-15", "2019-11-01", false), ("2019-19", "2020-05-01", false), ("cc", "2021-01-01", false),
        ("2020-17", "2021-01-01", false), ("spp-2021", "2021-01-22", false), ("2021-1", "2021-03-01", false), ("2021-12", "2021-08-01", false), ("2022-23", "2022-09-01", true),
        ("2023-14", "2023-09-20", false),
    ];

    private static IEnumerable<LawVector> Procedures()
    {
        foreach (var limb in new[] { "88(1)", "88(2)", "89(1)" })
        {
            Facts Old(string status) => Def(6000, date: "2018-03-10", change: s => s with { Alleged = Cases.Alleged(limb, status switch { "" => FactStatus.Proved, "!" => FactStatus.Disproved, _ => FactStatus.Disputed }) });
            yield return V($"cl/87 {limb} proved", Old(""), "cl/87=N offence=M");
            yield return V($"cl/87 {limb} disproved", Old("!"), "cl/87=M offence=N");
            yield return V($"cl/87 {limb} disputed", Old("?"), "cl/87=Ud offence=Ud");
        }

        foreach (var offence in new[] { "Defamation", "Insult" })
        {
            Facts Press(Falsehood falsehood, StatementMode mode, params (string, FactStatus)[] alleged) =>
                Def(6000, change: s => s with { Offence = offence, Falsehood = falsehood, Mode = mode, Alleged = [.. alleged.Select(a => new Allegation(a.Item1, a.Item2))] });

            foreach (var falsehood in Enum.GetValues<Falsehood>())
            {
                var expected = falsehood switch { Falsehood.FactualBasis => "M", Falsehood.Unknown => "Um", _ => "N" };
                yield return V($"cc/1025 {offence} {falsehood}", Press(falsehood, StatementMode.Spread, ("1025", FactStatus.Proved)), $"{offence}: cc/1025={expected}");
            }

            yield return V($"cc/1025 {offence} silent", Press(Falsehood.FactualBasis, StatementMode.Spread), $"{offence}: cc/1025=Um");
            yield return V($"cc/1025 {offence} denied", Press(Falsehood.FactualBasis, StatementMode.Spread, ("1025", FactStatus.Disproved)), $"{offence}: cc/1025=N");
            foreach (var exception in new[] { "1025(ii)", "1025(iii)" })
            {
                yield return V($"cc/1025 {offence} {exception}", Press(Falsehood.FactualBasis, StatementMode.Spread, ("1025", FactStatus.Proved), (exception, FactStatus.Proved)), $"{offence}: cc/1025=N");
                yield return V($"cc/1025 {offence} {exception} denied", Press(Falsehood.FactualBasis, StatementMode.Spread, ("1025", FactStatus.Proved), (exception, FactStatus.Disproved)), $"{offence}: cc/1025=M");
            }

            foreach (var (note, limb) in new[] { ("23", "cl/23"), ("27", "cl/27") })
            {
                yield return V($"{limb} {offence} proved", Press(Falsehood.Fabricated, StatementMode.Abuse, (note, FactStatus.Proved)), $"{offence}: {limb}=M");
                yield return V($"{limb} {offence} disproved", Press(Falsehood.Fabricated, StatementMode.Abuse, (note, FactStatus.Disproved)), $"{offence}: {limb}=N");
            }

            foreach (var (date, day) in new[] { ("2020-03-10", "2002-03-11"), ("2024-03-10", "2006-03-11") })
            {
                Facts Young(DateOnly born) => Def(6000, date: date, change: s => s with { Offence = offence }).With(a => a with { BirthDate = born });
                yield return V($"cl/17(lighter) {offence} {date} 17", Young(Cases.Day(day)), $"{offence}: cl/17(lighter)=M cl/17=N");
                yield return V($"cl/17(lighter) {offence} {date} birthday", Young(Cases.Day(day).AddDays(-1)), $"{offence}: cl/17(lighter)=Uu");
                yield return V($"cl/17(lighter) {offence} {date} 18", Young(Cases.Day(day).AddDays(-2)), $"{offence}: cl/17(lighter)=N");
            }
        }

        foreach (var day in new[] { "2020-12-31", "2021-01-01" })
        {
            yield return V($"cc/1025 on {day}", Def(6000, date: day, change: s => s with { Falsehood = Falsehood.FactualBasis, Alleged = Cases.Alleged("1025", FactStatus.Proved) }), $"cc/1025={(day[3] == '1' ? "M" : "N")}");
        }

        foreach (var vector in Penalties().Concat(Suits()))
        {
            yield return vector;
        }
    }

    /// <summary>Public security penalties: discovery within six months, and the other items of art. 50.</summary>
    private static IEnumerable<LawVector> Penalties()
    {
        Facts Small(string date, Procedure procedure, string decided = "2026-12-01", FactStatus? stated = null, string offence = "Probe") => Def(6, date: date, change: s => s with
        {
            Offence = offence, Alleged = stated is { } status ? Cases.Alleged("25", status) : [],
        }) with { DecisionDate = Cases.Day(decided), Procedure = procedure };

        foreach (var (filed, expected) in new[] { ("2026-07-31", "N"), ("2026-08-01", "Um"), ("2026-06-30", "N"), ("2026-08-31", "Um"), ("2026-07-01", "N") })
        {
            yield return V($"psp/25 filed {filed}", Small("2026-01-31", new Procedure { PoliceFiled = Cases.Day(filed) }), $"Probe: psp/25={expected}");
            yield return V($"psp/25 reported {filed}", Small("2026-01-31", new Procedure { Complaint = "public", Filed = Cases.Day(filed) }), $"Probe: psp/25={expected}");
            yield return V($"psp/25 sued {filed}", Small("2026-01-31", new Procedure { Complaint = "private", Filed = Cases.Day(filed) }), "Probe: psp/25=Um");
        }

        foreach (var (decided, expected) in new[] { ("2026-07-31", "N"), ("2026-08-01", "Um") })
        {
            yield return V($"psp/25 decided {decided}", Small("2026-01-31", new(), decided), $"Probe: psp/25={expected}");
        }

        yield return V("psp/25 month end", Small("2026-08-31", new Procedure { PoliceFiled = new(2027, 2, 28) }, "2027-06-01"), "Probe: psp/25=N");
        yield return V("psp/25 after month end", Small("2026-08-31", new Procedure { PoliceFiled = new(2027, 3, 1) }, "2027-06-01"), "Probe: psp/25=Um");
        yield return V("psp/25 before it was in force", Small("2025-12-31", new()), "Probe: psp/25=N");
        yield return V("psp/25 on the first day", Small("2026-01-01", new()), "Probe: psp/25=Um");
        foreach (var status in Proof)
        {
            yield return V($"psp/25 stated {status}", Small("2026-01-31", new(), stated: status), $"Probe: psp/25={Short(status)}");
            yield return V($"psp/25 defamation {status}", Small("2026-01-31", new(), stated: status, offence: "Defamation"), $"offence=N route={(status == FactStatus.Proved ? "None" : "Administrative")}");
            yield return V($"psp/25 insult {status}", Ins("2026-01-31", s => s with { Alleged = [new("25", status), new("246(public)", FactStatus.Proved)] }).With(a => a with { Kind = PartyKind.Unit }) with { DecisionDate = new(2026, 12, 1) },
                $"offence=N route={(status == FactStatus.Proved ? "None" : "Administrative")}");
            yield return V($"psp/25 personal information {status}", Pi(t5000: 6, change: c => On(new(2026, 1, 31))(c) with { Alleged = Cases.Alleged("25", status) }) with { DecisionDate = new(2026, 12, 1) },
                $"offence=N route={(status == FactStatus.Proved ? "None" : "Administrative")}");
        }

        foreach (var date in new[] { "2025-12-31", "2026-01-01" })
        {
            foreach (var item in new[] { "(i)", "(iii)", "(iv)", "(v)", "(vi)" })
            {
                foreach (var status in Proof)
                {
                    var facts = Ins(date, s => s with { Mode = StatementMode.Abuse, Offence = "Probe", Alleged = Cases.Alleged("50" + item, status) });
                    yield return V($"psp/50{item} {date} {status}", facts, $"Probe: psp/50{item}={(date[3] == '5' ? "N" : Short(status))}");
                }
            }

            yield return V($"psp/50(vi) privacy {date}", Ins(date, s => s with { Mode = StatementMode.DisclosePrivacy, Offence = "Probe" }), $"Probe: psp/50(vi)={(date[3] == '5' ? "N" : "M")}");
            foreach (var (born, expected) in new[] { (Cases.Day(date).AddYears(-18).AddDays(1), "M"), (Cases.Day(date).AddYears(-18).AddDays(-1), "N") })
            {
                yield return V($"psp/12(lighter) {date} {born:yyyyMMdd}", Ins(date, s => s with { Offence = "Probe" }).With(a => a with { BirthDate = born }), $"Probe: psp/12(lighter)={(date[3] == '5' ? "N" : expected)}");
            }

            yield return V($"psp/12(lighter) {date} birthday", Ins(date, s => s with { Offence = "Probe" }).With(a => a with { BirthDate = Cases.Day(date).AddYears(-18) }), $"Probe: psp/12(lighter)={(date[3] == '5' ? "N" : "Uu")}");
        }

        // Below crime each item leads to a penalty of its own.
        foreach (var item in new[] { "(i)", "(v)", "(vi)" })
        {
            yield return V($"psp/50{item} insult below crime", Ins("2026-02-01", s => s with { Mode = StatementMode.Unknown, Alleged = [new("246(public)", FactStatus.Disproved), new("50" + item, FactStatus.Proved)] }),
                "offence=N route=Administrative");
        }

        foreach (var item in new[] { "(iii)", "(iv)" })
        {
            yield return V($"psp/50{item} defamation below crime", Def(6, date: "2026-02-01", change: s => s with { Falsehood = Falsehood.Unknown, Alleged = Cases.Alleged("50" + item, FactStatus.Proved) }), "offence=N route=Administrative");
        }
    }

    /// <summary>What the acceptance of a private suit asks, and what stands in its way.</summary>
    private static IEnumerable<LawVector> Suits()
    {
        foreach (var limb in new[] { "316(ii)", "316(evidence)", "320(ii)", "320(iv)", "320(v)", "320(vi)", "320(vii)" })
        {
            foreach (var status in Proof)
            {
                var facts = Def(6000, change: s => s with { Alleged = Cases.Alleged(limb, status) });
                yield return V($"2021-1/{limb} {status}", Def(6000, change: s => s with { Offence = "Probe", Alleged = Cases.Alleged(limb, status) }), $"Probe: 2021-1/{limb}={Short(status)}");
                yield return V($"2021-1/{limb} route {status}", facts, "route=Private");
                yield return V($"2021-1/{limb} insult {status}", Ins(change: s => s with { Alleged = [new(limb, status), new("246(public)", FactStatus.Proved)] }), "route=Undecided");
            }

            yield return V($"2021-1/{limb} insult by an unknown account", Ins(change: s => s with { Alleged = Cases.Alleged("246(public)", FactStatus.Proved) }).With(a => a with { Name = "" }), "route=Undecided");
            yield return V($"2021-1/{limb} silent", Def(6000, change: s => s with { Offence = "Probe" }), $"Probe: 2021-1/{limb}={(limb[2] == '6' ? "Uo" : "Um")}");
        }
    }
}
