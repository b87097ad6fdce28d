using System.Globalization;

namespace Recourse.Casework.Tests.Storage;

public sealed class SqliteRegisterTests : RegisterSuite, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-register-").FullName;
    private int _made;

    protected override string NewAddress() => Path.Combine(_folder, FormattableString.Invariant($"register-{++_made}.db"));

    private protected override Task DisableTriggersAsync(RegisterContext context) => ExecuteAsync(context, "drop trigger audit_no_update");

    private protected override async Task<IReadOnlyList<(string Name, bool Nullable)>> ColumnsAsync(RegisterContext context, string table) =>
        [.. (await QueryAsync(context, $"select name, \"notnull\" from pragma_table_info('{table}')")).Select(r => (r[0], int.Parse(r[1], CultureInfo.InvariantCulture) == 0))];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
