using System.Security.Cryptography;

namespace Recourse.Spread;

/// <summary>Collects pictures by their bytes, then groups them: equal bytes, and pictures that look alike (<see cref="PicturesAlike"/>).</summary>
internal sealed class PicturesToGroup
{
    private readonly SortedDictionary<string, Shown> _shown = new(StringComparer.Ordinal);

    /// <summary>Adds a picture; gives why it cannot be compared with others, empty where it can. Equal bytes are one picture in any case.</summary>
    public string Add(string id, byte[] bytes)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!_shown.TryGetValue(digest, out var shown))
        {
            var (hashes, reason) = PictureReader.Read(bytes);
            _shown.Add(digest, shown = new(digest, hashes, reason));
        }

        shown.Ids.Add(id);
        return shown.Reason;
    }

    /// <summary>The groups, each with the digest that names it.</summary>
    public IEnumerable<(string Digest, TextGroup Group)> Group(CancellationToken cancellationToken)
    {
        var all = _shown.Values.ToList();
        all.ForEach(static one => one.Ids.Sort(StringComparer.Ordinal));
        var compared = all.Where(static one => one.Hashes is not null).ToList();
        var pairs = PicturesAlike.Pairs(compared.ConvertAll(static one => one.Hashes!), cancellationToken);
        var centre = Stars.Of(pairs, compared.ConvertAll(static one => (long)one.Ids.Count), compared.ConvertAll(static one => one.Digest), cancellationToken);
        foreach (var group in Enumerable.Range(0, compared.Count).GroupBy(at => centre[at]))
        {
            yield return Make(compared[group.Key], [.. group.Where(at => at != group.Key).Select(at => compared[at])]);
        }

        foreach (var one in all.Where(static one => one.Hashes is null))
        {
            yield return Make(one, []);
        }
    }

    private static (string Digest, TextGroup Group) Make(Shown medoid, List<Shown> others) => (medoid.Digest, new(
        "",
        medoid.Ids[0],
        [.. medoid.Ids.Concat(others.SelectMany(static other => other.Ids)).Order(StringComparer.Ordinal)],
        [.. others.SelectMany(other => other.Ids.Select(id => new NearMember(id, 0, 0, 0, other.Hashes!.Distance(medoid.Hashes!)))).OrderBy(static member => member.Id, StringComparer.Ordinal)]));

    private sealed record Shown(string Digest, PictureHashes? Hashes, string Reason)
    {
        public List<string> Ids { get; } = [];
    }
}
