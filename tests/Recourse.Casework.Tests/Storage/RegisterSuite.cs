using CsCheck;
using Microsoft.EntityFrameworkCore;
using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Storage;

/// <summary>What every register must do, whatever database holds it. Run over SQLite and a real PostgreSQL.</summary>
public abstract partial class RegisterSuite
{
    protected abstract string NewAddress();

    private protected Task<Desk> NewAsync() => Desk.OpenAsync(NewAddress());

    [Fact]
    public async Task A_case_is_entered_and_read_with_people_steps_terms_and_what_may_follow()
    {
        var desk = await NewAsync();
        var (caseId, person, version) = await desk.CaseAsync();
        var filed = await desk.StepAsync(caseId, person, version, "file", new(2023, 2, 1));
        var moved = await desk.StepAsync(caseId, person, filed.Version, "transfer", new(2023, 3, 1));
        var file = await desk.Reader.ReadAsync(caseId, Desk.Prosecutor);
        Assert.Equal("C000001", caseId);
        Assert.Equal(moved.Version, file.Case.Version);
        Assert.Equal(["Filed", "TransferredForProsecution"], file.Rows.Select(r => r.Stage));
        Assert.Contains(file.Standing.Single().Next, n => string.Equals(n.Id, "review", StringComparison.Ordinal));
        var review = file.Clocks.Single(c => c.Reading.Clock.Done is null);
        Assert.Equal("review-for-prosecution", review.Reading.Rule.Id);
        Assert.Equal(new DateOnly(2023, 4, 3), review.Reading.Due);
        Assert.Equal(new DateOnly(2023, 3, 1), file.Clocks.Single(c => c.Reading.Rule.Id == "police-conclude").Reading.Clock.Done);
    }

    [Fact]
    public async Task A_name_is_masked_until_a_purpose_is_stated_and_the_purpose_is_in_the_log()
    {
        var desk = await NewAsync();
        var (caseId, _, _) = await desk.CaseAsync(name: "周明远");
        Assert.Equal("周**", (await desk.Reader.ReadAsync(caseId, Desk.Prosecutor)).Parties.Single().Name);
        Assert.Equal("周明远", (await desk.Reader.ReadAsync(caseId, Desk.Prosecutor with { Purpose = "讯问" })).Parties.Single().Name);
        Assert.Contains((await desk.Register.AuditAsync(Desk.Auditor, caseId, 0, 100)).Select(a => a.Detail), d => d.Contains("讯问", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Defamation_needs_the_superiors_approval_before_an_indictment()
    {
        var desk = await NewAsync();
        var (caseId, person, version) = await desk.CaseAsync();
        version = (await desk.StepAsync(caseId, person, version, "file", new(2023, 2, 1))).Version;
        version = (await desk.StepAsync(caseId, person, version, "transfer", new(2023, 3, 1))).Version;
        var refused = await Assert.ThrowsAsync<StepRefusedException>(() => desk.StepAsync(caseId, person, version, "indict", new(2023, 3, 20)));
        Assert.Contains("238", refused.Why.Zh, StringComparison.Ordinal);
        var done = await desk.StepAsync(caseId, person, version, "indict", new(2023, 3, 20), approval: "浙检批〔2023〕5号");
        Assert.Contains(done.Warnings, w => w.En.StartsWith("rule unverified", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_step_leaves_nothing_behind()
    {
        var desk = await NewAsync();
        var (caseId, person, version) = await desk.CaseAsync();
        await Assert.ThrowsAsync<StepRefusedException>(() => desk.StepAsync(caseId, person, version, "indict", new(2023, 3, 20), approval: "有"));
        var file = await desk.Reader.ReadAsync(caseId, Desk.Clerk);
        Assert.Empty(file.Rows);
        Assert.Empty(file.Clocks);
        Assert.Equal(version, file.Case.Version);
        Assert.DoesNotContain(await desk.Register.AuditAsync(Desk.Auditor, caseId, 0, 100), a => a.Action is "step");
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_and_loses_nothing()
    {
        var desk = await NewAsync();
        var (caseId, _, version) = await desk.CaseAsync();
        await desk.Cases.LinkAsync(caseId, version, "account", "weibo:1", Desk.Clerk);
        var lost = await Assert.ThrowsAsync<LostUpdateException>(() => desk.Cases.LinkAsync(caseId, version, "account", "weibo:2", Desk.Prosecutor));
        Assert.Equal(version + 1, lost.Now);
        Assert.Equal(["weibo:1"], (await desk.Reader.ReadAsync(caseId, Desk.Clerk)).Links.Select(l => l.Value));
    }

    [Fact]
    public async Task Sixteen_writers_at_once_each_win_once()
    {
        var desk = await NewAsync();
        var (caseId, _, first) = await desk.CaseAsync();
        async Task WriteAsync(int i)
        {
            var version = first;
            while (true)
            {
                try
                {
                    await desk.Cases.LinkAsync(caseId, version, "account", FormattableString.Invariant($"weibo:{i}"), Desk.Clerk);
                    return;
                }
                catch (LostUpdateException lost)
                {
                    version = lost.Now;
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(WriteAsync));
        var file = await desk.Reader.ReadAsync(caseId, Desk.Clerk);
        Assert.Equal(16, file.Links.Length);
        Assert.Equal(first + 16, file.Case.Version);
        Assert.Null((await desk.Register.CheckAuditAsync(Desk.Auditor)).BrokenAt);
    }

    [Fact]
    public async Task A_request_sent_twice_is_done_once_and_answered_alike()
    {
        var desk = await NewAsync();
        var entered = new NewCase { Title = "开盒案", Kind = "PiInfringement", Opened = new(2024, 1, 2) };
        var first = await desk.Cases.OpenAsync(entered, Desk.Clerk, "k1");
        var second = await desk.Cases.OpenAsync(entered, Desk.Clerk, "k1");
        Assert.Equal(first, second);
        Assert.Equal(1, await desk.Reader.CountAsync(new(), Desk.Clerk));
        await Assert.ThrowsAsync<RegisterException>(() => desk.Cases.OpenAsync(entered with { Title = "另案" }, Desk.Clerk, "k1"));
    }

    [Theory]
    [InlineData("谤", new[] { "C000001" })]
    [InlineData("诽谤", new[] { "C000001" })]
    [InlineData("谤案", new[] { "C000001" })]
    [InlineData("信息", new[] { "C000002" })]
    [InlineData("个人信息", new[] { "C000002" })]
    [InlineData("人信案", new string[0])]
    [InlineData("ＡＢ１２", new[] { "C000002" })]
    [InlineData("周某 诽谤", new[] { "C000001" })]
    [InlineData("周某 信息", new string[0])]
    [InlineData("某", new[] { "C000002", "C000001" })]
    [InlineData("\" or 1=1 --", new string[0])]
    [InlineData("100%", new string[0])]
    public async Task Words_of_one_and_two_characters_are_found(string text, string[] found)
    {
        var desk = await NewAsync();
        await desk.CaseAsync("网上诽谤案", name: "周某");
        await desk.CaseAsync("侵犯公民个人信息 ab12 案", "PiInfringement", name: "吴某");
        Assert.Equal(found, (await desk.Reader.ListAsync(new() { Text = text }, null, Desk.Clerk)).Items.Select(c => c.Id));
    }

    [Fact]
    public async Task Cases_that_share_an_account_know_of_each_other()
    {
        var desk = await NewAsync();
        var (one, _, v1) = await desk.CaseAsync();
        var (two, _, v2) = await desk.CaseAsync("另一案");
        await desk.Cases.LinkAsync(one, v1, "phone", "13800000000", Desk.Clerk);
        await desk.Cases.LinkAsync(two, v2, "phone", "13800000000", Desk.Clerk);
        Assert.Equal([two], (await desk.Reader.ReadAsync(one, Desk.Clerk)).Links.Single().Others);
    }

    [Fact]
    public async Task A_list_goes_on_where_it_stopped()
    {
        var desk = await NewAsync();
        for (var i = 0; i < 120; i++)
        {
            await desk.Cases.OpenAsync(new() { Title = "案", Kind = "Insult", Opened = new(2024, 1, 2) }, Desk.Clerk);
        }

        var (seen, next) = (new List<string>(), (string?)null);
        do
        {
            var page = await desk.Reader.ListAsync(new() { Text = "案" }, next, Desk.Clerk);
            seen.AddRange(page.Items.Select(c => c.Id));
            next = page.Next;
        }
        while (next is not null);
        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(i => FormattableString.Invariant($"C{i:D6}")), seen);
    }

    [Fact]
    public async Task Everything_is_in_the_log_and_the_log_cannot_be_changed()
    {
        var desk = await NewAsync();
        var (caseId, _, _) = await desk.CaseAsync();
        await desk.Reader.ReadAsync(caseId, Desk.Prosecutor);
        await desk.Reader.ListAsync(new() { Text = "诽谤" }, null, Desk.Prosecutor);
        var log = await desk.Register.AuditAsync(Desk.Auditor, null, 0, 100);
        Assert.Equal(["open", "party", "read", "search", "audit"], log.Select(a => a.Action));
        Assert.Equal([caseId, caseId, caseId, "", ""], log.Select(a => a.Subject));
        Assert.Equal(Enumerable.Range(1, 5).Select(i => (long)i), log.Select(a => a.Seq));
        await using var context = desk.Register.Context();
        await Assert.ThrowsAnyAsync<Exception>(() => ExecuteAsync(context, "update audit set who = 'nobody' where seq = 3"));
        await Assert.ThrowsAnyAsync<Exception>(() => ExecuteAsync(context, "delete from audit where seq = 5"));
        Assert.Null((await desk.Register.CheckAuditAsync(Desk.Auditor)).BrokenAt);
    }

    [Fact]
    public async Task A_log_that_was_changed_behind_the_program_is_found()
    {
        var desk = await NewAsync();
        var (caseId, _, _) = await desk.CaseAsync();
        await desk.Reader.ReadAsync(caseId, Desk.Prosecutor);
        await using var context = desk.Register.Context();
        await DisableTriggersAsync(context);
        await ExecuteAsync(context, "update audit set who = 'nobody' where seq = 2");
        Assert.Equal(2, (await desk.Register.CheckAuditAsync(Desk.Auditor)).BrokenAt);
    }

    [Fact]
    public async Task A_role_may_do_what_it_may_and_no_more()
    {
        var desk = await NewAsync();
        var (caseId, _, version) = await desk.CaseAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.Reader.ReadAsync(caseId, Desk.Auditor));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.Register.AuditAsync(Desk.Clerk, null, 0, 1));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.Cases.SuperviseAsync(caseId, version, "national", Desk.Clerk));
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.Cases.OpenAsync(new() { Title = "案", Kind = "Insult", Opened = new(2024, 1, 2) }, new("x", RegisterRole.Superior)));
        Assert.Equal("national", (await desk.Reader.ReadAsync((await desk.Cases.SuperviseAsync(caseId, version, "national", Desk.Chief)).CaseId, Desk.Chief)).Case.Supervised);
    }

    [Fact]
    public async Task A_struck_row_stays_with_its_reason_and_no_longer_counts()
    {
        var desk = await NewAsync();
        var (caseId, person, version) = await desk.CaseAsync();
        var filed = await desk.StepAsync(caseId, person, version, "file", new(2023, 2, 1));
        var filter = new StageFilter { From = new(2023, 1, 1), To = new(2023, 12, 31), Stages = ["Filed"] };
        Assert.Equal(1, (await desk.Statistics.CountAsync(filter, StatisticsUnit.Persons, StatisticsGroup.None, Desk.Clerk)).Value);
        await desk.Steps.StrikeAsync(caseId, filed.Version, filed.Made, "录入错误", Desk.Prosecutor);
        Assert.Equal(0, (await desk.Statistics.CountAsync(filter, StatisticsUnit.Persons, StatisticsGroup.None, Desk.Clerk)).Value);
        Assert.Equal("录入错误", (await desk.Reader.ReadAsync(caseId, Desk.Clerk)).Rows.Single().StruckBecause);
    }

    [Fact]
    public async Task A_person_counts_once_however_many_rows_and_cases_there_are()
    {
        var desk = await NewAsync();
        var (one, person, v1) = await desk.CaseAsync();
        var (two, _, v2) = await desk.CaseAsync("另案");
        v2 = (await desk.Cases.AddPartyAsync(two, v2, new() { Person = person, Role = PartyRole.Suspect }, Desk.Clerk)).Version;
        await desk.StepAsync(one, person, v1, "file", new(2023, 2, 1));
        v2 = (await desk.StepAsync(two, person, v2, "file", new(2023, 2, 3))).Version;
        await desk.StepAsync(two, person, v2, "file", new(2023, 2, 4), offence: "Insult");
        var filter = new StageFilter { From = new(2023, 2, 1), To = new(2023, 2, 28), Stages = ["Filed"] };
        var persons = await desk.Statistics.CountAsync(filter, StatisticsUnit.Persons, StatisticsGroup.Offence, Desk.Clerk);
        Assert.Equal((1, 3), (persons.Value, persons.Rows));
        Assert.Equal([("Defamation", 1), ("Insult", 1)], persons.Parts.Select(p => (p.Key, p.Value)));
        Assert.Equal(2, (await desk.Statistics.CountAsync(filter, StatisticsUnit.Cases, StatisticsGroup.None, Desk.Clerk)).Value);
    }

    [Fact]
    public async Task Figures_and_lists_agree_for_any_filter()
    {
        var desk = await NewAsync();
        await OfficeMaker.FillAsync(desk.Register, cases: 400);
        string[] stages = ["Filed", "TransferredForProsecution", "Indicted", "NotProsecutedDiscretionary", "Arrested"];
        string[] offences = ["Insult", "Defamation", "PiInfringement"];
        var filters = Gen.Select(
            Gen.Int[0, 1800], Gen.Int[0, 700], Gen.OneOf(stages.Select(Gen.Const).ToArray()).Array[1, 3], Gen.OneOf(offences.Select(Gen.Const).ToArray()).Array[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]);
        var all = new List<StageFilter>();
        filters.Sample(
            (from, days, s, o, online, region) => all.Add(new()
            {
                From = new DateOnly(2020, 1, 1).AddDays(from),
                To = new DateOnly(2020, 1, 1).AddDays(from + days),
                Stages = [.. s.Distinct(StringComparer.Ordinal)],
                Offences = [.. o.Distinct(StringComparer.Ordinal)],
                Online = online == 0 ? null : online == 1,
                Region = region == 0 ? "" : region == 1 ? "33" : region == 2 ? "3301" : "44",
            }),
            iter: Long.Run ? 10_000 : 60, threads: 1);
        foreach (var filter in all)
        {
            var (rows, next) = (new List<FigureRow>(), (string?)null);
            do
            {
                var page = await desk.Statistics.RowsAsync(filter, next, Desk.Clerk);
                rows.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);
            var persons = await desk.Statistics.CountAsync(filter, StatisticsUnit.Persons, StatisticsGroup.Month, Desk.Clerk);
            var cases = await desk.Statistics.CountAsync(filter, StatisticsUnit.Cases, StatisticsGroup.Offence, Desk.Clerk);
            Assert.Equal(rows.Where(r => r.Person is not null).Select(r => r.Person).Distinct(StringComparer.Ordinal).Count(), persons.Value);
            Assert.Equal(rows.Count(r => r.Person is null), persons.WithoutPerson);
            Assert.Equal(rows.Select(r => r.Case).Distinct(StringComparer.Ordinal).Count(), cases.Value);
            Assert.Equal(
                rows.GroupBy(r => r.Offence, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (long)g.Select(r => r.Case).Distinct(StringComparer.Ordinal).Count())),
                cases.Parts.Select(p => (p.Key, p.Value)));
            Assert.Equal(
                rows.Where(r => r.Person is not null).GroupBy(r => FormattableString.Invariant($"{r.On:yyyy-MM}"), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => (g.Key, (long)g.Select(r => r.Person).Distinct(StringComparer.Ordinal).Count())),
                persons.Parts.Select(p => (p.Key, p.Value)));
        }
    }

    [Fact]
    public async Task The_tables_are_what_the_program_takes_them_for()
    {
        var desk = await NewAsync();
        await using var context = desk.Register.Context();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            var columns = await ColumnsAsync(context, table);
            Assert.Equal(
                entity.GetProperties().Select(p => (p.GetColumnName(), p.IsNullable)).OrderBy(c => c.Item1, StringComparer.Ordinal),
                columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => (c.Name, c.Nullable)));
        }
    }

    [Fact]
    public async Task A_register_is_opened_again_as_it_was()
    {
        var address = NewAddress();
        var (caseId, _, version) = await (await Desk.OpenAsync(address)).CaseAsync();
        var again = await Desk.OpenAsync(address);
        Assert.Equal(version, (await again.Reader.ReadAsync(caseId, Desk.Clerk)).Case.Version);
        await using var context = again.Register.Context();
        await ExecuteAsync(context, "insert into migrations (name, sha256) values ('9999-later.sql', 'x')");
        var refused = await Assert.ThrowsAsync<RegisterException>(() => Desk.OpenAsync(address));
        Assert.Contains("later build", refused.Message, StringComparison.Ordinal);
    }

    private protected abstract Task DisableTriggersAsync(RegisterContext context);

    private protected abstract Task<IReadOnlyList<(string Name, bool Nullable)>> ColumnsAsync(RegisterContext context, string table);

    private protected static async Task ExecuteAsync(RegisterContext context, string sql)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
        }

        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private protected static async Task<IReadOnlyList<string[]>> QueryAsync(RegisterContext context, string sql)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
        }

        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
