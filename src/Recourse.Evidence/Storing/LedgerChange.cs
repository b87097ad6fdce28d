namespace Recourse.Evidence;

/// <summary>Where a ledger stands: what is needed to append to it.</summary>
/// <param name="Origin">Identity of the log.</param>
/// <param name="EventsLength">Bytes of the event file.</param>
/// <param name="Hashes">Right edge of the tree.</param>
/// <param name="Bundles">The unfinished bundle of entries.</param>
internal sealed record LedgerHead(string Origin, long EventsLength, HashTiles Hashes, EntryBundles Bundles)
{
    /// <summary>A ledger without entries.</summary>
    public static LedgerHead Empty(string origin) => new(origin, 0, new HashTiles(), new EntryBundles());

    /// <summary>Number of entries.</summary>
    public long Size => Hashes.Size;

    /// <summary>The head as it is signed.</summary>
    public Checkpoint Checkpoint => new(Origin, Size, Hashes.Root());
}

/// <summary>What a batch of entries does to a ledger: which files come, which go. Depends on the entries only, so it can be worked out again after a crash.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="Lines">The new lines of the event file.</param>
/// <param name="Files">Tiles and bundles to write.</param>
internal sealed record LedgerChange(LedgerHead From, LedgerHead To, IReadOnlyList<EventLine> Lines, IReadOnlyList<(TileFile File, byte[] Bytes)> Files)
{
    /// <summary>Partial files that larger ones replace.</summary>
    public IEnumerable<TileFile> Superseded => TileLayout.Partials(From.Size).Except(TileLayout.Partials(To.Size));

    /// <summary>Works out the change.</summary>
    public static LedgerChange Plan(LedgerHead from, IReadOnlyList<EventLine> lines)
    {
        var files = new List<(TileFile, byte[])>();
        var (hashes, bundles, length) = (from.Hashes.Fork(), from.Bundles.Fork(), from.EventsLength);
        foreach (var line in lines)
        {
            var commitment = line.Commitment();
            bundles.Append(commitment, (file, bytes) => files.Add((file, bytes)));
            hashes.Append(MerkleHash.Leaf(commitment), (file, bytes) => files.Add((file, bytes)));
            length += line.Render().Length;
        }

        // A partial tile of a higher level stays as it is while the tiles under it fill up.
        var there = TileLayout.Partials(from.Size).ToHashSet();
        files.AddRange(bundles.Unfinished().Concat(hashes.Unfinished()).Where(file => !there.Contains(file.File)));
        return new LedgerChange(from, new LedgerHead(from.Origin, length, hashes, bundles), lines, files);
    }

    /// <summary>Addresses of the exhibits that the batch adds.</summary>
    public IEnumerable<string> Added() =>
        Lines.Select(line => EventText.TryRead(line.Index, line.Json)?.ToExhibit()?.Sha256).OfType<string>().Distinct(StringComparer.Ordinal);
}
