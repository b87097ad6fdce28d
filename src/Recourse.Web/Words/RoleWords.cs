using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Names of roles, states, parts and places for people.</summary>
internal static class RoleWords
{
    public static string Of(RegisterRole role, bool chinese) => role switch
    {
        RegisterRole.Clerk => chinese ? "内勤" : "clerk",
        RegisterRole.Prosecutor => chinese ? "检察官" : "prosecutor",
        RegisterRole.Chief => chinese ? "部门负责人" : "chief",
        RegisterRole.Superior => chinese ? "上级院" : "superior",
        _ => chinese ? "审计" : "auditor",
    };

    public static string Of(PartyRole role, bool chinese) => role switch
    {
        PartyRole.Suspect => chinese ? "犯罪嫌疑人、被告人" : "suspect or defendant",
        PartyRole.Victim => chinese ? "被害人" : "victim",
        PartyRole.CloseRelative => chinese ? "被害人近亲属" : "close relative of a victim",
        PartyRole.Representative => chinese ? "辩护人、代理人" : "counsel or agent",
        PartyRole.Platform => chinese ? "平台" : "platform",
        _ => chinese ? "机构" : "institution",
    };

    public static string Of(ClockState state, bool chinese) => state switch
    {
        ClockState.Overdue => chinese ? "已超期" : "overdue",
        ClockState.DueToday => chinese ? "今日到期" : "due today",
        ClockState.DueSoon => chinese ? "将到期" : "due soon",
        ClockState.NeedsDate => chinese ? "待确定期限" : "needs a date",
        ClockState.Running => chinese ? "进行中" : "running",
        ClockState.Paused => chinese ? "中止计算" : "paused",
        ClockState.DoneInTime => chinese ? "按期完成" : "done in time",
        ClockState.DoneLate => chinese ? "逾期完成" : "done late",
        _ => chinese ? "已完成" : "done",
    };

    public static string Of(Organ organ, bool chinese) => organ switch
    {
        Organ.Victim => chinese ? "被害人" : "the victim",
        Organ.Police => chinese ? "公安机关" : "the police",
        Organ.Procuratorate => chinese ? "检察院" : "the procuratorate",
        _ => chinese ? "法院" : "the court",
    };

    public static string Level(string level, bool chinese) => level switch
    {
        "national" => chinese ? "全国" : "national",
        "provincial" => chinese ? "省级" : "provincial",
        "city" => chinese ? "市级" : "city",
        _ => chinese ? "未挂牌" : "none",
    };

    public static string Link(string kind, bool chinese) => kind switch
    {
        "account" => chinese ? "账号" : "account",
        "phone" => chinese ? "电话" : "phone",
        "digest" => chinese ? "文件摘要" : "file digest",
        "information" => chinese ? "同一信息" : "same information",
        "joined-into" => chinese ? "并入" : "joined into",
        "separated-from" => chinese ? "分自" : "separated from",
        _ => kind,
    };
}
