using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>
/// Thirty days of made traffic: objects that appear at any time and draw most of their accounts in the first hours, accounts with a power law of activity and
/// hours of their own; and rings, each of which acts on some objects all at once, within its jitter, and otherwise like everybody.
/// </summary>
internal static class MadeTraffic
{
    public static (List<Trace> Traces, List<HashSet<string>> Rings) Of(int accounts, int objects, (int Size, int Jitter)[] rings, int acts, int seed)
    {
        var random = new Random(seed);
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
        var born = Enumerable.Range(0, objects).Select(_ => random.NextDouble() * 30 * 24 * 60).ToArray();
        var traces = new List<Trace>();
        void Add(string account, int number, double minute) => traces.Add(new(
            number % 5 == 4 ? TraceKind.Text : TraceKind.Repost, $"o{number}", account, start.AddSeconds((long)(minute * 60)), new Locator(new('0', 64), "", traces.Count * 10L, 9, traces.Count + 1)));
        double Delay() => -Math.Log(1 - random.NextDouble()) * (random.Next(4) == 0 ? 2000 : 180);
        void Ordinary(string account, int count)
        {
            foreach (var number in Enumerable.Range(0, count).Select(_ => (int)(objects * Math.Pow(random.NextDouble(), 2))).Distinct())
            {
                Add(account, number, born[number] + Delay());
            }
        }

        for (var at = 0; at < accounts; at++)
        {
            Ordinary($"u{at}", (int)Math.Min(60, 1 / Math.Pow(1 - random.NextDouble(), 0.8)));
        }

        var planted = new List<HashSet<string>>();
        for (var ring = 0; ring < rings.Length; ring++)
        {
            var members = Enumerable.Range(0, rings[ring].Size).Select(at => $"r{ring}-{at}").ToHashSet(StringComparer.Ordinal);
            planted.Add(members);
            foreach (var number in Enumerable.Range(0, objects).OrderBy(_ => random.Next()).Take(acts).ToList())
            {
                var begin = born[number] + Delay();
                foreach (var member in members.Order(StringComparer.Ordinal))
                {
                    // One in ten is late or does not take part.
                    if (random.Next(10) > 0)
                    {
                        Add(member, number, begin + (random.NextDouble() * rings[ring].Jitter));
                    }
                }
            }

            foreach (var member in members.Order(StringComparer.Ordinal))
            {
                Ordinary(member, random.Next(4));
            }
        }

        return (traces, planted);
    }
}
