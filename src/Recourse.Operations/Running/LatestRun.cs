using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>The results of the latest run with its inputs, read back from the sealed findings; nothing is counted again.</summary>
internal sealed record LatestRun
{
    public required CaseInputs Inputs { get; init; }

    public required string FindingsDigest { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    public required ImmutableArray<Timeline> Timelines { get; init; }

    public required ImmutableArray<Cascade> Cascades { get; init; }

    public HandOverChart? HandOvers { get; init; }

    public required ImmutableArray<Loss> Lost { get; init; }

    /// <summary>Groups of roots that carry one statement before any decision: id → roots.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Groups { get; init; }

    /// <summary>The decisions as they stood in that run.</summary>
    public required ImmutableArray<StandingDecision> Decisions { get; init; }

    /// <summary>The case file with the counts in it: what the law weighs.</summary>
    public required CaseFile Facts { get; init; }

    /// <summary>The pack that the run's assessment names.</summary>
    public required LawPack Pack { get; init; }

    /// <summary>The facts weighed under that pack and the decisions of that run.</summary>
    public required Assessment Assessment { get; init; }

    /// <exception cref="UsageException">The case was not run yet, or rests on a law pack that this program does not ship.</exception>
    public static LatestRun Open(CaseFolder folder, Vault vault)
    {
        var findings = vault.Latest("out/findings.json", CaseFolder.FindingsRole)
            ?? throw new UsageException($"{folder.Root} 尚未运行；请先 recourse run。", $"{folder.Root} was not run yet; use `recourse run` first.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(vault.PathOf(findings.Sha256)));
        var root = document.RootElement;
        var inputs = CaseInputs.Named(root, vault.Exhibits, vault.PathOf);
        var pack = PackOf(vault.Latest("out/assessment.json", CaseFolder.AssessmentRole) is { } sealedAssessment ? vault.PathOf(sealedAssessment.Sha256) : null);
        var facts = FactsReader.Read(JsonSerializer.SerializeToUtf8Bytes(root.GetProperty("facts"), CanonicalJson.Options), "findings.json").File;
        return new LatestRun
        {
            Inputs = inputs,
            FindingsDigest = findings.Sha256,
            Findings = FindingsJson.Read<Finding>(root, "findings"),
            Timelines = FindingsJson.Read<Timeline>(root, "timelines"),
            Cascades = FindingsJson.Read<Cascade>(root, "cascades"),
            HandOvers = root.GetProperty("handOvers").Deserialize<HandOverChart>(CanonicalJson.Options),
            Lost = FindingsJson.Read<Loss>(root, "lost"),
            Groups = root.GetProperty("groups").Deserialize<ImmutableSortedDictionary<string, ImmutableArray<string>>>(CanonicalJson.Options)
                ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
            Decisions = FindingsJson.Read<StandingDecision>(root, "standing"),
            Facts = facts,
            Pack = pack,
            Assessment = Assessor.Assess(facts, pack, inputs.Decisions),
        };
    }

    private static LawPack PackOf(string? assessment)
    {
        var digest = assessment is null ? null : StoredAssessments.PackOf(File.ReadAllBytes(assessment));
        return digest is null ? LawPack.Load() : LawArchive.Find(digest) ?? throw PackChoice.Unknown(digest);
    }

    /// <summary>Digest of the facts under a target: what a decision on it rests on.</summary>
    /// <exception cref="UsageException">There is no such target.</exception>
    public string FactsUnder(DecisionSubject subject, string target) => subject switch
    {
        DecisionSubject.Element => StandingDecisions.OfElement(Assessment, target),
        DecisionSubject.Exclusion => StandingDecisions.OfExclusion(Findings, target),
        _ => StandingDecisions.OfGroup(Groups, target),
    }
    ?? throw new UsageException($"没有这个决定对象：{target}", $"There is nothing to decide on by that name: {target}. See out/findings.json and out/assessment.json.");
}
