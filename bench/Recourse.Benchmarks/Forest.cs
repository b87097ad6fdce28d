using System.Globalization;

namespace Recourse.Benchmarks;

/// <summary>An export of invented posts: a root for every thousand posts, each post a forward of an earlier one of its cascade. The same bytes every time.</summary>
internal static class Forest
{
    private const int PostsOfRoot = 1000;

    /// <summary>Writes the export.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="posts">How many posts, ≥ 1.</param>
    public static void Write(string file, int posts)
    {
        using var writer = new StreamWriter(file);
        writer.Write("平台,帖子ID,类型,父ID,根ID,用户ID,时间,内容\n");
        ulong state = 20240301;
        var begun = new DateTime(2024, 3, 1, 8, 0, 0, DateTimeKind.Unspecified);
        for (var at = 0; at < posts; at++)
        {
            var root = at / PostsOfRoot * PostsOfRoot;
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            var parent = at == root ? "" : "p" + (root + (int)((state >> 33) % (ulong)(at - root))).ToString(CultureInfo.InvariantCulture);
            var user = (int)((state >> 20) % 500_000);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"yanhai,p{at},{(at == root ? "原创" : "转发")},{parent},{(at == root ? "" : $"p{root}")},u{user},{begun.AddSeconds(at):yyyy-MM-dd HH:mm:ss},{(at == root ? $"第 {root} 条消息" : "转")}\n"));
        }
    }
}
