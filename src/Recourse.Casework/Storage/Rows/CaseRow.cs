namespace Recourse.Casework;

/// <summary>A case as the database holds it.</summary>
internal sealed class CaseRow
{
    public required string Id { get; set; }

    /// <summary>The order of entering; paging goes by it.</summary>
    public required long Seq { get; set; }

    public required string Number { get; set; }

    public required string Title { get; set; }

    public required string Kind { get; set; }

    public required string Region { get; set; }

    public required string Office { get; set; }

    /// <summary>Whether the act was done online; null where nobody has said.</summary>
    public bool? Online { get; set; }

    public required DateOnly Opened { get; set; }

    public DateOnly? Closed { get; set; }

    public required string Folder { get; set; }

    /// <summary>National, provincial or city where the case is supervised; empty where it is not.</summary>
    public required string Supervised { get; set; }

    /// <summary>Changes with every write; a write names the one that it was made on.</summary>
    public required long Version { get; set; }

    /// <summary>Title, number and names, folded, for the exact check of a search.</summary>
    public required string Searched { get; set; }

    public long EnteredAt { get; set; }

    public required string EnteredBy { get; set; }
}

/// <summary>A person or unit.</summary>
internal sealed class PersonRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required bool Unit { get; set; }

    /// <summary>The industry of an insider's organisation, as law.md §8 names it; empty where it is not stated.</summary>
    public required string Industry { get; set; }

    /// <summary>SHA-256 of the identity number, so that the same person in two cases is one; empty where it is not known.</summary>
    public required string Identity { get; set; }
}

/// <summary>A person's role in a case.</summary>
internal sealed class PartyRow
{
    public required string CaseId { get; set; }

    public required string PersonId { get; set; }

    public required string Role { get; set; }

    public required string Represents { get; set; }
}

/// <summary>What joins cases: an account, a phone number, a file's digest, the same information, a case folder.</summary>
internal sealed class LinkRow
{
    public required string CaseId { get; set; }

    public required string Kind { get; set; }

    public required string Value { get; set; }
}
