using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Recourse.Capture;
using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>What a person harmed asks to keep.</summary>
/// <param name="Address">The address.</param>
/// <param name="Folder">The folder to keep it in; made where there is none.</param>
/// <param name="Operator">Who keeps, for the ledger.</param>
public sealed record KeepRequest(string Address, string Folder, string Operator)
{
    /// <summary>The answers, in the order of <see cref="KeepForPerson.Questions"/>; those missing are asked where somebody sits there, otherwise left open.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Who is asked; <see langword="null"/> where nobody sits there.</summary>
    public Dialogue? Ask { get; init; }

    /// <summary>The browser's program; empty to look for it.</summary>
    public string Browser { get; init; } = "";

    /// <summary>Who is asked for the time.</summary>
    public TimeAuthorities Time { get; init; } = TimeAuthorities.None;
}

/// <summary><c>recourse keep</c>: asks three questions, captures, seals, and writes a page for a lawyer or a court.</summary>
public static class KeepForPerson
{
    /// <summary>The questions. What is answered is sealed with the page.</summary>
    public static ImmutableArray<Bilingual> Questions { get; } =
    [
        new("这一页说了您什么，或者公开了您的什么信息？", "What does the page say about you, or which data of yours does it show?"),
        new("您第一次看到它是什么时候？", "When did you first see it?"),
        new("您向谁反映过（平台、公安、其他人），结果如何？", "Whom have you told (platform, police, others), and what came of it?"),
    ];

    /// <summary>Keeps a page.</summary>
    /// <exception cref="UsageException">Not an address, no browser, or no folder to write to.</exception>
    public static Answer Execute(KeepRequest request, ProgressReport progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answers = Answers(request);
        var said = Encoding.UTF8.GetBytes(string.Concat(Questions.Select((q, i) => $"{q.Zh}\n{q.En}\n{answers[i]}\n\n")));
        var capture = new CapturePagesRequest(request.Folder, [request.Address], request.Operator) { Browser = request.Browser, Time = request.Time };
        var (kept, result, stamps, key) = CapturePages.Run(capture, [("answers.txt", said)], progress, cancellation);
        if (kept[0].Page is not { } page)
        {
            throw new UsageException($"没有保存：{kept[0].Problem}", $"not kept: {kept[0].Problem}");
        }

        var path = Path.ChangeExtension(kept[0].Files[0], null) + ".html";
        path = Path.Combine(request.Folder, Path.GetFileName(path));
        File.WriteAllBytes(path, KeptPage.Render(Paper(page, answers, result, StampCase.Lines(stamps), key[^1])));
        return new()
        {
            ExitStatus = result.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = json =>
            {
                json.WriteStartObject();
                json.WriteString("page", path);
                json.WriteString("verdict", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(page.Completeness.Verdict.ToString()));
                json.WriteNumber("sealed", result.New);
                LossJson.Write(json, result.Lost);
                json.WriteEndObject();
            },
            Lines = [.. CapturePages.Lines(kept[0]), .. StampCase.Lines(stamps), .. LossJson.Lines(result.Lost), new($"请打开并打印 {path}，连同整个文件夹交给律师或者法院。", $"Open and print {path}; take it with the whole folder to a lawyer or a court.")],
        };
    }

    private static ImmutableArray<string> Answers(KeepRequest request)
    {
        var answers = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < Questions.Length; i++)
        {
            var given = i < request.Answers.Length ? request.Answers[i] : "";
            if (given.Length == 0 && request.Ask is { } ask)
            {
                ask.Say(Questions[i].Zh + "（可直接回车）", Questions[i].En + " (Enter to leave it open)");
                given = ask.Input.ReadLine() ?? "";
            }

            answers.Add(given.Trim());
        }

        return answers.ToImmutable();
    }

    private static KeptPaper Paper(CapturedPage page, ImmutableArray<string> answers, SealedMaterial result, IEnumerable<Bilingual> times, Bilingual key) => new()
    {
        Address = page.Landed == page.Asked ? page.Asked : $"{page.Asked} → {page.Landed}",
        Title = page.Title,
        At = page.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        Clock = page.Surroundings.ClockAheadSeconds is { } ahead
            ? new(string.Create(CultureInfo.InvariantCulture, $"本机快 {ahead:0.0} 秒（网站时钟精确到秒）"), string.Create(CultureInfo.InvariantCulture, $"this machine is {ahead:0.0} s ahead (the site states whole seconds)"))
            : new("网站没有说明时间", "the site stated no time"),
        Verdict = CapturePages.Verdict(page.Completeness.Verdict),
        Reasons = [.. page.Completeness.Reasons.Select(r => new Bilingual($"{r.Zh}：{r.Seen}", $"{r.En}: {r.Seen}"))],
        Counters = [.. page.Counters.Select(c => c.Raw)],
        Answers = [.. Questions.Select((q, i) => (q, answers[i]))],
        Files = [.. result.Exhibits.Select(e => new KeptFile(e.Name, e.Bytes, e.Sha256, e.Sm3))],
        Times = [.. times],
        PublicKey = key.Zh.Split('：', 2)[^1],
    };
}
