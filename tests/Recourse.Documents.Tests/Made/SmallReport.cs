using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Documents.Tests;

/// <summary>An invented case that shows every part of a report once, small enough to read its golden file.</summary>
internal static class SmallReport
{
    public static readonly string Sha = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
    public static readonly string Other = string.Concat(Enumerable.Repeat("fedcba9876543210", 4));

    public static ReportModel Make() => new()
    {
        Case = new CaseFile
        {
            Title = "虚构案：甲诉乙",
            DecisionDate = new(2024, 2, 23),
            Actors = [new Actor { Id = "A1", Name = "乙某", Statements = [new Statement { Id = "S1", Offence = "Defamation", Information = "I1" }] }],
            Events = [new(new(2021, 11, 19), "首发"), new(new(2022, 3, 1), "报案")],
        },
        Exhibits =
        [
            new("评论.csv", Sha, Other, 20_480, "平台导出，2021-12-01 交付"),
            new("转发.csv", Other, Sha, 1_048_576, ""),
        ],
        Findings = [Forwards(), Views()],
        Timelines = [new("same/I1/forwards", new("同一信息 I1 的传播时间线", "The same information I1 over time"), new(2021, 11, 19, 8, 0, 0, TimeSpan.FromHours(8)),
            TimeSpan.FromHours(1), [1, 0, 5, 240, 90, 12])],
        Cascades = [new("same/I1/forwards", new("同一信息 I1 的传播图", "Cascade of the same information I1"), [new(-1, "乙***某", 512, 1, "declared"), new(0, "丙***丁", 3,
            1, "declared"), new(1, "×3", 0, 3, "unresolved"), new(0, "×508", 0, 508, "direct")])],
        HandOvers = new([new("A1", "乙某"), new("B", "买家一"), new("public", "公众")], [new(0, 1, "转发.csv, 2021-11-20", 4987), new(1, 2, "转发.csv, 2021-11-22", 4000)]),
        Assessment = Weighed(),
        Decisions = [Standing("D1", lapsed: false), Standing("D2", lapsed: true), new(Exclusion(), Lapsed: false)],
        Losses = [new("转发.csv", "row=77", "第 77 行不是有效的 UTF-8。")],
        FindingsDigest = Sha,
        Program = "recourse 0.1.0",
    };

    public static Finding Forwards() => new()
    {
        Id = "same/I1/forwards",
        Title = new("同一信息 I1 的转发", "Forwards of the same information I1"),
        Unit = new("次转发", "forwards"),
        Tally = Tally.Of(560, [new(Reasons.Duplicate, 48)], [new(Reasons.Own, 9), new(Reasons.VictimSide, 4)]),
        Figures = [new("roots", new("首发帖文", "Root posts"), "2"), new("depth", new("最大层级", "Depth"), "unknown"), new("incomplete", new("部分首发帖文的数量不明",
            "Unknown for some root posts"), "true")],
        Derivation = [new("只计材料写明为转发的行。", "Only rows that the material states to be forwards are counted."), new("编号已读过的行不再计。",
            "Rows whose id was read before are not counted again.")],
        Parameters = [new("listed", "200"), new("excerpt", "60")],
        Inputs = [Sha, Other],
        Evidence =
        [
            new("net", new("计入的行（含有争议的）", "Rows that count (disputed ones included)"), 512, [Row(Other, "转发.csv", 2, "2021-11-19 08:12 丙***丁: 转发微博"), Row(Other,
                "转发.csv", 3, "2021-11-19 08:13 戊***己: @乙* 真的吗 138********")]),
            new(Reasons.Duplicate, new("重复读取的行", "Rows read twice"), 48, [Row(Other, "转发.csv", 50, "2021-11-19 09:00 丙***丁: 转发微博",
                "编号已见于 转发.csv row=2 / the id was read at 转发.csv row=2")]),
            new(Reasons.Own, new("作者本人", "The author's own"), 9, [Row(Sha, "评论.csv", 9, "2021-11-19 10:00 乙***某: 顶")]),
        ],
        NotProved = [new("一条转发行不证明有人实际看过该信息。", "A forward row does not prove that a person saw the information.")],
        Engine = "spread/1",
    };

    public static EvidenceRow Row(string exhibit, string file, long row, string excerpt, string note = "") =>
        new(new Locator(exhibit, "", row * 100, 96, row), file, excerpt, note);

    public static StandingDecision Standing(string id, bool lapsed) => new(
        new Decision
        {
            Id = id,
            Subject = DecisionSubject.Element,
            Target = "A1/Defamation/2013-21/2(iv)",
            Outcome = "NotMet",
            Because = "无证据证明造成其他严重后果。",
            By = "检察官 丁",
            At = new(2024, 2, 1, 9, 30, 0, TimeSpan.FromHours(8)),
            FactsDigest = Other,
        },
        lapsed);

    private static Finding Views() => new()
    {
        Id = "same/I1/views",
        Title = new("同一信息 I1 的点击、浏览", "Views of the same information I1"),
        Unit = new("次点击、浏览", "views"),
        Engine = "spread/1",
        NotProved = [new("平台计数是平台的陈述。", "A counter is the platform's statement.")],
    };

    private static Decision Exclusion() => new()
    {
        Id = "D3",
        Subject = DecisionSubject.Exclusion,
        Target = "same/I1/forwards/own",
        Outcome = "Accepted",
        Because = "账号为乙某本人，已核实。",
        By = "侦查员 戊",
        At = new(2024, 2, 2, 14, 0, 0, TimeSpan.FromHours(8)),
        FactsDigest = Sha,
    };

    private static Assessment Weighed() => new(
        [
            new("A1",
            [
                new OffenceResult
                {
                    Offence = "Defamation",
                    Title = new("诽谤罪（刑法第二百四十六条）", "Defamation (Criminal Law art. 246)"),
                    Outcome = Outcome.Undecided,
                    Kind = UndecidedKind.MissingFact,
                    Grade = Grade.Undecided,
                    Route = Route.PublicCandidate,
                    RouteBecause = [new("是否严重危害社会秩序由人判断。", "Whether it gravely harms public order is for a person.")],
                    Limbs =
                    [
                        new() { Id = "2013-21/2(i)", Title = new("点击、浏览五千次以上或转发五百次以上", "5,000 views or 500 forwards"), Outcome = Outcome.Undecided,
                            Kind = UndecidedKind.DisputedFact, Because = [new("转发 499 至 512 次，标准 500 次。", "499 to 512 forwards; the threshold is 500.")],
                            Missing = [new("账号是否为行为人本人。", "Whether the account is the actor's own.")], Act = "S1", Source = "V-LRB",
                            FactsRead = ["actors/A1/statements/S1/forwards"], FactsDigest = Sha },
                        new() { Id = "2013-21/2(iv)", Title = new("其他情节严重的情形", "Other serious circumstances"), Outcome = Outcome.Undecided,
                            Kind = UndecidedKind.OpenNorm, Act = "S1", Source = "P", Decision = Standing("D2", lapsed: true) },
                    ],
                    Against =
                    [
                        new() { Id = "2023-14/10", Title = new("批评、举报", "Criticism, reporting of wrongdoing"), Outcome = Outcome.Undecided,
                            Kind = UndecidedKind.MissingFact, Missing = [new("言论是否有事实依据。", "Whether the statement has a factual basis.")], Act = "S1", Source = "M" },
                        new() { Id = "cl/87", Title = new("追诉时效", "Limitation"), Outcome = Outcome.NotMet, Because = [new("五年未满。",
                            "Five years have not passed.")], Source = "V-LRB; V-JL" },
                    ],
                    Circumstances = [new() { Id = "2023-14/8", Title = new("针对未成年人、残疾人", "Against minors or disabled persons"), Outcome = Outcome.NotMet,
                        Source = "P" }],
                    Alternatives = [new("as-stated", new("逐条适用", "Each limb as stated"), Grade.NotMet), new("accumulated", new("一年内累计",
                        "Accumulated within a year"), Grade.Serious)],
                    WouldSettle = [new("账号是否为行为人本人。", "Whether the account is the actor's own."), new("言论是否有事实依据。", "Whether the statement has a factual basis.")],
                    Questions = [new("是否有精神失常、自残、自杀等后果？", "Is any mental disorder, self-harm or suicide alleged?")],
                },
            ]),
        ],
        Other);
}
