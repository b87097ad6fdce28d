using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Recourse.Law;

/// <summary>What an offence comes to with one fact tried otherwise.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Matters">True where that is something else than now, and not only because decisions lapse that rest on the fact.</param>
/// <param name="Moves">How many limbs move, counted when asked.</param>
internal readonly record struct Tried(Outcome Outcome, Grade Grade, bool Matters, Func<int> Moves);

/// <summary>
/// Tries facts of an offence otherwise, one at a time. Only the limbs that may read the fact are weighed again; where none of them moves, nothing does.
/// What people's decisions settle stays as decided, but for decisions that rest on the fact.
/// </summary>
internal sealed class Trials(Subject subject, OldAndLighter weighing, AsDecided now)
{
    private JsonNode? _facts;

    /// <summary>True where a limb read a fact.</summary>
    public static bool Reads(LimbResult limb, string path) => limb.FactsRead.BinarySearch(path, StringComparer.Ordinal) >= 0;

    /// <summary>What comes of setting a fact to a value; null where the fact is known, or is none of the facts of such an act.</summary>
    /// <param name="path">Path of the fact.</param>
    /// <param name="read">The path under which limbs read it.</param>
    /// <param name="some">A value that such a fact can have.</param>
    public Func<string, Tried>? Of(string path, string read, string some)
    {
        if (FactSlot.Of(subject, path) is not { } slot)
        {
            return Elsewhere(path, read, some);
        }

        if (!slot.Unknown)
        {
            return null;
        }

        if (AskedFacts.Whole(path))
        {
            return value => Came(read, settled => new(Anew(slot.Set(value)), settled));
        }

        var field = FieldsRead.Field(path);
        var (readers, selects) = (new ReadersOfFact(subject.Rule.Readers(field), slot.Act), Selects(field));
        return value =>
        {
            var view = slot.Set(value);
            return Came(read, settled => weighing.Trying(view, readers, selects, settled, lapses: !ReferenceEquals(settled, now.Settled)));
        };
    }

    /// <summary>Attempts are added up otherwise, an act may come to be one of the offence or one of a listed trade's, lawful business has numbers of its own.</summary>
    private bool Selects(string field) => field is "lawfulBusiness.claimed" or "insider" || (field.StartsWith("alleged[", StringComparison.Ordinal)
        && (string.CompareOrdinal(field, "alleged[".Length, ActSelection.Attempt + "]", 0, ActSelection.Attempt.Length + 1) == 0
            || (subject.Rule.Rule.AllegedBy is { Length: > 0 } start && string.CompareOrdinal(field, "alleged[".Length, start, 0, start.Length) == 0)));

    /// <summary>What is weighed with other facts, from the start.</summary>
    private Subject Anew(View view)
    {
        var actor = view.Actor;
        if (view.Tried is { } tried)
        {
            var act = subject.Own[tried.Index];
            actor = act.Statement is { } statement ? actor with { Statements = actor.Statements.Replace(statement, tried.Statement!, ReferenceEqualityComparer.Instance) }
                : actor with { PersonalInformation = actor.PersonalInformation.Replace(act.Conduct!, tried.Conduct!, ReferenceEqualityComparer.Instance) };
        }

        // The other actors count only for joint acts.
        var alone = !subject.Own.Any(a => a.Joint) && !subject.Acts.AnyJoint;
        var facts = view.Facts with { Actors = alone ? [actor] : view.Facts.Actors.Replace(subject.Actor, actor, ReferenceEqualityComparer.Instance) };
        var acts = new Acts(facts);
        return subject with { Facts = facts, Acts = acts, Actor = actor, Own = acts.Of(actor) };
    }

    /// <summary>A fact that another actor's entry states of a joint act: it is set in the file, and everything is weighed anew.</summary>
    private Func<string, Tried>? Elsewhere(string path, string read, string some)
    {
        if (!Unknown(FactsAt.Get(_facts ??= FactsAt.Json(subject.Facts), path)))
        {
            return null;
        }

        try
        {
            _ = FactsAt.Set(subject.Facts, path, some);
        }
        catch (ArgumentException)
        {
            // A limb that is weighed on acts of either kind reads facts that one of them cannot have: a statement has no items.
            return null;
        }

        return value =>
        {
            var changed = Assessor.Subject(FactsAt.Set(subject.Facts, path, value), subject.Pack, subject.Actor.Id, subject.Rule.Rule.Offence)!;
            return Came(read, settled => new(changed, settled));
        };
    }

    /// <summary>Weighs with the decisions that stay; where some lapse, also with all of them kept: what matters only through a lapse is not asked.</summary>
    private Tried Came(string read, Func<Settled?, OldAndLighter?> weigh)
    {
        var left = now.Settled?.Without(read);
        if (weigh(left)?.Brief() is not { } came)
        {
            return new(now.Outcome, now.Grade, Matters: false, static () => 0);
        }

        var differs = (came.Outcome, came.Grade) != (now.Outcome, now.Grade);
        var matters = differs && (ReferenceEquals(left, now.Settled) || (weigh(now.Settled)?.Brief() is { } kept && (kept.Outcome, kept.Grade) != (now.Outcome, now.Grade)));
        return new(came.Outcome, came.Grade, matters, () => Moves(came.Limbs()));
    }

    private int Moves(List<Outcome> limbs)
    {
        var (moves, before) = (0, now.Limbs);
        for (var i = 0; i < before.Count && i < limbs.Count; i++)
        {
            moves += before[i] != limbs[i] ? 1 : 0;
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
