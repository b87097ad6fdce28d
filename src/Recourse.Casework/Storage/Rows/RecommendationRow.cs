namespace Recourse.Casework;

/// <summary>A procuratorial recommendation.</summary>
internal sealed class RecommendationRow
{
    public required string Id { get; set; }

    public required long Seq { get; set; }

    public required string Type { get; set; }

    public required string Organ { get; set; }

    public required string Addressee { get; set; }

    public required string Industry { get; set; }

    /// <summary>Where it stands after its events, so that closed ones need not be read.</summary>
    public required string State { get; set; }

    /// <summary>The text by its seven contents, as JSON.</summary>
    public required string Body { get; set; }

    /// <summary>What happened, in the order of entry, as JSON. Only added to.</summary>
    public required string Events { get; set; }

    public required long Version { get; set; }

    public long MadeAt { get; set; }

    public required string MadeBy { get; set; }
}

/// <summary>A case that a recommendation came out of.</summary>
internal sealed class RecommendationCaseRow
{
    public required string RecommendationId { get; set; }

    public required string CaseId { get; set; }
}
