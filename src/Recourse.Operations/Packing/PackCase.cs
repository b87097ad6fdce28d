using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>What to hand over.</summary>
/// <param name="Case">The case folder.</param>
/// <param name="Target">A new folder, or a new file whose name ends in <c>.zip</c>.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Withhold">Names or SHA-256 of exhibits that are not handed over.</param>
/// <param name="Reason">Why they are not; required where any are named.</param>
/// <param name="Operator">Who packs.</param>
public sealed record PackRequest(
    string Case, string Target, string Recipient, string Purpose, IReadOnlyList<string> Withhold, string Reason, string Operator);

/// <summary>
/// <c>recourse pack</c>: a bag (RFC 8493) that checks and recounts by itself: the sealed store with its ledger, the documents, a page that verifies it
/// in a browser, plain words on how to check it and what it does not prove. The hand-over is an entry of the ledger.
/// </summary>
public static class PackCase
{
    private static readonly string[] s_documents = [CaseFolder.FindingsRole, CaseFolder.AssessmentRole, CaseFolder.ItemsRole, CaseFolder.ReportRole];

    /// <summary>Packs a case.</summary>
    /// <exception cref="UsageException">There is no such case or exhibit, nothing was sealed, the target is there, or a reason is missing.</exception>
    public static Answer Execute(PackRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        var folder = CaseFolder.Open(request.Case);
        if (!Directory.Exists(folder.Sealed))
        {
            throw new UsageException($"{request.Case} 尚未封存任何内容。", $"Nothing was sealed in {request.Case} yet.");
        }

        var target = Path.GetFullPath(request.Target);
        if (File.Exists(target) || Directory.Exists(target))
        {
            throw new UsageException($"{request.Target} 已存在；请指定新的位置。", $"{request.Target} is there already; name a new place.");
        }

        using var vault = SealCase.OpenVault(folder, request.Operator);
        var withheld = Withheld(vault, request);
        progress("pack", 0, 0);
        var written = CasePackage.Write(
            vault,
            folder.Root,
            new PackageRequest
            {
                Target = target,
                Recipient = request.Recipient,
                Purpose = request.Purpose,
                Withheld = withheld,
                Files = contents => Files(vault, contents, request),
            },
            cancellation);
        return Answer(request, written);
    }

    private static Dictionary<string, string> Withheld(Vault vault, PackRequest request)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in request.Withhold)
        {
            if (request.Reason.Length == 0)
            {
                throw new UsageException("不移交某件封存物时，须用 --reason 写明理由。", "Where an exhibit is withheld, --reason must say why.");
            }

            var digests = vault.Exhibits.Where(exhibit => exhibit.Name == name || exhibit.Sha256 == name).Select(exhibit => exhibit.Sha256).ToList();
            if (digests.Count == 0)
            {
                throw new UsageException($"案件中没有名为 {name} 的封存物。", $"No exhibit of the case is named {name}.");
            }

            digests.ForEach(digest => chosen[digest] = request.Reason);
        }

        return chosen;
    }

    private static List<PackageFile> Files(Vault vault, PackageContents contents, PackRequest request)
    {
        var files = new List<PackageFile>
        {
            new("verify.html", PackageVerifier.Page()),
            new("README.txt", PackageTexts.Readme(contents, request)),
            new("exhibits.csv", PackageTexts.Exhibits(contents)),
        };

        // The newest of each, as they lie in a case: what people open. Their bytes are the sealed ones.
        foreach (var role in s_documents.Append(CaseFolder.CaseFileRole))
        {
            if (contents.Exhibits.LastOrDefault(exhibit => exhibit.Role == role) is { } exhibit)
            {
                using var source = vault.OpenRead(exhibit.Sha256);
                using var bytes = new MemoryStream();
                source.CopyTo(bytes);
                files.Add(new PackageFile("data/" + exhibit.Name, bytes.ToArray()));
            }
        }

        return files;
    }

    private static Answer Answer(PackRequest request, WrittenPackage written) => new()
    {
        ExitStatus = ExitStatus.Done,
        Json = writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("package", request.Target);
            writer.WriteNumber("files", written.Files);
            writer.WriteNumber("bytes", written.Bytes);
            writer.WriteNumber("exhibits", written.Contents.Exhibits.Count);
            writer.WriteNumber("entries", written.Contents.Entries);
            PackageTexts.WriteWithheld(writer, written.Contents.Withheld);
            writer.WriteString("publicKey", written.Contents.PublicKey);
            writer.WriteString("checkpoint", written.Contents.Checkpoint);
            writer.WriteEndObject();
        },
        Lines =
        [
            new Bilingual(
                $"证据包：{request.Target}（封存物 {written.Contents.Exhibits.Count} 件，文件 {written.Files} 个，{written.Bytes} 字节）",
                $"Package: {request.Target} ({written.Contents.Exhibits.Count} exhibits, {written.Files} files, {written.Bytes} bytes)"),
            .. written.Contents.Withheld.Count == 0 ? Array.Empty<Bilingual>() :
            [
                new Bilingual($"未移交 {written.Contents.Withheld.Count} 条记录及其内容。", $"Withheld: {written.Contents.Withheld.Count} entries and what they are about."),
                new Bilingual(
                    "请注意：案件文件、计数、清单和报告仍可能提到未移交的内容；不应移交的，请一并用 --withhold 指明。",
                    "Mind that the case file, findings, list of items and report may still speak of what is withheld; name them with --withhold where they should not go."),
            ],
            new Bilingual($"核对：recourse verify {request.Target}，或在浏览器中打开其中的 verify.html。", $"To check: recourse verify {request.Target}, or open verify.html of it in a browser."),
        ],
    };
}
