namespace Recourse.Findings;

/// <summary>FACTS row by row: what is alleged to have been done.</summary>
internal static class ConductTable
{
    /// <summary>A tier that is not stated is unknown, so nothing bounds it.</summary>
    private static readonly CountRange s_unknown = new(0, long.MaxValue);

    public static ObjectShape<TierCounts> Tiers { get; } = new(
        new TierCounts(s_unknown, s_unknown, s_unknown),
        [
            Fields<TierCounts>.May("t50", "五十条档", "Tier of 50", Words.Count, x => x.T50, (x, v) => x with { T50 = v }, s_unknown),
            Fields<TierCounts>.May("t500", "五百条档", "Tier of 500", Words.Count, x => x.T500, (x, v) => x with { T500 = v }, s_unknown),
            Fields<TierCounts>.May("t5000", "五千条档", "Tier of 5,000", Words.Count, x => x.T5000, (x, v) => x with { T5000 = v }, s_unknown),
        ]);

    public static ObjectShape<PersonalInformationConduct> Conduct { get; } = new(
        new PersonalInformationConduct { Id = "" },
        [
            Fields<PersonalInformationConduct>.Must("id", "编号", "Id within the actor", Words.Id, x => x.Id, (x, v) => x with { Id = v }),
            Fields<PersonalInformationConduct>.Many("modes", "行为方式", "What was done", Words.Of<ConductMode>(), x => x.Modes, (x, v) => x with { Modes = v }),
            Fields<PersonalInformationConduct>.Known("from", "起始日", "First day", Words.Day, x => x.From, (x, v) => x with { From = v }),
            Fields<PersonalInformationConduct>.Known("to", "终止日", "Last day", Words.Day, x => x.To, (x, v) => x with { To = v }),
            Fields<PersonalInformationConduct>.Known("net", "各档净条数", "Net items per tier", Tiers, x => x.Net, (x, v) => x with { Net = v }),
            Fields<PersonalInformationConduct>.Known("gainsYuan", "违法所得（元）", "Illegal gains, yuan", Words.Money, x => x.GainsYuan, (x, v) => x with { GainsYuan = v }),
            Fields<PersonalInformationConduct>.Part(
                "insider", "履职或提供服务中获得并出售、提供的部分", "The part got in duty or service and sold or provided",
                new ObjectShape<InsiderPart>(
                    new InsiderPart(null, null),
                    [
                        Fields<InsiderPart>.Known("net", "各档净条数", "Net items per tier", Tiers, x => x.Net, (x, v) => x with { Net = v }),
                        Fields<InsiderPart>.Known("gainsYuan", "违法所得（元）", "Gains, yuan", Words.Money, x => x.GainsYuan, (x, v) => x with { GainsYuan = v }),
                    ]),
                x => x.Insider, (x, v) => x with { Insider = v }, new InsiderPart(null, null)),
            Fields<PersonalInformationConduct>.Text("industry", "行业", "Industry", x => x.Industry, (x, v) => x with { Industry = v }),
            Fields<PersonalInformationConduct>.Many(
                "alleged", "主张的非数量情形", "Alleged limbs that are no numbers", FactsTable.Allegation, x => x.Alleged, (x, v) => x with { Alleged = v }),
            Fields<PersonalInformationConduct>.Part(
                "lawfulBusiness", "为合法经营活动的主张", "Claim of lawful business",
                new ObjectShape<LawfulBusiness>(
                    new LawfulBusiness(Ternary.Unknown, null, Ternary.Unknown),
                    [
                        Fields<LawfulBusiness>.Fact("claimed", "是否主张", "Whether it is claimed", x => x.Claimed, (x, v) => x with { Claimed = v }),
                        Fields<LawfulBusiness>.Known("profitYuan", "获利（元）", "Profit, yuan", Words.Money, x => x.ProfitYuan, (x, v) => x with { ProfitYuan = v }),
                        Fields<LawfulBusiness>.Fact("resold", "是否又出售或提供", "Whether it was sold on or provided", x => x.Resold, (x, v) => x with { Resold = v }),
                    ]),
                x => x.LawfulBusiness, (x, v) => x with { LawfulBusiness = v }, new LawfulBusiness(Ternary.Unknown, null, Ternary.Unknown)),
            Fields<PersonalInformationConduct>.Word(
                "dealtWith", "是否已处理", "Whether it was already dealt with", x => x.DealtWith, (x, v) => x with { DealtWith = v }, DealtWith.None),
            Fields<PersonalInformationConduct>.Part(
                "network", "网络行为的数字；不写为未主张", "Numbers of network conduct; absent = not alleged", NetworkTable.Figures,
                x => x.Network, (x, v) => x with { Network = v }, new NetworkFigures()),
            Fields<PersonalInformationConduct>.Many("with", "共同实施的行为人编号", "Ids of the actors who acted jointly", Words.Giver, x => x.With, (x, v) => x with { With = v }),
            Fields<PersonalInformationConduct>.Many(
                "evidence", "证据：材料的名称、编号、SHA-256 或者定位地址", "What proves it: name, number or SHA-256 of an exhibit, or an address in it", Words.Text, x => x.Evidence, (x, v) => x with { Evidence = v }),
            Fields<PersonalInformationConduct>.Many("obtained", "获取的文件（案卷）", "Files obtained (case file)", Words.Text, x => x.Obtained, (x, v) => x with { Obtained = v }),
            Fields<PersonalInformationConduct>.Fact("inDuty", "是否履职或服务中获得（案卷）", "Got in duty or service (case file)", x => x.InDuty, (x, v) => x with { InDuty = v }),
        ],
        (conduct, map, path, context) =>
        {
            if (conduct.From > conduct.To)
            {
                context.Problem(map.MarkOf("from"), path + ".from", "from 晚于 to；两者均照读。", "from is after to; both were read as they stand.");
            }
        });

    private static readonly ObjectShape<CarveOuts> s_carveOuts = new(
        new CarveOuts(null, null),
        [
            Fields<CarveOuts>.Claim("criticism", "评论、批评", "Comment or criticism", x => x.Criticism, (x, v) => x with { Criticism = v }),
            Fields<CarveOuts>.Claim("reporting", "检举、揭发", "Reporting or exposing wrongdoing", x => x.Reporting, (x, v) => x with { Reporting = v }),
        ]);

    public static ObjectShape<Statement> Statement { get; } = new(
        new Statement { Id = "", Offence = "" },
        [
            Fields<Statement>.Must("id", "编号", "Id within the actor", Words.Id, x => x.Id, (x, v) => x with { Id = v }),
            Fields<Statement>.Must("offence", "诽谤或侮辱", "Defamation or insult", Words.StatementOffences, x => x.Offence, (x, v) => x with { Offence = v }),
            Fields<Statement>.May("information", "同一信息的标签", "Label of the same information", Words.Information, x => x.Information, (x, v) => x with { Information = v }, ""),
            Fields<Statement>.Known("date", "行为日期", "Day of the act", Words.Day, x => x.Date, (x, v) => x with { Date = v }),
            Fields<Statement>.Many("victims", "被害人编号", "Ids of the victims", Words.Victim, x => x.Victims, (x, v) => x with { Victims = v }),
            Fields<Statement>.May("falsehood", "是否虚假", "Whether it is false, and how", Words.Of<Falsehood>(), x => x.Falsehood, (x, v) => x with { Falsehood = v }, Falsehood.Unknown),
            Fields<Statement>.May("mode", "行为方式", "How it was made", Words.Of<StatementMode>(), x => x.Mode, (x, v) => x with { Mode = v }, StatementMode.Unknown),
            Fields<Statement>.Known("views", "实际点击、浏览数", "Actual clicks and views", Words.Count, x => x.Views, (x, v) => x with { Views = v }),
            Fields<Statement>.Known("forwards", "转发数", "Forwards", Words.Count, x => x.Forwards, (x, v) => x with { Forwards = v }),
            Fields<Statement>.Word(
                "dealtWith", "是否已处理", "Whether it was already dealt with", x => x.DealtWith, (x, v) => x with { DealtWith = v }, DealtWith.None),
            Fields<Statement>.Part(
                "carveOuts", "批评、检举；不写为未主张", "Criticism, reporting; absent = not alleged", s_carveOuts,
                x => x.Criticism is null && x.Reporting is null ? null : new CarveOuts(x.Criticism, x.Reporting),
                (x, v) => x with { Criticism = v.Criticism, Reporting = v.Reporting }, new CarveOuts(Ternary.Unknown, Ternary.Unknown)),
            Fields<Statement>.Many("alleged", "主张的非数量情形", "Alleged limbs that are no numbers", FactsTable.Allegation, x => x.Alleged, (x, v) => x with { Alleged = v }),
            Fields<Statement>.Part(
                "network", "网络行为的数字；不写为未主张", "Numbers of network conduct; absent = not alleged", NetworkTable.Figures,
                x => x.Network, (x, v) => x with { Network = v }, new NetworkFigures()),
            Fields<Statement>.Many("with", "共同实施的行为人编号", "Ids of the actors who acted jointly", Words.Giver, x => x.With, (x, v) => x with { With = v }),
            Fields<Statement>.Many(
                "evidence", "证据：材料的名称、编号、SHA-256 或者定位地址", "What proves it: name, number or SHA-256 of an exhibit, or an address in it", Words.Text, x => x.Evidence, (x, v) => x with { Evidence = v }),
            Fields<Statement>.Many("posts", "原帖编号（案卷）", "Root posts (case file)", Words.Text, x => x.Posts, (x, v) => x with { Posts = v }),
        ]);

    /// <summary><c>carveOuts</c> as the file groups them.</summary>
    private sealed record CarveOuts(Ternary? Criticism, Ternary? Reporting);
}
