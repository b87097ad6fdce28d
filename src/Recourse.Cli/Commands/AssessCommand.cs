using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse assess CASE|FACTS…</c>.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var subjects = new Argument<string[]>("CASE|FACTS")
        {
            Description = "Case folders that were run, or facts in JSON or YAML. 案件目录或事实文件。", Arity = ArgumentArity.OneOrMore,
        };
        var pack = LawCommand.Pack();
        var opinion = new Option<string[]>("--opinion")
        {
            Description = "Write an opinion to this file, .html or .docx; may be given again. 写出意见书。", DefaultValueFactory = _ => [],
        };
        var ask = new Option<bool>("--ask") { Description = "Ask for what is unknown, the most decisive first; needs --out. 逐一提问，最关键的在前；须写 --out。" };
        var output = new Option<string?>("--out") { Description = "Write the facts with the answers to this file (JSON). 写出含答案的事实文件。" };
        var by = Shared.Operator();
        return new Command("assess",
            "Weigh facts under the law in force. 依现行法评估事实。\n\nExample: recourse assess facts.yaml --json\n" +
            "Example: recourse assess facts.yaml --opinion opinion.html --opinion opinion.docx\n" +
            "Example: recourse assess facts.yaml --ask --out answered.json")
        {
            subjects, pack, opinion, ask, output, by,
        }.Does((parsed, _, cancellation) => AssessFacts.Execute(
            new AssessRequest(parsed.GetRequiredValue(subjects), parsed.GetRequiredValue(by))
            {
                Pack = parsed.GetValue(pack),
                Opinions = parsed.GetValue(opinion) ?? [],
                Out = parsed.GetValue(output),
                Ask = !parsed.GetValue(ask)
                    ? null
                    : parsed.GetValue(output) is null
                        ? throw new UsageException("--ask 须写 --out：答案写入哪个文件。", "--ask needs --out: the file that the answers are written to.")
                        : new Dialogue(Console.In, parsed.GetValue(Shared.Json) ? Console.Error : Console.Out, parsed.GetValue(Shared.Language) == "zh"),
            },
            cancellation));
    }
}
