using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse scan PATH…</c>.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders. 文件或目录。", Arity = ArgumentArity.OneOrMore };
        var hits = new Option<string?>("--hits") { Description = "Write one JSON line a hit to this file. 逐条写出命中。" };
        var unmask = new Option<bool>("--unmask") { Description = "Write values in full; needs --purpose. 输出完整值，须说明目的。" };
        var purpose = new Option<string>("--purpose") { Description = "Why values are shown in full; it is logged. 目的，写入日志。", DefaultValueFactory = _ => "" };
        var ocr = new Option<int>("--ocr") { Description = "Recognise text in up to N pictures of all files together, a second or more each; without it, in none. 识别至多 N 张图片中的文字，不写则不识别。", DefaultValueFactory = _ => 0 };
        var by = Shared.Operator();
        return new Command("scan",
            "Find and count personal information in any files. 查找并计数个人信息。\n\nExample: recourse scan customers.csv --json --hits hits.ndjson")
        {
            paths, hits, unmask, purpose, ocr, by,
        }.Does((parsed, progress, cancellation) => ScanPaths.Execute(
            new ScanRequest(parsed.GetRequiredValue(paths), parsed.GetValue(hits), parsed.GetValue(unmask), parsed.GetRequiredValue(purpose),
                parsed.GetRequiredValue(by), parsed.GetValue(Shared.Threads)) { Pictures = Math.Max(0, parsed.GetValue(ocr)) }, progress, cancellation));
    }
}
