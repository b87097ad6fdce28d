using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>An assessment that somebody keeps, or facts that can be weighed again.</summary>
/// <param name="Path">Where it is, as the user named it.</param>
/// <param name="Facts">The facts; null for an assessment without its facts.</param>
/// <param name="Assessment">The assessment as it stands; null for facts alone.</param>
internal sealed record StoredItem(string Path, Facts? Facts, Assessment? Assessment);

/// <summary>Finds assessments in case folders (<c>out/assessment.json</c> beside the facts in <c>out/findings.json</c>), FACTS files and folders of them.</summary>
internal static class StoredAssessments
{
    private static readonly string[] s_kinds = [".yaml", ".yml", ".json"];

    /// <summary>Digest of the pack that an assessment names; null where the bytes are none.</summary>
    public static string? PackOf(byte[] assessment)
    {
        using var document = JsonDocument.Parse(assessment);
        return IsAssessment(document.RootElement) ? document.RootElement.GetProperty("pack").GetString() : null;
    }

    /// <summary>Everything under the paths, in the order of the paths and of the names; what cannot be read is listed, and the rest is used.</summary>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public static (ImmutableArray<StoredItem> Items, List<Loss> Lost) Find(IReadOnlyList<string> paths)
    {
        var (items, lost) = (ImmutableArray.CreateBuilder<StoredItem>(), new List<Loss>());
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new UsageException($"没有这个案件目录或文件：{path}", $"There is no such case folder or file: {path}");
            }

            Add(path.Replace('\\', '/').TrimEnd('/'), items, lost);
        }

        return (items.ToImmutable(), lost);
    }

    private static void Add(string path, ImmutableArray<StoredItem>.Builder items, List<Loss> lost)
    {
        try
        {
            if (File.Exists(path))
            {
                items.Add(OfFile(path, lost));
            }
            else if (CaseFolder.IsCase(path))
            {
                items.Add(OfCase(path));
            }
            else
            {
                foreach (var inner in Directory.GetFileSystemEntries(path).Select(entry => entry.Replace('\\', '/')).Order(StringComparer.Ordinal))
                {
                    if (Directory.Exists(inner) || s_kinds.Contains(Path.GetExtension(inner), StringComparer.OrdinalIgnoreCase))
                    {
                        Add(inner, items, lost);
                    }
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            lost.Add(new Loss(path, "whole file", problem.Message));
        }
    }

    private static StoredItem OfCase(string path)
    {
        var (assessment, findings) = (Path.Combine(path, "out", "assessment.json"), Path.Combine(path, "out", "findings.json"));
        if (!File.Exists(assessment) || !File.Exists(findings))
        {
            throw new InvalidDataException("the case was not run yet: out/assessment.json or out/findings.json is absent");
        }

        using var stored = JsonDocument.Parse(File.ReadAllBytes(assessment));
        using var counted = JsonDocument.Parse(File.ReadAllBytes(findings));
        var facts = FactsReader.Read(JsonSerializer.SerializeToUtf8Bytes(counted.RootElement.GetProperty("facts"), CanonicalJson.Options), "findings.json").File;
        return new(path, facts, StoredAssessment.Read(stored.RootElement));
    }

    private static StoredItem OfFile(string path, List<Loss> lost)
    {
        var bytes = File.ReadAllBytes(path);
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) && bytes.Length <= FactsReader.MaxBytes && Assessment(bytes) is { } assessment)
        {
            return new(path, null, assessment);
        }

        var read = FactsReader.Read(bytes, path);
        lost.AddRange(read.Problems.Select(problem => new Loss(path, problem.Place, problem.Text.En)));
        return read.File.Actors.IsEmpty ? throw new InvalidDataException("neither an assessment nor facts that name an actor") : new(path, read.File, null);
    }

    private static Assessment? Assessment(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return IsAssessment(document.RootElement) ? StoredAssessment.Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            // Not JSON: it may still be facts, and their reader names the place.
            return null;
        }
    }

    private static bool IsAssessment(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("pack", out var pack) && pack.ValueKind == JsonValueKind.String && root.TryGetProperty("actors", out _);
}
