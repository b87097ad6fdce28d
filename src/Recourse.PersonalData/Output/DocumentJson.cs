using System.Globalization;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>What a person should know of a document though nothing was lost: notices, and what its columns are proposed to hold.</summary>
public static class DocumentJson
{
    private const int MostColumns = 256;

    /// <summary>Writes an array with one object for each document of which there is anything to say: <c>path</c>, <c>notices</c>, <c>readAs</c>, <c>columns</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documents">The documents.</param>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<DocumentSummary> documents)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(documents);
        writer.WriteStartArray("documents");
        foreach (var document in documents.Where(document => document.Columns.Count > 0 || document.Notices.Count > 0 || document.ReadAs.Count > 0))
        {
            writer.WriteStartObject();
            writer.WriteString("path", document.Info.File);
            Write(writer, document);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Columns that a person should look at, in words: told by their values only, or contradicted by most of them. Null where there are none.</summary>
    /// <param name="document">The document.</param>
    public static string? Doubtful(DocumentSummary document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var columns = document.Columns.Select((guess, at) => (Guess: guess, Name: Shown(guess, at)))
            .Where(column => column.Guess.Ground == ColumnGround.Values || column.Guess.IsContradicted)
            .Select(column => $"{column.Name} → {ColumnRoles.Name(column.Guess.Role)}{(column.Guess.IsContradicted ? "?" : "")}").Take(20).ToList();
        return columns.Count == 0 ? null : string.Join(", ", columns);
    }

    /// <summary>Writes <c>notices</c>, <c>readAs</c> and <c>columns</c> into the open object, where there are any.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="document">The document.</param>
    public static void Write(Utf8JsonWriter writer, DocumentSummary document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Notices.Count > 0)
        {
            writer.WriteStartArray("notices");
            foreach (var notice in document.Notices)
            {
                writer.WriteStartObject();
                writer.WriteString("place", notice.Place);
                writer.WriteString("text", notice.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (document.ReadAs.Count > 0)
        {
            writer.WriteStartArray("readAs");
            foreach (var (layout, records) in document.ReadAs)
            {
                writer.WriteStartObject();
                writer.WriteString("layout", layout.Layout);
                writer.WriteString("platform", layout.Platform);
                writer.WriteString("kind", layout.Kind.ToString().ToLowerInvariant());
                writer.WriteNumber("records", records);
                writer.WriteString("zh", layout.Zh);
                writer.WriteString("en", layout.En);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (document.Columns.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("columns");
        for (var at = 0; at < Math.Min(document.Columns.Count, MostColumns); at++)
        {
            Column(writer, document.Columns[at], at);
        }

        writer.WriteEndArray();
    }

    private static void Column(Utf8JsonWriter writer, ColumnGuess guess, int at)
    {
        writer.WriteStartObject();
        writer.WriteString("column", Shown(guess, at));
        writer.WriteString("role", ColumnRoles.Name(guess.Role));
        writer.WriteString("ground", Word(guess.Ground.ToString()));
        writer.WriteString("confidence", Word(guess.Confidence.ToString()));
        writer.WriteNumber("fits", guess.Fits);
        writer.WriteNumber("sampled", guess.Sampled);
        if (guess.Against > 0)
        {
            writer.WriteNumber("against", guess.Against);
            writer.WriteNumber("againstRow", guess.AgainstRow);
        }

        if (!IsHidden(guess))
        {
            writer.WriteStartObject("grounds");
            writer.WriteString("zh", guess.GroundsZh);
            writer.WriteString("en", guess.GroundsEn);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A name that looks like somebody's number is no name to print: members of JSON objects may be called anything.</summary>
    private static bool IsHidden(ColumnGuess guess) => guess.Column.Contains('@', StringComparison.Ordinal) || guess.Column.Count(char.IsDigit) >= 5;

    private static string Shown(ColumnGuess guess, int at) => IsHidden(guess) ? "#" + (at + 1).ToString(CultureInfo.InvariantCulture) : guess.Column;

    private static string Word(string name) => name.ToLowerInvariant();
}
