using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;
using Recourse.PersonalData;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What the inputs of a case come to.</summary>
internal sealed record CaseResults
{
    public required CaseInputs Inputs { get; init; }

    public required ScanResult Scan { get; init; }

    public required Counts Counts { get; init; }

    /// <summary>SHA-256 of the list of every row of the material, <c>out/items.csv</c>.</summary>
    public required string ItemsDigest { get; init; }

    public required ImmutableArray<Timeline> Timelines { get; init; }

    public required ImmutableArray<Cascade> Cascades { get; init; }

    public required Assessment Assessment { get; init; }

    /// <summary>All decisions as they stand under these facts.</summary>
    public required ImmutableArray<StandingDecision> Decisions { get; init; }

    /// <summary>What could not be read or understood.</summary>
    public required ImmutableArray<Loss> Lost { get; init; }

    public byte[] AssessmentBytes() => CanonicalJson.Bytes(writer => AssessmentJson.Write(Assessment, writer));
}
