using System.Globalization;
using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.FromHours(8));

    private sealed record Planted(string Id, DateTimeOffset Time, decimal Amount, PaymentDirection Direction, string Other, string OtherAccount, string Item);

    private static List<Planted> Plant() =>
        [.. Enumerable.Range(0, 150).Select(at => new Planted(
            "2023111522001" + (1_000_000_000_000_000L + (at * 7919L)).ToString(CultureInfo.InvariantCulture), s_first.AddSeconds(at * 7321), (1 + ((at * 100_003) % 9_999_999)) / 100m,
            (PaymentDirection)(at % 3), $"收款人{at % 9}", $"62148500{at % 9:D8}123", at % 5 == 0 ? "数据, \"名单\"" : "水军推广"))];

    private static string Word(PaymentDirection direction, string neutral) => direction switch { PaymentDirection.In => "收入", PaymentDirection.Out => "支出", _ => neutral };

    private static string Time(Planted payment) => payment.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Same(List<Planted> planted, Typed typed)
    {
        Assert.Equal(
            planted.Select(entry => (entry.Id, (DateTimeOffset?)entry.Time, (decimal?)entry.Amount, (PaymentDirection?)entry.Direction, entry.Other, entry.Item)),
            typed.Payments.Select(payment => (payment.Id, payment.Time!.Instant, payment.Amount, payment.Direction, payment.Counterparty, payment.Item)));
        Assert.Equal(planted.Sum(entry => entry.Amount), typed.Payments.Sum(payment => payment.Yuan!.Value));
        Assert.Equal(planted.Count, typed.Documents.SelectMany(document => document.ReadAs).Single().Records);
    }

    [Fact]
    public void A_statement_of_Alipay_in_GBK_under_its_banner_comes_back_exactly()
    {
        var planted = Plant();
        var text = "------------------------------------------------------------------------------------\r\n导出信息：\r\n姓名：某某\r\n支付宝账户：a***@example.com\r\n"
            + "起始时间：[2023-11-01 00:00:00]    终止时间：[2024-01-31 23:59:59]\r\n导出交易类型：[全部]\r\n共150笔记录\r\n\r\n特别提示：\r\n1.本回单内容可表明支付宝受理了相应支付交易申请，具体以实际为准；\r\n\r\n"
            + "------------------------支付宝支付科技有限公司  电子客户回单------------------------\r\n交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\r\n"
            + string.Concat(planted.Select(entry => $"{Time(entry)},转账红包,{entry.Other},{entry.OtherAccount},{Quoted(entry.Item)},{Word(entry.Direction, "不计收支")},{Money(entry.Amount)},余额,交易成功,{entry.Id}\t,M1\t,,\r\n"));
        var typed = Typed.Of("alipay_record.csv", Encodings.Gb18030.GetBytes(text));
        Assert.Equal("alipay/ledger", typed.Layout);
        Same(planted, typed);
        Assert.Empty(typed.Lost);
        Proof.Holds(typed, Encodings.Gb18030);
    }

    [Fact]
    public void A_statement_of_WeChat_Pay_under_its_banner_comes_back_exactly()
    {
        var planted = Plant();
        var text = "微信支付账单明细,,,,,,,,\n微信昵称：[某某],,,,,,,,\n起始时间：[2023-11-01 00:00:00] 终止时间：[2024-01-31 23:59:59],,,,,,,,\n导出类型：[全部],,,,,,,,\n,,,,,,,,\n共150笔记录,,,,,,,,\n"
            + "收入：50笔 100.00元,,,,,,,,\n支出：50笔 100.00元,,,,,,,,\n注：,,,,,,,,\n1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易,,,,,,,,\n,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,\n"
            + "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
            + string.Concat(planted.Select(entry => $"{Time(entry)},转账,{entry.Other},{Quoted(entry.Item)},{Word(entry.Direction, "/")},¥{Money(entry.Amount)},零钱,支付成功,{entry.Id}\t,1000\t,\"/\"\n"));
        var typed = Typed.Of("微信支付账单.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Equal("wechat-pay/ledger", typed.Layout);
        Same(planted, typed);
        Assert.Empty(typed.Lost);
        Proof.Holds(typed);
    }

    [Theory]
    [InlineData("交易流水号,交易日期,交易时刻,借贷标志,交易金额(元),余额,对方户名,对方账号,摘要", "bank/statement")]
    [InlineData("交易流水号,交易时间,收入金额(人民币元),支出金额(人民币元),余额,对方户名,对方账号,摘要", "bank/two-columns")]
    [InlineData("交易卡号,交易户名,交易时间,交易金额(元),收付标志,交易对手账卡号,对手户名,摘要说明,交易流水号", "bank/disclosed")]
    public void Statements_of_banks_come_back_exactly(string titles, string layout)
    {
        var planted = Plant().ConvertAll(entry => entry with { Direction = entry.Direction == PaymentDirection.Neutral ? PaymentDirection.In : entry.Direction });
        var way = (Planted entry) => entry.Direction == PaymentDirection.In;
        var grouped = (decimal amount) => $"\"{amount.ToString("#,##0.00", CultureInfo.InvariantCulture)}\"";
        var text = titles + "\n" + string.Concat(planted.Select(entry => layout switch
        {
            "bank/statement" => $"{entry.Id},{entry.Time:yyyyMMdd},{entry.Time:HHmmss},{(way(entry) ? "贷" : "借")},{grouped(entry.Amount)},1000.00,{entry.Other},{entry.OtherAccount},{Quoted(entry.Item)}\n",
            "bank/two-columns" => $"{entry.Id},{Time(entry)},{(way(entry) ? grouped(entry.Amount) : "")},{(way(entry) ? "0.00" : grouped(entry.Amount))},1000.00,{entry.Other},{entry.OtherAccount},{Quoted(entry.Item)}\n",
            _ => $"6222000011112222,某某,{Time(entry)},{entry.Amount.ToString("0.00", CultureInfo.InvariantCulture)},{(way(entry) ? "进" : "出")},{entry.OtherAccount},{entry.Other},{Quoted(entry.Item)},{entry.Id}\n",
        }));
        var typed = Typed.Of("流水.csv", text);
        Assert.Equal(layout, typed.Layout);
        Same(planted, typed);
        Assert.All(typed.Payments.Zip(planted), pair => Assert.Equal(pair.Second.OtherAccount, pair.First.CounterpartyAccount));
        Proof.Holds(typed);
    }

    [Fact]
    public void Lines_that_contradict_themselves_are_listed_with_their_row()
    {
        var typed = Typed.Of("流水.csv", """
            交易流水号,交易时间,收入,支出,余额,对方户名
            1,2023-11-15 06:13:20,5.00,,100.00,甲
            2,2023-11-15 06:13:21,5.00,6.00,100.00,甲
            3,2023-13-15 06:13:22,1.2.3,,100.00,甲
            4,2023-11-15 06:13:23,,1.2万,100.00,乙
            5,2023-11-15 06:13:23,,"1,5",100.00,乙
            """);
        Assert.Equal([5m, null, null, 12_000m, null], typed.Payments.Select(payment => payment.Amount));
        Assert.Null(typed.Payments[0].Yuan);
        Assert.Equal(["row=3", "row=4", "row=4", "row=6"], typed.Lost.Select(loss => loss.Place).Order(StringComparer.Ordinal));
        Assert.False(typed.Payments[2].Time!.IsKnown);
    }

    [Theory]
    [InlineData("¥1,234.56", "1234.56", "CNY")]
    [InlineData("-100.00元", "-100.00", "CNY")]
    [InlineData("+0.01", "0.01", "")]
    [InlineData("1.2万元", "12000.0", "CNY")]
    [InlineData("(5.00)", "-5.00", "")]
    [InlineData("US$ 79,228,162,514,264.33", "79228162514264.33", "USD")]
    [InlineData("12,34.5", null, "")]
    [InlineData("1.234,56", null, "")]
    [InlineData("1e5", null, "")]
    [InlineData("", null, "")]
    public void Amounts_are_exact_or_unknown(string raw, string? value, string currency)
    {
        var parsed = Amounts.Parse(raw);
        Assert.Equal(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture), parsed?.Value);
        Assert.Equal(value is null ? null : currency, parsed?.Currency);
    }
}
