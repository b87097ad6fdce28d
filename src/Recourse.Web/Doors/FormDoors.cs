using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Takes the forms of the pages: does what the interface would, and sends the person to the page that shows it. A form sent twice is done once: each carries a key.</summary>
internal static class FormDoors
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("/do").ExcludeFromDescription();
        doors.MapPost("/language", LanguageAsync).AllowAnonymous();
        doors.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        doors.MapPost("/first", FirstAsync).AllowAnonymous();
        doors.MapPost("/sign-out", SignOutAsync);
        doors.MapPost("/cases", OpenAsync);
        doors.MapPost("/cases/{id}/{what}", CaseAsync);
        RecommendationDoors.Map(doors);
        doors.MapPost("/accounts", AccountAsync);
        doors.MapPost("/accounts/{name}", AccountChangeAsync);
    }

    private static async Task<IResult> LanguageAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var form = await FormAsync(context, antiforgery);
        context.Response.Cookies.Append(PageLanguage.Cookie, form["lang"] == "en" ? "en" : "zh", new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return Results.LocalRedirect(Local(form["to"]));
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, AccountKeeper keeper, Notes notes, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        if (await keeper.SignInAsync(form["name"].ToString(), form["password"].ToString(), Callers.Browser, cancel) is { } who)
        {
            await context.SignInAsync(Callers.Browser, who);
            return Results.LocalRedirect(Local(form["to"]));
        }

        var back = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/sign-in", "to", Local(form["to"]));
        return Results.LocalRedirect(notes.Add(back, new(
            "账户或密码不正确，或账户暂时锁定。", "Name or password is wrong, or the account is locked for a while.", true, "sign-in", new(StringComparer.Ordinal) { ["name"] = form["name"].ToString() })));
    }

    private static async Task<IResult> FirstAsync(HttpContext context, IAntiforgery antiforgery, AccountKeeper keeper, FirstLink link, Notes notes, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        var key = form["key"].ToString();
        if (!link.Holds(key))
        {
            throw new NotAllowedException("the link for the first account was used, or is not the one that was printed at the start");
        }

        try
        {
            await keeper.MakeAsync(form["name"].ToString(), form["password"].ToString(), RegisterRole.Chief, AccountBook.Door, cancel);
        }
        catch (RegisterException refused)
        {
            return Results.LocalRedirect(notes.Add($"/first?key={Uri.EscapeDataString(key)}", Refused("first", refused, form)));
        }

        link.End();
        return Results.LocalRedirect(notes.Add("/sign-in", new("账户已建立，请登录。", "The account is made; sign in.", false, "first", [])));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        await FormAsync(context, antiforgery);
        await context.SignOutAsync(Callers.Browser);
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> OpenAsync(HttpContext context, IAntiforgery antiforgery, Office office, Notes notes, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        return await DoneAsync(notes, "open", form, "/cases/new", async () =>
        {
            var written = await office.Desk.OpenAsync(
                new()
                {
                    Number = form["number"].ToString(),
                    Title = form["title"].ToString(),
                    Kind = form["kind"].ToString(),
                    Region = form["region"].ToString(),
                    Office = form["office"].ToString(),
                    Online = Ternary(form["online"]),
                    Opened = Day(form["opened"], "opened"),
                    Folder = form["folder"].ToString(),
                },
                Callers.Of(context), Key(form), cancel);
            return ($"/cases/{written.CaseId}", new("案件已登记。", "The case is entered.", false, "open", []));
        });
    }

    private static async Task<IResult> CaseAsync(HttpContext context, IAntiforgery antiforgery, Office office, Notes notes, string id, string what, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        var page = $"/cases/{Uri.EscapeDataString(id)}";
        return await DoneAsync(notes, what, form, page, async () =>
        {
            var caller = Callers.Of(context);
            if (what is "purpose")
            {
                var purpose = form["purpose"].ToString().Trim();
                return purpose.Length > 0 ? (notes.AddPurpose(page, caller.Name, id, purpose), null) : throw new RegisterException("showing names needs a purpose");
            }

            var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : throw new RegisterException("the form names no version");
            var written = await CaseForms.WriteAsync(office, id, version, what, form, caller, Key(form), cancel);
            var warnings = written.Warnings;
            return (page, new(
                string.Concat(["已登记。", .. warnings.Select(w => w.Zh + "。")]), string.Join(' ', ["It is entered.", .. warnings.Select(w => w.En + ".")]), false, what, []));
        });
    }

    private static async Task<IResult> AccountAsync(HttpContext context, IAntiforgery antiforgery, AccountKeeper keeper, Notes notes, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        return await DoneAsync(notes, "account", form, "/accounts", async () =>
        {
            await keeper.MakeAsync(form["name"].ToString(), form["password"].ToString(), Role(form["role"]), Callers.Of(context), cancel);
            return ("/accounts", new("账户已建立。", "The account is made.", false, "account", []));
        });
    }

    private static async Task<IResult> AccountChangeAsync(HttpContext context, IAntiforgery antiforgery, AccountKeeper keeper, Notes notes, string name, CancellationToken cancel)
    {
        var form = await FormAsync(context, antiforgery);
        return await DoneAsync(notes, "account-change", form, "/accounts", async () =>
        {
            await keeper.ChangeAsync(name, Role(form["role"]), form["active"] == "yes", form["password"].ToString(), Callers.Of(context), cancel);
            return ("/accounts", new("账户已更改，其会话已结束。", "The account is changed; its sessions have ended.", false, "account-change", []));
        });
    }

    /// <exception cref="AntiforgeryValidationException">The form is not one of ours.</exception>
    internal static async Task<IFormCollection> FormAsync(HttpContext context, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context);
        return await context.Request.ReadFormAsync(context.RequestAborted);
    }

    /// <summary>Does it and goes on; what the register refuses comes back to the form with what was entered.</summary>
    internal static async Task<IResult> DoneAsync(Notes notes, string name, IFormCollection form, string otherwise, Func<Task<(string Address, Note? Note)>> act)
    {
        try
        {
            var (address, note) = await act();
            return Results.LocalRedirect(note is null ? address : notes.Add(address, note));
        }
        catch (RegisterException refused) when (refused is not (NotFoundException or NotAllowedException))
        {
            return Results.LocalRedirect(notes.Add(otherwise, Refused(name, refused, form)) + "#" + name);
        }
    }

    private static Note Refused(string name, RegisterException refused, IFormCollection form)
    {
        var (zh, en) = refused switch
        {
            StepRefusedException step => (step.Why.Zh, step.Why.En),
            LostUpdateException => ("此案在您打开之后已被他人更改，请核对后再次提交。", "Somebody has changed this case since you opened it: look again, then send again."),
            _ => ("未登记：" + refused.Message, "Not entered: " + refused.Message),
        };
        return new(zh, en, true, name, form.Where(f => f.Key is not ("password" or "key" or "version" or "once") && !f.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal));
    }

    internal static DateOnly Day(string? text, string name) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RegisterException($"{name} must be a day YYYY-MM-DD");

    internal static bool? Ternary(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    private static RegisterRole Role(string? text) => Enum.TryParse<RegisterRole>(text, out var role) && Enum.IsDefined(role) ? role : throw new RegisterException($"there is no role '{text}'");

    internal static string? Key(IFormCollection form) => form["once"].ToString() is { Length: > 0 and <= 128 } once ? once : null;

    /// <summary>An address of this server; anything else goes to the first page.</summary>
    private static string Local(string? to) => to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Contains('\n', StringComparison.Ordinal) && !to.Contains('\r', StringComparison.Ordinal) ? to : "/";
}
