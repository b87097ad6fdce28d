using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>What to check, and what the reader brings along to hold it against.</summary>
/// <param name="Path">A case folder, a package's folder, or a package that is one ZIP file.</param>
/// <param name="Threads">Worker threads.</param>
public sealed record VerifyRequest(string Path, int Threads)
{
    /// <summary>The ledger's verifier key as it was noted elsewhere; null: the one in the case is believed.</summary>
    public string? TrustedKey { get; init; }

    /// <summary>Files with earlier checkpoints of the ledger that were kept elsewhere.</summary>
    public IReadOnlyList<string> EarlierCheckpoints { get; init; } = [];

    /// <summary>Verifier keys of witnesses that must have cosigned a head of this ledger.</summary>
    public IReadOnlyList<string> TrustedWitnesses { get; init; } = [];

    /// <summary>File with root certificates (PEM) of time-stamp authorities that the reader trusts; null: none are named.</summary>
    public string? TrustedRoots { get; init; }
}

/// <summary>
/// <c>recourse verify CASE|PACKAGE</c>: recomputes every digest, the ledger, every proof of time, then every finding from the sealed exhibits. Changes
/// nothing, needs no key and no network.
/// </summary>
public static class VerifyCase
{
    private const string InPackage = "data/";

    /// <summary>Checks a case or a package.</summary>
    /// <returns>Exit status 0 where everything holds, 1 where something is broken; the answer names the item and the link that broke.</returns>
    /// <exception cref="UsageException">There is no such case, or nothing was sealed in it.</exception>
    public static Answer Execute(VerifyRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        if (!OpenedPackage.IsPackage(request.Path))
        {
            return Answer(Check(CaseFolder.Open(request.Path), request, progress, cancellation));
        }

        progress("check the package", 0, 0);
        using var package = OpenedPackage.Open(request.Path, cancellation);
        var bag = BagCheck.Run(package.Folder, cancellation);
        var inside = Directory.Exists(Path.Combine(package.CaseFolder, ".recourse"))
            ? Check(CaseFolder.Open(package.CaseFolder), request, progress, cancellation)
            : CheckedCase.Nothing(new Breakage(InPackage + ".recourse", Links.Missing, "the sealed store of the case", "nothing"));
        return Answer(inside with
        {
            Broken = [.. package.Broken, .. bag.Broken, .. inside.Broken.Select(item => item with { Item = InPackage + item.Item })],
            Checked = [.. bag.Checked, .. inside.Checked],
        });
    }

    private static CheckedCase Check(CaseFolder folder, VerifyRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Sealed))
        {
            throw new UsageException($"{request.Path} 尚未封存任何内容。", $"Nothing was sealed in {request.Path} yet.");
        }

        progress("check the store", 0, 0);
        var vault = VaultCheck.Run(
            folder.Root,
            new VaultCheckOptions
            {
                TrustedKey = request.TrustedKey,
                EarlierCheckpoints = [.. request.EarlierCheckpoints.Select(File.ReadAllText)],
                TrustedWitnesses = request.TrustedWitnesses,
            },
            cancellation);
        var time = Time(folder, request, cancellation);
        var store = time.JoinTo(vault);

        // A recount is only worth its name over exhibits that are what they were; where the store is broken, what can still be recounted is.
        progress("recount", 0, 0);
        var recount = Recount.Check(folder, store, request.Threads, progress, cancellation);
        return new CheckedCase(
            [.. store.Broken, .. recount.Broken], [.. store.Checked, .. recount.Checked], recount.Notes, store, new TimeSummary(time, store.Exhibits));
    }

    private static TimeCheckResult Time(CaseFolder folder, VerifyRequest request, CancellationToken cancellation)
    {
        try
        {
            return TimeCheck.Run(
                folder.Root, new TimeCheckOptions { TrustedKey = request.TrustedKey, TrustedRoots = Text(request.TrustedRoots) }, cancellation);
        }
        catch (FormatException fault)
        {
            throw new UsageException($"{request.TrustedRoots} 不是可读的证书（PEM）：{fault.Message}", $"{request.TrustedRoots} holds no readable certificates (PEM): {fault.Message}");
        }
    }

    private static string? Text(string? file) => file is null ? null : File.ReadAllText(file);

    private static Answer Answer(CheckedCase result)
    {
        var holds = result.Broken.IsEmpty;
        return new Answer
        {
            ExitStatus = holds ? ExitStatus.Done : ExitStatus.DoesNotHold,
            Json = writer => Write(writer, result),
            Lines =
            [
                .. result.Broken.Select(item => new Bilingual(
                    $"不一致：{item.Item}（{item.Link}）应为 {item.Expected}，实为 {item.Found}",
                    $"broken: {item.Item} ({item.Link}) expected {item.Expected}, found {item.Found}")),
                .. result.Notes,
                .. result.Time?.Lines() ?? [],
                .. (result.Store?.Witnessed ?? []).Select(head => new Bilingual(
                    $"见证：{head.Witness.Split('+')[0]} 于 {head.At:yyyy-MM-dd HH:mm:ss} UTC 联署前 {head.Entries} 条记录{(head.Trusted ? "" : "（其公钥请另行核对）")}",
                    $"witnessed: {head.Witness.Split('+')[0]} cosigned the first {head.Entries} entries at {head.At:yyyy-MM-dd HH:mm:ss} UTC{(head.Trusted ? "" : " (compare its key with one from elsewhere)")}")),
                .. (result.Store?.Withheld ?? []).Select(entry => new Bilingual(
                    $"未移交：日志记录 {entry.Entry}（{entry.Reason}）", $"withheld: ledger entry {entry.Entry} ({entry.Reason})")),
                holds
                    ? new Bilingual($"核对一致：{result.Exhibits} 件封存物，{result.Checked.Length} 项检查。", $"Holds: {result.Exhibits} exhibits, {result.Checked.Length} checks.")
                    : new Bilingual($"核对不一致：{result.Broken.Length} 处。", $"Does not hold: {result.Broken.Length} broken."),
            ],
        };
    }

    private static void Write(Utf8JsonWriter writer, CheckedCase result)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("holds", result.Broken.IsEmpty);
        writer.WriteNumber("exhibits", result.Exhibits);
        writer.WriteStartArray("checked");
        foreach (var line in result.Checked)
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("broken");
        foreach (var item in result.Broken)
        {
            writer.WriteStartObject();
            writer.WriteString("item", item.Item);
            writer.WriteString("link", item.Link);
            writer.WriteString("expected", item.Expected);
            writer.WriteString("found", item.Found);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (var note in result.Notes)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", note.Zh);
            writer.WriteString("en", note.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        PackageTexts.WriteWithheld(writer, result.Store?.Withheld ?? []);
        writer.WriteStartArray("witnesses");
        foreach (var head in result.Store?.Witnessed ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("key", head.Witness);
            writer.WriteNumber("entries", head.Entries);
            writer.WriteString("at", head.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteBoolean("trusted", head.Trusted);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        result.Time?.Write(writer);
        writer.WriteString("publicKey", result.Store?.PublicKey);
        writer.WriteString("checkpoint", result.Store?.Checkpoint);
        writer.WriteEndObject();
    }
}

/// <summary>What the checks of a case came to.</summary>
internal sealed record CheckedCase(
    ImmutableArray<Breakage> Broken, ImmutableArray<string> Checked, ImmutableArray<Bilingual> Notes, VaultCheckResult? Store, TimeSummary? Time)
{
    /// <summary>Exhibits of intact entries.</summary>
    public int Exhibits => Store?.Exhibits.Count ?? 0;

    /// <summary>A case that is not there.</summary>
    public static CheckedCase Nothing(Breakage why) => new([why], [], [], null, null);
}
