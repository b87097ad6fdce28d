using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Recourse.Casework;

/// <summary>An office: a PostgreSQL server.</summary>
internal sealed class PostgresDialect : RegisterDialect
{
    /// <summary>Names the lock of the one writer among the advisory locks of a database.</summary>
    private const long Writer = 0x5245434F55525345;

    private readonly string _connection;

    public PostgresDialect(string address) => _connection = Connection(address);

    public override string Name => "postgres";

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_connection);

    public override Task LockAsync(RegisterContext context, CancellationToken cancel) =>
        context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Writer})", cancel);

    public override Task PrepareAsync(RegisterContext context, CancellationToken cancel) => Task.CompletedTask;

    public override Task IndexAsync(RegisterContext context, long seq, IReadOnlyCollection<string> terms, CancellationToken cancel)
    {
        var array = terms.ToArray();
        return context.Database.ExecuteSqlAsync(
            $"insert into case_terms (seq, terms) values ({seq}, {array}) on conflict (seq) do update set terms = excluded.terms", cancel);
    }

    public override IQueryable<CaseRow> Holding(RegisterContext context, IReadOnlyCollection<string> terms)
    {
        var array = terms.ToArray();
        return context.Cases.FromSql($"select c.* from cases c join case_terms t on t.seq = c.seq where t.terms @> {array}");
    }

    /// <summary>The provider's settings for <c>postgres://user:password@host:port/database?setting=value</c>.</summary>
    private static string Connection(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new RegisterException("the address of the register must be postgres://user:password@host:port/database");
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : "localhost",
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
        };
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest])
        {
            builder.Username = Uri.UnescapeDataString(user);
            builder.Password = rest is [var password] ? Uri.UnescapeDataString(password) : null;
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            }
            catch (ArgumentException unknown)
            {
                throw new RegisterException($"the address of the register: {unknown.Message}", unknown);
            }
        }

        return builder.ToString();
    }
}
