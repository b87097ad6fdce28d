using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary><c>recourse verify CASE</c>: recomputes every digest, the ledger, then every finding from the sealed exhibits. Changes nothing, needs no key and no network.</summary>
public static class VerifyCase
{
    /// <summary>Checks a case.</summary>
    /// <returns>Exit status 0 where everything holds, 1 where something is broken; the answer names the item and the link that broke.</returns>
    /// <exception cref="UsageException">There is no such case, or nothing was sealed in it.</exception>
    public static Answer Execute(string path, int threads, ProgressReport progress, CancellationToken cancellation)
    {
        var folder = CaseFolder.Open(path);
        if (!Directory.Exists(folder.Sealed))
        {
            throw new UsageException($"{path} 尚未封存任何内容。", $"Nothing was sealed in {path} yet.");
        }

        progress("check the store", 0, 0);
        var store = VaultCheck.Run(folder.Root, cancellation);
        var broken = new List<Breakage>(store.Broken);
        var checkedItems = new List<string>(store.Checked);

        // A recount is only worth its name over exhibits that are what they were; where the store is broken, what can still be recounted is.
        progress("recount", 0, 0);
        var recount = Recount.Check(folder, store, threads, progress, cancellation);
        broken.AddRange(recount.Broken);
        checkedItems.AddRange(recount.Checked);

        var holds = broken.Count == 0;
        return new Answer
        {
            ExitStatus = holds ? ExitStatus.Done : ExitStatus.DoesNotHold,
            Json = writer => Write(writer, holds, store.Exhibits.Count, checkedItems, broken, recount.Notes),
            Lines =
            [
                .. broken.Select(item => new Bilingual(
                    $"不一致：{item.Item}（{item.Link}）应为 {item.Expected}，实为 {item.Found}",
                    $"broken: {item.Item} ({item.Link}) expected {item.Expected}, found {item.Found}")),
                .. recount.Notes,
                holds
                    ? new Bilingual($"核对一致：{store.Exhibits.Count} 件封存物，{checkedItems.Count} 项检查。", $"Holds: {store.Exhibits.Count} exhibits, {checkedItems.Count} checks.")
                    : new Bilingual($"核对不一致：{broken.Count} 处。", $"Does not hold: {broken.Count} broken."),
            ],
        };
    }

    private static void Write(
        Utf8JsonWriter writer, bool holds, int exhibits, List<string> checkedItems, List<Breakage> broken, ImmutableArray<Bilingual> notes)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("holds", holds);
        writer.WriteNumber("exhibits", exhibits);
        writer.WriteStartArray("checked");
        checkedItems.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteStartArray("broken");
        foreach (var item in broken)
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
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", note.Zh);
            writer.WriteString("en", note.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
