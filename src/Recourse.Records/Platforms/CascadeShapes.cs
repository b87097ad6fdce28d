namespace Recourse.Records;

/// <summary>The Weibo cascades: a file named <c>number_mid_uid</c> holds the rows under one root, or the root itself.</summary>
internal static class CascadeShapes
{
    private static readonly PlatformShape s_rows = new()
    {
        Platform = "weibo", Layout = "weibo/cascade-rows", Makes = RecordKind.Post, Fields = ["mid", "parent", "uid"],

        // Forwards and comments are mixed here; what a row is, nobody can tell.
        Kind = PostKind.Unspecified,
        Map =
        [
            (Part.Id, ["mid"]), (Part.Parent, ["parent"]), (Part.Author, ["uid"]), (Part.Text, ["text"]), (Part.Time, ["date"]),
        ],
    };

    private static readonly PlatformShape s_root = new()
    {
        Platform = "weibo", Layout = "weibo/cascade-root", Makes = RecordKind.Post, Fields = ["reposts", "comments", "time"], Kind = PostKind.Root,
        Map =
        [
            (Part.Text, ["text"]), (Part.Forwards, ["reposts"]), (Part.Comments, ["comments"]), (Part.Likes, ["likes"]), (Part.Time, ["time"]),
        ],
    };

    public static BoundShape? Of(DocumentInfo document, ColumnHints hints) => Of(document, document.Columns, hints);

    public static BoundShape? Of(DocumentInfo document, IReadOnlyList<string> names, ColumnHints hints)
    {
        if (Name(Path.GetFileNameWithoutExtension(document.File)) is not (var root and not "", var author))
        {
            return null;
        }

        return s_rows.Knows(names) ? new BoundShape(s_rows, hints) { FixedRoot = root, FixedAuthor = author }
            : s_root.Knows(names) ? new BoundShape(s_root, hints) { FixedRoot = root, FixedAuthor = author, IsRootFile = true }
            : null;
    }

    private static (string Root, string Author) Name(string stem)
    {
        var parts = stem.Split('_');
        return parts.Length == 3 && parts[0].Length > 0 && parts[0].All(char.IsAsciiDigit) && parts[2].Length > 0 && parts[2].All(char.IsAsciiDigit)
            ? (parts[1], parts[2])
            : ("", "");
    }
}
