using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Storage;

public abstract partial class RegisterSuite
{
    private static readonly DateOnly s_begun = new(2026, 3, 2);

    [Fact]
    public async Task A_recommendation_is_begun_issued_and_read_again_with_every_entry()
    {
        var (desk, recommendations) = await RecommendationsAsync();
        var (caseId, _, _) = await desk.CaseAsync();
        var begun = await recommendations.BeginAsync(Begun() with { Cases = [caseId] }, Desk.Clerk);
        Assert.Equal("R000001", begun.Id);
        var version = begun.Version;
        foreach (var step in Steps())
        {
            version = (await recommendations.TakeAsync(begun.Id, version, step, Desk.Chief)).Version;
        }

        var read = await recommendations.ReadAsync(begun.Id, Desk.Prosecutor);
        Assert.Equal(RecommendationState.Served, read.Reading.Standing.State);
        Assert.Equal([caseId], read.Reading.Standing.Header.Cases);
        Assert.Equal("检建〔2026〕1号", read.Reading.Standing.Number);
        Assert.Equal(new DateOnly(2026, 3, 20), read.Reading.Standing.Receipt);
        Assert.Equal(Steps().Length, read.Reading.Recommendation.Events.Length);
        Assert.Empty(read.Reading.Standing.Broken);
        Assert.Equal(version, read.Version);
        Assert.Equal([begun.Id], await recommendations.OfCaseAsync(caseId, Desk.Clerk));

        // The reply is due two months after the receipt; filing upward five days after the issue.
        Assert.Equal(new DateOnly(2026, 5, 20), read.Reading.Reply!.Due);
        var late = await recommendations.BoardAsync(new(2026, 5, 21), "", Desk.Prosecutor);
        Assert.Equal((RecommendationPlace.Overdue, RecommendationLateness.NoReply), (late.Entries.Single().Place, late.Entries.Single().Lateness));
        Assert.True(late.Entries.Single().NeedsSomeone);
    }

    [Fact]
    public async Task Every_kind_of_entry_comes_out_of_the_database_as_it_went_in()
    {
        RecommendationEvent[] all =
        [
            .. Enum.GetValues<RecommendationRole>().Take(1).SelectMany(_ => Whats().Select((what, i) => new NewRecommendationStep
            {
                What = what, On = s_begun, Role = RecommendationRole.Prosecutor, By = "甲", Text = "文", Name = "某局", Days = 7, ObjectionDays = 10, UrgentWhy = "急", Day = s_begun.AddDays(i), Means = ServiceMeans.Announced,
                FollowUp = FollowUpMeans.Meeting, Copy = CopyRecipient.Regulator, Outcome = ReviewOutcome.Rejected, Target = EscalationTarget.IndustryBody, Entry = "R1-1",
            }.Event($"R1-{i}", s_begun, Desk.Clerk))),
        ];
        var text = System.Text.Json.JsonSerializer.Serialize(all, RegisterJson.Options);
        var back = System.Text.Json.JsonSerializer.Deserialize<RecommendationEvent[]>(text, RegisterJson.Options)!;
        Assert.Equal(21, back.Length);
        Assert.Equal(all.Select(e => (e.GetType(), e.Id, e.Kind)), back.Select(e => (e.GetType(), e.Id, e.Kind)));
        Assert.Equal(text, System.Text.Json.JsonSerializer.Serialize(back, RegisterJson.Options));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_step_out_of_order_or_by_the_wrong_account_changes_nothing()
    {
        var (_, recommendations) = await RecommendationsAsync();
        var begun = await recommendations.BeginAsync(Begun(), Desk.Clerk);
        var refused = await Assert.ThrowsAsync<StepRefusedException>(() => recommendations.TakeAsync(begun.Id, 1, Steps()[^1], Desk.Chief));
        Assert.Contains("送达", refused.Why.Zh, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowedException>(() => recommendations.TakeAsync(begun.Id, 1, Steps().Single(s => s.What == "approved"), Desk.Clerk));
        await Assert.ThrowsAsync<RegisterException>(() => recommendations.TakeAsync(begun.Id, 1, Steps()[0] with { What = "vanished" }, Desk.Chief));
        await Assert.ThrowsAsync<RegisterException>(() => recommendations.BeginAsync(Begun() with { Cases = ["C999999"] }, Desk.Clerk));
        var read = await recommendations.ReadAsync(begun.Id, Desk.Clerk);
        Assert.Equal((1, 0), (read.Version, read.Reading.Recommendation.Events.Length));
    }

    [Fact]
    public async Task Two_who_read_the_same_version_do_not_overwrite_each_other_and_a_key_sent_twice_enters_once()
    {
        var (_, recommendations) = await RecommendationsAsync();
        var begun = await recommendations.BeginAsync(Begun(), Desk.Clerk, "k");
        Assert.Equal(begun.Id, (await recommendations.BeginAsync(Begun(), Desk.Clerk, "k")).Id);
        var first = await recommendations.TakeAsync(begun.Id, 1, Steps()[0], Desk.Prosecutor, "s");
        Assert.Equal(first, await recommendations.TakeAsync(begun.Id, 1, Steps()[0], Desk.Prosecutor, "s"));
        var lost = await Assert.ThrowsAsync<LostUpdateException>(() => recommendations.TakeAsync(begun.Id, 1, Steps()[1], Desk.Prosecutor));
        Assert.Equal(2, lost.Now);
        Assert.Single((await recommendations.ReadAsync(begun.Id, Desk.Clerk)).Reading.Recommendation.Events);
    }

    [Fact]
    public async Task The_text_is_changed_in_a_draft_and_never_under_an_issued_paper()
    {
        var (_, recommendations) = await RecommendationsAsync();
        var begun = await recommendations.BeginAsync(Begun(), Desk.Clerk);
        var text = new RecommendationText { Source = "办案中发现", Measures = [new("建立查询审批", "个人信息保护法第五十一条")], ObjectionDays = 10 };
        var version = (await recommendations.WriteTextAsync(begun.Id, 1, text, Desk.Prosecutor)).Version;
        var read = (await recommendations.ReadAsync(begun.Id, Desk.Prosecutor)).Text;
        Assert.Equal(("办案中发现", 10, "个人信息保护法第五十一条"), (read.Source, read.ObjectionDays, read.Measures.Single().Basis));
        foreach (var step in Steps().Take(5))
        {
            version = (await recommendations.TakeAsync(begun.Id, version, step, Desk.Chief)).Version;
        }

        await Assert.ThrowsAsync<RegisterException>(() => recommendations.WriteTextAsync(begun.Id, version, text with { Source = "另" }, Desk.Prosecutor));
        Assert.Equal("办案中发现", (await recommendations.ReadAsync(begun.Id, Desk.Prosecutor)).Text.Source);
    }

    private static string[] Whats() =>
    [
        "drafted", "consulted", "submitted", "vetted", "returned", "approved", "issued", "served", "receipted", "termSet", "copied", "filed", "objected", "reviewed", "corrected", "replied", "urged",
        "followedUp", "escalated", "closed", "amended",
    ];

    private async Task<(Desk Desk, RecommendationDesk Recommendations)> RecommendationsAsync()
    {
        var desk = await NewAsync();
        return (desk, new(desk.Register, WorkCalendar.China));
    }

    private static NewRecommendation Begun() => new() { Type = RecommendationType.SocialGovernance, Organ = "某区人民检察院", Addressee = "某物业公司", Industry = "Property" };

    private static NewRecommendationStep[] Steps()
    {
        NewRecommendationStep Step(string what, int day, RecommendationRole role, string text = "") => new() { What = what, On = s_begun.AddDays(day), Role = role, Text = text };
        return
        [
            Step("drafted", 0, RecommendationRole.Prosecutor), Step("submitted", 3, RecommendationRole.Prosecutor), Step("vetted", 5, RecommendationRole.PolicyOffice, "可行"),
            Step("approved", 8, RecommendationRole.ChiefProcurator), Step("issued", 10, RecommendationRole.Prosecutor, "检建〔2026〕1号") with { ObjectionDays = 10 },
            Step("served", 16, RecommendationRole.Clerk) with { Day = new(2026, 3, 20), On = new(2026, 3, 20) },
        ];
    }
}
