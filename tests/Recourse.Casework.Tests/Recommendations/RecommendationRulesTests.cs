using Recourse.Law;

namespace Recourse.Casework.Tests.Recommendations;

public sealed class RecommendationRulesTests
{
    private const string Table = """
        law: {zh: 某规定, en: Some rules}
        rules:
          - id: draft
            event: drafted
            title: {zh: 起草, en: Draft}
            from: [None]
            to: Draft
            by: [Prosecutor]
            basis: {zh: 第一条, en: art. 1}
            tag: M
        """;

    [Fact]
    public void Every_step_names_its_article_and_only_the_article_read_on_a_page_is_verified()
    {
        Assert.All(RecommendationRules.All, r => Assert.All([r.Law, r.Basis, r.Title], t => Assert.False(string.IsNullOrWhiteSpace(t.Zh) || string.IsNullOrWhiteSpace(t.En))));
        Assert.All(RecommendationRules.All, r => Assert.Equal(string.Equals(r.Basis.En, "art. 23", StringComparison.Ordinal), !r.Unverified));
    }

    [Theory]
    [InlineData("from: [None]", "from: [Nowhere]", "f.yaml:6: 'from' can't be 'Nowhere'")]
    [InlineData("to: Draft", "to: Elsewhere", "f.yaml:7: 'to' can't be 'Elsewhere'")]
    [InlineData("by: [Prosecutor]", "by: [Judge]", "f.yaml:8: 'by' can't be 'Judge'")]
    [InlineData("by: [Prosecutor]", "by: []", "f.yaml:3: the rule 'draft' has no state, type or role to apply to")]
    [InlineData("event: drafted", "event: sung", "f.yaml:4: 'event' can't be 'sung'")]
    [InlineData("tag: M", "tag: X", "f.yaml:10: 'tag' can't be 'X'")]
    [InlineData("tag: M", "tag: M\n    colour: red", "f.yaml:11: unknown key 'colour'")]
    [InlineData("    basis: {zh: 第一条, en: art. 1}\n", "", "f.yaml:3: 'basis' is missing")]
    public void A_table_that_says_something_else_is_refused_with_file_and_line(string part, string by, string says) =>
        Assert.StartsWith(says, Assert.Throws<LawPackException>(() => RecommendationRules.Load("f.yaml", Table.Replace(part, by, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("draft", "given twice")]
    [InlineData("again", "can never apply where 'draft' does")]
    public void A_rule_given_twice_or_hidden_by_another_is_refused(string id, string says)
    {
        var second = Table[Table.IndexOf("  - id", StringComparison.Ordinal)..].Replace("id: draft", "id: " + id, StringComparison.Ordinal);
        Assert.Contains(says, Assert.Throws<LawPackException>(() => RecommendationRules.Load("f.yaml", Table + "\n" + second)).Message, StringComparison.Ordinal);
    }
}
