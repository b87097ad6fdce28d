namespace Recourse.Records;

/// <summary>
/// Statements of banks: no two write the same titles, so the parts tell them: a time, an amount with its direction or two columns of amounts, and a balance or
/// the other side. A list of orders has neither a direction nor a balance.
/// </summary>
internal static class BankStatements
{
    private static readonly (Part Part, string[] Names)[] s_map =
    [
        (Part.Id, ["交易流水号", "流水号", "交易流水", "凭证号", "交易序号", "交易参考号"]), (Part.Time, ["交易时间", "交易日期", "记账日期", "交易日", "日期", "记账时间", "交易日期时间", "入账日期"]),
        (Part.Clock, ["交易时刻", "交易时分秒", "时刻"]),
        (Part.Direction, ["借贷标志", "借贷", "收支", "收/支", "收付标志", "借贷标记", "进出标志", "交易方向", "收支标志", "借贷方向", "收付方向"]),
        (Part.Amount, ["交易金额", "发生额", "金额", "交易发生额"]), (Part.AmountIn, ["贷方发生额", "收入金额", "存入金额", "收入", "贷方金额", "存入", "转入金额", "收入额"]),
        (Part.AmountOut, ["借方发生额", "支出金额", "支取金额", "支出", "借方金额", "支取", "转出金额", "支出额"]), (Part.Balance, ["余额", "账户余额", "交易余额", "交易后余额", "联机余额", "当前余额"]),
        (Part.Currency, ["币种", "交易币种", "货币", "币别"]), (Part.Account, ["账号", "卡号", "本方账号", "交易卡号", "交易账号", "账户", "本方卡号", "查询账号"]),
        (Part.AccountName, ["户名", "本方户名", "账户名称", "交易户名", "客户名称"]),
        (Part.Counterparty, ["对方户名", "对方名称", "对手户名", "交易对手", "对方姓名", "对手方名称", "交易对方", "交易对手名称", "对方账户名称"]),
        (Part.CounterpartyAccount, ["对方账号", "对方卡号", "对手账号", "对方账户", "交易对手账号", "对手卡号", "交易对方账号", "交易对手账卡号", "对方账卡号"]),
        (Part.KindWord, ["交易类型", "业务类型", "交易名称"]), (Part.Item, ["摘要", "交易摘要", "摘要说明", "用途"]), (Part.Memo, ["备注", "附言", "交易附言"]),
        (Part.Status, ["交易状态", "交易是否成功"]), (Part.Method, ["交易渠道", "渠道"]),
    ];

    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "", Layout = "bank/statement", Makes = RecordKind.Payment, Loose = true, Parts = [Part.Time, Part.Amount, Part.Balance],
            AnyPart = [Part.Direction, Part.Counterparty, Part.CounterpartyAccount, Part.Item], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "bank/two-columns", Makes = RecordKind.Payment, Loose = true, Parts = [Part.Time, Part.AmountIn, Part.AmountOut],
            AnyPart = [Part.Balance, Part.Counterparty, Part.CounterpartyAccount], Map = s_map,
        },
        new()
        {
            // As banks disclose to investigators: direction and the other side, not always a balance.
            Platform = "", Layout = "bank/disclosed", Makes = RecordKind.Payment, Loose = true, Parts = [Part.Time, Part.Amount, Part.Direction],
            AnyPart = [Part.Counterparty, Part.CounterpartyAccount], Map = s_map,
        },
    ];
}
