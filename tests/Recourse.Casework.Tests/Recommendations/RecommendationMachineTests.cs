using CsCheck;
using static Recourse.Casework.Tests.Recommendations.Made;

namespace Recourse.Casework.Tests.Recommendations;

public sealed class RecommendationMachineTests
{
    private static readonly Gen<RecommendationType> s_type = Gen.Enum<RecommendationType>();

    // Kinds in the order of one turn of the wheel below; several contents of one kind where the content decides.
    private static readonly Func<int, RecommendationEvent>[] s_steps =
    [
        Drafted, d => new RecommendationEvent.Consulted("同意") { Id = "consulted" + d, On = Day(d), Recorded = Day(d), By = "P1", Role = RecommendationRole.Prosecutor },
        Submitted, Vetted, d => new RecommendationEvent.Returned("补充") { Id = "returned" + d, On = Day(d), Recorded = Day(d), By = "P3", Role = RecommendationRole.ChiefProcurator },
        Approved, Issued, d => Issued(d) with { Id = "urgent" + d, Urgent = true, UrgentWhy = "正在泄露" }, d => Served(d, null), d => Served(d, d), d => Receipted(d, d),
        d => new RecommendationEvent.TermSet(15, "正在泄露") { Id = "term" + d, On = Day(d), Recorded = Day(d), By = "P1", Role = RecommendationRole.Prosecutor },
        d => new RecommendationEvent.CopiedTo(CopyRecipient.Regulator, "某局") { Id = "copied" + d, On = Day(d), Recorded = Day(d), By = "P1", Role = RecommendationRole.Prosecutor },
        Filed, Objected, d => Reviewed(d, ReviewOutcome.Revised), d => Reviewed(d, ReviewOutcome.Withdrawn), d => Reviewed(d, ReviewOutcome.Rejected),
        d => new RecommendationEvent.Corrected(false, "有误") { Id = "corrected" + d, On = Day(d), Recorded = Day(d), By = "P3", Role = RecommendationRole.Superior },
        d => new RecommendationEvent.Corrected(true, "有误") { Id = "withdrawn" + d, On = Day(d), Recorded = Day(d), By = "P3", Role = RecommendationRole.ChiefProcurator },
        Replied, d => Urged(d, d + 10), d => Urged(d, d + 1) with { Id = "short" + d },
        d => new RecommendationEvent.FollowedUp(FollowUpMeans.Visit, "看过") { Id = "visit" + d, On = Day(d), Recorded = Day(d), By = "P1", Role = RecommendationRole.Prosecutor },
        .. Enum.GetValues<EscalationTarget>().Select(to => (Func<int, RecommendationEvent>)(d => Escalated(d, to) with { Id = "escalated" + to + d })), Closed,
        d => Amended("drafted0", 0, d),
    ];

    [Fact]
    public void A_whole_life_goes_from_draft_to_closed()
    {
        var standing = IssuedOn(1, RecommendationType.SocialGovernance)
            .Then(Served(3, 3), Filed(4), Objected(5), Reviewed(6, ReviewOutcome.Rejected), Urged(70, 80), Escalated(81, EscalationTarget.Regulator), Replied(90), Closed(95)).Standing();
        Assert.Equal(RecommendationState.Closed, standing.State);
        Assert.Equal((Day(3), Day(4), Day(90), "检建〔2026〕1号"), (standing.Receipt, standing.Filed, standing.Replied, standing.Number));
        Assert.Empty(standing.Broken);
    }

    [Fact]
    public void A_step_that_is_not_allowed_is_refused_in_both_languages_naming_rule_and_article()
    {
        var (judgement, same) = New().Then(Drafted(0)).Add(Served(1, 1));
        Assert.Equal("serve", judgement.Rule!.Id);
        Assert.Equal("不能“送达（书面或者现场宣告）”：须处于“已制发”，现为“起草”（规则serve，人民检察院检察建议工作规定第十八条，规则未核实）", judgement.Refusal!.Value.Zh);
        Assert.Equal(
            "'Serve, in writing or announced' is refused: the rule serve (Rules on procuratorial suggestions art. 18, rule unverified) starts from 'issued', and it stands at 'draft'",
            judgement.Refusal!.Value.En);
        Assert.Single(same.Events);
    }

    [Fact]
    public void A_social_governance_draft_is_decided_on_only_after_its_review_and_a_return_asks_for_it_again()
    {
        var submitted = New(RecommendationType.SocialGovernance).Then(Drafted(0), Submitted(1));
        Assert.Equal("approve-social", submitted.Add(Approved(2)).Judgement.Rule!.Id);
        Assert.Contains("needs the review by the department", submitted.Add(Approved(2)).Judgement.Refusal!.Value.En, StringComparison.Ordinal);
        Assert.True(submitted.Then(Vetted(2)).Add(Approved(3)).Judgement.Allowed);
        var returned = submitted.Then(Vetted(2), new RecommendationEvent.Returned("补充证据") { Id = "b", On = Day(3), Recorded = Day(3), By = "P3", Role = RecommendationRole.Committee }, Submitted(4));
        Assert.False(returned.Add(Approved(5)).Judgement.Allowed);
        Assert.Equal("approve", New().Then(Drafted(0), Submitted(1)).Add(Approved(2)).Judgement.Rule!.Id);
    }

    [Fact]
    public void Only_those_the_rule_names_may_take_a_step() =>
        Assert.Contains(
            "is for the chief procurator or procuratorial committee, not for the clerk",
            New().Then(Drafted(0), Submitted(1)).Add(Approved(2) with { Role = RecommendationRole.Clerk }).Judgement.Refusal!.Value.En,
            StringComparison.Ordinal);

    [Fact]
    public void Escalation_waits_for_the_end_of_an_urging()
    {
        var served = IssuedOn(1).Then(Served(2, 2));
        Assert.False(served.Add(Escalated(100, EscalationTarget.Regulator)).Judgement.Allowed);
        var urged = served.Then(Urged(70, 80));
        Assert.Contains("督促期限届满", urged.Add(Escalated(80, EscalationTarget.Regulator)).Judgement.Refusal!.Value.Zh, StringComparison.Ordinal);
        Assert.True(urged.Add(Escalated(81, EscalationTarget.Regulator)).Judgement.Allowed);
    }

    [Fact]
    public void A_suit_is_for_a_public_interest_recommendation_whose_term_has_run()
    {
        Assert.Contains("只用于公益诉讼检察建议", IssuedOn(1).Then(Served(2, 2)).Add(Escalated(99, EscalationTarget.PublicInterestSuit)).Judgement.Refusal!.Value.Zh, StringComparison.Ordinal);
        var served = IssuedOn(1, RecommendationType.PublicInterest).Then(Served(2, 2));
        var end = Day(2).AddMonths(2).DayNumber - Start.DayNumber;
        Assert.False(served.Add(Escalated(end, EscalationTarget.PublicInterestSuit)).Judgement.Allowed);
        Assert.True(served.Add(Escalated(end + 1, EscalationTarget.PublicInterestSuit)).Judgement.Allowed);
    }

    [Fact]
    public void A_changed_paper_begins_every_term_anew()
    {
        var standing = IssuedOn(1).Then(Served(3, 3), Filed(4), Objected(5), Reviewed(6, ReviewOutcome.Revised), Issued(7)).Standing();
        Assert.Equal(RecommendationState.Issued, standing.State);
        Assert.Equal(((DateOnly?)null, null, null, (DateOnly?)Day(7)), (standing.Served, standing.Receipt, standing.Filed, standing.Issued));
    }

    [Theory]
    [InlineData(false, RecommendationState.Served)]
    [InlineData(true, RecommendationState.Replied)]
    public void An_objection_not_upheld_leads_back_to_where_the_matter_stood(bool replied, RecommendationState state)
    {
        var objected = IssuedOn(1).Then(Served(3, 3), Objected(5));
        Assert.Equal(state, (replied ? objected.Then(Replied(6)) : objected).Then(Reviewed(7, ReviewOutcome.Rejected)).Standing().State);
        Assert.Equal(RecommendationState.Issued, IssuedOn(1).Then(Objected(5), Reviewed(6, ReviewOutcome.Rejected)).Standing().State);
    }

    [Fact]
    public void A_day_in_the_future_an_endless_term_and_a_day_before_the_issue_are_refused()
    {
        var issued = IssuedOn(10);
        Assert.Contains("after the day it was entered", issued.Add(Served(20, 5) with { Recorded = Day(19) }).Judgement.Refusal!.Value.En, StringComparison.Ordinal);
        Assert.Contains("签收日晚于登记日", issued.Add(Served(20, 21)).Judgement.Refusal!.Value.Zh, StringComparison.Ordinal);
        Assert.Contains("before the day of issue", issued.Add(Served(20, 9)).Judgement.Refusal!.Value.En, StringComparison.Ordinal);
        var served = issued.Then(Served(20, 20));
        Assert.False(served.Add(Urged(100, 100)).Judgement.Allowed);
        Assert.True(served.Add(Urged(100, 162)).Judgement.Allowed);
        Assert.False(served.Add(Urged(100, 163)).Judgement.Allowed);
        var approved = New().Then(Drafted(0), Submitted(0), Approved(0));
        Assert.True(approved.Add(Issued(1) with { Urgent = true, ReplyDays = 62, UrgentWhy = "急" }).Judgement.Allowed);
        Assert.False(approved.Add(Issued(1) with { Urgent = true, ReplyDays = 63, UrgentWhy = "急" }).Judgement.Allowed);
        Assert.False(approved.Add(Issued(1) with { Urgent = true, ReplyDays = 5 }).Judgement.Allowed);
        Assert.False(approved.Add(Issued(1) with { ReplyDays = 5 }).Judgement.Allowed);
    }

    [Fact]
    public void The_same_event_is_entered_once() =>
        Assert.Contains("entered already", IssuedOn(1).Then(Filed(2)).Add(Served(3, null) with { Id = "filed2" }).Judgement.Refusal!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void A_stored_event_that_the_rules_refuse_moves_nothing_and_is_listed()
    {
        var stored = IssuedOn(1);
        var standing = (stored with { Events = stored.Events.Insert(1, Closed(0)).Insert(0, Replied(0)) }).Standing();
        Assert.Equal(RecommendationState.Closed, standing.State);
        var odd = (stored with { Events = stored.Events.Insert(0, Replied(0)) }).Standing();
        Assert.Equal((RecommendationState.Issued, 1), (odd.State, odd.Broken.Length));
    }

    [Fact]
    public void Every_rule_of_the_table_is_taken_by_some_life()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Enum.GetValues<RecommendationType>())
        {
            // Breadth first over what the rules can tell apart; a day apart is 40 days, so that terms end on the way.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var queue = new Queue<(Recommendation Made, int Depth)>();
            queue.Enqueue((New(type), 0));
            while (queue.TryDequeue(out var next))
            {
                foreach (var step in s_steps)
                {
                    var (judgement, after) = next.Made.Add(step(next.Depth * 40));
                    if (!judgement.Allowed)
                    {
                        continue;
                    }

                    taken.Add(judgement.Rule!.Id);
                    var s = after.Standing();
                    if (next.Depth < 12 && seen.Add($"{s.State} {s.Vetted} {s.Served is null} {s.Receipt is null} {s.Filed is null} {s.Replied is null} {s.Urge is null} {s.Urgent}"))
                    {
                        queue.Enqueue((after, next.Depth + 1));
                    }
                }
            }
        }

        Assert.Equal(RecommendationRules.All.Select(r => r.Id).Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_is_tried_the_state_is_the_one_the_table_names_and_a_refusal_moves_nothing() =>
        Gen.Select(s_type, Gen.Int[0, s_steps.Length - 1].Array[0, 60]).Sample((type, tries) =>
        {
            var made = New(type);
            var state = RecommendationState.None;
            for (var at = 0; at < tries.Length; at++)
            {
                var before = made;
                var steps = RecommendationMachine.Steps(made.Standing(), Day(at * 20));
                (var judgement, made) = made.Add(s_steps[tries[at]](at * 20));
                if (!judgement.Allowed)
                {
                    Assert.Same(before, made);
                    Assert.False(string.IsNullOrWhiteSpace(judgement.Refusal!.Value.Zh) || string.IsNullOrWhiteSpace(judgement.Refusal!.Value.En));
                    Assert.True(judgement.Rule is { } near && judgement.Refusal.Value.En.Contains(near.Basis.En, StringComparison.Ordinal));
                }
                else
                {
                    Assert.Contains(judgement.Rule, steps);
                    Assert.Contains(state, judgement.Rule!.From);
                    state = judgement.Rule.To ?? state;
                }

                Assert.Equal(state, made.Standing().State);
                Assert.Empty(made.Standing().Broken);
            }
        });

    [Fact]
    public void A_machine_whose_clock_went_back_is_noticed()
    {
        Assert.True(IssuedOn(10).Then(Served(5 + 6, null), Filed(10)).Standing().ClocksDisagree);
        Assert.False(IssuedOn(10).Then(Served(11, null), Filed(11)).Standing().ClocksDisagree);
    }
}
