using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary><c>recourse law diff</c>: what a change of pack alters in stored assessments.</summary>
public static class DiffLaw
{
    /// <summary>Compares each stored assessment with the same facts weighed under another pack.</summary>
    /// <param name="paths">Case folders that were run, FACTS files, or folders of them.</param>
    /// <param name="from">
    /// The pack before, by digest or folder. Null: an assessment of a case is taken as it stands, whatever pack it was made under; facts are weighed
    /// under the newest released pack that is not the one after.
    /// </param>
    /// <param name="to">The pack after, by digest or folder; null for the present one.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">A path does not exist, or a pack is not to be had.</exception>
    public static Answer Execute(IReadOnlyList<string> paths, string? from, string? to, CancellationToken cancellation)
    {
        var after = PackChoice.Of(to);
        var before = from is null ? null : PackChoice.Of(from);
        var earlier = new Lazy<LawPack>(() => LawArchive.Released.LastOrDefault(pack => pack.Digest != after.Digest)?.Load() ?? after);
        var (items, lost) = StoredAssessments.Find(paths);
        var compared = ImmutableArray.CreateBuilder<(string Path, string From, ImmutableArray<Moved> Moved)>();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.Facts is not { } facts)
            {
                lost.Add(new(item.Path, "whole file", "an assessment without its facts cannot be weighed again; name the case folder or the facts"));
                continue;
            }

            var old = before is null && item.Assessment is { } stored ? stored : Assessor.Assess(facts, before ?? earlier.Value, []);
            compared.Add((item.Path, old.Pack, LawDiff.Of(old, Assessor.Assess(facts, after, []))));
        }

        var changed = compared.Count(entry => !entry.Moved.IsEmpty);
        return new Answer
        {
            ExitStatus = lost.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("to", after.Digest);
                writer.WriteNumber("changed", changed);
                writer.WriteStartArray("assessments");
                foreach (var (path, digest, moved) in compared)
                {
                    writer.WriteStartObject();
                    writer.WriteString("path", path);
                    writer.WriteString("from", digest);
                    writer.WritePropertyName("moved");
                    ExplainJson.WriteItems(moved, writer);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                LossJson.Write(writer, lost);
                writer.WriteEndObject();
            },
            Lines =
            [
                .. compared.SelectMany(entry => (IEnumerable<Bilingual>)[new($"{entry.Path}（{Short(entry.From)} → {Short(after.Digest)}）", $"{entry.Path} ({Short(entry.From)} → {Short(after.Digest)})"), .. Indented(entry.Moved)]),
                new($"{compared.Count} 份评估中有 {changed} 份改变。", $"{changed} of {compared.Count} assessments change."),
                .. LossJson.Lines(lost),
            ],
        };
    }

    private static IEnumerable<Bilingual> Indented(ImmutableArray<Moved> moved) => ExplainText.Of(moved).Select(line => new Bilingual("  " + line.Zh, "  " + line.En));

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}
