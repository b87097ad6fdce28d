using System.Collections.Immutable;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>What to seal.</summary>
/// <param name="Case">The case folder.</param>
/// <param name="Paths">Files or folders; empty for <c>material/</c> and <c>case.yaml</c>.</param>
/// <param name="Operator">Who seals.</param>
/// <param name="Source">Where the files came from; empty where not stated.</param>
/// <param name="Threads">Worker threads.</param>
public sealed record SealCaseRequest(string Case, IReadOnlyList<string> Paths, string Operator, string Source, int Threads)
{
    /// <summary>Who is asked for the time afterwards.</summary>
    public TimeAuthorities Time { get; init; } = TimeAuthorities.None;
}

/// <summary><c>recourse seal</c>: nothing enters a case except as an exhibit.</summary>
public static class SealCase
{
    /// <summary>Seals the material of a case.</summary>
    /// <exception cref="UsageException">There is no such case, or a named path does not exist.</exception>
    public static Answer Execute(SealCaseRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        var folder = CaseFolder.Open(request.Case);
        using var vault = OpenVault(folder, request.Operator);
        var result = Seal(folder, vault, request, progress, cancellation);
        var stamps = StampCase.Stamp(vault, request.Time, progress, cancellation);
        return new Answer
        {
            ExitStatus = result.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("exhibits");
                foreach (var exhibit in result.Exhibits)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", exhibit.Name);
                    writer.WriteString("sha256", exhibit.Sha256);
                    writer.WriteString("sm3", exhibit.Sm3);
                    writer.WriteNumber("bytes", exhibit.Bytes);
                    writer.WriteString("role", exhibit.Role);
                    writer.WriteString("source", exhibit.Source);
                    writer.WriteString("sealedAt", exhibit.SealedAt.ToString("o"));
                    writer.WriteNumber("entry", exhibit.Entry);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteNumber("new", result.New);
                LossJson.Write(writer, result.Lost);
                StampCase.Write(writer, stamps);
                writer.WriteString("publicKey", vault.PublicKey);
                writer.WriteString("checkpoint", vault.Checkpoint);
                writer.WriteEndObject();
            },
            Lines =
            [
                .. KeyLines(vault),
                new Bilingual($"已封存 {result.Exhibits.Length} 件（新增 {result.New} 件）。", $"{result.Exhibits.Length} exhibits sealed ({result.New} of them new)."),
                .. StampCase.Lines(stamps),
                .. LossJson.Lines(result.Lost),
            ],
        };
    }

    /// <summary>Opens the vault of a case.</summary>
    /// <exception cref="UsageException">Another process writes to it, or it cannot be opened.</exception>
    internal static Vault OpenVault(CaseFolder folder, string by) =>
        Vault.Open(folder.Root, new VaultOptions { Operator = by, Time = TimeProvider.System });

    /// <summary>Says which key signs, the first time it is made.</summary>
    internal static IEnumerable<Bilingual> KeyLines(Vault vault) => vault.KeyWasMade
        ? [new Bilingual($"已生成签名密钥；公钥：{vault.PublicKey}", $"A signing key was made; its public key: {vault.PublicKey}")]
        : [];

    internal static SealedMaterial Seal(
        CaseFolder folder, Vault vault, SealCaseRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        var (requests, lost) = Requests(folder, request);
        long done = 0;
        var outcomes = vault.Seal(requests, request.Threads, _ => progress("seal", Interlocked.Increment(ref done), requests.Count), cancellation);
        return new SealedMaterial(
            [.. outcomes.Where(outcome => outcome.Exhibit is not null).Select(outcome => outcome.Exhibit!)],
            outcomes.Count(outcome => outcome.New),
            [
                .. lost,
                .. outcomes.Where(outcome => outcome.Exhibit is null)
                    .Select(outcome => new Loss(outcome.Request.Name, "whole file", outcome.Error ?? "not sealed")),
            ]);
    }

    private static (List<SealRequest> Requests, IReadOnlyList<Loss> Lost) Requests(CaseFolder folder, SealCaseRequest request)
    {
        var hints = SourcesStated(folder);
        if (request.Paths.Count > 0)
        {
            var (named, lostNamed) = FileWalk.Expand(request.Paths);
            return ([.. named.Select(file => new SealRequest(file.FullPath, NameOf(folder, file), CaseFolder.MaterialRole, request.Source))], lostNamed);
        }

        var requests = new List<SealRequest>();
        if (File.Exists(folder.CaseFile))
        {
            requests.Add(new SealRequest(folder.CaseFile, CaseFolder.CaseFileName, CaseFolder.CaseFileRole, request.Source));
        }

        if (!Directory.Exists(folder.Material))
        {
            return (requests, []);
        }

        var (files, lost) = FileWalk.Expand([folder.Material]);
        requests.AddRange(files.Select(file =>
        {
            var name = NameOf(folder, file);
            return new SealRequest(file.FullPath, name, CaseFolder.MaterialRole, request.Source.Length > 0 ? request.Source : hints.GetValueOrDefault(name, ""));
        }));
        return (requests, [.. lost.Select(loss => loss with { File = Relative(folder, loss.File) })]);
    }

    /// <summary>What case.yaml says of where files came from. An unreadable case file costs only these notes here; <c>run</c> reports it.</summary>
    private static Dictionary<string, string> SourcesStated(CaseFolder folder) =>
        !File.Exists(folder.CaseFile)
            ? []
            : FactsReader.Read(File.ReadAllBytes(folder.CaseFile), CaseFolder.CaseFileName).File.Material
                .GroupBy(hint => hint.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Source, StringComparer.Ordinal);

    /// <summary>The name of an exhibit: its path under material/, or its file name where it lies elsewhere.</summary>
    private static string NameOf(CaseFolder folder, SourceFile file)
    {
        var relative = Path.GetRelativePath(folder.Material, file.FullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(file.FullPath) : relative;
    }

    private static string Relative(CaseFolder folder, string path) => Path.GetRelativePath(folder.Root, Path.GetFullPath(path)).Replace('\\', '/');
}

/// <summary>What sealing came to.</summary>
/// <param name="Exhibits">Every exhibit of the request, whether new or sealed before.</param>
/// <param name="New">How many were new.</param>
/// <param name="Lost">What could not be sealed.</param>
internal sealed record SealedMaterial(ImmutableArray<Exhibit> Exhibits, int New, ImmutableArray<Loss> Lost);
