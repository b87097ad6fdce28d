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

        if (options.EarlierCheckpoint is null)
        {
            yield break;
        }

        var bytes = Encoding.UTF8.GetBytes(options.EarlierCheckpoint);
        var key = options.TrustedKey is null ? ledger.Key : VerifierKey.TryParse(options.TrustedKey.Trim());
        if (key is null || Checkpoint.TryParse(SignedNote.TextOf(bytes)) is not { } earlier || !Signed.Holds(bytes, key, earlier))
        {
            yield return new Breakage(
                paths.Show(paths.Checkpoint), Links.History, "an earlier checkpoint signed by this ledger's key", options.EarlierCheckpoint);
            yield break;
        }

        var root = earlier.Size <= ledger.Size ? LedgerSources.Root([.. ledger.Leaves.Take((int)earlier.Size)]) : null;
        if (!LedgerSources.Same(root, earlier.Root))
        {
            yield return new Breakage(
                paths.Show(paths.Checkpoint),
                Links.History,
                $"at {earlier.Size} entries the root {Convert.ToBase64String(earlier.Root)}",
                root is null ? $"{ledger.Size} entries" : $"the root {Convert.ToBase64String(root)}");
        }
    }
}
