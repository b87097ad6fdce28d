using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse law list|show|schema</c>.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "An instrument, article or limb: 2017-10/5(1)(iii). 文件、条文或项。" };
        return new Command("law", "The law as this program holds it. 本程序所载法律。\n\nExample: recourse law show \"2017-10/5(1)(iii)\"")
        {
            new Command("list", "List articles with dates and source tags. 列出条文。\n\nExample: recourse law list --json")
                .Does((_, _, _) => LawQueries.List()),
            new Command("show", "Show an article with its logic. 显示条文及其逻辑。\n\nExample: recourse law show 2013-21/2") { id }
                .Does((parsed, _, _) => LawQueries.Show(parsed.GetRequiredValue(id))),
            new Command("schema", "Print the JSON Schema of FACTS. 打印事实文件的 JSON Schema。\n\nExample: recourse law schema > facts.schema.json")
                .Does((_, _, _) => LawQueries.Schema()),
        };
    }
}
