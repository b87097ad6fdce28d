using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Recourse.Law;

/// <summary>
/// Tries facts of an offence otherwise, one at a time. Only the limbs that may read the fact are weighed again; where none of them moves, nothing does.
/// </summary>
internal sealed class Trials
{
    private readonly Subject _subject;
    private readonly OldAndLighter _weighing;
    private readonly OffenceResult _now;
    private readonly Outcome[] _before;
    private readonly List<LimbResult>?[] _shown;
    private JsonNode? _facts;

    public Trials(Subject subject, OldAndLighter weighing, OffenceResult now)
    {
        (_subject, _weighing, _now) = (subject, weighing, now);
        _before = [.. now.Limbs.Concat(now.Against).Select(l => l.Outcome)];
        _shown = new List<LimbResult>?[subject.Rule.Versions];
        foreach (var result in now.Limbs.Concat(now.Against).Concat(now.Circumstances))
        {
            var limb = subject.Rule.Limb(result.Id);
            for (var i = 0; i < limb.Versions.Length; i++)
            {
                if (limb.Article.Versions[i].InForce == result.InForce)
                {
                    (_shown[limb.First + i] ??= []).Add(result);
                }
            }
        }
    }

    /// <summary>True where a limb read a fact.</summary>
    public static bool Reads(LimbResult limb, string path) => limb.FactsRead.BinarySearch(path, StringComparer.Ordinal) >= 0;

    /// <summary>
    /// What the offence comes to with the fact set to a value, and how many limbs move (counted when asked); null where the fact is known, or is none of the facts of
    /// such an act.
    /// </summary>
    /// <param name="path">Path of the fact.</param>
    /// <param name="some">A value that such a fact can have.</param>
    public Func<string, (Outcome Outcome, Grade Grade, Func<int> Moves)>? Of(string path, string some)
    {
        if (FactSlot.Of(_subject, path) is not { } slot)
        {
            return Elsewhere(path, some);
        }

        if (!slot.Unknown)
        {
            return null;
        }

        var field = FieldsRead.Field(path);
        var readers = new ReadersOfFact([.. _subject.Rule.Readers(field).Where(v => _shown[v] is not { } results || results.Exists(r => Reads(r, path)))], slot.Act);
        return value => _weighing.Trying(slot.Set(value), readers, Selects(field)) is { } trial ? Came(trial) : (_now.Outcome, _now.Grade, static () => 0);
    }

    /// <summary>Attempts are added up otherwise, an act may come to be one of the offence, lawful business has numbers of its own.</summary>
    private bool Selects(string field) => field is "lawfulBusiness.claimed" || (field.StartsWith("alleged[", StringComparison.Ordinal)
        && (string.CompareOrdinal(field, "alleged[".Length, ActSelection.Attempt + "]", 0, ActSelection.Attempt.Length + 1) == 0
            || (_subject.Rule.Rule.AllegedBy is { Length: > 0 } start && string.CompareOrdinal(field, "alleged[".Length, start, 0, start.Length) == 0)));

    /// <summary>A fact that another actor's entry states of a joint act: it is set in the file, and everything is weighed anew.</summary>
    private Func<string, (Outcome Outcome, Grade Grade, Func<int> Moves)>? Elsewhere(string path, string some)
    {
        if (!Unknown(FactsAt.Get(_facts ??= FactsAt.Json(_subject.Facts), path)))
        {
            return null;
        }

        try
        {
            _ = FactsAt.Set(_subject.Facts, path, some);
        }
        catch (ArgumentException)
        {
            // A limb that is weighed on acts of either kind reads facts that one of them cannot have: a statement has no items.
            return null;
        }

        return value => Came(new(Assessor.Subject(FactsAt.Set(_subject.Facts, path, value), _subject.Pack, _subject.Actor.Id, _subject.Rule.Rule.Offence)!));
    }

    private (Outcome Outcome, Grade Grade, Func<int> Moves) Came(OldAndLighter trial)
    {
        var (outcome, grade, limbs) = trial.Brief()!.Value;
        return (outcome, grade, () => Moves(limbs()));
    }

    private int Moves(List<Outcome> limbs)
    {
        var moves = 0;
        for (var i = 0; i < _before.Length && i < limbs.Count; i++)
        {
            moves += _before[i] != limbs[i] ? 1 : 0;
        }

        return moves;
    }

    /// <summary>Nothing stated, stated as unknown, or alleged and not settled; a count within bounds counts as unknown too.</summary>
    private static bool Unknown(JsonNode? node) => node switch
    {
        null => true,
        JsonValue value => value.TryGetValue<string>(out var text) && text is "unknown" or "",
        JsonObject { Count: > 0 } stated when stated["status"] is JsonValue status => status.TryGetValue<string>(out var text) && text is "alleged" or "disputed",
        JsonObject bounds => bounds.ContainsKey("atLeast") || bounds.Count == 0,
        _ => false,
    };
}
