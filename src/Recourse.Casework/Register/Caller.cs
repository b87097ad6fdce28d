namespace Recourse.Casework;

/// <summary>What a person may do in the register.</summary>
public enum RegisterRole
{
    /// <summary>Enters cases, persons and steps.</summary>
    Clerk,

    /// <summary>As a clerk, and takes the steps of his cases, strikes entries out, sets last days by hand.</summary>
    Prosecutor,

    /// <summary>As a prosecutor, and puts cases under supervision.</summary>
    Chief,

    /// <summary>The superior procuratorate: reads and instructs.</summary>
    Superior,

    /// <summary>Reads the log.</summary>
    Auditor,
}

/// <summary>Who asks, in which role. It stands in the log with everything that was read or changed.</summary>
/// <param name="Name">The account.</param>
/// <param name="Role">The role.</param>
public sealed record Caller(string Name, RegisterRole Role)
{
    /// <summary>Why personal data is to be shown unmasked; empty where it is not.</summary>
    public string Purpose { get; init; } = "";

    internal void MayEnter() => Need(Role is RegisterRole.Clerk or RegisterRole.Prosecutor or RegisterRole.Chief, "enter anything");

    internal void MayDecide() => Need(Role is RegisterRole.Prosecutor or RegisterRole.Chief, "decide");

    internal void MaySupervise() => Need(Role is RegisterRole.Chief or RegisterRole.Superior, "supervise");

    internal void MayRead() => Need(Role is not RegisterRole.Auditor, "read cases");

    internal void MayAudit() => Need(Role is RegisterRole.Auditor or RegisterRole.Chief, "read the log");

    internal void MayKeepAccounts() => Need(Role is RegisterRole.Chief, "make or change accounts");

    private void Need(bool may, string what)
    {
        if (!may)
        {
            throw new NotAllowedException($"a {Role.ToString().ToLowerInvariant()} may not {what}");
        }
    }
}
