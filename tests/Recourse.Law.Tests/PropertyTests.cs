using CsCheck;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Properties of whole assessments over invented facts.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<CountRange?> Count = Gen.OneOf(
        Gen.Const((CountRange?)null),
        Gen.Long[0, 60_000].Select(c => (CountRange?)CountRange.Exactly(c)),
        Gen.Select(Gen.Long[0, 60_000], Gen.Long[0, 3000]).Select(p => (CountRange?)new CountRange(p.Item1, p.Item1 + p.Item2)));

    private static readonly Gen<DateOnly?> Day = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[0, 1500].Select(d => (DateOnly?)new DateOnly(2014, 6, 1).AddDays(d)));

    private static readonly Gen<Statement> Statement = Gen.Select(Count, Count, Day, Gen.Enum<Falsehood>(), Gen.Int[0, 2], Gen.Enum<DealtWith>())
        .Select((views, forwards, day, falsehood, information, dealt) => Cases.Statement() with
        {
            Views = views, Forwards = forwards, Date = day, Falsehood = falsehood, Information = information == 0 ? "" : $"I{information}",
            DealtWith = dealt,
        });

    private static readonly Gen<PersonalInformationConduct> Conduct = Gen.Select(Count, Count, Gen.Decimal[0, 70_000], Day, Gen.Int[0, 300], Gen.Bool)
        .Select((t500, t5000, gains, day, length, insider) => Cases.Conduct() with
        {
            Net = t500 is { } b && t5000 is { } c ? new TierCounts(CountRange.Exactly(0), b, c) : null,
            GainsYuan = decimal.Round(gains, 2),
            From = day,
            To = day?.AddDays(length),
            Insider = insider ? Cases.Insider(0, 100, 1000) : null,
        });

    private static readonly Gen<Facts> Facts = Gen.Select(Statement.Array[0, 4], Conduct.Array[0, 3], Day, Gen.Int[0, 2])
        .Select((statements, conducts, decision, birth) => Cases.Of(new Actor
        {
            Id = "A1",
            Name = "张某",
            BirthDate = birth == 0 ? null : new DateOnly(1998 + birth, 6, 1),
            Statements = [.. statements.Select((s, i) => s with { Id = $"S{i}" })],
            PersonalInformation = [.. conducts.Select((c, i) => c with { Id = $"P{i}" })],
        }) with { DecisionDate = decision });

    [Fact]
    public void Making_an_unknown_known_never_turns_met_into_not_met_nor_back()
    {
        Gen.Select(Facts, Gen.Long[0, 60_000], Gen.Int[0, 1500], Gen.Double[0, 1]).Sample((facts, count, day, share) =>
        {
            var known = facts.With(a => a with
            {
                BirthDate = a.BirthDate ?? new DateOnly(1999, 1, 1).AddDays(day),
                Statements = [.. a.Statements.Select(s => s with
                {
                    Views = Settle(s.Views, count, share), Forwards = Settle(s.Forwards, count, share), Date = s.Date ?? new DateOnly(2014, 6, 1).AddDays(day),
                    Falsehood = s.Falsehood == Falsehood.Unknown ? Falsehood.FactualBasis : s.Falsehood,
                })],
                PersonalInformation = [.. a.PersonalInformation.Select(c => c with
                {
                    Net = c.Net is { } n ? new TierCounts(n.T50, Settle(n.T500, count, share), Settle(n.T5000, count, share)) : Cases.Tiers(0, 0, count),
                    From = c.From ?? new DateOnly(2014, 6, 1).AddDays(day),
                    To = c.To ?? new DateOnly(2014, 6, 1).AddDays(day),
                })],
            }) with { DecisionDate = facts.DecisionDate ?? new DateOnly(2014, 6, 1).AddDays(day) };
            foreach (var (before, after) in Pairs(facts, known))
            {
                Assert.True(before.Outcome == Outcome.Undecided || before.Outcome == after.Outcome, $"{before.Offence} {before.Outcome} → {after.Outcome}");

                // Without a day the grade supposes the law now in force and says so; the whole offence above does not.
                var supposed = before.Offence == "PiInfringement" && facts.Actors[0].PersonalInformation.Any(c => c.From is null || c.To is null);
                Assert.True(supposed || before.Grade == Grade.Undecided || before.Grade == after.Grade, $"{before.Offence} {before.Grade} → {after.Grade}");
            }
        });
    }

    [Fact]
    public void The_order_of_acts_does_not_matter()
    {
        Facts.Sample(facts =>
        {
            var turned = facts.With(a => a with { Statements = [.. a.Statements.Reverse()], PersonalInformation = [.. a.PersonalInformation.Reverse()] });
            foreach (var (one, two) in Pairs(facts, turned))
            {
                Assert.Equal((one.Outcome, one.Kind, one.Grade, one.Route), (two.Outcome, two.Kind, two.Grade, two.Route));
                Assert.Equal(one.Limbs.Select(l => (l.Id, l.Outcome, l.FactsDigest)), two.Limbs.Select(l => (l.Id, l.Outcome, l.FactsDigest)));
            }
        });
    }

    [Fact]
    public void A_decided_grade_is_that_of_every_number_within_the_bounds()
    {
        Gen.Select(Gen.Long[0, 60_000], Gen.Long[0, 60_000], Gen.Long[0, 9000], Gen.Long[0, 9000], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((b, c, db, dc, x, y) =>
        {
            Facts Of(CountRange t500, CountRange t5000) => Cases.Of(Cases.Conduct() with { Net = new TierCounts(CountRange.Exactly(3), t500, t5000) });
            var bounds = Of(new(b, b + db), new(c, c + dc)).Weigh();
            var inside = Of(CountRange.Exactly(b + (long)(db * x)), CountRange.Exactly(c + (long)(dc * y))).Weigh();
            Assert.True(bounds.Grade == Grade.Undecided || bounds.Grade == inside.Grade);
            foreach (var limb in bounds.Limbs.Where(l => l.Outcome != Outcome.Undecided))
            {
                Assert.Equal(limb.Outcome, inside.Limb(limb.Id).Outcome);
            }
        });
    }

    [Fact]
    public void Same_facts_give_the_same_bytes_and_never_the_words_of_a_verdict()
    {
        Facts.Sample(facts =>
        {
            var bytes = Json(facts);
            Assert.Equal(bytes, Json(facts));
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("有罪", text, StringComparison.Ordinal);
            Assert.DoesNotContain("guilty", text, StringComparison.OrdinalIgnoreCase);
        }, iter: 200);
    }

    private static byte[] Json(Facts facts) => CanonicalJson.Bytes(w => AssessmentJson.Write(Assessor.Assess(facts, LawPack.Load(), []), w));

    private static CountRange Settle(CountRange? count, long value, double share) =>
        CountRange.Exactly(count is { } c ? c.AtLeast + (long)((c.AtMost - c.AtLeast) * share) : value);

    private static IEnumerable<(OffenceResult Before, OffenceResult After)> Pairs(Facts before, Facts after) =>
        Assessor.Assess(before, LawPack.Load(), []).Actors[0].Offences.Zip(Assessor.Assess(after, LawPack.Load(), []).Actors[0].Offences);
}
