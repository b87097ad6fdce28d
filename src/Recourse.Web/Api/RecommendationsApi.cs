using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Recourse.Casework;
using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Web;

/// <summary><c>/api/v1/recommendations</c>.</summary>
internal static class RecommendationsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/recommendations").WithTags("recommendations");
        group.MapGet("", BoardAsync).WithName("recommendationBoard").WithSummary("All recommendations that are not ended, each in one place, on a day");
        group.MapPost("", BeginAsync).WithName("beginRecommendation").WithSummary("Begins a recommendation");
        group.MapGet("/{id}", ReadAsync).WithName("readRecommendation").WithSummary("One recommendation with its text, what its text lacks, its entries and terms");
        group.MapGet("/{id}/paper", PaperAsync).WithName("recommendationPaper").WithSummary("The paper (检察建议书) as DOCX; a draft says that it is one");
        group.MapPut("/{id}/text", TextAsync).WithName("writeRecommendationText").WithSummary("Changes the text of a draft");
        group.MapPost("/{id}/steps", StepAsync).WithName("takeRecommendationStep").WithSummary("Enters what happened; refused with 422 where the rules do not allow it");
    }

    private static async Task<Ok<BoardView>> BoardAsync(HttpContext context, Office office, DateOnly? day, string? industry, CancellationToken cancel)
    {
        var board = await office.Recommendations.BoardAsync(day, industry ?? "", Versions.Caller(context), cancel);
        return TypedResults.Ok(new BoardView(board.Day, [.. board.Entries.Select(e => EntryView.Of(e))]));
    }

    private static async Task<Created<RecommendationWritten>> BeginAsync(HttpContext context, Office office, NewRecommendation entered, CancellationToken cancel)
    {
        var written = await office.Recommendations.BeginAsync(entered, Versions.Caller(context), Versions.Key(context), cancel);
        Versions.Tag(context, written.Version);
        return TypedResults.Created($"/api/v1/recommendations/{written.Id}", written);
    }

    private static async Task<Ok<RecommendationView>> ReadAsync(HttpContext context, Office office, string id, CancellationToken cancel)
    {
        var read = await office.Recommendations.ReadAsync(id, Versions.Caller(context), cancel);
        Versions.Tag(context, read.Version);
        return TypedResults.Ok(RecommendationView.Of(read, office.Today));
    }

    private static async Task<FileContentHttpResult> PaperAsync(HttpContext context, Office office, string id, CancellationToken cancel)
    {
        var read = await office.Recommendations.ExportAsync(id, Versions.Caller(context), cancel);
        return TypedResults.File(PaperDocx.Render(RecommendationPaper.Of(read)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{read.Reading.Standing.Header.Id}.docx");
    }

    private static Task<Ok<RecommendationWritten>> TextAsync(HttpContext context, Office office, string id, RecommendationText entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Recommendations.WriteTextAsync(id, Versions.Asked(context), entered, Versions.Caller(context), Versions.Key(context), cancel));

    private static Task<Ok<RecommendationWritten>> StepAsync(HttpContext context, Office office, string id, NewRecommendationStep entered, CancellationToken cancel) =>
        WrittenAsync(context, office.Recommendations.TakeAsync(id, Versions.Asked(context), entered, Versions.Caller(context), Versions.Key(context), cancel));

    private static async Task<Ok<RecommendationWritten>> WrittenAsync(HttpContext context, Task<RecommendationWritten> write)
    {
        var written = await write;
        Versions.Tag(context, written.Version);
        return TypedResults.Ok(written);
    }
}

/// <summary>The board of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Entries">Every recommendation that is not ended, the most pressing first.</param>
internal sealed record BoardView(DateOnly Day, ImmutableArray<EntryView> Entries);

/// <summary>A recommendation on the board.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Addressee">The unit addressed.</param>
/// <param name="Industry">Its industry; null where it is not stated.</param>
/// <param name="Number">The number of the paper; null before it is issued.</param>
/// <param name="Place">Where it stands on the day.</param>
/// <param name="Lateness">What is overdue; null elsewhere.</param>
/// <param name="Due">The day that the place turns on.</param>
/// <param name="NeedsSomeone">Whether somebody should look at it.</param>
/// <param name="Next">The steps that the rules allow, by name.</param>
/// <param name="Alerts">What else a person should see.</param>
internal sealed record EntryView(
    string Id, RecommendationType Type, string Addressee, string? Industry, string? Number, RecommendationPlace Place, RecommendationLateness? Lateness, DateOnly? Due, bool NeedsSomeone,
    ImmutableArray<string> Next, ImmutableArray<Bilingual> Alerts)
{
    public static EntryView Of(RecommendationEntry entry)
    {
        var standing = entry.Reading.Standing;
        return new(
            entry.Id, standing.Header.Type, standing.Header.Addressee, standing.Header.Industry, standing.Number, entry.Place, entry.Lateness, entry.Due, entry.NeedsSomeone,
            [.. entry.Next.Select(r => r.Id)], entry.Alerts);
    }
}

/// <summary>A recommendation whole.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Organ">Who makes it.</param>
/// <param name="Addressee">The unit addressed.</param>
/// <param name="Industry">Its industry; null where it is not stated.</param>
/// <param name="Cases">The cases it came out of.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">The number of the paper.</param>
/// <param name="Text">Its text.</param>
/// <param name="Lacks">What the text lacks of the seven contents.</param>
/// <param name="Entries">What happened, in the order of entry.</param>
/// <param name="Clocks">Its terms.</param>
internal sealed record RecommendationView(
    string Id, RecommendationType Type, string Organ, string Addressee, string? Industry, ImmutableArray<string> Cases, RecommendationState State, string? Number, RecommendationText Text,
    ImmutableArray<Bilingual> Lacks, ImmutableArray<EventView> Entries, ImmutableArray<ClockView> Clocks)
{
    public static RecommendationView Of(RegisteredRecommendation read, DateOnly today)
    {
        var standing = read.Reading.Standing;
        return new(
            standing.Header.Id, standing.Header.Type, standing.Header.Organ, standing.Header.Addressee, standing.Header.Industry, standing.Header.Cases, standing.State, standing.Number, read.Text,
            RecommendationCheck.Of(read.Text), [.. read.Reading.Recommendation.Events.Select(EventView.Of)],
            [.. Terms(read.Reading).Select(t => ClockView.Of(new CaseClock("", null, "", t), today))]);
    }

    /// <summary>The terms that run or ran.</summary>
    public static IEnumerable<ClockReading> Terms(RecommendationReading reading) => new[] { reading.Reply, reading.Filing, reading.Objection, reading.Urging }.OfType<ClockReading>();
}

/// <summary>Something that happened.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Kind">The kind, as the table of rules names it.</param>
/// <param name="On">The day.</param>
/// <param name="Recorded">The day it was entered.</param>
/// <param name="By">Who did it.</param>
/// <param name="Role">In what role.</param>
internal sealed record EventView(string Id, string Kind, DateOnly On, DateOnly Recorded, string By, RecommendationRole Role)
{
    public static EventView Of(RecommendationEvent happened) => new(happened.Id, happened.Kind, happened.On, happened.Recorded, happened.By, happened.Role);
}
