namespace Recourse.Spread.Tests;

public sealed class GroupDecisionTests : IDisposable
{
    private const string Four = "id,text\n1,张三偷了公司的电脑还打了人\n2,听说张三偷了公司的电脑还打了人\n3,张三偷了公司的电脑还打了人真可怕\n4,明天下雨记得带伞出门啊\n";
    private readonly TemporaryList _list = new();

    [Fact]
    public void Confirmed_groups_keep_their_members_and_say_who_when_and_why()
    {
        var path = _list.Write("f.csv", Four);
        var group = TemporaryList.Group(path).Groups[0];
        Assert.Null(group.Decision);
        var decided = TemporaryList.Group(path, Decide(group.Id, "Confirmed", group.Facts)).Groups[0];
        Assert.Equal(group.Members, decided.Members);
        Assert.Equal(("检察官甲", "说的是同一件事"), (decided.Decision!.By, decided.Decision.Because));
    }

    [Fact]
    public void A_split_takes_out_what_it_names_or_parts_every_text()
    {
        var path = _list.Write("f.csv", Four);
        var group = TemporaryList.Group(path).Groups[0];
        Assert.Equal(["1", "2", "3"], group.Members);
        var whole = Decide(group.Id, "Split", group.Facts);
        Assert.Equal("1:1 2:2 3:3 4:4", TemporaryList.Show(TemporaryList.Group(path, whole)));
        var part = whole with { Apart = [group.Members.First(id => id != group.Medoid)] };
        var apart = TemporaryList.Group(path, part);
        Assert.Equal(3, apart.Groups.Length);
        Assert.Contains(apart.Groups, one => one.Id == group.Id && one.Members.Length == 2);
        Assert.Empty(apart.Lapsed);
    }

    [Fact]
    public void A_join_takes_the_name_of_the_group_that_is_joined_and_shows_the_differences()
    {
        var path = _list.Write("f.csv", Four);
        var (theft, rain) = (TemporaryList.Group(path).Groups[0], TemporaryList.Group(path).Groups[1]);
        var joined = Assert.Single(TemporaryList.Group(path, Decide(rain.Id, $"Joined:{theft.Id}", $"{rain.Facts} {theft.Facts}")).Groups);
        Assert.Equal((theft.Id, 4), (joined.Id, joined.Members.Length));
        Assert.Contains(joined.Near, near => near.Id == "4" && near.Edits().Length > 1);
    }

    [Fact]
    public void A_decision_lapses_visibly_when_the_members_change()
    {
        var group = TemporaryList.Group(_list.Write("f.csv", Four)).Groups[0];
        var decision = Decide(group.Id, "Split", group.Facts);
        var grown = TemporaryList.Group(_list.Write("g.csv", Four + "5,张三偷了公司的电脑还打了人！\n"), decision);
        Assert.Equal(2, grown.Groups.Length);
        Assert.Equal(decision, Assert.Single(grown.Lapsed).Decision);
        var gone = TemporaryList.Group(_list.Write("h.csv", "id,text\n4,明天下雨记得带伞出门啊\n"), decision);
        Assert.Single(gone.Lapsed);
    }

    [Fact]
    public void The_last_decision_that_stands_counts()
    {
        var path = _list.Write("f.csv", Four);
        var group = TemporaryList.Group(path).Groups[0];
        var result = TemporaryList.Group(path, Decide(group.Id, "Split", group.Facts), Decide(group.Id, "Confirmed", group.Facts), Decide(group.Id, "Split", "stale"));
        Assert.Equal(2, result.Groups.Length);
        Assert.Equal("Confirmed", result.Groups[0].Decision!.Outcome);
        Assert.Single(result.Lapsed);
    }

    [Fact]
    public void A_line_that_does_not_say_who_when_and_why_decides_nothing()
    {
        const string Good = """{"target":"I-1","outcome":"Split","by":"甲","at":"2026-01-02T03:04:05+08:00","because":"理由","facts":"f"}""";
        var (read, lost) = GroupDecision.Read(
            [Good, "", Good.Replace("甲", " ", StringComparison.Ordinal), Good.Replace("+08:00", "", StringComparison.Ordinal), Good.Replace("Split", "Guilty", StringComparison.Ordinal), "{", "[]"], "d.ndjson");
        Assert.Equal("I-1", Assert.Single(read).Target);
        Assert.Equal(["row=3", "row=4", "row=5", "row=6", "row=7"], lost.Select(loss => loss.Place));
    }

    [Fact]
    public void Differences_lead_from_one_text_to_the_other()
    {
        Assert.Equal("=张三|-偷|+拿|=了电脑|+！", Show("张三偷了电脑", "张三拿了电脑！"));
        Assert.Equal("", Show("", ""));
        Assert.Equal("-甲", Show("甲", ""));
        Assert.Equal("=😀|-😁|+😂", Show("😀😁", "😀😂"));
        var pieces = CsCheck.Gen.String[CsCheck.Gen.Char["ab张三😀"[..4]], 0, 30];
        CsCheck.Check.Sample(CsCheck.Gen.Select(pieces, pieces), pair =>
        {
            var (from, to) = pair;
            var edits = Differences.Between(from, to);
            Assert.Equal(from, string.Concat(edits.Where(edit => edit.Kind != EditKind.Added).Select(edit => edit.Text)));
            Assert.Equal(to, string.Concat(edits.Where(edit => edit.Kind != EditKind.Removed).Select(edit => edit.Text)));
            Assert.Equal(Fewest(from, to), edits.Where(edit => edit.Kind != EditKind.Same).Sum(edit => edit.Text.Length));
        });
    }

    [Fact]
    public void Differences_of_long_strangers_stay_whole()
    {
        var (from, to) = (new string('甲', 3000), new string('乙', 2000));
        Assert.Equal([(EditKind.Removed, 3000), (EditKind.Added, 2000)], Differences.Between(from, to).Select(edit => (edit.Kind, edit.Text.Length)));
    }

    public void Dispose() => _list.Dispose();

    private static GroupDecision Decide(string target, string outcome, string facts) => new()
    {
        Target = target,
        Outcome = outcome,
        By = "检察官甲",
        At = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)),
        Because = "说的是同一件事",
        Facts = facts,
    };

    private static string Show(string from, string to) => string.Join('|', Differences.Between(from, to)
        .Select(edit => (edit.Kind switch { EditKind.Same => "=", EditKind.Removed => "-", _ => "+" }) + edit.Text));

    // Removed and added characters by the longest common subsequence, the textbook way.
    private static int Fewest(string from, string to)
    {
        var longest = new int[from.Length + 1, to.Length + 1];
        for (var a = 1; a <= from.Length; a++)
        {
            for (var b = 1; b <= to.Length; b++)
            {
                longest[a, b] = from[a - 1] == to[b - 1] ? longest[a - 1, b - 1] + 1 : Math.Max(longest[a - 1, b], longest[a, b - 1]);
            }
        }

        return from.Length + to.Length - (2 * longest[from.Length, to.Length]);
    }
}
