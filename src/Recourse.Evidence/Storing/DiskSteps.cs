using System.Runtime.InteropServices;

namespace Recourse.Evidence;

/// <summary>The steps on the real disk.</summary>
internal sealed class DiskSteps : IFileSteps
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // The pipeline reads in large blocks itself.
    private static readonly FileStreamOptions Source = new()
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    };

    /// <summary>The only instance; it holds no state.</summary>
    public static DiskSteps Instance { get; } = new();

    public FileStream OpenSource(string path) => new(path, Source);

    public void MakeDirectory(string path) => Directory.CreateDirectory(path);

    public void MakePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    public FileStream Create(string path, bool ownerOnly)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    public FileStream OpenAt(string path, long length)
    {
        var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 });
        file.SetLength(length);
        file.Position = length;
        return file;
    }

    public void Write(FileStream file, ReadOnlySpan<byte> bytes) => file.Write(bytes);

    public void Flush(FileStream file) => file.Flush(flushToDisk: true);

    public void MakeReadOnly(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(path, FileAttributes.ReadOnly);
        }
        else
        {
            File.SetUnixFileMode(path, ReadOnly);
        }
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void MoveDirectory(string from, string to) => Directory.Move(from, to);

    public void Delete(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }

        File.Delete(path);
    }

    public void DeleteDirectory(string path)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            Delete(file);
        }

        Directory.Delete(path, recursive: true);
    }

    public void SyncDirectory(string path)
    {
        // Windows journals names itself and lets nobody flush a folder.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Posix.Open(path, 0);
        if (handle < 0)
        {
            throw new IOException($"{path}: cannot open the folder to make its names durable (error {Marshal.GetLastPInvokeError()})");
        }

        try
        {
            // Some network file systems refuse to sync a folder (EINVAL 22, ENOTSUP 95 or 45); they have no better step to offer.
            if (Posix.Sync(handle) != 0 && Marshal.GetLastPInvokeError() is not (22 or 95 or 45))
            {
                throw new IOException($"{path}: cannot make the folder's names durable (error {Marshal.GetLastPInvokeError()})");
            }
        }
        finally
        {
            _ = Posix.Close(handle);
        }
    }

    private static class Posix
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
