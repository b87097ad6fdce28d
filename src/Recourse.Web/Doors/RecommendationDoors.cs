using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Takes the forms of recommendations.</summary>
internal static class RecommendationDoors
{
    public static void Map(RouteGroupBuilder doors)
    {
        doors.MapPost("/recommendations", BeginAsync);
        doors.MapPost("/recommendations/{id}/{what}", ChangeAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, IAntiforgery antiforgery, Office office, Notes notes, CancellationToken cancel)
    {
        var form = await FormDoors.FormAsync(context, antiforgery);
        return await FormDoors.DoneAsync(notes, "begin", form, "/recommendations/new", async () =>
        {
            var entered = new NewRecommendation
            {
                Type = Name<RecommendationType>(form, "type"),
                Organ = Text(form, "organ"),
                Addressee = Text(form, "addressee"),
                Industry = Text(form, "industry"),
                Cases = [.. Text(form, "cases").Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)],
            };
            var written = await office.Recommendations.BeginAsync(entered, Callers.Of(context), FormDoors.Key(form), cancel);
            return ($"/recommendations/{written.Id}", new("已登记。", "It is entered.", false, "begin", []));
        });
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, IAntiforgery antiforgery, Office office, Notes notes, string id, string what, CancellationToken cancel)
    {
        var form = await FormDoors.FormAsync(context, antiforgery);
        var page = $"/recommendations/{Uri.EscapeDataString(id)}";
        return await FormDoors.DoneAsync(notes, what, form, page, async () =>
        {
            var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : throw new RegisterException("the form names no version");
            await (what switch
            {
                "text" => office.Recommendations.WriteTextAsync(id, version, Written(form), Callers.Of(context), FormDoors.Key(form), cancel),
                "steps" => office.Recommendations.TakeAsync(id, version, Step(form), Callers.Of(context), FormDoors.Key(form), cancel),
                _ => throw new NotFoundException($"form '{what}'"),
            });
            return (page, new("已登记。", "It is entered.", false, what, []));
        });
    }

    private static RecommendationText Written(IFormCollection form) => new()
    {
        Source = Text(form, "source"),
        Facts = Text(form, "facts"),
        Evidence = Text(form, "evidence"),
        Danger = Text(form, "danger"),
        Measures = [.. Pairs(Text(form, "measures")).Select(p => new SuggestedMeasure(p.Left, p.Right))],
        ObjectionDays = Days(form, "objection"),
        ReplyDays = Days(form, "reply"),
        Other = Text(form, "other"),
        Figures = [.. Pairs(Text(form, "figures")).Select(p => new CitedFigure(p.Left, p.Right))],
    };

    private static NewRecommendationStep Step(IFormCollection form) => new()
    {
        What = Text(form, "step"),
        On = FormDoors.Day(Text(form, "on"), "the day"),
        Role = Name<RecommendationRole>(form, "role"),
        By = Text(form, "by"),
        Text = Text(form, "text"),
        Name = Text(form, "name"),
        Days = Days(form, "days"),
        ObjectionDays = Days(form, "objection"),
        UrgentWhy = Text(form, "urgent"),
        Day = Text(form, "day").Length == 0 ? null : FormDoors.Day(Text(form, "day"), "the other day"),
        Means = Name<ServiceMeans>(form, "means"),
        FollowUp = Name<FollowUpMeans>(form, "followup"),
        Copy = Name<CopyRecipient>(form, "copy"),
        Outcome = Name<ReviewOutcome>(form, "outcome"),
        Target = Name<EscalationTarget>(form, "target"),
        Entry = Text(form, "entry"),
    };

    /// <summary>Lines of two parts, with a bar between them.</summary>
    internal static ImmutableArray<(string Left, string Right)> Pairs(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(['|', '｜'], 2, StringSplitOptions.TrimEntries)).Select(p => (p[0], p.Length > 1 ? p[1] : ""))];

    private static int? Days(IFormCollection form, string name) => Text(form, name) is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 366 ? days : throw new RegisterException("days are a whole number from 1 to 366");

    private static T Name<T>(IFormCollection form, string name)
        where T : struct, Enum => Text(form, name) is not { Length: > 0 } text ? default
        : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw new RegisterException($"'{text}' is no {typeof(T).Name}");

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
