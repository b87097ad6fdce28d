using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class ExclusionTests
{
    // Root by U1. Rows: U1 (own), U1b (the same person's other account), V (the victim), B1 and B2 (said to be bots), U2 twice.
    private static readonly PostMaterial Seven = new Material()
        .Root("R", "U1").Row("1", author: "U1").Row("2", author: "U1b").Row("3", author: "V").Row("4", author: "B1").Row("5", author: "B2")
        .Row("6", author: "U2").Row("7", author: "U2").Done();

    private static readonly SpreadOptions Stated = new()
    {
        Actors = [new() { Id = "A1", Accounts = [new("weibo", "U1"), new("weibo", "U1b")] }],
        Victims = [new() { Id = "V1", Accounts = [new("weibo", "V")] }],
        Exclusions =
        [
            new() { Account = new("weibo", "B1"), Reason = "inflated", Grounds = "平台处罚记录" },
            new() { Account = new("weibo", "B2"), Reason = "inflated" },
        ],
    };

    [Fact]
    public void Exclusions_are_disputed_and_an_allegation_without_grounds_takes_nothing_off()
    {
        var result = SpreadCounter.Count(Seven, Stated);
        Assert.Equal(Tally.Of(7, [], [new("own", 2), new("victim-side", 1), new("inflated", 1)]), result.Information[0].Rows);
        Assert.Equal((3L, 7L), (result.Information[0].Rows.AtLeast, result.Information[0].Rows.AtMost));
        Assert.Contains("B*", Assert.Single(result.Notices).En);
    }

    [Fact]
    public void A_row_falls_under_one_reason_only_the_first_that_fits()
    {
        var options = Stated with
        {
            Exclusions = [new() { Account = new("weibo", "U1"), Reason = "inflated", Grounds = "x" }, new() { Account = new("", "V"), Reason = "maintenance", Evidence = "log.csv" }],
        };
        Assert.Equal(Tally.Of(7, [], [new("own", 2), new("victim-side", 1)]), SpreadCounter.Count(Seven, options).Information[0].Rows);

        // Where a person rejects the first reason, the next that fits is tried.
        var rejected = options with { Decisions = [Decide("spread/R-weibo-R/rows/own", "Rejected")] };
        Assert.Equal(Tally.Of(7, [], [new("victim-side", 1), new("inflated", 1)]), SpreadCounter.Count(Seven, rejected).Information[0].Rows);
    }

    [Fact]
    public void An_account_on_another_platform_is_another_account()
    {
        var options = new SpreadOptions { Victims = [new() { Id = "V1", Accounts = [new("douyin", "V")] }] };
        Assert.Empty(SpreadCounter.Count(Seven, options).Information[0].Rows.Disputed.Where(entry => entry.Reason == "victim-side"));
    }

    [Fact]
    public void An_accepted_exclusion_is_settled_and_a_rejected_one_is_not_taken_off()
    {
        var options = Stated with { Decisions = [Decide("spread/R-weibo-R/rows/own", "Accepted"), Decide("spread/R-weibo-R/rows/inflated", "Rejected")] };
        var information = SpreadCounter.Count(Seven, options).Information[0];
        Assert.Equal(Tally.Of(7, [new("own", 2)], [new("victim-side", 1)]), information.Rows);

        // The decision was on the rows; the forwards are another finding.
        Assert.Equal(Tally.Of(7, [], [new("own", 2), new("victim-side", 1), new("inflated", 1)]), information.Forwards);
    }

    [Fact]
    public void Of_several_decisions_the_last_that_has_not_lapsed_stands()
    {
        const string Own = "spread/R-weibo-R/rows/own";
        var options = Stated with { Decisions = [Decide(Own, "Rejected"), Decide(Own, "Accepted"), Decide(Own, "Rejected", lapsed: true)] };
        var result = SpreadCounter.Count(Seven, options);
        Assert.Equal([new("own", 2)], result.Information[0].Rows.Excluded);
        Assert.Contains(result.Notices, notice => notice.En.Contains("lapsed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_that_names_no_figure_is_reported()
    {
        var options = new SpreadOptions { Decisions = [Decide("spread/R-weibo-R/comments/own", "Accepted"), Decide("spread/R-weibo-R/rows/own", "Perhaps")] };
        Assert.Equal(2, SpreadCounter.Count(Seven, options).Notices.Length);
    }

    [Fact]
    public void A_decision_on_the_group_settles_the_groups_figure()
    {
        var group = SpreadCounter.Count(Seven, Stated).SameInformation[0].Id;
        var options = Stated with { Decisions = [Decide($"same/{group}/forwards/own", "Accepted")] };
        var result = SpreadCounter.Count(Seven, options);
        Assert.Equal(Tally.Of(7, [new("own", 2)], [new("victim-side", 1), new("inflated", 1)]), result.SameInformation[0].Forwards);
        Assert.Empty(result.Information[0].Forwards!.Excluded);
    }

    [Fact]
    public void Unspecified_rows_leave_forwards_and_comments_unknown()
    {
        var result = SpreadCounter.Count(
            new Material().Root("R").Row("1", root: "R").Row("2", root: "R", kind: PostKind.Comment).Row("3", root: "R", kind: PostKind.Unspecified).Root("Q").Done(),
            SpreadOptions.None);
        var mixed = result.Information.Single(entry => entry.Root == "R");
        Assert.Null(mixed.Forwards);
        Assert.Null(mixed.Comments);
        Assert.Equal(Tally.Of(0), result.Information.Single(entry => entry.Root == "Q").Forwards);
    }

    [Fact]
    public void Material_that_carries_comments_only_cannot_tell_forwards()
    {
        var information = SpreadCounter.Count(new Material().Root("R").Row("1", kind: PostKind.Comment).Done(), SpreadOptions.None).Information[0];
        Assert.Null(information.Forwards);
        Assert.Equal(Tally.Of(1), information.Comments);
    }

    [Fact]
    public void Rows_that_name_neither_root_nor_parent_make_an_information_of_their_document()
    {
        var material = new Material { Document = "a.csv" }.Row("1").Row("2");
        material.Document = "b.csv";
        var result = SpreadCounter.Count(material.Row("3").Done(), SpreadOptions.None);
        Assert.Equal([2, 1], result.Information.OrderBy(entry => -entry.Rows.Raw).Select(entry => entry.Rows.Raw));
        Assert.All(result.Information, entry => Assert.Equal("", entry.Root));
        Assert.Equal(2, result.Information.Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_row_that_names_a_forward_as_its_root_stands_under_that_forward()
    {
        var information = Assert.Single(SpreadCounter.Count(new Material().Root("R").Row("f", "", "R").Row("c", "", "f", kind: PostKind.Comment).Done(), SpreadOptions.None).Information);
        Assert.Equal((2, 2L, 0L), (information.Depth, information.Rows.Raw, information.UnresolvedParents));
    }

    internal static StandingDecision Decide(string target, string outcome, bool lapsed = false, DecisionSubject subject = DecisionSubject.Exclusion) => new(
        new() { Id = "D1", Subject = subject, Target = target, Outcome = outcome, Because = "x", By = "甲", At = DateTimeOffset.UnixEpoch, FactsDigest = "" }, lapsed);
}
