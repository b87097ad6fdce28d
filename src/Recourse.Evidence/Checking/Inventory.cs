namespace Recourse.Evidence;

/// <summary>Accounts for every name under the vault.</summary>
internal static class Inventory
{
    /// <summary>Names what nothing accounts for. That something is missing is found where it is read.</summary>
    public static IEnumerable<Breakage> Run(VaultPaths paths, IReadOnlySet<string> ledger, IReadOnlySet<string> blobs)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { paths.Ledger, paths.Exhibits };
        foreach (var file in ledger.Concat(blobs))
        {
            for (var folder = Path.GetDirectoryName(file)!; folder.Length > paths.Root.Length; folder = Path.GetDirectoryName(folder)!)
            {
                folders.Add(folder);
            }
        }

        return folders.Where(folder => !Directory.Exists(folder))
            .Select(folder => new Breakage(paths.Show(folder), Links.Missing, "a folder", "nothing"))
            .Concat(Walk(paths, new DirectoryInfo(paths.Root), ledger, blobs, folders));
    }

    private static IEnumerable<Breakage> Walk(
        VaultPaths paths, DirectoryInfo folder, IReadOnlySet<string> ledger, IReadOnlySet<string> blobs, HashSet<string> folders)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
        {
            var path = entry.FullName;
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (isLink)
            {
                // Bytes behind a link can be exchanged without touching the vault.
                yield return Unknown(paths, path, "a link to something else");
            }
            else if (entry is DirectoryInfo inner)
            {
                // Of a folder that holds something, what it holds is named.
                if (string.Equals(path, paths.Staging, StringComparison.Ordinal))
                {
                    yield return new Breakage(paths.Show(path), Links.Unfinished, "nothing", "bytes that wait for their entry; opening the case finishes or removes them");
                }
                else if (!folders.Contains(path) && !inner.EnumerateFileSystemInfos().Any())
                {
                    yield return Unknown(paths, path, "a folder");
                }

                foreach (var breakage in Walk(paths, inner, ledger, blobs, folders))
                {
                    yield return breakage;
                }
            }
            else if (!ledger.Contains(path) && !blobs.Contains(path))
            {
                yield return IsLeft(paths, path)
                    ? new Breakage(paths.Show(path), Links.Unfinished, "nothing", "left by a batch that was cut off; opening the case finishes it or takes it back")
                    : IsAddress(path)
                        ? new Breakage(paths.Show(path), Links.NoEntry, "an intact entry that added it", "none")
                        : Unknown(paths, path, "a file");
            }
        }
    }

    private static bool IsLeft(VaultPaths paths, string path) =>
        new[] { paths.Journal, paths.Journal + VaultPaths.DraftSuffix, paths.Checkpoint + VaultPaths.DraftSuffix }.Contains(path, StringComparer.Ordinal);

    private static bool IsAddress(string path) => Hex.IsDigest(Path.GetFileName(path));

    private static Breakage Unknown(VaultPaths paths, string path, string what) => new(paths.Show(path), Links.UnknownFile, "nothing", what);
}
