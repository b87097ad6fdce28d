using System.Diagnostics;
using System.Globalization;

namespace Recourse.Records.Tests.Made;

/// <summary>
/// How many damaged files a reader is given: a number that is the same on every machine, ten and more times as many with RECOURSE_LONG=1, and
/// on from there for RECOURSE_FUZZ_SECONDS a reader. Which mutant a number stands for never depends on the time.
/// </summary>
internal static class Fuzzing
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("RECOURSE_LONG") == "1";

    private static readonly int s_seconds = int.TryParse(Environment.GetEnvironmentVariable("RECOURSE_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    public static IEnumerable<int> Numbers(int few, int many)
    {
        var (watch, least) = (Stopwatch.StartNew(), IsLong ? many : few);
        for (var number = 0; (s_seconds == 0 && number < least) || watch.Elapsed.TotalSeconds < s_seconds; number++)
        {
            yield return number;
        }
    }
}
