namespace Recourse.Records;

/// <summary>WeChat Pay: the statement of the app, in yuan, under banner lines.</summary>
internal static class WeChatPay
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "wechat-pay", Layout = "wechat-pay/ledger", Makes = RecordKind.Payment, Loose = true, Currency = "CNY",
            Fields = ["交易时间", "交易类型", "交易对方", "收/支", "交易单号"], AnyField = ["当前状态", "商户单号"],
            Map =
            [
                (Part.Id, ["交易单号"]), (Part.MerchantOrder, ["商户单号"]), (Part.Time, ["交易时间"]), (Part.Direction, ["收/支"]), (Part.Amount, ["金额"]),
                (Part.Counterparty, ["交易对方"]), (Part.Method, ["支付方式"]), (Part.KindWord, ["交易类型"]), (Part.Item, ["商品"]), (Part.Status, ["当前状态"]),
                (Part.Memo, ["备注"]),
            ],
        },
    ];
}
