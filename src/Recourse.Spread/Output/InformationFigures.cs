using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>The further figures of an information, named as the contract names them.</summary>
internal static class InformationFigures
{
    private const string Unknown = "unknown";

    public static ImmutableArray<Figure> Of(Information entry) =>
    [
        new("posts", new("帖文（含首发，不重复）", "Posts, root included, without duplicates"), Text(entry.Posts)),
        new("accounts", new("不同账号（作者除外）", "Distinct accounts without the author"), Text(entry.Accounts)),
        new("unknownAccounts", new("账号不明的行", "Rows of unknown accounts"), Text(entry.UnknownAccounts)),
        new("depth", new("最长转发链", "Longest chain"), Text(entry.Depth)),
        new("maxBreadth", new("同层最多", "Most at one depth"), Text(entry.MaxBreadth)),
        new("first", new("最早", "First"), Text(entry.First)),
        new("last", new("最晚", "Last"), Text(entry.Last)),
        new("unresolvedParents", new("上级不在材料中", "Parents not in the material"), Text(entry.UnresolvedParents)),
        new("duplicates", new("重复行", "Duplicate rows"), Text(entry.Duplicates)),
        new("declaredForwards", new("平台公示转发数", "Forwards as the platform states them"), Text(entry.Declared.Forwards)),
        new("declaredViews", new("平台公示浏览数", "Views as the platform states them"), Text(entry.Declared.Views)),
        new("asOf", new("平台计数读取时间", "Counters read at"), Text(entry.Declared.AsOf)),
    ];

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    private static string Text(DateTimeOffset? instant) => instant is { } known ? Instants.Text(known) : Unknown;
}
