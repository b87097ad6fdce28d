using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>
/// Limbs that standing decisions of people settle. The computed outcomes stay as they are; what to ask next, and what a change would move, is
/// seen with the decided limbs as decided. A decision of which a fact changes has lapsed and settles nothing.
/// </summary>
internal sealed class Settled
{
    private readonly ImmutableArray<Entry> _entries;

    private Settled(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>What stands beside the limbs of a result; null where nothing does.</summary>
    public static Settled? Of(OffenceResult result)
    {
        var limbs = result.Limbs.Concat(result.Against).Concat(result.Circumstances).ToArray();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var limb in limbs.Where(l => l.Decision is { Lapsed: false }))
        {
            if (Decided(limb.Decision!.Decision.Outcome) is { } truth)
            {
                var alone = limbs.Count(l => string.Equals(l.Id, limb.Id, StringComparison.Ordinal)) == 1;
                entries.Add(new(limb.Id, alone ? null : limb.Act, truth, limb));
            }
        }

        return entries.Count == 0 ? null : new(entries.ToImmutable());
    }

    /// <summary>With one limb more, as if a person had decided on it.</summary>
    public static Settled With(Settled? others, LimbResult limb, Truth truth) =>
        new([.. (others?._entries ?? []).Where(e => !string.Equals(e.Limb, limb.Id, StringComparison.Ordinal)), new Entry(limb.Id, null, truth, limb)]);

    /// <summary>What remains decided where a fact is another; null where nothing does.</summary>
    public Settled? Without(string path)
    {
        var left = _entries.RemoveAll(e => e.On.FactsRead.Contains(path, StringComparer.Ordinal));
        return left.Length == _entries.Length ? this : left.IsEmpty ? null : new(left);
    }

    public bool Has(LimbResult limb) => _entries.Any(e => string.Equals(e.Limb, limb.Id, StringComparison.Ordinal) && (e.Act is null || string.Equals(e.Act, limb.Act, StringComparison.Ordinal)));

    /// <summary>What was decided on a limb for some acts; null where nothing was.</summary>
    public Truth? Of(LawLimb limb, ImmutableArray<Act> acts)
    {
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Limb, limb.Id, StringComparison.Ordinal) && (entry.Act is null || (acts.Length == 1 && string.Equals(acts[0].Id, entry.Act, StringComparison.Ordinal))))
            {
                return entry.Truth;
            }
        }

        return null;
    }

    private static Truth? Decided(string outcome) => outcome switch
    {
        nameof(Outcome.Met) => Truth.Met,
        nameof(Outcome.NotMet) => Truth.NotMet,
        _ => null,
    };

    /// <summary>A limb decided on; with <paramref name="Act"/> only where it is weighed on that act.</summary>
    private sealed record Entry(string Limb, string? Act, Truth Truth, LimbResult On);
}
