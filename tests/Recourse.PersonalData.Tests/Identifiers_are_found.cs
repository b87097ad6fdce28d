using System.Text;

namespace Recourse.PersonalData.Tests;

public sealed class Identifiers_are_found
{
    private const string Id = "110101199003074610";

    [Theory]
    [InlineData("身份证１１０１０１１９９００３０７４６１０。", "１１０１０１１９９００３０７４６１０")]
    [InlineData("1101011990030746101", "")]
    [InlineData("0110101199003074610", "")]
    [InlineData("id" + Id + "b", Id)]
    [InlineData("id13800138000b", "")]
    [InlineData("110101 19900307 4610 13800138000", "110101 19900307 4610|13800138000")]
    [InlineData("13800138000 13900139000", "13800138000|13900139000")]
    [InlineData("+8613800138000", "13800138000")]
    [InlineData("116.13800138000", "")]
    [InlineData("13800138000.5", "")]
    [InlineData("x13800138000_1", "")]
    [InlineData("6228 4800 0000 0000 018", "6228 4800 0000 0000 018")]
    [InlineData("6228480000000000019", "")]
    [InlineData("{\"t\":\"a\\n13800138000\\nz\"}", "13800138000")]
    [InlineData("\\nzhang@example.com", "zhang@example.com")]
    public void Boundaries(string text, string expected) => Assert.Equal(expected, string.Join('|', Find(text).Select(hit => hit.Text)));

    [Fact]
    public void A_wrong_check_character_is_refused_whatever_the_right_one_is()
    {
        foreach (var stem in new[] { "11010119900307461", "11010119900307002", "32010620050101123" })
        {
            Assert.Single("0123456789X", last => Find(stem + last).Any(hit => hit.Kind == "resident-id"));
        }
    }

    [Theory]
    [InlineData(2023, true)]
    [InlineData(1990, false)]
    public void Nobody_is_born_after_the_day_of_the_material(int year, bool found)
    {
        var hits = new List<Hit>();
        new Detector(new DateOnly(year, 3, 6)).Find(Encoding.UTF8.GetBytes(Id), hits);
        Assert.Equal(found, hits.Count == 1);
    }

    [Fact]
    public void Every_county_code_that_ever_was_is_known_and_no_other_level()
    {
        var folder = Shared.Folder("data/personal-data");
        Assert.SkipWhen(folder is null, "The shared data is not beside the repository.");
        var codes = File.ReadAllLines(Path.Combine(folder!, "gb2260-codes.txt"))
            .Where(line => line.Length == 6).Select(line => int.Parse(line, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.True(codes.Count > 6_000);
        Assert.DoesNotContain(codes, code => code % 100 != 0 && code < 710_000 && !RegionCodes.IsKnown(code));
        Assert.DoesNotContain(Enumerable.Range(0, 10_000), prefecture => RegionCodes.IsKnown(prefecture * 100));
        Assert.False(RegionCodes.IsKnown(990101));
    }

    [Fact]
    public void A_packed_id_comes_back_whole()
    {
        foreach (var id in new[] { Id, "11010119900307002X" })
        {
            Assert.True(ResidentId.TryPack(Encoding.ASCII.GetBytes(id), 2099_12_31, out var packed));
            Assert.Equal(id, ResidentId.Unpack(packed));
        }
    }

    [Fact]
    public void An_order_number_that_passes_for_a_card_is_no_card()
    {
        using var material = new Material().Add("a.csv", "订单号,姓名,手机号\n6228480000000000018,赵试零,13800000000\n").Add("b.csv", "卡号,姓名,手机号\n6228480000000000018,赵试零,13800000000\n");
        var cards = material.Scan().Identifiers.Where(kind => kind.Kind == "bank-card").Sum(kind => kind.Occurrences);
        Assert.Equal(1, cards);
    }

    private static List<(string Kind, string Text)> Find(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hits = new List<Hit>();
        new Detector(null).Find(bytes, hits);
        return [.. hits.Select(hit => (IdentifierKinds.Name(hit.Kind), Encoding.UTF8.GetString(bytes, hit.Start, hit.Length)))];
    }
}
