using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recourse.Samples.Making;

/// <summary>Lines of separated values and of JSON.</summary>
internal static class Lines
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of separated values, without its end; a cell is quoted where it has to be (RFC 4180).</summary>
    public static string Csv(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));

    /// <summary>One JSON object on one line. Values: text, <see cref="long"/>, or null.</summary>
    public static string Json(IEnumerable<(string Key, object? Value)> members)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in members)
            {
                switch (value)
                {
                    case null:
                        writer.WriteNull(key);
                        break;
                    case long number:
                        writer.WriteNumber(key, number);
                        break;
                    default:
                        writer.WriteString(key, value.ToString());
                        break;
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>A JSON array with one object a line.</summary>
    public static string JsonArray(IEnumerable<string> objects) => $"[\n{string.Join(",\n", objects)}\n]\n";
}
