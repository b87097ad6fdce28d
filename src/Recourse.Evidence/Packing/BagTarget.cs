using System.IO.Compression;

namespace Recourse.Evidence;

/// <summary>Where the files of a bag are written.</summary>
internal interface IBagTarget : IDisposable
{
    /// <summary>Begins a file; the one before must be closed.</summary>
    /// <param name="path">Path inside the bag with <c>/</c>.</param>
    Stream Create(string path);
}

/// <summary>A bag as a folder.</summary>
/// <param name="root">The folder; it must not be there yet.</param>
internal sealed class FolderBagTarget(string root) : IBagTarget
{
    public Stream Create(string path)
    {
        var full = Path.Combine(root, Path.Combine(path.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public void Dispose()
    {
    }
}

/// <summary>
/// A bag as one ZIP file. Entries are stored, not compressed, and carry a fixed time: what a compressor makes differs from one version of it to
/// the next, and the same bag must give the same bytes.
/// </summary>
internal sealed class ZipBagTarget : IBagTarget
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    public ZipBagTarget(string path)
    {
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public Stream Create(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }
}
