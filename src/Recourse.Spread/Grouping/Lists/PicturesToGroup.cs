namespace Recourse.Spread;

/// <summary>Collects pictures by their bytes, then groups them: equal bytes, and pictures that look alike (<see cref="PicturesAlike"/>).</summary>
internal sealed class PicturesToGroup
{
    private readonly SortedDictionary<string, Shown> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shown> _byId = new(StringComparer.Ordinal);

    /// <summary>Adds a picture. Equal bytes are one picture in any case.</summary>
    public void Add(string id, ShownPicture picture)
    {
        if (!_shown.TryGetValue(picture.Digest, out var shown))
        {
            _shown.Add(picture.Digest, shown = new(picture));
        }

        shown.Ids.Add(id);
        _byId.Add(id, shown);
    }

    /// <summary>The groups.</summary>
    public IEnumerable<ComputedGroup> Group(CancellationToken cancellationToken)
    {
        var all = _shown.Values.ToList();
        all.ForEach(static one => one.Ids.Sort(StringComparer.Ordinal));
        var compared = all.Where(static one => one.Picture.Hashes is not null).ToList();
        var pairs = PicturesAlike.Pairs(compared.ConvertAll(static one => one.Picture.Hashes!), cancellationToken);
        var centre = Stars.Of(pairs, compared.ConvertAll(static one => (long)one.Ids.Count), compared.ConvertAll(static one => one.Picture.Digest), cancellationToken);
        return
        [
            .. Enumerable.Range(0, compared.Count).GroupBy(at => centre[at]).Select(group => new ComputedGroup(
                compared[group.Key].Picture.Digest, compared[group.Key].Ids[0], [.. group.SelectMany(at => compared[at].Ids).Order(StringComparer.Ordinal)])),
            .. all.Where(static one => one.Picture.Hashes is null).Select(static one => new ComputedGroup(one.Picture.Digest, one.Ids[0], [.. one.Ids])),
        ];
    }

    /// <summary>How like a medoid a picture is; null where their bytes are the same, or one of them is not compared.</summary>
    public NearMember? Near(string id, string medoid) =>
        _byId.TryGetValue(id, out var own) && _byId.TryGetValue(medoid, out var centre) && !ReferenceEquals(own, centre)
            && own.Picture.Hashes is { } hashes && centre.Picture.Hashes is { } other
            ? new(id, 0, 0, 0, hashes.Distance(other))
            : null;

    private sealed record Shown(ShownPicture Picture)
    {
        public List<string> Ids { get; } = [];
    }
}
