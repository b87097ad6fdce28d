using System.Text.Json;

namespace Recourse.Spread;

/// <summary>A line of a list to group: an id with a text or with the path of a picture, or why it is neither.</summary>
/// <param name="Id">Id; null where the line has none.</param>
/// <param name="Text">The text.</param>
/// <param name="Image">Path of the picture.</param>
/// <param name="Reason">Why the line cannot be used; empty where it can.</param>
internal readonly record struct GroupLine(string? Id, string? Text, string? Image, string Reason)
{
    public static GroupLine Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var value = json.RootElement;
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("id", out var idValue) || IdOf(idValue) is not { Length: > 0 } id)
            {
                return Unusable("Not an object with an id.");
            }

            if (value.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                return new(id, text.GetString()!, null, "");
            }

            return value.TryGetProperty("image", out var image) && image.ValueKind == JsonValueKind.String
                ? new(id, null, image.GetString()!, "")
                : Unusable("Neither a text nor an image.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: bytes inside a string that are no UTF-8.
            return Unusable("Not valid JSON in UTF-8.");
        }
    }

    private static GroupLine Unusable(string reason) => new(null, null, null, reason);

    private static string? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
