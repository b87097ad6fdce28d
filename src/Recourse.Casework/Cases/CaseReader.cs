using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>A part of a list, and where it goes on.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">Names the place of the next part; <see langword="null"/> at the end.</param>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);

/// <summary>Reads cases. What is read stands in the log before it is shown.</summary>
/// <param name="register">The register.</param>
/// <param name="calendar">The working days.</param>
public sealed class CaseReader(Register register, WorkCalendar calendar)
{
    private const int PageSize = 50;

    /// <summary>One case whole.</summary>
    /// <exception cref="NotFoundException">There is no such case.</exception>
    public Task<RegisteredCase> ReadAsync(string caseId, Caller caller, CancellationToken cancel = default)
    {
        caller.MayRead();
        return register.ReadAsync(caller, "read", caseId, null, async context =>
        {
            var row = await context.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, cancel) ?? throw new NotFoundException($"case {caseId}");
            var parties = await (from p in context.Parties.AsNoTracking() join who in context.Persons on p.PersonId equals who.Id where p.CaseId == caseId
                                 select new { p.PersonId, p.Role, p.Represents, who.Name, who.Unit, who.Industry }).ToListAsync(cancel);
            var stages = await context.Stages.AsNoTracking().Where(s => s.CaseId == caseId).OrderBy(s => s.Seq).ToListAsync(cancel);
            var clocks = await context.Clocks.AsNoTracking().Where(c => c.CaseId == caseId).OrderBy(c => c.Id).ToListAsync(cancel);
            var links = await context.Links.AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Kind).ThenBy(l => l.Value).ToListAsync(cancel);
            var others = await (from mine in context.Links where mine.CaseId == caseId
                                join other in context.Links on new { mine.Kind, mine.Value } equals new { other.Kind, other.Value } where other.CaseId != caseId
                                select new { other.Kind, other.Value, other.CaseId }).ToListAsync(cancel);
            ImmutableArray<StageEvent> rows = [.. stages.Select(CaseMapping.Event)];
            return new RegisteredCase(
                CaseMapping.Summary(row),
                [.. parties.Select(p => new CaseParty(p.PersonId, CaseMapping.Shown(p.Name, p.Unit, caller), p.Unit, p.Industry, Enum.Parse<PartyRole>(p.Role), p.Represents))
                    .OrderBy(p => p.Role).ThenBy(p => p.Person, StringComparer.Ordinal)],
                rows,
                Standing(rows),
                [.. clocks.Select(c => CaseMapping.Reading(c, calendar))],
                [.. links.Select(l => new CaseLink(l.Kind, l.Value, [.. others.Where(o => o.Kind == l.Kind && o.Value == l.Value).Select(o => o.CaseId).Order(StringComparer.Ordinal)]))]);
        }, cancel);
    }

    /// <summary>The cases that a filter keeps, newest first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="after">Where to go on, as the part before named it; <see langword="null"/> for the first.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RegisterException">Not a place that a part named.</exception>
    public Task<Page<CaseSummary>> ListAsync(CaseFilter filter, string? after, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        caller.MayRead();
        var from = after is null ? long.MaxValue : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : throw new RegisterException($"'{after}' is no place in the list");
        return register.ReadAsync(caller, filter.Text.Length > 0 ? "search" : "list", "", filter, async context =>
        {
            var rows = await filter.Of(register, context).AsNoTracking().Where(c => c.Seq < from).OrderByDescending(c => c.Seq).Take(PageSize + 1).ToListAsync(cancel);
            return new Page<CaseSummary>([.. rows.Take(PageSize).Select(CaseMapping.Summary)], rows.Count > PageSize ? FormattableString.Invariant($"{rows[PageSize - 1].Seq}") : null);
        }, cancel);
    }

    /// <summary>How many cases a filter keeps: as many as the list has.</summary>
    public Task<int> CountAsync(CaseFilter filter, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        caller.MayRead();
        return register.ReadAsync(caller, "count", "", filter, context => filter.Of(register, context).CountAsync(cancel), cancel);
    }

    /// <summary>What is due on a day: every open clock in exactly one state.</summary>
    public Task<ImmutableArray<(CaseClock Clock, ClockState State)>> DueAsync(DateOnly day, Caller caller, CancellationToken cancel = default)
    {
        caller.MayRead();
        return register.ReadAsync(caller, "due", "", new { day }, async context =>
        {
            var clocks = await context.Clocks.AsNoTracking().Where(c => c.Done == null).OrderBy(c => c.Id).ToListAsync(cancel);
            var readings = clocks.ConvertAll(c => CaseMapping.Reading(c, calendar));
            var byId = readings.ToDictionary(r => r.Reading.Clock.Id, StringComparer.Ordinal);
            return DueList.Of(day, readings.Select(r => r.Reading)).All.Select(a => (byId[a.Reading.Clock.Id], a.State)).ToImmutableArray();
        }, cancel);
    }

    private static ImmutableArray<CaseStanding> Standing(ImmutableArray<StageEvent> rows) =>
    [
        .. rows.GroupBy(r => (r.Person, r.Offence)).Select(g =>
        {
            var machine = StageMachine.Of(StageRules.Built, g.Key.Offence, g);
            return new CaseStanding(g.Key.Person, g.Key.Offence, [.. machine.Now.Select(n => n.Last)], machine.Next());
        }),
    ];
}
