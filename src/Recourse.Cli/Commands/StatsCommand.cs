using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse stats</c>.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var db = new Option<string>("--db") { Description = "The register: a file, or postgres://user:password@host/database. 登记册。", DefaultValueFactory = _ => StatsOfRegister.DefaultRegister };
        var stage = new Option<string[]>("--stage") { Description = "Stage that is counted, such as Indicted; may be repeated. 环节，可重复。", DefaultValueFactory = _ => ["Indicted"] };
        var offence = new Option<string[]>("--offence") { Description = "Offence, such as Defamation; may be repeated; any where none is named. 罪名，可重复。" };
        var from = new Option<string>("--from") { Description = "First day, YYYY-MM-DD. 起始日。", Required = true };
        var to = new Option<string>("--to") { Description = "Last day, YYYY-MM-DD. 截止日。", Required = true };
        var unit = new Option<string>("--unit") { Description = "persons or cases. 按人或者按件。", DefaultValueFactory = _ => "persons" };
        var by = new Option<string>("--by") { Description = "Parts: offence, province, industry, information, month. 分组。", DefaultValueFactory = _ => "" };
        var online = new Option<string>("--online") { Description = "yes or no; both where it is not given. 是否网上。", DefaultValueFactory = _ => "" };
        online.AcceptOnlyFromAmong("", "yes", "no");
        var region = new Option<string>("--region") { Description = "First digits of the region code. 地区代码前几位。", DefaultValueFactory = _ => "" };
        var industry = new Option<string>("--industry") { Description = "Industry of the person's organisation. 所在行业。", DefaultValueFactory = _ => "" };
        var information = new Option<string>("--information") { Description = "Kind of personal information. 信息类别。", DefaultValueFactory = _ => "" };
        var open = new Option<bool>("--public") { Description = "Withhold parts under 3. 对外公布：少于3的不列。" };
        var rows = new Option<string>("--rows") { Description = "Write the counted rows to this CSV. 写出所计各行。", DefaultValueFactory = _ => "" };
        var chart = new Option<string>("--chart") { Description = "Draw the chart into this SVG. 写出图。", DefaultValueFactory = _ => "" };
        var operatorName = Shared.Operator();
        return new Command("stats", "A figure of the register beside the same period a year before, as it is told to the press; it opens to the rows it counts. 登记册统计。\n\n"
            + "Example: recourse stats --offence Insult --offence Defamation --from 2023-01-01 --to 2023-11-30 --by offence --chart figure.svg")
        {
            db, stage, offence, from, to, unit, by, online, region, industry, information, open, rows, chart, operatorName,
        }.Does((parsed, _, cancellation) => StatsOfRegister.Run(
            new()
            {
                Register = parsed.GetRequiredValue(db),
                Stages = [.. parsed.GetRequiredValue(stage)],
                Offences = [.. parsed.GetValue(offence) ?? []],
                From = parsed.GetRequiredValue(from),
                To = parsed.GetRequiredValue(to),
                Unit = parsed.GetRequiredValue(unit),
                By = parsed.GetRequiredValue(by),
                Online = parsed.GetValue(online) switch { "yes" => true, "no" => false, _ => null },
                Region = parsed.GetRequiredValue(region),
                Industry = parsed.GetRequiredValue(industry),
                Information = parsed.GetRequiredValue(information),
                Public = parsed.GetValue(open),
                Rows = parsed.GetRequiredValue(rows),
                Chart = parsed.GetRequiredValue(chart),
                Operator = parsed.GetRequiredValue(operatorName),
            },
            cancellation));
    }
}
