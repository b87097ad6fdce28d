namespace Recourse.Records;

/// <summary>What somebody did with a system.</summary>
public enum AccessKind
{
    /// <summary>The material does not tell, or tells something else; see <see cref="AccessEvent.Action"/>.</summary>
    Unspecified,

    /// <summary>Logged in.</summary>
    Login,

    /// <summary>Logged out.</summary>
    Logout,

    /// <summary>Looked something up.</summary>
    Query,

    /// <summary>Took data out: export, download, print.</summary>
    Export,

    /// <summary>Changed data: insert, update, delete.</summary>
    Change,

    /// <summary>Requested something of a server (an access log).</summary>
    Access,
}

/// <summary>A log-in, access, query or export as a log states it. Empty texts and nulls are unknown.</summary>
public sealed record AccessEvent : TypedRecord
{
    /// <summary>What was done.</summary>
    public required AccessKind Kind { get; init; }

    /// <summary>The log's own word for it.</summary>
    public string Action { get; init; } = "";

    /// <summary>Account or staff number of who did it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Name of who did it.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>Unit or department of who did it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>When; null where the material writes no time.</summary>
    public TimeReading? Time { get; init; }

    /// <summary>IP address.</summary>
    public string Ip { get; init; } = "";

    /// <summary>Port; null where unknown.</summary>
    public int? Port { get; init; }

    /// <summary>Device, browser or client.</summary>
    public string Device { get; init; } = "";

    /// <summary>System or module.</summary>
    public string System { get; init; } = "";

    /// <summary>What was looked up, exported or requested.</summary>
    public string Target { get; init; } = "";

    /// <summary>How many records were returned or exported; null where the log does not state it.</summary>
    public long? Records { get; init; }

    /// <summary>Outcome as written.</summary>
    public string Result { get; init; } = "";
}
