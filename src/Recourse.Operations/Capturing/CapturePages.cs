using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Recourse.Capture;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>What to capture.</summary>
/// <param name="Case">The case folder; made where there is none.</param>
/// <param name="Addresses">The named addresses, in order. Nothing else is visited.</param>
/// <param name="Operator">Who captures, for the record and the ledger.</param>
public sealed record CapturePagesRequest(string Case, IReadOnlyList<string> Addresses, string Operator)
{
    /// <summary>A file with an address a line; lines that begin with <c>#</c> are remarks; empty for none.</summary>
    public string List { get; init; } = "";

    /// <summary>The browser's program; empty to look for it.</summary>
    public string Browser { get; init; } = "";

    /// <summary>Language that is asked for.</summary>
    public string Locale { get; init; } = "zh-CN";

    /// <summary>Seconds that a page may take.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Who is asked for the time afterwards.</summary>
    public TimeAuthorities Time { get; init; } = TimeAuthorities.None;
}

/// <summary><c>recourse capture</c>: named addresses are captured into <c>material/captures/</c> and sealed; a capture that is not whole says so.</summary>
public static class CapturePages
{
    /// <summary>Captures and seals.</summary>
    /// <returns>Exit status 2 where an address could not be captured; what came of the others is sealed.</returns>
    /// <exception cref="UsageException">No address, no browser, or no folder to write to.</exception>
    public static Answer Execute(CapturePagesRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (kept, result, stamps, key) = Run(request, [], progress, cancellation);
        return new()
        {
            ExitStatus = kept.All(k => k.Page is not null) && result.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = json => Write(json, kept, result, stamps),
            Lines = [.. key, .. kept.SelectMany(Lines), .. StampCase.Lines(stamps), .. LossJson.Lines(result.Lost)],
        };
    }

    /// <summary>Captures, writes, seals; <paramref name="besides"/> are files of <c>material/</c> to be sealed with them.</summary>
    internal static (ImmutableArray<Kept> Kept, SealedMaterial Sealed, IReadOnlyList<TimeOutcome> Stamps, ImmutableArray<Bilingual> Key) Run(
        CapturePagesRequest request, IReadOnlyList<(string Name, byte[] Bytes)> besides, ProgressReport progress, CancellationToken cancellation)
    {
        var addresses = Addresses(request);
        Directory.CreateDirectory(Path.Combine(request.Case, "material"));
        var folder = CaseFolder.Open(request.Case);
        ImmutableArray<Kept> kept;
        try
        {
            kept = CaptureAsync(folder, request, addresses, progress, cancellation).GetAwaiter().GetResult();
        }
        catch (CaptureException problem)
        {
            throw new UsageException(problem.Message, problem.Message);
        }

        using var vault = SealCase.OpenVault(folder, request.Operator);
        List<string> files = [.. kept.SelectMany(k => k.Files)];
        foreach (var (name, bytes) in files.Count > 0 ? besides : [])
        {
            // Beside the first package, under its name: what is said of a capture is found with it.
            var path = Path.ChangeExtension(files[0], null) + "-" + name;
            File.WriteAllBytes(path, bytes);
            files.Add(path);
        }

        var sealing = new SealCaseRequest(request.Case, files, request.Operator, "recourse capture", 1);
        var result = files.Count > 0 ? SealCase.Seal(folder, vault, sealing, progress, cancellation) : new SealedMaterial([], 0, []);
        return (kept, result, StampCase.Stamp(vault, request.Time, progress, cancellation), [.. SealCase.KeyLines(vault), new Bilingual("公钥：" + vault.PublicKey, "public key: " + vault.PublicKey)]);
    }

    private static List<string> Addresses(CapturePagesRequest request)
    {
        List<string> all = [.. request.Addresses];
        if (request.List.Length > 0)
        {
            all.AddRange(File.ReadAllLines(request.List).Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')));
        }

        return all.Count > 0 ? all : throw new UsageException("没有指明网址", "no address is named");
    }

    private static async Task<ImmutableArray<Kept>> CaptureAsync(CaseFolder folder, CapturePagesRequest request, List<string> addresses, ProgressReport progress, CancellationToken cancellation)
    {
        var options = new CaptureOptions { Browser = request.Browser, Locale = request.Locale, TimeoutMs = checked(request.TimeoutSeconds * 1000), Operator = request.Operator };
        var visitor = await PageVisitor.StartAsync(options).ConfigureAwait(false);
        await using (visitor.ConfigureAwait(false))
        {
            var kept = ImmutableArray.CreateBuilder<Kept>();
            foreach (var (at, address) in addresses.Index())
            {
                progress("capture", at, addresses.Count);
                kept.Add(await OneAsync(folder, visitor, address, cancellation).ConfigureAwait(false));
            }

            return kept.ToImmutable();
        }
    }

    /// <summary>One address; what is wrong with it costs only itself.</summary>
    private static async Task<Kept> OneAsync(CaseFolder folder, PageVisitor visitor, string address, CancellationToken cancellation)
    {
        try
        {
            var page = await visitor.CaptureAsync(address, cancellation).ConfigureAwait(false);
            return new(address, page, Keep(folder, page), "");
        }
        catch (CaptureException refused)
        {
            return new(address, null, [], refused.Message);
        }
    }

    /// <summary>Writes the package and, beside it, what a person looks at first: the picture and the record. A name is never used twice.</summary>
    private static ImmutableArray<string> Keep(CaseFolder folder, CapturedPage page)
    {
        var host = new Uri(page.Asked).IdnHost.Replace(':', '_');
        var stem = string.Create(CultureInfo.InvariantCulture, $"{page.StartedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{host}");
        var captures = Directory.CreateDirectory(Path.Combine(folder.Material, "captures")).FullName;
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(captures, number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"));
            if (File.Exists(path + ".wacz"))
            {
                continue;
            }

            using (var package = new FileStream(path + ".wacz", FileMode.CreateNew, FileAccess.ReadWrite))
            {
                WaczPackage.Write(page, package);
            }

            File.WriteAllBytes(path + ".json", WaczPackage.Info(page));
            if (page.Screenshot.Length == 0)
            {
                return [path + ".wacz", path + ".json"];
            }

            File.WriteAllBytes(path + ".png", page.Screenshot);
            return [path + ".wacz", path + ".json", path + ".png"];
        }
    }

    internal static IEnumerable<Bilingual> Lines(Kept kept)
    {
        if (kept.Page is not { } page)
        {
            yield return new($"{kept.Address}：未能取证：{kept.Problem}", $"{kept.Address}: not captured: {kept.Problem}");
            yield break;
        }

        var verdict = Verdict(page.Completeness.Verdict);
        yield return new(
            $"{kept.Address}：{verdict.Zh}；{page.Exchanges.Length}次请求；{Path.GetFileName(kept.Files[0])}", $"{kept.Address}: {verdict.En}; {page.Exchanges.Length} requests; {Path.GetFileName(kept.Files[0])}");
        foreach (var reason in page.Completeness.Reasons)
        {
            yield return new($"  {reason.Zh}（{reason.Seen}）", $"  {reason.En} ({reason.Seen})");
        }

        foreach (var lost in page.Lost)
        {
            yield return new($"  未能保存：{lost}", $"  not kept: {lost}");
        }
    }

    /// <summary>A verdict in words.</summary>
    internal static Bilingual Verdict(CaptureVerdict verdict) => verdict switch
    {
        CaptureVerdict.Complete => new("未见不完整之处", "nothing speaks against its being whole"),
        CaptureVerdict.Unfinished => new("不完整：尚未加载完毕", "not whole: still loading"),
        CaptureVerdict.Blank => new("空白页", "blank"),
        CaptureVerdict.LoginWall => new("要求登录", "asks to sign in"),
        CaptureVerdict.SoftNotFound => new("页面称没有此页", "says that there is no such page"),
        CaptureVerdict.Deleted => new("页面称内容已删除或者不可见", "says that the content was deleted or is not shown"),
        CaptureVerdict.Captcha => new("要求人机验证", "asks whether a person sits there"),
        CaptureVerdict.NotFound => new("没有此页", "no such page"),
        _ => new("没有打开", "did not open"),
    };

    private static void Write(Utf8JsonWriter json, ImmutableArray<Kept> kept, SealedMaterial result, IReadOnlyList<TimeOutcome> stamps)
    {
        json.WriteStartObject();
        json.WriteStartArray("captures");
        foreach (var one in kept)
        {
            json.WriteStartObject();
            json.WriteString("asked", one.Address);
            if (one.Page is { } page)
            {
                json.WriteString("landed", page.Landed);
                json.WriteString("startedAt", page.StartedAt.ToString("o"));
                json.WriteString("readAt", page.ReadAt.ToString("o"));
                json.WriteString("title", page.Title);
                json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(page.Completeness.Verdict.ToString()));
                json.WriteStartArray("reasons");
                foreach (var reason in page.Completeness.Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(reason.Verdict.ToString()));
                    json.WriteString("zh", reason.Zh);
                    json.WriteString("en", reason.En);
                    json.WriteString("seen", reason.Seen);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteNumber("requests", page.Exchanges.Length);
                Texts(json, "lost", page.Lost);
            }
            else
            {
                json.WriteString("problem", one.Problem);
            }

            Texts(json, "files", one.Files.Select(f => "captures/" + Path.GetFileName(f)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("sealed", result.New);
        LossJson.Write(json, result.Lost);
        StampCase.Write(json, stamps);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal sealed record Kept(string Address, CapturedPage? Page, ImmutableArray<string> Files, string Problem);
}
