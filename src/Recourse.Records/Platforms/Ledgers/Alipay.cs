namespace Recourse.Records;

/// <summary>Alipay: the statement of the app and the older one of the site, in yuan, under many banner lines.</summary>
internal static class Alipay
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "alipay", Layout = "alipay/ledger", Makes = RecordKind.Payment, Loose = true, Currency = "CNY",
            Fields = ["交易时间", "交易对方", "收/支", "金额", "交易订单号"], AnyField = ["交易分类", "收/付款方式", "对方账号"],
            Map =
            [
                (Part.Id, ["交易订单号"]), (Part.MerchantOrder, ["商家订单号"]), (Part.Time, ["交易时间"]), (Part.Direction, ["收/支"]), (Part.Amount, ["金额"]),
                (Part.Counterparty, ["交易对方"]), (Part.CounterpartyAccount, ["对方账号"]), (Part.Method, ["收/付款方式"]), (Part.KindWord, ["交易分类"]),
                (Part.Item, ["商品说明"]), (Part.Status, ["交易状态"]), (Part.Memo, ["备注"]),
            ],
        },
        new()
        {
            Platform = "alipay", Layout = "alipay/site-ledger", Makes = RecordKind.Payment, Loose = true, Currency = "CNY",
            Fields = ["交易号", "交易创建时间", "交易对方", "金额", "收/支", "资金状态"],
            Map =
            [
                (Part.Id, ["交易号"]), (Part.MerchantOrder, ["商家订单号"]), (Part.Time, ["付款时间", "交易创建时间"]), (Part.Direction, ["收/支"]), (Part.Amount, ["金额"]),
                (Part.Counterparty, ["交易对方"]), (Part.Item, ["商品名称"]), (Part.KindWord, ["类型"]), (Part.Status, ["交易状态"]), (Part.Memo, ["备注"]),
            ],
        },
    ];
}
