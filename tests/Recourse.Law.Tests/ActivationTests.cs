using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>A rule from memory decides nothing until a named reviewer has compared it with the official text.</summary>
public sealed class ActivationTests
{
    private static readonly DateOnly From = new(2010, 1, 1);

    [Fact]
    public void The_pack_ships_without_any_activation() => Assert.Empty(LawPack.Load().Activations);

    [Fact]
    public void A_limb_from_memory_decides_once_it_is_activated_and_the_result_names_the_reviewer()
    {
        var pack = Pack(limbTag: "M");
        var before = MadePack.Weigh(pack, Facts(50));
        Assert.Equal((Outcome.Undecided, UndecidedKind.UnverifiedText), (before.Outcome, before.Kind));
        var active = pack.With([Activation("limb: (n)")]);
        var after = MadePack.Weigh(active, Facts(50));
        Assert.Equal(Outcome.Met, after.Outcome);
        Assert.Equal(Outcome.NotMet, MadePack.Weigh(active, Facts(9)).Outcome);
        Assert.Contains(after.Limb("s/1(n)").Because, b => b.Zh.Contains("王某（律师）于 2026-12-01", StringComparison.Ordinal) && b.En.Contains("gazette 2009 no. 2", StringComparison.Ordinal));
        Assert.Equal("M", after.Limb("s/1(n)").Source);
        Assert.NotEqual(pack.Digest, active.Digest, StringComparer.Ordinal);
        Assert.Equal("s/1(n)@2010-01-01", Assert.Single(active.Activations).Target);
    }

    [Fact]
    public void A_number_from_memory_decides_once_it_is_activated()
    {
        var pack = Pack(numberTag: "M");
        Assert.Equal(Outcome.Undecided, MadePack.Weigh(pack, Facts(50)).Outcome);
        var result = MadePack.Weigh(pack.With([Activation("limb: (n), constant: least")]), Facts(50));
        Assert.Equal(Outcome.Met, result.Outcome);
        Assert.Contains(result.Limb("s/1(n)").Because, b => b.En.Contains("s/1(n)@2010-01-01#least was from memory", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_from_memory_decides_once_it_is_activated()
    {
        var pack = Pack(more: "inForceTag: M");
        Assert.Equal(UndecidedKind.UnverifiedText, MadePack.Weigh(pack, Facts(50)).Kind);
        var active = pack.With([MadePack.File("activations/1.yaml", Text("article: s/1, inForce: 2010-01-01"))]);
        Assert.Equal(Outcome.Met, MadePack.Weigh(active, Facts(50)).Outcome);
        Assert.Equal(Outcome.NotMet, MadePack.Weigh(active, Cases.Of(Cases.Statement(views: 50, date: "2009-12-31"))).Outcome);
        Assert.Contains(MadePack.Weigh(active, Facts(50)).Limb("s/1(n)").Because, b => b.En.Contains("#inForce was from memory", StringComparison.Ordinal));
    }

    [Fact]
    public void The_birthday_rule_and_the_meaning_of_several_can_be_activated_in_the_shipped_pack()
    {
        var pack = LawPack.Load().With([
            MadePack.File("activations/birthday.yaml", Text("article: cl/17, inForce: 2021-03-01, limb: '', constant: dayAfter")),
            MadePack.File("activations/several.yaml", Text("article: 2013-21/4, inForce: 2013-09-10, limb: '', constant: three"))]);
        var birthday = Cases.Of(Cases.Statement(views: 9000, date: "2025-05-10")).With(a => a with { BirthDate = new(2009, 5, 10) });
        Assert.Equal(Outcome.Undecided, birthday.Weigh().Limb("cl/17").Outcome);
        Assert.Equal(Outcome.Met, MadePack.Weigh(pack, birthday).Limb("cl/17").Outcome);
        var two = Cases.Of(Cases.Statement("S1", 2500), Cases.Statement("S2", 2500, date: "2024-03-11"));
        Assert.Equal(Outcome.Undecided, two.Weigh().Limb("2013-21/4").Outcome);
        Assert.Equal(Outcome.NotMet, MadePack.Weigh(pack, two).Limb("2013-21/4").Outcome);
    }

    [Theory]
    [InlineData("article: s/2, inForce: 2010-01-01, limb: (n)", "no version of s/2")]
    [InlineData("article: s/1, inForce: 2010-01-02, limb: (n)", "no version of s/1")]
    [InlineData("article: s/1, inForce: 2010-01-01, limb: (x)", "no limb 's/1(x)'")]
    [InlineData("article: s/1, inForce: 2010-01-01, limb: (n)", "not tagged M")]
    [InlineData("article: s/1, inForce: 2010-01-01, limb: (n), constant: most", "no number 'most'")]
    [InlineData("article: s/1, inForce: 2010-01-01, limb: (n), constant: least", "not tagged M")]
    [InlineData("article: s/1, inForce: 2010-01-01", "not tagged M")]
    [InlineData("article: s/1, inForce: 2010-01-01, constant: least", "'constant' needs its 'limb'")]
    public void An_activation_that_finds_nothing_from_memory_is_refused(string activates, string what)
    {
        var thrown = Assert.Throws<LawPackException>(() => Pack().With([MadePack.File("activations/1.yaml", Text(activates))]));
        Assert.Contains("activations/1.yaml", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activation_without_a_reviewer_or_given_twice_is_refused()
    {
        var nameless = Text("article: s/1, inForce: 2010-01-01, limb: (n)").Replace("reviewer: 王某", "reviewer: ''", StringComparison.Ordinal);
        Assert.Throws<LawPackException>(() => Pack(limbTag: "M").With([MadePack.File("activations/1.yaml", nameless)]));
        var once = Pack(limbTag: "M").With([Activation("limb: (n)")]);
        Assert.Throws<LawPackException>(() => once.With([Activation("limb: (n)")]));
        Assert.Throws<LawPackException>(() => once.With([MadePack.File("activations/2.yaml", Text("article: s/1, inForce: 2010-01-01, limb: (n)"))]));
    }

    private static LawPack Pack(string limbTag = "V-LRB", string numberTag = "V-LRB", string more = "") =>
        LawPack.From([MadePack.Views("s", "statute", From, null, 10, limbTag: limbTag, numberTag: numberTag, more: more), MadePack.Offence("Defamation", "s/1", "[[s/1(n)]]", "[s/1(n)]")]);

    private static Facts Facts(long views) => Cases.Of(Cases.Statement(views: views));

    private static (string, ReadOnlyMemory<byte>) Activation(string rest) => MadePack.File("activations/1.yaml", Text("article: s/1, inForce: 2010-01-01, " + rest));

    private static string Text(string activates) =>
        $$"""
        activates: { {{activates}} }
        reviewer: 王某
        qualification: 律师
        date: 2026-12-01
        comparedWith: gazette 2009 no. 2
        """;
}
