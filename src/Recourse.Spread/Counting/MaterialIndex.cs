using System.Runtime.InteropServices;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>A platform's id of a post.</summary>
internal readonly record struct PostKey(string Platform, string Id);

/// <summary>Finds posts by their ids, and the only root of a document or of the material.</summary>
internal sealed class MaterialIndex
{
    private const int Several = -1;
    private readonly Dictionary<DocumentKey, int> _onlyRoot = [];
    private readonly int _onlyRootOfAll = Several;

    public MaterialIndex(List<PostRecord> posts)
    {
        FirstRow = new(posts.Count);
        for (var at = 0; at < posts.Count; at++)
        {
            var post = posts[at];
            if (!IsRoot(post))
            {
                if (post.Id.Length > 0)
                {
                    FirstRow.TryAdd(new(post.Platform, post.Id), at);
                }

                continue;
            }

            // A root post without an id is a root of its own; one whose id was read already is the same root read again.
            var first = at;
            if (post.Id.Length > 0)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(Roots, new(post.Platform, post.Id), out var exists);
                first = known = exists ? known : at;
            }

            var document = DocumentKey.Of(post.Locator);
            _onlyRoot[document] = _onlyRoot.TryGetValue(document, out var other) && other != first ? Several : first;
            if (first == at)
            {
                RootPosts.Add(at);
            }
        }

        _onlyRootOfAll = RootPosts.Count == 1 ? RootPosts[0] : Several;
    }

    /// <summary>Whether a post is a root: the material says so, or names the post as its own root.</summary>
    public static bool IsRoot(PostRecord post) =>
        post.Kind == PostKind.Root
        || post.Root.Length > 0 && Is(post.Root, post.Id) && (post.Parent.Length == 0 || Is(post.Parent, post.Id));

    /// <summary>Root posts by id: the first that was read.</summary>
    public Dictionary<PostKey, int> Roots { get; } = [];

    /// <summary>Distinct root posts in the order of reading.</summary>
    public List<int> RootPosts { get; } = [];

    /// <summary>Rows by id: the first that was read.</summary>
    public Dictionary<PostKey, int> FirstRow { get; }

    /// <summary>The only root post of a row's document, else of the material; −1 where there is none or more than one.</summary>
    public int OnlyRoot(PostRecord row) => _onlyRoot.TryGetValue(DocumentKey.Of(row.Locator), out var only) ? only : _onlyRootOfAll;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
