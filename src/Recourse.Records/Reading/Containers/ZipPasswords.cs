using SharpCompress.Archives;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace Recourse.Records;

/// <summary>Opens encrypted entries of a ZIP (traditional encryption and AES of WinZip) with the given passwords.</summary>
internal static class ZipPasswords
{
    /// <summary>Reads one encrypted entry, or says in the losses why not.</summary>
    /// <param name="context">The container's document.</param>
    /// <param name="stream">The container.</param>
    /// <param name="number">Which entry of the directory, from 0.</param>
    /// <param name="name">The name it is read under.</param>
    /// <param name="crc">CRC-32 of its content as the directory states it; 0 where it is not stated.</param>
    /// <param name="read">Receives the content.</param>
    public static void Read(ReadContext context, Stream stream, int number, string name, uint crc, Action<Stream> read)
    {
        var back = stream.Position;
        try
        {
            var password = context.Limits.Passwords.FirstOrDefault(candidate => Opens(context, stream, number, crc, candidate));
            if (password is null)
            {
                context.Losses.Add("entry=" + name, Passwords.Missing(context.Limits, "encrypted"));
                return;
            }

            using var archive = Open(stream, password);
            using var content = Content(context, archive, number, crc);
            read(content);
        }
        finally
        {
            stream.Position = back;
        }
    }

    private static bool Opens(ReadContext context, Stream stream, int number, uint crc, string password)
    {
        try
        {
            using var archive = Open(stream, password);
            using var content = Content(context, archive, number, crc);
            content.Finish();
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return false;
        }
    }

    private static GuardedStream Content(ReadContext context, IArchive archive, int number, uint crc)
    {
        var item = archive.Entries.ElementAt(number);
        var size = item.CompressedSize;
        return new GuardedStream(item.OpenEntryStream(), context.Limits, null, () => size, crc == 0 ? null : crc);
    }

    private static IArchive Open(Stream stream, string password)
    {
        stream.Position = 0;
        return ZipArchive.OpenArchive(stream, new ReaderOptions
        {
            Password = password,
            LeaveStreamOpen = true,
            ArchiveEncoding = new ArchiveEncoding { CustomDecoder = (bytes, start, count, _) => EntryNames.Decode(bytes.AsSpan(start, count)) },
        });
    }
}
