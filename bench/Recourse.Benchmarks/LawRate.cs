using System.Diagnostics;
using System.Globalization;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Benchmarks;

/// <summary>How many actors a second of CPU time assesses, explains and writes: on a shared machine the wall clock says little.</summary>
internal static class LawRate
{
    private const int Actors = 10;

    /// <summary>Prints the rates of a single thread, each the best of five rounds after one that warms up.</summary>
    public static void Print(int cases)
    {
        var (pack, all) = (LawPack.Load(), LawCases.Of(cases, Actors));
        (string Name, Func<Facts, long> Run)[] ways =
        [
            ("assessed", f => Assessor.Assess(f, pack, []).Actors.Length),
            ("assessed, explained and asked", f => Assessor.AssessAndExplain(f, pack, []).Explained.Length),
            ("assessed and written", f => AssessingBenchmarks.Run(f, pack, explain: false)),
            ("assessed, explained, asked and written", f => AssessingBenchmarks.Run(f, pack, explain: true)),
        ];
        foreach (var (name, run) in ways)
        {
            var (best, bytes) = (TimeSpan.MaxValue, 0L);
            for (var round = 0; round < 6; round++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                bytes = all.Sum(run);
                var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
                best = round > 0 && spent < best ? spent : best;
            }

            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: {cases * Actors / best.TotalSeconds:F0} actors a second of CPU ({bytes / cases / Actors} bytes)"));
        }
    }
}
