using SharpCompress.Readers;
using SharpCompress.Readers.Rar;

namespace Recourse.Records;

/// <summary>Reads a RAR entry by entry up to the place where it is damaged or cut off.</summary>
internal static class RarForward
{
    public static void Read(ReadContext context, Stream stream, ReaderOptions options, int depth, EntryHandler entry)
    {
        var names = new EntryNames(context.Losses);
        var packed = stream.Length;
        IReader? reader = null;
        var count = 0;
        try
        {
            while (true)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                string name;
                GuardedStream? content;
                long size;
                try
                {
                    // Bytes that cannot be passed over by seeking are read, so that the break is met where it is.
                    reader ??= RarReader.OpenReader(new Forward(stream), options);
                    if (!reader.MoveToNextEntry())
                    {
                        return;
                    }

                    if (reader.Entry.IsDirectory)
                    {
                        continue;
                    }

                    name = names.Take(reader.Entry.Key ?? "unnamed");
                    size = reader.Entry.Size;
                    if (ArchiveDocuments.Link(reader.Entry) is { } link)
                    {
                        context.Losses.Add("entry=" + name, link);
                        continue;
                    }

                    if (++count > context.Limits.MaxEntries || !context.Budget.TakeEntry())
                    {
                        context.Losses.Add("entries", $"more than {Math.Min(count - 1, context.Limits.MaxEntries)} entries; the rest is not read");
                        return;
                    }

                    content = new GuardedStream(reader.OpenEntryStream(), context.Limits, null, () => packed);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    context.Losses.Add("end", "the container breaks off here: " + GuardedStream.Say(problem));
                    return;
                }

                entry(name, content, size, depth);
                if (content.Problem is not null)
                {
                    context.Losses.Add("entry=" + name, content.Problem + "; what stands behind it is not read");
                    return;
                }

                try
                {
                    content.Finish();
                    content.Dispose();
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    context.Losses.Add("entry=" + name, GuardedStream.Say(problem) + "; what stands behind it is not read");
                    return;
                }
            }
        }
        finally
        {
            reader?.Cancel();
            Close(reader);
        }
    }

    /// <summary>Closing a broken decoder may throw once more; what was lost has been said.</summary>
    private static void Close(IReader? reader)
    {
        try
        {
            reader?.Dispose();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            _ = problem;
        }
    }

    private sealed class Forward(Stream inner) : ReadOnlyStream
    {
        private long _position;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            _position += read;
            return read;
        }
    }
}
