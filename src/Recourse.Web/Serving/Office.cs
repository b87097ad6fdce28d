using Recourse.Casework;

namespace Recourse.Web;

/// <summary>What pages and interface go through: the same desks as every other door to the register.</summary>
/// <param name="Register">The register.</param>
/// <param name="Time">Gives the time.</param>
internal sealed record Office(Register Register, TimeProvider Time)
{
    public CaseReader Cases { get; } = new(Register, WorkCalendar.China);

    public CaseDesk Desk { get; } = new(Register, WorkCalendar.China);

    public CaseSteps Steps { get; } = new(Register, new(Register, WorkCalendar.China), WorkCalendar.China);

    public DueReader Due { get; } = new(Register, WorkCalendar.China);

    public RegisterStatistics Statistics { get; } = new(Register);

    public RecommendationDesk Recommendations { get; } = new(Register, WorkCalendar.China);

    public AccountBook Accounts { get; } = new(Register);

    /// <summary>Today in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
