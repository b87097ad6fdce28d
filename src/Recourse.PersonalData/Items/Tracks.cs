using System.Runtime.InteropServices;

namespace Recourse.PersonalData;

/// <summary>
/// Which points of each person's track tell where somebody went: repeated points, and points at which the person still stands where the last effective point
/// was, tell nothing further (People's Court Case Database 2024-04-1-207-005). Points without a time are only told from their like.
/// </summary>
internal sealed class Tracks(PointTable points)
{
    /// <summary>How far a receiver at rest strays. Stated in every finding; others are shown beside it.</summary>
    public const int StandingMetres = 10;

    /// <summary>Other readings of standing still that are shown.</summary>
    public static readonly int[] OtherMetres = [0, 50];

    private readonly Dictionary<ulong, List<int>> _tracks = [];
    private readonly Dictionary<(ulong Person, int Point), int> _stands = [];

    /// <summary>Points as they stand in rows about somebody.</summary>
    public long Raw { get; private set; }

    /// <summary>Different points of each person.</summary>
    public long Distinct { get; private set; }

    /// <summary>Effective points by metres, <see cref="StandingMetres"/> among them.</summary>
    public SortedDictionary<int, long> Effective { get; } = [];

    /// <summary>A row about a person at a point.</summary>
    public void Add(PersonKey person, int point)
    {
        Raw++;
        ref var track = ref CollectionsMarshal.GetValueRefOrAddDefault(_tracks, person.Value, out _);
        (track ??= []).Add(point);
    }

    /// <summary>Finds out where each person stood still.</summary>
    public void Settle()
    {
        foreach (var metres in (int[])[StandingMetres, .. OtherMetres])
        {
            Effective[metres] = 0;
        }

        foreach (var (person, track) in _tracks)
        {
            var distinct = track.Distinct().ToArray();
            Distinct += distinct.Length;
            Array.Sort(distinct, Compare);
            foreach (var metres in Effective.Keys.ToArray())
            {
                Effective[metres] += Walk(person, distinct, metres);
            }
        }

        _tracks.Clear();
    }

    /// <summary>The point that stands for a point of a person: itself, or the one at which the person stood still.</summary>
    public int Stands(PersonKey person, int point) => _stands.GetValueOrDefault((person.Value, point), point);

    private long Walk(ulong person, int[] track, int metres)
    {
        var (effective, last) = (0L, 0);
        foreach (var number in track)
        {
            var point = points[number];
            if (last != 0 && point.IsTimed && point.IsNear(points[last], metres))
            {
                if (metres == StandingMetres)
                {
                    _stands[(person, number)] = last;
                }

                continue;
            }

            effective++;
            last = point.IsTimed ? number : last;
        }

        return effective;
    }

    /// <summary>By time, then place: numbers depend on the order of reading.</summary>
    private int Compare(int left, int right)
    {
        var (one, two) = (points[left], points[right]);
        var order = one.Time.CompareTo(two.Time);
        order = order != 0 ? order : one.Longitude.CompareTo(two.Longitude);
        order = order != 0 ? order : one.Latitude.CompareTo(two.Latitude);
        return order != 0 ? order : one.Text.CompareTo(two.Text);
    }
}
