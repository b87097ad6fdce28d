namespace Recourse.Casework.Tests.Made;

/// <summary>A register with its desk, as the tests use it.</summary>
internal sealed record Desk(Register Register)
{
    public static readonly Caller Clerk = new("wang", RegisterRole.Clerk);
    public static readonly Caller Prosecutor = new("li", RegisterRole.Prosecutor);
    public static readonly Caller Chief = new("zhao", RegisterRole.Chief);
    public static readonly Caller Auditor = new("sun", RegisterRole.Auditor);

    public CaseDesk Cases { get; } = new(Register, WorkCalendar.China);

    public CaseSteps Steps => new(Register, Cases, WorkCalendar.China);

    public CaseReader Reader { get; } = new(Register, WorkCalendar.China);

    public RegisterStatistics Statistics { get; } = new(Register);

    public static async Task<Desk> OpenAsync(string address) => new(await Register.OpenAsync(address, new StandingClock()));

    /// <summary>A case of defamation with one suspect.</summary>
    public async Task<(string Case, string Person, long Version)> CaseAsync(
        string title = "网上诽谤案", string kind = "Defamation", string region = "330100", bool? online = true, string name = "周某", string industry = "")
    {
        var opened = await Cases.OpenAsync(new() { Title = title, Kind = kind, Region = region, Online = online, Opened = new(2023, 1, 5), Office = "杭州市某区检察院" }, Clerk);
        var party = await Cases.AddPartyAsync(opened.CaseId, opened.Version, new() { Name = name, Role = PartyRole.Suspect, Industry = industry }, Clerk);
        return (opened.CaseId, party.Made, party.Version);
    }

    public async Task<CaseWritten> StepAsync(string caseId, string person, long version, string step, DateOnly on, string offence = "Defamation", string approval = "", string information = "") =>
        await Steps.TakeAsync(caseId, version, new() { Person = person, Offence = offence, Step = step, On = on, Approval = approval, Information = information, InCustody = false }, Prosecutor);

    private sealed class StandingClock : TimeProvider
    {
        private long _ticks;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero).AddMilliseconds(Interlocked.Increment(ref _ticks));
    }
}
