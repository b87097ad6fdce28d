using System.Collections.Frozen;

namespace Recourse.Spread;

/// <summary>What a column of a list holds.</summary>
internal enum ListColumn : byte
{
    /// <summary>Nothing that grouping needs.</summary>
    Other,

    /// <summary>The id of the input.</summary>
    Id,

    /// <summary>The text.</summary>
    Text,

    /// <summary>The path of a picture, beside the list or below it.</summary>
    Image,
}

/// <summary>Which columns of a list hold ids, texts and pictures: as stated, else by their names in Chinese and English.</summary>
/// <param name="Id">Name of the column of ids; empty = by the usual names, else rows are named by their number.</param>
/// <param name="Text">Name of the column of texts; empty = by the usual names.</param>
public sealed record ListColumns(string Id = "", string Text = "")
{
    private static readonly FrozenDictionary<string, (ListColumn What, int Rank)> s_usual = Usual();

    /// <summary>What a column holds, and the lower the rank the better the name tells it.</summary>
    internal (ListColumn What, int Rank) Of(string name)
    {
        if (Id.Length > 0 && string.Equals(name, Id, StringComparison.Ordinal))
        {
            return (ListColumn.Id, -1);
        }

        if (Text.Length > 0 && string.Equals(name, Text, StringComparison.Ordinal))
        {
            return (ListColumn.Text, -1);
        }

        (ListColumn What, int Rank) usual = s_usual.GetValueOrDefault(name.Trim().ToLowerInvariant());

        // A column that is stated stands alone: another with a usual name would be read in rows where the stated one is empty.
        return usual.What == ListColumn.Id && Id.Length > 0 || usual.What == ListColumn.Text && Text.Length > 0 ? (ListColumn.Other, 0) : usual;
    }

    private static FrozenDictionary<string, (ListColumn What, int Rank)> Usual()
    {
        string[] ids = ["id", "mid", "编号", "帖子id", "帖文id", "微博id", "post_id", "postid", "note_id", "noteid", "tweetid", "comment_id", "commentid", "序号"];
        string[] texts = ["text", "正文", "内容", "文本", "微博正文", "微博内容", "帖子内容", "评论内容", "content", "body", "message", "消息内容", "评论", "原文"];
        string[] images = ["image", "picture", "图片", "图片路径", "截图"];
        return ids.Select(static (name, rank) => (name, ListColumn.Id, rank))
            .Concat(texts.Select(static (name, rank) => (name, ListColumn.Text, rank)))
            .Concat(images.Select(static (name, rank) => (name, ListColumn.Image, rank)))
            .ToFrozenDictionary(static entry => entry.name, static entry => (entry.Item2, entry.rank), StringComparer.Ordinal);
    }
}
