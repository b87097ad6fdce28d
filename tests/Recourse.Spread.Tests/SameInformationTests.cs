using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class SameInformationTests
{
    private static readonly PostMaterial Four = new Material()
        .Root("P", "U1", "张三是小偷！").Row("p1", "P").Row("p2", "P")
        .Root("Q", "U2", "张三 是小偷[怒]").Row("q1", "Q")
        .Root("S", "U3", "李四是小偷").Row("s1", "S")
        .Root("E", "U4", "！！").Root("F", "U5", "…")
        .Counter("P", CounterKind.Views, 3000, "2024-01-01T00:00:00").Counter("S", CounterKind.Views, 100)
        .Done();

    [Fact]
    public void Equal_texts_form_one_group_and_empty_ones_none()
    {
        var groups = SpreadCounter.Count(Four, SpreadOptions.None).SameInformation;
        Assert.Equal("E|F|P,Q|S", Show(groups));
        var pair = groups.Single(group => group.Roots.Length == 2);
        Assert.Equal("I-" + Digest.Full("张三是小偷")[..12], pair.Id);
        Assert.Equal(Tally.Of(3), pair.Forwards);
        Assert.Equal(Tally.Of(3000), pair.Views);
        Assert.True(pair.ViewsIncomplete);
        Assert.False(pair.ForwardsIncomplete);
    }

    [Fact]
    public void A_label_joins_its_posts_with_the_posts_of_equal_text()
    {
        var groups = SpreadCounter.Count(Four, new() { Labels = [new("I1", ["Q", "E"], "说张三偷窃")] }).SameInformation;
        Assert.Equal("E,P,Q|F|S", Show(groups));
        Assert.Contains(groups, group => group.Id == "I1" && group.Roots.Length == 3);
    }

    [Fact]
    public void A_label_of_a_post_that_is_not_there_is_reported() =>
        Assert.Single(SpreadCounter.Count(Four, new() { Labels = [new("I1", ["nowhere"], "")] }).Notices);

    [Fact]
    public void A_split_group_falls_apart_and_a_joined_one_takes_the_others_name()
    {
        var id = "I-" + Digest.Full("张三是小偷")[..12];
        var split = new SpreadOptions { Decisions = [Decide(id, "Split")] };
        Assert.Equal("E|F|P|Q|S", Show(SpreadCounter.Count(Four, split).SameInformation));

        var other = "I-" + Digest.Full("李四是小偷")[..12];
        var joined = SpreadCounter.Count(Four, new() { Decisions = [Decide(other, $"Joined:{id}")] }).SameInformation;
        Assert.Equal("E|F|P,Q,S", Show(joined));
        Assert.Contains(joined, group => group.Id == id && group.Forwards!.Raw == 4 && group.Confirmed);
    }

    [Fact]
    public void A_decision_on_a_group_that_is_not_there_is_reported() =>
        Assert.Single(SpreadCounter.Count(Four, new() { Decisions = [Decide("I9", "Split")] }).Notices);

    [Fact]
    public void Ids_take_more_digits_where_twelve_are_equal()
    {
        var one = new string('a', 12) + "b" + new string('0', 51);
        var two = new string('a', 12) + "c" + new string('0', 51);
        Assert.Equal("I-aaaaaaaaaaaab I-aaaaaaaaaaaac I-bbbbbbbbbbbb", string.Join(' ', GroupId.Of([one, two, new string('b', 64)])));
    }

    private static StandingDecision Decide(string target, string outcome) => ExclusionTests.Decide(target, outcome, subject: DecisionSubject.Group);

    private static string Show(ImmutableArray<InformationGroup> groups) =>
        string.Join('|', groups.Select(group => string.Join(',', group.Roots)).Order(StringComparer.Ordinal));
}
