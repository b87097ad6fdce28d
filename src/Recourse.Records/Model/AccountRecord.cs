namespace Recourse.Records;

/// <summary>An account as a platform, operator or bank discloses it: who stands behind it. Empty texts are unknown.</summary>
public sealed record AccountRecord : TypedRecord
{
    /// <summary>The platform's id of the account.</summary>
    public string Id { get; init; } = "";

    /// <summary>The shown name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of the person under real-name registration.</summary>
    public string RealName { get; init; } = "";

    /// <summary>Number of the identity document.</summary>
    public string IdentityNumber { get; init; } = "";

    /// <summary>Bound telephone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Bound mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>When the account was opened; null where the material writes no time.</summary>
    public TimeReading? Registered { get; init; }

    /// <summary>IP address at registration.</summary>
    public string RegisteredIp { get; init; } = "";

    /// <summary>Device as written.</summary>
    public string Device { get; init; } = "";
}
