namespace Recourse.Records;

/// <summary>A message of a chat. Empty texts and nulls are unknown.</summary>
public sealed record MessageRecord : TypedRecord
{
    /// <summary>The platform's id of the message.</summary>
    public string Id { get; init; } = "";

    /// <summary>The chat or group it stands in: its name or id, else what the file is named for.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>Id of the sender.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Shown name of the sender.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>True where the owner of the export sent it, false where another did; null where the material does not tell.</summary>
    public bool? IsOwn { get; init; }

    /// <summary>When; null where the material writes no time.</summary>
    public TimeReading? Time { get; init; }

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Id of the message that it answers.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>Who wrote what it forwards.</summary>
    public string ForwardedFrom { get; init; } = "";

    /// <summary>The kind of message as the material writes it.</summary>
    public string Kind { get; init; } = "";

    /// <summary>True where the platform itself wrote it (somebody joined, a call ended).</summary>
    public bool IsService { get; init; }

    /// <summary>Files, pictures and the like that hang on it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>Something that hangs on a message.</summary>
/// <param name="Kind"><c>photo</c>, <c>video</c>, <c>audio</c>, <c>file</c>, <c>sticker</c>, <c>omitted</c> (the export says that there was one and left it out).</param>
/// <param name="Name">Path or name as written; empty where there is none.</param>
public sealed record Attachment(string Kind, string Name);
