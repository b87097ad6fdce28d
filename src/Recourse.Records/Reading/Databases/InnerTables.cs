namespace Recourse.Records;

/// <summary>Text documents that hold tables of their own: SQL dumps and HTML pages.</summary>
internal static class InnerTables
{
    /// <summary>True where the document is an SQL dump. Nothing is taken from the stream.</summary>
    public static bool IsDump(string file, PeekedStream stream)
    {
        file = DocumentNames.Stated(file);
        if (SqlDialect.IsDump(file, stream.Head))
        {
            return true;
        }

        var (kind, mark) = EncodingDetector.Detect(stream.Head, stream.IsWhole);
        if (mark == 0 && kind is not (TextEncodingKind.Utf16LittleEndian or TextEncodingKind.Utf16BigEndian))
        {
            return false;
        }

        // SQL Server writes its scripts in UTF-16.
        using var input = new DocumentInput(new MemoryStream(stream.Head.ToArray()), new LossList(""), false, PeekedStream.HeadBytes);
        while (input.More())
        {
        }

        return SqlDialect.IsDump(file, input.Window);
    }

    /// <summary>Reads the document where it holds tables; else nothing was taken from the input, and the answer is null.</summary>
    public static (DocumentFormat Format, long Records)? TryRead(
        ReadContext context, DocumentInput input, bool dump, Func<string, ColumnHints> hints, long length, string digest, List<DocumentSummary> summaries)
    {
        var head = input.Head(out _);
        if (dump)
        {
            SqlDump.Read(context, input, length, digest, summaries);
            return (DocumentFormat.Sql, summaries.Count);
        }

        return HtmlPage.IsPage(DocumentNames.Stated(context.File), head) && HtmlPage.Read(context, input, hints, length, digest, summaries)
            ? (DocumentFormat.Html, summaries.Count)
            : null;
    }
}
