namespace Recourse.Casework;

/// <summary>A person × offence × step of procedure.</summary>
internal sealed class StageRow
{
    public required string Id { get; set; }

    public required long Seq { get; set; }

    public required string CaseId { get; set; }

    public string? PersonId { get; set; }

    public required string Offence { get; set; }

    public string? Transition { get; set; }

    public required string Stage { get; set; }

    public required DateOnly OnDay { get; set; }

    public required string Approval { get; set; }

    public required string Note { get; set; }

    public required string StruckBecause { get; set; }

    /// <summary>The kind of personal information that the offence is about, as law.md §8 names it; empty where it is not stated.</summary>
    public required string Information { get; set; }

    public required string EnteredBy { get; set; }

    public long EnteredAt { get; set; }
}

/// <summary>A term that runs.</summary>
internal sealed class ClockRow
{
    public required string Id { get; set; }

    public required string CaseId { get; set; }

    public string? PersonId { get; set; }

    public required string Offence { get; set; }

    public required string Rule { get; set; }

    public required DateOnly Started { get; set; }

    public DateOnly? Done { get; set; }

    /// <summary>The last day that counts, as last reckoned; null while there is none.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The clock whole, as JSON.</summary>
    public required string Body { get; set; }

    /// <summary>The version of the calendar that <see cref="Due"/> was reckoned with.</summary>
    public required string Calendar { get; set; }
}
