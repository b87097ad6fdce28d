namespace Recourse.Spread;

/// <summary>Finds the place of every row of a cascade: what the material names, then what texts name, else unknown.</summary>
internal static class CascadeLinks
{
    /// <summary>Row → its place; duplicates are left out (<see cref="CountedRow.IsDuplicate"/>).</summary>
    public static Link[] Of(CountedInformation cascade)
    {
        var rows = cascade.Rows;
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var namesParents = false;
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].IsDuplicate)
            {
                continue;
            }

            namesParents |= rows[at].Post.Parent.Length > 0;
            if (rows[at].Post.AuthorName.Length > 0)
            {
                if (!names.TryGetValue(rows[at].Post.AuthorName, out var list))
                {
                    names.Add(rows[at].Post.AuthorName, list = []);
                }

                list.Add(at);
            }
        }

        var links = new Link[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            ref readonly var row = ref rows[at];
            links[at] = row.IsDuplicate ? new(CountedRow.Root, LinkSource.Unknown, 0)
                : row.Edge == Edge.Declared ? new(row.Parent, LinkSource.Declared, 0)
                : FromText(cascade, names, at) is { } found ? found
                : row.Edge == Edge.Direct && namesParents ? new(CountedRow.Root, LinkSource.Direct, 0)
                : new(CountedRow.Root, LinkSource.Unknown, 0);
        }

        OpenCircles(rows, links);
        return links;
    }

    private static Link? FromText(CountedInformation cascade, Dictionary<string, List<int>> names, int at)
    {
        var chain = QuotedChain.Of(cascade.Rows[at].Post.Text);
        for (var step = 0; step < chain.Length; step++)
        {
            var (name, words) = chain[step];
            var source = step == 0 ? LinkSource.FromText : LinkSource.Inferred;
            if (names.TryGetValue(name, out var rows) && Said(cascade.Rows, rows, words, at) is >= 0 and var parent)
            {
                return new(parent, source, step);
            }

            if (cascade.Root is { AuthorName.Length: > 0 } root && string.Equals(root.AuthorName, name, StringComparison.Ordinal))
            {
                return new(CountedRow.Root, source, step);
            }
        }

        return null;
    }

    // Of several rows by one name the one that says the quoted words, else the latest that was there before.
    private static int Said(CountedRow[] all, List<int> rows, string words, int at)
    {
        var (best, bestSays) = (-1, false);
        foreach (var candidate in rows)
        {
            if (candidate == at || !Before(all[candidate], all[at]))
            {
                continue;
            }

            var says = words.Length > 0 && all[candidate].Post.Text.StartsWith(words, StringComparison.Ordinal);
            if (best < 0 || says && !bestSays || says == bestSays && Before(all[best], all[candidate]))
            {
                (best, bestSays) = (candidate, says);
            }
        }

        return best;
    }

    private static bool Before(in CountedRow left, in CountedRow right) => left.Post.Time is { } one && right.Post.Time is { } two && one <= two;

    // Posts of one minute can name each other: the one that closes a circle is unknown.
    private static void OpenCircles(CountedRow[] rows, Link[] links)
    {
        var state = new byte[rows.Length];
        var path = new Stack<int>();
        for (var start = 0; start < rows.Length; start++)
        {
            for (var at = start; at >= 0 && state[at] == 0 && !rows[at].IsDuplicate; at = links[at].Parent)
            {
                state[at] = 1;
                path.Push(at);
                if (links[at].Parent is >= 0 and var above && state[above] == 1)
                {
                    links[at] = new(CountedRow.Root, LinkSource.Unknown, 0);
                }
            }

            while (path.TryPop(out var done))
            {
                state[done] = 2;
            }
        }
    }
}
