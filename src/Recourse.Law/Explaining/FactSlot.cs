using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>A fact that can be asked for: whether it is unknown, and the facts with it set to a value (as JSON).</summary>
/// <param name="Unknown">Nothing stated, stated as unknown, alleged and not settled, or a count within bounds.</param>
/// <param name="Act">Position of the act of which it is stated; null where it is stated of the actor or of the case.</param>
/// <param name="Set">The facts with this one set.</param>
internal sealed record FactSlot(bool Unknown, int? Act, Func<string, View> Set)
{
    /// <summary>A fact that an act of that kind cannot have: a statement has no items.</summary>
    private static readonly FactSlot s_impossible = new(Unknown: false, null, _ => throw new InvalidOperationException("there is no such fact"));

    private static readonly CountRange s_any = new(0, long.MaxValue);

    /// <summary>The slot of a path as results name it; null where the path is of another actor's entry.</summary>
    public static FactSlot? Of(Subject subject, string path)
    {
        foreach (var act in subject.Own)
        {
            if (!act.Joint && Rest(path, act.Path) is { } field)
            {
                return Of(subject, act, field);
            }
        }

        var (facts, actor) = (subject.Facts, subject.Actor);
        View With(Actor changed) => new(facts, changed);
        var (order, circumstances) = (actor.PublicOrder, actor.Circumstances);
        var rest = Rest(path, $"actors[{actor.Id}]");
        return rest switch
        {
            null => OfCase(subject, path),
            "birthDate" => new(actor.BirthDate is null, null, v => With(actor with { BirthDate = AllegedSlots.Day(v) })),
            "publicOrder.vileSocialEffect" => new(order.VileSocialEffect == Ternary.Unknown, null, v => With(actor with { PublicOrder = order with { VileSocialEffect = Truth(v) } })),
            "circumstances.firstOffence" => new(circumstances.FirstOffence == Ternary.Unknown, null, v => With(actor with { Circumstances = circumstances with { FirstOffence = Truth(v) } })),
            "circumstances.gainsReturned" => new(circumstances.GainsReturned == Ternary.Unknown, null, v => With(actor with { Circumstances = circumstances with { GainsReturned = Truth(v) } })),
            "circumstances.repentance" => new(circumstances.Repentance == Ternary.Unknown, null, v => With(actor with { Circumstances = circumstances with { Repentance = Truth(v) } })),
            "kind" => new(Unknown: false, null, v => With(actor with { Kind = Word<PartyKind>(v) })),
            "name" => new(actor.Name.Length == 0, null, v => With(actor with { Name = v.Trim('"') })),
            _ when Name(rest, "publicOrder.grounds[") is { } name => Ground(actor, name, With),
            _ => AllegedSlots.Of(actor, rest) is var (unknown, set) ? new(unknown, null, v => With(set(v))) : null,
        };
    }

    private static FactSlot Of(Subject subject, Act act, string field)
    {
        View With(Act tried) => new(subject.Facts, subject.Actor, tried);
        if (act.Statement is { } statement)
        {
            return Of(statement, field) is var (unknown, set) ? new(unknown, act.Index, v => With(act with { Statement = set(v) })) : s_impossible;
        }

        return Of(act.Conduct!, field) is var (open, change) ? new(open, act.Index, v => With(act with { Conduct = change(v) })) : s_impossible;
    }

    private static FactSlot? OfCase(Subject subject, string path)
    {
        var (facts, provider, procedure) = (subject.Facts, subject.Facts.Provider, subject.Facts.Procedure);
        View With(Facts changed) => new(changed, subject.Actor);
        FactSlot Of(bool unknown, Func<string, Facts> set) => new(unknown, null, v => With(set(v)));
        for (var i = 0; i < facts.Victims.Length; i++)
        {
            var (at, victim) = (i, facts.Victims[i]);
            switch (Rest(path, $"victims[{victim.Id}]"))
            {
                case "birthDate":
                    return Of(victim.BirthDate is null, v => facts with { Victims = facts.Victims.SetItem(at, victim with { BirthDate = AllegedSlots.Day(v) }) });
                case "disabled":
                    return Of(victim.Disabled == Ternary.Unknown, v => facts with { Victims = facts.Victims.SetItem(at, victim with { Disabled = Truth(v) }) });
            }
        }

        return path switch
        {
            "provider.ordered" => Of(provider.Ordered == Ternary.Unknown, v => facts with { Provider = provider with { Ordered = Truth(v) } }),
            "provider.refused" => Of(provider.Refused == Ternary.Unknown, v => facts with { Provider = provider with { Refused = Truth(v) } }),
            "procedure.complaint" => Of(procedure.Complaint.Length == 0, v => facts with { Procedure = procedure with { Complaint = v.Trim('"') } }),
            "procedure.filed" => Of(procedure.Filed is null, v => facts with { Procedure = procedure with { Filed = AllegedSlots.Day(v) } }),
            "procedure.policeFiled" => Of(procedure.PoliceFiled is null, v => facts with { Procedure = procedure with { PoliceFiled = AllegedSlots.Day(v) } }),
            "decisionDate" => Of(facts.DecisionDate is null, v => facts with { DecisionDate = AllegedSlots.Day(v) }),
            _ => null,
        };
    }

    private static FactSlot Ground(Actor actor, string name, Func<Actor, View> with)
    {
        var grounds = actor.PublicOrder.Grounds;
        var at = Array.FindIndex([.. grounds], g => string.Equals(g.Name, name, StringComparison.Ordinal));
        return new(at < 0 || Open(grounds[at].Status), null, v =>
        {
            var ground = new Ground(name, Word<FactStatus>(v));
            return with(actor with { PublicOrder = actor.PublicOrder with { Grounds = at < 0 ? grounds.Add(ground) : grounds.SetItem(at, ground) } });
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
        "net.t50" or "net.t500" or "net.t5000" => Items(c.Net, field, net => c with { Net = net }),
        "insider.gainsYuan" when c.Insider is { } insider => (insider.GainsYuan is null, v => c with { Insider = insider with { GainsYuan = Count(v).AtLeast } }),
        "insider.net.t50" or "insider.net.t500" or "insider.net.t5000" when c.Insider is { } insider => Items(insider.Net, field, net => c with { Insider = insider with { Net = net } }),
        "lawfulBusiness.claimed" => (Business(c).Claimed == Ternary.Unknown, v => c with { LawfulBusiness = Business(c) with { Claimed = Truth(v) } }),
        "lawfulBusiness.resold" => (Business(c).Resold == Ternary.Unknown, v => c with { LawfulBusiness = Business(c) with { Resold = Truth(v) } }),
        "lawfulBusiness.profitYuan" => (Business(c).ProfitYuan is null, v => c with { LawfulBusiness = Business(c) with { ProfitYuan = Count(v).AtLeast } }),
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

    /// <summary>Nothing is known of a tier that is not stated, and of a claim that nobody has made.</summary>
    private static (bool Unknown, Func<string, PersonalInformationConduct> Set) Items(TierCounts? stated, string field, Func<TierCounts, PersonalInformationConduct> with)
    {
        var net = stated ?? new(s_any, s_any, s_any);
        return (Open(Tier(net, field)), v => with(Tier(net, field, Count(v))));
    }

    private static LawfulBusiness Business(PersonalInformationConduct conduct) => conduct.LawfulBusiness ?? new(Ternary.Unknown, null, Ternary.Unknown);

    private static CountRange Tier(TierCounts net, string field) => field.EndsWith("t50", StringComparison.Ordinal) ? net.T50 : field.EndsWith("t500", StringComparison.Ordinal) ? net.T500 : net.T5000;

    private static TierCounts Tier(TierCounts net, string field, CountRange count) => field.EndsWith("t50", StringComparison.Ordinal) ? net with { T50 = count }
        : field.EndsWith("t500", StringComparison.Ordinal) ? net with { T500 = count } : net with { T5000 = count };

    private static T Word<T>(string value)
        where T : struct, Enum => Enum.Parse<T>(value.AsSpan().Trim("[]\""), ignoreCase: true);

    private static Ternary Truth(string value) => value is "true" ? Ternary.True : Ternary.False;

    private static CountRange Count(string value) => CountRange.Exactly(long.Parse(value, CultureInfo.InvariantCulture));
}
