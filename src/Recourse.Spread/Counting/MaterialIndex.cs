using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Finds posts by their ids, and the only root of a document or of the material.</summary>
internal sealed class MaterialIndex
{
    private const int Several = -1;
    private readonly Dictionary<DocumentKey, int> _onlyRoot = [];
    private readonly int _onlyRootOfAll;
    private readonly PlatformIds _roots = new();
    private readonly PlatformIds _rows;

    public MaterialIndex(List<PostRecord> posts)
    {
        _rows = new(posts.Count);
        First = new int[posts.Count];
        for (var at = 0; at < posts.Count; at++)
        {
            var post = posts[at];
            var isRoot = IsRoot(post);

            // A post without an id is like no other: a row of its own, a root of its own.
            First[at] = post.Id.Length == 0 ? at : (isRoot ? _roots : _rows).FirstOf(post.Platform, post.Id, at);
            if (!isRoot)
            {
                continue;
            }

            var document = DocumentKey.Of(post.Locator);
            _onlyRoot[document] = _onlyRoot.TryGetValue(document, out var other) && other != First[at] ? Several : First[at];
            if (First[at] == at)
            {
                RootPosts.Add(at);
            }
        }

        _onlyRootOfAll = RootPosts.Count == 1 ? RootPosts[0] : Several;
    }

    /// <summary>Post → the first of its kind (root or row) with its id: itself where it is the first.</summary>
    public int[] First { get; }

    /// <summary>Distinct root posts in the order of reading.</summary>
    public List<int> RootPosts { get; } = [];

    /// <summary>Whether a post is a root: the material says so, or names the post as its own root.</summary>
    public static bool IsRoot(PostRecord post) =>
        post.Kind == PostKind.Root
        || post.Root.Length > 0 && Is(post.Root, post.Id) && (post.Parent.Length == 0 || Is(post.Parent, post.Id));

    /// <summary>The first root post with an id; −1 where there is none.</summary>
    public int Root(string platform, string id) => _roots.Find(platform, id);

    /// <summary>The first row with an id; −1 where there is none.</summary>
    public int Row(string platform, string id) => _rows.Find(platform, id);

    /// <summary>The only root post of a row's document, else of the material; −1 where there is none or more than one.</summary>
    public int OnlyRoot(PostRecord row) => _onlyRoot.TryGetValue(DocumentKey.Of(row.Locator), out var only) ? only : _onlyRootOfAll;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
