using Recourse.Text;

namespace Recourse.Spread;

/// <summary>Inputs that belong together as computed, before any decision.</summary>
/// <param name="Digest">Names the group.</param>
/// <param name="Medoid">Id of the input that stands for it.</param>
/// <param name="Members">Ids, sorted (ordinal).</param>
internal sealed record ComputedGroup(string Digest, string Medoid, List<string> Members);

/// <summary>Collects texts by what they say, then groups them.</summary>
internal sealed class TextsToGroup
{
    private readonly Dictionary<string, Said> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Said> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _alone = [];

    /// <summary>Adds a text; one that says nothing in words stands alone.</summary>
    public void Add(string id, string text)
    {
        var key = SameText.Key(text);
        if (key.Length == 0)
        {
            AddAlone(id);
            return;
        }

        if (!_said.TryGetValue(key, out var said))
        {
            _said.Add(key, said = new(key, text));
        }

        said.Ids.Add(id);

        // Of texts with one key (they differ in spacing or links) the first by ordinal is compared, so that the order of lines changes nothing.
        said.Text = string.CompareOrdinal(text, said.Text) < 0 ? text : said.Text;
        _byId.Add(id, said);
    }

    /// <summary>Adds what is like nothing else.</summary>
    public void AddAlone(string id) => _alone.Add(id);

    /// <summary>The groups, in no order that means anything.</summary>
    public IEnumerable<ComputedGroup> Group(CancellationToken cancellationToken)
    {
        var said = _said.Values.OrderBy(static one => one.Key, StringComparer.Ordinal).ToList();
        Parallel.ForEach(said, new ParallelOptions { CancellationToken = cancellationToken }, static one =>
        {
            one.Ids.Sort(StringComparer.Ordinal);
            one.Grams = SoundTokens.Grams(one.Text);
        });
        var medoid = NearGroups.MedoidOf(said.ConvertAll(static one => new NearText(one.Key, one.Grams, one.Ids.Count)), cancellationToken);
        return
        [
            // A normalised text has no colon, so the digest of a lone id never meets that of a text.
            .. _alone.Select(static id => new ComputedGroup(Digest.Full($"id:{id}"), id, [id])),
            .. Enumerable.Range(0, said.Count).GroupBy(at => medoid[at]).Select(group => new ComputedGroup(
                Digest.Full(said[group.Key].Key), said[group.Key].Ids[0], [.. group.SelectMany(at => said[at].Ids).Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>How like a medoid an input is; null where both are the same after normalising, or one of them says nothing in words.</summary>
    public NearMember? Near(string id, string medoid)
    {
        if (!_byId.TryGetValue(id, out var own) || !_byId.TryGetValue(medoid, out var centre) || ReferenceEquals(own, centre))
        {
            return null;
        }

        return new(id, Bigrams.Shared(own.Grams, centre.Grams), own.Grams.Length, centre.Grams.Length, Distance: null);
    }

    /// <summary>What tells a text from another when a group falls apart: equal where they are the same after normalising.</summary>
    public string KeyOf(string id) => _byId.TryGetValue(id, out var said) ? said.Key : $"id:{id}";

    private sealed class Said(string key, string text)
    {
        public string Key { get; } = key;

        public string Text { get; set; } = text;

        public List<string> Ids { get; } = [];

        public ulong[] Grams { get; set; } = [];
    }
}
