namespace Recourse.Records;

/// <summary>Text documents that hold tables of their own: SQL dumps and HTML pages.</summary>
internal static class InnerTables
{
    /// <summary>Reads the document where it is one; else nothing was taken from the input, and the answer is null.</summary>
    public static (DocumentFormat Format, long Records)? TryRead(
        ReadContext context, DocumentInput input, Func<string, ColumnHints> hints, long length, string digest, List<DocumentSummary> summaries)
    {
        while (input.Window.Length < 1 << 16 && input.More())
        {
        }

        if (SqlDialect.IsDump(context.File, input.Window))
        {
            SqlDump.Read(context, input, length, digest, summaries);
            return (DocumentFormat.Sql, summaries.Count);
        }

        return HtmlPage.IsPage(context.File, input.Window) && HtmlPage.Read(context, input, hints, length, digest, summaries)
            ? (DocumentFormat.Html, summaries.Count)
            : null;
    }
}
