using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>What is known from elsewhere about a vault, so that even its keeper can't rewrite it unseen.</summary>
public sealed record VaultCheckOptions
{
    /// <summary>The verifier key as it was noted when the case began; null: the one in the case is believed.</summary>
    public string? TrustedKey { get; init; }

    /// <summary>Texts of earlier checkpoints of this ledger, kept outside the case, cosigned or not. Each must begin what stands here, so they begin each other.</summary>
    public IReadOnlyList<string> EarlierCheckpoints { get; init; } = [];

    /// <summary>Verifier keys of witnesses that the reader trusts: each must have cosigned a head of this ledger.</summary>
    public IReadOnlyList<string> TrustedWitnesses { get; init; } = [];
}

/// <summary>Checks a case's vault offline, to the last byte. Read-only: it changes nothing on the disk and needs no private key.</summary>
public static class VaultCheck
{
    private const int Attempts = 3;

    /// <summary>
    /// Recomputes every exhibit's digests, every commitment, every tile, the root and the signature, and accounts for every file under
    /// <c>.recourse/</c>. Damage is no exception but a <see cref="Breakage"/>.
    /// </summary>
    /// <param name="caseFolder">The case folder.</param>
    /// <param name="ct">Stops between blocks.</param>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public static VaultCheckResult Run(string caseFolder, CancellationToken ct) => Run(caseFolder, new VaultCheckOptions(), ct);

    /// <summary>As <see cref="Run(string, CancellationToken)"/>, and holds the vault against what was known of it before.</summary>
    public static VaultCheckResult Run(string caseFolder, VaultCheckOptions options, CancellationToken ct)
    {
        var paths = new VaultPaths(caseFolder);
        for (var attempt = 1; ; attempt++)
        {
            // What looks broken may only be half written: a writer that moved the checkpoint meanwhile is waited out by checking again.
            var before = HeadNow(paths);
            var result = Run(paths, options, ct);
            if (result.Holds || attempt == Attempts || before.AsSpan().SequenceEqual(HeadNow(paths)))
            {
                return result;
            }
        }
    }

    private static byte[] HeadNow(VaultPaths paths) => LedgerSources.TryRead(paths.Checkpoint, out _) ?? [];

    private static VaultCheckResult Run(VaultPaths paths, VaultCheckOptions options, CancellationToken ct)
    {
        if (!Directory.Exists(paths.Root))
        {
            return new VaultCheckResult([new Breakage(VaultPaths.RootName, Links.Missing, "the sealed store of the case", "nothing")], [], [], []);
        }

        var ledger = LedgerCheck.Run(paths);
        var broken = new List<Breakage>(ledger.Broken);
        broken.AddRange(HistoryCheck.Run(paths, ledger, options));
        var witnesses = WitnessCheck.Run(paths, ledger, options);
        broken.AddRange(witnesses.Broken);
        var exhibits = ledger.Events.Select(entry => entry.ToExhibit()).OfType<Exhibit>().ToList();
        var stored = exhibits.ToLookup(exhibit => exhibit.Sha256, StringComparer.Ordinal);
        broken.AddRange(CheckContent(paths, stored, ct));
        broken.AddRange(CheckOrder(paths, ledger.Events));
        broken.AddRange(Inventory.Run(paths, ledger.Files, stored.Select(group => paths.Blob(group.Key)).ToHashSet(StringComparer.Ordinal)));
        return new VaultCheckResult(
            [.. broken.Distinct().OrderBy(breakage => breakage.Item, StringComparer.Ordinal).ThenBy(breakage => breakage.Link, StringComparer.Ordinal)],
            Describe(ledger, stored.Count, options),
            exhibits,
            ledger.Events)
        {
            PublicKey = ledger.Key?.Text,
            Checkpoint = ledger.Note is null ? null : Encoding.UTF8.GetString(ledger.Note),
            Withheld = ledger.Withheld,
            Witnessed = witnesses.Heads,
        };
    }

    private static ConcurrentBag<Breakage> CheckContent(VaultPaths paths, ILookup<string, Exhibit> stored, CancellationToken ct)
    {
        var broken = new ConcurrentBag<Breakage>();
        var largestFirst = stored.OrderByDescending(group => group.First().Bytes);
        Parallel.ForEach(
            Partitioner.Create(largestFirst, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, 8) },
            group => CheckBlob(paths, [.. group], broken, ct));
        return broken;
    }

    private static void CheckBlob(VaultPaths paths, IReadOnlyList<Exhibit> exhibits, ConcurrentBag<Breakage> broken, CancellationToken ct)
    {
        var path = paths.Blob(exhibits[0].Sha256);
        var names = exhibits.Select(exhibit => exhibit.Name).Distinct(StringComparer.Ordinal).ToList();
        var item = $"{paths.Show(path)} ({string.Join(", ", names.Take(3))}{(names.Count > 3 ? ", …" : "")})";
        if (!File.Exists(path))
        {
            broken.Add(new Breakage(item, Links.Missing, Describe(exhibits[0].Sha256, exhibits[0].Sm3, exhibits[0].Bytes), "nothing"));
            return;
        }

        FileDigest found;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            found = Digests.Of(file, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            broken.Add(new Breakage(item, Links.Content, Describe(exhibits[0].Sha256, exhibits[0].Sm3, exhibits[0].Bytes), $"cannot be read: {fault.Message}"));
            return;
        }

        foreach (var exhibit in exhibits.Where(exhibit => found != new FileDigest(exhibit.Sha256, exhibit.Sm3, exhibit.Bytes)))
        {
            broken.Add(new Breakage(item, Links.Content, Describe(exhibit.Sha256, exhibit.Sm3, exhibit.Bytes), Describe(found.Sha256, found.Sm3, found.Bytes)));
        }
    }

    // An entry about an exhibit must come after the one that added it.
    private static IEnumerable<Breakage> CheckOrder(VaultPaths paths, IEnumerable<LedgerEvent> events)
    {
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in events)
        {
            if (entry.ToExhibit() is { } exhibit)
            {
                added.Add(exhibit.Sha256);
            }
            else if (entry.Exhibit is not null && !added.Contains(entry.Exhibit))
            {
                yield return new Breakage(
                    string.Create(CultureInfo.InvariantCulture, $"{paths.Show(paths.Events)} (entry {entry.Index})"),
                    Links.NoEntry, $"an earlier intact entry that added {entry.Exhibit}", "none");
            }
        }
    }

    private static string Describe(string sha256, string sm3, long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes, sha256 {sha256}, sm3 {sm3}");

    private static List<string> Describe(LedgerCheck ledger, int blobs, VaultCheckOptions options)
    {
        var size = ledger.Size;
        List<string> lines =
        [
            $"exhibits: size, SHA-256 and SM3 of {blobs} recomputed",
            $"events: commitments of {size} recomputed",
            $"log: {TileLayout.Files(size).Count()} tiles and bundles compared byte for byte",
            $"root: Merkle root of {size} entries recomputed",
            "signature: checkpoint and verifier key, in their one exact form",
            "files: every file under .recourse accounted for",
        ];
        if (ledger.Withheld.Count > 0)
        {
            lines.Add($"withheld: {ledger.Withheld.Count} entries are not shown; their commitments stand in the log");
        }

        if (options.TrustedKey is not null)
        {
            lines.Add("key: compared with the trusted key");
        }

        if (options.EarlierCheckpoints.Count > 0)
        {
            lines.Add($"history: the ledger held against {options.EarlierCheckpoints.Count} earlier checkpoints");
        }

        if (options.TrustedWitnesses.Count > 0)
        {
            lines.Add($"witnesses: cosignatures of {options.TrustedWitnesses.Count} looked for");
        }

        return lines;
    }
}
