using Recourse.Text;

namespace Recourse.Spread;

/// <summary>When two texts are the same: equal after normalising, and saying something.</summary>
internal static class SameText
{
    // What platforms write by themselves under a post that has no words of its own; two such posts have nothing in common.
    private static readonly string[] Fillers = ["分享图片", "分享视频", "轉發微博", "转发微博", "快转微博", "repost"];

    /// <summary>The text to compare; empty where the post says nothing in words, and then it is like no other.</summary>
    public static string Key(string text)
    {
        var form = TextNormalizer.Normalize(text);
        return Fillers.Contains(form, StringComparer.Ordinal) ? "" : form;
    }
}
