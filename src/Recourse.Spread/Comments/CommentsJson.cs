using System.Text.Json;

namespace Recourse.Spread;

/// <summary>The JSON of <c>recourse spread comments</c>.</summary>
public static class CommentsJson
{
    /// <summary>A comment for showing: account names and long numbers masked, cut at 60 characters.</summary>
    public static string Shown(QueuedComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return Masking.Text(comment.Post.Text);
    }

    /// <summary>Writes <c>{"comments","toRead":[…],"confirmed"}</c>.</summary>
    public static void Write(int all, IEnumerable<QueuedComment> shown, ConfirmedComments? confirmed, int? seed, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("comments", all);
        if (seed is { } drawn)
        {
            writer.WriteNumber("seed", drawn);
        }

        writer.WriteStartArray("toRead");
        foreach (var one in shown)
        {
            writer.WriteStartObject();
            writer.WriteString("place", one.Post.Locator.ToString());
            writer.WriteString("kind", Name(one.Kind));
            writer.WriteStartArray("because");
            foreach (var (kind, word) in one.Because)
            {
                // The word of doxxed data is the data itself.
                writer.WriteStringValue(kind == CommentKind.DoxxedData ? Name(kind) : word);
            }

            writer.WriteEndArray();
            writer.WriteString("text", Shown(one));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (confirmed is not null)
        {
            writer.WriteStartObject("confirmed");
            writer.WriteNumber("comments", confirmed.All);
            writer.WriteNumber("read", confirmed.Read);
            writer.WriteNumber("confirmed", confirmed.Confirmed);
            writer.WriteNumber("atLeast", confirmed.Number.AtLeast);
            writer.WriteNumber("atMost", confirmed.Number.AtMost);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Name(CommentKind kind) => kind switch
    {
        CommentKind.DoxxedData => "doxxed-data",
        CommentKind.Threat => "threat",
        CommentKind.CallToAct => "call-to-act",
        CommentKind.SexualHumiliation => "sexual-humiliation",
        CommentKind.Abuse => "abuse",
        _ => "none",
    };
}
