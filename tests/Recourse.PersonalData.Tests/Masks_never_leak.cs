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
    public void Digits_behind_a_domain_are_masked_with_those_in_it() => Assert.DoesNotMatch(@"\p{Nd}{7}", Masking.Text("٣5Z@199８1８３Z"));

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
            ["赵**", "138****8002", "赵**", "138****8003", "赵**", "138****8001"],
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("\"value\":\"")[1].Split('"')[0]), StringComparer.Ordinal);
        Assert.Contains("13800138001", Lines(material, threads: 1, unmask: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_hits_of_files_read_beside_each_other_keep_their_order()
    {
        using var material = new Material();
        for (var file = 0; file < 6; file++)
        {
            var rows = file % 2 == 0 ? 3_000 : 20;
            material.Add($"{file}.csv", "姓名,手机号\n" + string.Concat(Enumerable.Range(0, rows).Select(at => $"赵试零,13{file}{at:D8}\n")));
        }

        var lines = Lines(material, threads: 1, unmask: true);
        Assert.True(lines.Length > 1 << 20, "The hits must be more than what waits in memory.");
        Assert.Equal(lines, Lines(material, threads: 4, unmask: true));
        Assert.Equal(2 * 9_060, lines.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Parts_that_come_too_early_wait_and_come_out_whole()
    {
        using var stream = new MemoryStream();
        using var ordered = new OrderedOutput(stream);
        var parts = Enumerable.Range(0, 3).Select(ordered.Part).ToList();
        foreach (var part in parts.AsEnumerable().Reverse())
        {
            for (var chunk = 0; chunk < 3; chunk++)
            {
                System.Buffers.BuffersExtensions.Write(part, System.Text.Encoding.UTF8.GetBytes(new string((char)('a' + part.Place), 200_000)));
                part.PassOn();
            }

            part.End();
        }

        Assert.Equal(string.Concat("abc".Select(letter => new string(letter, 600_000))), System.Text.Encoding.UTF8.GetString(stream.ToArray()));
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
