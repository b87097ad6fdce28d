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
        if (stream.Inner is FileStream compound && stream.Head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) && TryMessage(context, compound, digest, depth, entry, inner, summaries))
        {
            return true;
        }

        var picture = PictureReader.Kind(stream.Head);
        if (ParquetDocuments.IsParquet(stream.Head) && !TextLikeness.IsText(stream.Head, stream.IsWhole))
        {
            return TryParquet(context, stream, digest, summaries);
        }

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

    /// <summary>A Parquet file; where its end is missing the text in it is looked for.</summary>
    private static bool TryParquet(ReadContext context, PeekedStream stream, string digest, List<DocumentSummary> summaries)
    {
        var file = Spool.Open(stream, context.Losses, out var copied, out var owned);
        var sha = digest.Length > 0 ? digest : copied;
        try
        {
            if (!ParquetDocuments.TryRead(context, file, sha, summaries))
            {
                file.Position = 0;
                summaries.Add(BlobReader.Read(context, file, BlobKind.CutParquet, sha));
            }

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

    /// <summary>A message of Outlook; its directory may stand anywhere in the file. Where it is none, the file is as it was.</summary>
    private static bool TryMessage(
        ReadContext context, FileStream file, string digest, int depth, EntryHandler entry, List<DocumentSummary> inner, List<DocumentSummary> summaries)
    {
        var before = file.Position;
        if (MsgReader.Open(file) is not { } message)
        {
            file.Position = before;
            return false;
        }

        file.Position = 0;
        var sha = digest.Length > 0 ? digest : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        if (depth > context.Limits.MaxDepth)
        {
            context.Losses.Add("whole file", $"documents are nested deeper than {context.Limits.MaxDepth}; not read");
            summaries.Add(context.End(DocumentFormat.Unknown, file.Length, sha, 0));
            return true;
        }

        MsgReader.Read(context, message, file.Length, sha, depth + 1, entry, inner, summaries);
        return true;
    }
}
