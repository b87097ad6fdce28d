using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse seal CASE [PATH…]</c>.</summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var paths = new Argument<string[]>("PATH") { Description = "Files to seal; without any, material/ and case.yaml. 要封存的文件。", Arity = ArgumentArity.ZeroOrMore };
        var by = Shared.Operator();
        var source = new Option<string>("--source") { Description = "Where the files came from, for the ledger. 来源说明。", DefaultValueFactory = _ => "" };
        var (time, office) = (Shared.Time(), Shared.Office());
        return new Command("seal",
            "Seal the material of a case: digests, copies, ledger entries. 封存材料。\n\nExample: recourse seal demo/leak --source \"seizure list 3\" --time tsa1=https://tsa.example/ts")
        {
            folder, paths, by, source, time, office,
        }.Does((parsed, progress, cancellation) => SealCase.Execute(
            new SealCaseRequest(parsed.GetRequiredValue(folder), parsed.GetValue(paths) ?? [], parsed.GetRequiredValue(by), parsed.GetRequiredValue(source),
                parsed.GetValue(Shared.Threads))
            {
                Time = TimeAuthorities.Parse(parsed.GetValue(time) ?? [], parsed.GetRequiredValue(office)),
            },
            progress, cancellation));
    }
}
