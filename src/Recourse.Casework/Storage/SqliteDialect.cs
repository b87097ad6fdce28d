using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>One desk: a file. The log is written ahead and flushed at every commit, so that what was acknowledged survives a power cut.</summary>
internal sealed class SqliteDialect(string path) : RegisterDialect
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    public override string Name => "sqlite";

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(_connection);

    /// <summary>A transaction of this provider begins IMMEDIATE: it holds the only write lock already.</summary>
    public override Task LockAsync(RegisterContext context, CancellationToken cancel) => Task.CompletedTask;

    public override async Task PrepareAsync(RegisterContext context, CancellationToken cancel)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // The first stays in the file, the second is the default of this build of SQLite and is said here so that it stays.
        await context.Database.ExecuteSqlRawAsync("pragma journal_mode = wal; pragma synchronous = full;", cancel);
    }

    public override async Task IndexAsync(RegisterContext context, long seq, IReadOnlyCollection<string> terms, CancellationToken cancel)
    {
        var text = string.Join(' ', terms);
        await context.Database.ExecuteSqlAsync($"delete from case_terms where rowid = {seq}", cancel);
        await context.Database.ExecuteSqlAsync($"insert into case_terms (rowid, terms) values ({seq}, {text})", cancel);
    }

    public override IQueryable<CaseRow> Holding(RegisterContext context, IReadOnlyCollection<string> terms)
    {
        var query = string.Join(' ', terms.Select(t => $"\"{t}\""));
        return context.Cases.FromSql($"select * from cases where seq in (select rowid from case_terms where case_terms match {query})");
    }
}
