using Microsoft.EntityFrameworkCore;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>Takes steps of procedure: checked against the rules, with what they do to the terms, in one write.</summary>
/// <param name="register">The register.</param>
/// <param name="desk">The desk over it.</param>
/// <param name="calendar">The working days.</param>
public sealed class CaseSteps(Register register, CaseDesk desk, WorkCalendar calendar)
{
    private static readonly string[] s_closing = ["Closed", "Dismissed", "PrivateJudgment"];

    /// <summary>Takes a step.</summary>
    /// <exception cref="StepRefusedException">The rules do not allow it; says which.</exception>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    public Task<CaseWritten> TakeAsync(string caseId, long version, NewStep entered, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        caller.MayEnter();
        CaseDesk.Need(Offences.Find(entered.Offence) is not null, $"there is no offence '{entered.Offence}'");
        var step = StageRules.Built.Transition(entered.Step) ?? throw new RegisterException($"there is no step '{entered.Step}'");
        var person = entered.Person.Length == 0 ? null : entered.Person;
        return desk.ChangeAsync(caseId, version, "step", entered, caller, key, async (context, row) =>
        {
            CaseDesk.Need(person is null || await context.Parties.AnyAsync(p => p.CaseId == caseId && p.PersonId == person, cancel), $"{person} is not in {caseId}");
            var rows = await context.Stages.AsNoTracking().Where(s => s.CaseId == caseId && s.PersonId == person && s.Offence == entered.Offence).OrderBy(s => s.Seq).ToListAsync(cancel);
            var check = StageMachine.Of(StageRules.Built, entered.Offence, rows.Select(CaseMapping.Event)).Check(step, entered.On, entered.Approval);
            if (check.Refusal is { } refusal)
            {
                throw new StepRefusedException(refusal);
            }

            var (id, seq) = await Register.NextAsync(context, "E", cancel);
            context.Stages.Add(new()
            {
                Id = id,
                Seq = seq,
                CaseId = caseId,
                PersonId = person,
                Offence = entered.Offence,
                Transition = step.Id,
                Stage = step.To.Id,
                OnDay = entered.On,
                Approval = entered.Approval,
                Note = entered.Note,
                StruckBecause = "",
                Information = entered.Information,
                EnteredBy = caller.Name,
                EnteredAt = register.Instant,
            });
            await RunClocksAsync(context, caseId, person, step, entered, cancel);
            if (s_closing.Contains(step.To.Id, StringComparer.Ordinal))
            {
                row.Closed = entered.On;
            }

            return new CaseWritten(caseId, row.Version, id) { Warnings = check.Warnings };
        }, cancel);
    }

    /// <summary>Strikes out a row that was entered wrongly. It stays, with the reason; figures pass over it.</summary>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    public Task<CaseWritten> StrikeAsync(string caseId, long version, string rowId, string because, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        caller.MayDecide();
        CaseDesk.Need(!string.IsNullOrWhiteSpace(because), "striking out needs a reason");
        return desk.ChangeAsync(caseId, version, "strike", new { rowId, because }, caller, key, async (context, row) =>
        {
            var struck = await context.Stages.FindAsync([rowId], cancel) is { } found && string.Equals(found.CaseId, caseId, StringComparison.Ordinal)
                ? found : throw new NotFoundException($"row {rowId} in {caseId}");
            CaseDesk.Need(struck.StruckBecause.Length == 0, $"{rowId} is struck out already");
            struck.StruckBecause = because;
            return new CaseWritten(caseId, row.Version, rowId);
        }, cancel);
    }

    private async Task RunClocksAsync(RegisterContext context, string caseId, string? person, Transition step, NewStep entered, CancellationToken cancel)
    {
        var open = await context.Clocks.Where(c => c.CaseId == caseId && c.PersonId == person && c.Offence == entered.Offence && c.Done == null).OrderBy(c => c.Id).ToListAsync(cancel);
        var (last, _) = (await context.Counters.FindAsync(["K"], cancel), 0);
        if (last is null)
        {
            last = new() { Kind = "K", Last = 0 };
            context.Counters.Add(last);
        }

        var after = StageClocks.After(step, entered.On, [.. open.Select(CaseMapping.Clock)], () => FormattableString.Invariant($"K{++last.Last:D6}"), entered.InCustody);
        foreach (var clock in after)
        {
            var at = open.Find(o => string.Equals(o.Id, clock.Id, StringComparison.Ordinal));
            if (at is null)
            {
                at = new() { Id = clock.Id, CaseId = caseId, PersonId = person, Offence = entered.Offence, Rule = clock.Rule, Started = clock.Started, Body = "", Calendar = "" };
                context.Clocks.Add(at);
            }

            CaseMapping.Set(at, clock, calendar);
        }
    }
}

/// <summary>The rules do not allow the step.</summary>
/// <param name="why">Why, in both languages.</param>
public sealed class StepRefusedException(Bilingual why) : RegisterException(why.ToString())
{
    /// <summary>Why.</summary>
    public Bilingual Why => why;
}
