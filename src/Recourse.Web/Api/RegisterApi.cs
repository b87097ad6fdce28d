using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary><c>/api/v1</c>: what is due, figures, the log, accounts, sign-in of programs.</summary>
internal static class RegisterApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery();
        CasesApi.Map(api);
        RecommendationsApi.Map(api);
        api.MapGet("/due", DueAsync).WithTags("terms").WithName("due").WithSummary("What needs somebody on a day, a part at a time");
        api.MapGet("/due.ics", FeedAsync).WithTags("terms").WithName("dueFeed").WithSummary("The same as an iCalendar feed (RFC 5545); it names no person");
        var figures = api.MapGroup("/statistics").WithTags("statistics");
        figures.MapGet("", FigureAsync).WithName("figure").WithSummary("A figure beside the same period a year before");
        figures.MapGet("/rows", RowsAsync).WithName("figureRows").WithSummary("The rows that the figure counts");
        var log = api.MapGroup("/audit").WithTags("audit");
        log.MapGet("", AuditAsync).WithName("audit").WithSummary("The log of everything that was read and changed");
        log.MapGet("/check", CheckAsync).WithName("auditCheck").WithSummary("Walks the log and says where it was changed");
        var accounts = api.MapGroup("/accounts").WithTags("accounts");
        accounts.MapGet("", AccountsAsync).WithName("accounts").WithSummary("The accounts of the office");
        accounts.MapPost("", MakeAsync).WithName("makeAccount").WithSummary("Makes an account");
        accounts.MapPut("/{name}", ChangeAsync).WithName("changeAccount").WithSummary("Changes an account; its sessions end");
        routes.MapPost("/api/v1/session", SignInAsync).AllowAnonymous().DisableAntiforgery().WithTags("session").WithName("signIn").WithSummary("Name and password for a bearer token");

        // A stranger learns nothing, not even which addresses there are.
        routes.MapFallback("/api/{**rest}", () => TypedResults.NotFound()).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<Ok<DueView>> DueAsync(HttpContext context, Office office, DateOnly? day, int? ahead, string? after, CancellationToken cancel)
    {
        var page = await office.Due.ReadAsync(day, ahead ?? 14, after, Versions.Caller(context), cancel);
        return TypedResults.Ok(new DueView(page.Day, page.Overdue, page.Today, page.Ahead, page.WithoutDate, [.. page.Items.Select(i => ClockView.Of(i.Clock, page.Day))], page.Next));
    }

    private static async Task<ContentHttpResult> FeedAsync(HttpContext context, Office office, [Description("zh or en")] string? lang, CancellationToken cancel)
    {
        var readings = ImmutableArray.CreateBuilder<ClockReading>();
        string? next = null;
        do
        {
            var page = await office.Due.ReadAsync(null, 366, next, Versions.Caller(context), cancel);
            readings.AddRange(page.Items.Select(i => i.Clock.Reading));
            next = page.Next;
        }
        while (next is not null);
        return TypedResults.Content(ClockFeed.Write(readings, lang is not "en", office.Time.GetUtcNow()), "text/calendar; charset=utf-8");
    }

    private static async Task<Ok<FigureView>> FigureAsync(
        HttpContext context, Office office, DateOnly? from, DateOnly? to, [FromQuery] string[]? stage, [FromQuery] string[]? offence, string? online, string? region, string? industry,
        string? information, string? unit, string? by, [FromQuery(Name = "public")] string? toPublic, CancellationToken cancel)
    {
        // The parameters stand here for the description; page and interface read the same words.
        _ = (from, to, stage, offence, online, region, industry, information, unit, by, toPublic);
        var asked = FigureAsked.Of(context.Request.Query, office.Today);
        var comparison = await Figures.CompareAsync(office, asked, Versions.Caller(context), cancel);
        return TypedResults.Ok(Figures.View(comparison, asked));
    }

    private static async Task<Ok<Page<FigureRow>>> RowsAsync(
        HttpContext context, Office office, DateOnly? from, DateOnly? to, [FromQuery] string[]? stage, [FromQuery] string[]? offence, string? online, string? region, string? industry,
        string? information, string? after, CancellationToken cancel)
    {
        _ = (from, to, stage, offence, online, region, industry, information);
        return TypedResults.Ok(await office.Statistics.RowsAsync(FigureAsked.Of(context.Request.Query, office.Today).Filter, after, Versions.Caller(context), cancel));
    }

    private static async Task<Ok<ImmutableArray<AuditEntry>>> AuditAsync(HttpContext context, Office office, string? subject, long? after, int? most, CancellationToken cancel) =>
        TypedResults.Ok(await office.Register.AuditAsync(Versions.Caller(context), subject, after ?? 0, most ?? 100, cancel));

    private static async Task<Ok<AuditCheck>> CheckAsync(HttpContext context, Office office, CancellationToken cancel) =>
        TypedResults.Ok(await office.Register.CheckAuditAsync(Versions.Caller(context), cancel));

    private static async Task<Ok<ImmutableArray<AccountSummary>>> AccountsAsync(HttpContext context, Office office, CancellationToken cancel) =>
        TypedResults.Ok(await office.Accounts.ListAsync(Versions.Caller(context), cancel));

    private static async Task<Created> MakeAsync(HttpContext context, AccountKeeper keeper, NewAccount entered, CancellationToken cancel)
    {
        await keeper.MakeAsync(entered.Name, entered.Password, entered.Role, Versions.Caller(context), cancel);
        return TypedResults.Created("/api/v1/accounts");
    }

    private static async Task<NoContent> ChangeAsync(HttpContext context, AccountKeeper keeper, string name, AccountChange entered, CancellationToken cancel)
    {
        await keeper.ChangeAsync(name, entered.Role, entered.Active, entered.Password, Versions.Caller(context), cancel);
        return TypedResults.NoContent();
    }

    [ProducesResponseType<Microsoft.AspNetCore.Authentication.BearerToken.AccessTokenResponse>(StatusCodes.Status200OK)]
    private static async Task<IResult> SignInAsync(AccountKeeper keeper, SignIn entered, CancellationToken cancel) =>
        await keeper.SignInAsync(entered.Name, entered.Password, Callers.Program, cancel) is { } who
            ? TypedResults.SignIn(who, authenticationScheme: Callers.Program)
            : TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Name or password is wrong");
}
