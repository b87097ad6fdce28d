using System.Collections.Immutable;
using System.Text;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread.Tests;

public class SameInformationTests
{
    private static readonly PostMaterial Four = new Material()
        .Root("P", "U1", "张三是小偷！").Row("p1", "P").Row("p2", "P")
        .Root("Q", "U2", "张三 是小偷[怒]").Row("q1", "Q")
        .Root("S", "U3", "李四是小偷").Row("s1", "S")
        .Root("E", "U4", "！！").Root("F", "U5", "…")
        .Counter("P", CounterKind.Views, 3000, "2024-01-01T00:00:00").Counter("S", CounterKind.Views, 100)
        .Done();

    [Fact]
    public void Equal_texts_form_one_group_and_empty_ones_none()
    {
        var groups = SpreadCounter.Count(Four, SpreadOptions.None).SameInformation;
        Assert.Equal("E|F|P,Q|S", Show(groups));
        var pair = groups.Single(group => group.Roots.Length == 2);
        Assert.Equal("I-" + Digest.Full("张三是小偷")[..12], pair.Id);
        Assert.Equal(Tally.Of(3), pair.Forwards);
        Assert.Equal(Tally.Of(3000), pair.Views);
        Assert.True(pair.ViewsIncomplete);
        Assert.False(pair.ForwardsIncomplete);
    }

    [Fact]
    public void A_label_joins_its_posts_with_the_posts_of_equal_text()
    {
        var groups = SpreadCounter.Count(Four, new() { Labels = [new("I1", ["Q", "E"], "说张三偷窃")] }).SameInformation;
        Assert.Equal("E,P,Q|F|S", Show(groups));
        Assert.Contains(groups, group => group.Id == "I1" && group.Roots.Length == 3);
    }

    [Fact]
    public void A_label_of_a_post_that_is_not_there_is_reported() =>
        Assert.Single(SpreadCounter.Count(Four, new() { Labels = [new("I1", ["nowhere"], "")] }).Notices);

    [Fact]
    public void A_split_group_falls_apart_and_a_joined_one_takes_the_others_name()
    {
        var id = "I-" + Digest.Full("张三是小偷")[..12];
        var split = new SpreadOptions { Decisions = [Decide(id, "Split")] };
        Assert.Equal("E|F|P|Q|S", Show(SpreadCounter.Count(Four, split).SameInformation));

        var other = "I-" + Digest.Full("李四是小偷")[..12];
        var joined = SpreadCounter.Count(Four, new() { Decisions = [Decide(other, $"Joined:{id}")] }).SameInformation;
        Assert.Equal("E|F|P,Q,S", Show(joined));
        Assert.Contains(joined, group => group.Id == id && group.Forwards!.Raw == 4 && group.Confirmed);
    }

    [Fact]
    public void A_decision_on_a_group_that_is_not_there_is_reported() =>
        Assert.Single(SpreadCounter.Count(Four, new() { Decisions = [Decide("I9", "Split")] }).Notices);

    [Fact]
    public void Lines_of_equal_text_form_groups_and_bad_lines_are_listed()
    {
        var result = Group("""
            {"id":"b","text":"张三是小偷！"}
            {"id":"a","text":"张三，是小偷"}
            {"id":7,"text":"李四"}
            not json
            {"id":"p","image":"x.png"}
            {"text":"no id"}
            {"id":"a","text":"again"}

            {"id":"e1","text":""}
            {"id":"e2","text":"！"}
            """);
        Assert.Equal("7:7 a:a,b e1:e1 e2:e2 p:p", string.Join(' ', result.Groups.Select(group => $"{group.Medoid}:{string.Join(',', group.Members)}")));
        Assert.Equal("row=4 row=5 row=6 row=7", string.Join(' ', result.Lost.Select(loss => loss.Place)));
        Assert.Equal(5, result.Groups.Select(group => group.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Turned_pictures_are_one_group_and_others_stand_alone()
    {
        var folder = Shared.Folder("data/images/pdq-dihedral");
        Assert.SkipUnless(folder is not null, "The shared data (data/images/pdq-dihedral) is absent.");
        var names = Directory.GetFiles(folder, "*.jpg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        var lines = string.Join('\n', names.Append("absent.jpg").Append("no.jpg").Select(name => $"{{\"id\":\"{name}\",\"image\":\"{name}\"}}"));
        var result = TextGroups.Group(
            new MemoryStream(Encoding.UTF8.GetBytes(lines)), "f.ndjson",
            name => name == "absent.jpg" ? null : name == "no.jpg" ? "no picture"u8.ToArray() : File.ReadAllBytes(Path.Combine(folder, name)),
            TestContext.Current.CancellationToken);
        Assert.Equal(3, result.Groups.Length);
        var turned = Assert.Single(result.Groups, group => group.Members.Length > 1);
        Assert.Equal(names, turned.Members);
        Assert.Equal(names.Count - 1, turned.Near.Length);
        Assert.All(turned.Near, near => Assert.InRange(near.Distance ?? -1, 0, PicturesAlike.MostBits));
        Assert.Equal("row=9 row=10", string.Join(' ', result.Lost.Select(loss => loss.Place)));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_lose_their_line_only()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"?\"}\r\n{\"id\":\"c\",\"text\":\"x\"}");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;
        var result = TextGroups.Group(new MemoryStream(bytes), "f.ndjson");
        Assert.Equal("a,c", string.Join(',', Assert.Single(result.Groups).Members));
        Assert.Equal("row=2", Assert.Single(result.Lost).Place);
    }

    [Fact]
    public void Ids_take_more_digits_where_twelve_are_equal()
    {
        var one = new string('a', 12) + "b" + new string('0', 51);
        var two = new string('a', 12) + "c" + new string('0', 51);
        Assert.Equal("I-aaaaaaaaaaaab I-aaaaaaaaaaaac I-bbbbbbbbbbbb", string.Join(' ', GroupId.Of([one, two, new string('b', 64)])));
    }

    private static TextGroupResult Group(string lines) => TextGroups.Group(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "f.ndjson");

    private static StandingDecision Decide(string target, string outcome) => ExclusionTests.Decide(target, outcome, subject: DecisionSubject.Group);

    private static string Show(ImmutableArray<InformationGroup> groups) =>
        string.Join('|', groups.Select(group => string.Join(',', group.Roots)).Order(StringComparer.Ordinal));
}
