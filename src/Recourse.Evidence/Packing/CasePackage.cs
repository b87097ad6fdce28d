using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>A file beside the sealed store of a package.</summary>
/// <param name="Path">Path inside the bag with <c>/</c>: under <c>data/</c> beside the store, else a tag file.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record PackageFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>What to pack.</summary>
public sealed record PackageRequest
{
    /// <summary>Where to: a new folder, or a new file whose name ends in <c>.zip</c>.</summary>
    public required string Target { get; init; }

    /// <summary>To whom it is handed.</summary>
    public required string Recipient { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Exhibits that are not handed over, with the reason; every entry about them is withheld too.</summary>
    public IReadOnlyDictionary<string, string> Withheld { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Further files, made when it is certain what the package holds (the entry of the hand-over is written by then); null: none.
    /// </summary>
    public Func<PackageContents, IReadOnlyList<PackageFile>>? Files { get; init; }
}

/// <summary>What a package holds.</summary>
/// <param name="Exhibits">Exhibits whose bytes it holds, in the order of the ledger.</param>
/// <param name="Withheld">Entries that it does not show.</param>
/// <param name="Entries">Entries of the ledger.</param>
/// <param name="PublicKey">The ledger's verifier key.</param>
/// <param name="Checkpoint">The signed head that it was packed under.</param>
/// <param name="At">When the hand-over was recorded.</param>
public sealed record PackageContents(
    IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<WithheldEntry> Withheld, long Entries, string PublicKey, string Checkpoint, DateTimeOffset At);

/// <summary>A package that was written.</summary>
/// <param name="Contents">What it holds.</param>
/// <param name="Files">Files of its payload.</param>
/// <param name="Bytes">Bytes of its payload.</param>
public sealed record WrittenPackage(PackageContents Contents, int Files, long Bytes);

/// <summary>
/// Packs a case's sealed store for somebody else: a bag (RFC 8493) whose <c>data/</c> is a case folder that can be verified and recounted by
/// itself. The hand-over is an entry of the ledger before a byte is copied, and stands in the package; if the copying fails, that is an entry too.
/// </summary>
public static class CasePackage
{
    /// <summary>Kind of the entry that records that a hand-over did not take place after all.</summary>
    public const string UndoneKind = "hand-over-failed";

    private const string Draft = ".part";

    /// <summary>Packs.</summary>
    /// <exception cref="ArgumentException">An exhibit to be withheld is not sealed here.</exception>
    /// <exception cref="VaultException">The case can't be written to, or its store is damaged.</exception>
    /// <exception cref="IOException">The target is there already or can't be written.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>; nothing is left at the target.</exception>
    public static WrittenPackage Write(Vault vault, string caseFolder, PackageRequest request, CancellationToken ct)
    {
        if (File.Exists(request.Target) || Directory.Exists(request.Target))
        {
            throw new IOException($"{request.Target}: is there already");
        }

        if (request.Withheld.Keys.FirstOrDefault(digest => vault.Exhibits.All(exhibit => exhibit.Sha256 != digest)) is { } unknown)
        {
            throw new ArgumentException($"No exhibit {unknown} is sealed in this case.", nameof(request));
        }

        var withheld = vault.Events.Where(entry => entry.Exhibit is not null && request.Withheld.ContainsKey(entry.Exhibit))
            .Select(entry => new WithheldEntry(entry.Index, request.Withheld[entry.Exhibit!])).ToList();
        vault.Record(EventKinds.HandedOver, null, Details(request, withheld));
        var draft = request.Target + Draft;
        try
        {
            using IBagTarget target = IsZip(request.Target) ? new ZipBagTarget(draft) : new FolderBagTarget(draft);
            var written = new PackageRun(vault, new VaultPaths(caseFolder), request, withheld, new BagWriter(target)).Write(ct);
            target.Dispose();
            Move(draft, request.Target);
            return written;
        }
        catch (Exception fault)
        {
            Remove(draft);
            vault.Record(UndoneKind, null, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["recipient"] = request.Recipient,
                ["reason"] = fault is OperationCanceledException ? "interrupted" : fault.Message,
            });
            throw;
        }
    }

    /// <summary>True where a package of this name is one ZIP file.</summary>
    public static bool IsZip(string target) => target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Details(PackageRequest request, List<WithheldEntry> withheld)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recipient"] = request.Recipient,
            ["purpose"] = request.Purpose,
            ["form"] = IsZip(request.Target) ? "bagit-zip" : "bagit",
        };
        if (withheld.Count > 0)
        {
            details["withheld"] = withheld.Count.ToString(CultureInfo.InvariantCulture);
            details[WithheldEntries.Detail] = Digests.Sha256Of(WithheldEntries.Write(withheld));
        }

        return details;
    }

    private static void Move(string draft, string target)
    {
        if (Directory.Exists(draft))
        {
            Directory.Move(draft, target);
        }
        else
        {
            File.Move(draft, target);
        }
    }

    private static void Remove(string draft)
    {
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }
        else
        {
            File.Delete(draft);
        }
    }
}

/// <summary>One packing under way.</summary>
internal sealed class PackageRun(Vault vault, VaultPaths paths, PackageRequest request, IReadOnlyList<WithheldEntry> withheld, BagWriter bag)
{
    private const string Base = "data/";

    public WrittenPackage Write(CancellationToken ct)
    {
        var contents = Ledger(ct);
        foreach (var digest in contents.Exhibits.Select(exhibit => exhibit.Sha256).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            using var blob = vault.OpenRead(digest);
            bag.Add(Base + paths.Show(paths.Blob(digest)), blob, ct);
        }

        foreach (var file in request.Files?.Invoke(contents) ?? [])
        {
            bag.Add(file.Path, file.Bytes.ToArray(), ct);
        }

        bag.Finish(
            [
                ("Bag-Software-Agent", "recourse"),
                ("Bagging-Date", contents.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("Contact-Name", request.Recipient),
                ("External-Description", request.Purpose),
                ("External-Identifier", contents.Checkpoint.Split('\n')[0]),
            ],
            ct);
        return new WrittenPackage(contents, bag.Files, bag.Octets);
    }

    // The ledger under one head: lines, tiles and checkpoint are read together, so that no entry made meanwhile tears them apart.
    private PackageContents Ledger(CancellationToken ct)
    {
        var head = vault.Snapshot();
        var hidden = withheld.Select(entry => entry.Entry).ToHashSet();
        var handOver = head.Events.Last(entry => string.Equals(entry.Kind, EventKinds.HandedOver, StringComparison.Ordinal));
        foreach (var (path, bytes) in head.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            bag.Add(Base + paths.Show(path), path == paths.Events && hidden.Count > 0 ? Shown(bytes, hidden) : bytes, ct);
        }

        if (hidden.Count > 0)
        {
            bag.Add(Base + paths.Show(paths.Withheld), WithheldEntries.Write(withheld), ct);
        }

        return new PackageContents(
            [.. head.Events.Where(entry => !hidden.Contains(entry.Index)).Select(entry => entry.ToExhibit()).OfType<Exhibit>()],
            withheld, head.Events.Count, vault.PublicKey, Encoding.UTF8.GetString(head.Note), handOver.At);
    }

    private static byte[] Shown(byte[] events, HashSet<long> hidden) =>
        [.. EventLine.Split(events, out _).SelectMany((line, index) => hidden.Contains(index) ? [] : (byte[])[.. line.Span, (byte)'\n'])];
}
