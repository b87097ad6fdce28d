using Recourse.Records;

namespace Recourse.Spread;

/// <summary>A root, in the material or only named by rows.</summary>
/// <param name="Platform">Platform.</param>
/// <param name="Id">The platform's id; empty where none is known.</param>
/// <param name="Unnamed">Where <paramref name="Id"/> is empty: digest that tells unnamed roots apart.</param>
/// <param name="Post">Index of the root post; −1 where it is not in the material.</param>
internal readonly record struct RootKey(string Platform, string Id, string Unnamed, int Post);

/// <summary>Which root each post belongs to.</summary>
/// <param name="Roots">All roots.</param>
/// <param name="Of">Post → index into <paramref name="Roots"/>; −1 for root posts themselves.</param>
internal sealed record Belonging(IReadOnlyList<RootKey> Roots, int[] Of);

/// <summary>Follows what rows name until a root is reached, each row once.</summary>
internal sealed class RootFinder(List<PostRecord> posts, MaterialIndex index)
{
    private const int Unknown = -2;
    private const int OnPath = -3;

    private readonly List<RootKey> _roots = [];
    private readonly Dictionary<PostKey, int> _named = [];
    private readonly Dictionary<(string Platform, string Unnamed), int> _unnamed = [];
    private readonly Dictionary<int, int> _ofPost = [];
    private readonly int[] _of = new int[posts.Count];
    private readonly List<int> _path = [];

    public Belonging Find(CancellationToken cancellationToken)
    {
        Array.Fill(_of, Unknown);
        foreach (var at in index.RootPosts)
        {
            _ofPost.Add(at, _roots.Count);
            var post = posts[at];
            if (post.Id.Length > 0)
            {
                _named.Add(new(post.Platform, post.Id), _roots.Count);
            }

            _roots.Add(new(post.Platform, post.Id, post.Id.Length > 0 ? "" : Digest.Short($"{post.Locator}"), at));
        }

        for (var at = 0; at < posts.Count; at++)
        {
            if ((at & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (MaterialIndex.IsRoot(posts[at]))
            {
                _of[at] = -1;
            }
            else if (_of[at] == Unknown)
            {
                Follow(at);
            }
        }

        return new(_roots, _of);
    }

    private void Follow(int start)
    {
        _path.Clear();
        var at = start;
        int root;
        while (true)
        {
            if (_of[at] >= 0)
            {
                root = _of[at];
                break;
            }

            if (_of[at] == OnPath)
            {
                root = OfCircle(at);
                break;
            }

            _of[at] = OnPath;
            _path.Add(at);
            if (Step(posts[at], out root) is not (>= 0 and var next))
            {
                break;
            }

            at = next;
        }

        foreach (var step in _path)
        {
            _of[step] = root;
        }
    }

    /// <summary>The row to go on with, or −1 with the root that was reached.</summary>
    private int Step(PostRecord row, out int root)
    {
        var named = row.Root.Length > 0 ? row.Root : row.Parent;
        if (named.Length > 0)
        {
            var key = new PostKey(row.Platform, named);
            if (index.Roots.ContainsKey(key))
            {
                root = _named[key];
                return -1;
            }

            if (index.FirstRow.TryGetValue(key, out var next))
            {
                root = -1;
                return next;
            }

            // A missing parent may be a row that the export left out; a missing root is a root all the same.
            root = row.Root.Length == 0 && index.OnlyRoot(row) is >= 0 and var only ? _ofPost[only] : Named(key);
            return -1;
        }

        root = OnlyOrUnnamed(row);
        return -1;
    }

    private int OfCircle(int at)
    {
        var first = at;
        for (var step = _path.LastIndexOf(at); step < _path.Count; step++)
        {
            first = ReadingOrder.Earlier(posts, _path[step], first) ? _path[step] : first;
        }

        return OnlyOrUnnamed(posts[first]);
    }

    private int OnlyOrUnnamed(PostRecord row)
    {
        if (index.OnlyRoot(row) is >= 0 and var only)
        {
            return _ofPost[only];
        }

        var key = (row.Platform, Unnamed: Digest.Short($"{row.Locator.Exhibit}!/{row.Locator.Path}"));
        if (!_unnamed.TryGetValue(key, out var root))
        {
            _unnamed.Add(key, root = _roots.Count);
            _roots.Add(new(row.Platform, "", key.Unnamed, -1));
        }

        return root;
    }

    private int Named(PostKey key)
    {
        if (!_named.TryGetValue(key, out var root))
        {
            _named.Add(key, root = _roots.Count);
            _roots.Add(new(key.Platform, key.Id, "", -1));
        }

        return root;
    }
}
