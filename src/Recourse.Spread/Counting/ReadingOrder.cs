using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Which of two rows comes first: in one document by its order; between documents by their digests, so that the order of files does not matter.</summary>
internal static class ReadingOrder
{
    public static int Compare(PostRecord left, PostRecord right)
    {
        var order = string.CompareOrdinal(left.Locator.Exhibit, right.Locator.Exhibit);
        order = order != 0 ? order : string.CompareOrdinal(left.Locator.Path, right.Locator.Path);
        return order != 0 ? order : left.Order.CompareTo(right.Order);
    }

    public static bool Earlier(IReadOnlyList<PostRecord> posts, int left, int right)
    {
        var order = Compare(posts[left], posts[right]);
        return order != 0 ? order < 0 : left < right;
    }
}
