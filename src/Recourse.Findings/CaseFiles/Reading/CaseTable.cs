namespace Recourse.Findings;

/// <summary>The root: FACTS and what <c>case.yaml</c> adds, row by row.</summary>
internal static class CaseTable
{
    private static readonly ObjectShape<MaterialHint> s_material = new(
        new MaterialHint { Path = "" },
        [
            Fields<MaterialHint>.Must("path", "material/ 下的文件名", "Name under material/", Words.Filled, x => x.Path, (x, v) => x with { Path = v }),
            Fields<MaterialHint>.Text("source", "来源", "Where it came from", x => x.Source, (x, v) => x with { Source = v }),
            Fields<MaterialHint>.Text("platform", "平台", "Platform", x => x.Platform, (x, v) => x with { Platform = v }),
            Fields<MaterialHint>.May(
                "columns", "列名: 角色", "Column: its role", new TextMapShape(), x => x.Columns, (x, v) => x with { Columns = v }, new MaterialHint { Path = "" }.Columns),
            Fields<MaterialHint>.Known("header", "第一行是否表头", "Whether the first row is a header", new TruthShape(), x => x.Header, (x, v) => x with { Header = v }),
            Fields<MaterialHint>.Text("kind", "各行信息的种类", "Kind of item of its rows", x => x.Kind, (x, v) => x with { Kind = v }),
            Fields<MaterialHint>.Text("asOf", "截取或导出时间，相对时间以此推算", "When it was captured or exported; relative times are resolved against it", x => x.AsOf, (x, v) => x with { AsOf = v }),
            Fields<MaterialHint>.Many("consentLists", "同意名单", "Lists of persons who consented", Words.Text, x => x.ConsentLists, (x, v) => x with { ConsentLists = v }),
            Fields<MaterialHint>.Many("untrueLists", "不真实信息的名单", "Lists of rows proved untrue", Words.Text, x => x.UntrueLists, (x, v) => x with { UntrueLists = v }),
        ]);

    private static readonly ObjectShape<Recipient> s_recipient = new(
        new Recipient { File = "", From = "", To = "" },
        [
            Fields<Recipient>.Must("file", "文件", "File", Words.Filled, x => x.File, (x, v) => x with { File = v }),
            Fields<Recipient>.Must("from", "提供者编号", "Id of the actor who handed it over", Words.Giver, x => x.From, (x, v) => x with { From = v }),
            Fields<Recipient>.Must("to", "接收者：编号、名称或 public", "Receiver: actor, name or public", Words.Filled, x => x.To, (x, v) => x with { To = v }),
            Fields<Recipient>.Text("conduct", "所属行为", "Course of conduct", x => x.Conduct, (x, v) => x with { Conduct = v }),
            Fields<Recipient>.Known("date", "日期", "Day", Words.Day, x => x.Date, (x, v) => x with { Date = v }),
        ],
        (recipient, map, path, context) => context.Later(() => Conduct(recipient, map, path, context)));

    private static readonly ObjectShape<AccountExclusion> s_exclusion = new(
        new AccountExclusion { Account = new Account("", ""), Reason = "" },
        [
            Fields<AccountExclusion>.Must("account", "账号", "Account", FactsTable.Account, x => x.Account, (x, v) => x with { Account = v }),
            Fields<AccountExclusion>.Must(
                "reason", "理由", "Reason", Words.Same(Reasons.VictimSide, Reasons.Own, Reasons.Maintenance, Reasons.Inflated), x => x.Reason, (x, v) => x with { Reason = v }),
            Fields<AccountExclusion>.Text("grounds", "依据；没有依据则不排除", "Grounds; without them nothing is excluded", x => x.Grounds, (x, v) => x with { Grounds = v }),
            Fields<AccountExclusion>.Text("evidence", "证明文件", "File that proves it", x => x.Evidence, (x, v) => x with { Evidence = v }),
        ]);

    private static readonly ObjectShape<InformationLabel> s_information = new(
        new InformationLabel("", [], ""),
        [
            Fields<InformationLabel>.Must("id", "标签", "Label", Words.Id, x => x.Id, (x, v) => x with { Id = v }),
            Fields<InformationLabel>.Many("posts", "原帖编号", "Ids of root posts", Words.Text, x => x.Posts, (x, v) => x with { Posts = v }),
            Fields<InformationLabel>.Text("title", "内容概要", "What it says", x => x.Title, (x, v) => x with { Title = v }),
        ]);

    private static readonly ObjectShape<CaseEvent> s_event = new(
        new CaseEvent(DateOnly.MinValue, ""),
        [
            Fields<CaseEvent>.Must("date", "日期", "Day", Words.Day, x => x.Date, (x, v) => x with { Date = v }),
            Fields<CaseEvent>.Must("title", "事件", "What happened", Words.Filled, x => x.Title, (x, v) => x with { Title = v }),
        ]);

    public static ObjectShape<CaseFile> Root { get; } = new(
        new CaseFile(),
        [
            Fields<CaseFile>.Text("title", "案件名称", "Title of the case", x => x.Title, (x, v) => x with { Title = v }),
            Fields<CaseFile>.Known("decisionDate", "决定日期", "Day of the decision", Words.Day, x => x.DecisionDate, (x, v) => x with { DecisionDate = v }),
            Fields<CaseFile>.Many("material", "材料说明", "Hints on the material", s_material, x => x.Material, (x, v) => x with { Material = v }),
            Fields<CaseFile>.May("ocr", "识别文字的图片张数上限", "Pictures in which text is recognised", new NumberShape(), x => x.Ocr, (x, v) => x with { Ocr = v }, 0),
            Fields<CaseFile>.Many("victims", "被害人", "Victims", FactsTable.Victim, x => x.Victims, (x, v) => x with { Victims = v }),
            Fields<CaseFile>.Many("exclusions", "不计入传播的账号", "Accounts left out of the spread", s_exclusion, x => x.Exclusions, (x, v) => x with { Exclusions = v }),
            Fields<CaseFile>.Many("information", "同一信息", "Same information", s_information, x => x.Information, (x, v) => x with { Information = v }),
            Fields<CaseFile>.Many("recipients", "文件的去向", "Who received which file", s_recipient, x => x.Recipients, (x, v) => x with { Recipients = v }),
            Fields<CaseFile>.Many("actors", "行为人", "Persons and units whose conduct is weighed", FactsTable.Actor, x => x.Actors, (x, v) => x with { Actors = v }),
            Fields<CaseFile>.May("procedure", "程序", "Proceedings", FactsTable.Procedure, x => x.Procedure, (x, v) => x with { Procedure = v }, new()),
            Fields<CaseFile>.May("provider", "网络服务提供者", "Service provider", FactsTable.Provider, x => x.Provider, (x, v) => x with { Provider = v }, new()),
            Fields<CaseFile>.Many("events", "时间线事件", "Events of the timeline", s_event, x => x.Events, (x, v) => x with { Events = v }),
        ]);

    private static void Conduct(Recipient recipient, MapNode map, string path, ReadContext context)
    {
        // An actor who was left out, or is not in the file, has his own problem already.
        if (context.ConductsOf(recipient.From) is not { } conducts)
        {
            return;
        }

        var shown = ReadContext.Shown(recipient.From);
        if (recipient.Conduct.Length == 0 && conducts.Length > 1)
        {
            context.Problem(
                map.Mark, path, $"“{shown}”有 {conducts.Length} 项行为，请在 conduct 中写明是哪一项。",
                $"\"{shown}\" has {conducts.Length} courses of conduct; name the one in \"conduct\".");
        }
        else if (recipient.Conduct.Length > 0 && !conducts.Contains(recipient.Conduct, StringComparer.Ordinal))
        {
            var conduct = ReadContext.Shown(recipient.Conduct);
            context.Problem(map.MarkOf("conduct"), path + ".conduct", $"“{shown}”没有编号为“{conduct}”的行为。", $"\"{shown}\" has no course of conduct \"{conduct}\".");
        }
    }
}
