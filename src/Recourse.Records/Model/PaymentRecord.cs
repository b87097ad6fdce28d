namespace Recourse.Records;

/// <summary>Which way money went, seen from the owner of the ledger.</summary>
public enum PaymentDirection
{
    /// <summary>Into the owner's account (收入, 贷, 存入).</summary>
    In,

    /// <summary>Out of the owner's account (支出, 借, 支取). Banks write customers' accounts as their own debts, so 借 is money out.</summary>
    Out,

    /// <summary>Neither: moved between the owner's own means (不计收支, /).</summary>
    Neutral,
}

/// <summary>One line of a payment ledger. Empty texts and nulls are unknown.</summary>
public sealed record PaymentRecord : TypedRecord
{
    /// <summary>Number of the transaction.</summary>
    public string Id { get; init; } = "";

    /// <summary>The merchant's number of the order.</summary>
    public string MerchantOrder { get; init; } = "";

    /// <summary>When; null where the material writes no time.</summary>
    public TimeReading? Time { get; init; }

    /// <summary>Which way; null where the material does not tell.</summary>
    public PaymentDirection? Direction { get; init; }

    /// <summary>The amount exactly as written, never negative: the direction stands apart. Null where it is unknown.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the currency, <c>CNY</c> where the layout, the column's title or the value says yuan; empty where nothing tells.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The amount in yuan; null where amount or currency is unknown or another.</summary>
    public decimal? Yuan => Currency == "CNY" ? Amount : null;

    /// <summary>Balance after it, as written; null where unknown.</summary>
    public decimal? Balance { get; init; }

    /// <summary>The owner's account or card.</summary>
    public string Account { get; init; } = "";

    /// <summary>The owner's name.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>Name of the other side.</summary>
    public string Counterparty { get; init; } = "";

    /// <summary>Account or card of the other side.</summary>
    public string CounterpartyAccount { get; init; } = "";

    /// <summary>Means of payment.</summary>
    public string Method { get; init; } = "";

    /// <summary>Kind of transaction as written.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Goods or purpose.</summary>
    public string Item { get; init; } = "";

    /// <summary>State as written (支付成功, 交易关闭, 已全额退款): a closed payment moved no money, which a person weighs.</summary>
    public string Status { get; init; } = "";

    /// <summary>Remark.</summary>
    public string Memo { get; init; } = "";
}
