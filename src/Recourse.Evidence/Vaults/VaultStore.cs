using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>The write side of a vault: one writer at a time, every batch whole or not at all.</summary>
internal sealed class VaultStore : IDisposable
{
    private readonly VaultPaths _paths;
    private readonly IFileSteps _steps;
    private readonly SigningKey? _key;
    private readonly string _keyFolder;
    private readonly Lock _gate = new();
    private VaultState _state;
    private bool _stale;
    private bool _disposed;

    private VaultStore(VaultPaths paths, IFileSteps steps, SigningKey? key, string keyFolder, VaultState state)
    {
        _paths = paths;
        _steps = steps;
        _key = key;
        _keyFolder = keyFolder;
        _state = state;
    }

    /// <summary>The vault as last read or written.</summary>
    public VaultState State => Volatile.Read(ref _state);

    /// <summary>True if the private key came into being with this opening.</summary>
    public bool KeyWasMade => _key?.WasMade ?? false;

    /// <summary>Opens a vault, finishing what another run left; makes it where there is none.</summary>
    public static VaultStore Open(VaultPaths paths, IFileSteps steps, string keyFolder)
    {
        if (!Directory.Exists(paths.Case))
        {
            throw new VaultException($"{paths.Case}: there is no such case folder");
        }

        using var alone = FileLock.Take(paths.Lock, HeldMessage(paths));
        SigningKey? key = null;
        try
        {
            if (Directory.Exists(paths.Root))
            {
                key = SigningKey.TryLoad(keyFolder);
            }
            else
            {
                key = SigningKey.LoadOrMake(keyFolder, steps);
                Recovery.Create(paths, steps, key);
            }

            Recovery.Finish(paths, steps);
            return new VaultStore(paths, steps, key, keyFolder, VaultState.Load(paths));
        }
        catch
        {
            key?.Dispose();
            throw;
        }
    }

    /// <summary>Does some work as the only writer, on the newest state.</summary>
    public T Write<T>(Func<VaultState, T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using var alone = FileLock.Take(_paths.Lock, HeldMessage(_paths));
            Refresh();
            RequireKey();
            return work(_state);
        }
    }

    /// <summary>Appends a batch: one journal, one checkpoint. Exhibits it adds wait in the staging folder. Only inside <see cref="Write"/>.</summary>
    /// <param name="drafts">The entries, their indices following the ledger's size.</param>
    public void Append(IReadOnlyList<LedgerEvent> drafts)
    {
        var lines = drafts.Select(draft => new EventLine(draft.Index, RandomNumberGenerator.GetBytes(EventLine.SaltSize), EventText.Write(draft))).ToList();

        // What this object knows is what the lines say, so that it knows the same after it is opened again.
        var entries = lines.Select(line => EventText.TryRead(line.Index, line.Json)
            ?? throw new ArgumentException($"Entry {line.Index} can't be written as an event that can be read.", nameof(drafts))).ToList();
        var change = LedgerChange.Plan(_state.Head, lines);
        var note = Encoding.UTF8.GetBytes(_key!.Sign(change.To.Checkpoint));

        // From here on the disk may be ahead of what this object knows.
        _stale = true;
        Commit.Run(_paths, _steps, change, note);
        _state.Advance(change.To, note, entries);
        _stale = false;
    }

    /// <summary>The event lines and leaf hashes under the head this object knows, and that head.</summary>
    /// <exception cref="VaultException">They do not give its root.</exception>
    public (List<EventLine> Lines, List<byte[]> Leaves, byte[] Note) ReadLines()
    {
        var (head, note) = State.Signed();
        var lines = new List<EventLine>();
        var (tree, leaves) = (new HashTiles(), new List<byte[]>());
        foreach (var text in EventLine.Split(File.ReadAllBytes(_paths.Events), out _).Take((int)head.Size))
        {
            if (EventLine.TryParse(lines.Count, text) is { } line)
            {
                lines.Add(line);
                leaves.Add(MerkleHash.Leaf(line.Commitment()));
                tree.Append(leaves[^1]);
            }
        }

        return tree.Root().AsSpan().SequenceEqual(head.Hashes.Root())
            ? (lines, leaves, note)
            : throw new VaultException($"{_paths.Show(_paths.Events)}: is not what the checkpoint says; run verify");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _key?.Dispose();
        }
    }

    private static string HeldMessage(VaultPaths paths) => $"{paths.Case}: another process is writing to this case";

    private void Refresh()
    {
        var left = File.Exists(_paths.Journal) || Directory.Exists(_paths.Staging);
        if (!_stale && !left && File.Exists(_paths.Checkpoint) && File.ReadAllBytes(_paths.Checkpoint).AsSpan().SequenceEqual(_state.Note))
        {
            return;
        }

        Recovery.Finish(_paths, _steps);
        Volatile.Write(ref _state, VaultState.Load(_paths));
        _stale = false;
    }

    private void RequireKey()
    {
        var wanted = _state.Key;
        if (_key is null)
        {
            throw new VaultException($"{_paths.Show(_paths.PublicKey)}: the ledger is signed with key {wanted.Id:x8}, and {_keyFolder} holds no signing key");
        }

        if (!_key.PublicKey.AsSpan().SequenceEqual(wanted.PublicKey))
        {
            throw new VaultException(
                $"{_paths.Show(_paths.PublicKey)}: the ledger is signed with another key ({wanted.Id:x8}) than the one in {_keyFolder}; it can be read and verified here, not written");
        }
    }
}
