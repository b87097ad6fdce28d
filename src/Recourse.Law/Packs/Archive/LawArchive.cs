using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>
/// The law as this program and every earlier release of it held it. An assessment names its pack by digest; whatever was released stays shipped, so
/// an assessment made under it can be repeated.
/// </summary>
public static class LawArchive
{
    /// <summary>Fewest digits of a digest by which a pack is named.</summary>
    public const int FewestDigits = 8;

    private static readonly Lazy<ImmutableArray<ReleasedPack>> Embedded = new(FromResources);

    /// <summary>Every released pack, in the order of the releases.</summary>
    public static ImmutableArray<ReleasedPack> Released => Embedded.Value;

    /// <summary>The pack of a digest, the present one or a released one; null where the program ships none.</summary>
    /// <param name="digest">The digest, or its first digits (at least <see cref="FewestDigits"/>).</param>
    /// <exception cref="LawPackException">The released file is damaged.</exception>
    public static LawPack? Find(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        if (digest.Length < FewestDigits)
        {
            return null;
        }

        var present = LawPack.Load();
        return Is(present.Digest, digest) ? present : Released.FirstOrDefault(p => Is(p.Digest, digest))?.Load();
    }

    private static bool Is(string digest, string asked) => digest.StartsWith(asked, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<ReleasedPack> FromResources()
    {
        var assembly = typeof(LawArchive).Assembly;
        const string Folder = "released/";
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return ReleasedPack.Read(name[Folder.Length..], copy.ToArray());
            }).OrderBy(pack => pack.Released).ThenBy(pack => pack.Name, StringComparer.Ordinal),
        ];
    }
}
