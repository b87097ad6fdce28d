using Recourse.Law;
using static Recourse.Casework.Tests.Recommendations.Made;

namespace Recourse.Casework.Tests.Recommendations;

public sealed class RecommendationBoardTests
{
    private static readonly WorkCalendar s_china = WorkCalendar.China;

    private static RecommendationEntry Entry(Recommendation made, DateOnly day) => Assert.Single(RecommendationBoard.On(day, [made], s_china).Entries);

    private static RecommendationEntry Entry(Recommendation made, int day) => Entry(made, Day(day));

    private static string[] Next(RecommendationEntry entry) => [.. entry.Next.Select(r => r.Id)];

    [Fact]
    public void The_reply_is_due_two_months_from_the_receipt_and_moves_off_a_holiday()
    {
        var made = IssuedOn(0).Then(Served(0, 0), Filed(1));
        Assert.Equal((RecommendationPlace.WaitingForReply, (DateOnly?)new DateOnly(2026, 5, 6)), (Entry(made, 30).Place, Entry(made, 30).Due));
        Assert.False(Entry(made, 30).NeedsSomeone);
        Assert.Equal(RecommendationPlace.ReplyDueSoon, Entry(made, new DateOnly(2026, 4, 26)).Place);
        Assert.Equal(RecommendationPlace.ReplyDueSoon, Entry(made, new DateOnly(2026, 5, 6)).Place);
        var late = Entry(made, new DateOnly(2026, 5, 7));
        Assert.Equal((RecommendationPlace.Overdue, (RecommendationLateness?)RecommendationLateness.NoReply), (late.Place, late.Lateness));
        Assert.Equal(["urge"], Next(late));
        Assert.Equal("art. 25", late.Next[0].Basis.En);
    }

    [Fact]
    public void A_public_interest_suggestion_has_its_own_instrument_and_may_lead_to_a_suit()
    {
        var made = IssuedOn(0, RecommendationType.PublicInterest).Then(Served(0, 0), Filed(1));
        Assert.Equal(("pil-reply", "V-LRB"), (Entry(made, 1).Reading.Reply!.Rule.Id, Entry(made, 1).Reading.Reply!.Rule.Tag));
        Assert.Equal(["urge", "escalate-suit"], Next(Entry(made, new DateOnly(2026, 5, 7))));
        var urgent = New(RecommendationType.PublicInterest).Then(Drafted(0), Submitted(0), Approved(0), Issued(0) with { Urgent = true, UrgentWhy = "急" }, Served(0, 0), Filed(1));
        Assert.Equal(Day(15), Entry(urgent, 1).Due);
    }

    [Fact]
    public void An_urgent_reply_without_days_needs_a_date_and_a_person_sets_it()
    {
        var made = New().Then(Drafted(0), Submitted(0), Approved(0), Issued(0) with { Urgent = true, UrgentWhy = "急" }, Served(0, 0), Filed(1));
        Assert.Equal((RecommendationPlace.NeedsDate, true), (Entry(made, 1).Place, Entry(made, 1).NeedsSomeone));
        Assert.Equal(["set-term"], Next(Entry(made, 1)));
        var set = made.Then(new RecommendationEvent.TermSet(10, "正在泄露") { Id = "t", On = Day(1), Recorded = Day(1), By = "P1", Role = RecommendationRole.Prosecutor });
        Assert.Equal((RecommendationPlace.WaitingForReply, (DateOnly?)Day(10)), (Entry(set, 2).Place, Entry(set, 2).Due));
        Assert.Equal("正在泄露", Entry(set, 2).Reading.Reply!.Clock.ByHand!.Why);
        Assert.Equal(RecommendationPlace.Overdue, Entry(set, 11).Place);
    }

    [Theory]
    [InlineData(false, RecommendationPlace.ToBeServed, RecommendationLateness.NotServed, "serve")]
    [InlineData(true, RecommendationPlace.NoReceiptYet, RecommendationLateness.NoReceipt, "receipt")]
    public void Issued_without_service_or_receipt_is_overdue_though_no_term_runs(bool served, RecommendationPlace place, RecommendationLateness late, string next)
    {
        var made = served ? IssuedOn(0).Then(Served(1, null), Filed(1)) : IssuedOn(0).Then(Filed(1));
        Assert.Equal(place, Entry(made, 15).Place);
        var entry = Entry(made, 16);
        Assert.Equal((RecommendationPlace.Overdue, (RecommendationLateness?)late, true), (entry.Place, entry.Lateness, entry.NeedsSomeone));
        Assert.Equal([next], Next(entry));
    }

    [Fact]
    public void After_an_urging_nothing_is_prompted_until_its_own_term_ends_then_escalation_is_offered()
    {
        var made = IssuedOn(0).Then(Served(0, 0), Filed(1), Urged(70, 84));
        foreach (var day in (int[])[70, 77, 84])
        {
            var quiet = Entry(made, day);
            Assert.Equal((RecommendationPlace.Overdue, false, (DateOnly?)Day(84)), (quiet.Place, quiet.NeedsSomeone, quiet.QuietUntil));
            Assert.Empty(quiet.Next);
        }

        var after = Entry(made, 85);
        Assert.Equal((RecommendationLateness.AfterUrging, true), (after.Lateness!.Value, after.NeedsSomeone));
        Assert.Equal(
            ["escalate-superior-procuratorate", "escalate-superior-organ", "escalate-regulator", "escalate-industry-body", "escalate-party-congress-government"], Next(after));
        Assert.Equal(RecommendationPlace.RepliedToReview, Entry(made.Then(Replied(86)), 86).Place);
    }

    [Fact]
    public void A_reply_found_wanting_is_urged_again_and_its_own_term_counts()
    {
        var made = IssuedOn(0).Then(Served(0, 0), Filed(1), Replied(20), Urged(30, 44));
        Assert.Equal((RecommendationPlace.WaitingForReply, (DateOnly?)Day(44)), (Entry(made, 40).Place, Entry(made, 40).Due));
        Assert.Equal(RecommendationLateness.AfterUrging, Entry(made, 45).Lateness);
    }

    [Fact]
    public void Filing_is_seen_until_it_is_entered_even_on_a_closed_recommendation()
    {
        var made = IssuedOn(0).Then(Served(0, 0));
        Assert.Equal(Day(7), Entry(made, 1).Reading.Filing!.Due);
        Assert.False(Entry(made, 1).NeedsSomeone);
        Assert.Contains("by 9 March 2026", Assert.Single(Entry(made, 5).Alerts).En, StringComparison.Ordinal);
        Assert.Contains("未报上一级人民检察院备案", Assert.Single(Entry(made, 8).Alerts).Zh, StringComparison.Ordinal);
        var closed = made.Then(Replied(9), Closed(10));
        Assert.Equal((RecommendationPlace.Closed, true), (Entry(closed, 100).Place, Entry(closed, 100).NeedsSomeone));
        Assert.False(Entry(closed.Then(Filed(11)), 100).NeedsSomeone);
    }

    [Fact]
    public void An_objection_is_seen_from_its_day_with_the_three_outcomes_and_its_term_stands_beside()
    {
        var made = New().Then(Drafted(0), Submitted(0), Approved(0), Issued(0) with { ObjectionDays = 7 }, Served(0, 0), Filed(1), Objected(3));
        var entry = Entry(made, 3);
        Assert.Equal((RecommendationPlace.ObjectionOpen, true, (DateOnly?)Day(7)), (entry.Place, entry.NeedsSomeone, entry.Reading.Objection!.Due));
        Assert.Equal(["review-rejected", "review-revised", "review-withdrawn"], Next(entry));
        Assert.Equal(ClockState.DoneInTime, entry.Reading.Objection.On(Day(3)));
    }

    [Fact]
    public void A_day_ahead_of_the_board_needs_a_date_and_is_mended_by_a_correction()
    {
        var made = IssuedOn(40).Then(Filed(40));
        Assert.Equal((RecommendationPlace.NeedsDate, true), (Entry(made, 10).Place, Entry(made, 10).NeedsSomeone));
        Assert.Equal(["amend"], Next(Entry(made, 10)));
        var mended = made.Then(Amended("issued40", 4, 10), Amended("filed40", 5, 10));
        Assert.Equal(RecommendationPlace.ToBeServed, Entry(mended, 10).Place);
        Assert.Equal((Day(4), Day(5)), (mended.Standing().Issued, mended.Standing().Filed));
    }

    [Fact]
    public void A_correction_that_makes_an_earlier_entry_impossible_is_refused()
    {
        var made = IssuedOn(4).Then(Served(5, 5));
        Assert.Contains("served5 could not have happened", made.Add(Amended("issued4", 6, 10)).Judgement.Refusal!.Value.En, StringComparison.Ordinal);
        Assert.Contains("no event nothing is entered", made.Add(Amended("nothing", 6, 10)).Judgement.Refusal!.Value.En, StringComparison.Ordinal);
        Assert.False(made.Add(Amended("issued4", 11, 10)).Judgement.Allowed);
    }

    [Fact]
    public void A_draft_and_an_escalation_without_movement_speak_up()
    {
        var draft = New().Then(Drafted(0));
        Assert.Equal((false, true), (Entry(draft, 30).NeedsSomeone, Entry(draft, 31).NeedsSomeone));
        var escalated = IssuedOn(0).Then(Served(0, 0), Filed(1), Urged(70, 80), Escalated(81, EscalationTarget.Regulator));
        Assert.Equal((false, true), (Entry(escalated, 111).NeedsSomeone, Entry(escalated, 112).NeedsSomeone));
        Assert.Contains("urge-escalated", Next(Entry(escalated, 112)));
    }

    [Fact]
    public void The_board_of_a_day_gone_by_is_what_was_known_then()
    {
        var made = IssuedOn(1).Then(Served(2, 2), Filed(3), Replied(20));
        Assert.Equal(RecommendationPlace.WaitingForReply, Entry(made.AsOf(Day(10)), 10).Place);
    }

    [Theory]
    [InlineData("Drafting: [consult, submit]", "Drafting: [sing]", "b.yaml:4: 'Drafting' offers the rule 'sing'")]
    [InlineData("  Escalated: [follow-up, urge-escalated, close]\n", "", "'Escalated' is missing")]
    [InlineData("  Closed: []", "  Closed: []\n  Nowhere: []", "unknown key 'Nowhere'")]
    [InlineData("quiet: 30", "quiet: 0", "'quiet' must be a whole number")]
    public void A_board_file_that_says_something_else_is_refused(string part, string by, string says)
    {
        var file = RegisterData.Files("recommendations").First(f => f.File.EndsWith("board.yaml", StringComparison.Ordinal)).Text;
        Assert.Contains(says, Assert.Throws<LawPackException>(() => BoardSettings.Load("b.yaml", file.Replace(part, by, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }
}
