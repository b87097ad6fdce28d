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
            var context = new ReadContext(source, "", sink, limits, cancellation);
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
        var context = new ReadContext(source, "", sink, limits, cancellation);
        try
        {
            if (source.Sha256.Length == 0)
            {
                // Rows carry the exhibit's digest, so a file that was not sealed is hashed before it is read.
                source = source with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) };
                file.Position = 0;
                context = new ReadContext(source, "", sink, limits, cancellation, context.Shared);
            }

            context.Shared.FileBytes = file.Length;
            ReadStream(context, file, file.Length, 0, hints, summaries, source.Sha256);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && problem != context.Shared.SinkFailure)
        {
            context.Losses.Add("whole file", problem.Message);
            summaries.Add(context.End(DocumentFormat.Unknown, 0, source.Sha256, 0));
        }

        return summaries;
    }

    private static void ReadStream(
        ReadContext context, Stream stream, long length, int depth, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, string digest)
    {
        var head = new byte[4];
        var got = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        if (got == 4 && head is [0x50, 0x4B, 3, 4] or [0x50, 0x4B, 5, 6])
        {
            ReadZip(context, stream, head, length, depth, hints, summaries, digest);
            return;
        }

        using var input = new DocumentInput(new Prefixed(head.AsMemory(0, got), stream), context.Losses, digest.Length == 0, context.Limits.Chunk);
        var (format, records) = ReadText(context, input, hints(context.File));
        input.Drain();
        summaries.Add(context.End(format, input.Bytes, digest.Length > 0 ? digest : input.Digest(), records));
    }

    private static void ReadZip(
        ReadContext context, Stream stream, byte[] head, long length, int depth, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, string digest)
    {
        if (depth >= context.Limits.MaxDepth)
        {
            context.Losses.Add("whole file", $"containers are nested deeper than {context.Limits.MaxDepth}; not read");
            summaries.Add(context.End(DocumentFormat.Zip, length, digest, 0));
            return;
        }

        var seekable = Seekable(context, stream, head, out var whole, digest.Length == 0);
        context.Begin(DocumentFormat.Zip, "", []);
        var inner = new List<DocumentSummary>();
        ZipDocuments.Read(context, seekable, depth + 1, (name, content, size, at) =>
        {
            var path = context.InnerPath.Length == 0 ? name : $"{context.InnerPath}!/{name}";
            ReadStream(new ReadContext(context.Source, path, context.Sink, context.Limits, context.Cancellation, context.Shared), content, size, at, hints, inner, "");
        });
        summaries.Add(context.End(DocumentFormat.Zip, seekable.Length, digest.Length > 0 ? digest : whole, inner.Count));
        summaries.AddRange(inner);
    }

    /// <summary>A file is read in place; a container inside a container is unpacked into memory, within the limits.</summary>
    private static Stream Seekable(ReadContext context, Stream stream, byte[] head, out string digest, bool hash)
    {
        digest = "";
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream;
        }

        var memory = new MemoryStream();
        memory.Write(head);
        var buffer = new byte[1 << 16];
        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                if (memory.Length + read > context.Limits.MaxNestedBytes)
                {
                    memory.Write(buffer, 0, (int)(context.Limits.MaxNestedBytes - memory.Length));
                    context.Losses.Add($"bytes={memory.Length}+", $"a container inside a container over {context.Limits.MaxNestedBytes} bytes; the rest is not read");
                    break;
                }

                memory.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException problem)
        {
            context.Losses.Add($"bytes={memory.Length}+", $"reading stopped here: {problem.Message}");
        }

        memory.Position = 0;
        digest = hash ? Convert.ToHexStringLower(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length))) : "";
        return memory;
    }

    private static (DocumentFormat Format, long Records) ReadText(ReadContext context, DocumentInput input, ColumnHints hints)
    {
        var head = input.Head(out var isAll);
        // Containers may hold a name twice; the second is told apart by "#2" behind it.
        var name = context.File.ToUpperInvariant().TrimEnd("0123456789".ToCharArray()) is [.. var named, '#'] ? named : context.File.ToUpperInvariant();
        var start = head.TrimStart(" \r\n\t"u8);
        if (start.StartsWith("["u8) || start.StartsWith("{"u8))
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

        var table = name.EndsWith(".CSV", StringComparison.Ordinal) || name.EndsWith(".TSV", StringComparison.Ordinal) || name.EndsWith(".TAB", StringComparison.Ordinal);
        var lineEnd = Dialect.LineEnd(head);
        var delimiter = Dialect.Detect(head, isAll, lineEnd);
        if (name.EndsWith(".TSV", StringComparison.Ordinal) && delimiter == 0)
        {
            delimiter = (byte)'\t';
        }

        if (table || (hints.Columns.Count > 0 && delimiter != 0) || (delimiter != 0 && TableHead.IsTable(head, isAll, new TableDialect(delimiter, lineEnd))))
        {
            delimiter = delimiter == 0 ? (byte)',' : delimiter;
            return (delimiter == '\t' ? DocumentFormat.Tsv : DocumentFormat.Csv, DelimitedReader.Read(context, input, new TableDialect(delimiter, lineEnd), hints));
        }

        return (DocumentFormat.Text, LineReader.Read(context, input, lineEnd));
    }

    /// <summary>A stream whose first bytes were looked at.</summary>
    private sealed class Prefixed(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_head.IsEmpty)
            {
                return rest.Read(buffer, offset, count);
            }

            var taken = Math.Min(count, _head.Length);
            _head.Span[..taken].CopyTo(buffer.AsSpan(offset));
            _head = _head[taken..];
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
