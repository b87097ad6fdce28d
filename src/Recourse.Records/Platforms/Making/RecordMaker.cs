using System.Globalization;

namespace Recourse.Records;

/// <summary>Makes typed records of the fields of one row, and says what did not fit.</summary>
/// <param name="sink">Receives the records.</param>
/// <param name="findings">Receives what did not fit.</param>
internal sealed class RecordMaker(IRecordSink sink, RecordFindings findings)
{
    public void Make(FieldBag bag)
    {
        if (Handed(bag))
        {
            findings.Made(bag.Shape.Shape.Layout);
        }
    }

    /// <summary>Makes the record and hands it on; false where the row was none.</summary>
    private bool Handed(FieldBag bag) => bag.Shape.Shape.Makes switch
    {
        RecordKind.Post => PostMaker.Make(bag, sink, findings),
        RecordKind.Message => MessageMaker.Make(bag, sink, findings),
        RecordKind.Payment => Hand(PaymentMaker.Make(bag, findings), sink.Payment),
        RecordKind.Access => Hand(EventMakers.Access(bag, findings), sink.Access),
        RecordKind.Account => Hand(EventMakers.Account(bag, findings), sink.Account),
        RecordKind.Call => Hand(EventMakers.Call(bag, findings), sink.Call),
        RecordKind.Transfer => Hand(EventMakers.Transfer(bag, findings), sink.Transfer),
        var other => throw new ArgumentOutOfRangeException(nameof(bag), other, "no such kind of record"),
    };

    private static bool Hand<T>(T? record, Action<T> hand)
        where T : TypedRecord
    {
        if (record is null)
        {
            return false;
        }

        hand(record);
        return true;
    }

    /// <summary>Reads a time; null where the record has none. What is no time is listed, what lacks a reference is counted.</summary>
    public static TimeReading? Time(FieldBag bag, Part part, RecordFindings findings)
    {
        var raw = bag.Known(part);
        if (raw is "" or "0")
        {
            return null;
        }

        var reading = bag.Shape.Dates is { } order ? TimeReader.ReadOrdered(raw, order, bag.Shape.Shape.Zone) : TimeReader.Read(raw, null, bag.Shape.Shape.Zone);
        if (!reading.IsKnown && reading.Rule is not (TimeRules.Unreadable or TimeRules.Impossible))
        {
            reading = TimeReader.Read(raw, AsOf(bag), bag.Shape.Shape.Zone);
        }

        if (reading.Rule == TimeRules.Unreadable)
        {
            findings.Lose(bag.Locator, $"the time \"{Short(raw)}\" has no form that is known; it is unknown");
        }
        else if (reading.Rule == TimeRules.Impossible)
        {
            findings.Lose(bag.Locator, $"the time \"{Short(raw)}\" names no possible date or time; it is unknown");
        }
        else if (!reading.IsKnown)
        {
            findings.WithoutReference();
        }

        return reading;
    }

    /// <summary>When the record was captured, as it states itself, else as somebody stated of the file.</summary>
    public static DateTimeOffset? AsOf(FieldBag bag)
    {
        var raw = bag.Known(Part.AsOf);
        return (raw is "" or "0" ? null : TimeReader.Read(raw, null, bag.Shape.Shape.Zone).Instant) ?? bag.Shape.AsOf;
    }

    /// <summary>A whole number; null where there is none. What is not exact is listed.</summary>
    public static long? Count(FieldBag bag, Part part, RecordFindings findings)
    {
        var raw = bag.Known(part);
        if (raw.Length == 0)
        {
            return null;
        }

        if (Text.ChineseNumerals.Parse(raw.TrimEnd('条', '人', '次', '个')) is { } value)
        {
            return value;
        }

        findings.Lose(bag.Locator, $"\"{Short(raw)}\" is no exact number ({PartWords.Of(part)}); it is left out");
        return null;
    }

    /// <summary>The platform: as the row states it, else the document.</summary>
    public static string Platform(FieldBag bag) => bag.Known(Part.Platform) is { Length: > 0 } stated ? stated.ToLowerInvariant() : bag.Shape.Platform;

    public static string Short(string text) => text.Length <= 60 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..60]}… ({text.Length} characters)");
}
