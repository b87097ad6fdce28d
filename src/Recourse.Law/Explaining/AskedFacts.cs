using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Which facts a path that a limb read stands for, and the answers that are tried for each.</summary>
internal static class AskedFacts
{
    /// <summary>A count or an amount above every threshold of every pack.</summary>
    public const long Many = 1_000_000_000;

    /// <summary>A name that says only that there is one.</summary>
    public const string Named = "（已查明）";

    private static readonly string[] YesNo = ["true", "false"];
    private static readonly string[] Proof = ["\"proved\"", "\"disproved\""];
    private static readonly string[] Counts = ["0", Number(Many)];

    /// <summary>Paths as the file has them: the day of a course of conduct is its first and its last, a listed entry is open in its parts.</summary>
    public static IEnumerable<string> Of(string read)
    {
        var item = read[(read.LastIndexOf('.') + 1)..];
        return item switch
        {
            "date" when read.Contains("].personalInformation[", StringComparison.Ordinal) => [read[..^4] + "from", read[..^4] + "to"],
            _ when item.StartsWith("harm[", StringComparison.Ordinal) => [read, read + ".causation"],
            _ when item.StartsWith("priors[", StringComparison.Ordinal) => [read + ".date"],
            _ => [read],
        };
    }

    /// <summary>True where more hangs on the fact than the limbs say that they read: which text governs, which acts count.</summary>
    public static bool Whole(string path) => Last(path) is "date" or "from" or "to" or "decisionDate"
        && !path.Contains(".priors[", StringComparison.Ordinal);

    /// <summary>The answers tried for a path, as JSON; empty where nothing can be tried.</summary>
    /// <param name="path">One of <see cref="Of"/>.</param>
    /// <param name="facts">The facts, for the days and persons that they name.</param>
    /// <param name="readers">The limbs that read the fact: which harm and which penalty they ask for.</param>
    public static string[] Values(string path, Facts facts, IEnumerable<LawLimb> readers)
    {
        var item = path[(path.LastIndexOf('.') + 1)..];
        return Last(path) switch
        {
            "alleged" or "grounds" or "causation" => Proof,
            "harm" => item.EndsWith(']') ? Proof : Harms(facts, readers),
            "priors" => Priors(facts, readers),
            "falsehood" => ["\"fabricated\"", "\"altered\"", "\"knownFalse\"", "\"factualBasis\""],
            "mode" => ["\"abuse\"", "\"vilify\"", "\"disclosePrivacy\""],
            "modes" => ["[\"sell\"]", "[\"purchase\"]"],
            "kind" => ["\"person\"", "\"unit\""],
            "name" => [$"\"{Named}\""],
            "victims" => [.. facts.Victims.Select(v => $"[\"{v.Id}\"]")],
            "complaint" => ["\"private\"", "\"public\""],
            "views" or "forwards" or "t50" or "t500" or "t5000" or "sites" or "registeredAccounts" or "groups" or "groupMembers" or "videos" or "messages" or "reachedAccounts"
                or "reachedGroupMembers" or "followers" or "clicks" or "personsHelped" => Counts,
            "gainsYuan" or "profitYuan" or "settlementYuan" or "fundsYuan" or "turnoverYuan" => Counts,
            "insider" => [InsiderOf(0), InsiderOf(Many)],
            "net" => [NetOf(0), NetOf(Many)],
            "birthDate" => ["\"1950-01-01\"", Quoted((facts.DecisionDate ?? new DateOnly(2026, 1, 1)).AddYears(-10))],
            "from" or "to" => [.. Days(facts).Where(day => InOrder(path, facts, day))],
            "date" or "filed" or "policeFiled" or "decisionDate" => Days(facts),
            "vileSocialEffect" or "reporting" or "criticism" or "claimed" or "resold" or "firstOffence" or "gainsReturned" or "repentance" or "ordered" or "refused" or "disabled" => YesNo,
            _ => [],
        };
    }

    /// <summary>Name of the field that a path ends in.</summary>
    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..].Split('[')[0];

    /// <summary>Each consequence that a limb asks for, proved; and the first of them disproved.</summary>
    private static string[] Harms(Facts facts, IEnumerable<LawLimb> readers)
    {
        var asked = Nodes(readers).OfType<HarmDone>().Where(h => !h.To.IsEmpty).SelectMany(h => h.Kinds.Take(1).Select(kind => (Kind: kind, To: h.To[0]))).Distinct().ToArray();
        var to = facts.Victims.IsEmpty ? "" : $"\"to\":\"{facts.Victims[0].Id}\",";
        string One((HarmKind Kind, HarmRelation To) harm, string status) =>
            $"[{{{to}\"relation\":\"{Camel(harm.To.ToString())}\",\"kind\":\"{Camel(harm.Kind.ToString())}\",\"status\":\"{status}\",\"causation\":\"{status}\"}}]";
        return [.. asked.Select(harm => One(harm, "proved")), .. asked.Take(1).Select(harm => One(harm, "disproved"))];
    }

    /// <summary>Each penalty that a limb asks for, a year before the first act that has a day; and none.</summary>
    private static string[] Priors(Facts facts, IEnumerable<LawLimb> readers)
    {
        var day = FirstDay(facts).AddYears(-1);
        var asked = Nodes(readers).OfType<PriorPenalty>().Select(p => (p.Offence, p.Kind)).Distinct();
        return [.. asked.Select(p => $"[{{\"offence\":\"{p.Offence}\",\"kind\":\"{Camel(p.Kind.ToString())}\",\"date\":{Quoted(day)}}}]"), "[]"];
    }

    private static string[] Days(Facts facts)
    {
        var first = FirstDay(facts);
        return [.. new[] { new DateOnly(2000, 1, 1), first, facts.DecisionDate ?? first.AddYears(1), first.AddYears(25) }.Distinct().Order().Select(Quoted)];
    }

    /// <summary>A course of conduct does not end before it begins.</summary>
    private static bool InOrder(string path, Facts facts, string day)
    {
        var conduct = facts.Actors.SelectMany(a => a.PersonalInformation.Where(c => path.StartsWith($"actors[{a.Id}].personalInformation[{c.Id}].", StringComparison.Ordinal))).FirstOrDefault();
        var on = AllegedSlots.Day(day);
        return conduct is null || (path.EndsWith(".from", StringComparison.Ordinal) ? conduct.To is not { } to || on <= to : conduct.From is not { } from || on >= from);
    }

    private static DateOnly FirstDay(Facts facts) =>
        facts.Actors.SelectMany(a => a.Statements.Select(s => s.Date).Concat(a.PersonalInformation.Select(c => c.From ?? c.To))).Min() ?? facts.DecisionDate ?? new DateOnly(2020, 1, 1);

    private static IEnumerable<Expression> Nodes(IEnumerable<LawLimb> limbs) => limbs.SelectMany(l => Nodes(l.Logic));

    private static IEnumerable<Expression> Nodes(Expression expression) => expression.Inner.SelectMany(Nodes).Prepend(expression);

    private static string InsiderOf(long count) => $"{{\"net\":{NetOf(count)},\"gainsYuan\":\"{Number(count)}\"}}";

    private static string NetOf(long count) => $"{{\"t50\":{Number(count)},\"t500\":{Number(count)},\"t5000\":{Number(count)}}}";

    private static string Quoted(DateOnly day) => $"\"{VersionResolver.Day(day)}\"";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
