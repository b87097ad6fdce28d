using System.Collections.Immutable;
using Recourse.Documents;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary><c>recourse custody papers</c>: the record and the list that the rules require, with what is missing named as curable or fatal.</summary>
public static class CustodyPapers
{
    private const string RecordRole = "custody-record", PaperRole = "custody-paper", RecordName = "record.txt";

    /// <summary>Makes the papers; where nobody stated a record yet, also an empty one to fill in.</summary>
    /// <param name="path">The case folder.</param>
    /// <param name="record">File with what people state; null: the one that was sealed last.</param>
    /// <param name="by">Who makes them.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="UsageException">There is no such case, or a line of the record is no field.</exception>
    public static Answer Execute(string path, string? record, string by, CancellationToken cancellation)
    {
        var folder = CustodyOfCase.Opened(path);
        var checklist = PreservationChecklist.Of(LawPack.Load()) ?? throw new UsageException("规则包没有核对表。", "The law pack has no checklist.");
        using var vault = SealCase.OpenVault(folder, by);
        var output = Path.Combine(folder.Output, "custody");
        var template = Path.Combine(output, RecordName);
        byte[]? stated = null;
        if (record is not null)
        {
            stated = File.ReadAllBytes(record);
            RecordFile.Read(record, stated, checklist.Fields);
            vault.SealBytes(stated, "custody/" + RecordName, RecordRole, "stated by " + by);
        }
        else if (vault.Latest("custody/" + RecordName, RecordRole) is { } known)
        {
            stated = File.ReadAllBytes(vault.PathOf(known.Sha256));
        }
        else if (!File.Exists(template))
        {
            OutputFile.Write(template, RecordFile.Template(checklist));
        }

        var check = VaultCheck.Run(folder.Root, cancellation);
        var paper = Paper(folder, vault, check, checklist, RecordFile.Read(record ?? template, stated ?? [], checklist.Fields), cancellation);
        var files = new List<string>();
        foreach (var (name, bytes) in new[] { ("record.html", CustodyPage.Render(paper)), ("record.docx", CustodyDocx.Render(paper)) })
        {
            OutputFile.Write(Path.Combine(output, name), bytes);
            vault.SealBytes(bytes, "out/custody/" + name, PaperRole, "recourse " + ProgramVersion.Text);
            files.Add(Path.Combine(path, "out", "custody", name));
        }

        return Answer(paper, files, stated is null ? Path.Combine(path, "out", "custody", RecordName) : null);
    }

    private static CustodyPaper Paper(
        CaseFolder folder, Vault vault, VaultCheckResult check, PreservationChecklist checklist, ImmutableSortedDictionary<string, CustodyValue> stated, CancellationToken cancellation)
    {
        var material = vault.Exhibits.Where(exhibit => exhibit.Role == CaseFolder.MaterialRole).GroupBy(exhibit => exhibit.Name, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(version => version.Entry)!).OrderBy(exhibit => exhibit.Name, StringComparer.Ordinal).ToList();
        var fields = Known(folder, vault, check, material, cancellation).Where(one => stated.GetValueOrDefault(one.Key) is null or { State: RecordField.Unknown })
            .Aggregate(stated, (all, one) => all.SetItem(one.Key, one.Value));
        var start = vault.Events.Count > 0 ? DateOnly.FromDateTime(vault.Events[0].At.DateTime) : (DateOnly?)null;
        return new CustodyPaper
        {
            Case = CaseInputs.Latest(vault).Case.Title,
            Fields = fields,
            Items =
            [
                .. material.Select(exhibit => new CustodyItem(
                    exhibit.Name, DataCategory.Of(exhibit.Name) ?? new Bilingual("类别未定", "category not known"), DataCategory.Format(exhibit.Name), exhibit.Bytes, exhibit.Sha256, exhibit.Sm3,
                    CustodyTexts.Time(exhibit.SealedAt), exhibit.Source)),
            ],
            History = [.. CustodyLog.Read(vault.Events).Select(CustodyTexts.Line)],
            Checks = checklist.Check(fields.ToDictionary(one => one.Key, one => one.Value.State, StringComparer.Ordinal), start),
            Checkpoint = vault.Checkpoint,
            Program = ProgramVersion.Text,
        };
    }

    // What the store itself answers. What people stated comes first, except where they left it open.
    private static IEnumerable<KeyValuePair<string, CustodyValue>> Known(CaseFolder folder, Vault vault, VaultCheckResult check, List<Exhibit> material, CancellationToken cancellation)
    {
        static KeyValuePair<string, CustodyValue> Field(string id, RecordField state, string text = "") => new(id, new CustodyValue(state, text));

        if (material.Count > 0)
        {
            yield return Field("itemNames", RecordField.Present);
            yield return Field("size", RecordField.Present);
            yield return Field("checkValueAlgorithm", RecordField.Present, "SHA-256, SM3");
            yield return Field("category", material.TrueForAll(exhibit => DataCategory.Of(exhibit.Name) is not null) ? RecordField.Present : RecordField.Unknown);
            yield return Field("fileFormat", material.TrueForAll(exhibit => DataCategory.Format(exhibit.Name).Length > 0) ? RecordField.Present : RecordField.Unknown);
        }

        var content = check.Broken.FirstOrDefault(item => item.Link is Links.Content or Links.Missing && item.Item.Contains("exhibits", StringComparison.Ordinal));
        yield return Field("checkValueHolds", content is null ? RecordField.Present : RecordField.Failed, content?.Item ?? "");
        yield return Field("toolVersion", RecordField.Present, "recourse " + ProgramVersion.Text);
        yield return Field("processLog", check.Broken.Any(item => item.Item.Contains("ledger", StringComparison.Ordinal)) ? RecordField.Failed : RecordField.Present, ".recourse/ledger");

        var times = ReportedTimes.Now(folder, vault, cancellation);
        yield return Field("chainProof", material.Count > 0 && material.TrueForAll(exhibit => times.OutsideProof(exhibit)) ? RecordField.Present : RecordField.Absent);
        if (CustodyLog.Read(vault.Events).Any(entry => entry.Act.Kind == CustodyKinds.Corrected))
        {
            yield return Field("changed", RecordField.Present);
        }
    }

    private static Answer Answer(CustodyPaper paper, IReadOnlyList<string> files, string? template) => new()
    {
        ExitStatus = ExitStatus.Done,
        Json = writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("papers");
            foreach (var file in files)
            {
                writer.WriteStringValue(file);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("checks");
            foreach (var check in paper.Checks)
            {
                writer.WriteStartObject();
                writer.WriteString("id", check.Id);
                writer.WriteString("state", check.State.ToString());
                writer.WriteStartArray("missing");
                foreach (var field in check.Missing)
                {
                    writer.WriteStringValue(field);
                }

                writer.WriteEndArray();
                writer.WriteStartArray("provisions");
                foreach (var provision in check.Provisions)
                {
                    writer.WriteStringValue(provision);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("fill", template);
            writer.WriteEndObject();
        },
        Lines =
        [
            .. files.Select(file => new Bilingual($"文书：{file}", $"Paper: {file}")),
            .. paper.Checks.Where(check => check.State is RecordState.Curable or RecordState.Excluded or RecordState.Incomplete)
                .Select(check => new Bilingual($"{check.Id} {check.Title.Zh}：{check.Because.Zh}", $"{check.Id} {check.Title.En}: {check.Because.En}")),
            Unknown(paper),
            .. template is null ? Array.Empty<Bilingual>() : [new Bilingual($"请填写 {template}，再用 --record 指明。", $"Fill in {template}, then name it with --record.")],
        ],
    };

    private static Bilingual Unknown(CustodyPaper paper)
    {
        var open = string.Join(' ', paper.Checks.Where(check => check.State == RecordState.Unknown).Select(check => check.Id));
        return open.Length == 0 ? new Bilingual("各项均已查明。", "Every item is known.") : new Bilingual($"尚未陈述：{open}", $"Not stated yet: {open}");
    }
}
