using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Between a session and who asks. Every request looks the account up: a role taken away or a changed password holds at once.</summary>
internal static class Callers
{
    private const string Stamp = "stamp";

    public static ClaimsPrincipal Principal(Account account, string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, account.Name), new(ClaimTypes.Role, account.Role.ToString()), new(Stamp, account.Stamp)], scheme));

    /// <summary>Who asks, under the role of the session, which <see cref="StillHoldsAsync"/> has checked.</summary>
    public static Caller Of(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, Name: { } name } && Enum.TryParse<RegisterRole>(context.User.FindFirstValue(ClaimTypes.Role), out var role)
            ? new(name, role) : throw new NotAllowedException("a stranger may not do anything");

    /// <summary>Whether the account is still as it was when the session began.</summary>
    public static async Task<bool> StillHoldsAsync(ClaimsPrincipal who, Office office, CancellationToken cancel) =>
        who.Identity?.Name is { } name && await office.Accounts.FindAsync(name, cancel) is { Active: true } account
            && string.Equals(account.Stamp, who.FindFirstValue(Stamp), StringComparison.Ordinal)
            && string.Equals(account.Role.ToString(), who.FindFirstValue(ClaimTypes.Role), StringComparison.Ordinal);

    /// <summary>A session of a browser.</summary>
    public const string Browser = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>A session of a program.</summary>
    public const string Program = BearerTokenDefaults.AuthenticationScheme;
}
