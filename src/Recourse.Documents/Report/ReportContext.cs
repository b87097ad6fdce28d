using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>What the sections look up in the model.</summary>
internal sealed class ReportContext
{
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportExhibit> _exhibits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public ReportContext(ReportModel model)
    {
        Model = model;
        foreach (var finding in model.Findings)
        {
            if (!_findings.TryAdd(finding.Id, finding))
            {
                throw new ArgumentException($"Two findings have the id {finding.Id}; an address must lead to one finding.", nameof(model));
            }

            _groups.UnionWith(finding.Evidence.Select(group => Anchors.Group(finding.Id, group.Name)));
        }

        foreach (var exhibit in model.Exhibits)
        {
            _exhibits.TryAdd(exhibit.Sha256, exhibit);
        }

        foreach (var actor in model.Case.Actors)
        {
            _actors.TryAdd(actor.Id, actor);
        }
    }

    public ReportModel Model { get; }

    public Finding? Finding(string id) => _findings.GetValueOrDefault(id);

    public ReportExhibit? Exhibit(string sha256) => _exhibits.GetValueOrDefault(sha256);

    public string ActorName(string id) => _actors.TryGetValue(id, out var actor) ? actor.Name : "";

    public bool HasGroup(string anchor) => _groups.Contains(anchor);

    /// <summary>Acts that an offence was weighed on, in the order of its limbs.</summary>
    public static IEnumerable<string> Acts(OffenceResult offence) =>
        offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances)
            .SelectMany(static limb => limb.Act.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The findings behind acts of an actor.</summary>
    public IReadOnlyList<Finding> Behind(string actor, IEnumerable<string> acts) =>
        [.. acts.SelectMany(act => Behind(actor, act)).DistinctBy(static finding => finding.Id, StringComparer.Ordinal)];

    private IEnumerable<Finding> Behind(string actor, string act)
    {
        var named = Model.Decisive.Where(entry => entry.Actor == actor && entry.Act == act).Select(entry => Finding(entry.Finding)).OfType<Finding>().ToList();
        if (named.Count > 0)
        {
            return named;
        }

        var information = _actors.GetValueOrDefault(actor)?.Statements.FirstOrDefault(statement => statement.Id == act)?.Information ?? "";
        return Model.Findings.Where(finding => Names(finding.Id.Split('/'), actor, act, information));
    }

    private static bool Names(string[] parts, string actor, string act, string information)
    {
        for (var at = 1; at < parts.Length; at++)
        {
            if (parts[at] == act && parts[at - 1] == actor)
            {
                return true;
            }
        }

        return information.Length > 0 && parts.Length > 1 && parts[0] is "same" or "spread" && parts[1] == information;
    }
}
