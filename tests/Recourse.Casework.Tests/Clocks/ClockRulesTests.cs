using Recourse.Law;

namespace Recourse.Casework.Tests.Clocks;

public sealed class ClockRulesTests
{
    private const string File = """
        law: {zh: 某法, en: A law}
        rules:
          - id: a
            title: {zh: 期限, en: Term}
            starts: {zh: 收到, en: received}
            length: {days: 3}
            holiday: next
            basis: {zh: 第一条, en: art. 1}
            tag: M
            warn: 1
            extensions: []
            restarts: []
            pauses: []
        """;

    [Fact]
    public void All_terms_of_the_table_are_there_with_their_articles()
    {
        Assert.Equal(26, ClockRules.All.Length);
        Assert.All(ClockRules.All, r => Assert.False(string.IsNullOrWhiteSpace(r.Basis.Zh) || string.IsNullOrWhiteSpace(r.Basis.En)));
        Assert.Equal(["recommendation-filing", "recommendation-reply", "recommendation-reply-urgent"], ClockRules.All.Where(r => r.Unverified).Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("length: {days: 3}", "length: {days: 0}", "must be a whole number")]
    [InlineData("length: {days: 3}", "length: {days: 1.5}", "must be a whole number")]
    [InlineData("length: {days: 3}", "length: {weeks: 3}", "'months' is missing")]
    [InlineData("length: {days: 3}", "setBy: nobody", "'setBy: person'")]
    [InlineData("holiday: next", "holiday: sometimes", "can't be 'sometimes'")]
    [InlineData("tag: M", "tag: M\n    colour: red", "unknown key 'colour'")]
    public void A_file_that_says_something_else_is_refused(string part, string by, string says) =>
        Assert.Contains(
            says, Assert.Throws<LawPackException>(() => ClockRules.Load([("f.yaml", File.Replace(part, by, StringComparison.Ordinal))])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Contains("given twice", Assert.Throws<LawPackException>(() => ClockRules.Load([("f.yaml", File), ("g.yaml", File)])).Message, StringComparison.Ordinal);
}
