namespace Recourse.Casework;

/// <summary>One row of the register: a person, an offence, a step of procedure, a day. Every figure of the statistics is a count over these rows.</summary>
public sealed record StageEvent
{
    /// <summary>Names the row.</summary>
    public required string Id { get; init; }

    /// <summary>Names the case.</summary>
    public required string Case { get; init; }

    /// <summary>Names the person; <see langword="null"/> while nobody is known, as before an account has an owner.</summary>
    public required string? Person { get; init; }

    /// <summary>Names the <see cref="Recourse.Casework.Offence"/>.</summary>
    public required string Offence { get; init; }

    /// <summary>Names the <see cref="Transition"/> that was taken; <see langword="null"/> where a person entered a stage that no rule leads to, and said why.</summary>
    public required string? Transition { get; init; }

    /// <summary>Names the <see cref="Recourse.Casework.Stage"/> that was reached.</summary>
    public required string Stage { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The superior's approval, where the step needs it: reference and day in a person's words.</summary>
    public string Approval { get; init; } = "";

    /// <summary>What the person who entered it remarked.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why the row was struck out; empty while it stands. A row is never deleted.</summary>
    public string StruckBecause { get; init; } = "";

    /// <summary>Whether the row counts.</summary>
    public bool Stands => StruckBecause.Length == 0;
}
