using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>Reads a file, and every document inside it, row by row into a sink: one streaming pass.</summary>
public static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="hints">What is known of each document's columns, by its name.</param>
    /// <param name="sink">Receives the rows.</param>
    /// <param name="limits">How far to go.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>A summary of each document, in order; what could not be read stands in their losses. Bad content never throws.</returns>
    public static IReadOnlyList<DocumentSummary> Read(
        SourceFile source, Func<string, ColumnHints> hints, IRowSink sink, ReaderLimits limits, CancellationToken cancellation)
    {
        FileStream file;
        try
        {
            file = new FileStream(source.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var context = Context(source, sink, limits, 0, hints, cancellation, out _);
            context.Losses.Add("whole file", problem.Message);
            return [context.End(DocumentFormat.Unknown, 0, source.Sha256, 0)];
        }

        using (file)
        {
            return Read(source, file, hints, sink, limits, cancellation);
        }
    }

    /// <summary>Reads a file that is open.</summary>
    internal static IReadOnlyList<DocumentSummary> Read(
        SourceFile source, Stream file, Func<string, ColumnHints> hints, IRowSink sink, ReaderLimits limits, CancellationToken cancellation)
    {
        var summaries = new List<DocumentSummary>();
        var context = Context(source, sink, limits, 0, hints, cancellation, out var watched);
        try
        {
            if (source.Sha256.Length == 0)
            {
                // Rows carry the exhibit's digest, so a file that was not sealed is hashed before it is read.
                source = source with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) };
                file.Position = 0;
            }

            context = Context(source, sink, limits, file.Length, hints, cancellation, out watched);
            ReadStream(context, file, file.Length, 0, hints, summaries, source.Sha256);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && context.Shared.SinkFailure is null)
        {
            context.Losses.Add("whole file", problem.Message);
            summaries.Add(context.End(DocumentFormat.Unknown, 0, source.Sha256, 0));
        }

        context.Shared.ThrowSinkFailure();
        return summaries.ConvertAll(watched.WithColumns);
    }

    private static ReadContext Context(
        SourceFile source, IRowSink sink, ReaderLimits limits, long length, Func<string, ColumnHints> hints, CancellationToken cancellation, out WatchedSink watched)
    {
        var shared = new SharedState(new ExhibitBudget(limits, length));
        watched = new WatchedSink(sink, shared, hints);
        return new ReadContext(source, "", watched, limits, shared, cancellation);
    }

    private static void ReadStream(
        ReadContext context, Stream stream, long length, int depth, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, string digest)
    {
        var peeked = new PeekedStream(stream);
        var kind = ContainerMagic.Detect(peeked.Head, context.File);
        if (kind != ContainerKind.None)
        {
            ReadContainer(context, kind, peeked, length, depth, hints, summaries, digest);
            return;
        }

        // Databases and workbooks are no text either, so they are asked before what is no text is searched for runs of it.
        if (SqliteReader.TryRead(context, peeked, digest, summaries))
        {
            return;
        }

        using var spooled = XlsReader.TryRead(context, peeked, digest, hints, summaries, out var isRead);
        if (isRead)
        {
            return;
        }

        var content = spooled is null ? peeked : new PeekedStream(spooled);
        var inner = new List<DocumentSummary>();
        if (OtherFormats.TryRead(context, content, digest, depth, Entries(context, hints, inner), inner, summaries))
        {
            return;
        }

        var dump = InnerTables.IsDump(context.File, content);
        if (!dump && BlobKind.Of(content.Head, content.IsWhole) is { } blob)
        {
            summaries.Add(BlobReader.Read(context, content, blob, digest));
            return;
        }

        if (!dump || digest.Length > 0)
        {
            ReadText(context, content, dump, length, hints, summaries, digest);
            return;
        }

        // Each table of a dump states length and digest of the dump, so both must be known before the first row.
        using var bytes = new ContainerBytes(content, true, context.Losses, context.Limits);
        var copy = bytes.Seekable();
        var (whole, sha256) = bytes.Measure();
        ReadText(context, copy, dump, whole, hints, summaries, sha256);
    }

    private static void ReadText(
        ReadContext context, Stream stream, bool dump, long length, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, string digest)
    {
        using var input = new DocumentInput(stream, context.Losses, digest.Length == 0, context.Limits.Chunk);
        var inner = new List<DocumentSummary>();
        var (format, records) = InnerTables.TryRead(context, input, dump, hints, length, digest, inner)
            ?? ReadRecords(context, input, ColumnHints.For(hints, context.File));
        input.Drain();
        context.Notices.AddRange(input.Notices);
        summaries.Add(context.End(format, input.Bytes, digest.Length > 0 ? digest : input.Digest(), records));
        summaries.AddRange(inner);
    }

    private static void ReadContainer(
        ReadContext context, ContainerKind kind, PeekedStream stream, long length, int depth, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, string digest)
    {
        using var bytes = new ContainerBytes(stream, digest.Length == 0, context.Losses, context.Limits);
        if (kind == ContainerKind.Zip && XlsxReader.TryRead(context, bytes, digest, hints, summaries))
        {
            return;
        }

        var inner = new List<DocumentSummary>();
        var entry = Entries(context, hints, inner);
        if (kind == ContainerKind.Zip && OfficeReader.TryRead(context, bytes, digest, hints, depth + 1, entry, inner, summaries))
        {
            return;
        }

        long records = 0;
        if (depth >= context.Limits.MaxDepth)
        {
            context.Losses.Add("whole file", $"containers are nested deeper than {context.Limits.MaxDepth}; not read");
        }
        else
        {
            records = ContainerDocuments.Read(context, kind, bytes, depth + 1, entry);
        }

        var (whole, sha256) = bytes.Measure();
        summaries.Add(context.End(ContainerMagic.Format(kind), digest.Length > 0 ? length : whole, digest.Length > 0 ? digest : sha256, records + inner.Count));
        summaries.AddRange(inner);
    }

    /// <summary>Reads the documents inside one.</summary>
    private static EntryHandler Entries(ReadContext context, Func<string, ColumnHints> hints, List<DocumentSummary> inner) => (name, content, size, at) =>
        ReadStream(context.Inner(name), new GuardedStream(content, context.Limits, context.Budget), size, at, hints, inner, "");

    private static (DocumentFormat Format, long Records) ReadRecords(ReadContext context, DocumentInput input, ColumnHints hints)
    {
        var head = input.Head(out var isAll);
        var name = DocumentNames.Stated(context.File).ToUpperInvariant();
        var start = head.TrimStart(" \r\n\t"u8);
        if (ChatForms.IsWhatsApp(start))
        {
            // Its brackets begin no array and its commas part no cells.
            return (DocumentFormat.Text, LineReader.Read(context, input, Dialect.LineEnd(head)));
        }

        // RTF begins with a brace too; it is read as lines with its codes.
        if (start.StartsWith("["u8) || (start.StartsWith("{"u8) && !start.StartsWith("{\\rtf"u8)))
        {
            var lines = name.EndsWith(".NDJSON", StringComparison.Ordinal) || name.EndsWith(".JSONL", StringComparison.Ordinal) || JsonShape.IsLines(start, isAll);
            if (lines)
            {
                return (DocumentFormat.NdJson, JsonRecords.ReadLines(context, input));
            }

            if (start[0] == '{' || JsonShape.BeginsArray(start))
            {
                return (DocumentFormat.Json, JsonRecords.ReadDocument(context, input));
            }
        }

        if (VCardReader.IsCard(start))
        {
            return (DocumentFormat.VCard, VCardReader.Read(context, input));
        }

        var table = name.EndsWith(".CSV", StringComparison.Ordinal) || name.EndsWith(".TSV", StringComparison.Ordinal) || name.EndsWith(".TAB", StringComparison.Ordinal);
        var lineEnd = Dialect.LineEnd(head);
        var delimiter = Dialect.Detect(head, isAll, lineEnd);
        if (name.EndsWith(".TSV", StringComparison.Ordinal) && delimiter == 0)
        {
            delimiter = (byte)'\t';
        }

        if (table || (hints.Columns.Count > 0 && delimiter != 0) || (delimiter != 0 && TableHead.IsTable(head, isAll, new TableDialect(delimiter, lineEnd), context.Limits.MaxRowBytes)))
        {
            delimiter = delimiter == 0 ? (byte)',' : delimiter;
            return (delimiter == '\t' ? DocumentFormat.Tsv : DocumentFormat.Csv, DelimitedReader.Read(context, input, new TableDialect(delimiter, lineEnd), hints));
        }

        return (DocumentFormat.Text, LineReader.Read(context, input, lineEnd));
    }
}
