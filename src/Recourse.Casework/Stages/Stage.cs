using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>A stage of procedure (law.md §8).</summary>
/// <param name="Id">Its name in the register, such as <c>Indicted</c>.</param>
/// <param name="Track">Which of the tracks that run beside each other it stands on.</param>
/// <param name="Title">Its name for people.</param>
public sealed record Stage(string Id, StageTrack Track, Bilingual Title);

/// <summary>Tracks of procedure that run beside each other. For one person and one offence each has one stage at a time.</summary>
public enum StageTrack
{
    /// <summary>Public prosecution, from the report to the last judgment.</summary>
    Public,

    /// <summary>Remedies and supervision: reconsideration, review, filing supervision, the victim's appeal.</summary>
    Review,

    /// <summary>Measures against the person: detention, arrest, bail.</summary>
    Measure,

    /// <summary>The victim's own suit.</summary>
    Private,

    /// <summary>The help that a court asks of the police in a private prosecution.</summary>
    Assistance,

    /// <summary>The public-security case.</summary>
    Administrative,

    /// <summary>Injunction and civil suit.</summary>
    Civil,

    /// <summary>Public-interest litigation.</summary>
    Interest,
}

/// <summary>Who may take a step.</summary>
public enum Organ
{
    /// <summary>The victim, or who acts for him.</summary>
    Victim,

    /// <summary>The police.</summary>
    Police,

    /// <summary>The procuratorate.</summary>
    Procuratorate,

    /// <summary>The court.</summary>
    Court,
}
