using System.Collections.Concurrent;
using Recourse.Samples;

namespace Recourse.Findings.Tests;

/// <summary>The invented cases' files, written once to a temporary folder.</summary>
internal static class InventedCases
{
    private static readonly ConcurrentDictionary<string, byte[]> s_files = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => DemoCases.All.Select(demo => demo.Name);

    public static byte[] Bytes(string name) => s_files.GetOrAdd(name, static name =>
    {
        var folder = Directory.CreateTempSubdirectory("recourse-");
        try
        {
            _ = DemoCases.All.Single(demo => string.Equals(demo.Name, name, StringComparison.Ordinal)).Write(folder.FullName);
            return File.ReadAllBytes(Path.Combine(folder.FullName, "case.yaml"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    public static FactsRead Read(string name) => FactsReader.Read(Bytes(name), "case.yaml");
}
