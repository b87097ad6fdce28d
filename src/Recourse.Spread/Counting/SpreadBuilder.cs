using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Takes posts and counters one by one, then counts.</summary>
internal sealed class SpreadBuilder
{
    private readonly List<PostRecord> _posts = [];
    private readonly Dictionary<(string Platform, string Post, CounterKind Kind), CounterReading> _latest = [];
    private readonly Dictionary<DocumentKey, string> _files = [];

    public void AddDocuments(IEnumerable<DocumentSummary> documents)
    {
        foreach (var document in documents)
        {
            _files[new(document.Info.Exhibit, document.Info.InnerPath)] = document.Info.File;
        }
    }

    public void Add(PostRecord post) => _posts.Add(post);

    /// <summary>Keeps the latest reading of each counter: an instant beats none, a later one an earlier one, and of one instant the higher figure (a counter only grows).</summary>
    public void Add(CounterReading reading)
    {
        if (reading.Kind is not (CounterKind.Forwards or CounterKind.Views) || reading.Value < 0)
        {
            return;
        }

        var key = (reading.Platform, reading.Post, reading.Kind);
        if (!_latest.TryGetValue(key, out var kept) || IsLater(reading, kept))
        {
            _latest[key] = reading;
        }
    }

    public SpreadResult Build(SpreadOptions options, CancellationToken cancellationToken)
    {
        var index = new MaterialIndex(_posts);
        var belonging = new RootFinder(_posts, index).Find(cancellationToken);
        var rules = new AccountRules(options);
        var accounts = new AccountIndex(_posts, rules);
        var cascades = new CascadeCounter(_posts, index, belonging, accounts, cancellationToken);
        var kinds = new Dictionary<string, KindsSeen>(StringComparer.Ordinal);
        foreach (var post in _posts)
        {
            if (post.Kind is PostKind.Forward or PostKind.Comment && !MaterialIndex.IsRoot(post))
            {
                var seen = post.Kind == PostKind.Forward ? KindsSeen.Forwards : KindsSeen.Comments;
                kinds[post.Platform] = kinds.GetValueOrDefault(post.Platform) | seen;
            }
        }

        var counted = new List<CountedInformation>(belonging.Roots.Count);
        for (var at = 0; at < belonging.Roots.Count; at++)
        {
            counted.Add(cascades.Count(at, Latest(belonging.Roots[at], CounterKind.Views), Latest(belonging.Roots[at], CounterKind.Forwards)));
        }

        return ResultMaker.Make(new(counted, kinds, _files, rules.Notices), options);
    }

    private CounterReading? Latest(RootKey root, CounterKind kind) =>
        root.Id.Length == 0 ? null : _latest.GetValueOrDefault((root.Platform, root.Id, kind));

    private static bool IsLater(CounterReading reading, CounterReading kept)
    {
        var order = Nullable.Compare(reading.AsOf, kept.AsOf);
        if (order == 0)
        {
            order = reading.Value.CompareTo(kept.Value);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(reading.Locator.ToString(), kept.Locator.ToString());
        }

        return order > 0;
    }
}
