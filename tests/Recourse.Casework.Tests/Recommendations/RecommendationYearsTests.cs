using CsCheck;
using static Recourse.Casework.Tests.Recommendations.Made;

namespace Recourse.Casework.Tests.Recommendations;

/// <summary>
/// Five years of an office whose machines' clocks are up to 30 days wrong, whose clerks forget receipts and filings, and whose addressees answer late, object or
/// never answer. What must be visible is found anew from the events alone, not from the code under test.
/// </summary>
public sealed class RecommendationYearsTests
{
    private const int Days = 1826;
    private const int Wrong = 30;

    private static readonly WorkCalendar s_china = WorkCalendar.China;

    private static readonly Gen<Plan> s_plan = Gen.Select(
        Gen.Enum<RecommendationType>(), Gen.Int[0, Days - 1], Gen.Int[-Wrong, Wrong].Array[16], Gen.Int[0, 90].Array[16], Gen.Int[0, 99].Array[16],
        (type, begin, skews, delays, luck) => new Plan(type, begin, skews, delays, luck));

    private sealed record Plan(RecommendationType Type, int Begin, int[] Skews, int[] Delays, int[] Luck);

    /// <summary>What somebody tries to enter on a true day. The machine may refuse it; then it is simply not entered, as in life.</summary>
    private static IEnumerable<(int Day, Func<RecommendationEvent> Make)> Life(Plan plan)
    {
        var day = plan.Begin;
        var step = 0;
        foreach (var (make, most, chance) in Script(plan))
        {
            var i = step++ % 16;
            day += plan.Delays[i] % (most + 1);
            if (plan.Luck[(i + 5) % 16] < chance)
            {
                var shown = day + (plan.Luck[i] < 60 ? 0 : plan.Skews[i]);
                yield return (day, () => make(shown));
            }
        }
    }

    private static IEnumerable<(Func<int, RecommendationEvent> Make, int Most, int Chance)> Script(Plan plan)
    {
        yield return (Drafted, 0, 100);
        yield return (Submitted, 20, 95);
        if (plan.Type is RecommendationType.SocialGovernance)
        {
            yield return (Vetted, 10, 95);
        }

        yield return (Approved, 10, 95);
        yield return (d => plan.Luck[0] < 10 ? Issued(d) with { Urgent = true, UrgentWhy = "急", ReplyDays = plan.Luck[1] < 50 ? 10 : null } : Issued(d), 5, 97);
        yield return (d => Served(d, plan.Luck[2] < 70 ? d : null), 10, 95);
        yield return (Filed, 20, 85);
        yield return (d => Receipted(d, d), 40, 80);
        yield return (Objected, 10, 15);
        yield return (d => Reviewed(d, (ReviewOutcome)(plan.Luck[3] % 3)), 30, 60);
        yield return (Replied, 90, 55);
        yield return (d => Urged(d, d + 15), 60, 40);
        yield return (d => Escalated(d, EscalationTarget.SuperiorProcuratorate), 60, 50);
        yield return (d => Replied(d) with { Id = "again" + d }, 60, 40);
        yield return (Closed, 90, 40);
    }

    private static List<(int Day, int Item, Func<RecommendationEvent> Make)> Attempts(IReadOnlyList<Plan> plans) =>
        [.. plans.SelectMany((plan, item) => Life(plan).Select(a => (a.Day, item, a.Make))).OrderBy(a => a.Day)];

    /// <summary>Boards every week; each entry is checked against the events, and no open matter stays out of sight longer than its terms allow.</summary>
    private static (int Boards, int Overdue, int Entered) Run(IReadOnlyList<Plan> plans, int every)
    {
        var made = plans.Select((p, i) => New(p.Type, "R" + i)).ToArray();
        var readings = made.Select(m => RecommendationReading.Of(m, s_china)).ToArray();
        var moved = plans.Select(p => p.Begin).ToArray();
        var attempts = Attempts(plans);
        var (next, boards, overdue, entered) = (0, 0, 0, 0);
        for (var today = 0; today < Days + 400; today += every)
        {
            for (; next < attempts.Count && attempts[next].Day <= today; next++)
            {
                var (day, item, make) = attempts[next];
                var (judgement, after) = made[item].Add(make());
                if (judgement.Allowed)
                {
                    entered++;
                    (made[item], moved[item]) = (after, day);
                    readings[item] = RecommendationReading.Of(after, s_china);
                }
            }

            var board = RecommendationBoard.On(Day(today), readings);
            boards++;
            Assert.Equal(made.Length, board.Entries.Length);
            Assert.Equal(made.Length, Enum.GetValues<RecommendationPlace>().Sum(p => board.In(p).Count()));
            foreach (var entry in board.Entries)
            {
                var item = int.Parse(entry.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                overdue += MustBeSeen(entry, made[item], Day(today)) ? 1 : 0;
                Assert.True(
                    InSight(entry) || today - moved[item] <= 62 + 11 + Wrong + every,
                    $"{entry.Id} on day {today} has been out of sight at {entry.Place} since day {moved[item]}");
            }
        }

        return (boards, overdue, entered);
    }

    private static bool InSight(RecommendationEntry entry) => entry.NeedsSomeone || entry.Place is RecommendationPlace.Closed or RecommendationPlace.NotBegun;

    /// <summary>Whether the events say that something is late; then the entry must say so.</summary>
    private static bool MustBeSeen(RecommendationEntry entry, Recommendation made, DateOnly today)
    {
        var events = made.Events;
        var issue = events.OfType<RecommendationEvent.Issued>().LastOrDefault();
        if (issue is null || events.Any(e => e is RecommendationEvent.Closed or RecommendationEvent.Reviewed { Outcome: ReviewOutcome.Withdrawn }))
        {
            return false;
        }

        var since = events.Skip(events.IndexOf(issue)).ToList();
        if (!since.Exists(e => e is RecommendationEvent.FiledUpward) && Off(issue.On.AddDays(5)) < today)
        {
            Assert.True(entry.NeedsSomeone, $"{entry.Id}: the missing filing is not seen");
        }

        if (since.Exists(e => e is RecommendationEvent.Replied or RecommendationEvent.Objected or RecommendationEvent.Escalated or RecommendationEvent.Reviewed))
        {
            return false;
        }

        var receipt = since.Select(e => e switch { RecommendationEvent.Served s => s.Receipt, RecommendationEvent.Receipted r => r.Receipt, _ => null }).LastOrDefault(r => r is not null);
        var late = receipt is not { } from ? today > issue.On.AddDays(15)
            : issue is { Urgent: true, ReplyDays: { } days } ? Off(from.AddDays(days)) < today
            : issue.Urgent && made.Header.Type is RecommendationType.PublicInterest ? Off(from.AddDays(15)) < today
            : !issue.Urgent && Off(Months(from)) < today;
        if (late)
        {
            Assert.True(entry.Place is RecommendationPlace.Overdue or RecommendationPlace.NeedsDate, $"{entry.Id} is late on {today} and stands at {entry.Place}");
            var urge = since.OfType<RecommendationEvent.Urged>().LastOrDefault();
            Assert.Equal(urge is null || Off(urge.Until) < today || entry.Place is RecommendationPlace.NeedsDate || !entry.Alerts.IsEmpty, entry.NeedsSomeone);
        }

        return late;
    }

    private static DateOnly Off(DateOnly day) => s_china.WorkingDayFrom(day);

    private static DateOnly Months(DateOnly from) => from.AddDays(1).Day == 1 ? new DateOnly(from.Year, from.Month, 1).AddMonths(3).AddDays(-1) : from.AddMonths(2);

    [Fact]
    public void Nothing_overdue_is_unseen_in_five_years_of_five_thousand_recommendations()
    {
        s_plan.Array[5000].Sample(
            plans =>
            {
                var (boards, overdue, entered) = Run(plans, every: 14);
                Assert.True(boards > 150 && overdue > 10_000 && entered > 20_000, $"{boards} boards, {overdue} overdue, {entered} entered");
            },
            iter: 1);
    }

    [Fact]
    public void Nothing_overdue_is_unseen_whatever_happens_to_a_few() =>
        s_plan.Array[0, 12].Sample(plans => Run(plans, every: 7), iter: 60);

    [Fact]
    public void A_step_that_is_offered_is_one_that_the_table_takes() =>
        Gen.Select(s_plan, Gen.Int[0, 500]).Sample((plan, wait) =>
        {
            var made = New(plan.Type);
            foreach (var (_, _, make) in Attempts([plan]).Where(a => a.Day <= plan.Begin + wait))
            {
                made = made.Add(make()).Recommendation;
            }

            var today = plan.Begin + wait;
            var entry = Assert.Single(RecommendationBoard.On(Day(today), [made], s_china).Entries);
            foreach (var rule in entry.Next)
            {
                var (judgement, _) = made.Add(Of(rule, made, today));
                Assert.True(judgement.Allowed && judgement.Rule == rule, $"{entry.Place}: {judgement.Refusal?.En}");
            }

            Assert.True(entry.QuietUntil is null || entry.Next.IsEmpty);
        });

    /// <summary>An event that a rule is about, taken by the first who may.</summary>
    private static RecommendationEvent Of(RecommendationRule rule, Recommendation made, int day)
    {
        RecommendationEvent happened = rule.Event switch
        {
            "drafted" => Drafted(day),
            "consulted" => new RecommendationEvent.Consulted("同意") { Id = "c", On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor },
            "submitted" => Submitted(day),
            "vetted" => Vetted(day),
            "returned" => new RecommendationEvent.Returned("补充") { Id = "r", On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor },
            "approved" => Approved(day),
            "issued" => Issued(day),
            "served" => Served(day, day),
            "receipted" => Receipted(day, day),
            "term-set" => new RecommendationEvent.TermSet(5, "急") { Id = "t", On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor },
            "followed-up" => new RecommendationEvent.FollowedUp(FollowUpMeans.Visit, "看过") { Id = "f", On = Day(day), Recorded = Day(day), By = "P1", Role = RecommendationRole.Prosecutor },
            "urged" => Urged(day, day + 10),
            "review-revised" => Reviewed(day, ReviewOutcome.Revised),
            "review-withdrawn" => Reviewed(day, ReviewOutcome.Withdrawn),
            "review-rejected" => Reviewed(day, ReviewOutcome.Rejected),
            "closed" => Closed(day),
            "amended" => Amended(made.Events[^1].Id, made.Events[^1].On.DayNumber - Start.DayNumber, day),
            _ => Escalated(day, Enum.GetValues<EscalationTarget>().First(to => string.Equals(Escalated(day, to).Kind, rule.Event, StringComparison.Ordinal))),
        };
        return happened with { Id = "offered", Role = rule.By[0], Recorded = happened is RecommendationEvent.Amended a && a.To > happened.Recorded ? a.To : happened.Recorded };
    }
}
