using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse verify CASE|PACKAGE</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("CASE|PACKAGE") { Description = "A case folder, or a package: its folder or its ZIP file. 案件目录或证据包。" };
        var key = new Option<string?>("--key") { Description = "The ledger's public key as noted elsewhere. 另行取得的公钥。" };
        var checkpoint = new Option<string[]>("--checkpoint") { Description = "File with an earlier checkpoint kept elsewhere; may be repeated. 另行保存的日志头文件，可重复。" };
        var witness = new Option<string[]>("--witness") { Description = "Verifier key of a witness that must have cosigned this ledger; may be repeated. 见证人公钥，可重复。" };
        var roots = new Option<string?>("--trust") { Description = "File with root certificates (PEM) of time-stamp authorities you trust. 信任的时间戳机构根证书。" };
        return new Command("verify",
            "Recompute every digest, the ledger, proofs of time and every finding. 重新计算并核对。\n\nExample: recourse verify leak.zip --json")
        {
            path, key, checkpoint, witness, roots,
        }.Does((parsed, progress, cancellation) => VerifyCase.Execute(
            new VerifyRequest(parsed.GetRequiredValue(path), parsed.GetValue(Shared.Threads))
            {
                TrustedKey = parsed.GetValue(key),
                EarlierCheckpoints = parsed.GetValue(checkpoint) ?? [],
                TrustedWitnesses = parsed.GetValue(witness) ?? [],
                TrustedRoots = parsed.GetValue(roots),
            },
            progress, cancellation));
    }
}
