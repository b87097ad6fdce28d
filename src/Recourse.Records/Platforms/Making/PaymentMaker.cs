namespace Recourse.Records;

/// <summary>Makes payments of the lines of ledgers.</summary>
internal static class PaymentMaker
{
    public static PaymentRecord? Make(FieldBag bag, RecordFindings findings)
    {
        var (amount, direction, said) = Amount(bag, findings, out var fits);
        if (!fits)
        {
            return null;
        }

        return new PaymentRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = bag.Shape.Shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            Id = bag.Known(Part.Id).Trim('\'', '`'),
            MerchantOrder = bag.Known(Part.MerchantOrder).Trim('\'', '`'),
            Time = RecordMaker.Time(bag, Part.Time, findings) is { } time ? Joined(bag, time) : null,
            Direction = direction,
            Amount = amount,
            Currency = Currency(bag, said),
            Balance = Value(bag, Part.Balance, findings)?.Value,
            Account = bag.Known(Part.Account).Trim('\'', '`'),
            AccountName = bag.Known(Part.AccountName),
            Counterparty = bag.Known(Part.Counterparty),
            CounterpartyAccount = bag.Known(Part.CounterpartyAccount).Trim('\'', '`'),
            Method = bag.Known(Part.Method),
            Kind = bag.Known(Part.KindWord),
            Item = bag.Known(Part.Item),
            Status = bag.Known(Part.Status),
            Memo = bag.Known(Part.Memo),
        };
    }

    /// <summary>Banks write date and time into two columns; a time of day alone is joined to its date.</summary>
    private static TimeReading Joined(FieldBag bag, TimeReading date)
    {
        var clock = bag.Known(Part.Clock);
        if (clock.Length == 0 || date.Rule != TimeRules.Day)
        {
            return date;
        }

        // 061320 is 06:13:20.
        if (clock.Length == 6 && clock.All(char.IsAsciiDigit))
        {
            clock = $"{clock[..2]}:{clock[2..4]}:{clock[4..]}";
        }

        var joined = TimeReader.Read($"{date.Raw} {clock}", null, bag.Shape.Shape.Zone);
        return joined.IsKnown ? joined with { Raw = $"{date.Raw} {bag[Part.Clock]}" } : date;
    }

    private static (decimal? Amount, PaymentDirection? Direction, string Currency) Amount(FieldBag bag, RecordFindings findings, out bool fits)
    {
        fits = true;
        if (bag.Has(Part.Amount))
        {
            if (Value(bag, Part.Amount, findings) is not { } value)
            {
                fits = Refuse(bag, Part.Amount);
                return (null, Direction(bag[Part.Direction]), "");
            }

            var stated = Direction(bag[Part.Direction]);

            // Without a word, a minus is money out; a plain figure tells nothing unless the ledger signs all of them.
            return (Math.Abs(value.Value), stated ?? (value.Value < 0 ? PaymentDirection.Out : Signed(bag[Part.Amount]) ? PaymentDirection.In : null), value.Currency);
        }

        var (into, outOf) = (Value(bag, Part.AmountIn, findings), Value(bag, Part.AmountOut, findings));
        return (into?.Value ?? 0, outOf?.Value ?? 0) switch
        {
            (not 0 and var one, 0) => (Math.Abs(one), one < 0 ? PaymentDirection.Out : PaymentDirection.In, into!.Value.Currency),
            (0, not 0 and var other) => (Math.Abs(other), PaymentDirection.Out, outOf!.Value.Currency),
            (0, 0) when into is not null || outOf is not null => (0, null, ""),
            (0, 0) => (null, null, ""),
            _ => Both(bag, findings),
        };
    }

    private static (decimal? Amount, PaymentDirection? Direction, string Currency) Both(FieldBag bag, RecordFindings findings)
    {
        findings.Lose(bag.Locator, "the row states money in and money out at once; its amount is unknown");
        return (null, null, "");
    }

    /// <summary>A line with neither time nor number of a transaction is a sum or a remark under the ledger.</summary>
    private static bool Refuse(FieldBag bag, Part part) => bag[part].Length == 0 || bag.Has(Part.Time) || bag.Has(Part.Id);

    private static (decimal Value, string Currency)? Value(FieldBag bag, Part part, RecordFindings findings)
    {
        var raw = bag.Known(part);
        if (raw.Length == 0)
        {
            return null;
        }

        if (Amounts.Parse(raw) is { } value)
        {
            return value;
        }

        findings.Lose(bag.Locator, $"\"{RecordMaker.Short(raw)}\" is no exact amount ({PartWords.Of(part)}); it is unknown");
        return null;
    }

    private static bool Signed(string raw) => raw.TrimStart().StartsWith('+');

    private static string Currency(FieldBag bag, string said) => bag.Known(Part.Currency).ToUpperInvariant() switch
    {
        "" => said.Length > 0 ? said : bag.Shape.Shape.Currency.Length > 0 ? bag.Shape.Shape.Currency : bag.Shape.YuanTitle ? "CNY" : "",
        "人民币" or "人民币元" or "RMB" or "CNY" or "元" or "156" or "01" or "¥" => "CNY",
        "美元" or "USD" => "USD",
        "港币" or "港元" or "HKD" => "HKD",
        "欧元" or "EUR" => "EUR",
        var other => other,
    };

    private static PaymentDirection? Direction(string word) => word.ToLowerInvariant() switch
    {
        "收入" or "收" or "贷" or "贷方" or "进" or "入" or "入账" or "存入" or "转入" or "c" or "cr" or "credit" or "in" or "已收入" => PaymentDirection.In,
        "支出" or "支" or "借" or "借方" or "出" or "出账" or "支取" or "转出" or "d" or "dr" or "debit" or "out" or "已支出" => PaymentDirection.Out,
        "不计收支" or "/" or "中性交易" or "其他" or "资金转移" => PaymentDirection.Neutral,
        _ => null,
    };
}
