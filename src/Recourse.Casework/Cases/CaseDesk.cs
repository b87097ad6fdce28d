using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>Enters and changes cases. Every write names the version of the case it was made on; a key of the sender makes a repeated request harmless.</summary>
/// <param name="register">The register.</param>
/// <param name="calendar">The working days.</param>
public sealed class CaseDesk(Register register, WorkCalendar calendar)
{
    private static readonly string[] s_linkKinds = ["account", "phone", "digest", "information", "joined-into", "separated-from"];

    /// <summary>Enters a case.</summary>
    /// <exception cref="RegisterException">No title, no such offence, or a region that is no code.</exception>
    public Task<CaseWritten> OpenAsync(NewCase entered, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        caller.MayEnter();
        Need(!string.IsNullOrWhiteSpace(entered.Title), "a case needs a title");
        Need(Offences.Find(entered.Kind) is not null, $"there is no offence '{entered.Kind}'");
        Need(entered.Region.Length is 0 or (>= 2 and <= 6) && entered.Region.All(char.IsAsciiDigit), $"'{entered.Region}' is no region code (GB/T 2260, 2 to 6 digits)");
        return register.WriteAsync(caller, key, "open", "", entered, async context =>
        {
            var (id, seq) = await Register.NextAsync(context, "C", cancel);
            var searched = SearchTerms.Fold($"{id} {entered.Number} {entered.Title} {entered.Office}");
            context.Cases.Add(new()
            {
                Id = id,
                Seq = seq,
                Number = entered.Number,
                Title = entered.Title,
                Kind = entered.Kind,
                Region = entered.Region,
                Office = entered.Office,
                Online = entered.Online,
                Opened = entered.Opened,
                Folder = entered.Folder,
                Supervised = "",
                Version = 1,
                Searched = searched,
                EnteredAt = register.Instant,
                EnteredBy = caller.Name,
            });
            await register.Dialect.IndexAsync(context, seq, SearchTerms.Of(searched), cancel);
            return new CaseWritten(id, 1);
        }, cancel);
    }

    /// <summary>Enters a person or unit into a case.</summary>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    /// <exception cref="RegisterException">Neither a known person nor a name, or a role entered twice.</exception>
    public Task<CaseWritten> AddPartyAsync(string caseId, long version, NewParty entered, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entered);
        caller.MayEnter();
        return ChangeAsync(caseId, version, "party", entered, caller, key, async (context, row) =>
        {
            var person = entered.Person;
            if (person.Length == 0)
            {
                Need(!string.IsNullOrWhiteSpace(entered.Name), "a person needs a name");
                (person, _) = await Register.NextAsync(context, "P", cancel);
                context.Persons.Add(new() { Id = person, Name = entered.Name, Unit = entered.Unit, Industry = entered.Industry, Identity = entered.Identity });
                row.Searched += " " + SearchTerms.Fold(entered.Name);
            }
            else
            {
                var known = await context.Persons.FindAsync([person], cancel) ?? throw new NotFoundException($"person {person}");
                row.Searched += " " + SearchTerms.Fold(known.Name);
            }

            var role = entered.Role.ToString();
            Need(await context.Parties.FindAsync([caseId, person, role], cancel) is null, $"{person} has the role {role} in {caseId} already");
            context.Parties.Add(new() { CaseId = caseId, PersonId = person, Role = role, Represents = entered.Represents });
            await register.Dialect.IndexAsync(context, row.Seq, SearchTerms.Of(row.Searched), cancel);
            return new CaseWritten(caseId, row.Version, person);
        }, cancel);
    }

    /// <summary>Enters what joins a case to others: an account, a phone number, a file's digest, the same information, or joinder and separation.</summary>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    public Task<CaseWritten> LinkAsync(string caseId, long version, string kind, string value, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        caller.MayEnter();
        Need(s_linkKinds.Contains(kind, StringComparer.Ordinal), $"'{kind}' is no kind of link: {string.Join(", ", s_linkKinds)}");
        Need(!string.IsNullOrWhiteSpace(value), "a link needs a value");
        return ChangeAsync(caseId, version, "link", new { kind, value }, caller, key, async (context, row) =>
        {
            if (await context.Links.FindAsync([caseId, kind, value], cancel) is null)
            {
                context.Links.Add(new() { CaseId = caseId, Kind = kind, Value = value });
            }

            return new CaseWritten(caseId, row.Version);
        }, cancel);
    }

    /// <summary>Puts a case under supervision, or ends it.</summary>
    /// <param name="caseId">Names the case.</param>
    /// <param name="version">The version that it was read at.</param>
    /// <param name="level"><c>national</c>, <c>provincial</c>, <c>city</c>; empty to end it.</param>
    /// <param name="caller">Who.</param>
    /// <param name="key">The sender's key.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    public Task<CaseWritten> SuperviseAsync(string caseId, long version, string level, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        caller.MaySupervise();
        Need(level is "" or "national" or "provincial" or "city", $"'{level}' is no level of supervision");
        return ChangeAsync(caseId, version, "supervise", new { level }, caller, key, (_, row) =>
        {
            row.Supervised = level;
            return Task.FromResult(new CaseWritten(caseId, row.Version));
        }, cancel);
    }

    /// <summary>Enters a last day by hand where a person knows better; it is always marked and stands beside the computed one.</summary>
    /// <exception cref="LostUpdateException">The case was changed since.</exception>
    public Task<CaseWritten> SetDueAsync(string caseId, long version, string clockId, DateOnly due, string why, Caller caller, string? key = null, CancellationToken cancel = default)
    {
        caller.MayDecide();
        Need(!string.IsNullOrWhiteSpace(why), "a last day by hand needs a reason");
        return ChangeAsync(caseId, version, "due-by-hand", new { clockId, due, why }, caller, key, async (context, row) =>
        {
            var clock = await context.Clocks.FindAsync([clockId], cancel) is { } found && string.Equals(found.CaseId, caseId, StringComparison.Ordinal)
                ? found : throw new NotFoundException($"term {clockId} in {caseId}");
            CaseMapping.Set(clock, CaseMapping.Clock(clock) with { ByHand = new(due, caller.Name, register.Today, why) }, calendar);
            return new CaseWritten(caseId, row.Version, clockId);
        }, cancel);
    }

    /// <summary>One write on a case: its version is checked and raised under the lock of the one writer.</summary>
    internal Task<CaseWritten> ChangeAsync(
        string caseId, long version, string action, object detail, Caller caller, string? key, Func<RegisterContext, CaseRow, Task<CaseWritten>> change, CancellationToken cancel) =>
        register.WriteAsync(caller, key, action, caseId, new { version, detail }, async context =>
        {
            var row = await context.Cases.SingleOrDefaultAsync(c => c.Id == caseId, cancel) ?? throw new NotFoundException($"case {caseId}");
            if (row.Version != version)
            {
                throw new LostUpdateException(caseId, row.Version);
            }

            row.Version++;
            return await change(context, row);
        }, cancel);

    internal static void Need(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RegisterException(otherwise);
        }
    }
}
