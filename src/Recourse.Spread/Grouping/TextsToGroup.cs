using Recourse.Text;

namespace Recourse.Spread;

/// <summary>Collects texts by what they say, then groups them.</summary>
internal sealed class TextsToGroup
{
    private readonly Dictionary<string, Said> _said = new(StringComparer.Ordinal);
    private readonly List<string> _alone = [];

    /// <summary>Adds a text; one that says nothing in words stands alone.</summary>
    public void Add(string id, string text)
    {
        var key = SameText.Key(text);
        if (key.Length == 0)
        {
            AddAlone(id);
        }
        else if (_said.TryGetValue(key, out var said))
        {
            said.Ids.Add(id);

            // Of texts with one key (they differ in spacing or links) the first by ordinal is compared, so that the order of lines changes nothing.
            said.Text = string.CompareOrdinal(text, said.Text) < 0 ? text : said.Text;
        }
        else
        {
            _said.Add(key, new(key, text) { Ids = { id } });
        }
    }

    /// <summary>Adds what is like nothing else.</summary>
    public void AddAlone(string id) => _alone.Add(id);

    /// <summary>The groups, each with the digest that names it, in no order that means anything.</summary>
    public IEnumerable<(string Digest, TextGroup Group)> Group(CancellationToken cancellationToken)
    {
        var said = _said.Values.OrderBy(static one => one.Key, StringComparer.Ordinal).ToList();
        Parallel.ForEach(said, new ParallelOptions { CancellationToken = cancellationToken }, static one =>
        {
            one.Ids.Sort(StringComparer.Ordinal);
            one.Grams = SoundTokens.Grams(one.Text);
        });
        var medoid = NearGroups.MedoidOf(said.ConvertAll(static one => new NearText(one.Key, one.Grams, one.Ids.Count)), cancellationToken);
        var groups = Enumerable.Range(0, said.Count).GroupBy(at => medoid[at]).ToList();
        return
        [
            // A normalised text has no colon, so the digest of a lone id never meets that of a text.
            .. _alone.Select(static id => (Digest.Full($"id:{id}"), new TextGroup("", id, [id], []))),
            .. groups.Select(group => (Digest.Full(said[group.Key].Key), Make(said[group.Key], [.. group.Where(member => member != group.Key).Select(member => said[member])]))),
        ];
    }

    private static TextGroup Make(Said medoid, List<Said> others)
    {
        var near = others.SelectMany(other =>
        {
            var shared = Bigrams.Shared(other.Grams, medoid.Grams);
            return other.Ids.Select(member => new NearMember(member, shared, other.Grams.Length, medoid.Grams.Length, Distance: null));
        });
        return new(
            "",
            medoid.Ids[0],
            [.. medoid.Ids.Concat(others.SelectMany(static other => other.Ids)).Order(StringComparer.Ordinal)],
            [.. near.OrderBy(static member => member.Id, StringComparer.Ordinal)]);
    }

    private sealed class Said(string key, string text)
    {
        public string Key { get; } = key;

        public string Text { get; set; } = text;

        public List<string> Ids { get; } = [];

        public ulong[] Grams { get; set; } = [];
    }
}
