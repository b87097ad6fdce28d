using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>What a person decided about a group of a list: one line of a decisions file.</summary>
public sealed record GroupDecision
{
    /// <summary>Id of the group, as it was computed.</summary>
    public required string Target { get; init; }

    /// <summary><c>Confirmed</c>, <c>Split</c> or <c>Joined:ID</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Of a split: the members that leave the group together. Empty = every text of its own stands alone.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When, with zone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Because { get; init; }

    /// <summary>The facts under the decision: <see cref="TextGroup.Facts"/> of the group when it was taken; of a join, of both, with a space between.</summary>
    public required string Facts { get; init; }

    /// <summary>Id of the group to join; null where the outcome is another.</summary>
    internal string? Joins => Outcome.StartsWith("Joined:", StringComparison.Ordinal) ? Outcome["Joined:".Length..] : null;

    /// <summary>Reads a decisions file, one JSON object a line. A line that is none, or that says not who, when or why, is listed and decides nothing.</summary>
    public static (ImmutableArray<GroupDecision> Decisions, ImmutableArray<Loss> Lost) Read(IEnumerable<string> lines, string file)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var decisions = ImmutableArray.CreateBuilder<GroupDecision>();
        var lost = ImmutableArray.CreateBuilder<Loss>();
        var row = 0;
        foreach (var line in lines)
        {
            row++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (ReadLine(line) is { } decision)
            {
                decisions.Add(decision);
            }
            else
            {
                lost.Add(new(file, $"row={row}", "No decision: it needs target, outcome (Confirmed, Split, Joined:ID), by, at (with zone), because and facts as texts."));
            }
        }

        return (decisions.ToImmutable(), lost.ToImmutable());
    }

    /// <summary>The line of a decisions file.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("target", Target);
        writer.WriteString("outcome", Outcome);
        if (!Apart.IsEmpty)
        {
            writer.WriteStartArray("apart");
            foreach (var id in Apart)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("by", By);
        writer.WriteString("at", At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteString("because", Because);
        writer.WriteString("facts", Facts);
        writer.WriteEndObject();
    }

    private static GroupDecision? ReadLine(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new FormatException(name);
            var outcome = Text("outcome");
            if (outcome is not ("Confirmed" or "Split") && !(outcome.StartsWith("Joined:", StringComparison.Ordinal) && outcome.Length > "Joined:".Length))
            {
                return null;
            }

            // An instant without a zone would be another one on another machine.
            var at = Text("at");
            return !(at.EndsWith('Z') || at.LastIndexOfAny(['+', '-']) > at.IndexOf('T', StringComparison.Ordinal) && at.Contains('T', StringComparison.Ordinal)) ? null : new()
            {
                Target = Text("target"),
                Outcome = outcome,
                Apart = json.RootElement.TryGetProperty("apart", out var apart) ? [.. apart.EnumerateArray().Select(static id => id.GetString()!).Order(StringComparer.Ordinal)] : [],
                By = Text("by"),
                At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
                Because = Text("because"),
                Facts = Text("facts"),
            };
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
