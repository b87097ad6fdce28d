using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Recourse.PersonalData;
using Recourse.Records;
using Recourse.Samples;

namespace Recourse.Benchmarks;

/// <summary>A scan with validation, rows, persons and digests, against the framework's compiled regular expressions that only find digits.</summary>
[MemoryDiagnoser]
public partial class ScanningBenchmarks
{
    private const int Megabytes = 32;
    private string _file = "";

    /// <summary>Writes the table.</summary>
    [GlobalSetup]
    public void Make()
    {
        _file = Path.Combine(Path.GetTempPath(), "recourse-bench.csv");
        using var stream = File.Create(_file);
        LargeTable.Write(stream, Megabytes << 20);
    }

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void Clean() => File.Delete(_file);

    /// <summary>Ours.</summary>
    [Benchmark]
    public long Scan() => Scanner.Run([new SourceFile("large.csv", _file)], new ScanOptions(), null, CancellationToken.None).Items.Tally.Net;

    /// <summary>The peer: finds digits, validates and counts nothing.</summary>
    [Benchmark(Baseline = true)]
    public int CompiledExpressions()
    {
        var text = File.ReadAllText(_file);
        return ResidentId().Count(text) + Mobile().Count(text) + Card().Count(text);
    }

    [GeneratedRegex(@"[1-9][0-9]{16}[0-9Xx]", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex ResidentId();

    [GeneratedRegex(@"1[3-9][0-9]{9}", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"62[0-9]{14,17}", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Card();
}
