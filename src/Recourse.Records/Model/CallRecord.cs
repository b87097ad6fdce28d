namespace Recourse.Records;

/// <summary>One line of an operator's call or message records. Empty texts and nulls are unknown.</summary>
public sealed record CallRecord : TypedRecord
{
    /// <summary>Number that called or sent.</summary>
    public string Caller { get; init; } = "";

    /// <summary>Number that was called or received.</summary>
    public string Called { get; init; } = "";

    /// <summary>The number whose records these are, where the material tells.</summary>
    public string Own { get; init; } = "";

    /// <summary>When it began; null where the material writes no time.</summary>
    public TimeReading? Start { get; init; }

    /// <summary>Seconds; null where unknown.</summary>
    public long? Seconds { get; init; }

    /// <summary>The kind as written (语音, 短信).</summary>
    public string Kind { get; init; } = "";

    /// <summary>Place or cell as written.</summary>
    public string Place { get; init; } = "";

    /// <summary>Device number (IMEI).</summary>
    public string Imei { get; init; } = "";
}
