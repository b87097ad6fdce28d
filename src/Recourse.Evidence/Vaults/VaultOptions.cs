namespace Recourse.Evidence;

/// <summary>Who works with a vault, by which clock, with which key.</summary>
public sealed record VaultOptions
{
    /// <summary>Who does what the ledger records; stands as <c>by</c> in every entry.</summary>
    public required string Operator { get; init; }

    /// <summary>The clock and the local zone of the entries' times.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Folder of the private signing key. Null: <c>RECOURSE_HOME</c>, else <c>XDG_CONFIG_HOME/recourse</c>, else <c>~/.config/recourse</c>.
    /// </summary>
    public string? KeyFolder { get; init; }

    /// <summary>The key folder that is used where none is named; other logs that belong to the user, not to a case, stand there too.</summary>
    public static string DefaultKeyFolder => SigningKey.DefaultFolder();
}
