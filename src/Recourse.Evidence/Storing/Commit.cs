namespace Recourse.Evidence;

/// <summary>Carries a change out on the disk. Every step can be done again, so a batch that was cut off is finished by doing all of it once more.</summary>
internal static class Commit
{
    /// <summary>Decides the batch (journal durable), then carries it out. Exhibits wait in the staging folder under their address.</summary>
    public static void Run(VaultPaths paths, IFileSteps steps, LedgerChange change, byte[] note)
    {
        steps.Replace(paths.Journal, new Journal(change.From.Size, change.From.EventsLength, change.Lines, note).Render());
        Apply(paths, steps, change, note);
    }

    /// <summary>Carries out a batch whose journal is durable.</summary>
    public static void Apply(VaultPaths paths, IFileSteps steps, LedgerChange change, byte[] note)
    {
        Place(paths, steps, change.Added());
        WriteTiles(paths, steps, change.Files);
        using (var events = steps.OpenAt(paths.Events, change.From.EventsLength))
        {
            foreach (var line in change.Lines)
            {
                steps.Write(events, line.Render());
            }

            steps.Flush(events);
        }

        steps.Replace(paths.Checkpoint, note);
        RemoveSuperseded(paths, steps, change.Superseded);
        steps.Delete(paths.Journal);
        steps.SyncDirectory(paths.Ledger);
    }

    private static void Place(VaultPaths paths, IFileSteps steps, IEnumerable<string> added)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sha256 in added)
        {
            var folder = Path.GetDirectoryName(paths.Blob(sha256))!;

            // A move that was done before the crash still needs its folder synced: nobody knows whether it was.
            folders.Add(folder);
            if (File.Exists(paths.Staged(sha256)))
            {
                steps.MakeDirectory(folder);
                steps.Move(paths.Staged(sha256), paths.Blob(sha256));
            }
        }

        foreach (var folder in folders.Where(Directory.Exists))
        {
            steps.SyncDirectory(folder);
        }

        if (folders.Count > 0)
        {
            steps.SyncDirectory(paths.Exhibits);
        }
    }

    private static void WriteTiles(VaultPaths paths, IFileSteps steps, IEnumerable<(TileFile File, byte[] Bytes)> files)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (file, bytes) in files)
        {
            var path = paths.Tile(file);
            for (var folder = Path.GetDirectoryName(path)!; folder.Length >= paths.Ledger.Length; folder = Path.GetDirectoryName(folder)!)
            {
                folders.Add(folder);
            }

            steps.MakeDirectory(Path.GetDirectoryName(path)!);
            steps.WriteWhole(path, bytes);
        }

        foreach (var folder in folders)
        {
            steps.SyncDirectory(folder);
        }
    }

    private static void RemoveSuperseded(VaultPaths paths, IFileSteps steps, IEnumerable<TileFile> files)
    {
        foreach (var path in files.Select(paths.Tile))
        {
            steps.Delete(path);
            var folder = Path.GetDirectoryName(path)!;
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                steps.DeleteDirectory(folder);
            }
        }
    }
}
