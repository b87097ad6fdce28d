using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary><c>/api/v1/cases</c>.</summary>
internal static class CasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("cases");
        cases.MapGet("", ListAsync).WithSummary("Cases that a filter keeps, newest first, a part at a time").WithName("listCases");
        cases.MapPost("", OpenAsync).WithSummary("Enters a case").WithName("openCase");
        cases.MapGet("/{id}", ReadAsync).WithSummary("One case whole; its ETag is the version that a write names").WithName("readCase");
        cases.MapPost("/{id}/parties", PartyAsync).WithSummary("Enters a person or unit").WithName("addParty");
        cases.MapPost("/{id}/links", LinkAsync).WithSummary("Enters what joins the case to others").WithName("addLink");
        cases.MapPost("/{id}/steps", StepAsync).WithSummary("Takes a step of procedure; refused with 422 where the rules do not allow it").WithName("takeStep");
        cases.MapPost("/{id}/rows/{row}/strike", StrikeAsync).WithSummary("Strikes out a row that was entered wrongly; it stays").WithName("strikeRow");
        cases.MapPut("/{id}/clocks/{clock}/due", DueAsync).WithSummary("Enters a last day by hand, marked as such").WithName("setDue");
        cases.MapPut("/{id}/supervision", SuperviseAsync).WithSummary("Puts the case under supervision, or ends it").WithName("supervise");
    }

    private static async Task<Ok<Page<CaseSummary>>> ListAsync(
        HttpContext context, Office office, string? text, string? kind, string? region, bool? open, bool? supervised, string? after, CancellationToken cancel)
    {
        var filter = new CaseFilter { Text = text ?? "", Kind = kind ?? "", Region = region ?? "", Open = open, Supervised = supervised ?? false };
        return TypedResults.Ok(await office.Cases.ListAsync(filter, after, Versions.Caller(context), cancel));
    }

    private static async Task<Created<CaseWritten>> OpenAsync(HttpContext context, Office office, NewCase entered, CancellationToken cancel)
    {
        var written = await office.Desk.OpenAsync(entered, Versions.Caller(context), Versions.Key(context), cancel);
        Versions.Tag(context, written.Version);
        return TypedResults.Created($"/api/v1/cases/{written.CaseId}", written);
    }

    private static async Task<Ok<CaseView>> ReadAsync(HttpContext context, Office office, string id, CancellationToken cancel)
    {
        var read = await office.Cases.ReadAsync(id, Versions.Caller(context), cancel);
        Versions.Tag(context, read.Case.Version);
        return TypedResults.Ok(CaseView.Of(read, office.Today));
    }

    private static Task<Ok<CaseWritten>> PartyAsync(HttpContext context, Office office, string id, NewParty entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Desk.AddPartyAsync(id, Versions.Asked(context), entered, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<CaseWritten>> LinkAsync(HttpContext context, Office office, string id, NewLink entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Desk.LinkAsync(id, Versions.Asked(context), entered.Kind, entered.Value, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<CaseWritten>> StepAsync(HttpContext context, Office office, string id, NewStep entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Steps.TakeAsync(id, Versions.Asked(context), entered, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<CaseWritten>> StrikeAsync(HttpContext context, Office office, string id, string row, NewStrike entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Steps.StrikeAsync(id, Versions.Asked(context), row, entered.Because, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<CaseWritten>> DueAsync(HttpContext context, Office office, string id, string clock, NewDue entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Desk.SetDueAsync(id, Versions.Asked(context), clock, entered.Due, entered.Why, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<CaseWritten>> SuperviseAsync(HttpContext context, Office office, string id, NewLevel entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Desk.SuperviseAsync(id, Versions.Asked(context), entered.Level, Versions.Caller(context), Versions.Key(context), cancel));

    private static async Task<Ok<CaseWritten>> WrittenAsync(HttpContext context, Task<CaseWritten> write)
    {
        var written = await write;
        Versions.Tag(context, written.Version);
        return TypedResults.Ok(written);
    }
}
