namespace Recourse.Records;

/// <summary>
/// What platforms and operators disclose of accounts: an account of theirs with what real-name registration knows of it. A list of customers has names and
/// numbers too; only an account with a time or address of registration, or with both name and number, beside a word that means account is one of these.
/// </summary>
internal static class Accounts
{
    private static readonly (Part Part, string[] Names)[] s_map =
    [
        (Part.Account, ["用户id", "账号id", "uid", "账号", "平台账号", "用户账号", "账户id", "微信号", "qq号", "抖音号", "微博uid", "user_id", "account_id"]),
        (Part.AccountName, ["昵称", "用户昵称", "账号昵称", "用户名", "nickname", "screen_name"]), (Part.RealName, ["姓名", "真实姓名", "实名姓名", "实名认证姓名", "认证姓名", "实名", "机主姓名"]),
        (Part.IdentityNumber, ["身份证号", "身份证号码", "证件号码", "证件号", "实名证件号", "实名认证证件号", "认证证件号码", "实名身份证号"]),
        (Part.Phone, ["绑定手机", "绑定手机号", "手机号", "手机号码", "注册手机", "注册手机号", "绑定电话"]), (Part.Email, ["绑定邮箱", "邮箱", "注册邮箱", "电子邮箱"]),
        (Part.Time, ["注册时间", "注册日期", "开户时间", "账号注册时间", "创建时间", "开通时间"]), (Part.Ip, ["注册ip", "注册ip地址"]), (Part.Device, ["注册设备", "设备", "注册设备号", "设备号"]),
    ];

    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "", Layout = "disclosure/accounts", Makes = RecordKind.Account, Loose = true, Parts = [Part.Account, Part.Time],
            AnyPart = [Part.RealName, Part.IdentityNumber, Part.Phone, Part.Ip], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "disclosure/real-names", Makes = RecordKind.Account, Loose = true, Parts = [Part.Account, Part.RealName, Part.IdentityNumber],
            AnyField = ["实名姓名", "实名认证姓名", "认证姓名", "实名证件号", "实名认证证件号", "认证证件号码", "实名身份证号", "真实姓名", "绑定手机", "绑定手机号", "注册手机号"], Map = s_map,
        },
    ];
}
