namespace Recourse.Records;

/// <summary>Roles of columns, as <c>case.yaml</c> and the proposal name them, as parts of typed records.</summary>
internal static class RoleParts
{
    public static Part Of(ColumnRole role, RecordKind kind) => role switch
    {
        ColumnRole.Platform => Part.Platform,
        ColumnRole.PostId => Part.Id,
        ColumnRole.ParentId => Part.Parent,
        ColumnRole.RootId => Part.Root,
        ColumnRole.AuthorId => kind is RecordKind.Access or RecordKind.Account ? Part.Account : Part.Author,
        ColumnRole.AuthorName => kind is RecordKind.Access or RecordKind.Account ? Part.AccountName : Part.AuthorName,
        ColumnRole.AccountName => kind == RecordKind.Post ? Part.None : Part.Account,
        ColumnRole.PostText or ColumnRole.CommunicationContent => Part.Text,
        ColumnRole.PostKind => Part.KindWord,
        ColumnRole.Time => Part.Time,
        ColumnRole.ForwardCount => Part.Forwards,
        ColumnRole.CommentCount => Part.Comments,
        ColumnRole.ViewCount => Part.Views,
        ColumnRole.LikeCount => Part.Likes,
        ColumnRole.CounterTime => Part.AsOf,
        ColumnRole.Name => kind == RecordKind.Account ? Part.RealName : Part.None,
        ColumnRole.ResidentId => kind == RecordKind.Account ? Part.IdentityNumber : Part.None,
        ColumnRole.Mobile => kind == RecordKind.Account ? Part.Phone : Part.None,
        ColumnRole.Email => kind == RecordKind.Account ? Part.Email : Part.None,
        ColumnRole.Balance => kind == RecordKind.Payment ? Part.Balance : Part.None,
        _ => Part.None,
    };
}
