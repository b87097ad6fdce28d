using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>What the two databases do differently. Everything else is the same code.</summary>
internal abstract class RegisterDialect
{
    /// <summary>The folder of its migrations.</summary>
    public abstract string Name { get; }

    /// <summary>Says which database to open, and how.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Waits until no other writer is in the register; it is let go with the transaction.</summary>
    public abstract Task LockAsync(RegisterContext context, CancellationToken cancel);

    /// <summary>Settings of a new connection, and the empty database where there is none.</summary>
    public abstract Task PrepareAsync(RegisterContext context, CancellationToken cancel);

    /// <summary>Replaces the terms of a case.</summary>
    public abstract Task IndexAsync(RegisterContext context, long seq, IReadOnlyCollection<string> terms, CancellationToken cancel);

    /// <summary>The cases that hold all of the terms.</summary>
    public abstract IQueryable<CaseRow> Holding(RegisterContext context, IReadOnlyCollection<string> terms);

    /// <summary>The database that an address names: a path of a SQLite file, or <c>postgres://…</c>.</summary>
    /// <exception cref="RegisterException">An address of another kind.</exception>
    public static RegisterDialect Of(string address) =>
        address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal) ? new PostgresDialect(address)
        : address.Contains("://", StringComparison.Ordinal) ? throw new RegisterException($"'{address.Split("://")[0]}://' is no kind of register: name a file, or postgres://…")
        : new SqliteDialect(address);
}
