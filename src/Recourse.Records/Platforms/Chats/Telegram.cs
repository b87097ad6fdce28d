namespace Recourse.Records;

/// <summary>
/// Telegram Desktop's exports: one chat (<c>result.json</c>), all chats, or the pages it writes. Messages of a public channel or public group are posts as
/// well; their ids are those of a chat, so a post is named <c>chat/message</c>.
/// </summary>
internal static class Telegram
{
    private static readonly (Part Part, string[] Names)[] s_map =
    [
        (Part.Id, ["id"]), (Part.KindWord, ["type"]), (Part.Time, ["date_unixtime", "date"]), (Part.Author, ["from_id", "actor_id"]), (Part.AuthorName, ["from", "actor"]),
        (Part.Text, ["text", "text.text"]), (Part.Parent, ["reply_to_message_id"]), (Part.ForwardedFrom, ["forwarded_from"]), (Part.ServiceText, ["action"]),
        (Part.Photo, ["photo"]), (Part.Attached, ["file"]), (Part.AttachedName, ["media_type"]), (Part.Conversation, ["chat"]),
    ];

    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "telegram", Layout = "telegram/messages", Makes = RecordKind.Message, Fields = ["id", "type", "date"],
            AnyField = ["from_id", "actor_id", "text_entities.type"], JoinText = true, Map = s_map,
            Fits = static bag => bag[Part.KindWord] is "message" or "service", FinishMessage = Finish, AsPost = Post,
        },
        new()
        {
            // A chat in an export of all chats: its messages stand inside.
            Platform = "telegram", Layout = "telegram/chats", Makes = RecordKind.Message, Fields = ["id", "type", "messages.id", "messages.type"], Nested = "messages", Map = [],
        },
        new()
        {
            Platform = "telegram", Layout = "telegram/page", Makes = RecordKind.Message, Fields = ["telegram message", "date", "from", "text"], JoinText = true,
            Map = [.. s_map.Where(entry => entry.Part is not (Part.Id or Part.ServiceText)), (Part.Id, ["telegram message"]), (Part.ServiceText, ["service"]), (Part.Other, ["joined"])],
            FinishMessage = Paged,
        },
    ];

    private static MessageRecord Finish(FieldBag bag, MessageRecord message) => message with
    {
        Conversation = bag.Around.GetValueOrDefault("name") ?? bag.Around.GetValueOrDefault("id") ?? "",
        IsService = message.Kind == "service",
        Attachments = [.. message.Attachments.Select(attached => new Attachment(
            attached.Name.StartsWith('(') ? "omitted" : attached.Kind == "photo" ? "photo" : bag[Part.AttachedName] switch
            {
                "sticker" => "sticker",
                "video_file" or "video_message" or "animation" => "video",
                "voice_message" or "audio_file" => "audio",
                _ => "file",
            },
            attached.Name))],
    };

    /// <summary>The page writes the chat once, and the sender of several messages in a row once: the others are marked as joined.</summary>
    private static MessageRecord Paged(FieldBag bag, MessageRecord message)
    {
        var shape = bag.Shape;
        shape.LastChat = message.Conversation.Length > 0 ? message.Conversation : shape.LastChat;
        shape.LastAuthor = message.SenderName.Length > 0 ? message.SenderName : bag.Has(Part.Other) ? shape.LastAuthor : "";
        return Finish(bag, message) with
        {
            Conversation = shape.LastChat.Length > 0 ? shape.LastChat : bag.File,
            IsService = bag.Has(Part.ServiceText),
            SenderName = bag.Has(Part.ServiceText) ? "" : shape.LastAuthor,
        };
    }

    private static PostRecord? Post(FieldBag bag, MessageRecord message)
    {
        if (message.IsService || bag.Around.GetValueOrDefault("type") is not ("public_channel" or "public_supergroup") || message.Id.Length == 0)
        {
            return null;
        }

        var chat = bag.Around.GetValueOrDefault("id") ?? "";
        var kind = message.ForwardedFrom.Length > 0 ? PostKind.Forward : message.ReplyTo.Length > 0 ? PostKind.Comment : PostKind.Root;
        return new PostRecord
        {
            Platform = message.Platform,
            Layout = message.Layout,
            Id = $"{chat}/{message.Id}",
            Kind = kind,
            Author = message.Sender,
            AuthorName = message.SenderName,
            Parent = kind == PostKind.Comment ? $"{chat}/{message.ReplyTo}" : "",

            // Which post was forwarded, the export does not say.
            Root = kind == PostKind.Forward ? UnknownRoot.Of(bag) : "",
            Text = message.Text,
            Time = message.Time?.Instant,
            TimeRaw = message.Time?.Raw ?? "",
            When = message.Time,
            Locator = message.Locator,
            Order = message.Order,
            Fields = message.Fields,
        };
    }
}
