using System.Buffers;

namespace Recourse.PersonalData;

/// <summary>Pairs of degrees in running text, behind a word that says so.</summary>
internal static class Coordinates
{
    /// <summary>Bytes between the two numbers, words included (，纬度：).</summary>
    private const int MostBetween = 24;

    private static readonly SearchValues<byte> s_decimal = SearchValues.Create("0123456789."u8);

    /// <summary>Finds the pair whose first number begins here.</summary>
    /// <returns>First byte behind it; 0 where there is none.</returns>
    public static int Find(ReadOnlySpan<byte> text, int start, List<Hit> hits)
    {
        var first = Number(text, start);
        var limit = Math.Min(text.Length, start + first + MostBetween);
        var between = text[(start + first)..limit].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (first == 0 || between <= 0)
        {
            return 0;
        }

        var second = start + first + between;
        var length = Number(text, second);
        if (!IsPair(text.Slice(start, first), text.Slice(second, length)))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.Coordinate, start, second + length - start, 0, Ground.Label));
        return second + length;
    }

    /// <summary>True for a longitude and a latitude, in either order.</summary>
    public static bool IsPair(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two) =>
        (Shapes.IsDegree(one, latitude: false) && Shapes.IsDegree(two, latitude: true)) || (Shapes.IsDegree(one, latitude: true) && Shapes.IsDegree(two, latitude: false));

    /// <summary>True for a whole value that is a pair.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        var first = Number(value, 0);
        var rest = value[first..].TrimStart(" ,;/|"u8);
        return first > 0 && rest.Length < value.Length - first && Number(rest, 0) == rest.Length && IsPair(value[..first], rest);
    }

    private static int Number(ReadOnlySpan<byte> text, int start)
    {
        var length = text[start..].IndexOfAnyExcept(s_decimal);
        return length < 0 ? text.Length - start : length;
    }
}
