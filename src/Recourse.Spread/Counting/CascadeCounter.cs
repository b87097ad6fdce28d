using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Counts one cascade after the other. Rows are laid out by root once; each row is then touched a fixed number of times.</summary>
internal sealed class CascadeCounter
{
    private readonly List<PostRecord> _posts;
    private readonly MaterialIndex _index;
    private readonly Belonging _belonging;
    private readonly AccountIndex _accounts;
    private readonly CancellationToken _cancellation;

    /// <summary>Posts by root: those of root <c>r</c> from <c>_starts[r]</c> to <c>_starts[r + 1]</c>, in the order of reading.</summary>
    private readonly int[] _byRoot;
    private readonly int[] _starts;

    /// <summary>Post → its place among the rows of its root.</summary>
    private readonly int[] _place;

    /// <summary>Account → 1 + the last root at which it was seen.</summary>
    private readonly int[] _seenAt;

    public CascadeCounter(List<PostRecord> posts, MaterialIndex index, Belonging belonging, AccountIndex accounts, CancellationToken cancellation)
    {
        (_posts, _index, _belonging, _accounts, _cancellation) = (posts, index, belonging, accounts, cancellation);
        _starts = new int[belonging.Roots.Count + 1];
        foreach (var root in belonging.Of)
        {
            if (root >= 0)
            {
                _starts[root + 1]++;
            }
        }

        for (var root = 0; root < belonging.Roots.Count; root++)
        {
            _starts[root + 1] += _starts[root];
        }

        _byRoot = new int[_starts[^1]];
        _place = new int[posts.Count];
        var filled = new int[belonging.Roots.Count];
        for (var at = 0; at < posts.Count; at++)
        {
            if (belonging.Of[at] is >= 0 and var root)
            {
                _place[at] = filled[root]++;
                _byRoot[_starts[root] + _place[at]] = at;
            }
        }

        _seenAt = new int[accounts.Count];
    }

    public CountedInformation Count(int root, CounterReading? views, CounterReading? forwards)
    {
        _cancellation.ThrowIfCancellationRequested();
        var key = _belonging.Roots[root];
        var members = _byRoot.AsSpan(_starts[root].._starts[root + 1]);
        var rows = new CountedRow[members.Length];
        var elsewhere = MarkDuplicates(key, root, members, rows);
        var rootAccount = key.Post >= 0 ? _accounts.Of[key.Post] : -1;
        var counts = new RowCounts();
        var times = new TimeSpanOfPosts();
        long accounts = 0, unknown = 0, unresolved = 0;
        if (key.Post >= 0)
        {
            times.Add(_posts[key.Post].Time);
        }

        if (rootAccount >= 0)
        {
            _seenAt[rootAccount] = root + 1;
        }

        for (var place = 0; place < rows.Length; place++)
        {
            ref var row = ref rows[place];
            if (row.IsDuplicate)
            {
                counts.AddDuplicate(row.Post.Kind);
                continue;
            }

            (row.Parent, row.Edge) = ParentOf(row.Post, key, root, elsewhere);
            unresolved += row.Edge == Edge.Unresolved ? 1 : 0;
            var account = _accounts.Of[members[place]];
            row.Exclusions = _accounts.Exclusions(account, rootAccount);
            counts.Add(row.Post.Kind, row.Exclusions);
            times.Add(row.Post.Time);
            if (account < 0)
            {
                unknown++;
            }
            else if (_seenAt[account] != root + 1)
            {
                _seenAt[account] = root + 1;
                accounts++;
            }
        }

        var (depth, breadth, circles) = Depths.Fill(rows);
        var post = key.Post >= 0 ? _posts[key.Post] : null;
        return new()
        {
            Id = InformationId.Of(key),
            Platform = key.Platform,
            RootId = key.Id,
            Root = post,
            Rows = rows,
            Counts = counts,
            Views = views,
            Forwards = forwards,
            Accounts = accounts,
            UnknownAccounts = unknown,
            Depth = depth,
            MaxBreadth = breadth,
            First = times.First,
            Last = times.Last,
            UnresolvedParents = unresolved,
            Circles = circles,
            TextKey = post is null ? "" : SameText.Key(post.Text),
        };
    }

    /// <summary>Fills in posts and duplicates; gives the first rows of this root whose id another root's row had first (null: there are none).</summary>
    private Dictionary<string, int>? MarkDuplicates(RootKey key, int root, ReadOnlySpan<int> members, CountedRow[] rows)
    {
        Dictionary<string, int>? elsewhere = null;
        for (var place = 0; place < rows.Length; place++)
        {
            var post = _posts[members[place]];
            rows[place].Post = post;
            rows[place].DuplicateOf = CountedRow.None;
            if (post.Id.Length == 0)
            {
                continue;
            }

            if (key.Post >= 0 && Is(post.Id, key.Id))
            {
                rows[place].DuplicateOf = CountedRow.Root;
                continue;
            }

            var first = _index.FirstRow[new(post.Platform, post.Id)];
            if (_belonging.Of[first] == root)
            {
                rows[place].DuplicateOf = _place[first] == place ? CountedRow.None : _place[first];
            }
            else if (!(elsewhere ??= new(StringComparer.Ordinal)).TryAdd(post.Id, place))
            {
                rows[place].DuplicateOf = elsewhere[post.Id];
            }
        }

        return elsewhere;
    }

    private (int Parent, Edge Edge) ParentOf(PostRecord row, RootKey key, int root, Dictionary<string, int>? elsewhere)
    {
        if (row.Parent.Length == 0)
        {
            // A row may name a forward as its root: it then stands directly under that forward.
            return row.Root.Length > 0 && !Is(row.Root, key.Id) && Find(row.Platform, row.Root, root, elsewhere) is >= 0 and var above
                ? (above, Edge.Declared)
                : (CountedRow.Root, Edge.Direct);
        }

        if (Is(row.Parent, key.Id))
        {
            return (CountedRow.Root, Edge.Declared);
        }

        return Find(row.Platform, row.Parent, root, elsewhere) is >= 0 and var parent ? (parent, Edge.Declared) : (CountedRow.Root, Edge.Unresolved);
    }

    private int Find(string platform, string id, int root, Dictionary<string, int>? elsewhere) =>
        _index.FirstRow.TryGetValue(new(platform, id), out var first) && _belonging.Of[first] == root ? _place[first]
        : elsewhere is not null && elsewhere.TryGetValue(id, out var place) ? place
        : -1;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
