namespace Recourse.Records;

/// <summary>Tables of messages: those that the usual exporters of WeChat write, and tables of investigators with Chinese titles.</summary>
internal static class ChatTables
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "wechat", Layout = "wechat/table", Makes = RecordKind.Message, Fields = ["StrContent", "CreateTime", "IsSender"], AnyField = ["StrTalker", "TalkerId", "NickName", "Sender", "Remark"],
            Map =
            [
                (Part.Id, ["MsgSvrID", "localId"]), (Part.Conversation, ["StrTalker", "TalkerId"]), (Part.Author, ["Sender"]), (Part.AuthorName, ["NickName", "Remark"]),
                (Part.OwnFlag, ["IsSender"]), (Part.Time, ["CreateTime", "StrTime"]), (Part.Text, ["StrContent"]), (Part.KindWord, ["Type"]),
            ],
        },
        new()
        {
            Platform = "", Layout = "messages/table", Makes = RecordKind.Message, Loose = true,
            Parts = [Part.Time, Part.Text], AnyPart = [Part.Author, Part.AuthorName],
            Map =
            [
                (Part.Id, ["消息id", "消息编号", "消息序号"]), (Part.Conversation, ["会话", "会话名称", "群聊名称", "群名称", "群号", "聊天对象", "会话id"]),
                (Part.Author, ["发送者id", "发送人账号", "发送方账号", "发送者账号", "发送账号", "发送者微信号", "发送者qq"]), (Part.AuthorName, ["发送者昵称", "发送人昵称", "发送者", "发送人", "发言人"]),
                (Part.Time, ["发送时间", "消息时间", "聊天时间", "发言时间"]), (Part.Text, ["消息内容", "聊天内容", "发言内容"]), (Part.KindWord, ["消息类型"]),
                (Part.Attached, ["附件", "附件名称", "附件路径", "文件路径"]), (Part.OwnFlag, ["收发", "收发方向"]),
            ],
        },
    ];
}
