using CsCheck;

namespace Recourse.PersonalData.Tests;

public sealed class Masks_never_leak
{
    private const string Characters = "0159３８ -@.XaZ赵，٣";

    private static readonly Gen<string> s_texts = Gen.Int[0, Characters.Length - 1].Array[0, 60].Select(static places => string.Concat(places.Select(at => Characters[at])));

    [Fact]
    public void No_run_of_seven_digits_survives() => s_texts.Sample(text =>
    {
        foreach (var masked in new[] { Masking.Text(text), Masking.Unmarked(text), Masking.Value(text) })
        {
            Assert.DoesNotMatch(@"\p{Nd}{7}", masked);
        }
    });

    [Theory]
    [InlineData("110101199003074610", "110101********4610")]
    [InlineData("13800138001", "138****8001")]
    [InlineData("1234567", "12***67")]
    [InlineData("zhang@example.com", "z***@example.com")]
    [InlineData("12345678@qq.com", "1***@qq.com")]
    public void Values(string value, string masked) => Assert.Equal(masked, Masking.Value(value));

    [Fact]
    public void Words_keep_their_first_character() => Assert.Equal("138****8001 赵**", Masking.Unmarked("13800138001 赵试零"));

    [Fact]
    public void Hits_are_masked_unless_asked_for_and_stand_in_the_order_of_the_material()
    {
        using var material = new Material().Add("b.csv", "姓名,手机号\n赵试零,13800138001\n").Add("a.csv", "姓名,手机号\n赵试零,13800138002\n赵试零,13800138003\n");
        var lines = Lines(material, threads: 4, unmask: false);

        Assert.Equal(lines, Lines(material, threads: 1, unmask: false));
        Assert.DoesNotContain("1380013800", lines, StringComparison.Ordinal);
        Assert.Equal(
            ["138****8002", "138****8003", "138****8001"],
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("\"value\":\"")[1][..11]), StringComparer.Ordinal);
        Assert.Contains("13800138001", Lines(material, threads: 1, unmask: true), StringComparison.Ordinal);
    }

    private static string Lines(Material material, int threads, bool unmask)
    {
        using var stream = new MemoryStream();
        using (var writer = new HitLines(stream, unmask))
        {
            Scanner.Run(material.Files, new ScanOptions { Threads = threads }, writer, CancellationToken.None);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
