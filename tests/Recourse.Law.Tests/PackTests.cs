using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Law.Tests;

public sealed class PackTests
{
    private const string Good =
        """
        id: x/1
        instrument:
          id: x
          title: {zh: 甲, en: X}
          number: none
          rank: statute
        inForce: 2000-01-01
        repealed: none-known
        citation: {zh: 第一条, en: art. 1}
        official: {zh: 公报, en: gazette}
        tag: V-LRB
        limbs:
          - id: (i)
            title: {zh: 甲, en: A}
            says: {zh: 甲, en: A}
            tag: V-LRB
            over: act
            constants:
              least: {value: 5, unit: 次, tag: V-LRB}
            logic: {atLeast: {figure: views, least: least}}
        """;

    [Fact]
    public void The_shipped_pack_loads_and_every_number_carries_a_source_tag()
    {
        var pack = LawPack.Load();
        Assert.True(pack.Articles.Length > 20);
        Assert.Same(pack, LawPack.Load());
        Assert.All(pack.Articles.SelectMany(a => a.Limbs).SelectMany(l => l.Constants), c => Assert.NotEmpty(c.Source));
    }

    [Fact]
    public void Everything_that_states_a_limb_is_bilingual()
    {
        Assert.All(LawPack.Load().Articles.SelectMany(a => a.Limbs), l =>
        {
            Assert.Contains(l.Says.Zh, c => c >= 0x4E00);
            Assert.DoesNotContain(l.Says.En, c => c >= 0x4E00);
            Assert.Contains(l.Title.Zh, c => c >= 0x4E00);
            Assert.DoesNotContain(l.Title.En, c => c >= 0x4E00);
        });
    }

    [Fact]
    public void What_states_no_condition_is_of_an_honest_kind_bilingual_and_has_no_logic()
    {
        var articles = LawPack.Load().Articles;
        Assert.All(articles.Where(a => a.Kind != ArticleKind.Rule), a => Assert.True(a.Limbs.IsEmpty && !a.Paragraphs.IsEmpty));
        Assert.All(articles.SelectMany(a => a.Paragraphs), p =>
        {
            Assert.Contains(p.Says.Zh, c => c >= 0x4E00);
            Assert.DoesNotContain(p.Says.En, c => c >= 0x4E00);
            Assert.Contains(p.Title.Zh, c => c >= 0x4E00);
            Assert.DoesNotContain(p.Title.En, c => c >= 0x4E00);
        });
        Assert.All(articles, a => Assert.StartsWith("http", a.Link!.Url, StringComparison.Ordinal));
    }

    [Fact]
    public void The_instruments_stand_whole()
    {
        var ids = LawPack.Load().Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (instrument, last) in new[] { ("2013-21", 10), ("2017-10", 13), ("2019-15", 19), ("2023-14", 20), ("2001-5", 4) })
        {
            Assert.All(Enumerable.Range(1, last), n => Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{instrument}/{n}"), ids));
        }

        Assert.All(
            ["cl/17", "cl/87", "cl/88", "cl/89", "cl/98", "cl/99", "cl/246", "cl/253-1", "cl/286-1", "cl/287-1", "cl/287-2", "cl/293", "psp/12", "psp/25", "psp/50", "psp/56", "cc/995", "cc/997", "cc/1025", "2021-1/316", "2021-1/320"],
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public void The_digest_is_of_paths_and_bytes_in_ordinal_order()
    {
        var (a, b) = (Encoding.UTF8.GetBytes(Good), Encoding.UTF8.GetBytes(Good.Replace("x/1", "x/2", StringComparison.Ordinal)));
        var expected = Convert.ToHexStringLower(SHA256.HashData([.. "x/1.yaml"u8, .. a, .. "x/2.yaml"u8, .. b]));
        Assert.Equal(expected, LawPack.From([("x/2.yaml", b), ("x/1.yaml", a)]).Digest);
        Assert.NotEqual(expected, LawPack.From([("x/2.yaml", b), ("x/0.yaml", a)]).Digest, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("inForce: 2000-01-01\n", "", "x.yaml:1: 'inForce' is missing")]
    [InlineData("repealed: none-known\n", "", "x.yaml:1: 'repealed' is missing")]
    [InlineData("repealed: none-known", "repealed: open", "x.yaml:8: 'repealed' must be a date")]
    [InlineData("repealed: none-known", "repealed: 1999-01-01", "x.yaml:1: 'repealed' must be after")]
    [InlineData("inForce: 2000-01-01", "inForce: 2000-13-01", "x.yaml:7: 'inForce' must be a date")]
    [InlineData("value: 5, unit: 次, tag: V-LRB", "value: 5, unit: 次", "x.yaml:19: 'tag' is missing")]
    [InlineData("value: 5, unit: 次, tag: V-LRB", "value: 5, unit: 次, tag: SURE", "x.yaml:19: 'tag' can't be 'SURE'")]
    [InlineData("value: 5,", "value: five,", "x.yaml:19: 'value' must be a number")]
    [InlineData("rank: statute", "rank: statute\n  colour: red", "x.yaml:7: unknown key 'colour'")]
    [InlineData("figure: views", "figure: likes", "x.yaml:20: unknown fact 'likes'")]
    [InlineData("least: least}", "least: most}", "x.yaml:13: the constant 'most' is used and not given")]
    [InlineData("{atLeast:", "{moreThan:", "x.yaml:20: unknown operator 'moreThan'")]
    [InlineData("over: act", "over: everything", "x.yaml:17: 'over' can't be 'everything'")]
    [InlineData("en: X}", "en: ''}", "x.yaml:4: 'en' is empty")]
    [InlineData("tag: V-LRB\nlimbs", "limbs", "x.yaml:1: 'tag' is missing")]
    [InlineData("id: x/1", "id: y/1", "x.yaml:1: the id 'y/1' must begin with the instrument 'x/'")]
    [InlineData("limbs:", "limbs: [", "x.yaml:")]
    [InlineData("tag: V-LRB\nlimbs", "tag: V-LRB\nkind: definition\nlimbs", "x.yaml:1: an article has limbs exactly where it is a rule")]
    [InlineData("tag: V-LRB\nlimbs", "tag: V-LRB\nlink: {url: gazette, exact: true}\nlimbs", "x.yaml:12: 'url' is no web address")]
    [InlineData("{atLeast: {figure: views, least: least}}", "{undiscovered: {months: m, limb: x}}", "x.yaml:13: the constant 'm' is used and not given")]
    public void A_malformed_file_is_refused_with_file_and_line(string old, string changed, string message)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        var refused = Assert.Throws<LawPackException>(() => LawPack.From([("x.yaml", bytes)]));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_without_an_end_before_a_later_one_is_refused()
    {
        var later = Encoding.UTF8.GetBytes(Good.Replace("2000-01-01", "2010-01-01", StringComparison.Ordinal));
        var refused = Assert.Throws<LawPackException>(() => LawPack.From([("a.yaml", Encoding.UTF8.GetBytes(Good)), ("b.yaml", later)]));
        Assert.StartsWith("a.yaml:1:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offence_that_names_a_limb_which_no_article_has_is_refused()
    {
        const string Offence =
            """
            offence: X
            title: {zh: 甲, en: X}
            article: x/1
            acts: statements
            elements: []
            serious: [x/1(ii)]
            especiallySerious: []
            bars: []
            notes: []
            circumstances: []
            publicGrounds: []
            maximumYears: {serious: 3, especiallySerious: 3}
            prosecution: public
            superiorApproval: false
            """;
        var refused = Assert.Throws<LawPackException>(() => LawPack.From([("x.yaml", Encoding.UTF8.GetBytes(Good)), ("offences/x.yaml", Encoding.UTF8.GetBytes(Offence))]));
        Assert.Contains("x/1(ii)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unverified_number_decides_nothing_by_itself()
    {
        static Outcome Weigh(string tag, long views)
        {
            var pack = LawPack.From([("x.yaml", Encoding.UTF8.GetBytes(Good.Replace("次, tag: V-LRB", "次, tag: " + tag, StringComparison.Ordinal)))]);
            var (limb, facts) = (pack.Find("x/1(i)")!.Value.Limb, Cases.Of(Cases.Statement(views: views)));
            var actor = facts.Actors[0];
            ImmutableArray<Act> acts = [Act.Of(actor, actor.Statements[0])];
            return LimbLogic.Truth(limb, new ActSets(acts).Of(acts), new View(facts, actor), new WeighingContext(default, null, [3])).Outcome;
        }

        Assert.Equal(Outcome.Met, Weigh("V-LRB", 5));
        Assert.Equal(Outcome.NotMet, Weigh("P", 4));
        Assert.Equal(Outcome.Undecided, Weigh("M", 5));
        Assert.Equal(Outcome.Undecided, Weigh("M", 4));
    }
}
