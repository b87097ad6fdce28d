using System.Globalization;

namespace Recourse.Benchmarks.Reading;

/// <summary>One reader and its peer on the same input.</summary>
/// <param name="Name">What is read.</param>
/// <param name="File">Writes the input, gives its path.</param>
/// <param name="Peer">The peer's name; empty where there is none.</param>
/// <param name="Theirs">The peer reads it, and gives what it counted.</param>
/// <param name="Bytes">Bytes of input that are divided by the time, where that is not the file's length.</param>
internal sealed record Job(string Name, Func<string> File, string Peer = "", Func<string, string>? Theirs = null, Func<long>? Bytes = null)
{
    public static IEnumerable<Job> All(Data data) =>
    [
        new("csv", data.Csv, "Sylvan.Data.Csv, rows and one field as text", Peers.Sylvan),
        new("csv-gb18030", data.CsvGb, "Sylvan.Data.Csv over a StreamReader of GB18030", Peers.SylvanGb),
        new("ndjson", data.NdJson, "DuckDB read_json, one thread, every column as text", Peers.DuckDb),
        new("sql", data.Sql),
        new("sqlite", data.Sqlite, "Microsoft.Data.Sqlite, GetString of every column", Peers.Sqlite),
        new("xlsx", data.Xlsx, "ExcelDataReader, every cell", Peers.Excel, () => data.XlsxAsCsv),
        new("xlsx-inline", data.XlsxInline, "ExcelDataReader, every cell", Peers.Excel, () => data.XlsxAsCsv),
        new("zip", data.Zip, "System.IO.Compression inflates it, SHA-256 of what comes out, Recourse reads the file inside", path => Peers.Inflate(path, data.Csv()), () => new FileInfo(data.Csv()).Length),
    ];

    /// <summary>True where a profiler is to see nothing but ours.</summary>
    private static bool Alone => Environment.GetEnvironmentVariable("RECOURSE_BENCH_ALONE") == "1";

    public string Run(int rounds)
    {
        var (ours, theirs, seen, other) = (double.MaxValue, double.MaxValue, "", "");
        var path = File();
        var bytes = Bytes?.Invoke() ?? new FileInfo(path).Length;
        // The first round warms the code up and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            (ours, seen) = Measure(() => Ours.Read(path), round == 0, ours);
            if (Theirs is not null && !Alone)
            {
                (theirs, other) = Measure(() => Theirs(path), round == 0, theirs);
            }
        }

        var (mine, peer) = (bytes / 1e6 / ours, bytes / 1e6 / theirs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {bytes / 1e6:F0} | {mine:F0} | {seen} | {(Theirs is null || Alone ? "none | | | |" : $"{Peer} | {peer:F0} | {other} | {mine / peer:F2} |")}");
    }

    private static (double Seconds, string Counted) Measure(Func<string> run, bool warm, double best)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var counted = run();
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return (warm ? best : Math.Min(best, seconds), counted);
    }
}
