using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>
/// The accounts of the office. They live beside the cases so that making one, changing one and every sign-in stand in the same log. What a password may be and how it is
/// hashed is the web server's; the book keeps what it is given.
/// </summary>
/// <param name="register">The register.</param>
public sealed class AccountBook(Register register)
{
    /// <summary>Who stands in the log where nobody has signed in yet.</summary>
    public static readonly Caller Door = new("-", RegisterRole.Auditor);

    /// <summary>Whether there is no account yet: then the first may be made by whoever has the link that the server printed.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        await using var context = register.Context();
        return !await context.Accounts.AnyAsync(cancel);
    }

    /// <summary>An account by its name, in any case of letters; <see langword="null"/> where there is none. Not in the log: each request asks for it.</summary>
    public async Task<Account?> FindAsync(string name, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var context = register.Context();
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Name == Key(name), cancel) is { } row ? Of(row) : null;
    }

    /// <summary>Makes an account. The first of all is made by <see cref="Door"/>; every other by a chief.</summary>
    /// <exception cref="RegisterException">A name that can't be or is taken, or a first one that is not the first.</exception>
    public Task MakeAsync(Account account, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = Key(account.Name);
        CaseDesk.Need(name.Length is >= 2 and <= 64 && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@'), "an account's name has 2 to 64 letters, digits, '.', '-', '_' or '@'");
        if (caller != Door)
        {
            caller.MayKeepAccounts();
        }

        return register.WriteAsync(caller, null, "account", name, new { account.Role }, async context =>
        {
            CaseDesk.Need(caller != Door || !await context.Accounts.AnyAsync(cancel), "there are accounts already: a chief makes others");
            CaseDesk.Need(await context.Accounts.FindAsync([name], cancel) is null, $"there is an account '{name}' already");
            context.Accounts.Add(new()
            {
                Name = name,
                Role = account.Role.ToString(),
                Password = account.Password,
                Stamp = account.Stamp,
                Active = account.Active,
                Failures = 0,
                Version = 1,
                MadeAt = register.Instant,
                MadeBy = caller.Name,
            });
            return true;
        }, cancel);
    }

    /// <summary>Writes an account that was changed, and says in the log what was.</summary>
    /// <param name="account">The account.</param>
    /// <param name="action">What was changed, such as <c>sign-in</c>, <c>sign-in-failed</c>, <c>password</c>.</param>
    /// <param name="caller">Who changed it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="LostUpdateException">It was changed since it was read.</exception>
    public Task ChangeAsync(Account account, string action, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var name = Key(account.Name);
        return register.WriteAsync(caller, null, action, name, new { account.Role, account.Active, account.Failures }, async context =>
        {
            var row = await context.Accounts.FindAsync([name], cancel) ?? throw new NotFoundException($"account {name}");
            if (row.Version != account.Version)
            {
                throw new LostUpdateException(name, row.Version);
            }

            await KeepAChiefAsync(context, row, account, cancel);
            row.Role = account.Role.ToString();
            row.Password = account.Password;
            row.Stamp = account.Stamp;
            row.Active = account.Active;
            row.Failures = account.Failures;
            row.LockedUntil = account.LockedUntil?.ToUnixTimeMilliseconds();
            account.Version = ++row.Version;
            return true;
        }, cancel);
    }

    /// <summary>Says in the log what happened at the door, such as a sign-in under a name that nobody has.</summary>
    public Task NoteAsync(string action, string name, Caller caller, CancellationToken cancel = default) =>
        register.WriteAsync(caller, null, action, Key(name), new { }, _ => Task.FromResult(true), cancel);

    /// <summary>All accounts by name.</summary>
    /// <exception cref="NotAllowedException">Neither a chief nor an auditor.</exception>
    public Task<ImmutableArray<AccountSummary>> ListAsync(Caller caller, CancellationToken cancel = default)
    {
        caller.MayAudit();
        return register.ReadAsync(caller, "accounts", "", null, async context =>
        {
            var rows = await context.Accounts.AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancel);
            return rows.Select(a => new AccountSummary(a.Name, Enum.Parse<RegisterRole>(a.Role), a.Active, DateTimeOffset.FromUnixTimeMilliseconds(a.MadeAt), a.MadeBy)).ToImmutableArray();
        }, cancel);
    }

    /// <summary>The name as the book keeps it.</summary>
    public static string Key(string name) => SearchTerms.Fold(name ?? "").Trim();

    /// <summary>An office without a chief could never make one again.</summary>
    private static async Task KeepAChiefAsync(RegisterContext context, AccountRow row, Account account, CancellationToken cancel)
    {
        var chief = nameof(RegisterRole.Chief);
        if (row.Active && row.Role == chief && !(account.Active && account.Role == RegisterRole.Chief))
        {
            CaseDesk.Need(await context.Accounts.AnyAsync(a => a.Name != row.Name && a.Active && a.Role == chief, cancel), "the last chief stays a chief");
        }
    }

    private static Account Of(AccountRow row) => new()
    {
        Name = row.Name,
        Role = Enum.Parse<RegisterRole>(row.Role),
        Password = row.Password,
        Stamp = row.Stamp,
        Active = row.Active,
        Failures = row.Failures,
        LockedUntil = row.LockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        Version = row.Version,
    };
}
