using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>An act of custody to record.</summary>
/// <param name="Case">The case folder.</param>
/// <param name="Kind">Kind of the ledger's entry: <c>viewed</c>, <c>exported</c>, <c>handed-over</c>, <c>unsealed</c>, <c>sealed-again</c>, <c>corrected</c>, <c>withdrawn</c>.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Exhibits">Names or SHA-256 of exhibits; empty: the case as a whole.</param>
/// <param name="Operator">Who records it.</param>
public sealed record CustodyRequest(string Case, string Kind, string Purpose, IReadOnlyList<string> Exhibits, string Operator)
{
    /// <summary>Who took part, by role: <c>holder</c>, <c>witness</c>; and reasons: <c>no-investigators</c>, <c>no-holder</c>, <c>no-witness</c>. Empty: not stated.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    /// <summary>The investigators.</summary>
    public IReadOnlyList<string> Investigators { get; init; } = [];

    /// <summary>To whom; empty: nobody.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Where; empty: not stated.</summary>
    public string Place { get; init; } = "";

    /// <summary>The legal ground; empty: none stated.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Only to export: the folder to copy to.</summary>
    public string? Into { get; init; }

    /// <summary>Only to correct: the file that holds the corrected version.</summary>
    public string? With { get; init; }

    internal CustodyAct Act()
    {
        string Of(string name) => People.GetValueOrDefault(name, "");

        return new CustodyAct(Kind, Purpose, new CustodyPeople
        {
            Investigators = Investigators,
            NoInvestigators = Of("no-investigators"),
            Holder = Of("holder"),
            NoHolder = Of("no-holder"),
            Witness = Of("witness"),
            NoWitness = Of("no-witness"),
        })
        {
            Recipient = Recipient,
            Place = Place,
            Basis = Basis,
        };
    }
}

/// <summary><c>recourse custody …</c>: what is done with exhibits goes into the ledger, with the people or the reasons for their absence.</summary>
public static class CustodyOfCase
{
    /// <summary>Records an act; carries it out where it is one on files.</summary>
    /// <exception cref="UsageException">There is no such case or exhibit, or somebody is missing without a reason.</exception>
    public static Answer Record(CustodyRequest request, CancellationToken cancellation)
    {
        var folder = Opened(request.Case);
        var act = request.Act();
        RequirePeople(act);
        using var vault = SealCase.OpenVault(folder, request.Operator);
        var exhibits = Named(vault, request.Exhibits);
        if (request.With is { } corrected)
        {
            act = act with { CorrectedBy = Correct(vault, corrected, exhibits).Sha256 };
        }

        var targets = request.Into is { } into ? Targets(into, exhibits) : [];
        var differing = CustodyLog.Record(vault, act, [.. exhibits.Select(exhibit => exhibit.Sha256)], cancellation);
        foreach (var (exhibit, target) in targets)
        {
            File.Copy(vault.PathOf(exhibit.Sha256), target);
        }

        return Answer(act.Kind, exhibits, differing, vault);
    }

    /// <summary>Everything done since sealing.</summary>
    /// <exception cref="UsageException">There is no such case.</exception>
    public static Answer List(string path, string by)
    {
        using var vault = SealCase.OpenVault(Opened(path), by);
        var entries = CustodyLog.Read(vault.Events);
        return new Answer
        {
            ExitStatus = ExitStatus.Done,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("custody");
                foreach (var entry in entries)
                {
                    Write(writer, entry);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            Lines =
            [
                .. entries.Select(CustodyTexts.Line).Select(line => new Bilingual(
                    $"{line.Entry}  {line.At}  {line.Act.Zh} {line.Exhibit}（{line.People.Zh}）{line.Purpose.Zh}；校验值{line.CheckValue.Zh}",
                    $"{line.Entry}  {line.At}  {line.Act.En} {line.Exhibit} ({line.People.En}) {(line.Purpose.En.Length > 0 ? line.Purpose.En : line.Purpose.Zh)}; check value {line.CheckValue.En}")),
                new Bilingual($"共 {entries.Count} 条。", $"{entries.Count} entries."),
            ],
        };
    }

    internal static CaseFolder Opened(string path)
    {
        var folder = CaseFolder.Open(path);
        return Directory.Exists(folder.Sealed) ? folder : throw new UsageException($"{path} 尚未封存任何内容。", $"Nothing was sealed in {path} yet.");
    }

    internal static void RequirePeople(CustodyAct act)
    {
        if (CustodyKinds.NeedsPeople(act.Kind) && act.People.Missing is { Count: > 0 } missing)
        {
            var options = string.Join(", ", missing.Select(one => one == "investigators" ? "--investigator A --investigator B (--no-investigators WHY)" : $"--{one} WHO (--no-{one} WHY)"));
            throw new UsageException($"须写明参加人，或者写明没有的原因：{options}", $"Name who took part, or why nobody did: {options}");
        }
    }

    /// <summary>The newest exhibit of each name, or the one of the digest.</summary>
    internal static IReadOnlyList<Exhibit> Named(Vault vault, IReadOnlyList<string> names) =>
    [
        .. names.Select(name => vault.Exhibits.LastOrDefault(exhibit => exhibit.Name == name || exhibit.Sha256 == name)
            ?? throw new UsageException($"案件中没有名为 {name} 的封存物。", $"No exhibit of the case is named {name}.")).DistinctBy(exhibit => exhibit.Sha256, StringComparer.Ordinal),
    ];

    private static Exhibit Correct(Vault vault, string file, IReadOnlyList<Exhibit> exhibits)
    {
        if (exhibits.Count != 1 || !File.Exists(file))
        {
            throw new UsageException("更正须指明一件封存物和一个文件。", "A correction names one exhibit and a file that is there.");
        }

        var outcome = vault.Seal([new SealRequest(file, exhibits[0].Name, exhibits[0].Role, "correction of " + exhibits[0].Sha256)], 1, null, CancellationToken.None)[0];
        return outcome.Exhibit ?? throw new UsageException(outcome.Error ?? file, outcome.Error ?? file);
    }

    private static List<(Exhibit Exhibit, string Target)> Targets(string into, IReadOnlyList<Exhibit> exhibits)
    {
        if (exhibits.Count == 0)
        {
            throw new UsageException("导出须指明封存物。", "An export names what is exported.");
        }

        Directory.CreateDirectory(into);
        var targets = exhibits.Select(exhibit => (exhibit, Path.Combine(into, Path.GetFileName(exhibit.Name)))).ToList();
        return targets.DistinctBy(one => one.Item2, StringComparer.Ordinal).Count() == targets.Count && targets.All(one => !File.Exists(one.Item2))
            ? targets
            : throw new UsageException($"{into} 中已有同名文件，或者两件封存物同名；未导出。", $"{into} has a file of that name already, or two exhibits bear one; nothing was exported.");
    }

    private static Answer Answer(string kind, IReadOnlyList<Exhibit> exhibits, IReadOnlyList<string> differing, Vault vault) => new()
    {
        ExitStatus = differing.Count == 0 ? ExitStatus.Done : ExitStatus.DoesNotHold,
        Json = writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("recorded", kind);
            writer.WriteStartArray("exhibits");
            foreach (var exhibit in exhibits)
            {
                writer.WriteStartObject();
                writer.WriteString("name", exhibit.Name);
                writer.WriteString("sha256", exhibit.Sha256);
                writer.WriteBoolean("holds", !differing.Contains(exhibit.Sha256, StringComparer.Ordinal));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("checkpoint", vault.Checkpoint);
            writer.WriteEndObject();
        },
        Lines =
        [
            new Bilingual($"已记入日志：{CustodyTexts.Kind(kind).Zh}（封存物 {exhibits.Count} 件）。", $"Recorded: {CustodyTexts.Kind(kind).En} ({exhibits.Count} exhibits)."),
            .. exhibits.Where(exhibit => differing.Contains(exhibit.Sha256, StringComparer.Ordinal)).Select(exhibit => new Bilingual(
                $"校验值不一致：{exhibit.Name}；请运行 recourse verify。", $"The check value differs: {exhibit.Name}; run recourse verify.")),
        ],
    };

    private static void Write(Utf8JsonWriter writer, CustodyEntry entry)
    {
        var people = entry.Act.People;
        writer.WriteStartObject();
        writer.WriteNumber("entry", entry.Entry);
        writer.WriteString("at", entry.At.ToString("o"));
        writer.WriteString("by", entry.By);
        writer.WriteString("act", entry.Act.Kind);
        writer.WriteString("exhibit", entry.Exhibit?.Name);
        writer.WriteString("sha256", entry.Exhibit?.Sha256);
        writer.WriteStartArray("investigators");
        foreach (var name in people.Investigators)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        foreach (var (name, value) in new[]
        {
            ("noInvestigators", people.NoInvestigators), ("holder", people.Holder), ("noHolder", people.NoHolder), ("witness", people.Witness), ("noWitness", people.NoWitness),
            ("purpose", entry.Act.Purpose), ("recipient", entry.Act.Recipient), ("place", entry.Act.Place), ("basis", entry.Act.Basis),
        })
        {
            writer.WriteString(name, value);
        }

        if (entry.CheckValue is { } holds)
        {
            writer.WriteBoolean("checkValueHolds", holds);
        }
        else
        {
            writer.WriteNull("checkValueHolds");
        }

        writer.WriteEndObject();
    }
}
