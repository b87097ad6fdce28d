using System.IO.Compression;
using System.Text;

namespace Recourse.Records;

/// <summary>Reads the documents inside a ZIP. Nothing is ever written to disk; a name that climbs out is only a name.</summary>
internal static class ZipDocuments
{
    public static void Read(ReadContext context, Stream stream, int depth, Action<string, Stream, long, int> entry)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Gbk());
            ReadDirectory(context, archive, stream, depth, entry);
        }
        catch (InvalidDataException problem)
        {
            context.Losses.Add("directory", "the list of entries is missing or broken (cut off?): " + problem.Message + "; entries are read one after the other up to the break");
            stream.Position = 0;
            ReadForward(context, stream, depth, entry);
        }
    }

    private static Encoding Gbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // Used only for names without the UTF-8 flag; names that are valid UTF-8 all the same are read as such below.
        return Encoding.GetEncoding("GB18030");
    }

    private static void ReadDirectory(ReadContext context, ZipArchive archive, Stream stream, int depth, Action<string, Stream, long, int> entry)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        using var passwords = new ZipPasswords(context, stream);
        var number = -1;
        foreach (var item in archive.Entries)
        {
            number++;
            if (item.FullName.EndsWith('/'))
            {
                continue;
            }

            if (++count > context.Limits.MaxEntries || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entries", $"more than {Math.Min(count - 1, context.Limits.MaxEntries)} entries; the rest is not read");
                return;
            }

            var name = Clean(context, item.FullName, seen);
            if (item.IsEncrypted)
            {
                passwords.Read(number, name, item.Crc32, content => entry(name, content, item.Length, depth));
                continue;
            }

            try
            {
                using var content = item.Open();
                entry(name, new Bounded(content, item.CompressedLength, context.Limits), item.Length, depth);
            }
            catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
            {
                context.Losses.Add("entry=" + name, problem.Message);
            }
        }
    }

    private static void ReadForward(ReadContext context, Stream stream, int depth, Action<string, Stream, long, int> entry)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            using var reader = SharpCompress.Readers.Zip.ZipReader.OpenReader(stream, new SharpCompress.Readers.ReaderOptions { LeaveStreamOpen = true });
            while (reader.MoveToNextEntry())
            {
                if (reader.Entry.IsDirectory)
                {
                    continue;
                }

                var name = Clean(context, reader.Entry.Key ?? "?", seen);
                if (reader.Entry.IsEncrypted)
                {
                    context.Losses.Add("entry=" + name, "encrypted; not read");
                    continue;
                }

                using var content = reader.OpenEntryStream();
                entry(name, new Bounded(content, Math.Max(reader.Entry.CompressedSize, 0), context.Limits), reader.Entry.Size, depth);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            context.Losses.Add("end", "the container breaks off here: " + problem.Message);
        }
    }

    private static string Clean(ReadContext context, string name, Dictionary<string, int> seen)
    {
        var parts = name.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..") && !part.EndsWith(':')).ToArray();
        var clean = parts.Length == 0 ? "unnamed" : string.Join('/', parts);
        if (clean != name)
        {
            context.Losses.Add("entry=" + clean, $"its name would climb out of the container ({name}); it is read under a cleaned name, nothing is written");
        }

        var number = seen[clean] = seen.GetValueOrDefault(clean) + 1;
        return number == 1 ? clean : $"{clean}#{number}";
    }

    /// <summary>Stops an entry that inflates beyond the limits.</summary>
    private sealed class Bounded(Stream inner, long compressed, ReaderLimits limits) : Stream
    {
        private const long Grace = 64L << 20;
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            _read += read;
            return _read > limits.MaxEntryBytes || (_read > Grace && _read / limits.MaxRatio > Math.Max(compressed, 1))
                ? throw new InvalidDataException($"the entry inflates beyond the limit ({_read} bytes from {compressed}); the rest is not read")
                : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
