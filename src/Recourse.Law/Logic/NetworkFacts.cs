using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The numbers of network conduct by name; one that is not stated is not alleged.</summary>
internal static class NetworkFacts
{
    public static readonly string[] Names =
    [
        "sites", "registeredAccounts", "groups", "groupMembers", "videos", "messages", "reachedAccounts",
        "reachedGroupMembers", "followers", "clicks", "personsHelped", "settlement", "funds", "turnover",
    ];

    public static Bilingual Label(string name) => name switch
    {
        "sites" => new("设立的网站", "sites set up"),
        "registeredAccounts" => new("网站注册账号", "registered accounts"),
        "groups" => new("设立的通讯群组", "groups set up"),
        "groupMembers" => new("群组成员账号", "members of those groups"),
        "videos" => new("违法视频文件", "illegal video files"),
        "messages" => new("违法信息条数", "illegal items"),
        "reachedAccounts" => new("接收的用户账号", "accounts reached"),
        "reachedGroupMembers" => new("所发送群组的成员账号", "members of the groups reached"),
        "followers" => new("关注人员账号", "followers"),
        "clicks" => new("实际被点击数", "actual clicks"),
        "personsHelped" => new("帮助的对象", "persons helped"),
        "settlement" => new("支付结算金额（元）", "settlement (yuan)"),
        "funds" => new("以投放广告等方式提供的资金（元）", "funds by advertising (yuan)"),
        _ => new("非法经营数额（元）", "illegal turnover (yuan)"),
    };

    /// <summary>Name of the field in the facts, and the count or the amount stated there.</summary>
    public static (string Field, CountRange? Count, decimal? Yuan) Of(NetworkFigures? figures, string name) => name switch
    {
        "sites" => ("network.sites", figures?.Sites, null),
        "registeredAccounts" => ("network.registeredAccounts", figures?.RegisteredAccounts, null),
        "groups" => ("network.groups", figures?.Groups, null),
        "groupMembers" => ("network.groupMembers", figures?.GroupMembers, null),
        "videos" => ("network.videos", figures?.Videos, null),
        "messages" => ("network.messages", figures?.Messages, null),
        "reachedAccounts" => ("network.reachedAccounts", figures?.ReachedAccounts, null),
        "reachedGroupMembers" => ("network.reachedGroupMembers", figures?.ReachedGroupMembers, null),
        "followers" => ("network.followers", figures?.Followers, null),
        "clicks" => ("network.clicks", figures?.Clicks, null),
        "personsHelped" => ("network.personsHelped", figures?.PersonsHelped, null),
        "settlement" => ("network.settlementYuan", null, figures?.SettlementYuan),
        "funds" => ("network.fundsYuan", null, figures?.FundsYuan),
        _ => ("network.turnoverYuan", null, figures?.TurnoverYuan),
    };
}
