using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>What a check of a bag found.</summary>
/// <param name="Broken">Everything that does not hold.</param>
/// <param name="Checked">What was checked, a line each.</param>
public sealed record BagCheckResult(IReadOnlyList<Breakage> Broken, IReadOnlyList<string> Checked);

/// <summary>
/// Checks a bag (RFC 8493, version 1.0), strictly: the declaration in its exact form; every manifest complete and without a path twice; every
/// file's digests; nothing beside what the manifests list. Manifests say that files are as they were packed, not who packed them: that is what the
/// signed ledger inside is for.
/// </summary>
public static class BagCheck
{
    private static readonly (string Name, HashAlgorithmName Algorithm)[] Algorithms = [("sha256", HashAlgorithmName.SHA256), ("sha512", HashAlgorithmName.SHA512)];

    /// <summary>True where the folder says that it is a bag.</summary>
    public static bool IsBag(string folder) => File.Exists(Path.Combine(folder, BagFormat.DeclarationFile));

    /// <summary>Checks. Read-only; damage is no exception but a <see cref="Breakage"/>.</summary>
    /// <param name="folder">The bag.</param>
    /// <param name="ct">Stops between files.</param>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public static BagCheckResult Run(string folder, CancellationToken ct)
    {
        var broken = new List<Breakage>();
        var root = Path.GetFullPath(folder);
        var files = Walk(root, broken);
        CheckDeclaration(root, broken);
        if (files.ContainsKey("fetch.txt"))
        {
            broken.Add(new Breakage("fetch.txt", Links.UnknownFile, "a bag that holds all its files", "a list of files to be fetched from elsewhere; nothing is fetched"));
        }

        var payload = BagManifests.Read(root, "manifest", broken);
        var tags = BagManifests.Read(root, "tagmanifest", broken);
        if (payload.Count == 0)
        {
            broken.Add(new Breakage("manifest-sha256.txt", Links.Missing, "a manifest of SHA-256 or SHA-512", "nothing"));
        }

        // The standard leaves the lists of tag files optional; without them a description could be changed unseen, so they are required here.
        broken.AddRange(payload.Select(manifest => "tag" + manifest.File).Where(name => tags.TrueForAll(tag => tag.File != name))
            .Select(name => new Breakage(name, Links.Missing, "a readable list of the tag files", "none")));
        Complete(payload, files.Keys.Where(IsPayload), broken);
        Complete(tags, files.Keys.Where(name => !IsPayload(name) && !IsTagManifest(name)), broken);
        var sums = Compare(files, [.. payload, .. tags], broken, ct);
        CheckOxum(root, files, broken);
        return new BagCheckResult(
            [.. broken.Distinct().OrderBy(item => item.Item, StringComparer.Ordinal).ThenBy(item => item.Link, StringComparer.Ordinal)],
            [
                string.Create(CultureInfo.InvariantCulture, $"bag: {sums} digests of {files.Count} files recomputed (RFC 8493)"),
                string.Create(CultureInfo.InvariantCulture, $"bag: {payload.Count + tags.Count} manifests, each complete and without a path twice"),
            ]);
    }

    // Full paths by their path inside the bag.
    private static SortedDictionary<string, FileInfo> Walk(string root, List<Breakage> broken)
    {
        var files = new SortedDictionary<string, FileInfo>(StringComparer.Ordinal);
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
            {
                var name = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    broken.Add(new Breakage(name, Links.UnknownFile, "a file", "a link to something else"));
                }
                else if (entry is DirectoryInfo inner)
                {
                    folders.Push(inner);
                }
                else
                {
                    files.Add(name, (FileInfo)entry);
                }
            }
        }

        return files;
    }

    private static void CheckDeclaration(string root, List<Breakage> broken)
    {
        var found = LedgerSources.TryRead(Path.Combine(root, BagFormat.DeclarationFile), out var reason) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        if (found?.Replace("\r\n", "\n", StringComparison.Ordinal) is not BagFormat.Declaration)
        {
            broken.Add(new Breakage(
                BagFormat.DeclarationFile,
                found is null ? Links.Missing : Links.Content,
                BagFormat.Declaration.TrimEnd('\n').Replace("\n", "\\n", StringComparison.Ordinal),
                found is null ? reason : BagManifests.Shorten(found)));
        }
    }

    // What all lists lack, or all name, is a file too many or too few; where they differ, the list that stands alone is damaged.
    private static void Complete(IReadOnlyList<BagManifest> manifests, IEnumerable<string> present, List<Breakage> broken)
    {
        var there = present.ToHashSet(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            broken.AddRange(there.Where(name => !manifest.Sums.ContainsKey(name)).Select(name => new Breakage(
                manifests.Any(other => other.Sums.ContainsKey(name)) ? $"{manifest.File} ({name})" : name, Links.UnknownFile, $"a line in {manifest.File}", "none")));
            broken.AddRange(manifest.Sums.Keys.Where(name => !there.Contains(name)).Select(name => new Breakage(
                manifests.Any(other => !other.Sums.ContainsKey(name)) ? $"{manifest.File} ({name})" : name, Links.Missing, $"the file that {manifest.File} lists", "nothing")));
        }
    }

    private static int Compare(
        SortedDictionary<string, FileInfo> files, IReadOnlyList<BagManifest> manifests, List<Breakage> broken, CancellationToken ct)
    {
        var done = 0;
        foreach (var (name, file) in files)
        {
            ct.ThrowIfCancellationRequested();
            var expected = manifests.Where(manifest => manifest.Sums.ContainsKey(name)).ToList();
            if (expected.Count == 0)
            {
                continue;
            }

            try
            {
                var found = Sums(file, [.. expected.Select(manifest => manifest.Algorithm).Distinct(StringComparer.Ordinal)], ct);
                done += found.Count;
                var wrong = expected.Where(manifest => manifest.Sums[name] != found[manifest.Algorithm]).ToList();

                // Where one digest fits and the other does not, the file is what it was, and the list that names the other is damaged.
                broken.AddRange(wrong.Select(manifest => new Breakage(
                    wrong.Count < expected.Count ? $"{manifest.File} ({name})" : name,
                    Links.Content, $"{manifest.Algorithm} {manifest.Sums[name]}", $"{manifest.Algorithm} {found[manifest.Algorithm]}")));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                broken.Add(new Breakage(name, Links.Content, "a file that can be read", fault.Message));
            }
        }

        return done;
    }

    private static Dictionary<string, string> Sums(FileInfo file, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var hashes = names.Select(name => (Name: name, Hash: IncrementalHash.CreateHash(Algorithms.First(known => known.Name == name).Algorithm))).ToList();
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var block = new byte[1 << 17];
            for (int count; (count = stream.Read(block)) > 0;)
            {
                ct.ThrowIfCancellationRequested();
                hashes.ForEach(one => one.Hash.AppendData(block, 0, count));
            }

            return hashes.ToDictionary(one => one.Name, one => Hex.Of(one.Hash.GetHashAndReset()), StringComparer.Ordinal);
        }
        finally
        {
            hashes.ForEach(one => one.Hash.Dispose());
        }
    }

    private static void CheckOxum(string root, SortedDictionary<string, FileInfo> files, List<Breakage> broken)
    {
        var info = LedgerSources.TryRead(Path.Combine(root, BagFormat.Info), out _);
        var line = info is null ? null : Encoding.UTF8.GetString(info).Split('\n').FirstOrDefault(text => text.StartsWith(BagFormat.OxumLabel + ":", StringComparison.Ordinal));
        if (line is null)
        {
            return;
        }

        var payload = files.Where(file => IsPayload(file.Key)).ToList();
        var found = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(file => file.Value.Length)}.{payload.Count}");
        var stated = line[(BagFormat.OxumLabel.Length + 1)..].Trim();
        if (stated != found)
        {
            broken.Add(new Breakage(BagFormat.Info, Links.Content, $"{BagFormat.OxumLabel} {stated}", found));
        }
    }

    private static bool IsPayload(string name) => name.StartsWith("data/", StringComparison.Ordinal);

    private static bool IsTagManifest(string name) => name is "tagmanifest-sha256.txt" or "tagmanifest-sha512.txt";
}
