using System.Globalization;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Facts of an actor that are lists or parts which nobody alleges at first: harm, earlier penalties, the insider's part, network figures.</summary>
internal static class AllegedSlots
{
    /// <summary>The slot of <c>harm</c>, <c>harm[0]</c>, <c>harm[0].causation</c>, <c>priors</c> or <c>priors[0].date</c>; null where it is another.</summary>
    public static (bool Unknown, Func<string, Actor> Set)? Of(Actor actor, string field)
    {
        if (field == "harm")
        {
            return (actor.Harm.IsEmpty, v => actor with { Harm = [.. Items(v).Select(Harm)] });
        }

        if (field == "priors")
        {
            return (actor.Priors.IsEmpty, v => actor with { Priors = [.. Items(v).Select(Prior)] });
        }

        if (At(field, "harm[", actor.Harm.Length, out var rest) is { } i)
        {
            var harm = actor.Harm[i];
            return rest switch
            {
                "" => (harm.Status is FactStatus.Alleged or FactStatus.Disputed, v => actor with { Harm = actor.Harm.SetItem(i, harm with { Status = Word<FactStatus>(v) }) }),
                ".causation" => (harm.Causation is not (FactStatus.Proved or FactStatus.Disproved), v => actor with { Harm = actor.Harm.SetItem(i, harm with { Causation = Word<FactStatus>(v) }) }),
                _ => null,
            };
        }

        return At(field, "priors[", actor.Priors.Length, out rest) is { } at && rest == ".date"
            ? (actor.Priors[at].Date is null, v => actor with { Priors = actor.Priors.SetItem(at, actor.Priors[at] with { Date = Day(v) }) })
            : null;
    }

    /// <summary>The insider's part from JSON.</summary>
    public static InsiderPart Insider(string value)
    {
        using var read = JsonDocument.Parse(value);
        return new(Net(read.RootElement.GetProperty("net")), decimal.Parse(read.RootElement.GetProperty("gainsYuan").GetString()!, CultureInfo.InvariantCulture));
    }

    /// <summary>Net items per tier from JSON.</summary>
    public static TierCounts Net(string value)
    {
        using var read = JsonDocument.Parse(value);
        return Net(read.RootElement);
    }

    /// <summary>Whether a network figure is unknown, and the figures with it set; null where it is none.</summary>
    public static (bool Unknown, Func<string, NetworkFigures> Set)? Network(NetworkFigures? figures, string name)
    {
        var f = figures ?? new NetworkFigures();
        (bool, Func<string, NetworkFigures>) Count(CountRange? stated, Func<CountRange, NetworkFigures> set) =>
            (stated is not { IsExact: true }, v => set(CountRange.Exactly(long.Parse(v, CultureInfo.InvariantCulture))));
        (bool, Func<string, NetworkFigures>) Yuan(decimal? stated, Func<decimal, NetworkFigures> set) => (stated is null, v => set(decimal.Parse(v.Trim('"'), CultureInfo.InvariantCulture)));
        return name switch
        {
            "sites" => Count(f.Sites, v => f with { Sites = v }),
            "registeredAccounts" => Count(f.RegisteredAccounts, v => f with { RegisteredAccounts = v }),
            "groups" => Count(f.Groups, v => f with { Groups = v }),
            "groupMembers" => Count(f.GroupMembers, v => f with { GroupMembers = v }),
            "videos" => Count(f.Videos, v => f with { Videos = v }),
            "messages" => Count(f.Messages, v => f with { Messages = v }),
            "reachedAccounts" => Count(f.ReachedAccounts, v => f with { ReachedAccounts = v }),
            "reachedGroupMembers" => Count(f.ReachedGroupMembers, v => f with { ReachedGroupMembers = v }),
            "followers" => Count(f.Followers, v => f with { Followers = v }),
            "clicks" => Count(f.Clicks, v => f with { Clicks = v }),
            "personsHelped" => Count(f.PersonsHelped, v => f with { PersonsHelped = v }),
            "settlementYuan" => Yuan(f.SettlementYuan, v => f with { SettlementYuan = v }),
            "fundsYuan" => Yuan(f.FundsYuan, v => f with { FundsYuan = v }),
            "turnoverYuan" => Yuan(f.TurnoverYuan, v => f with { TurnoverYuan = v }),
            _ => null,
        };
    }

    /// <summary>A day from JSON.</summary>
    public static DateOnly Day(string value) => DateOnly.ParseExact(value.Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? At(string field, string start, int length, out string rest)
    {
        rest = "";
        var close = field.IndexOf(']', StringComparison.Ordinal);
        if (close < 0 || !field.StartsWith(start, StringComparison.Ordinal) || !int.TryParse(field.AsSpan(start.Length, close - start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        rest = field[(close + 1)..];
        return at < length ? at : null;
    }

    private static JsonElement[] Items(string value)
    {
        using var read = JsonDocument.Parse(value);
        return [.. read.RootElement.EnumerateArray().Select(item => item.Clone())];
    }

    private static Harm Harm(JsonElement item) => new()
    {
        To = item.TryGetProperty("to", out var to) ? to.GetString()! : "",
        Relation = Word<HarmRelation>(item.GetProperty("relation").GetString()!),
        Kind = Word<HarmKind>(item.GetProperty("kind").GetString()!),
        Status = Word<FactStatus>(item.GetProperty("status").GetString()!),
        Causation = Word<FactStatus>(item.GetProperty("causation").GetString()!),
    };

    private static Prior Prior(JsonElement item) =>
        new(item.GetProperty("offence").GetString()!, Word<PenaltyKind>(item.GetProperty("kind").GetString()!), Day(item.GetProperty("date").GetString()!));

    private static TierCounts Net(JsonElement net) => new(Exactly(net, "t50"), Exactly(net, "t500"), Exactly(net, "t5000"));

    private static CountRange Exactly(JsonElement net, string tier) => CountRange.Exactly(net.GetProperty(tier).GetInt64());

    private static T Word<T>(string value)
        where T : struct, Enum => Enum.Parse<T>(value.AsSpan().Trim('"'), ignoreCase: true);
}
