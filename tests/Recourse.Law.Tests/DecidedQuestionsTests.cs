using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>A standing decision settles its element for questions and for what-if; the computed outcome stays as it is.</summary>
public sealed class DecidedQuestionsTests
{
    private static readonly Facts s_knowing = Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.KnownFalse });

    [Fact]
    public void An_element_that_only_a_person_can_settle_is_offered_and_no_longer_once_decided()
    {
        var pack = LawPack.Load();
        var open = LawQuestions.Decidable(s_knowing, pack, "A1", "Defamation");
        var element = Assert.Single(open, e => e.Limb.Id == "2013-21/1(knowing)");
        Assert.Equal(("A1/Defamation/2013-21/1(knowing)", UndecidedKind.OpenNorm, true), (element.Target, element.Limb.Kind, element.Settles));
        Assert.Equal([("\"Met\"", Outcome.Met), ("\"NotMet\"", Outcome.NotMet)], element.Answers.Select(a => (a.Value, a.Outcome)));

        var decisions = new[] { Decided(s_knowing, "2013-21/1(knowing)", "Met") };
        Assert.DoesNotContain(LawQuestions.Decidable(s_knowing, pack, "A1", "Defamation", decisions), e => e.Limb.Id == "2013-21/1(knowing)");
        Assert.Equal(Outcome.Met, DecidedOffence.Of(s_knowing, pack, "A1", "Defamation", decisions)!.Outcome);
        Assert.Equal(Outcome.Undecided, Assessor.Assess(s_knowing, pack, decisions).Actors[0].Offences[0].Outcome);
        Assert.Null(DecidedOffence.Of(s_knowing, pack, "A1", "Defamation", []));
    }

    [Fact]
    public void What_only_a_decided_element_reads_is_not_asked_any_more()
    {
        var pack = LawPack.Load();
        var facts = Cases.Of(Cases.Statement(views: 6000)).With(a => a with { BirthDate = null });
        Assert.Contains(LawQuestions.Of(facts, pack, "A1", "Defamation"), q => q.Path.EndsWith("birthDate", StringComparison.Ordinal));
        var decided = new[] { Decided(facts, "cl/17", "NotMet") };
        Assert.DoesNotContain(LawQuestions.Of(facts, pack, "A1", "Defamation", decided), q => q.Path.EndsWith("birthDate", StringComparison.Ordinal));
        Assert.Equal(Outcome.Met, DecidedOffence.Of(facts, pack, "A1", "Defamation", decided)!.Outcome);

        // Decided the other way it bars the offence, and a lapsed decision settles nothing.
        Assert.Equal(Outcome.NotMet, DecidedOffence.Of(facts, pack, "A1", "Defamation", [Decided(facts, "cl/17", "Met")])!.Outcome);
        var lapsed = new[] { decided[0] with { FactsDigest = new string('0', 64) } };
        Assert.Contains(LawQuestions.Of(facts, pack, "A1", "Defamation", lapsed), q => q.Path.EndsWith("birthDate", StringComparison.Ordinal));
        Assert.Null(DecidedOffence.Of(facts, pack, "A1", "Defamation", lapsed));
    }

    [Fact]
    public void A_question_whose_answer_makes_a_decision_lapse_says_so_and_its_answers_are_tried_without_it()
    {
        var pack = LawPack.Load();
        var facts = Cases.Of(Cases.Statement(views: 6000) with { Falsehood = Falsehood.Unknown });
        var decided = new[] { Decided(facts, "2013-21/1(i)", "Met") };
        var question = Assert.Single(LawQuestions.Of(facts, pack, "A1", "Defamation", decided), q => q.Path.EndsWith("falsehood", StringComparison.Ordinal));
        Assert.Equal(["D1"], question.Lapsing);
        foreach (var answer in question.Answers)
        {
            var then = FactsAt.Set(facts, question.Path, answer.Value);
            Assert.True(Assessor.Assess(then, pack, decided).Actors[0].Offences[0].Limb("2013-21/1(i)").Decision!.Lapsed);
            Assert.Equal(Assessor.Assess(then, pack, []).Actors[0].Offences[0].Outcome, answer.Outcome);
        }

        Assert.All(LawQuestions.Of(facts, pack, "A1", "Defamation"), q => Assert.Empty(q.Lapsing));
    }

    [Fact]
    public void What_if_tells_which_decisions_lapse_and_what_moves_as_decided()
    {
        var pack = LawPack.Load();
        var decided = new[] { Decided(s_knowing, "2013-21/1(knowing)", "Met") };
        var moved = LawWhatIf.Of(s_knowing, pack, "actors[A1].statements[S1].falsehood", "factualBasis", decided);
        Assert.Contains(new Moved("A1", "Defamation", "decision D1 2013-21/1(knowing)", "", "standing", "lapsed"), moved);
        Assert.Contains(new Moved("A1", "Defamation", "outcome-as-decided", "", "Met", "-"), moved);
        Assert.Contains(moved, m => m is { What: "outcome", Before: "Undecided(OpenNorm)", After: "NotMet" });

        // The decided element stays decided where other facts change.
        var fewer = LawWhatIf.Of(s_knowing, pack, "actors[A1].statements[S1].views", "10", decided);
        Assert.Contains(new Moved("A1", "Defamation", "outcome-as-decided", "", "Met", "NotMet"), fewer);
        Assert.DoesNotContain(fewer, m => m.What.StartsWith("decision ", StringComparison.Ordinal));
        Assert.DoesNotContain(LawWhatIf.Of(s_knowing, pack, "actors[A1].statements[S1].views", "10"), m => m.What.EndsWith("as-decided", StringComparison.Ordinal));
        Assert.All(ExplainText.Of(moved), line => Assert.DoesNotMatch("lapsed|standing|as-decided", line.Zh));
    }

    private static Decision Decided(Facts facts, string limb, string outcome) => new()
    {
        Id = "D1",
        Subject = DecisionSubject.Element,
        Target = "A1/Defamation/" + limb,
        Outcome = outcome,
        Because = "理由",
        By = "检察官甲",
        At = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(8)),
        FactsDigest = Assessor.Assess(facts, LawPack.Load(), []).Actors[0].Offences[0].Limb(limb).FactsDigest,
    };
}
