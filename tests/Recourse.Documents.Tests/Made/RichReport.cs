using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Documents.Tests;

/// <summary>A large invented case: three actors, a cascade of 300 marks, a chain of buyers, decisions, losses. Made by counting, without chance.</summary>
internal static class RichReport
{
    public static ReportModel Make(int findings = 6, int rows = 200)
    {
        var small = SmallReport.Make();
        return small with
        {
            Case = small.Case with
            {
                Title = "虚构案：网络诽谤与公民个人信息转卖",
                Actors =
                [
                    .. small.Case.Actors,
                    new Actor { Id = "A2", Name = "丙某", PersonalInformation = [new PersonalInformationConduct { Id = "P1" }] },
                    new Actor { Id = "A3", Name = "某信息科技有限公司", Kind = PartyKind.Unit, PersonalInformation = [new PersonalInformationConduct { Id = "P1" }] },
                ],
            },
            Exhibits = [.. small.Exhibits, .. Enumerable.Range(1, 12).Select(static at => new ReportExhibit($"名单/第{at:00}批.xlsx", Hash(at), Hash(at + 50),
                at * 91_337L, at % 3 == 0 ? "" : "搜查扣押清单第 " + at + " 项"))],
            Findings = [.. small.Findings, .. Enumerable.Range(1, findings).Select(at => Items(at, rows))],
            Timelines = [small.Timelines[0], Long(small.Timelines[0])],
            Cascades = [Wide(), Deep(), small.Cascades[0]],
            HandOvers = Chain(),
            Assessment = small.Assessment with { Actors = [.. small.Assessment.Actors, new("A2", [Infringement(Grade.EspeciallySerious, Outcome.Met)]), new("A3",
                [Infringement(Grade.Undecided, Outcome.Undecided)])] },
            Losses = [.. small.Losses, new("名单/第07批.xlsx!/工作表3", "whole file", "工作表设有密码，未能打开。"), new("聊天.zip!/图片/1.webp", "bytes=0+12", "图片不完整。")],
        };
    }

    private static string Hash(int seed) => string.Concat(Enumerable.Range(0, 16).Select(at => (((seed * 7919) + (at * 104729)) & 0xFFFF).ToString("x4")));

    private static Finding Items(int at, int rows) => new()
    {
        Id = at < 3 ? $"items/A{at + 1}/P1" : $"items/file/{at}",
        Title = new($"{(at < 3 ? $"行为人 A{at + 1} 的个人信息" : $"第 {at} 批名单")}（条）", at < 3 ? $"Items of personal information, actor A{at + 1}" : $"Items of list {at}"),
        Unit = new("条", "items"),
        Tally = Tally.Of(10_562 + at, [new(Reasons.Unreadable, 3), new(Reasons.Company, 412), new(Reasons.Duplicate, 5_012)], at % 2 == 0 ? [new(Reasons.Untrue,
            131), new(Reasons.Consented, 17)] : []),
        Figures = [new("t50", new("五十条档", "Tier of 50"), "0"), new("t500", new("五百条档", "Tier of 500"), "4987"), new("t5000", new("五千条档", "Tier of 5,000"),
            $"{148 + at}"), new("persons", new("不同的人", "Distinct persons"), "4901")],
        Derivation = [new("逐行识别证件号码、手机号码、姓名、住址。", "Identifiers, mobile numbers, names and addresses are read row by row."), new("同一人的一组信息计一条，取最高档。",
            "One person's set is one item at its highest tier.")],
        Parameters = [new("listed", "200"), new("tier-rule", "2017-10/5")],
        Inputs = [Hash(at), Hash(at + 1)],
        Evidence =
        [
            new("net", new("计入的条", "Items that count"), 5_135 + at, Rows(at, rows, "")),
            new(Reasons.Duplicate, new("重复的人", "The same person again"), 5_012, Rows(at + 1, rows,
                "证件号码已见于 第01批.xlsx row=14 / the number was read at 第01批.xlsx row=14")),
            new(Reasons.Company, new("单位的信息", "Companies"), 412, Rows(at, rows / 4, "名称含“公司” / the name is a company's")),
        ],
        NotProved = [new("号码有效不证明号码为真。", "A valid number is not a true number."), new("条数不证明有人使用过这些信息。", "A count does not prove that anybody used the information.")],
        Engine = "items/1",
    };

    private static ImmutableArray<EvidenceRow> Rows(int batch, int count, string note) =>
        [.. Enumerable.Range(2, count).Select(row => new EvidenceRow(new Locator(Hash(batch), row % 40 < 20 ? "工作表1" : "工作表2", row * 131L, 118, row, 2),
            $"名单/第{batch:00}批.xlsx", $"王* 3***************{row % 10} 138****{row % 10:0000} 某市某区***", note))];

    private static Timeline Long(Timeline small) => small with { Title = new("两个月内的传播", "Two months of spread"), Step = TimeSpan.FromDays(1), Start = new(2021,
        11, 10, 0, 0, 0, TimeSpan.FromHours(8)), Counts = [.. Enumerable.Range(0,
        120).Select(static at => at < 9 ? 0L : (long)(12_400 / (1 + Math.Abs(at - 14)) * (at % 7 == 3 ? 0.4 : 1)))] };

    private static Cascade Wide()
    {
        var nodes = new List<CascadeNode> { new(-1, "乙***某", 10_562, 1, "declared") };
        for (var at = 1; at < 300; at++)
        {
            var parent = at < 60 ? 0 : at < 150 ? 1 + (at * 7 % 12) : at < 260 ? 60 + (at * 5 % 40) : 150 + (at % 30);
            var fold = at % 9 == 0;
            nodes.Add(new(nodes[parent].Folded > 1 ? 0 : parent, fold ? $"×{at * 3}" : $"用***{(char)('甲' + (at % 60))}",
                fold ? 0 : at < 13 ? 900 - (at * 61) : at % 17, fold ? at * 3 : 1, at % 5 == 0 ? "direct" : at % 23 == 0 ? "unresolved" : "declared"));
        }

        return new("same/I1/forwards", new("传播图（三百个标记）", "Cascade of 300 marks"), [.. nodes]);
    }

    private static Cascade Deep() => new("spread/x/rows", new("一条长链", "One long chain"), [.. Enumerable.Range(0, 60).Select(static at => new CascadeNode(at - 1,
        $"链***{at}", 59 - at, 1, at % 10 == 9 ? "unresolved" : "declared"))]);

    private static HandOverChart Chain() => new(
        [new("src", "某公司数据库"), new("A2", "A2 丙某"), new("A3", "A3 某信息科技有限公司"), new("b1", "买家甲"), new("b2", "买家乙"), new("b3", "买家丙"), new("b4", "催收公司"),
            new("public", "公众（发布）")],
        [
            new(0, 1, "第01批.xlsx, 2018-01-10", 5_136), new(1, 2, "第01批.xlsx, 2018-02-03", 4_987), new(1, 2, "第02批.xlsx, 2018-03-01", 3_000), new(2, 3,
                "第03批.xlsx, 2018-03-15", 1_200),
            new(2, 4, "第03批.xlsx, 2018-03-16", 1_199), new(2, 5, "第04批.xlsx, 2018-04-02", 640), new(4, 6, "第04批.xlsx, 2018-05-30", 640), new(5, 6,
                "第05批.xlsx, 日期不明 / day unknown", 88), new(3, 7, "第06批.xlsx, 2018-05-30", 15),
            new(6, 1, "第06批.xlsx, 2018-06-01", 2),
        ]);

    private static OffenceResult Infringement(Grade grade, Outcome outcome) => new()
    {
        Offence = "PiInfringement",
        Title = new("侵犯公民个人信息罪（刑法第二百五十三条之一）", "Infringement of citizens' personal information (art. 253-1)"),
        Outcome = outcome,
        Kind = outcome == Outcome.Undecided ? UndecidedKind.SplitPractice : null,
        Grade = grade,
        Route = Route.Public,
        Limbs =
        [
            Limb("2017-10/5(1)(iii)", "行踪、通信内容、征信、财产信息五十条以上", "50 items of whereabouts, communications, credit or property", Outcome.NotMet),
            Limb("2017-10/5(1)(iv)", "住宿、通信记录、健康、交易等信息五百条以上", "500 items of accommodation, records, health, transactions", outcome),
            Limb("2017-10/5(1)(vi)", "未达单项标准但按比例合计达到", "Tiers added up in proportion", Outcome.Undecided),
            Limb("2017-10/5(2)(iii)", "数量达到前款标准十倍以上", "Ten times the number", outcome),
        ],
        Against =
        [
            Limb("2017-10/6", "为合法经营活动购买、收受", "Bought or received for lawful business", Outcome.Undecided),
            Limb("2017-10/10", "初犯、退赃、悔罪", "First offence, gains returned, repentance", Outcome.Met),
            Limb("cl/87", "追诉时效", "Limitation", Outcome.NotMet),
            Limb("cl/17", "刑事责任年龄", "Age of criminal responsibility", Outcome.NotMet),
        ],
        Alternatives =
        [
            new("as-stated", new("按比例合计，不取整", "Proportions added without rounding"), grade),
            new("floored", new("各档先取整再相加", "Each tier rounded down first"), Grade.Serious),
            new("art-6", new("第六条辩解成立", "Article 6 accepted"), Grade.NotMet),
        ],
        Questions = [new("是否在履行职责或者提供服务中获得？", "Was it got in duty or service?")],
    };

    private static LimbResult Limb(string id, string zh, string en, Outcome outcome) => new()
    {
        Id = id,
        Title = new(zh, en),
        Outcome = outcome,
        Kind = outcome == Outcome.Undecided ? UndecidedKind.MissingFact : null,
        Because = [new("净 4,987 条，标准 500 条。", "4,987 net items; the threshold is 500.")],
        Missing = outcome == Outcome.Undecided ? [new("购买用途的证据。", "Evidence of what it was bought for.")] : [],
        Act = "P1",
        Source = id == "2017-10/10" ? "P" : "V-LRB",
        FactsRead = ["actors/A2/personalInformation/P1/net"],
        FactsDigest = Hash(99),
    };
}
