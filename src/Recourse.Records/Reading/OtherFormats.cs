namespace Recourse.Records;

/// <summary>Formats that are read out of order from a whole file and may hold documents: told by their first bytes.</summary>
internal static class OtherFormats
{
    /// <summary>
    /// Reads the document where it is one of these; else nothing was taken from the stream, and the answer is false. Documents inside are added to
    /// <paramref name="inner"/> by the reader itself and by <paramref name="entry"/>.
    /// </summary>
    public static bool TryRead(
        ReadContext context, PeekedStream stream, string digest, int depth, EntryHandler entry, List<DocumentSummary> inner, List<DocumentSummary> summaries)
    {
        var picture = PictureReader.Kind(stream.Head);
        if (picture is null && !PdfReader.IsPdf(stream.Head))
        {
            return false;
        }

        var file = Spool.Open(stream, context.Losses, out var copied, out var owned);
        try
        {
            var sha = digest.Length > 0 ? digest : copied;
            if (picture is not null)
            {
                PictureReader.Read(context, file, picture, sha, summaries);
                return true;
            }

            if (depth > context.Limits.MaxDepth)
            {
                context.Losses.Add("whole file", $"documents are nested deeper than {context.Limits.MaxDepth}; not read");
                summaries.Add(context.End(DocumentFormat.Unknown, file.Length, sha, 0));
                return true;
            }

            PdfReader.Read(context, file, sha, depth + 1, entry, inner, summaries);
            return true;
        }
        finally
        {
            if (owned)
            {
                file.Dispose();
            }
        }
    }
}
