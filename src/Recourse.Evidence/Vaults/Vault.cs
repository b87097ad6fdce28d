using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// The sealed store of a case: exhibits by content under <c>.recourse/exhibits</c>, and the append-only ledger of everything that happened to
/// them under <c>.recourse/ledger</c> (C2SP tlog-tiles, checkpoint as signed note). No exhibit is there without its entry and no entry without
/// its exhibit, also after the process was killed at any moment. Safe to use from several threads; one process writes at a time.
/// </summary>
public sealed class Vault : IDisposable
{
    private static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly VaultPaths _paths;
    private readonly IFileSteps _steps;
    private readonly VaultStore _store;
    private readonly Sealer _sealer;
    private readonly VaultOptions _options;

    private Vault(VaultPaths paths, IFileSteps steps, VaultStore store, VaultOptions options)
    {
        _paths = paths;
        _steps = steps;
        _store = store;
        _options = options;
        _sealer = new Sealer(paths, steps, store, options);
    }

    /// <summary>The key that verifies this ledger, as text of C2SP signed-note: <c>name+id+base64</c>. Worth noting outside the case.</summary>
    public string PublicKey => _store.State.Key.Text;

    /// <summary>True if the private key was made by this opening, so that it should be shown and kept.</summary>
    public bool KeyWasMade => _store.KeyWasMade;

    /// <summary>The signed head of the ledger (C2SP tlog-checkpoint). Kept outside the case it shows any later rewriting.</summary>
    public string Checkpoint => Encoding.UTF8.GetString(_store.State.Note);

    /// <summary>All sealed exhibits in ledger order; a name may occur again with other bytes: a new version.</summary>
    public IReadOnlyList<Exhibit> Exhibits => _store.State.Exhibits;

    /// <summary>All entries of the ledger.</summary>
    public IReadOnlyList<LedgerEvent> Events => _store.State.Events;

    /// <summary>Opens the vault of a case; makes it, and the signing key, at first use. Finishes or takes back what an interrupted run left.</summary>
    /// <param name="caseFolder">The case folder; it must be there.</param>
    /// <param name="options">Who works with it.</param>
    /// <exception cref="VaultException">The folder is not there, another process is writing, the ledger is damaged, or the key can't be read.</exception>
    public static Vault Open(string caseFolder, VaultOptions options) => Open(caseFolder, options, DiskSteps.Instance);

    internal static Vault Open(string caseFolder, VaultOptions options, IFileSteps steps)
    {
        if (string.IsNullOrWhiteSpace(options.Operator))
        {
            throw new ArgumentException("An entry needs somebody who made it.", nameof(options));
        }

        var paths = new VaultPaths(caseFolder);
        return new Vault(paths, steps, VaultStore.Open(paths, steps, options.KeyFolder ?? SigningKey.DefaultFolder()), options);
    }

    /// <summary>The newest version sealed under a name and role; null if there is none.</summary>
    public Exhibit? Latest(string name, string role) => _store.State.Latest(name, role);

    /// <summary>
    /// Seals files, reading each once. A file that can't be read is reported in its outcome and the rest is sealed. A file whose latest
    /// version (same name and role) has the same bytes adds no entry. Entries stand in the order of the requests, whatever the threads.
    /// </summary>
    /// <param name="files">What to seal.</param>
    /// <param name="threads">How many files are read at a time, 1…16 (others are brought into that range).</param>
    /// <param name="progress">Called on this thread, in order, when a file's entry is durable (or its failure is known); may be null.</param>
    /// <param name="ct">Stops; batches that were complete stay sealed.</param>
    /// <returns>One outcome for each request, in order.</returns>
    /// <exception cref="VaultException">The store can't be written to, or is held by another process.</exception>
    /// <exception cref="IOException">The disk of the store fails.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public IReadOnlyList<SealOutcome> Seal(IReadOnlyList<SealRequest> files, int threads, Action<SealOutcome>? progress, CancellationToken ct)
    {
        foreach (var file in files)
        {
            RequireNames(file.Name, file.Role);
        }

        return _store.Write(_ => _sealer.Seal(files, Math.Clamp(threads, 1, 16), progress, ct));
    }

    /// <summary>Seals bytes that were made here: findings, a report, a decision. The same bytes with the same details under the same name and role add no entry.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">Name to seal them under.</param>
    /// <param name="role">What they are in the case.</param>
    /// <param name="source">Where they came from.</param>
    /// <param name="details">More for the entry, by name; null: nothing, and none are compared.</param>
    /// <exception cref="VaultException">As <see cref="Seal"/>.</exception>
    public Exhibit SealBytes(
        ReadOnlyMemory<byte> bytes, string name, string role, string source, IReadOnlyDictionary<string, string>? details = null)
    {
        RequireNames(name, role);
        return _store.Write(_ => _sealer.SealBytes(bytes, name, role, source, details));
    }

    /// <summary>Records that something happened.</summary>
    /// <param name="kind">What: lower-case letters and hyphens, not <c>added</c> (only sealing adds).</param>
    /// <param name="exhibit">SHA-256 of the sealed exhibit it is about, or null.</param>
    /// <param name="details">More, by name.</param>
    /// <exception cref="ArgumentException">The kind is not such a word, or the exhibit is not sealed here.</exception>
    /// <exception cref="VaultException">As <see cref="Seal"/>.</exception>
    public void Record(string kind, string? exhibit, IReadOnlyDictionary<string, string> details) => Record([new EventRequest(kind, exhibit, details)]);

    /// <summary>Records several things at one stroke: all of them stand under one new checkpoint, or none does.</summary>
    /// <inheritdoc cref="Record(string, string?, IReadOnlyDictionary{string, string})"/>
    public void Record(IReadOnlyList<EventRequest> events)
    {
        foreach (var request in events)
        {
            if (request.Kind.Length == 0 || !request.Kind.All(letter => letter is '-' || char.IsAsciiLetterLower(letter))
                || string.Equals(request.Kind, EventKinds.Added, StringComparison.Ordinal))
            {
                throw new ArgumentException($"'{request.Kind}' is no kind of event that can be recorded.", nameof(events));
            }
        }

        _store.Write(state =>
        {
            if (events.FirstOrDefault(request => request.Exhibit is not null && !state.Knows(request.Exhibit)) is { } unknown)
            {
                throw new ArgumentException($"No exhibit {unknown.Exhibit} is sealed in this case.", nameof(events));
            }

            var at = EventText.Round(_options.Time.GetLocalNow());
            var size = state.Head.Size;
            if (events.Count > 0)
            {
                _store.Append([.. events.Select((request, place) => new LedgerEvent(
                    size + place, request.Kind, at, _options.Operator, request.Exhibit, null, null, null, null, null, request.Details ?? NoDetails))]);
            }

            return events.Count;
        });
    }

    /// <summary>Where an exhibit's bytes stand (read-only file).</summary>
    /// <exception cref="ArgumentException">No such exhibit is sealed here.</exception>
    public string PathOf(string sha256) => _store.State.Knows(sha256)
        ? _paths.Blob(sha256)
        : throw new ArgumentException($"No exhibit {sha256} is sealed in this case.", nameof(sha256));

    /// <summary>Opens an exhibit's bytes for reading.</summary>
    /// <exception cref="ArgumentException">No such exhibit is sealed here.</exception>
    /// <exception cref="IOException">Its bytes can't be opened.</exception>
    public Stream OpenRead(string sha256) => _steps.OpenSource(PathOf(sha256));

    /// <summary>Proof that one entry stands in the ledger, which shows no other entry. Reads the whole event file.</summary>
    /// <param name="entry">Index of the entry, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    /// <exception cref="VaultException">The event file is not what the checkpoint says.</exception>
    public EntryProof Prove(long entry)
    {
        var (lines, leaves, head) = _store.ReadLines();
        return entry >= 0 && entry < lines.Count
            ? EntryProof.Of(lines[(int)entry], leaves, head)
            : throw new ArgumentOutOfRangeException(nameof(entry), entry, "The ledger has no such entry.");
    }

    /// <summary>Proof that the ledger continues an earlier checkpoint of it. Reads the whole event file.</summary>
    /// <param name="earlierCheckpoint">The signed checkpoint that was kept.</param>
    /// <exception cref="ArgumentException">It is not an earlier checkpoint with entries, signed by this ledger's key.</exception>
    /// <exception cref="VaultException">The event file is not what the checkpoint says.</exception>
    public ContinuationProof ProveContinuation(string earlierCheckpoint)
    {
        var (_, leaves, head) = _store.ReadLines();
        var note = Encoding.UTF8.GetBytes(earlierCheckpoint);
        return Evidence.Checkpoint.TryParse(SignedNote.TextOf(note)) is { Size: > 0 } earlier && earlier.Size <= leaves.Count
            && Signed.Holds(note, _store.State.Key, earlier)
                ? ContinuationProof.Of(earlier, leaves, head)
                : throw new ArgumentException("This is no earlier checkpoint of this ledger.", nameof(earlierCheckpoint));
    }

    /// <summary>The request by which a witness is asked to cosign the head as it stands (C2SP tlog-witness). Reads the whole event file.</summary>
    /// <param name="oldSize">Size of the last head that the witness knows; 0: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ledger never had so many entries.</exception>
    /// <exception cref="VaultException">The event file is not what the checkpoint says.</exception>
    public string WitnessRequest(long oldSize)
    {
        var (_, leaves, head) = _store.ReadLines();
        var proof = oldSize >= 0 && oldSize <= leaves.Count
            ? oldSize == 0 ? [] : MerklePath.Consistency((int)oldSize, leaves)
            : throw new ArgumentOutOfRangeException(nameof(oldSize), oldSize, "The ledger never had so many entries.");
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"old {oldSize}\n{ProofText.Write(proof)}\n{Encoding.UTF8.GetString(head)}");
    }

    /// <summary>The files of the ledger as they stand under one head: nobody writes while they are read.</summary>
    internal LedgerSnapshot Snapshot() => _store.Write(state => new LedgerSnapshot(
        state.Events,
        state.Note,
        TileLayout.Files(state.Head.Size).Select(_paths.Tile).Concat([_paths.PublicKey, _paths.Checkpoint, _paths.Events])
            .ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal)));

    /// <summary>Lets go of the private key.</summary>
    public void Dispose() => _store.Dispose();

    private static void RequireNames(string name, string role)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(role);
    }
}

/// <summary>A ledger's files under one head.</summary>
/// <param name="Events">All entries.</param>
/// <param name="Note">The signed head.</param>
/// <param name="Files">Bytes by full path.</param>
internal sealed record LedgerSnapshot(IReadOnlyList<LedgerEvent> Events, byte[] Note, IReadOnlyDictionary<string, byte[]> Files);
