namespace Recourse.Spread;

/// <summary>What a comment may be, for the order of reading; the most urgent first. It is a reason to read it, never a finding.</summary>
public enum CommentKind
{
    /// <summary>Personal data of somebody: identity number, telephone, address.</summary>
    DoxxedData,

    /// <summary>A threat.</summary>
    Threat,

    /// <summary>A call to others to act against somebody.</summary>
    CallToAct,

    /// <summary>Sexual humiliation.</summary>
    SexualHumiliation,

    /// <summary>Abuse.</summary>
    Abuse,

    /// <summary>None of these words: read last, criticism and reports of wrongdoing among them.</summary>
    None,
}
