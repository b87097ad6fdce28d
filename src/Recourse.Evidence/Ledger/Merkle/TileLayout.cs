using System.Globalization;

namespace Recourse.Evidence;

/// <summary>One file of a tiles log.</summary>
/// <param name="Level">0 and up for hashes; <see cref="TileLayout.Entries"/> for a bundle of entries.</param>
/// <param name="Index">Which tile of the level, from 0.</param>
/// <param name="Width">Hashes or entries in it, 1…256.</param>
internal readonly record struct TileFile(int Level, long Index, int Width)
{
    /// <summary>Path inside the log's folder with <c>/</c> between the parts: <c>tile/0/x001/234.p/7</c>.</summary>
    public string Path =>
        $"tile/{(Level == TileLayout.Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture))}/{TileLayout.Encode(Index)}"
        + (Width < TileLayout.Width ? string.Create(CultureInfo.InvariantCulture, $".p/{Width}") : "");
}

/// <summary>Which files a log of a given size consists of, and where they stand (C2SP tlog-tiles).</summary>
internal static class TileLayout
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 256;

    /// <summary>The level number that stands for bundles of entries.</summary>
    public const int Entries = -1;

    /// <summary>Every file of a log of <paramref name="size"/> entries whose superseded partial tiles are gone.</summary>
    public static IEnumerable<TileFile> Files(long size)
    {
        foreach (var (level, count) in Levels(size))
        {
            for (long index = 0; index < count / Width; index++)
            {
                yield return new TileFile(level, index, Width);
            }

            if (count % Width > 0)
            {
                yield return new TileFile(level, count / Width, (int)(count % Width));
            }
        }
    }

    /// <summary>Only the partial files: one a level at most.</summary>
    public static IEnumerable<TileFile> Partials(long size) =>
        Levels(size).Where(level => level.Count % Width > 0).Select(level => new TileFile(level.Level, level.Count / Width, (int)(level.Count % Width)));

    /// <summary>1234067 as <c>x001/x234/067</c>.</summary>
    public static string Encode(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var text = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
        {
            text = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{text}");
        }

        return text;
    }

    private static IEnumerable<(int Level, long Count)> Levels(long size)
    {
        yield return (Entries, size);
        for (var (level, count) = (0, size); count > 0; level++, count /= Width)
        {
            yield return (level, count);
        }
    }
}
