using System.Globalization;
using System.Text.Json;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>What a person should know of a document though nothing was lost: notices, and what its columns are proposed to hold.</summary>
internal static class DocumentJson
{
    private const int MostColumns = 256;

    /// <summary>Writes <c>notices</c> and <c>columns</c> into the open object, where there are any.</summary>
    public static void Write(Utf8JsonWriter writer, DocumentSummary document)
    {
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
        // A name that looks like somebody's number is no name to print: members of JSON objects may be called anything.
        var hidden = guess.Column.Contains('@', StringComparison.Ordinal) || guess.Column.Count(char.IsDigit) >= 5;
        writer.WriteStartObject();
        writer.WriteString("column", hidden ? "#" + (at + 1).ToString(CultureInfo.InvariantCulture) : guess.Column);
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

        if (!hidden)
        {
            writer.WriteStartObject("grounds");
            writer.WriteString("zh", guess.GroundsZh);
            writer.WriteString("en", guess.GroundsEn);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Word(string name) => name.ToLowerInvariant();
}
