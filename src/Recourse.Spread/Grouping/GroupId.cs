namespace Recourse.Spread;

/// <summary>Ids of groups: as many digits of a digest as are needed to tell the groups apart, at least <see cref="Digest.Shown"/>.</summary>
internal static class GroupId
{
    public const string Prefix = "I-";

    /// <summary>Ids for distinct full digests, each at the place of its digest. Depends on the set of digests only.</summary>
    public static string[] Of(IReadOnlyList<string> digests)
    {
        var order = Enumerable.Range(0, digests.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(digests[a], digests[b]));
        var ids = new string[digests.Count];
        for (var at = 0; at < order.Length; at++)
        {
            var digest = digests[order[at]];
            var shared = Math.Max(
                at > 0 ? Common(digest, digests[order[at - 1]]) : 0,
                at + 1 < order.Length ? Common(digest, digests[order[at + 1]]) : 0);
            ids[order[at]] = Prefix + digest[..Math.Min(digest.Length, Math.Max(Digest.Shown, shared + 1))];
        }

        return ids;
    }

    private static int Common(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
