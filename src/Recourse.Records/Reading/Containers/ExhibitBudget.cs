namespace Recourse.Records;

/// <summary>What all the containers of one exhibit may unpack to together: a bomb spreads over many entries and many layers.</summary>
internal sealed class ExhibitBudget(ReaderLimits limits, long exhibitBytes)
{
    /// <summary>How much more the whole may take than a single entry before its ratio counts.</summary>
    private const int Wider = 64;

    private readonly long _most = Math.Min(limits.MaxTotalBytes, Math.Max(limits.RatioGrace * Wider, Times(exhibitBytes, limits.MaxRatio)));
    private long _bytes;
    private long _entries;

    /// <summary>True where nothing more may be unpacked.</summary>
    public bool IsSpent => _bytes > _most;

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="InvalidDataException">It is too much.</exception>
    public void Take(int bytes)
    {
        _bytes += bytes;
        if (_bytes > _most)
        {
            throw new InvalidDataException($"the file unpacks to more than {_most} bytes in all, beyond the limit; the rest is not read");
        }
    }

    /// <summary>Counts one entry; false where there are too many.</summary>
    public bool TakeEntry() => ++_entries <= limits.MaxTotalEntries;

    private static long Times(long bytes, long ratio) => bytes > long.MaxValue / Math.Max(ratio, 1) ? long.MaxValue : bytes * ratio;
}
