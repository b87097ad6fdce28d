using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>One outcome that differs between two assessments.</summary>
/// <param name="Actor">Identifier of the actor.</param>
/// <param name="Offence">Offence name.</param>
/// <param name="What">A limb, or <c>outcome</c>, <c>grade</c>, <c>route</c>.</param>
/// <param name="Act">The act that the limb was weighed on; empty for the offence.</param>
/// <param name="Before">What it was; <c>-</c> where it was not there.</param>
/// <param name="After">What it is; <c>-</c> where it is gone.</param>
public sealed record Moved(string Actor, string Offence, string What, string Act, string Before, string After);

/// <summary>What would change if one fact were another.</summary>
public static class LawWhatIf
{
    /// <summary>
    /// Sets one fact by its path (<c>actors[A1].statements[S1].falsehood</c>, <c>actors[A1].statements[S1].alleged[2(ii)]</c>) and gives the
    /// outcomes that move.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="pack">The law.</param>
    /// <param name="path">Path of the fact, as results name it.</param>
    /// <param name="value">The value as JSON; a bare word is a text; <c>null</c> makes it unknown.</param>
    /// <param name="decisions">People's decisions: which of them lapse, and what moves as decided, is told too.</param>
    /// <exception cref="ArgumentException">There is no such path, or no such value there.</exception>
    public static ImmutableArray<Moved> Of(Facts facts, LawPack pack, string path, string value, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return Between(facts, FactsAt.Set(facts, path, value), pack, decisions);
    }

    /// <summary>
    /// What moves between two versions of the facts: the computed outcomes, then for each decision (<c>decision D1 2013-21/1(i)</c>) whether it
    /// stands or has lapsed, then the outcome and the grade as decided (<c>outcome-as-decided</c>, <c>grade-as-decided</c>; <c>-</c> where no decision stands).
    /// </summary>
    public static ImmutableArray<Moved> Between(Facts before, Facts after, LawPack pack, IReadOnlyList<Decision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (taken, was, now) = (decisions ?? [], Assessor.Assess(before, pack, decisions ?? []), Assessor.Assess(after, pack, decisions ?? []));
        return taken.Count == 0 ? LawDiff.Of(was, now) : [.. LawDiff.Of(was, now), .. Standing(was, now), .. Decided(was, before, after, pack, taken)];
    }

    private static IEnumerable<Moved> Standing(Assessment before, Assessment after)
    {
        var then = Carried(after).ToDictionary(c => c.Key, c => c.State);
        return Carried(before).Where(c => then.GetValueOrDefault(c.Key, "-") != c.State)
            .Select(c => new Moved(c.Key.Actor, c.Key.Offence, $"decision {c.Key.Decision} {c.Key.Limb}", "", c.State, then.GetValueOrDefault(c.Key, "-")));
    }

    private static IEnumerable<((string Actor, string Offence, string Limb, string Decision) Key, string State)> Carried(Assessment assessment) =>
        assessment.Actors.SelectMany(a => a.Offences.SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances).Where(l => l.Decision is not null)
            .Select(l => ((a.Actor, o.Offence, l.Id, l.Decision!.Decision.Id), l.Decision.Lapsed ? "lapsed" : "standing")))).DistinctBy(c => c.Item1);

    private static IEnumerable<Moved> Decided(Assessment assessment, Facts before, Facts after, LawPack pack, IReadOnlyList<Decision> decisions)
    {
        foreach (var (actor, offence) in assessment.Actors.SelectMany(a => a.Offences.Select(o => (a.Actor, o.Offence))))
        {
            var (was, now) = (DecidedOffence.Of(before, pack, actor, offence, decisions), DecidedOffence.Of(after, pack, actor, offence, decisions));
            if (was?.Outcome != now?.Outcome)
            {
                yield return new(actor, offence, "outcome-as-decided", "", was?.Outcome.ToString() ?? "-", now?.Outcome.ToString() ?? "-");
            }

            if (was?.Grade != now?.Grade)
            {
                yield return new(actor, offence, "grade-as-decided", "", was?.Grade.ToString() ?? "-", now?.Grade.ToString() ?? "-");
            }
        }
    }

    /// <summary>The facts with one of them set; see <see cref="Of"/> for the path and the value.</summary>
    /// <exception cref="ArgumentException">There is no such path, or no such value there.</exception>
    public static CaseFile With(Facts facts, string path, string value)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return FactsAt.Set(facts, path, value);
    }
}

/// <summary>What differs between two assessments, or under two packs.</summary>
public static class LawDiff
{
    /// <summary>The outcomes of stored facts that differ under two packs.</summary>
    public static ImmutableArray<Moved> Of(Facts facts, LawPack before, LawPack after) => Of(Assessor.Assess(facts, before, []), Assessor.Assess(facts, after, []));

    /// <summary>The outcomes that differ, in the order of the first assessment; what only the second has comes last.</summary>
    public static ImmutableArray<Moved> Of(Assessment before, Assessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Lines(before), Lines(after));
        var news = now.ToDictionary(l => l.Key, l => l.Value);
        var olds = old.Select(l => l.Key).ToHashSet();
        return
        [
            .. old.Where(l => !string.Equals(news.GetValueOrDefault(l.Key, "-"), l.Value, StringComparison.Ordinal)).Select(l => Line(l.Key, l.Value, news.GetValueOrDefault(l.Key, "-"))),
            .. now.Where(l => !olds.Contains(l.Key)).Select(l => Line(l.Key, "-", l.Value)),
        ];
    }

    private static Moved Line((string Actor, string Offence, string What, string Act, int) key, string before, string after) => new(key.Actor, key.Offence, key.What, key.Act, before, after);

    private static List<KeyValuePair<(string Actor, string Offence, string What, string Act, int Nth), string>> Lines(Assessment assessment)
    {
        var lines = new List<KeyValuePair<(string, string, string, string, int), string>>();
        foreach (var (actor, offence) in assessment.Actors.SelectMany(a => a.Offences.Select(o => (a.Actor, o))))
        {
            lines.Add(new((actor, offence.Offence, "outcome", "", 0), Shown(offence.Outcome, offence.Kind)));
            lines.Add(new((actor, offence.Offence, "grade", "", 0), offence.Grade.ToString()));
            lines.Add(new((actor, offence.Offence, "route", "", 0), offence.Route.ToString()));
            foreach (var limbs in offence.Limbs.Concat(offence.Against).Concat(offence.Circumstances).GroupBy(l => l.Id, StringComparer.Ordinal))
            {
                // A limb that stands once is the same limb whatever acts it names; one weighed act by act goes by its act.
                var all = limbs.ToArray();
                lines.AddRange(all.Select((l, i) => new KeyValuePair<(string, string, string, string, int), string>(
                    (actor, offence.Offence, l.Id, all.Length == 1 ? "" : l.Act, all.Length == 1 ? 0 : all[..i].Count(x => string.Equals(x.Act, l.Act, StringComparison.Ordinal))), Shown(l.Outcome, l.Kind))));
            }
        }

        return lines;
    }

    private static string Shown(Outcome outcome, UndecidedKind? kind) => kind is { } known ? $"{outcome}({known})" : outcome.ToString();
}
