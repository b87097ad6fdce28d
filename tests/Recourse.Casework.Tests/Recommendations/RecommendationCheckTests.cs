namespace Recourse.Casework.Tests.Recommendations;

public sealed class RecommendationCheckTests
{
    private static readonly RecommendationText s_whole = new()
    {
        Source = "办理张某侵犯公民个人信息案中发现",
        Facts = "2018年1月至5月，张某出售业主信息4987条，获利28,600元",
        Evidence = "封存的电子数据、讯问笔录",
        Danger = "系统对批量查询没有审批，3名员工共用一个账号",
        Measures = [new("对批量查询实行双人审批", "个人信息保护法第五十一条")],
        ObjectionDays = 10,
        Other = "无",
        Figures = [new("4987条", "findings.json#/P1"), new("28,600元", "findings.json#/P1/gains"), new("3名", "findings.json#/accounts")],
    };

    [Fact]
    public void A_whole_text_lacks_nothing() => Assert.Empty(RecommendationCheck.Of(s_whole));

    [Fact]
    public void Each_of_the_seven_contents_is_missed_by_name()
    {
        foreach (var (text, missed) in new[]
        {
            (s_whole with { Source = " " }, "（一）"), (s_whole with { Facts = "" }, "（二）事实（"), (s_whole with { Evidence = "" }, "（二）事实的证据"), (s_whole with { Danger = "" }, "（三）"),
            (s_whole with { Measures = [] }, "（四）建议的具体内容"), (s_whole with { Measures = [new("双人审批", "")] }, "所依据的规定"), (s_whole with { ObjectionDays = null }, "（五）"), (s_whole with { Other = "" }, "（七）"),
        })
        {
            var only = Assert.Single(RecommendationCheck.Of(text));
            Assert.Contains(missed, only.Zh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_figure_that_opens_to_no_finding_is_named_and_days_and_articles_are_no_figures()
    {
        Assert.Equal(["数字“4987条”没有对应的结论"], RecommendationCheck.Of(s_whole with { Figures = [.. s_whole.Figures.Skip(1)] }).Select(m => m.Zh));
        Assert.Equal(["数字“3名”没有对应的结论"], RecommendationCheck.Of(s_whole with { Figures = s_whole.Figures.SetItem(2, new("3名", "")) }).Select(m => m.Zh));
        Assert.Empty(RecommendationCheck.Of(s_whole with { Danger = "违反个人信息保护法第51条，自2018年1月起" }));
    }
}
