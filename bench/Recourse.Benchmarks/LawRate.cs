using System.Diagnostics;
using System.Globalization;
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
        foreach (var (name, explain) in new[] { ("assessed and written", false), ("assessed, explained, asked and written", true) })
        {
            var (best, bytes) = (TimeSpan.MaxValue, 0L);
            for (var round = 0; round < 6; round++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                bytes = all.Sum(f => AssessingBenchmarks.Run(f, pack, explain));
                var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
                best = round > 0 && spent < best ? spent : best;
            }

            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: {cases * Actors / best.TotalSeconds:F0} actors a second of CPU ({bytes / cases / Actors} bytes an actor)"));
        }
    }
}
