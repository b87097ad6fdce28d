using System.Globalization;

namespace Recourse.Samples.Making;

/// <summary>What a cascade is to look like.</summary>
internal sealed record CascadePlan
{
    /// <summary>Platform, as <c>case.yaml</c> names it.</summary>
    public required string Platform { get; init; }

    /// <summary>Id of the root post; the rows below count up from it.</summary>
    public required long Root { get; init; }

    /// <summary>Account of the root's author.</summary>
    public required string Author { get; init; }

    /// <summary>Shown name of the root's author.</summary>
    public required string AuthorName { get; init; }

    /// <summary>Text of the root.</summary>
    public required string Text { get; init; }

    /// <summary>When the root was posted.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Accounts that forward, one entry a forward.</summary>
    public required IReadOnlyList<string> Forwarders { get; init; }

    /// <summary>Accounts that comment, one entry a comment.</summary>
    public required IReadOnlyList<string> Commenters { get; init; }

    /// <summary>The author's accounts, among the forwarders.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Accounts of the victim's side with grounds, among the forwarders.</summary>
    public IReadOnlyList<string> VictimSide { get; init; } = [];

    /// <summary>Forward rows that stand in the material a second time.</summary>
    public int DuplicateForwards { get; init; }

    /// <summary>Comment rows that stand in the material a second time.</summary>
    public int DuplicateComments { get; init; }

    /// <summary>Forwards whose parent was deleted: named, but not in the material.</summary>
    public int DeletedParents { get; init; }

    /// <summary>What a forward or comment says; picked by number.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Texts of the rows are wrapped in this; <c>{0}</c> stands for the phrase.</summary>
    public string ForwardText { get; init; } = "{0}";
}

/// <summary>A planted post.</summary>
internal sealed record PlantedPost(
    string Id, string Parent, string Root, string Author, string AuthorName, string Kind, string Text, DateTime Time);

/// <summary>A planted cascade: its distinct posts, the rows as they stand in the material, and its truth without the counters.</summary>
internal sealed record PlantedCascade(PlantedPost RootPost, IReadOnlyList<PlantedPost> Rows, PlantedRoot Truth)
{
    /// <summary>
    /// Ids that platforms and scrapers write where they do not know the account; each is an unknown account, none is a person.
    /// </summary>
    public static readonly string[] Placeholders = ["", "null", "d41d8cd98f00b204e9800998ecf8427e", "0"];

    /// <summary>Plants a cascade.</summary>
    public static PlantedCascade Plant(CascadePlan plan, ulong seed)
    {
        var random = new SplitMix(seed);
        var root = new PlantedPost(Id(plan.Root), "", Id(plan.Root), plan.Author, plan.AuthorName, "root", plan.Text, plan.Time);
        var depth = new Dictionary<string, int>(StringComparer.Ordinal) { [root.Id] = 0 };
        var posts = new List<PlantedPost>();
        var next = plan.Root;

        var forwarders = plan.Forwarders.ToList();
        random.Shuffle(forwarders);
        for (var at = 0; at < forwarders.Count; at++)
        {
            var deleted = at < plan.DeletedParents;
            var parent = deleted ? Id(plan.Root + 900_000 + at) : Parent(ref random, root, posts);
            Add(forwarders[at], parent, "forward", string.Format(CultureInfo.InvariantCulture, plan.ForwardText, Phrase(ref random, plan)), deleted);
        }

        var forwards = posts.ToList();
        foreach (var commenter in plan.Commenters)
        {
            Add(commenter, Parent(ref random, root, posts), "comment", Phrase(ref random, plan), deleted: false);
        }

        var comments = posts.Skip(forwards.Count).ToList();
        var special = plan.Own.Concat(plan.VictimSide).Concat(Placeholders).ToHashSet(StringComparer.Ordinal);
        var rows = posts.ToList();
        rows.AddRange(forwards.Skip(plan.DeletedParents).Where(post => !special.Contains(post.Author)).Take(plan.DuplicateForwards));
        rows.AddRange(comments.Take(plan.DuplicateComments));
        random.Shuffle(rows);
        return new(root, rows, TruthOf(plan, posts, depth));

        void Add(string author, string parent, string kind, string text, bool deleted)
        {
            // A step of 7 keeps the ids apart from each other and below the deleted ones.
            next += 7;
            var post = new PlantedPost(
                Id(next), parent, root.Id, author, Nick(author), kind, text, plan.Time.AddMinutes(posts.Count + 1).AddSeconds(random.Below(60)));
            depth[post.Id] = (deleted || parent.Length == 0 ? 0 : depth[parent]) + 1;
            posts.Add(post);
        }
    }

    // Half of the rows name no parent or the root, the others an earlier post: chains, and stars on stars.
    private static string Parent(ref SplitMix random, PlantedPost root, List<PlantedPost> posts) => random.Below(6) switch
    {
        0 or 1 => "",
        2 => root.Id,
        _ when posts.Count == 0 => root.Id,
        _ => posts[random.Below(posts.Count)].Id,
    };

    private static PlantedRoot TruthOf(CascadePlan plan, List<PlantedPost> posts, Dictionary<string, int> depth)
    {
        var forwards = plan.Forwarders.Count;
        var comments = plan.Commenters.Count;
        PlantedCount[] disputed =
        [
            new("own", plan.Forwarders.Count(account => plan.Own.Contains(account, StringComparer.Ordinal))),
            new("victim-side", plan.Forwarders.Count(account => plan.VictimSide.Contains(account, StringComparer.Ordinal))),
        ];
        var breadth = posts.GroupBy(post => depth[post.Id]).ToDictionary(group => group.Key, group => group.Count());
        var duplicates = plan.DuplicateForwards + plan.DuplicateComments;
        return new PlantedRoot
        {
            Platform = plan.Platform,
            Root = Id(plan.Root),
            Rows = PlantedTally.Of(forwards + comments + duplicates, [new("duplicate", duplicates)], disputed),
            Forwards = PlantedTally.Of(forwards + plan.DuplicateForwards, [new("duplicate", plan.DuplicateForwards)], disputed),
            Comments = PlantedTally.Of(comments + plan.DuplicateComments, [new("duplicate", plan.DuplicateComments)]),
            Posts = forwards + comments + 1,
            Accounts = plan.Forwarders.Concat(plan.Commenters).Except([plan.Author, .. Placeholders], StringComparer.Ordinal).Count(),
            Depth = breadth.Count == 0 ? 0 : breadth.Keys.Max(),
            MaxBreadth = breadth.Count == 0 ? 0 : breadth.Values.Max(),
            UnresolvedParents = plan.DeletedParents,
        };
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Phrase(ref SplitMix random, CascadePlan plan) => plan.Phrases[random.Below(plan.Phrases.Count)];

    private static string Nick(string account) => Placeholders.Contains(account, StringComparer.Ordinal) ? "" : $"虚构网友{account[^4..]}";
}
