using CsCheck;

namespace Recourse.Casework.Tests.Stages;

public sealed class StageMachineTests
{
    private static StageMachine At(string offence, params (string Stage, int Day)[] rows) => StageMachine.Of(StageRules.Built, offence, rows.Select((r, i) => Row(r.Stage, r.Day, i)));

    private static StageEvent Row(string stage, int day, int i) => new()
    {
        Id = FormattableString.Invariant($"E{i}"), Case = "C1", Person = "P1", Offence = "Defamation", Transition = null, Stage = stage, On = new DateOnly(2025, 1, 1).AddDays(day),
    };

    private static StepCheck Check(StageMachine machine, string step, int day = 100, string approval = "") =>
        machine.Check(StageRules.Built.Transition(step)!, new DateOnly(2025, 1, 1).AddDays(day), approval);

    // law.md §4.2, row by row.
    [Fact]
    public void Where_the_police_do_not_file_the_victim_may_sue_and_ask_for_supervision()
    {
        var machine = At("Defamation", ("Report", 0), ("NotFiled", 3));
        Assert.True(Check(machine, "sue").Allowed);
        Assert.True(Check(machine, "reconsider").Allowed);
        Assert.True(Check(machine, "ask-reasons").Allowed);
        Assert.True(Check(machine, "file").Allowed);
    }

    [Fact]
    public void A_suit_brought_before_the_police_filed_is_passed_to_them_and_then_filed()
    {
        var machine = At("Defamation", ("PrivateFiled", 0), ("PrivateAccepted", 10));
        Assert.True(Check(machine, "pass-to-police").Allowed);
        Assert.True(Check(At("Defamation", ("PrivateFiled", 0), ("PrivateAccepted", 10), ("TerminatedAndTransferred", 20)), "file").Allowed);
    }

    [Fact]
    public void A_suit_brought_beside_a_filed_case_may_be_withdrawn_refused_or_passed_on()
    {
        var machine = At("Defamation", ("Filed", 0), ("PrivateFiled", 5));
        Assert.True(Check(machine, "withdraw").Allowed);
        Assert.True(Check(machine, "refuse-suit").Allowed);
        Assert.True(Check(machine, "pass-to-police").Allowed);
    }

    [Fact]
    public void Filing_supervision_ends_in_reasons_that_hold_or_a_notice_to_file()
    {
        var asked = At("Insult", ("NotFiled", 0), ("FilingSupervision", 5));
        Assert.False(Check(asked, "reasons-hold").Allowed);
        var given = At("Insult", ("NotFiled", 0), ("FilingSupervision", 5), ("ReasonsGiven", 9));
        Assert.True(Check(given, "reasons-hold").Allowed);
        Assert.True(Check(given, "order-filing").Allowed);
    }

    [Fact]
    public void A_third_supplementary_investigation_does_not_exist_and_insufficiency_needs_one()
    {
        var twice = At("PiInfringement", ("Filed", 0), ("TransferredForProsecution", 10), ("SupplementaryInvestigation1", 20), ("ReviewAfterSupplement1", 40),
            ("SupplementaryInvestigation2", 50), ("ReviewAfterSupplement2", 70));
        Assert.False(Check(twice, "supplement-1").Allowed);
        Assert.False(Check(twice, "supplement-2").Allowed);
        Assert.True(Check(twice, "not-prosecute-insufficient").Allowed);
        Assert.False(Check(At("PiInfringement", ("TransferredForProsecution", 10)), "not-prosecute-insufficient").Allowed);
    }

    [Fact]
    public void Approval_is_asked_for_defamation_and_not_for_insult()
    {
        Assert.Contains("238", Check(At("Defamation", ("TransferredForProsecution", 0)), "indict").Refusal!.Value.En, StringComparison.Ordinal);
        Assert.True(Check(At("Defamation", ("TransferredForProsecution", 0)), "indict", approval: "有").Allowed);
        Assert.True(Check(At("Insult", ("TransferredForProsecution", 0)), "indict").Allowed);
    }

    [Fact]
    public void A_step_before_the_last_one_is_refused()
    {
        Assert.True(Check(At("Insult", ("Filed", 50)), "investigate", day: 50).Allowed);
        Assert.Contains("before the last step", Check(At("Insult", ("Filed", 50)), "investigate", day: 49).Refusal!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_victim_appeals_only_against_a_decision_not_to_prosecute()
    {
        Assert.False(Check(At("Insult", ("Indicted", 0)), "victim-appeal").Allowed);
        Assert.True(Check(At("Insult", ("NotProsecutedDiscretionary", 0)), "victim-appeal").Allowed);
        Assert.True(Check(At("Insult", ("NotProsecutedDiscretionary", 0)), "sue-after-non-prosecution").Allowed);
    }

    [Fact]
    public void Every_step_can_be_reached_from_nothing_and_every_stage_has_a_step_to_it()
    {
        Assert.Equal([], StageRules.Built.Stages.Where(s => StageRules.Built.Transitions.All(t => t.To != s)).Select(s => s.Id));
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (StageRules.Built.Transitions.Any(t => !taken.Contains(t.Id) && (t.FromStart || t.From.Any(reached.Contains)) && (t.While.IsEmpty || t.While.Any(reached.Contains))))
        {
            foreach (var t in StageRules.Built.Transitions.Where(t => (t.FromStart || t.From.Any(reached.Contains)) && (t.While.IsEmpty || t.While.Any(reached.Contains))))
            {
                taken.Add(t.Id);
                reached.Add(t.To.Id);
            }
        }

        Assert.Equal([], StageRules.Built.Transitions.Where(t => !taken.Contains(t.Id)).Select(t => t.Id));
    }

    [Fact]
    public void A_walk_of_allowed_steps_never_leaves_two_open_clocks_of_one_term()
    {
        Gen.Int[0, 1_000_000].Array[1, 25].Sample(choices =>
        {
            var (rows, clocks, made) = (new List<StageEvent>(), Array.Empty<Clock>(), 0);
            foreach (var (choice, day) in choices.Select((c, i) => (c, i)))
            {
                var next = StageMachine.Of(StageRules.Built, "Insult", rows).Next();
                if (next.IsEmpty)
                {
                    break;
                }

                var step = next[choice % next.Length];
                var on = new DateOnly(2025, 1, 1).AddDays(day);
                Assert.True(StageMachine.Of(StageRules.Built, "Insult", rows).Check(step, on, "").Allowed);
                clocks = [.. StageClocks.After(step, on, clocks, () => FormattableString.Invariant($"K{++made}"), inCustody: null)];
                rows.Add(Row(step.To.Id, day, rows.Count) with { Transition = step.Id });
                foreach (var clock in clocks)
                {
                    _ = ClockReckoner.Read(clock, WorkCalendar.China);
                }
            }

            Assert.All(clocks.Where(c => c.Done is null).CountBy(c => c.Rule, StringComparer.Ordinal), open => Assert.Equal(1, open.Value));
        });
    }

    [Fact]
    public void The_review_begins_anew_after_each_supplement_and_stands_at_two()
    {
        Clock[] clocks = [];
        var made = 0;
        foreach (var (step, day) in new[] { ("transfer", 0), ("supplement-1", 20), ("back-1", 45), ("supplement-2", 60), ("back-2", 80) })
        {
            clocks = [.. StageClocks.After(StageRules.Built.Transition(step)!, new DateOnly(2025, 1, 1).AddDays(day), clocks, () => FormattableString.Invariant($"K{++made}"), inCustody: true)];
        }

        var review = clocks.Single(c => c.Done is null);
        Assert.Equal(["supplementary", "supplementary"], review.Restarts.Select(r => r.Ground));
        Assert.Equal(new DateOnly(2025, 4, 22), ClockReckoner.Read(review, WorkCalendar.China).Due);
    }

    [Fact]
    public void A_file_of_steps_with_a_mistake_names_file_and_line()
    {
        var text = "law: {zh: 法, en: law}\ntransitions:\n  - {id: x, to: Nowhere, from: [start], by: police, basis: {zh: 条, en: art.}, tag: M, papers: []}\n";
        var wrong = Assert.Throws<Recourse.Law.LawPackException>(() => StageRules.Load([("a.yaml", text)]));
        Assert.Contains("a.yaml:3", wrong.Message, StringComparison.Ordinal);
    }
}
