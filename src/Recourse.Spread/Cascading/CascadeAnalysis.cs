using System.Collections.Immutable;
using Recourse.Text;

namespace Recourse.Spread;

/// <summary>Reads the cascades of a result.</summary>
public static class CascadeAnalysis
{
    private const int Most = 20;

    /// <summary>One entry for each information with at least one row that counts, in the order of the result.</summary>
    public static ImmutableArray<CascadeFigures> Of(SpreadResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var grams = result.Information.Select(static entry => entry.Counted.TextKey.Length == 0 ? [] : SoundTokens.Grams(entry.Counted.Root!.Text)).ToList();
        var groups = new Dictionary<string, InformationGroup>(StringComparer.Ordinal);
        foreach (var group in result.SameInformation)
        {
            foreach (var member in group.Members)
            {
                groups.TryAdd(member, group);
            }
        }

        var figures = ImmutableArray.CreateBuilder<CascadeFigures>();
        for (var at = 0; at < result.Information.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.Information[at].Counted.Counts.Distinct > 0)
            {
                figures.Add(Of(result, at, grams, groups));
            }
        }

        return figures.ToImmutable();
    }

    private static CascadeFigures Of(SpreadResult result, int at, List<ulong[]> grams, Dictionary<string, InformationGroup> groups)
    {
        var entry = result.Information[at];
        var links = CascadeLinks.Of(entry.Counted);
        var shape = new CascadeShape(entry.Counted, links);
        var sources = new long[Enum.GetValues<LinkSource>().Length];
        for (var row = 0; row < links.Length; row++)
        {
            sources[(int)links[row].Source] += entry.Counted.Rows[row].IsDuplicate ? 0 : 1;
        }

        return new(entry.Id, entry.Root, shape.Posts, [.. sources], shape.Depth(), shape.Breadth(), shape.Virality(), Amplifiers(entry.Counted, links, shape), Firsts(result, at, grams, groups));
    }

    private static ImmutableArray<Amplifier> Amplifiers(CountedInformation cascade, Link[] links, CascadeShape shape)
    {
        var rows = cascade.Rows;
        var accounts = new SortedDictionary<string, (List<int> Rows, long Known, long More)>(StringComparer.Ordinal);

        // Of rows of one account that stand under each other only the topmost counts: what is below is below once.
        foreach (var at in shape.Downwards)
        {
            var author = rows[at].Post.Author;
            if (author.Length == 0 || string.Equals(author, cascade.Root?.Author, StringComparison.Ordinal))
            {
                continue;
            }

            var (list, known, more) = accounts.TryGetValue(author, out var seen) ? seen : ([], 0, 0);
            var nested = list.Count > 0 && StandsUnder(rows, links, at, author);
            list.Add(at);
            accounts[author] = (list, known + (nested ? 0 : shape.Below[at + 1]), more + shape.Reach[at + 1]);
        }

        return
        [
            .. accounts.Where(static entry => entry.Value.Known > 0)
                .OrderByDescending(static entry => entry.Value.Known).ThenBy(static entry => entry.Key, StringComparer.Ordinal).Take(Most)
                .Select(entry => new Amplifier(
                    entry.Key,
                    entry.Value.Rows.Count,
                    new(entry.Value.Known, Math.Min(shape.Posts - 2, entry.Value.Known + entry.Value.More)),
                    [.. entry.Value.Rows.Order().Take(Most).Select(at => rows[at].Post.Locator)])),
        ];
    }

    private static bool StandsUnder(CountedRow[] rows, Link[] links, int at, string author)
    {
        while (links[at].Source != LinkSource.Unknown && links[at].Parent >= 0)
        {
            at = links[at].Parent;
            if (string.Equals(rows[at].Post.Author, author, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<FirstPost> Firsts(SpreadResult result, int at, List<ulong[]> grams, Dictionary<string, InformationGroup> groups)
    {
        var asked = result.Information[at];
        var firsts = new List<FirstPost>();
        for (var other = 0; other < result.Information.Length; other++)
        {
            var entry = result.Information[other];
            if (entry.Counted.Root is not { } root)
            {
                continue;
            }

            var grouped = other == at || ReferenceEquals(groups.GetValueOrDefault(entry.Id), groups.GetValueOrDefault(asked.Id));
            var same = string.Equals(entry.Counted.TextKey, asked.Counted.TextKey, StringComparison.Ordinal);
            var shared = same || grams[other].Length == 0 || grams[at].Length == 0 ? 0 : Bigrams.Shared(grams[at], grams[other]);
            if (grouped || Likeness.Holds(shared, grams[at].Length, grams[other].Length))
            {
                firsts.Add(new(entry.Id, entry.Root, root.Author, root.Time, shared, same ? 0 : grams[other].Length, grouped, root.Locator));
            }
        }

        return [.. firsts.OrderBy(static first => first.Time is null).ThenBy(static first => first.Time).ThenBy(static first => first.Information, StringComparer.Ordinal)];
    }
}
