using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Several actors: joint acts, insiders among them, what a suit against some gives up.</summary>
public sealed class SeveralActorsTests
{
    private static Actor Other(string id) => new() { Id = id, Name = "李某", BirthDate = Cases.Born };

    private static OffenceResult Second(Facts facts, string offence = "PiInfringement") => Assessor.Assess(facts, LawPack.Load(), []).Actors[1].Offences.Single(o => o.Offence == offence);

    private static Facts Two(PersonalInformationConduct first, params PersonalInformationConduct[] second) =>
        Cases.Of(first) is var facts ? facts with { Actors = [facts.Actors[0], Other("A2") with { PersonalInformation = [.. second] }] } : facts;

    [Fact]
    public void A_joint_act_is_stated_once_and_counts_in_full_for_each()
    {
        var joint = Cases.Conduct(t5000: 5000) with { With = ["A2"] };
        var result = Second(Two(joint));
        Assert.Equal(Grade.Serious, result.Grade);
        Assert.Contains(result.Limbs.SelectMany(l => l.Because), b => b.En.Contains("done jointly", StringComparison.Ordinal));
        Assert.Single(Assessor.Assess(Two(Cases.Conduct(t5000: 5000)), LawPack.Load(), []).Actors.SelectMany(a => a.Offences));
        Assert.Equal(Grade.Serious, Second(Two(Cases.Conduct(t5000: 3000) with { With = ["A2"] }, Cases.Conduct("P2", t5000: 2000))).Grade);
    }

    [Fact]
    public void A_joint_act_stated_by_both_under_one_id_is_taken_once()
    {
        var (mine, yours) = (Cases.Conduct("P1", t5000: 3000) with { With = ["A2"] }, Cases.Conduct("P1", t5000: 3000) with { With = ["A1"] });
        var actors = Assessor.Assess(Two(mine, yours), LawPack.Load(), []).Actors;
        Assert.All(actors, a => Assert.Equal(Grade.NotMet, a.Offences.Single().Grade));
    }

    [Fact]
    public void A_joint_statement_counts_for_each_as_well()
    {
        var facts = Cases.Of(Cases.Statement(views: 5000) with { With = ["A2"] });
        Assert.Equal(Outcome.Met, Second(facts with { Actors = [facts.Actors[0], Other("A2")] }, "Defamation").Outcome);
    }

    [Fact]
    public void Whether_the_half_standard_reaches_a_joint_actor_without_the_position_is_shown_both_ways()
    {
        var facts = Two(Cases.Conduct(t5000: 2500) with { Insider = Cases.Insider(0, 0, 2500), With = ["A2"] });
        Assert.Equal(Grade.Serious, facts.Weigh().Grade);
        var result = Second(facts);
        Assert.Equal((Grade.Undecided, UndecidedKind.SplitPractice), (result.Grade, result.Kind));
        Assert.Equal(("Serious", "NotMet"), (Reading("insider-reaches-all"), Reading("insider-own-only")));
        string Reading(string id) => result.Alternatives.Single(a => a.Id == id).Grade.ToString();
    }

    [Fact]
    public void Trap_27_suing_only_some_waives_the_rest_and_the_route_says_so()
    {
        var alone = Cases.Of(Cases.Statement(views: 6000) with { Information = "I1" });
        Assert.DoesNotContain(alone.Weigh().RouteBecause, b => b.En.Contains("art. 323", StringComparison.Ordinal));
        var spreader = Other("A2") with { Statements = [Cases.Statement(views: 100) with { Information = "I1" }] };
        var both = alone with { Actors = [alone.Actors[0], spreader] };
        Assert.Contains(both.Weigh().RouteBecause, b => b.En.Contains("A2", StringComparison.Ordinal) && b.En.Contains("art. 323", StringComparison.Ordinal));
        var joint = Cases.Of(Cases.Statement(views: 6000) with { With = ["A2"] });
        Assert.Contains(Second(joint with { Actors = [joint.Actors[0], Other("A2")] }, "Defamation").RouteBecause, b => b.En.Contains("co-offenders (A1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2499, Grade.NotMet)]
    [InlineData(2500, Grade.Serious)]
    public void Within_one_actor_the_insider_part_is_weighed_by_its_own_standard(long insider, Grade grade) =>
        Assert.Equal(grade, Cases.Of(Cases.Conduct(t5000: 2600) with { Insider = Cases.Insider(0, 0, insider) }).Weigh().Grade);

    [Fact]
    public void A_unit_is_weighed_by_the_standards_of_persons_and_cannot_defame()
    {
        static Facts Unit(Facts facts) => facts.With(a => a with { Kind = PartyKind.Unit });
        Assert.Equal(Outcome.Met, Unit(Cases.Of(Cases.Conduct(t5000: 5000))).Weigh().Outcome);
        Assert.Equal(Outcome.NotMet, Unit(Cases.Of(Cases.Conduct(t5000: 4999))).Weigh().Outcome);
        Assert.Equal(Outcome.NotMet, Unit(Cases.Of(Cases.Statement(views: 9000))).Weigh().Outcome);
    }
}
