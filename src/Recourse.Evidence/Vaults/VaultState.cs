namespace Recourse.Evidence;

/// <summary>A vault as it was last read or written.</summary>
internal sealed class VaultState
{
    // Readers may ask while another thread seals.
    private readonly Lock _sync = new();
    private readonly List<LedgerEvent> _events = [];
    private readonly List<Exhibit> _exhibits = [];
    private readonly Dictionary<(string Name, string Role), Exhibit> _latest = [];
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    private VaultState(LedgerHead head, VerifierKey key, byte[] note)
    {
        Head = head;
        Key = key;
        Note = note;
    }

    /// <summary>Where the ledger stands.</summary>
    public LedgerHead Head { get; private set; }

    /// <summary>The key that verifies it.</summary>
    public VerifierKey Key { get; }

    /// <summary>The signed head.</summary>
    public byte[] Note { get; private set; }

    /// <summary>All entries so far.</summary>
    public IReadOnlyList<LedgerEvent> Events
    {
        get
        {
            lock (_sync)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>All <c>added</c> entries so far.</summary>
    public IReadOnlyList<Exhibit> Exhibits
    {
        get
        {
            lock (_sync)
            {
                return [.. _exhibits];
            }
        }
    }

    /// <summary>Reads a whole ledger.</summary>
    /// <exception cref="VaultException">It is damaged: nothing may be signed on top of that.</exception>
    public static VaultState Load(VaultPaths paths)
    {
        var ledger = LedgerCheck.Run(paths);
        if (ledger.Broken.Count > 0)
        {
            var first = ledger.Broken[0];
            throw new VaultException(
                $"{first.Item}: the ledger of this case is damaged ({first.Link}: expected {first.Expected}, found {first.Found}); run verify");
        }

        if (ledger.Withheld.Count > 0)
        {
            throw new VaultException($"{paths.Show(paths.Withheld)}: this is a package that does not show all entries; it can be read and verified, not written");
        }

        var (hashes, bundles) = (new HashTiles(), new EntryBundles());
        foreach (var line in EventLine.Split(File.ReadAllBytes(paths.Events), out _))
        {
            var commitment = EventLine.TryParse(bundles.Size, line)!.Commitment();
            bundles.Append(commitment);
            hashes.Append(MerkleHash.Leaf(commitment));
        }

        var state = new VaultState(new LedgerHead(ledger.Key!.Name, ledger.EventsLength, hashes, bundles), ledger.Key, ledger.Note!);
        state.Advance(state.Head, state.Note, ledger.Events);
        return state;
    }

    /// <summary>The head and its signature as of one moment.</summary>
    public (LedgerHead Head, byte[] Note) Signed()
    {
        lock (_sync)
        {
            return (Head, Note);
        }
    }

    /// <summary>The newest exhibit of a name and role.</summary>
    public Exhibit? Latest(string name, string role)
    {
        lock (_sync)
        {
            return _latest.GetValueOrDefault((name, role));
        }
    }

    /// <summary>True if bytes of this address were sealed.</summary>
    public bool Knows(string sha256)
    {
        lock (_sync)
        {
            return _addresses.Contains(sha256);
        }
    }

    /// <summary>Takes over a batch that is on the disk.</summary>
    public void Advance(LedgerHead head, byte[] note, IEnumerable<LedgerEvent> added)
    {
        lock (_sync)
        {
            Head = head;
            Note = note;
            Add(added);
        }
    }

    private void Add(IEnumerable<LedgerEvent> added)
    {
        foreach (var entry in added)
        {
            _events.Add(entry);
            if (entry.ToExhibit() is { } exhibit)
            {
                _exhibits.Add(exhibit);
                _latest[(exhibit.Name, exhibit.Role)] = exhibit;
                _addresses.Add(exhibit.Sha256);
            }
        }
    }
}
