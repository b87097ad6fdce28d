using System.Diagnostics;
using System.Globalization;
using Recourse.Acceptance.Tests.CommandLine;
using Recourse.Samples;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>A gigabyte of rows does not need a gigabyte of memory, and every count of it is the planted one.</summary>
public sealed class MemoryTests
{
    private const long Gigabyte = 1L << 30;

    [Fact]
    public void Running_a_gigabyte_of_rows_stays_under_a_gigabyte_of_memory()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("RECOURSE_LONG") == "1", "Takes minutes and 3 GB of disk: ./test --long runs it.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Peak memory is read from /proc.");
        using var made = new TemporaryCase();
        LargeTableTruth truth;
        using (var file = File.Create(Path.Combine(made.Material, "large.csv")))
        {
            truth = LargeTable.Write(file, Gigabyte);
        }

        made.Write("case.yaml", "title: 大表\ndecisionDate: 2024-06-01");
        var (status, peak) = RunAndMeasure(made.Folder);
        Assert.Equal(0, status);
        Assert.True(peak < Gigabyte, string.Create(CultureInfo.InvariantCulture, $"peak memory {peak / (1 << 20)} MiB"));

        using var findings = System.Text.Json.JsonDocument.Parse(made.Output("findings.json"));
        var scan = findings.RootElement.GetProperty("scan");
        Assert.Equal(truth.ResidentIds, scan.GetProperty("identifiers").GetProperty("resident-id").GetProperty("occurrences").GetInt64());
        Assert.Equal(truth.DistinctResidentIds, scan.GetProperty("identifiers").GetProperty("resident-id").GetProperty("distinct").GetInt64());
        Assert.Equal(truth.Rows, scan.GetProperty("items").GetProperty("raw").GetInt64());
    }

    private static (int Status, long Peak) RunAndMeasure(string folder)
    {
        using var process = Terminal.Start(Terminal.Keys, "run", folder);
        long peak = 0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, Peak(process));
        }

        return (process.ExitCode, peak);
    }

    private static long Peak(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
