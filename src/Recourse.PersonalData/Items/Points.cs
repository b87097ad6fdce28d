using System.Buffers;
using System.Buffers.Text;

namespace Recourse.PersonalData;

/// <summary>A time and place.</summary>
/// <param name="Time">Seconds since 1970 as the material writes them; <see cref="long.MinValue"/> where no time is told.</param>
/// <param name="Longitude">Millionths of a degree.</param>
/// <param name="Latitude">Millionths of a degree.</param>
/// <param name="Text">Number of what could not be read as numbers; 0 for nothing.</param>
internal readonly record struct Point(long Time, int Longitude, int Latitude, int Text)
{
    private const int MillionthsOfDegree = 1_000_000;

    /// <summary>Cosine of each whole degree in millionths, so that distances are the same on every machine.</summary>
    private static readonly long[] s_cosines = [.. Enumerable.Range(0, 91).Select(static degree => (long)Math.Round(Math.Cos(degree * Math.PI / 180) * MillionthsOfDegree))];

    /// <summary>True for a point with a time and a place in numbers, and nothing else.</summary>
    public bool IsTimed => Time != long.MinValue && Text == 0;

    /// <summary>True where two points lie no further apart than some metres. A degree of latitude is 111,320 m.</summary>
    public bool IsNear(in Point other, int metres)
    {
        long north = Latitude - other.Latitude;
        long east = Longitude - other.Longitude;
        east = east * s_cosines[Math.Min(Math.Abs(Latitude) / MillionthsOfDegree, 90)] / MillionthsOfDegree;
        if (Math.Abs(north) > MillionthsOfDegree || Math.Abs(east) > MillionthsOfDegree)
        {
            return false;
        }

        // Centimetres, whose squares do not overflow.
        (north, east) = (north * 11_132 / 1_000, east * 11_132 / 1_000);
        var reach = (long)metres * 100;
        return (north * north) + (east * east) <= reach * reach;
    }
}

/// <summary>Points of a scan, each different one with a number from 1. Shared by its threads.</summary>
internal sealed class PointTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Point, int> _numbers = [];
    private readonly List<Point> _points = [];

    /// <summary>What could not be read as numbers.</summary>
    public Interner Texts { get; } = new();

    /// <summary>The point of a number.</summary>
    public Point this[int number] => _points[number - 1];

    /// <summary>The number of a point. Numbers depend on the order of reading: they serve for equality only.</summary>
    public int Number(in Point point)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(point, out var number))
            {
                _points.Add(point);
                number = _points.Count;
                _numbers.Add(point, number);
            }

            return number;
        }
    }
}

/// <summary>Reads the time and place of a row from its cells. One instance a thread.</summary>
internal sealed class PointReader(PointTable table)
{
    private const int Millionths = 1_000_000;
    private readonly ArrayBufferWriter<byte> _rest = new(64);
    private readonly int[] _degrees = new int[2];
    private int _count;
    private long _time;

    /// <summary>True where a cell told a place.</summary>
    public bool HasPlace { get; private set; }

    /// <summary>Begins a row.</summary>
    public void Clear()
    {
        _rest.ResetWrittenCount();
        (_count, _time, HasPlace) = (0, long.MinValue, false);
    }

    /// <summary>A cell of a coordinate column: one number of degrees, or both. One without a digit is the name of a place, which locates nobody.</summary>
    public void Place(ReadOnlySpan<byte> cell)
    {
        if (!cell.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return;
        }

        HasPlace = true;
        var rest = cell;
        var (known, at) = (_count, 0);
        while (at < 2 && !rest.IsEmpty && _count < 2 && Utf8Parser.TryParse(rest, out decimal degree, out var used) && Math.Abs(degree) <= 180)
        {
            _degrees[_count++] = (int)Math.Round(degree * Millionths);
            rest = rest[used..].TrimStart(" ,;/|"u8);
            at++;
        }

        if (at == 0 || !rest.IsEmpty)
        {
            _count = known;
            Rest(cell);
        }
    }

    /// <summary>A cell of a time column: the first one orders the points.</summary>
    public void Time(ReadOnlySpan<byte> cell)
    {
        if (_time == long.MinValue && Instants.TryRead(cell, out var time))
        {
            _time = time;
            return;
        }

        Rest(cell);
    }

    /// <summary>The number of the row's point.</summary>
    public int Number()
    {
        var (one, two) = (_count > 0 ? _degrees[0] : 0, _count > 1 ? _degrees[1] : 0);
        // Latitude before longitude: told where only that order lies in or near China, or where the second is too large for a latitude.
        if (Math.Abs(two) > 90 * Millionths || (one is >= 3 * Millionths and <= 55 * Millionths && two is >= 72 * Millionths and <= 136 * Millionths))
        {
            (one, two) = (two, one);
        }

        return table.Number(new Point(_time, one, two, _rest.WrittenCount == 0 ? 0 : table.Texts.Number(_rest.WrittenSpan)));
    }

    private void Rest(ReadOnlySpan<byte> cell)
    {
        _rest.Write(cell);
        _rest.Write("|"u8);
    }
}
