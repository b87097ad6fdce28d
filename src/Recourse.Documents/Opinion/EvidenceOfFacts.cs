using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>What facts rest on: the file that states them, and the exhibits that prove them as far as any are named.</summary>
internal sealed class EvidenceOfFacts
{
    private readonly CitedEvidence _file;
    private readonly List<(string Path, CitedExhibit Exhibit)> _behind = [];

    public EvidenceOfFacts(string source, string sha256, Facts facts, IReadOnlyDictionary<string, ImmutableArray<CitedExhibit>>? exhibits)
    {
        _file = new(source, sha256, []);
        foreach (var actor in facts.Actors)
        {
            var path = $"actors[{actor.Id}]";
            Stated(actor.Statements.Select(s => ($"{path}.statements[{s.Id}]", s.Evidence)));
            Stated(actor.PersonalInformation.Select(c => ($"{path}.personalInformation[{c.Id}]", c.Evidence)));
            Stated(actor.Harm.Select((h, at) => ($"{path}.harm[{at.ToString(System.Globalization.CultureInfo.InvariantCulture)}]", h.Evidence)));
        }

        foreach (var (path, behind) in (exhibits ?? ImmutableDictionary<string, ImmutableArray<CitedExhibit>>.Empty).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _behind.AddRange(behind.Select(exhibit => (path, exhibit)));
        }
    }

    /// <summary>The facts as a whole.</summary>
    public CitedEvidence Whole => _file;

    /// <summary>Some facts by their paths, with the exhibits behind them and behind what holds them.</summary>
    public CitedEvidence Of(ImmutableArray<string> paths) => _file with
    {
        Facts = paths,
        Exhibits = [.. _behind.Where(entry => paths.Any(path => Holds(entry.Path, path))).Select(entry => entry.Exhibit).Distinct()],
    };

    private void Stated(IEnumerable<(string Path, ImmutableArray<string> Evidence)> stated) =>
        _behind.AddRange(stated.SelectMany(entry => entry.Evidence.Select(reference => (entry.Path, new CitedExhibit(reference, "", "")))));

    private static bool Holds(string outer, string path) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || outer.Length == 0 || path[outer.Length] is '.' or '[');
}
