namespace Recourse.Casework;

/// <summary>An account of the office.</summary>
internal sealed class AccountRow
{
    public required string Name { get; set; }

    public required string Role { get; set; }

    /// <summary>The password as the hasher of the web server wrote it; never the password.</summary>
    public required string Password { get; set; }

    /// <summary>Changes with everything that must end the sessions of the account.</summary>
    public required string Stamp { get; set; }

    public required bool Active { get; set; }

    public required int Failures { get; set; }

    /// <summary>Milliseconds since 1970, UTC; null where the account is not locked.</summary>
    public long? LockedUntil { get; set; }

    public required long Version { get; set; }

    public long MadeAt { get; set; }

    public required string MadeBy { get; set; }
}
