using System.Globalization;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

/// <summary>What platforms, operators and institutions disclose: accounts, log-ins, queries, exports, calls, files.</summary>
public sealed class DisclosureTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.FromHours(8));

    private static string Time(int at) => s_first.AddSeconds(at * 3607).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Rows(string titles, Func<int, string> row, int count = 90) => titles + "\n" + string.Concat(Enumerable.Range(0, count).Select(at => row(at) + "\n"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Accounts_with_their_real_names_come_back_exactly(string encoding)
    {
        var charset = Encodings.Of(encoding);
        var typed = Typed.Of("调证.csv", charset.GetBytes(Rows(
            "用户ID,昵称,实名姓名,身份证号码,绑定手机号,注册时间,注册IP", at => $"{7000 + at},网友{at},张{at}三,11010119900101{at:D4},138{at:D8},{Time(at)},10.0.{at}.1")));
        Assert.Equal("disclosure/real-names", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => ($"{7000 + at}", $"网友{at}", $"张{at}三", $"11010119900101{at:D4}", $"138{at:D8}", (DateTimeOffset?)s_first.AddSeconds(at * 3607), $"10.0.{at}.1")),
            typed.Accounts.Select(account => (account.Id, account.Name, account.RealName, account.IdentityNumber, account.Phone, account.Registered!.Instant, account.RegisteredIp)));
        Proof.Holds(typed, charset);
    }

    [Fact]
    public void Log_ins_come_back_with_address_port_and_device()
    {
        var typed = Typed.Of("登录日志.csv", Rows("账号,登录时间,登录IP,端口,设备型号,登录结果", at => $"u{at % 7},{Time(at)},2001:db8::{at:x},{1024 + at},iPhone {at % 3},{(at % 10 == 0 ? "失败" : "成功")}"));
        Assert.Equal("logs/log-ins", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => (AccessKind.Login, $"u{at % 7}", (DateTimeOffset?)s_first.AddSeconds(at * 3607), $"2001:db8::{at:x}", (int?)(1024 + at), $"iPhone {at % 3}", at % 10 == 0 ? "失败" : "成功")),
            typed.Accesses.Select(access => (access.Kind, access.Account, access.Time!.Instant, access.Ip, access.Port, access.Device, access.Result)));
        Assert.Empty(typed.Lost);
        Proof.Holds(typed);
    }

    [Fact]
    public void Logs_of_queries_and_exports_come_back_with_who_what_and_how_much()
    {
        var typed = Typed.Of("系统日志.csv", Rows(
            "工号,操作人姓名,所属部门,操作时间,操作类型,模块,操作对象,返回条数,终端IP",
            at => $"G{at % 5},员工{at % 5},一科,{Time(at)},{(at % 4 == 0 ? "批量导出" : at % 4 == 1 ? "查询" : at % 4 == 2 ? "登录系统" : "审批")},户籍,1101011990010{at:D5},{at * 13},10.1.1.{at}"));
        Assert.Equal("logs/operations", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => ((AccessKind[])[AccessKind.Export, AccessKind.Query, AccessKind.Login, AccessKind.Unspecified])[at % 4]), typed.Accesses.Select(access => access.Kind));
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => ($"G{at % 5}", $"员工{at % 5}", "一科", $"1101011990010{at:D5}", (long?)(at * 13), $"10.1.1.{at}")),
            typed.Accesses.Select(access => (access.Account, access.AccountName, access.Unit, access.Target, access.Records, access.Ip)));
        Proof.Holds(typed);
    }

    [Theory]
    [InlineData("查询时间,查询员,被查询人证件号,查询结果数", "logs/queries", AccessKind.Query)]
    [InlineData("导出时间,操作员,导出文件,导出条数", "logs/exports", AccessKind.Export)]
    public void A_log_of_one_kind_has_no_column_for_it(string titles, string layout, AccessKind kind)
    {
        var typed = Typed.Of("a.csv", Rows(titles, at => $"{Time(at)},op{at},x{at},{at + 1}"));
        Assert.Equal(layout, typed.Layout);
        Assert.Equal(Enumerable.Range(0, 90).Select(at => (kind, $"op{at}", $"x{at}", (long?)(at + 1))), typed.Accesses.Select(access => (access.Kind, access.Account, access.Target, access.Records)));
        Proof.Holds(typed);
    }

    [Fact]
    public void Calls_come_back_with_who_called_whom_and_how_long()
    {
        var typed = Typed.Of("话单.csv", Rows("本机号码,对方号码,呼叫类型,通话开始时间,通话时长,通话地", at => $"13800000000,139{at:D8},{(at % 2 == 0 ? "主叫" : "被叫")},{Time(at)},{at}分{at % 60}秒,北京"));
        Assert.Equal("calls/directed", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => (at % 2 == 0 ? "13800000000" : $"139{at:D8}", at % 2 == 0 ? $"139{at:D8}" : "13800000000", (long?)((at * 60) + (at % 60)))),
            typed.Calls.Select(call => (call.Caller, call.Called, call.Seconds)));
        Proof.Holds(typed);

        var two = Typed.Of("话单.csv", Rows("主叫号码,被叫号码,开始时间,通话时长", at => $"1{at},2{at},{Time(at)},00:{at % 60:D2}:05"));
        Assert.Equal(Enumerable.Range(0, 90).Select(at => ($"1{at}", $"2{at}", (long?)((at % 60 * 60) + 5))), two.Calls.Select(call => (call.Caller, call.Called, call.Seconds)));
    }

    [Fact]
    public void A_call_whose_direction_no_word_tells_is_listed_and_not_guessed()
    {
        var typed = Typed.Of("话单.csv", "本机号码,对方号码,呼叫类型,通话开始时间,通话时长\n138,139,主叫,2023-11-15 06:13:20,5\n138,139,转接,2023-11-15 06:13:21,5\n138,137,被叫,2023-11-15 06:13:22,五\n");
        Assert.Equal([("138", "139"), ("137", "138")], typed.Calls.Select(call => (call.Caller, call.Called)));
        Assert.Equal(["row=3", "row=4"], typed.Lost.Select(loss => loss.Place));
    }

    [Fact]
    public void Transfers_of_files_come_back_exactly()
    {
        var typed = Typed.Of("传输.csv", Rows("文件名,文件大小,MD5,发送人,接收人,发送时间,渠道,条数", at => $"名单{at}.xlsx,{at * 1000},{at:x32},a{at},b{at},{Time(at)},网盘,{at}"));
        Assert.Equal("transfers/files", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 90).Select(at => ($"名单{at}.xlsx", (long?)(at * 1000), $"{at:x32}", $"a{at}", $"b{at}", (DateTimeOffset?)s_first.AddSeconds(at * 3607), (long?)at)),
            typed.Transfers.Select(transfer => (transfer.File, transfer.Bytes, transfer.Digest, transfer.From, transfer.To, transfer.Time!.Instant, transfer.Records)));
        Proof.Holds(typed);
    }

    [Theory]
    [InlineData("姓名,手机号,身份证号,地址")]
    [InlineData("订单号,商品,金额,收货人,电话,下单时间")]
    [InlineData("姓名,账号,密码")]
    [InlineData("酒店,房号,姓名,入住时间,退房时间")]
    public void Lists_of_customers_are_none_of_these(string titles) =>
        Assert.Empty(Typed.Of("a.csv", Rows(titles, at => string.Join(',', titles.Split(',').Select((_, column) => $"v{at}-{column}")))).Recognitions);
}
