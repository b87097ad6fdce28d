using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse law list|show|schema|explain|diff|gaps</c>.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "An instrument, article or limb: 2017-10/5(1)(iii). 文件、条文或项。" };
        return new Command("law", "The law as this program holds it. 本程序所载法律。\n\nExample: recourse law show \"2017-10/5(1)(iii)\"")
        {
            new Command("list", "List articles with dates and source tags, and the released packs. 列出条文与已发布的规则包。\n\nExample: recourse law list --json")
                .Does((parsed, _, _) => LawQueries.List(Language(parsed))),
            new Command("show", "Show an article with its logic. 显示条文及其逻辑。\n\nExample: recourse law show 2013-21/2") { id }
                .Does((parsed, _, _) => LawQueries.Show(parsed.GetRequiredValue(id), Language(parsed))),
            new Command("schema", "Print the JSON Schema of FACTS. 打印事实文件的 JSON Schema。\n\nExample: recourse law schema > facts.schema.json")
                .Does((_, _, _) => LawQueries.Schema()),
            Explain(),
            Diff(),
            Gaps(),
        };
    }

    /// <summary>The law is shown in both languages unless one was asked for by name.</summary>
    private static string? Language(ParseResult parsed) => parsed.GetResult(Shared.Language) is { Implicit: false } ? parsed.GetValue(Shared.Language) : null;

    private static Command Explain()
    {
        var subject = new Argument<string>("CASE|FACTS") { Description = "A case folder that was run, or facts in JSON or YAML. 案件目录或事实文件。" };
        var actor = new Option<string?>("--actor") { Description = "Only this actor: A1. 只看此行为人。" };
        var offence = new Option<string?>("--offence") { Description = "Only this offence: Defamation, Insult, PiInfringement … 只看此罪名。" };
        var whatIf = new Option<string[]>("--what-if")
        {
            Description = "FIELD=VALUE: what moves if this fact were another; may be given again, each is tried alone. 改变一个事实，看什么随之变化。",
            DefaultValueFactory = _ => [],
        };
        var pack = Pack();
        var by = Shared.Operator();
        return new Command("explain",
            "Why, why not, what to ask next, what if. 为什么、为什么不、接下来问什么、如果。\n\n" +
            "Example: recourse law explain facts.yaml --actor A1 --offence Defamation\n" +
            "Example: recourse law explain facts.yaml --what-if \"actors[A1].statements[S1].views=4999\"")
        {
            subject, actor, offence, whatIf, pack, by,
        }.Does((parsed, _, cancellation) => ExplainLaw.Execute(
            new ExplainRequest(parsed.GetRequiredValue(subject), parsed.GetRequiredValue(by))
            {
                Actor = parsed.GetValue(actor),
                Offence = parsed.GetValue(offence),
                WhatIf = parsed.GetValue(whatIf) ?? [],
                Pack = parsed.GetValue(pack),
            },
            cancellation));
    }

    private static Command Diff()
    {
        var paths = new Argument<string[]>("CASE|FACTS")
        {
            Description = "Case folders that were run, facts, or folders of them. 案件目录、事实文件或其所在目录。", Arity = ArgumentArity.OneOrMore,
        };
        var from = new Option<string?>("--from")
        {
            Description = "The pack before, by digest or folder; by default the one that the stored assessment names, for facts the newest released one. 变更前的规则包。",
        };
        var to = new Option<string?>("--to") { Description = "The pack after, by digest or folder; by default the present one. 变更后的规则包。" };
        return new Command("diff",
            "What a change of the law pack alters in stored assessments. 规则包变更会改变哪些已存评估。\n\n" +
            "Example: recourse law diff cases/ --to law-draft/")
        {
            paths, from, to,
        }.Does((parsed, _, cancellation) => DiffLaw.Execute(parsed.GetRequiredValue(paths), parsed.GetValue(from), parsed.GetValue(to), cancellation));
    }

    private static Command Gaps()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Case folders that were run, assessments, facts, or folders of them. 案件目录、评估、事实文件或其所在目录。", Arity = ArgumentArity.OneOrMore,
        };
        var pack = Pack();
        return new Command("gaps",
            "Which elements most often end undecided, by kind, over stored assessments. 已存评估中哪些要件最常未定，按原因分列。\n\n" +
            "Example: recourse law gaps cases/ --json")
        {
            paths, pack,
        }.Does((parsed, _, cancellation) => GapsOfLaw.Execute(parsed.GetRequiredValue(paths), parsed.GetValue(pack), cancellation));
    }

    /// <summary>The law pack of a command.</summary>
    internal static Option<string?> Pack() => new("--pack")
    {
        Description = "The law pack, by digest (at least its first 8 digits) or as a folder; by default the present one. 规则包：摘要值或目录。",
    };
}
