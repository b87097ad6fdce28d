namespace Recourse.Casework;

/// <summary>An account of the office, as the web server's sign-in uses it.</summary>
public sealed class Account
{
    /// <summary>The name that is typed, 2 to 64 characters; small letters are not told from capital ones.</summary>
    public required string Name { get; set; }

    /// <summary>What it may do.</summary>
    public required RegisterRole Role { get; set; }

    /// <summary>The password as its hasher wrote it.</summary>
    public string Password { get; set; } = "";

    /// <summary>Changes with everything that must end its sessions.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Whether it may sign in.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when it is locked after wrong passwords; <see langword="null"/> where it is not.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The version that a change names.</summary>
    public long Version { get; set; }
}

/// <summary>An account as a list shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
/// <param name="Active">Whether it may sign in.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="MadeBy">By whom.</param>
public sealed record AccountSummary(string Name, RegisterRole Role, bool Active, DateTimeOffset MadeAt, string MadeBy);
