namespace Recourse.Records;

/// <summary>Logs of files that went from one to another: a file, a time, and a giver or receiver.</summary>
internal static class FileTransfers
{
    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "", Layout = "transfers/files", Makes = RecordKind.Transfer, Loose = true, Parts = [Part.File, Part.Time, Part.From, Part.To],
            Map =
            [
                (Part.File, ["文件名", "文件名称", "附件名", "附件名称", "名单名称", "file", "filename", "file_name"]), (Part.Bytes, ["文件大小", "大小", "字节数", "size", "filesize"]),
                (Part.Digest, ["md5", "sha1", "sha256", "哈希值", "文件哈希", "校验值"]), (Part.From, ["发送方", "发送人", "发送账号", "发送者", "提供人", "提供方", "分享人", "sender", "from"]),
                (Part.To, ["接收方", "接收人", "接收账号", "接收者", "收件方", "获取人", "recipient", "receiver", "to"]),
                (Part.Time, ["发送时间", "传输时间", "接收时间", "分享时间", "提供时间", "sent_at", "time"]), (Part.Channel, ["传输方式", "渠道", "方式", "平台", "channel"]),
                (Part.Count, ["记录数", "条数", "数量"]),
            ],
        },
    ];
}
