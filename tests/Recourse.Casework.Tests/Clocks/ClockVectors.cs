using System.Globalization;

namespace Recourse.Casework.Tests.Clocks;

/// <summary>The terms of vectors.csv, which <c>eng/clock-vectors.py</c> reckoned day by day without the program.</summary>
internal static class ClockVectors
{
    public static IEnumerable<(int Number, Clock Clock, DateOnly Due, string Why)> Read()
    {
        using var stream = typeof(ClockVectors).Assembly.GetManifestResourceStream("vectors.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',', 9);
            yield return (int.Parse(cells[0], CultureInfo.InvariantCulture), Clock(cells), Day(cells[7]), cells[8].Trim('"'));
        }
    }

    private static Clock Clock(string[] cells) => new()
    {
        Id = "v" + cells[0],
        Rule = cells[1],
        Started = Day(cells[2]),
        InCustody = cells[3] switch { "yes" => true, "no" => false, _ => null },
        Extensions = [.. Words(cells[4]).Select(w => new ClockExtension(w[0], Day(w[1])))],
        Restarts = [.. Words(cells[5]).Select(w => new ClockRestart(w[0], Day(w[1])))],
        Pauses = [.. Words(cells[6]).Select(w => (Ground: w[0], Days: w[1].Split(".."))).Select(p => new ClockPause(p.Ground, Day(p.Days[0]), Day(p.Days[1])))],
    };

    private static IEnumerable<string[]> Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('@'));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
