using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>Finds the sealed exhibit that a person names as evidence.</summary>
internal static class NamedEvidence
{
    private const int FewestDigits = 8;
    private const string Digest = "sha256:";

    /// <summary>The exhibit, in its latest version where it is named by name, with the place inside it.</summary>
    /// <exception cref="UsageException">Nothing sealed answers to it, or the digits fit several exhibits.</exception>
    public static DecisionEvidence Of(IReadOnlyList<Exhibit> exhibits, string reference)
    {
        var text = reference.Trim();
        var byDigest = text.StartsWith(Digest, StringComparison.Ordinal);
        var bare = byDigest ? text[Digest.Length..] : text;
        if (!byDigest && Latest(exhibits, bare) is { } whole)
        {
            return new(whole.Sha256, whole.Name, "");
        }

        var cut = new[] { bare.IndexOf("!/", StringComparison.Ordinal), bare.IndexOf('#', StringComparison.Ordinal) }.Where(at => at > 0).DefaultIfEmpty(bare.Length).Min();
        var (head, place) = (bare[..cut], bare[cut..]);
        if (!byDigest && Latest(exhibits, head) is { } named)
        {
            return new(named.Sha256, named.Name, place);
        }

        var found = head.Length >= FewestDigits && head.All(char.IsAsciiHexDigit)
            ? exhibits.Where(exhibit => exhibit.Sha256.StartsWith(head, StringComparison.OrdinalIgnoreCase)).OrderBy(exhibit => exhibit.Entry).ToArray()
            : [];
        return found.Select(exhibit => exhibit.Sha256).Distinct(StringComparer.Ordinal).Count() switch
        {
            1 => new(found[^1].Sha256, found[^1].Name, place),
            0 => throw new UsageException(
                $"--evidence {reference}：没有封存过这个材料；写其名称、SHA-256（至少前 {FewestDigits} 位）或者定位地址。",
                $"--evidence {reference}: nothing sealed answers to it; give a name, a SHA-256 (at least its first {FewestDigits} digits) or an address."),
            var many => throw new UsageException(
                $"--evidence {reference}：有 {many} 个材料以此开头，请多写几位。", $"--evidence {reference}: {many} exhibits begin with these digits; give more of them."),
        };
    }

    private static Exhibit? Latest(IReadOnlyList<Exhibit> exhibits, string name) =>
        exhibits.Where(exhibit => exhibit.Name == name || "material/" + exhibit.Name == name).MaxBy(exhibit => exhibit.Entry);
}
