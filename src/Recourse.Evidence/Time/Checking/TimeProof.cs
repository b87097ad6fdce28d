namespace Recourse.Evidence;

/// <summary>How well the time of an entry is proved.</summary>
public enum TimeLevel
{
    /// <summary>No token covers it: the time stands only as the operator's machine had it.</summary>
    NotProved,

    /// <summary>Only the office's own authority states a time.</summary>
    OfficeOnly,

    /// <summary>One authority outside states that it existed at a time.</summary>
    ByOne,

    /// <summary>Two or more authorities with different roots state it.</summary>
    ByTwo,
}

/// <summary>One token of a case that holds.</summary>
/// <param name="Name">Name of the token in the vault, or as it was handed to the check.</param>
/// <param name="Entry">Entry that sealed it; null if it was kept outside the case.</param>
/// <param name="Kind">What it is over.</param>
/// <param name="FirstEntry">First entry it covers.</param>
/// <param name="LastEntry">Last entry it covers.</param>
/// <param name="Authority">Name of the authority as the operator wrote it.</param>
/// <param name="AskedAt">When it was asked by the clock of the operator's machine; null if not known.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Counts">True if it counts as a statement of somebody outside: its chain ends, it is not the office's own, and it leads to a trusted root where such were named.</param>
public sealed record ProvedTime(
    string Name,
    long? Entry,
    TimeStatementKind Kind,
    long FirstEntry,
    long LastEntry,
    string Authority,
    DateTimeOffset? AskedAt,
    TimeTokenFacts Facts,
    bool Counts)
{
    /// <summary>
    /// The authority's time less the time at which the operator's machine asked: how far that machine's clock was off at most, if the answer came at
    /// once; a question that waited makes it large. Null if the asking is not known.
    /// </summary>
    public TimeSpan? AfterAsking => AskedAt is { } asked ? Facts.GenTime - asked : null;
}

/// <summary>Some neighbouring entries whose time is proved alike.</summary>
/// <param name="First">First entry.</param>
/// <param name="Last">Last entry.</param>
/// <param name="Level">How well.</param>
/// <param name="NotAfter">The earliest time at which a counting token shows them to have existed (of the office's own tokens at <see cref="TimeLevel.OfficeOnly"/>); null: none.</param>
public sealed record ProvedEntries(long First, long Last, TimeLevel Level, DateTimeOffset? NotAfter);

/// <summary>Which entries of a ledger are covered by which tokens. A token over a checkpoint covers every entry before it.</summary>
/// <param name="Entries">Number of entries of the ledger.</param>
/// <param name="Tokens">Tokens that hold, by their own time.</param>
/// <param name="Pending">Questions that are still open.</param>
public sealed record TimeProof(long Entries, IReadOnlyList<ProvedTime> Tokens, IReadOnlyList<TimeRequest> Pending)
{
    /// <summary>The proof as it stood when the ledger had so many entries: only tokens that were sealed among them.</summary>
    public TimeProof Before(long entries) => this with
    {
        Entries = Math.Min(entries, Entries),
        Tokens = [.. Tokens.Where(token => token.Entry < entries)],
        Pending = [.. Pending.Where(request => request.Number < entries)],
    };

    /// <summary>Tokens that cover an entry, the earliest first.</summary>
    public IEnumerable<ProvedTime> Covering(long entry) => Tokens.Where(token => token.FirstEntry <= entry && entry <= token.LastEntry);

    /// <summary>How well the time of an entry is proved.</summary>
    public TimeLevel Level(long entry)
    {
        var covering = Covering(entry).ToList();
        return covering.Where(token => token.Counts).Select(token => token.Facts.Root).Distinct(StringComparer.Ordinal).Count() switch
        {
            0 => covering.Any(token => token.Facts.Office) ? TimeLevel.OfficeOnly : TimeLevel.NotProved,
            1 => TimeLevel.ByOne,
            _ => TimeLevel.ByTwo,
        };
    }

    /// <summary>When an entry is shown to have existed at the latest; null if nothing shows it.</summary>
    public DateTimeOffset? NotAfter(long entry)
    {
        var office = Level(entry) == TimeLevel.OfficeOnly;
        return Covering(entry).Where(token => token.Counts || (office && token.Facts.Office)).Select(token => (DateTimeOffset?)token.Facts.GenTime).FirstOrDefault();
    }

    /// <summary>All entries of the ledger in stretches that are proved alike.</summary>
    public IReadOnlyList<ProvedEntries> Stretches()
    {
        var stretches = new List<ProvedEntries>();
        // Between the borders of tokens nothing changes, so only the first entry of each part is asked.
        var borders = Tokens.SelectMany(token => new[] { token.FirstEntry, token.LastEntry + 1 }).Append(0).Append(Entries)
            .Where(border => border >= 0 && border <= Entries).Distinct().Order().ToList();
        foreach (var (first, next) in borders.Zip(borders.Skip(1)))
        {
            var part = new ProvedEntries(first, next - 1, Level(first), NotAfter(first));
            if (stretches is [.., var before] && before.Level == part.Level && before.NotAfter == part.NotAfter)
            {
                stretches[^1] = before with { Last = part.Last };
            }
            else
            {
                stretches.Add(part);
            }
        }

        return stretches;
    }
}
