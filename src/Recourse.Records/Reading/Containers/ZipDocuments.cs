using System.IO.Compression;

namespace Recourse.Records;

/// <summary>Reads the documents inside a ZIP. Nothing is ever written to disk; a name that climbs out is only a name.</summary>
internal static class ZipDocuments
{
    public static void Read(ReadContext context, Stream stream, int depth, Action<string, Stream, long, int> entry)
    {
        ZipArchive? archive = null;
        try
        {
            // The list of entries is read here, before the first entry: what breaks later is one entry's damage.
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, ZipNames.Instance);
            _ = archive.Entries.Count;
        }
        catch (Exception problem) when (IsDamage(context, problem))
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
            ReadDirectory(context, archive, depth, entry);
        }
    }

    private static void ReadDirectory(ReadContext context, ZipArchive archive, int depth, Action<string, Stream, long, int> entry)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var item in archive.Entries)
        {
            // A folder has no content; one that has is a file that hides.
            if (item.FullName.EndsWith('/') && item.Length == 0)
            {
                continue;
            }

            if (BoundedEntry.IsSpent(context))
            {
                context.Losses.Add("entries", "the container inflates beyond the limit; the entries behind entry " + count + " are not read");
                return;
            }

            if (++count > context.Limits.MaxEntries)
            {
                context.Losses.Add("entries", $"more than {context.Limits.MaxEntries} entries; the rest is not read");
                return;
            }

            var name = Clean(context, item.FullName, seen);
            if (item.IsEncrypted)
            {
                context.Losses.Add("entry=" + name, "encrypted; not read");
                continue;
            }

            try
            {
                using var content = item.Open();
                entry(name, new BoundedEntry(content, item.CompressedLength, context), item.Length, depth);
            }
            catch (Exception problem) when (IsDamage(context, problem))
            {
                context.Losses.Add("entry=" + name, problem.Message);
            }
        }
    }

    private static void ReadForward(ReadContext context, Stream stream, int depth, Action<string, Stream, long, int> entry)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        try
        {
            using var reader = SharpCompress.Readers.Zip.ZipReader.OpenReader(stream, new SharpCompress.Readers.ReaderOptions { LeaveStreamOpen = true, ArchiveEncoding = new SharpCompress.Common.ArchiveEncoding { Default = ZipNames.Instance } });
            while (reader.MoveToNextEntry())
            {
                if (reader.Entry.IsDirectory)
                {
                    continue;
                }

                if (++count > context.Limits.MaxEntries || BoundedEntry.IsSpent(context))
                {
                    context.Losses.Add("entries", $"more entries or bytes than the limits allow; what stands behind entry {count - 1} is not read");
                    return;
                }

                var name = Clean(context, reader.Entry.Key ?? "?", seen);
                if (reader.Entry.IsEncrypted)
                {
                    context.Losses.Add("entry=" + name, "encrypted; not read");
                    continue;
                }

                using var content = reader.OpenEntryStream();
                entry(name, new BoundedEntry(content, Math.Max(reader.Entry.CompressedSize, 0), context), reader.Entry.Size, depth);
            }
        }
        catch (Exception problem) when (IsDamage(context, problem))
        {
            context.Losses.Add("end", "the container breaks off here: " + problem.Message);
        }
    }

    /// <summary>Readers of damaged containers throw whatever their arithmetic throws; what the sink throws is no damage.</summary>
    private static bool IsDamage(ReadContext context, Exception problem) =>
        problem is not (OperationCanceledException or OutOfMemoryException) && problem != context.Shared.SinkFailure;

    private static string Clean(ReadContext context, string name, Dictionary<string, int> seen)
    {
        var path = name.Replace('\\', '/');
        var parts = path.Split('/').Where(part => part is not ("" or "." or "..") && !part.EndsWith(':')).ToArray();
        var clean = parts.Length == 0 ? "unnamed" : string.Join('/', parts);
        if (path.StartsWith('/') || path.Split('/').Any(part => part == ".." || part.EndsWith(':')))
        {
            context.Losses.Add("entry=" + clean, $"its name would climb out of the container ({name}); it is read under a cleaned name, nothing is written");
        }

        var number = seen[clean] = seen.GetValueOrDefault(clean) + 1;
        return number == 1 ? clean : $"{clean}#{number}";
    }
}
