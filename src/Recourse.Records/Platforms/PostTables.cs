namespace Recourse.Records;

/// <summary>Tables of posts in no platform's layout: their columns are told by names in Chinese and English, or stated in <c>case.yaml</c>.</summary>
internal static class PostTables
{
    private static readonly PlatformShape s_shape = new() { Platform = "", Layout = "", Makes = RecordKind.Post, Map = [], ByName = name => RoleParts.Of(ColumnNames.RoleOf(name), RecordKind.Post) };

    public static BoundShape? Of(IReadOnlyList<string> names, ColumnHints hints)
    {
        var roles = ColumnProposal.Roles(names, hints);
        var isTable = roles.Contains(ColumnRole.PostId)
            && (roles.Contains(ColumnRole.ParentId) || roles.Contains(ColumnRole.RootId) || roles.Contains(ColumnRole.PostKind) || roles.Contains(ColumnRole.PostText))
            && (roles.Contains(ColumnRole.AuthorId) || roles.Contains(ColumnRole.AuthorName) || roles.Contains(ColumnRole.ParentId));
        return isTable ? new BoundShape(s_shape, hints) : null;
    }
}
