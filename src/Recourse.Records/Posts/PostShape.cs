using System.Globalization;
using Recourse.Text;

namespace Recourse.Records;

/// <summary>How a document writes posts: which columns, which layout.</summary>
internal sealed class PostShape
{
    private readonly string _platform;
    private readonly string _root;
    private readonly string _rootAuthor;
    private readonly Layout _layout;

    private PostShape(IReadOnlyList<ColumnRole> roles, Layout layout, string platform, string root = "", string rootAuthor = "")
    {
        Roles = roles;
        _layout = layout;
        _platform = platform;
        _root = root;
        _rootAuthor = rootAuthor;
    }

    private enum Layout
    {
        Table,
        CascadeRows,
        CascadeRoot,
        CrawlerContents,
        CrawlerComments,
    }

    public IReadOnlyList<ColumnRole> Roles { get; }

    /// <summary>The shape of a document; null where it holds no posts.</summary>
    public static PostShape? Of(DocumentInfo document, ColumnHints hints)
    {
        var names = document.Columns;
        bool Has(params string[] wanted) => wanted.All(name => names.Contains(name, StringComparer.Ordinal));
        var platform = hints.Platform ?? "";
        var stem = Path.GetFileNameWithoutExtension(document.File);
        if (CascadeName(stem) is var (root, author) && root.Length > 0)
        {
            if (Has("mid", "parent", "uid"))
            {
                return new PostShape(Roled(names, hints), Layout.CascadeRows, platform.Length > 0 ? platform : "weibo", root, author);
            }

            if (Has("reposts", "comments", "time"))
            {
                return new PostShape(
                    [.. names.Select(name => name switch
                    {
                        "text" => ColumnRole.PostText,
                        "reposts" => ColumnRole.ForwardCount,
                        "comments" => ColumnRole.CommentCount,
                        "likes" => ColumnRole.LikeCount,
                        "time" => ColumnRole.Time,
                        _ => ColumnRole.Other,
                    })],
                    Layout.CascadeRoot, platform.Length > 0 ? platform : "weibo", root, author);
            }
        }

        if (Has("comment_id", "note_id"))
        {
            // Other platforms' comments have the same ids; only Weibo's count likes under this name or show a profile's address.
            var isWeibo = Has("comment_like_count") || Has("profile_url");
            return new PostShape([.. names.Select(name => Crawler(name, comments: true))], Layout.CrawlerComments, Or(platform, isWeibo ? "weibo" : ""));
        }

        if (Has("note_id", "shared_count") || Has("note_id", "comments_count"))
        {
            return new PostShape([.. names.Select(name => Crawler(name, comments: false))], Layout.CrawlerContents, Or(platform, "weibo"));
        }

        var roles = Roled(names, hints);
        var isTable = roles.Contains(ColumnRole.PostId)
            && (roles.Contains(ColumnRole.ParentId) || roles.Contains(ColumnRole.RootId) || roles.Contains(ColumnRole.PostKind) || roles.Contains(ColumnRole.PostText))
            && (roles.Contains(ColumnRole.AuthorId) || roles.Contains(ColumnRole.AuthorName) || roles.Contains(ColumnRole.ParentId));
        return isTable ? new PostShape(roles, Layout.Table, platform) : null;
    }

    public void Take(
        Dictionary<ColumnRole, string> cells, Locator locator, long order, string file, List<PostRecord> posts, List<CounterReading> counters, Action<Loss> lose)
    {
        string Get(ColumnRole role) => cells.GetValueOrDefault(role, "");
        var id = _layout == Layout.CascadeRoot ? _root : Get(ColumnRole.PostId);
        if (id.Length == 0)
        {
            lose(new Loss(file, $"row={locator.Row}", "a row without the id of its post; it is not counted as a post"));
            return;
        }

        var raw = Get(ColumnRole.Time);
        var parent = Placeholder(Get(ColumnRole.ParentId)) ? "" : Get(ColumnRole.ParentId);
        var root = _layout switch
        {
            Layout.CascadeRows => _root,
            Layout.CrawlerComments => Get(ColumnRole.RootId),
            _ => Placeholder(Get(ColumnRole.RootId)) || Get(ColumnRole.RootId) == id ? "" : Get(ColumnRole.RootId),
        };
        var platform = Get(ColumnRole.Platform) is { Length: > 0 } stated ? stated.ToLowerInvariant() : _platform;
        var author = _layout == Layout.CascadeRoot ? _rootAuthor : Get(ColumnRole.AuthorId);
        var kind = _layout switch
        {
            Layout.CascadeRows => PostKind.Unspecified,
            Layout.CascadeRoot or Layout.CrawlerContents => PostKind.Root,
            Layout.CrawlerComments => PostKind.Comment,
            _ => Kind(Get(ColumnRole.PostKind), parent, root),
        };
        posts.Add(new PostRecord
        {
            Platform = platform,
            Id = id,
            Kind = kind,
            Author = Placeholder(author) ? "" : author,
            AuthorName = Get(ColumnRole.AuthorName),
            Parent = kind == PostKind.Root ? "" : parent,
            Root = kind == PostKind.Root ? "" : root,
            Text = Get(ColumnRole.PostText),
            Time = PostTimes.Parse(raw),
            TimeRaw = raw,
            Locator = locator,
            Order = order,
        });

        var asOf = PostTimes.Parse(Get(ColumnRole.CounterTime));
        foreach (var (role, counter) in s_counters)
        {
            var text = Get(role);
            if (text.Length == 0)
            {
                continue;
            }

            if (ChineseNumerals.Parse(text) is { } value)
            {
                counters.Add(new CounterReading(platform, id, counter, value, asOf, locator));
            }
            else
            {
                lose(new Loss(file, $"row={locator.Row}", $"the counter \"{text}\" is no exact number; it is left out"));
            }
        }
    }

    private static readonly (ColumnRole Role, CounterKind Counter)[] s_counters =
    [
        (ColumnRole.ForwardCount, CounterKind.Forwards), (ColumnRole.CommentCount, CounterKind.Comments),
        (ColumnRole.ViewCount, CounterKind.Views), (ColumnRole.LikeCount, CounterKind.Likes),
    ];

    private static PostKind Kind(string stated, string parent, string root) => stated.ToLowerInvariant() switch
    {
        "转发" or "转帖" or "分享" or "repost" or "forward" or "share" or "retweet" => PostKind.Forward,
        "评论" or "回复" or "comment" or "reply" => PostKind.Comment,
        "原创" or "主帖" or "发帖" or "post" or "root" or "original" => PostKind.Root,
        _ => parent.Length == 0 && root.Length == 0 ? PostKind.Root : PostKind.Unspecified,
    };

    private static List<ColumnRole> Roled(IReadOnlyList<string> names, ColumnHints hints) =>
        [.. names.Select((name, at) => hints.Columns.TryGetValue(name, out var role) || hints.Columns.TryGetValue("#" + (at + 1).ToString(CultureInfo.InvariantCulture), out role) ? role : ColumnNames.RoleOf(name))];

    private static ColumnRole Crawler(string name, bool comments) => name switch
    {
        "comment_id" => ColumnRole.PostId,
        "note_id" => comments ? ColumnRole.RootId : ColumnRole.PostId,
        "parent_comment_id" => ColumnRole.ParentId,
        "content" => ColumnRole.PostText,
        "create_date_time" => ColumnRole.Other,
        "create_time" => ColumnRole.Time,
        "user_id" => ColumnRole.AuthorId,
        "nickname" => ColumnRole.AuthorName,
        "shared_count" => ColumnRole.ForwardCount,
        "comments_count" => ColumnRole.CommentCount,
        "liked_count" => ColumnRole.LikeCount,
        "last_modify_ts" => ColumnRole.CounterTime,
        _ => ColumnRole.Other,
    };

    /// <summary><c>number_mid_uid</c>: the naming of the Weibo cascades.</summary>
    private static (string Root, string Author) CascadeName(string stem)
    {
        var parts = stem.Split('_');
        return parts.Length == 3 && parts[0].Length > 0 && parts[0].All(char.IsAsciiDigit) && parts[2].Length > 0 && parts[2].All(char.IsAsciiDigit)
            ? (parts[1], parts[2])
            : ("", "");
    }

    /// <summary>Values that stand for "nobody": an unknown account must stay unknown, neither merged into one nor counted as one.</summary>
    private static bool Placeholder(string value) => value.ToLowerInvariant() is "" or "0" or "null" or "none" or "undefined" or "nan" or "-"
        or "d41d8cd98f00b204e9800998ecf8427e" or "da39a3ee5e6b4b0d3255bfef95601890afd80709"
        or "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static string Or(string stated, string usual) => stated.Length > 0 ? stated : usual;
}
