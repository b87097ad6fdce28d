using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A fact of an actor that can be asked for: whether it is unknown, and the actor with it set to a value (as JSON).</summary>
/// <param name="Unknown">Nothing stated, stated as unknown, alleged and not settled, or a count within bounds.</param>
/// <param name="Set">The actor with the fact set.</param>
internal sealed record FactSlot(bool Unknown, Func<string, Actor> Set)
{
    /// <summary>The slot of a path as results name it; null where the path is none of this actor's own facts that are asked for.</summary>
    public static FactSlot? Of(Actor actor, string path)
    {
        if (Rest(path, $"actors[{actor.Id}]") is not { } rest)
        {
            return null;
        }

        for (var i = 0; i < actor.Statements.Length; i++)
        {
            if (Rest(rest, $"statements[{actor.Statements[i].Id}]") is { } field)
            {
                var at = i;
                return Of(actor.Statements[i], field) is { } slot ? new(slot.Unknown, v => actor with { Statements = actor.Statements.SetItem(at, slot.Set(v)) }) : null;
            }
        }

        for (var i = 0; i < actor.PersonalInformation.Length; i++)
        {
            if (Rest(rest, $"personalInformation[{actor.PersonalInformation[i].Id}]") is { } field)
            {
                var at = i;
                return Of(actor.PersonalInformation[i], field) is { } slot
                    ? new(slot.Unknown, v => actor with { PersonalInformation = actor.PersonalInformation.SetItem(at, slot.Set(v)) }) : null;
            }
        }

        var (order, circumstances) = (actor.PublicOrder, actor.Circumstances);
        return rest switch
        {
            "birthDate" => new(actor.BirthDate is null, v => actor with { BirthDate = DateOnly.ParseExact(v.Trim('"'), "yyyy-MM-dd", CultureInfo.InvariantCulture) }),
            "publicOrder.vileSocialEffect" => new(order.VileSocialEffect == Ternary.Unknown, v => actor with { PublicOrder = order with { VileSocialEffect = Truth(v) } }),
            "circumstances.firstOffence" => new(circumstances.FirstOffence == Ternary.Unknown, v => actor with { Circumstances = circumstances with { FirstOffence = Truth(v) } }),
            "circumstances.gainsReturned" => new(circumstances.GainsReturned == Ternary.Unknown, v => actor with { Circumstances = circumstances with { GainsReturned = Truth(v) } }),
            "circumstances.repentance" => new(circumstances.Repentance == Ternary.Unknown, v => actor with { Circumstances = circumstances with { Repentance = Truth(v) } }),
            "kind" => new(false, v => actor with { Kind = Word<PartyKind>(v) }),
            "name" => new(actor.Name.Length == 0, v => actor with { Name = v.Trim('"') }),
            _ when Name(rest, "publicOrder.grounds[") is { } name => Ground(actor, name),
            _ => AllegedSlots.Of(actor, rest),
        };
    }

    private static FactSlot Ground(Actor actor, string name)
    {
        var grounds = actor.PublicOrder.Grounds;
        var at = Array.FindIndex([.. grounds], g => string.Equals(g.Name, name, StringComparison.Ordinal));
        return new(at < 0 || Open(grounds[at].Status), v =>
        {
            var ground = new Ground(name, Word<FactStatus>(v));
            return actor with { PublicOrder = actor.PublicOrder with { Grounds = at < 0 ? grounds.Add(ground) : grounds.SetItem(at, ground) } };
        });
    }

    private static (bool Unknown, Func<string, Statement> Set)? Of(Statement s, string field) => field switch
    {
        "falsehood" => (s.Falsehood == Falsehood.Unknown, v => s with { Falsehood = Word<Falsehood>(v) }),
        "mode" => (s.Mode == StatementMode.Unknown, v => s with { Mode = Word<StatementMode>(v) }),
        "views" => (Open(s.Views), v => s with { Views = Count(v) }),
        "forwards" => (Open(s.Forwards), v => s with { Forwards = Count(v) }),
        "carveOuts.reporting" => (s.Reporting is null or Ternary.Unknown, v => s with { Reporting = Truth(v) }),
        "carveOuts.criticism" => (s.Criticism is null or Ternary.Unknown, v => s with { Criticism = Truth(v) }),
        "date" => (s.Date is null, v => s with { Date = AllegedSlots.Day(v) }),
        "victims" => (s.Victims.IsEmpty, v => s with { Victims = [v.Trim('[', ']', '"')] }),
        _ when Rest(field, "network") is { } figure && AllegedSlots.Network(s.Network, figure) is { } slot => (slot.Unknown, v => s with { Network = slot.Set(v) }),
        _ when Name(field, "alleged[") is { } limb => (Open(s.Alleged, limb), v => s with { Alleged = Stated(s.Alleged, limb, v) }),
        _ => null,
    };

    private static (bool Unknown, Func<string, PersonalInformationConduct> Set)? Of(PersonalInformationConduct c, string field) => field switch
    {
        "modes" => (c.Modes.IsEmpty, v => c with { Modes = [Word<ConductMode>(v)] }),
        "from" => (c.From is null, v => c with { From = AllegedSlots.Day(v) }),
        "to" => (c.To is null, v => c with { To = AllegedSlots.Day(v) }),
        "insider" => (c.Insider is null, v => c with { Insider = AllegedSlots.Insider(v) }),
        "insider.net" when c.Insider is { } insider => (insider.Net is null, v => c with { Insider = insider with { Net = AllegedSlots.Net(v) } }),
        "gainsYuan" => (c.GainsYuan is null, v => c with { GainsYuan = Count(v).AtLeast }),
        "net.t50" or "net.t500" or "net.t5000" when c.Net is { } net => (Open(Tier(net, field)), v => c with { Net = Tier(net, field, Count(v)) }),
        "insider.gainsYuan" when c.Insider is { } insider => (insider.GainsYuan is null, v => c with { Insider = insider with { GainsYuan = Count(v).AtLeast } }),
        "insider.net.t50" or "insider.net.t500" or "insider.net.t5000" when c.Insider is { Net: { } net } insider =>
            (Open(Tier(net, field)), v => c with { Insider = insider with { Net = Tier(net, field, Count(v)) } }),
        "lawfulBusiness.claimed" when c.LawfulBusiness is { } business => (business.Claimed == Ternary.Unknown, v => c with { LawfulBusiness = business with { Claimed = Truth(v) } }),
        "lawfulBusiness.resold" when c.LawfulBusiness is { } business => (business.Resold == Ternary.Unknown, v => c with { LawfulBusiness = business with { Resold = Truth(v) } }),
        "lawfulBusiness.profitYuan" when c.LawfulBusiness is { } business => (business.ProfitYuan is null, v => c with { LawfulBusiness = business with { ProfitYuan = Count(v).AtLeast } }),
        _ when Rest(field, "network") is { } figure && AllegedSlots.Network(c.Network, figure) is { } slot => (slot.Unknown, v => c with { Network = slot.Set(v) }),
        _ when Name(field, "alleged[") is { } limb => (Open(c.Alleged, limb), v => c with { Alleged = Stated(c.Alleged, limb, v) }),
        _ => null,
    };

    private static string? Rest(string path, string start) =>
        path.Length > start.Length && path[start.Length] == '.' && path.StartsWith(start, StringComparison.Ordinal) ? path[(start.Length + 1)..] : null;

    private static string? Name(string path, string start) => path.StartsWith(start, StringComparison.Ordinal) && path[^1] == ']' ? path[start.Length..^1] : null;

    private static bool Open(FactStatus status) => status is FactStatus.Alleged or FactStatus.Disputed;

    private static bool Open(CountRange? count) => count is not { IsExact: true };

    private static bool Open(ImmutableArray<Allegation> alleged, string limb) =>
        alleged.FirstOrDefault(a => string.Equals(a.Limb, limb, StringComparison.Ordinal)) is not { } found || Open(found.Status);

    private static ImmutableArray<Allegation> Stated(ImmutableArray<Allegation> alleged, string limb, string value)
    {
        var (at, stated) = (Array.FindIndex([.. alleged], a => string.Equals(a.Limb, limb, StringComparison.Ordinal)), new Allegation(limb, Word<FactStatus>(value)));
        return at < 0 ? alleged.Add(stated) : alleged.SetItem(at, stated);
    }

    private static CountRange Tier(TierCounts net, string field) => field.EndsWith("t50", StringComparison.Ordinal) ? net.T50 : field.EndsWith("t500", StringComparison.Ordinal) ? net.T500 : net.T5000;

    private static TierCounts Tier(TierCounts net, string field, CountRange count) => field.EndsWith("t50", StringComparison.Ordinal) ? net with { T50 = count }
        : field.EndsWith("t500", StringComparison.Ordinal) ? net with { T500 = count } : net with { T5000 = count };

    private static T Word<T>(string value)
        where T : struct, Enum => Enum.Parse<T>(value.AsSpan().Trim("[]\""), ignoreCase: true);

    private static Ternary Truth(string value) => value is "true" ? Ternary.True : Ternary.False;

    private static CountRange Count(string value) => CountRange.Exactly(long.Parse(value, CultureInfo.InvariantCulture));
}
