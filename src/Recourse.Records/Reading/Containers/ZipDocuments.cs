using System.IO.Compression;
using SharpCompress.Common;
using SharpCompress.Readers;
using SharpCompress.Readers.Zip;

namespace Recourse.Records;

/// <summary>Reads the documents inside a ZIP. Nothing is ever written to disk; a name that climbs out is only a name.</summary>
internal static class ZipDocuments
{
    public static void Read(ReadContext context, Stream stream, int depth, EntryHandler entry)
    {
        ZipArchive? archive = null;
        try
        {
            // The list of entries is read here, before the first entry: what breaks later is one entry's damage.
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Instance);
            _ = archive.Entries.Count;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            archive?.Dispose();
            archive = null;
            context.Losses.Add("directory", "the list of entries is missing or broken (cut off?): " + problem.Message + "; entries are read one after the other up to the break");
        }

        if (archive is null)
        {
            stream.Position = 0;
            ReadForward(context, stream, depth, entry);
            return;
        }

        using (archive)
        {
            ReadDirectory(context, archive, stream, depth, entry);
        }
    }

    private static void ReadDirectory(ReadContext context, ZipArchive archive, Stream stream, int depth, EntryHandler entry)
    {
        var names = new EntryNames(context.Losses);
        var count = 0;
        using var passwords = new ZipPasswords(context, stream);
        var number = -1;
        foreach (var item in archive.Entries)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            number++;
            // A folder has no content; one that has is a file that hides.
            if (item.FullName.EndsWith('/') && item.Length == 0)
            {
                continue;
            }

            if (context.Budget.IsSpent)
            {
                context.Losses.Add("entries", $"the file unpacks beyond the limit; the entries behind entry {count} are not read");
                return;
            }

            if (++count > context.Limits.MaxEntries || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entries", $"more than {Math.Min(count - 1, context.Limits.MaxEntries)} entries; the rest is not read");
                return;
            }

            var name = names.Take(item.FullName);
            try
            {
                if (item.IsEncrypted)
                {
                    passwords.Read(number, name, item.Crc32, content => entry(name, content, item.Length, depth));
                    continue;
                }

                // Not every writer states a checksum; the few contents whose checksum is 0 go unchecked with them.
                using var content = new GuardedStream(item.Open(), context.Limits, null, () => item.CompressedLength, item.Crc32 == 0 ? null : item.Crc32);
                entry(name, content, item.Length, depth);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
            {
                context.Losses.Add("entry=" + name, GuardedStream.Say(problem));
            }
        }
    }

    private static void ReadForward(ReadContext context, Stream stream, int depth, EntryHandler entry)
    {
        var names = new EntryNames(context.Losses);
        var count = 0;
        try
        {
            using var reader = ZipReader.OpenReader(stream, new ReaderOptions { LeaveStreamOpen = true, ArchiveEncoding = new ArchiveEncoding { Default = ZipNames.Instance } });
            while (reader.MoveToNextEntry())
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (reader.Entry.IsDirectory)
                {
                    continue;
                }

                if (++count > context.Limits.MaxEntries || context.Budget.IsSpent || !context.Budget.TakeEntry())
                {
                    context.Losses.Add("entries", $"more entries or bytes than the limits allow; what stands behind entry {count - 1} is not read");
                    return;
                }

                var name = names.Take(reader.Entry.Key ?? "unnamed");
                if (reader.Entry.IsEncrypted)
                {
                    context.Losses.Add("entry=" + name, "encrypted; not read");
                    continue;
                }

                using var content = new GuardedStream(reader.OpenEntryStream(), context.Limits, null, () => Math.Max(reader.Entry.CompressedSize, 0));
                entry(name, content, reader.Entry.Size, depth);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
        {
            context.Losses.Add("end", "the container breaks off here: " + GuardedStream.Say(problem));
        }
    }
}
