using System.Globalization;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>Draws who handed how much to whom.</summary>
internal static class HandOverCharts
{
    /// <summary>The chart; null where nobody handed anything over.</summary>
    public static HandOverChart? Of(CaseFile file, IReadOnlyList<CountedConduct> conducts)
    {
        var nodes = new List<HandOverNode>();
        var edges = new List<HandOverEdge>();
        foreach (var conduct in conducts)
        {
            foreach (var part in conduct.Parts.Skip(1))
            {
                var (actor, to) = (conduct.Count.Actor, part.To);
                var days = file.Recipients.Where(entry => entry.From == actor && entry.To == to && entry.Date is not null && part.Files.Contains(entry.File, StringComparer.Ordinal))
                    .Select(entry => entry.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                edges.Add(new HandOverEdge(Node(actor), Node(to), $"{string.Join("、", part.Files)} {string.Join("、", days)}".Trim(), part.Counter.Result.Tally.Net));
            }
        }

        return edges.Count == 0 ? null : new HandOverChart([.. nodes], [.. edges]);

        int Node(string id)
        {
            var known = nodes.FindIndex(node => node.Id == id);
            if (known < 0)
            {
                known = nodes.Count;
                var name = file.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? "";
                nodes.Add(new HandOverNode(id, id == "public" ? "公众 / the public" : name.Length > 0 ? name : id));
            }

            return known;
        }
    }
}
