using System.IO.Compression;
using System.Text;

namespace Recourse.Records.Tests.Made;

/// <summary>Makes ZIP files in memory.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, byte[] Content)[] entries) => Of(CompressionLevel.Optimal, null, entries);

    /// <summary>With <paramref name="names"/>, names are written in that encoding and without the UTF-8 flag.</summary>
    public static byte[] Of(CompressionLevel level, Encoding? names, params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}
