namespace Recourse.Findings;

/// <summary>FACTS row by row: the numbers of network conduct.</summary>
internal static class NetworkTable
{
    public static ObjectShape<NetworkFigures> Figures { get; } = new(
        new NetworkFigures(),
        [
            Fields<NetworkFigures>.Known("sites", "设立的网站数", "Sites set up", Words.Count, x => x.Sites, (x, v) => x with { Sites = v }),
            Fields<NetworkFigures>.Known("registeredAccounts", "网站注册账号数", "Accounts registered on those sites", Words.Count, x => x.RegisteredAccounts, (x, v) => x with { RegisteredAccounts = v }),
            Fields<NetworkFigures>.Known("groups", "设立的通讯群组数", "Groups set up", Words.Count, x => x.Groups, (x, v) => x with { Groups = v }),
            Fields<NetworkFigures>.Known("groupMembers", "设立的群组成员账号数", "Member accounts of those groups", Words.Count, x => x.GroupMembers, (x, v) => x with { GroupMembers = v }),
            Fields<NetworkFigures>.Known("videos", "违法视频文件数", "Illegal video files", Words.Count, x => x.Videos, (x, v) => x with { Videos = v }),
            Fields<NetworkFigures>.Known("messages", "其他违法信息条数", "Other illegal items", Words.Count, x => x.Messages, (x, v) => x with { Messages = v }),
            Fields<NetworkFigures>.Known("reachedAccounts", "接收信息的用户账号数", "Accounts that received them", Words.Count, x => x.ReachedAccounts, (x, v) => x with { ReachedAccounts = v }),
            Fields<NetworkFigures>.Known("reachedGroupMembers", "所发送群组的成员账号数", "Members of the groups reached", Words.Count, x => x.ReachedGroupMembers, (x, v) => x with { ReachedGroupMembers = v }),
            Fields<NetworkFigures>.Known("followers", "所利用社交网络的关注人员账号数", "Followers of the accounts used", Words.Count, x => x.Followers, (x, v) => x with { Followers = v }),
            Fields<NetworkFigures>.Known("clicks", "违法信息实际被点击数", "Actual clicks", Words.Count, x => x.Clicks, (x, v) => x with { Clicks = v }),
            Fields<NetworkFigures>.Known("personsHelped", "提供帮助的对象数", "Persons helped", Words.Count, x => x.PersonsHelped, (x, v) => x with { PersonsHelped = v }),
            Fields<NetworkFigures>.Known("settlementYuan", "支付结算金额（元）", "Settlement, yuan", Words.Money, x => x.SettlementYuan, (x, v) => x with { SettlementYuan = v }),
            Fields<NetworkFigures>.Known("fundsYuan", "以投放广告等方式提供的资金（元）", "Funds by advertising, yuan", Words.Money, x => x.FundsYuan, (x, v) => x with { FundsYuan = v }),
            Fields<NetworkFigures>.Known("turnoverYuan", "非法经营数额（元）", "Illegal turnover, yuan", Words.Money, x => x.TurnoverYuan, (x, v) => x with { TurnoverYuan = v }),
        ]);
}
