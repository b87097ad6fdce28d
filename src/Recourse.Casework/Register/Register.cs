using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>
/// A register in a database. Everything goes through <see cref="ReadAsync"/> and <see cref="WriteAsync"/>: what is not in the log was neither shown nor changed. A write and its entry stand in
/// one transaction; one writer is in the register at a time, so that numbers and the log have no gaps.
/// </summary>
public sealed class Register
{
    private readonly RegisterDialect _dialect;
    private readonly DbContextOptions<RegisterContext> _options;
    private readonly TimeProvider _time;

    private Register(RegisterDialect dialect, TimeProvider time)
    {
        var builder = new DbContextOptionsBuilder<RegisterContext>().UseSnakeCaseNamingConvention();
        dialect.Configure(builder);
        (_dialect, _options, _time) = (dialect, builder.Options, time);
    }

    internal RegisterDialect Dialect => _dialect;

    /// <summary>Opens a register and brings its tables to this build's form.</summary>
    /// <param name="address">Path of a SQLite file, or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="time">Gives the instants of the log.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <exception cref="RegisterException">Not an address, a database that can't be reached, or one of a later build.</exception>
    public static async Task<Register> OpenAsync(string address, TimeProvider time, CancellationToken cancel = default)
    {
        var register = new Register(RegisterDialect.Of(address), time);
        await using var context = register.Context();
        await Migrator.ApplyAsync(register._dialect, context, cancel);
        return register;
    }

    internal RegisterContext Context() => new(_options);

    internal DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    internal long Instant => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Reads, after the reading is in the log.</summary>
    internal async Task<T> ReadAsync<T>(Caller caller, string action, string subject, object? detail, Func<RegisterContext, Task<T>> read, CancellationToken cancel)
    {
        await using var context = Context();
        await using (var transaction = await context.Database.BeginTransactionAsync(cancel))
        {
            await _dialect.LockAsync(context, cancel);
            await AuditTrail.AddAsync(context, Instant, caller, action, subject, detail, cancel);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return await read(context);
    }

    /// <summary>Writes in one transaction with its entry in the log. A key that the same caller has sent before gets the answer of then, and nothing is done twice.</summary>
    /// <exception cref="RegisterException">The key was used for another request.</exception>
    internal async Task<T> WriteAsync<T>(Caller caller, string? key, string action, string subject, object detail, Func<RegisterContext, Task<T>> write, CancellationToken cancel)
    {
        await using var context = Context();
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await _dialect.LockAsync(context, cancel);
        var request = key is null ? "" : Digest($"{action}\n{subject}\n{RegisterJson.Text(detail)}");
        if (key is not null && await context.Keys.FindAsync([caller.Name, key], cancel) is { } before)
        {
            return string.Equals(before.Request, request, StringComparison.Ordinal)
                ? JsonSerializer.Deserialize<T>(before.Answer, RegisterJson.Options)!
                : throw new RegisterException($"the key '{key}' was sent before with another request");
        }

        try
        {
            var answer = await write(context);
            if (key is not null)
            {
                context.Keys.Add(new() { Who = caller.Name, Key = key, Request = request, Answer = RegisterJson.Text(answer) });
            }

            await AuditTrail.AddAsync(context, Instant, caller, action, subject.Length > 0 ? subject : answer is ICaseAnswer named ? named.CaseId : "", detail, cancel);
            await context.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new LostUpdateException(subject, -1);
        }
    }

    /// <summary>The next number of a kind of thing, such as <c>C000001</c>.</summary>
    internal static async Task<(string Id, long Seq)> NextAsync(RegisterContext context, string kind, CancellationToken cancel)
    {
        var counter = await context.Counters.FindAsync([kind], cancel);
        if (counter is null)
        {
            counter = new() { Kind = kind, Last = 0 };
            context.Counters.Add(counter);
        }

        counter.Last++;
        return (string.Create(CultureInfo.InvariantCulture, $"{kind}{counter.Last:D6}"), counter.Last);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The log, checked and read.</summary>
    /// <exception cref="NotAllowedException">Neither an auditor nor a chief.</exception>
    public Task<ImmutableArray<AuditEntry>> AuditAsync(Caller caller, string? subject, long after, int most, CancellationToken cancel = default)
    {
        caller.MayAudit();
        return ReadAsync(caller, "audit", subject ?? "", new { after, most }, context => AuditTrail.ReadAsync(context, subject, after, most, cancel), cancel);
    }

    /// <summary>Walks the whole log and says where it was changed.</summary>
    /// <returns>The number of entries and, where the chain is broken, the first entry that does not follow.</returns>
    /// <exception cref="NotAllowedException">Neither an auditor nor a chief.</exception>
    public Task<AuditCheck> CheckAuditAsync(Caller caller, CancellationToken cancel = default)
    {
        caller.MayAudit();
        return ReadAsync(caller, "audit-check", "", null, context => AuditTrail.CheckAsync(context, cancel), cancel);
    }
}

/// <summary>An answer that names its case, for the log of a write that makes one.</summary>
internal interface ICaseAnswer
{
    string CaseId { get; }
}
