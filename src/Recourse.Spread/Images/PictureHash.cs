using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Recourse.Spread;

/// <summary>The eight ways to turn and mirror a picture, in the order of <see cref="PictureHashes.Turns"/>.</summary>
public enum PictureTurn
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Left and right exchanged.</summary>
    MirrorColumns,

    /// <summary>Top and bottom exchanged.</summary>
    MirrorRows,

    /// <summary>Turned by half.</summary>
    Half,

    /// <summary>Mirrored along the diagonal from the upper left.</summary>
    Transposed,

    /// <summary>A quarter turn one way.</summary>
    Quarter,

    /// <summary>A quarter turn the other way.</summary>
    QuarterBack,

    /// <summary>Mirrored along the other diagonal.</summary>
    AntiTransposed,
}

/// <summary>256 bits of a picture (PDQ): pictures that look alike differ in few bits.</summary>
/// <param name="A">Bits 0 to 63.</param>
/// <param name="B">Bits 64 to 127.</param>
/// <param name="C">Bits 128 to 191.</param>
/// <param name="D">Bits 192 to 255.</param>
public readonly record struct PictureHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Bits that differ, 0 to 256.</summary>
    public int Distance(PictureHash other) =>
        BitOperations.PopCount(A ^ other.A) + BitOperations.PopCount(B ^ other.B) + BitOperations.PopCount(C ^ other.C) + BitOperations.PopCount(D ^ other.D);

    /// <summary>Order as numbers of 256 bits.</summary>
    internal int CompareTo(PictureHash other) => (D, C, B, A).CompareTo((other.D, other.C, other.B, other.A));

    /// <summary>Sixteen bits of the hash, <paramref name="part"/> from 0 to 15.</summary>
    internal ushort Part(int part)
    {
        var word = (part >> 2) switch { 0 => A, 1 => B, 2 => C, _ => D };
        return (ushort)((word >> ((part & 3) * 16)) & 0xFFFF);
    }

    /// <summary>64 hexadecimal digits, the highest bit first, as the reference program writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{D:x16}{C:x16}{B:x16}{A:x16}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Not 64 hexadecimal digits.</exception>
    public static PictureHash Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ulong Word(int at) => ulong.Parse(text.AsSpan(at, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return text.Length == 64 ? new(Word(48), Word(32), Word(16), Word(0)) : throw new FormatException("A picture hash has 64 hexadecimal digits.");
    }
}

/// <summary>The hashes of one picture.</summary>
/// <param name="Turns">Its hash, and those of its seven turned and mirrored forms, by <see cref="PictureTurn"/>.</param>
/// <param name="Quality">0 to 100: how much the picture shows. Below <see cref="PicturesAlike.LeastQuality"/> (a blank page, a plain colour) the hash means nothing.</param>
public sealed record PictureHashes(ImmutableArray<PictureHash> Turns, int Quality)
{
    /// <summary>The picture as it is.</summary>
    public PictureHash Plain => Turns[0];

    /// <summary>The fewest bits in which the two differ, over the turns of the one whose hash is the greater number: symmetric.</summary>
    public int Distance(PictureHashes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (turned, still) = Plain.CompareTo(other.Plain) >= 0 ? (this, other) : (other, this);
        var least = 256;
        foreach (var turn in turned.Turns)
        {
            least = Math.Min(least, turn.Distance(still.Plain));
        }

        return least;
    }
}
