using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class SpreadFactsTests
{
    [Fact]
    public void Forward_rows_bound_from_below_and_the_platforms_figure_from_above()
    {
        // Two roots of one text: 3 rows (one the author's own) against a declared 10, and 2 rows against a declared 1.
        var facts = Of(
            new Material().Root("P", "U1", "一样").Row("1", "P", author: "U1").Row("2", "P", author: "U2").Row("3", "P", author: "U3")
                .Root("Q", "U1", "一样").Row("4", "Q", author: "U4").Row("5", "Q", author: "U5")
                .Counter("P", CounterKind.Forwards, 10).Counter("Q", CounterKind.Forwards, 1),
            new() { Id = "S1", Offence = "Defamation", Information = "I1" }, new InformationLabel("I1", ["P", "Q"], ""));
        Assert.Equal(new CountRange(2 + 2, 10 + 2), facts.Forwards);
        Assert.Null(facts.Views);
        Assert.Equal("R-weibo-P,R-weibo-Q", string.Join(',', facts.Attributed));
        Assert.Equal("I1", Assert.Single(facts.Groups));
    }

    [Fact]
    public void A_copy_by_another_author_moves_the_upper_bound_only()
    {
        var facts = Of(
            new Material().Root("P", "U1", "一样").Row("1", "P", author: "U2").Root("Q", "U9", "一样").Row("4", "Q", author: "U4").Row("5", "Q", author: "U5"),
            new() { Id = "S1", Offence = "Defamation", Posts = ["P"] });
        Assert.Equal(new CountRange(1, 3), facts.Forwards);
        Assert.Equal("R-weibo-Q", Assert.Single(facts.Copies));
    }

    [Fact]
    public void A_copy_by_the_same_author_or_the_actors_account_is_attributed()
    {
        var facts = Of(
            new Material().Root("P", "U1", "一样").Row("1", "P", author: "U2").Root("Q", "U1", "一样").Row("4", "Q", author: "U4").Root("T", "A-account", "一样").Row("5", "T"),
            new() { Id = "S1", Offence = "Defamation", Posts = ["P"] });
        Assert.Equal(CountRange.Exactly(3), facts.Forwards);
        Assert.Empty(facts.Copies);
    }

    [Fact]
    public void Mixed_rows_give_way_to_the_platforms_figure()
    {
        var mixed = new Material().Root("P", "U1").Row("1", "P", kind: PostKind.Unspecified).Row("2", "P", kind: PostKind.Unspecified);
        var statement = new Statement { Id = "S1", Offence = "Defamation", Posts = ["P"] };
        Assert.Equal(new CountRange(0, 2), Of(mixed, statement).Forwards);
        Assert.Equal(CountRange.Exactly(700), Of(mixed.Counter("P", CounterKind.Forwards, 700), statement).Forwards);
    }

    [Fact]
    public void Only_a_counter_is_the_platforms_figure_and_nothing_is_unknown_not_zero()
    {
        var statement = new Statement { Id = "S1", Offence = "Defamation", Posts = ["P"] };
        var facts = Of(new Material().Root("P", "U1").Counter("P", CounterKind.Forwards, 12).Counter("P", CounterKind.Views, 12126, "2018-11-06T00:00:00"), statement);
        Assert.Equal(CountRange.Exactly(12), facts.Forwards);
        Assert.Equal(CountRange.Exactly(12126), facts.Views);
        Assert.Contains(facts.ViewsDerivation, step => step.En.Contains("2018-11-06T00:00:00+08:00", StringComparison.Ordinal));
        Assert.Null(Of(new Material().Root("P", "U1"), statement).Forwards);
        Assert.Null(Of(new Material().Root("Q", "U1").Row("1", "Q"), statement).Forwards);
    }

    [Fact]
    public void A_root_whose_figure_is_unknown_leaves_the_sum_without_an_upper_bound()
    {
        var facts = Of(
            new Material().Root("P", "U1").Root("Q", "U1").Counter("P", CounterKind.Views, 4000),
            new() { Id = "S1", Offence = "Defamation", Posts = ["P", "Q"] });
        Assert.Equal(new CountRange(4000, long.MaxValue), facts.Views);
    }

    [Fact]
    public void Topic_reads_and_likes_never_enter() =>
        Assert.Null(Of(
            new Material().Root("P", "U1").Counter("P", CounterKind.TopicReads, 470_000_000).Counter("P", CounterKind.Likes, 900),
            new() { Id = "S1", Offence = "Defamation", Posts = ["P"] }).Views);

    private static StatementSpread Of(Material material, Statement statement, params InformationLabel[] labels)
    {
        var file = new CaseFile
        {
            Actors = [new() { Id = "A1", Accounts = [new("weibo", "A-account")], Statements = [statement] }],
            Information = [.. labels],
        };
        return Assert.Single(SpreadFacts.Of(SpreadCounter.Count(material.Done(), SpreadOptions.Of(file)), file));
    }
}
