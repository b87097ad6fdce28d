namespace Recourse.Records;

/// <summary>
/// Roots that the material does not name at all. Each such post gets a root of its own, written <c>unknown:…</c>: put together, or hung under the only post that
/// happens to be in the material, they would count for what they do not belong to.
/// </summary>
internal static class UnknownRoot
{
    public static string Of(FieldBag bag) => $"unknown:{bag.Locator.Exhibit[..Math.Min(12, bag.Locator.Exhibit.Length)]}:{bag.Locator.Path}:{bag.Locator.Offset}";
}
