using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse witness …</c>.</summary>
internal static class WitnessCommand
{
    public static Command Create()
    {
        return new Command("witness", "Witnesses cosign the heads of a ledger, so that nobody can rewrite it unseen. 见证人联署日志头。\n\n"
            + "Example: recourse witness ask demo/leak --witness \"$(cat w1.pub)\" --at http://127.0.0.1:5081/")
        {
            Trust(), Sign(), Serve(), Ask(), Request(), Accept(),
        };
    }

    private static Argument<string> Folder() => new("FOLDER") { Description = "Folder of the witness: its key and what it saw. 见证人目录。" };

    private static Option<string> Name() => new("--name") { Description = "Name of the witness. 见证人名称。", Required = true };

    private static Option<string> Key() => new("--witness") { Description = "Verifier key of the witness. 见证人公钥。", Required = true };

    private static Command Trust()
    {
        var (folder, name, key) = (Folder(), Name(), new Argument<string>("KEY") { Description = "Verifier key of the ledger. 日志公钥。" });
        return new Command("trust", "Take a ledger in. 接受一个日志。") { folder, key, name }
            .Does((parsed, _, _) => WitnessOfCase.Trust(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name), parsed.GetRequiredValue(key)));
    }

    private static Command Sign()
    {
        var (folder, name, request) = (Folder(), Name(), new Argument<string>("REQUEST") { Description = "File with the request. 请求文件。" });
        return new Command("sign", "Answer a request that was carried here as a file. 签署请求文件。") { folder, request, name }
            .Does((parsed, _, _) => WitnessOfCase.Sign(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name), parsed.GetRequiredValue(request)));
    }

    private static Command Serve()
    {
        var (folder, name) = (Folder(), Name());
        var url = new Option<string>("--urls") { Description = "Where to listen. 监听地址。", DefaultValueFactory = _ => "http://127.0.0.1:5081/" };
        return new Command("serve", "Answer requests over HTTP (C2SP tlog-witness) until stopped. 启动见证服务。") { folder, name, url }
            .Does((parsed, _, cancellation) => WitnessOfCase.Serve(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name), parsed.GetRequiredValue(url), cancellation));
    }

    private static Command Ask()
    {
        var (folder, key, by) = (Shared.Case(), Key(), Shared.Operator());
        var at = new Option<string>("--at") { Description = "Address of the witness. 见证人地址。", Required = true };
        return new Command("ask", "Have the ledger's head cosigned over HTTP, and seal the answer. 请求联署。") { folder, key, at, by }
            .Does((parsed, _, cancellation) => WitnessOfCase.Ask(
                parsed.GetRequiredValue(folder), parsed.GetRequiredValue(key), parsed.GetRequiredValue(at), parsed.GetRequiredValue(by), cancellation));
    }

    private static Command Request()
    {
        var (folder, key, by) = (Shared.Case(), Key(), Shared.Operator());
        var target = new Argument<string>("REQUEST") { Description = "File to write. 请求文件。" };
        return new Command("request", "Write the request that is carried to a witness. 写出请求文件。") { folder, target, key, by }
            .Does((parsed, _, _) => WitnessOfCase.Request(
                parsed.GetRequiredValue(folder), parsed.GetRequiredValue(key), parsed.GetRequiredValue(target), parsed.GetRequiredValue(by)));
    }

    private static Command Accept()
    {
        var (folder, key, by) = (Shared.Case(), Key(), Shared.Operator());
        var request = new Argument<string>("REQUEST") { Description = "The request. 请求文件。" };
        var reply = new Argument<string>("REPLY") { Description = "File with the witness's answer. 答复文件。" };
        return new Command("accept", "Seal the answer that was carried back. 封存答复。") { folder, request, reply, key, by }
            .Does((parsed, _, _) => WitnessOfCase.Accept(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(key), parsed.GetRequiredValue(request),
                parsed.GetRequiredValue(reply), parsed.GetRequiredValue(by)));
    }
}
