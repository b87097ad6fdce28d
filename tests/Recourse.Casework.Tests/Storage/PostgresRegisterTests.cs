using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Storage;

public sealed class PostgresRegisterTests : RegisterSuite
{
    protected override string NewAddress()
    {
        Assert.SkipWhen(PostgresServer.One is null, "PostgreSQL is not installed here (Debian: postgresql)");
        return PostgresServer.One!.NewDatabase();
    }

    private protected override Task DisableTriggersAsync(RegisterContext context) => ExecuteAsync(context, "alter table audit disable trigger audit_no_change");

    private protected override async Task<IReadOnlyList<(string Name, bool Nullable)>> ColumnsAsync(RegisterContext context, string table) =>
        [.. (await QueryAsync(context, $"select column_name, is_nullable from information_schema.columns where table_name = '{table}'"))
            .Select(r => (r[0], string.Equals(r[1], "YES", StringComparison.Ordinal)))];
}
