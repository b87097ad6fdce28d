using SharpCompress.Archives;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace Recourse.Records;

/// <summary>Opens encrypted entries of a ZIP (traditional encryption and AES of WinZip) with the given passwords.</summary>
internal sealed class ZipPasswords(ReadContext context, Stream stream) : IDisposable
{
    private string? _password;
    private IArchive? _archive;
    private List<IArchiveEntry> _entries = [];

    /// <summary>Reads one encrypted entry, or says in the losses why not.</summary>
    /// <param name="number">Which entry of the directory, folders included, from 0.</param>
    /// <param name="name">The name it is read under.</param>
    /// <param name="crc">CRC-32 of its content as the directory states it; 0 where it is not stated.</param>
    /// <param name="read">Receives the content.</param>
    public void Read(int number, string name, uint crc, Action<Stream> read)
    {
        // The password of the entry before is the likeliest.
        var password = _password is not null && Opens(number, crc, _password) ? _password : context.Limits.Passwords.FirstOrDefault(candidate => Opens(number, crc, candidate));
        if (password is null)
        {
            context.Losses.Add("entry=" + name, Passwords.Missing(context.Limits, "encrypted"));
            return;
        }

        using var content = Content(number, crc);
        read(content);
    }

    public void Dispose() => _archive?.Dispose();

    private bool Opens(int number, uint crc, string password)
    {
        try
        {
            Use(password);
            using var content = Content(number, crc);
            content.Finish();
            return content.Problem is null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return false;
        }
    }

    private GuardedStream Content(int number, uint crc)
    {
        var item = _entries[number];
        return new GuardedStream(item.OpenEntryStream(), context.Limits, null, () => item.CompressedSize, crc == 0 ? null : crc);
    }

    private void Use(string password)
    {
        if (_archive is not null && _password == password)
        {
            return;
        }

        _archive?.Dispose();
        stream.Position = 0;
        _password = password;
        _archive = ZipArchive.OpenArchive(stream, new ReaderOptions
        {
            Password = password,
            LeaveStreamOpen = true,
            ArchiveEncoding = new ArchiveEncoding { CustomDecoder = (bytes, start, count, _) => EntryNames.Decode(bytes.AsSpan(start, count)) },
        });
        _entries = [.. _archive.Entries];
    }
}
