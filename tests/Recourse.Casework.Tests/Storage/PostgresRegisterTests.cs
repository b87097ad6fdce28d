using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Storage;

public sealed class PostgresRegisterTests : RegisterSuite
{
    protected override string NewAddress()
    {
        Assert.SkipWhen(PostgresServer.One is null, "PostgreSQL is not installed here (Debian: postgresql)");
        return PostgresServer.One!.NewDatabase();
    }

    [Fact]
    public async Task A_desk_s_file_goes_to_an_office_s_server_by_its_backup()
    {
        var folder = Directory.CreateTempSubdirectory("recourse-desk-").FullName;
        var desk = await Desk.OpenAsync(Path.Combine(folder, "desk.db"));
        var (caseId, person, version) = await desk.CaseAsync(name: "周明远");
        await desk.StepAsync(caseId, person, version, "file", new(2023, 2, 1));
        using var bytes = new MemoryStream();
        await RegisterBackup.WriteAsync(desk.Register, bytes, Desk.Chief);
        bytes.Position = 0;
        var office = await NewAsync();
        await RegisterBackup.RestoreAsync(office.Register, bytes, Desk.Chief);
        Assert.Equal(RegisterJson.Text(await desk.Reader.ReadAsync(caseId, Desk.Prosecutor)), RegisterJson.Text(await office.Reader.ReadAsync(caseId, Desk.Prosecutor)));
        Assert.Single((await office.Reader.ListAsync(new() { Text = "周明" }, null, Desk.Clerk)).Items);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private protected override Task DisableTriggersAsync(RegisterContext context) => ExecuteAsync(context, "alter table audit disable trigger audit_no_change");

    private protected override async Task<IReadOnlyList<(string Name, bool Nullable)>> ColumnsAsync(RegisterContext context, string table) =>
        [.. (await QueryAsync(context, $"select column_name, is_nullable from information_schema.columns where table_name = '{table}'"))
            .Select(r => (r[0], string.Equals(r[1], "YES", StringComparison.Ordinal)))];
}
