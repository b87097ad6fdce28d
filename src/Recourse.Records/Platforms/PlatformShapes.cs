namespace Recourse.Records;

/// <summary>All layouts. A new platform is a file with its entries and one line here.</summary>
internal static class PlatformShapes
{
    public static IReadOnlyList<PlatformShape> All { get; } =
    [
        .. Weibo.Shapes, .. Douyin.Shapes, .. Xiaohongshu.Shapes, .. Bilibili.Shapes, .. Zhihu.Shapes, .. Tieba.Shapes, .. Kuaishou.Shapes,
        .. X.Shapes, .. TikTok.Shapes, .. Instagram.Shapes, .. FourCat.Shapes, .. Reddit.Shapes, .. Telegram.Shapes, .. MetaArchive.Shapes, .. ChatTables.Shapes,
        .. Alipay.Shapes, .. WeChatPay.Shapes, .. BankStatements.Shapes, .. Accounts.Shapes, .. AccessLogs.Shapes, .. CallRecords.Shapes, .. FileTransfers.Shapes,
    ];

    /// <summary>Why a document was taken for a layout.</summary>
    public static Recognition Why(BoundShape bound)
    {
        var shape = bound.Shape;
        if (shape.Told is { } lines)
        {
            return new Recognition(shape.Layout, bound.Platform, shape.Makes, lines.Zh, lines.En);
        }

        string[] told = [.. shape.Fields, .. shape.Parts.Select(PartWords.Of)];
        string[] any = [.. shape.AnyField, .. shape.AnyPart.Select(PartWords.Of)];
        var zh = shape.ByName is not null ? "列名表明是帖文表" : $"字段 {string.Join("、", told)} 齐全{(any.Length > 0 ? $"，且有 {string.Join("、", any)} 之一" : "")}";
        var en = shape.ByName is not null ? "the names of the columns tell a table of posts"
            : $"it has the fields {string.Join(", ", told)}{(any.Length > 0 ? $" and one of {string.Join(", ", any)}" : "")}";
        return bound.Platform == shape.Platform || bound.Platform.Length == 0 ? new Recognition(shape.Layout, bound.Platform, shape.Makes, zh, en)
            : new Recognition(shape.Layout, bound.Platform, shape.Makes, $"{zh}；平台由案件文件指定", $"{en}; the platform is stated in the case file");
    }
}
