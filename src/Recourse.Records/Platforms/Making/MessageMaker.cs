namespace Recourse.Records;

/// <summary>Makes messages of chats.</summary>
internal static class MessageMaker
{
    private static readonly (Part Part, string Kind)[] s_attached =
    [
        (Part.Photo, "photo"), (Part.Video, "video"), (Part.Audio, "audio"), (Part.Sticker, "sticker"), (Part.Attached, "file"),
    ];

    public static bool Make(FieldBag bag, IRecordSink sink, RecordFindings findings)
    {
        var shape = bag.Shape.Shape;
        var text = shape.JoinText ? string.Join(shape.Joint, bag.All(Part.Text)) : bag[Part.Text];
        var service = bag[Part.ServiceText];
        var message = new MessageRecord
        {
            Platform = RecordMaker.Platform(bag),
            Layout = shape.Layout,
            Locator = bag.Locator,
            Order = bag.Order,
            Fields = bag.Fields,
            Id = bag.Known(Part.Id),
            Conversation = bag.Known(Part.Conversation) is { Length: > 0 } named ? named : bag.Conversation,
            Sender = Placeholders.IsNobody(bag[Part.Author]) ? "" : bag[Part.Author],
            SenderName = bag.Known(Part.AuthorName),
            IsOwn = Own(bag.Known(Part.OwnFlag)),
            Time = RecordMaker.Time(bag, Part.Time, findings),
            Text = text.Length > 0 ? text : service,
            ReplyTo = bag.Known(Part.Parent),
            ForwardedFrom = bag.Known(Part.ForwardedFrom),
            Kind = bag.Known(Part.KindWord),
            IsService = service.Length > 0 && text.Length == 0,
            Attachments = [.. s_attached.SelectMany(entry => bag.All(entry.Part).Where(name => !Placeholders.IsNothing(name)).Select(name => new Attachment(entry.Kind, name)))],
        };
        message = shape.FinishMessage?.Invoke(bag, message) ?? message;
        sink.Message(message);
        if (sink.Wants(RecordKind.Post) && shape.AsPost?.Invoke(bag, message) is { } post)
        {
            sink.Post(post);
        }

        return true;
    }

    private static bool? Own(string word) => word.ToLowerInvariant() switch
    {
        "1" or "true" or "是" or "我" or "发送" or "发出" or "sent" => true,
        "0" or "false" or "否" or "对方" or "接收" or "收到" or "received" => false,
        _ => null,
    };
}
