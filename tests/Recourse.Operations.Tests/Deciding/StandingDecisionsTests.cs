using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations.Tests.Deciding;

/// <summary>A decision stands while the facts under it are the ones it was taken on.</summary>
public sealed class StandingDecisionsTests
{
    [Fact]
    public void The_facts_under_an_exclusion_are_its_records_and_nothing_else()
    {
        var before = Digest(Made(total: 2, listed: 2));
        Assert.NotNull(before);
        Assert.Equal(before, Digest(Made(total: 2, listed: 2) with { Tally = Tally.Of(5) }));
        Assert.Equal(before, Digest(Made(total: 2, listed: 2) with { Inputs = ["other"] }));
        Assert.NotEqual(before, Digest(Made(total: 3, listed: 3)));
        Assert.NotEqual(before, Digest(Made(total: 2, listed: 2, offset: 7)));
    }

    [Fact]
    public void Where_not_all_records_are_listed_a_change_of_the_exhibits_counts()
    {
        var finding = Made(total: 900, listed: 2);
        Assert.NotEqual(Digest(finding), Digest(finding with { Inputs = ["other"] }));
    }

    [Theory]
    [InlineData("same/I1/forwards/own", true)]
    [InlineData("same/I1/forwards/duplicate", false)]
    [InlineData("same/I1/forwards/net", false)]
    [InlineData("same/I1/forwards/victim-side", false)]
    [InlineData("same/I2/forwards/own", false)]
    [InlineData("own", false)]
    public void Only_a_disputed_reason_that_stands_in_a_finding_can_be_decided(string target, bool can) =>
        Assert.Equal(can, StandingDecisions.OfExclusion([Made(total: 2, listed: 2)], target) is not null);

    [Fact]
    public void The_facts_under_a_group_are_its_roots()
    {
        var groups = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("I1", ["a", "b"]);
        Assert.NotNull(StandingDecisions.OfGroup(groups, "I1"));
        Assert.NotEqual(StandingDecisions.OfGroup(groups, "I1"), StandingDecisions.OfGroup(groups.SetItem("I1", ["a", "b", "c"]), "I1"));
        Assert.Null(StandingDecisions.OfGroup(groups, "I2"));
    }

    private static string? Digest(Finding finding) => StandingDecisions.OfExclusion([finding], "same/I1/forwards/own");

    private static Finding Made(int total, int listed, long offset = 0) => new()
    {
        Id = "same/I1/forwards",
        Title = new Bilingual("转发", "Forwards"),
        Unit = new Bilingual("次", "forwards"),
        Tally = Tally.Of(2000, disputed: [new ReasonCount(Reasons.Own, total)]),
        Inputs = ["exhibit"],
        Evidence =
        [
            Group("net", 1), Group(Reasons.Duplicate, 1),
            new EvidenceGroup(Reasons.Own, default, total, [.. Enumerable.Range(0, listed).Select(row => new EvidenceRow(new Locator("e", "", offset + row, 1), "f", "", ""))]),
        ],
        Engine = "spread/1",
    };

    private static EvidenceGroup Group(string name, int total) => new(name, default, total, [new EvidenceRow(new Locator("e", "", 0, 1), "f", "", "")]);
}
