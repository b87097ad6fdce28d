using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Path of a fact that is put together only where it is shown.</summary>
/// <param name="Act">The act that it is stated of; null where it is stated of the actor or the case.</param>
/// <param name="Scope">The scope, where it is stated of the actor.</param>
/// <param name="Field">The rest of the path.</param>
internal readonly record struct FactPath(Act? Act, Scope? Scope, string Field)
{
    public override string ToString() => Act is not null ? $"{Act.Path}.{Field}" : Scope is not null ? $"{Scope.ActorPath}.{Field}" : Field;
}

/// <summary>Stated choices and ternary facts of a scope by name. A null choice is unknown; a null ternary is not alleged.</summary>
internal static class Choices
{
    public static (FactPath Path, string? Value) Of(Scope scope, string name)
    {
        var act = scope.Acts[0];
        return name switch
        {
            "actorKind" => (new(null, scope, "kind"), scope.Actor.Kind == PartyKind.Person ? "person" : "unit"),
            "victimKind" => (new(act, null, "victims"), VictimKind(scope.Facts, act)),
            "falsehood" => (new(act, null, "falsehood"), act.Statement?.Falsehood switch
            {
                Falsehood.Fabricated => "fabricated",
                Falsehood.Altered => "altered",
                Falsehood.KnownFalse => "knownFalse",
                Falsehood.FactualBasis => "factualBasis",
                _ => null,
            }),
            "insultMode" => (new(act, null, "mode"), act.Statement?.Mode switch
            {
                StatementMode.Abuse => "abuse",
                StatementMode.Vilify => "vilify",
                StatementMode.DisclosePrivacy => "disclosePrivacy",
                _ => null,
            }),
            "piMode" => (new(act, null, "modes"), act.Conduct is { Modes.IsEmpty: false } ? "conduct" : null),
            "passesOn" => (new(act, null, "modes"), Any(act.Conduct, s_passing)),
            "otherwiseObtains" => (new(act, null, "modes"), Any(act.Conduct, s_obtaining)),
            "piMode6" => (new(act, null, "modes"), BoughtOrReceived(act.Conduct)),
            "identified" => (new(null, scope, "name"), scope.Actor.Name.Length > 0 ? "named" : null),
            _ => (new(null, null, "procedure.complaint"), scope.Facts.Procedure.Complaint is { Length: > 0 } complaint ? complaint : null),
        };
    }

    public static (FactPath Path, Ternary? Value) Ternary(Scope scope, string name)
    {
        var act = scope.Acts[0];
        var circumstances = scope.Actor.Circumstances;
        return name switch
        {
            "vileSocialEffect" => (new(null, scope, "publicOrder.vileSocialEffect"), scope.Actor.PublicOrder.VileSocialEffect),
            "reporting" => (new(act, null, "carveOuts.reporting"), act.Statement?.Reporting),
            "criticism" => (new(act, null, "carveOuts.criticism"), act.Statement?.Criticism),
            "lawfulBusiness" => (new(act, null, "lawfulBusiness.claimed"), act.Conduct?.LawfulBusiness?.Claimed),
            "resold" => (new(act, null, "lawfulBusiness.resold"), act.Conduct?.LawfulBusiness?.Resold),
            "firstOffence" => (new(null, scope, "circumstances.firstOffence"), circumstances.FirstOffence),
            "gainsReturned" => (new(null, scope, "circumstances.gainsReturned"), circumstances.GainsReturned),
            "providerOrdered" => (new(null, null, "provider.ordered"), scope.Facts.Provider.Ordered),
            "providerRefused" => (new(null, null, "provider.refused"), scope.Facts.Provider.Refused),
            _ => (new(null, scope, "circumstances.repentance"), circumstances.Repentance),
        };
    }

    public static Bilingual Label(string name) => name switch
    {
        "actorKind" => new("行为人性质", "kind of the actor"),
        "victimKind" => new("对象性质", "kind of the person harmed"),
        "falsehood" => new("是否虚假、如何虚假", "whether it is false, and how"),
        "insultMode" => new("侮辱的方式", "manner of the insult"),
        "piMode" or "piMode6" or "passesOn" or "otherwiseObtains" => new("处理个人信息的方式", "what was done with the information"),
        "complaint" => new("是否告诉", "complaint"),
        "vileSocialEffect" => new("社会影响恶劣", "vile social effect"),
        "reporting" => new("属于检举、揭发", "reports or exposes wrongdoing"),
        "criticism" => new("属于评论、批评", "comment or criticism"),
        "lawfulBusiness" => new("主张为合法经营活动", "lawful business is claimed"),
        "resold" => new("又出售或者提供", "sold on or provided"),
        "firstOffence" => new("初犯", "first offence"),
        "gainsReturned" => new("全部退赃", "all gains returned"),
        "identified" => new("行为人身份", "who the actor is"),
        "providerOrdered" => new("监管部门已责令改正", "a regulator ordered corrective measures"),
        "providerRefused" => new("拒不改正", "the provider refused"),
        _ => new("确有悔罪表现", "genuine repentance"),
    };

    private static string? VictimKind(Facts facts, Act act)
    {
        if (act.Statement is not { Victims.IsEmpty: false } statement)
        {
            return null;
        }

        var kinds = statement.Victims.Select(id => facts.Victims.FirstOrDefault(v => string.Equals(v.Id, id, StringComparison.Ordinal))?.Kind).ToArray();
        return kinds.Contains(PartyKind.Person) ? "person" : kinds.Contains(null) ? null : "unit";
    }

    private static readonly ConductMode[] s_passing = [ConductMode.Sell, ConductMode.Provide, ConductMode.Publish, ConductMode.Exchange];

    private static readonly ConductMode[] s_obtaining = [ConductMode.Purchase, ConductMode.Receive, ConductMode.Exchange, ConductMode.Collect];

    /// <summary>"yes" where one of the modes is stated, "no" where only others are; obtaining in an unstated manner leaves the second open.</summary>
    private static string? Any(PersonalInformationConduct? conduct, ConductMode[] modes) => conduct switch
    {
        null or { Modes.IsEmpty: true } => null,
        _ when conduct.Modes.Any(m => modes.Contains(m)) => "yes",
        _ when modes == s_obtaining && conduct.Modes.Contains(ConductMode.Obtain) => null,
        _ => "no",
    };

    /// <summary>Art. 6 reaches buying and receiving; "obtain" leaves the manner open.</summary>
    private static string? BoughtOrReceived(PersonalInformationConduct? conduct) => conduct switch
    {
        null or { Modes.IsEmpty: true } => null,
        _ when conduct.Modes.Any(m => m is not (ConductMode.Purchase or ConductMode.Receive or ConductMode.Obtain)) => "other",
        _ when conduct.Modes.Any(m => m is ConductMode.Purchase or ConductMode.Receive) => "purchaseOrReceive",
        _ => null,
    };
}
