namespace Recourse.Records;

/// <summary>Something of a known kind that was read from a row, JSON object or stretch of text, with the address of its bytes.</summary>
public abstract record TypedRecord
{
    /// <summary>Name of the platform in lower case (<c>weibo</c>), or empty where the material does not say.</summary>
    public required string Platform { get; init; }

    /// <summary>The layout it was recognised by (<c>weibo/comments</c>); empty for tables whose columns tell it by their names.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The record's bytes.</summary>
    public required Locator Locator { get; init; }

    /// <summary>Number of the record in reading order within its document, from 0: "the first in the file counts".</summary>
    public required long Order { get; init; }

    /// <summary>What was parsed, as written, each with the address of its bytes; empty where the reader was asked not to keep it.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];
}

/// <summary>One value as the material writes it.</summary>
/// <param name="Part">What it was taken for: <c>author</c>, <c>time</c>, <c>amount</c> …</param>
/// <param name="Column">Name of the column or member; empty in plain text.</param>
/// <param name="Raw">The text as written, escapes of the format (quotes, backslashes) undone and nothing else.</param>
/// <param name="Locator">Its bytes, escapes included.</param>
public sealed record FieldValue(string Part, string Column, string Raw, Locator Locator);
