namespace Recourse.Findings;

/// <summary>FACTS row by row: parties, harm, proceedings. Reader, writer and schema are made of these rows.</summary>
internal static class FactsTable
{
    public static ObjectShape<Account> Account { get; } = new(
        new Account("", ""),
        [
            Fields<Account>.Must("platform", "平台", "Platform", Words.Filled, a => a.Platform, (a, v) => a with { Platform = v }),
            Fields<Account>.Must("id", "平台上的账号", "Id on the platform", Words.Filled, a => a.Id, (a, v) => a with { Id = v }),
        ]);

    public static ObjectShape<Allegation> Allegation { get; } = new(
        new Allegation("", FactStatus.Alleged),
        [
            Fields<Allegation>.Must("limb", "情形，如 5(1)(i)", "Limb, such as 5(1)(i)", Words.Filled, a => a.Limb, (a, v) => a with { Limb = v }),
            Fields<Allegation>.Must("status", "证明程度", "How far it is established", Words.Of<FactStatus>(), a => a.Status, (a, v) => a with { Status = v }),
        ]);

    public static ObjectShape<Victim> Victim { get; } = new(
        new Victim { Id = "" },
        [
            Fields<Victim>.Must("id", "编号", "Id within the file", Words.Id, x => x.Id, (x, v) => x with { Id = v }),
            Fields<Victim>.Text("name", "姓名或名称", "Name", x => x.Name, (x, v) => x with { Name = v }),
            Fields<Victim>.Known("birthDate", "出生日期；不写为未知", "Date of birth; absent = unknown", Words.Day, x => x.BirthDate, (x, v) => x with { BirthDate = v }),
            Fields<Victim>.Word("kind", "自然人或单位", "A natural person or a unit", x => x.Kind, (x, v) => x with { Kind = v }, PartyKind.Person),
            Fields<Victim>.Fact("disabled", "是否残疾人", "Whether the person is disabled", x => x.Disabled, (x, v) => x with { Disabled = v }),
            Fields<Victim>.Many("accounts", "被害人一方的账号", "Accounts of the victim's side", Account, x => x.Accounts, (x, v) => x with { Accounts = v }),
        ]);

    public static ObjectShape<Prior> Prior { get; } = new(
        new Prior("", PenaltyKind.Criminal, null),
        [
            Fields<Prior>.Must("offence", "罪名", "Offence", Words.Offences, x => x.Offence, (x, v) => x with { Offence = v }),
            Fields<Prior>.Must("kind", "刑事处罚或行政处罚", "Criminal punishment or administrative penalty", Words.Of<PenaltyKind>(), x => x.Kind, (x, v) => x with { Kind = v }),
            Fields<Prior>.Known("date", "决定日期", "Day of the decision", Words.Day, x => x.Date, (x, v) => x with { Date = v }),
        ]);

    public static ObjectShape<Circumstances> Circumstances { get; } = new(
        new Circumstances(),
        [
            Fields<Circumstances>.Fact("firstOffence", "初犯", "First offender", x => x.FirstOffence, (x, v) => x with { FirstOffence = v }),
            Fields<Circumstances>.Fact("gainsReturned", "全部退赃", "All gains returned", x => x.GainsReturned, (x, v) => x with { GainsReturned = v }),
            Fields<Circumstances>.Fact("repentance", "确有悔罪表现", "Genuine repentance", x => x.Repentance, (x, v) => x with { Repentance = v }),
        ]);

    /// <summary>
    /// Harm as the contract's example states it. <c>relation</c> is required like kind and status: the contract gives an absent one no meaning, and
    /// taking it for <c>self</c> would weigh. An absent or unreadable <c>to</c> or <c>causation</c> is unknown.
    /// </summary>
    public static ObjectShape<Harm> Harm { get; } = new(
        new Harm(),
        [
            Fields<Harm>.May("to", "被害人编号", "Id of the victim", Words.Victim, x => x.To, (x, v) => x with { To = v }, ""),
            Fields<Harm>.Word("relation", "本人、近亲属或其他；不写为本人", "The victim, a close relative or another; absent = the victim that `to` names", x => x.Relation, (x, v) => x with { Relation = v }, HarmRelation.Self),
            Fields<Harm>.Must("kind", "后果", "What happened", Words.Of<HarmKind>(), x => x.Kind, (x, v) => x with { Kind = v }),
            Fields<Harm>.Must("status", "证明程度", "How far it is established", Words.Of<FactStatus>(), x => x.Status, (x, v) => x with { Status = v }),
            Fields<Harm>.Known("causation", "因果关系的证明程度", "How far causation is established", Words.Of<FactStatus>(), x => x.Causation, (x, v) => x with { Causation = v }),
            Fields<Harm>.Many(
                "evidence", "证据：材料的名称、编号、SHA-256 或者定位地址", "What proves it: name, number or SHA-256 of an exhibit, or an address in it", Words.Text, x => x.Evidence, (x, v) => x with { Evidence = v }),
        ]);

    public static ObjectShape<PublicOrder> PublicOrder { get; } = new(
        new PublicOrder(),
        [
            Fields<PublicOrder>.Fact("vileSocialEffect", "社会影响恶劣", "Vile social effect", x => x.VileSocialEffect, (x, v) => x with { VileSocialEffect = v }),
            Fields<PublicOrder>.Many(
                "grounds", "主张的公诉情形", "Alleged grounds of public prosecution",
                new ObjectShape<Ground>(
                    new Ground("", FactStatus.Alleged),
                    [
                        Fields<Ground>.Must("ground", "情形，如 12(2)", "Limb, such as 12(2)", Words.Filled, x => x.Name, (x, v) => x with { Name = v }),
                        Fields<Ground>.Must("status", "证明程度", "How far it is established", Words.Of<FactStatus>(), x => x.Status, (x, v) => x with { Status = v }),
                    ]),
                x => x.Grounds, (x, v) => x with { Grounds = v }),
        ]);

    public static ObjectShape<Procedure> Procedure { get; } = new(
        new Procedure(),
        [
            Fields<Procedure>.May("complaint", "自诉或公诉", "Private or public", Words.Same("private", "public"), x => x.Complaint, (x, v) => x with { Complaint = v }, ""),
            Fields<Procedure>.Known("filed", "提出控告的日期", "Day of the complaint", Words.Day, x => x.Filed, (x, v) => x with { Filed = v }),
            Fields<Procedure>.Known("policeFiled", "公安机关立案日期", "Day on which the police filed the case", Words.Day, x => x.PoliceFiled, (x, v) => x with { PoliceFiled = v }),
        ]);

    public static ObjectShape<Provider> Provider { get; } = new(
        new Provider(),
        [
            Fields<Provider>.Fact("ordered", "监管部门责令改正", "A regulator ordered corrective measures", x => x.Ordered, (x, v) => x with { Ordered = v }),
            Fields<Provider>.Fact("refused", "拒不改正", "The provider refused", x => x.Refused, (x, v) => x with { Refused = v }),
        ]);

    public static ObjectShape<Actor> Actor { get; } = new(
        new Actor { Id = "" },
        [
            Fields<Actor>.Must("id", "编号", "Id within the file", Words.Id, x => x.Id, (x, v) => x with { Id = v }),
            Fields<Actor>.Text("name", "姓名或名称", "Name", x => x.Name, (x, v) => x with { Name = v }),
            Fields<Actor>.Word("kind", "自然人或单位", "A natural person or a unit", x => x.Kind, (x, v) => x with { Kind = v }, PartyKind.Person),
            Fields<Actor>.Known("birthDate", "出生日期；不写为未知", "Date of birth; absent = unknown", Words.Day, x => x.BirthDate, (x, v) => x with { BirthDate = v }),
            Fields<Actor>.Many("accounts", "账号", "Accounts", Account, x => x.Accounts, (x, v) => x with { Accounts = v }),
            Fields<Actor>.Many("priors", "此前的处罚；不写为未主张", "Earlier penalties; absent = none alleged", Prior, x => x.Priors, (x, v) => x with { Priors = v }),
            Fields<Actor>.May("circumstances", "从宽情节", "Circumstances that speak for leniency", Circumstances, x => x.Circumstances, (x, v) => x with { Circumstances = v }, new()),
            Fields<Actor>.Many(
                "personalInformation", "涉个人信息的行为", "Courses of conduct with personal information", ConductTable.Conduct,
                x => x.PersonalInformation, (x, v) => x with { PersonalInformation = v }),
            Fields<Actor>.Many("statements", "被指控的言论", "Alleged statements", ConductTable.Statement, x => x.Statements, (x, v) => x with { Statements = v }),
            Fields<Actor>.Many("harm", "被主张的后果", "Alleged consequences", Harm, x => x.Harm, (x, v) => x with { Harm = v }),
            Fields<Actor>.May("publicOrder", "社会秩序", "Public order", PublicOrder, x => x.PublicOrder, (x, v) => x with { PublicOrder = v }, new()),
        ],
        (actor, _, _, context) => context.Actor(actor));
}
