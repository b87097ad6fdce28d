using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// Holds a ledger against what was noted of it elsewhere. Whoever keeps a case can rewrite all of it and sign it anew; only something kept
/// outside shows that.
/// </summary>
internal static class HistoryCheck
{
    public static IEnumerable<Breakage> Run(VaultPaths paths, LedgerCheck ledger, VaultCheckOptions options)
    {
        if (options.TrustedKey?.Trim() is { } trusted && !string.Equals(trusted, ledger.Key?.Text, StringComparison.Ordinal))
        {
            yield return new Breakage(paths.Show(paths.PublicKey), Links.Key, trusted, ledger.Key?.Text ?? "no readable key");
        }

        foreach (var kept in options.EarlierCheckpoints)
        {
            if (One(paths, ledger, options, kept) is { } breakage)
            {
                yield return breakage;
            }
        }
    }

    private static Breakage? One(VaultPaths paths, LedgerCheck ledger, VaultCheckOptions options, string kept)
    {
        var bytes = Encoding.UTF8.GetBytes(kept);
        var key = options.TrustedKey is null ? ledger.Key : VerifierKey.TryParse(options.TrustedKey.Trim());
        if (key is null || Checkpoint.TryParse(SignedNote.TextOf(bytes)) is not { } earlier || !Signed.HoldsAmong(bytes, key, earlier))
        {
            return new Breakage(paths.Show(paths.Checkpoint), Links.History, "an earlier checkpoint signed by this ledger's key", kept);
        }

        var root = earlier.Size <= ledger.Size ? LedgerSources.Root([.. ledger.Leaves.Take((int)earlier.Size)]) : null;
        return LedgerSources.Same(root, earlier.Root) ? null : new Breakage(
            paths.Show(paths.Checkpoint),
            Links.History,
            $"at {earlier.Size} entries the root {Convert.ToBase64String(earlier.Root)}",
            root is null ? $"{ledger.Size} entries" : $"the root {Convert.ToBase64String(root)}");
    }
}
