using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>A recommendation as the register holds it.</summary>
/// <param name="Reading">What happened, where it stands, its terms.</param>
/// <param name="Text">Its text.</param>
/// <param name="Version">The version that the next write names.</param>
public sealed record RegisteredRecommendation(RecommendationReading Reading, RecommendationText Text, long Version);

/// <summary>A write on a recommendation that is done.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Version">Its version after the write.</param>
/// <param name="Made">Names the event, where one was entered.</param>
public sealed record RecommendationWritten(string Id, long Version, string Made = "") : ICaseAnswer
{
    string ICaseAnswer.CaseId => Id;
}

/// <summary>Begins recommendations, changes their text, enters what happens to them, shows the board. The rules of <see cref="RecommendationMachine"/> decide what may follow.</summary>
/// <param name="register">The register.</param>
/// <param name="calendar">The working days.</param>
public sealed class RecommendationDesk(Register register, WorkCalendar calendar)
{
    private static readonly string[] s_ended = [nameof(RecommendationState.Closed), nameof(RecommendationState.Withdrawn)];

    /// <summary>Begins a recommendation.</summary>
    /// <exception cref="RegisterException">No organ, no addressee, or a case that is not in the register.</exception>
    public Task<RecommendationWritten> BeginAsync(NewRecommendation entered, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        caller.MayEnter();
        CaseDesk.Need(!string.IsNullOrWhiteSpace(entered.Organ), "a recommendation names the procuratorate that makes it");
        CaseDesk.Need(!string.IsNullOrWhiteSpace(entered.Addressee), "a recommendation names the unit addressed");
        return register.WriteAsync(caller, key, "recommendation", "", entered, async context =>
        {
            var (id, seq) = await Register.NextAsync(context, "R", cancel);
            var cases = entered.Cases.Distinct(StringComparer.Ordinal).ToArray();
            var known = await context.Cases.CountAsync(c => cases.Contains(c.Id), cancel);
            CaseDesk.Need(known == cases.Length, $"of the cases {string.Join(", ", cases)} {cases.Length - known} are not in the register");
            context.Recommendations.Add(new()
            {
                Id = id,
                Seq = seq,
                Type = entered.Type.ToString(),
                Organ = entered.Organ,
                Addressee = entered.Addressee,
                Industry = entered.Industry,
                State = nameof(RecommendationState.None),
                Body = RegisterJson.Text(entered.Text),
                Events = "[]",
                Version = 1,
                MadeAt = register.Instant,
                MadeBy = caller.Name,
            });
            context.RecommendationCases.AddRange(cases.Select(c => new RecommendationCaseRow { RecommendationId = id, CaseId = c }));
            return new RecommendationWritten(id, 1);
        }, cancel);
    }

    /// <summary>Changes the text, as long as no paper with it was issued.</summary>
    /// <exception cref="LostUpdateException">It was changed since.</exception>
    /// <exception cref="RegisterException">It was issued: a changed text needs a revision first.</exception>
    public Task<RecommendationWritten> WriteTextAsync(string id, long version, RecommendationText text, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        caller.MayEnter();
        return ChangeAsync(id, version, "recommendation-text", text, caller, key, row =>
        {
            CaseDesk.Need(
                Enum.Parse<RecommendationState>(row.State) is RecommendationState.None or RecommendationState.Draft or RecommendationState.Consulted or RecommendationState.Revised,
                $"{id} stands at '{row.State}': its text is changed in a draft, or after a revision");
            row.Body = RegisterJson.Text(text);
            return "";
        }, cancel);
    }

    /// <summary>Enters what happened.</summary>
    /// <exception cref="LostUpdateException">It was changed since.</exception>
    /// <exception cref="StepRefusedException">The rules do not allow it there; names rule and article.</exception>
    public Task<RecommendationWritten> TakeAsync(string id, long version, NewRecommendationStep entered, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        May(entered.Role, caller);
        return ChangeAsync(id, version, "recommendation-step", entered, caller, key, row =>
        {
            var before = Of(row, []);
            var happened = entered.Event(string.Create(CultureInfo.InvariantCulture, $"{id}-{before.Events.Length + 1}"), register.Today, caller);
            var (judgement, after) = before.Add(happened);
            if (judgement.Refusal is { } refusal)
            {
                throw new StepRefusedException(refusal);
            }

            row.Events = JsonSerializer.Serialize(after.Events, RegisterJson.Options);
            row.State = after.Standing().State.ToString();
            return happened.Id;
        }, cancel);
    }

    /// <summary>One recommendation.</summary>
    /// <exception cref="NotFoundException">There is no such one.</exception>
    public Task<RegisteredRecommendation> ReadAsync(string id, Caller caller, CancellationToken cancel = default) => ReadAsync(id, "read", caller, cancel);

    /// <summary>The same for a paper that is taken away: the log says so.</summary>
    /// <exception cref="NotFoundException">There is no such one.</exception>
    public Task<RegisteredRecommendation> ExportAsync(string id, Caller caller, CancellationToken cancel = default) => ReadAsync(id, "export", caller, cancel);

    /// <summary>All that are not ended, each in one place, as they stand on a day.</summary>
    /// <param name="day">The day; <see langword="null"/> for today in China.</param>
    /// <param name="industry">Only of one industry; empty for any.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<RecommendationBoard> BoardAsync(DateOnly? day, string industry, Caller caller, CancellationToken cancel = default)
    {
        caller.MayRead();
        return register.ReadAsync(caller, "recommendations", "", new { day, industry }, async context =>
        {
            var rows = await context.Recommendations.AsNoTracking().Where(r => !s_ended.Contains(r.State) && (industry == "" || r.Industry == industry)).OrderBy(r => r.Seq).ToListAsync(cancel);
            return RecommendationBoard.On(day ?? register.Today, rows.Select(r => Of(r, [])), calendar);
        }, cancel);
    }

    /// <summary>The recommendations that came out of a case.</summary>
    public Task<ImmutableArray<string>> OfCaseAsync(string caseId, Caller caller, CancellationToken cancel = default)
    {
        caller.MayRead();
        return register.ReadAsync(caller, "recommendations", caseId, null, async context =>
            (await context.RecommendationCases.AsNoTracking().Where(r => r.CaseId == caseId).Select(r => r.RecommendationId).OrderBy(r => r).ToListAsync(cancel)).ToImmutableArray(), cancel);
    }

    private Task<RegisteredRecommendation> ReadAsync(string id, string action, Caller caller, CancellationToken cancel)
    {
        caller.MayRead();
        return register.ReadAsync(caller, action, id, null, async context =>
        {
            var row = await context.Recommendations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException($"recommendation {id}");
            var cases = await context.RecommendationCases.AsNoTracking().Where(r => r.RecommendationId == id).Select(r => r.CaseId).OrderBy(c => c).ToListAsync(cancel);
            return new RegisteredRecommendation(RecommendationReading.Of(Of(row, [.. cases]), calendar), JsonSerializer.Deserialize<RecommendationText>(row.Body, RegisterJson.Options)!, row.Version);
        }, cancel);
    }

    private Task<RecommendationWritten> ChangeAsync(
        string id, long version, string action, object detail, Caller caller, string? key, Func<RecommendationRow, string> change, CancellationToken cancel) =>
        register.WriteAsync(caller, key, action, id, new { version, detail }, async context =>
        {
            var row = await context.Recommendations.SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException($"recommendation {id}");
            if (row.Version != version)
            {
                throw new LostUpdateException(id, row.Version);
            }

            row.Version++;
            return new RecommendationWritten(id, row.Version, change(row));
        }, cancel);

    /// <summary>Who may enter what a role did: what the chief procurator, the committee or the superior decided is entered by a chief or the superior, the rest by the desk.</summary>
    private static void May(RecommendationRole role, Caller caller)
    {
        if (role is RecommendationRole.ChiefProcurator or RecommendationRole.Committee or RecommendationRole.Superior)
        {
            caller.MaySupervise();
        }
        else
        {
            caller.MayEnter();
        }
    }

    private static Recommendation Of(RecommendationRow row, ImmutableArray<string> cases) => new(
        new RecommendationHeader
        {
            Id = row.Id,
            Type = Enum.Parse<RecommendationType>(row.Type),
            Organ = row.Organ,
            Addressee = row.Addressee,
            Industry = row.Industry.Length > 0 ? row.Industry : null,
            Cases = cases,
        },
        JsonSerializer.Deserialize<ImmutableArray<RecommendationEvent>>(row.Events, RegisterJson.Options));
}
