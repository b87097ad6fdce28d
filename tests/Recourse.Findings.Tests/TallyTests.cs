using System.Text.Json;
using CsCheck;

namespace Recourse.Findings.Tests;

public sealed class TallyTests
{
    private static readonly Gen<Tally> s_tallies = Gen.Select(
        Gen.Select(Gen.Int[0, Reasons.InOrder.Length - 1], Gen.Long[0, 1000]).List[0, 6], Gen.Select(Gen.Int[0, Reasons.InOrder.Length - 1], Gen.Long[0, 1000]).List[0, 6],
        (excluded, disputed) => Tally.Of(
            20_000, excluded.Select(e => new ReasonCount(Reasons.InOrder[e.Item1], e.Item2)), disputed.Select(e => new ReasonCount(Reasons.InOrder[e.Item1], e.Item2))));

    [Fact]
    public void Net_is_raw_less_what_is_excluded_and_json_reads_back() => s_tallies.Sample(tally =>
    {
        Assert.Equal(tally.Raw - tally.Excluded.Sum(e => e.Count), tally.Net);
        Assert.Equal(tally.Net - tally.Disputed.Sum(e => e.Count), tally.AtLeast);
        Assert.Equal(tally, JsonSerializer.Deserialize<Tally>(JsonSerializer.Serialize(tally, CanonicalJson.Options), CanonicalJson.Options));
    });

    [Fact]
    public void Merging_does_not_depend_on_order() => Gen.Select(s_tallies, s_tallies, s_tallies).Sample((a, b, c) =>
    {
        Assert.Equal(a.Merge(b), b.Merge(a));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
    });

    [Fact]
    public void Impossible_tallies_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Tally.Of(1, [new(Reasons.Own, 2)]));
        Assert.Throws<ArgumentException>(() => Tally.Of(1, [new("other", 1)]));
        Assert.Throws<ArgumentException>(() => Tally.Of(1, [new(Reasons.Own, -1)]));
        const string False = """{"raw":3,"excluded":[],"net":2,"disputed":[],"atLeast":3,"atMost":3}""";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Tally>(False, CanonicalJson.Options));
    }

    [Fact]
    public void The_settled_reasons_are_the_contract_s() => Assert.Equal(
        "company dealt-with double-act duplicate no-person outside-window unreadable",
        string.Join(' ', Reasons.InOrder.Where(Reasons.IsSettled).Order(StringComparer.Ordinal)));

    [Fact]
    public void An_unbounded_range_stays_unbounded() =>
        Assert.Equal(new CountRange(3, long.MaxValue), new CountRange(1, long.MaxValue) + CountRange.Exactly(2));

    [Fact]
    public void Canonical_bytes_are_readable_and_end_with_a_line_end() =>
        Assert.Equal("\"张某\"\n"u8.ToArray(), CanonicalJson.Bytes(writer => writer.WriteStringValue("张某")));
}
