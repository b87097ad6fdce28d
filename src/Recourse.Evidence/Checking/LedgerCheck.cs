using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>Reads a ledger and holds every byte of it against every other. Changes nothing, needs no private key.</summary>
internal sealed class LedgerCheck
{
    private readonly VaultPaths _paths;
    private readonly List<Breakage> _broken = [];
    private readonly List<LedgerEvent> _events = [];

    private LedgerCheck(VaultPaths paths) => _paths = paths;

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<Breakage> Broken => _broken;

    /// <summary>Entries whose commitment holds, in order.</summary>
    public IReadOnlyList<LedgerEvent> Events => _events;

    /// <summary>Number of entries that the ledger has or should have.</summary>
    public long Size { get; private set; }

    /// <summary>The verifier key; null if damaged.</summary>
    public VerifierKey? Key { get; private set; }

    /// <summary>The checkpoint's bytes; null if missing.</summary>
    public byte[]? Note { get; private set; }

    /// <summary>Entries that a package does not show.</summary>
    public IReadOnlyList<WithheldEntry> Withheld { get; private set; } = [];

    /// <summary>Bytes of the event file.</summary>
    public long EventsLength { get; private set; }

    /// <summary>The leaf hashes that everything was held against; null where none is known.</summary>
    public IReadOnlyList<byte[]?> Leaves { get; private set; } = [];

    /// <summary>Full paths of the files that belong to the ledger.</summary>
    public IReadOnlySet<string> Files { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Reads and checks.</summary>
    public static LedgerCheck Run(VaultPaths paths)
    {
        var check = new LedgerCheck(paths);
        check.ReadKey();
        var (checkpoint, signed) = check.ReadCheckpoint();
        var events = check.ReadEvents();
        check.EventsLength = events.Length;
        check.Size = check.SizeOf(checkpoint, signed, events.Entries);
        check.Files = TileLayout.Files(check.Size).Select(paths.Tile)
            .Concat([paths.PublicKey, paths.Checkpoint, paths.Events, .. events.Withheld is null ? [] : new[] { paths.Withheld }]).ToHashSet(StringComparer.Ordinal);

        var sources = new LedgerSources(paths, check.Size, events);
        var reference = sources.Reference(checkpoint is not null && checkpoint.Size == check.Size ? checkpoint.Root : null);
        check.Leaves = reference;
        check.CheckRoot(checkpoint, reference);
        var entries = check.CheckEvents(sources, reference, events);
        check.CheckWithheld(events);
        check.CheckBundles(entries);
        check.CheckTiles(reference);
        return check;
    }

    private void ReadKey()
    {
        if (Read(_paths.PublicKey) is not { } bytes)
        {
            return;
        }

        // The exact spelling: one line with its end.
        var text = Encoding.Latin1.GetString(bytes);
        Key = text.EndsWith('\n') ? VerifierKey.TryParse(text[..^1]) : null;
        if (Key is null)
        {
            Add(_paths.PublicKey, Links.Key, "an Ed25519 verifier key that matches its own id", Shorten(text));
        }
    }

    private (Checkpoint? Checkpoint, bool Signed) ReadCheckpoint()
    {
        Note = Read(_paths.Checkpoint);
        if (Note is null)
        {
            return (null, false);
        }

        var checkpoint = Checkpoint.TryParse(SignedNote.TextOf(Note));
        if (SignedNote.TryParse(Note) is not { } note || checkpoint is null)
        {
            Add(_paths.Checkpoint, Links.Signature, "a signed checkpoint in its one exact form", Shorten(Encoding.UTF8.GetString(Note)));
            return (checkpoint, false);
        }

        if (Key is null)
        {
            return (checkpoint, false);
        }

        if (Signed.Holds(Note, Key, checkpoint) && string.Equals(checkpoint.Origin, Key.Name, StringComparison.Ordinal))
        {
            return (checkpoint, true);
        }

        var found = string.Join("; ", note.Signatures.Select(signature => $"{signature.Name} {signature.KeyId:x8}"));
        Add(_paths.Checkpoint, Links.Signature, $"one valid signature of {Key.Name} {Key.Id:x8} over the checkpoint", found);
        if (note.Signatures.All(signature => IsOtherKey(signature.KeyId, Key.Id) && !Key.Verifies(Encoding.UTF8.GetBytes(note.Text), signature.Bytes)))
        {
            Add(_paths.PublicKey, Links.Key, $"the key that signed the checkpoint ({found})", $"{Key.Name} {Key.Id:x8}");
        }

        return (checkpoint, false);
    }

    // A damaged letter of the signature line changes up to two bytes of the id in it; another key's id shares hardly a byte.
    private static bool IsOtherKey(uint one, uint other) => Enumerable.Range(0, 4).Count(place => (((one ^ other) >> (8 * place)) & 0xff) != 0) > 2;

    // A valid signature says how many entries there are. Without one, the checkpoint's number counts only if a tile that long is there.
    private long SizeOf(Checkpoint? checkpoint, bool signed, long lines)
    {
        if (checkpoint is null || checkpoint.Size == lines)
        {
            return lines;
        }

        return signed || (checkpoint.Size > 0 && File.Exists(_paths.Tile(LastTile(checkpoint.Size)))) ? checkpoint.Size : lines;
    }

    private static TileFile LastTile(long size) => new(0, (size - 1) / TileLayout.Width, (int)((size - 1) % TileLayout.Width) + 1);

    private void CheckRoot(Checkpoint? checkpoint, byte[]?[] reference)
    {
        if (checkpoint is null)
        {
            return;
        }

        var root = LedgerSources.Root(reference);
        if (checkpoint.Size != Size || !LedgerSources.Same(root, checkpoint.Root))
        {
            Add(
                _paths.Checkpoint,
                Links.Root,
                $"{Size} entries with root {(root is null ? "unknown" : Convert.ToBase64String(root))}",
                $"{checkpoint.Size} entries with root {Convert.ToBase64String(checkpoint.Root)}");
        }
    }

    // Returns the entry texts that agree with the reference, from whichever place has them.
    private byte[]?[] CheckEvents(LedgerSources sources, byte[]?[] reference, EventFile events)
    {
        var entries = new byte[]?[Size];
        for (var index = 0; index < Size; index++)
        {
            if (sources.Lines[index] is { } line && LedgerSources.Same(MerkleHash.Leaf(line.Commitment()), reference[index])
                && EventText.TryRead(index, line.Json) is { } entry)
            {
                entries[index] = line.Commitment();
                _events.Add(entry);
                continue;
            }

            if (sources.Entries[index] is { } bundled && LedgerSources.Same(MerkleHash.Leaf(bundled), reference[index]))
            {
                entries[index] = bundled;
                if (events.IsWithheld(index))
                {
                    continue;
                }
            }

            var expected = entries[index] is { } known ? Shorten(Encoding.ASCII.GetString(known)) : "an event that the public log commits to";
            var found = sources.Lines[index] is { } bad ? Shorten(Encoding.ASCII.GetString(bad.Commitment())) : events.LineOf(index) is not null ? "no event line in its exact form" : "no line";
            _broken.Add(new Breakage(ItemOf(index, sources.Lines[index]), events.LineOf(index) is not null ? Links.Commitment : Links.Missing, expected, found));
        }

        if (events.Entries > Size || events.Stray > 0)
        {
            Add(_paths.Events, Links.Commitment, $"{Size} lines, one for each entry", $"{events.Lines} lines");
        }

        if (events.Rest > 0)
        {
            Add(_paths.Events, Links.Commitment, "a line end after the last line", $"{events.Rest} more bytes");
        }

        return entries;
    }

    private EventFile ReadEvents()
    {
        var events = Read(_paths.Events) ?? [];
        if (!File.Exists(_paths.Withheld))
        {
            return EventFile.Whole(events);
        }

        if (Read(_paths.Withheld) is { } bytes && WithheldEntries.TryRead(bytes) is { } list)
        {
            Withheld = list;
            return EventFile.Partial(events, list, Digests.Sha256Of(bytes));
        }

        Add(_paths.Withheld, Links.Commitment, "a list of withheld entries in its one exact form", "another");
        return EventFile.Partial(events, [], "");
    }

    // What is withheld must be what the hand-over's own entry says, which the signed root covers.
    private void CheckWithheld(EventFile events)
    {
        if (events.Withheld is not { } list)
        {
            return;
        }

        var stated = _events.LastOrDefault(entry => string.Equals(entry.Kind, EventKinds.HandedOver, StringComparison.Ordinal))
            ?.Details.GetValueOrDefault(WithheldEntries.Detail);
        if (stated != events.WithheldDigest)
        {
            Add(_paths.Withheld, Links.Commitment, stated is null ? "an entry of the hand-over that states what is withheld" : $"sha256 {stated}", $"sha256 {events.WithheldDigest}");
        }

        foreach (var entry in list.Where(entry => entry.Entry < 0 || entry.Entry >= Size || events.LineOf((int)entry.Entry) is not null))
        {
            Add(_paths.Withheld, Links.Commitment, "entries of this ledger that are not shown", string.Create(CultureInfo.InvariantCulture, $"entry {entry.Entry}"));
        }
    }

    private string ItemOf(long index, EventLine? line)
    {
        var name = line is null ? null : EventText.TryRead(index, line.Json)?.Name;
        return string.Create(CultureInfo.InvariantCulture, $"{_paths.Show(_paths.Events)} (entry {index}{(name is null ? "" : $": {name}")})");
    }

    private void CheckBundles(byte[]?[] entries)
    {
        foreach (var file in TileLayout.Files(Size).Where(file => file.Level == TileLayout.Entries))
        {
            var part = entries.AsSpan((int)(file.Index * TileLayout.Width), file.Width).ToArray();
            if (Read(_paths.Tile(file)) is not { } bytes)
            {
                continue;
            }

            if (part.Any(entry => entry is null))
            {
                Add(_paths.Tile(file), Links.Entry, "entries that the tree holds", "at least one that nothing confirms");
            }
            else
            {
                Compare(file, Links.Entry, EntryBundles.Join(part!), bytes);
            }
        }
    }

    private void CheckTiles(byte[]?[] reference)
    {
        var tree = new HashTiles();
        var tiles = new Dictionary<TileFile, byte[]>();
        foreach (var leaf in reference.TakeWhile(leaf => leaf is not null))
        {
            tree.Append(leaf!, (file, bytes) => tiles[file] = bytes);
        }

        foreach (var (file, bytes) in tree.Unfinished())
        {
            tiles[file] = bytes;
        }

        foreach (var file in TileLayout.Files(Size).Where(file => file.Level != TileLayout.Entries))
        {
            if (Read(_paths.Tile(file)) is not { } bytes)
            {
                continue;
            }

            if (tiles.TryGetValue(file, out var expected))
            {
                Compare(file, Links.Tile, expected, bytes);
            }
            else
            {
                Add(_paths.Tile(file), Links.Tile, "hashes of entries that are there", "hashes that nothing confirms");
            }
        }
    }

    private void Compare(TileFile file, string link, byte[] expected, byte[] found)
    {
        if (!LedgerSources.Same(expected, found))
        {
            var at = expected.AsSpan().CommonPrefixLength(found);
            Add(_paths.Tile(file), link, $"{expected.Length} bytes, sha256 {Digests.Sha256Of(expected)}",
                $"{found.Length} bytes, sha256 {Digests.Sha256Of(found)}; first difference at byte {at}");
        }
    }

    private byte[]? Read(string path)
    {
        if (LedgerSources.TryRead(path, out var reason) is { } bytes)
        {
            return bytes;
        }

        Add(path, Links.Missing, "a file", reason);
        return null;
    }

    private void Add(string path, string link, string expected, string found) => _broken.Add(new Breakage(_paths.Show(path), link, expected, found));

    private static string Shorten(string text) => (text.Length <= 200 ? text : text[..200] + "…").Replace("\n", "\\n", StringComparison.Ordinal);
}
