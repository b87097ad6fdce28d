using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Makes and changes accounts, and signs people in. Each goes into the register's log.</summary>
internal sealed class AccountKeeper(Office office, UserManager<Account> users)
{
    /// <summary>Makes an account.</summary>
    /// <exception cref="RegisterException">A name or password that can't be.</exception>
    public async Task MakeAsync(string name, string password, RegisterRole role, Caller by, CancellationToken cancel)
    {
        var account = new Account { Name = AccountBook.Key(name), Role = role };
        await PasswordAsync(account, password);
        await office.Accounts.MakeAsync(account, by, cancel);
    }

    /// <summary>Changes role, activity or password of another's account; all its sessions end.</summary>
    /// <exception cref="NotFoundException">There is no such account.</exception>
    public async Task ChangeAsync(string name, RegisterRole? role, bool? active, string? password, Caller by, CancellationToken cancel)
    {
        if (by.Role is not RegisterRole.Chief)
        {
            throw new NotAllowedException("only a chief changes accounts");
        }

        var account = await office.Accounts.FindAsync(name, cancel) ?? throw new NotFoundException($"account {name}");
        account.Role = role ?? account.Role;
        account.Active = active ?? account.Active;
        if (password is { Length: > 0 })
        {
            await PasswordAsync(account, password);
            (account.Failures, account.LockedUntil) = (0, null);
        }

        account.Stamp = NewStamp();
        await office.Accounts.ChangeAsync(account, "account-changed", by, cancel);
    }

    /// <summary>Checks name and password.</summary>
    /// <returns>Who it is, or null; which of the two was wrong, or that the account is locked, is not told.</returns>
    public async Task<ClaimsPrincipal?> SignInAsync(string name, string password, string scheme, CancellationToken cancel)
    {
        var account = await office.Accounts.FindAsync(name, cancel);
        if (account is null || !account.Active || await users.IsLockedOutAsync(account))
        {
            // The same work as for a right name, so that the time tells nothing.
            users.PasswordHasher.HashPassword(new Account { Name = "-", Role = RegisterRole.Auditor }, password);
            await office.Accounts.NoteAsync("sign-in-refused", account?.Name ?? "", AccountBook.Door, cancel);
            return null;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return null;
        }

        if (account.Failures > 0)
        {
            await users.ResetAccessFailedCountAsync(account);
        }

        await office.Accounts.NoteAsync("sign-in", account.Name, new Caller(account.Name, account.Role), cancel);
        return Callers.Principal(account, scheme);
    }

    private async Task PasswordAsync(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, account, password);
            if (!result.Succeeded)
            {
                throw new RegisterException(string.Join(" ", result.Errors.Select(e => e.Description)));
            }
        }

        account.Password = users.PasswordHasher.HashPassword(account, password);
        account.Stamp = NewStamp();
    }

    private static string NewStamp() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
