using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>
/// The contract counted the slow way: every question is asked of the whole list of posts. Shares no code with the engine. Figures in one line:
/// raw, duplicates, own, posts, accounts, unknown accounts, depth, breadth, unresolved, first, last.
/// </summary>
internal static class NaiveSpread
{
    public static SortedDictionary<string, string> Count(IReadOnlyList<PostRecord> posts)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var rows = posts.Where(post => post.Kind != PostKind.Root).ToList();
        var belongs = rows.ToDictionary(row => row, row => RootOf(row, posts), ReferenceEqualityComparer.Instance as IEqualityComparer<PostRecord>);
        var roots = posts.Where(post => post.Kind == PostKind.Root).Select(post => post.Id).Concat(belongs.Values).Distinct(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            result[root] = Figures(root, posts.FirstOrDefault(post => post.Kind == PostKind.Root && post.Id == root), rows.Where(row => belongs[row] == root).ToList());
        }

        return result;
    }

    public static string Line(Information entry) => Line(
        entry.Rows.Raw, entry.Duplicates, entry.Rows.Net - entry.Rows.AtLeast, entry.Posts, entry.Accounts, entry.UnknownAccounts, entry.Depth,
        entry.MaxBreadth, entry.UnresolvedParents, entry.First, entry.Last);

    private static string Line(params object?[] figures) => string.Join(' ', figures.Select(figure => figure?.ToString() ?? "-"));

    private static string RootOf(PostRecord row, IReadOnlyList<PostRecord> posts)
    {
        if (row.Root.Length > 0)
        {
            return row.Root;
        }

        for (var at = row; ;)
        {
            if (at.Root.Length > 0)
            {
                return at.Root;
            }

            if (at.Parent.Length > 0 && posts.Any(post => post.Kind == PostKind.Root && post.Id == at.Parent))
            {
                return at.Parent;
            }

            var above = at.Parent.Length == 0 ? null : posts.FirstOrDefault(post => post.Kind != PostKind.Root && post.Id == at.Parent);
            if (above is null)
            {
                var inFile = posts.Where(post => post.Kind == PostKind.Root && post.Locator.Exhibit == at.Locator.Exhibit).Select(post => post.Id).Distinct(StringComparer.Ordinal).ToList();
                var inAll = posts.Where(post => post.Kind == PostKind.Root).Select(post => post.Id).Distinct(StringComparer.Ordinal).ToList();
                return inFile.Count == 1 ? inFile[0] : inFile.Count == 0 && inAll.Count == 1 ? inAll[0] : at.Parent;
            }

            at = above;
        }
    }

    private static string Figures(string root, PostRecord? post, List<PostRecord> rows)
    {
        var distinct = rows.Where((row, at) => row.Id.Length == 0 || (post is null || row.Id != root) && !rows.Take(at).Any(other => other.Id == row.Id)).ToList();
        PostRecord? Parent(PostRecord row) => row.Parent.Length == 0 || row.Parent == root ? null : distinct.FirstOrDefault(other => other.Id == row.Parent);
        bool IsCut(PostRecord row)
        {
            var circle = new List<PostRecord> { row };
            for (var at = Parent(row); at is not null; at = Parent(at))
            {
                if (ReferenceEquals(at, row))
                {
                    return ReferenceEquals(circle.MinBy(member => member.Order), row);
                }

                if (circle.Any(member => ReferenceEquals(member, at)))
                {
                    return false;
                }

                circle.Add(at);
            }

            return false;
        }

        int Depth(PostRecord row) => Parent(row) is { } parent && !IsCut(row) ? 1 + Depth(parent) : 1;
        var depths = distinct.Select(Depth).ToList();
        var author = post?.Author ?? "";
        var times = distinct.Append(post).Where(one => one?.Time is not null).Select(one => one!.Time!.Value).ToList();
        return Line(
            rows.Count,
            rows.Count - distinct.Count,
            distinct.Count(row => author.Length > 0 && row.Author == author),
            distinct.Count + 1,
            distinct.Select(row => row.Author).Where(id => id.Length > 0 && id != author).Distinct(StringComparer.Ordinal).Count(),
            distinct.Count(row => row.Author.Length == 0),
            depths.DefaultIfEmpty(0).Max(),
            depths.GroupBy(depth => depth).Select(level => level.Count()).DefaultIfEmpty(0).Max(),
            distinct.Count(row => row.Parent.Length > 0 && row.Parent != root && Parent(row) is null),
            times.Count == 0 ? null : times.Min(),
            times.Count == 0 ? null : times.Max());
    }
}
