using System.Globalization;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Vectors of courses of conduct: net items, gains and the grade that a court or the text gives.</summary>
internal static class Vectors
{
    /// <summary>The project's own boundary vectors, derived from the text: t50, t500, t5000, gains, insider (or null), limb alleged (or empty), grade.</summary>
    public static readonly (string Id, long T50, long T500, long T5000, decimal Gains, InsiderPart? Insider, string Limb, Grade Grade)[] Own =
    [
        ("49 of 50", 49, 0, 0, 0, null, "", Grade.NotMet),
        ("50 of 50", 50, 0, 0, 0, null, "", Grade.Serious),
        ("499 of 500", 0, 499, 0, 0, null, "", Grade.NotMet),
        ("500 of 500", 0, 500, 0, 0, null, "", Grade.Serious),
        ("4999 of 5000", 0, 0, 4999, 0, null, "", Grade.NotMet),
        ("5000 of 5000", 0, 0, 5000, 0, null, "", Grade.Serious),
        ("ratio one", 25, 200, 500, 0, null, "", Grade.Serious),
        ("ratio just below", 25, 200, 499, 0, null, "", Grade.NotMet),
        ("gains 4999.99", 0, 0, 0, 4999.99m, null, "", Grade.NotMet),
        ("gains 5000", 0, 0, 0, 5000m, null, "", Grade.Serious),
        ("money is not added", 49, 0, 90, 4999m, null, "", Grade.NotMet),
        ("499 of tenfold", 499, 0, 0, 0, null, "", Grade.Serious),
        ("500 of tenfold", 500, 0, 0, 0, null, "", Grade.EspeciallySerious),
        ("4999 of tenfold", 0, 4999, 0, 0, null, "", Grade.Serious),
        ("5000 of tenfold", 0, 5000, 0, 0, null, "", Grade.EspeciallySerious),
        ("49999 of tenfold", 0, 0, 49999, 0, null, "", Grade.Serious),
        ("50000 of tenfold", 0, 0, 50000, 0, null, "", Grade.EspeciallySerious),
        ("tenfold by ratio", 250, 2000, 5000, 0, null, "", Grade.EspeciallySerious),
        ("tenfold by ratio just below", 250, 2000, 4999, 0, null, "", Grade.Serious),
        ("gains 49999.99", 0, 0, 0, 49999.99m, null, "", Grade.Serious),
        ("gains 50000", 0, 0, 0, 50000m, null, "", Grade.EspeciallySerious),
        ("insider 24", 24, 0, 0, 0, Cases.Insider(24), "", Grade.NotMet),
        ("insider 25", 25, 0, 0, 0, Cases.Insider(25), "", Grade.Serious),
        ("insider 249 of 500 class", 0, 249, 0, 0, Cases.Insider(0, 249), "", Grade.NotMet),
        ("insider 250 of 500 class", 0, 250, 0, 0, Cases.Insider(0, 250), "", Grade.Serious),
        ("insider 2499 of 5000 class", 0, 0, 2499, 0, Cases.Insider(0, 0, 2499), "", Grade.NotMet),
        ("insider 2500 of 5000 class", 0, 0, 2500, 0, Cases.Insider(0, 0, 2500), "", Grade.Serious),
        ("insider gains 2499", 0, 0, 0, 2499, Cases.Insider(gains: 2499), "", Grade.NotMet),
        ("insider gains 2500", 0, 0, 0, 2500, Cases.Insider(gains: 2500), "", Grade.Serious),
        ("outsider gains 2500", 0, 0, 0, 2500, null, "", Grade.NotMet),
        ("insider tenfold 24999", 0, 0, 24999, 0, Cases.Insider(0, 0, 24999), "", Grade.Serious),
        ("insider tenfold 25000", 0, 0, 25000, 0, Cases.Insider(0, 0, 25000), "", Grade.EspeciallySerious),
        ("insider ratio 1", 0, 0, 0, 0, Cases.Insider(12, 130, 0), "", Grade.Serious),
        ("insider ratio below 1", 0, 0, 0, 0, Cases.Insider(12, 129, 9), "", Grade.NotMet),
        ("used for crime", 0, 0, 1, 0, null, "5(1)(ii)", Grade.Serious),
        ("whereabouts used for crime", 1, 0, 0, 0, null, "5(1)(i)", Grade.Serious),
        ("punished before", 0, 0, 1, 0, null, "5(1)(ix)", Grade.Serious),
        ("death of the person traced", 0, 0, 1, 0, null, "5(2)(i)", Grade.EspeciallySerious),
        ("more than an Int32", 0, 0, 2351718285, 0, null, "", Grade.EspeciallySerious),
    ];

    public static Facts Facts(long t50, long t500, long t5000, decimal gains, InsiderPart? insider, params IEnumerable<string> limbs) =>
        Cases.Of(Cases.Conduct(t50: t50, t500: t500, t5000: t5000, gains: gains) with
        {
            Insider = insider,
            Alleged = [.. limbs.Where(l => l.Length > 0).Select(l => new Allegation(l, FactStatus.Proved))],
        });

    public static IEnumerable<(string Id, Facts Facts, Grade Grade, bool Flagged)> Read(string file, string grade)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var row in document.RootElement.EnumerateArray().ToArray())
        {
            var insider = row.TryGetProperty("insider", out var inner)
                ? new InsiderPart(Cases.Tiers(Long(inner, "t50"), Long(inner, "t500"), Long(inner, "t5000")), Money(inner))
                : null;
            var limbs = row.TryGetProperty("otherLimbs", out var others) ? others.EnumerateArray().Select(o => o.GetString()!).ToArray() : [];
            yield return (
                row.GetProperty("id").GetString()!,
                Facts(Long(row, "t50"), Long(row, "t500"), Long(row, "t5000"), Money(row), insider, limbs),
                Enum.Parse<Grade>(row.GetProperty(grade).GetString()!),
                row.TryGetProperty("flag", out _));
        }
    }

    private static long Long(JsonElement row, string name) => row.GetProperty(name).GetInt64();

    private static decimal Money(JsonElement row) => decimal.Parse(row.GetProperty("gainsYuan").GetString()!, CultureInfo.InvariantCulture);
}
