using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>Exit statuses of every command (contracts.md).</summary>
public static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A check did not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>Bad usage, or some input could not be read; the answer is still complete for the rest.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 3;
}

/// <summary>What an operation answers: the contract's JSON, and lines for people. Every door shows the same answer.</summary>
public sealed record Answer
{
    /// <summary>One of <see cref="Operations.ExitStatus"/>.</summary>
    public required int ExitStatus { get; init; }

    /// <summary>Writes the JSON of the contract.</summary>
    public required Action<Utf8JsonWriter> Json { get; init; }

    /// <summary>Lines for a person.</summary>
    internal ImmutableArray<Bilingual> Lines { get; init; } = [];

    /// <summary>The lines in one language.</summary>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public IReadOnlyList<string> Text(bool chinese) => [.. Lines.Select(line => chinese ? line.Zh : line.En)];

    /// <summary>The JSON as bytes, ending with a line end.</summary>
    public byte[] JsonBytes(bool indented = true) => CanonicalJson.Bytes(Json, indented);
}

/// <summary>The user asked for something that cannot be done as asked; the message names the file and place.</summary>
public sealed class UsageException : Exception
{
    private readonly Bilingual _text;

    /// <summary>Makes the exception.</summary>
    public UsageException(string zh, string en)
        : base(en) => _text = new Bilingual(zh, en);

    /// <summary>The message in one language.</summary>
    public string Text(bool chinese) => chinese ? _text.Zh : _text.En;
}

/// <summary>Tells how far an operation is. Called from several threads.</summary>
/// <param name="step">What is being done.</param>
/// <param name="done">How much is done.</param>
/// <param name="total">How much there is; 0 where unknown.</param>
public delegate void ProgressReport(string step, long done, long total);
