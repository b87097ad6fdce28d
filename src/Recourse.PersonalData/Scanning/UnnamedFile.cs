using Microsoft.Win32.SafeHandles;

namespace Recourse.PersonalData;

/// <summary>A file that only this process can read and that vanishes with it, for what must not stay in memory.</summary>
internal static class UnnamedFile
{
    /// <summary>
    /// Opens one. It has no name any more as soon as it is open, so the system frees it when it is closed or the process ends, however it ends; the handle
    /// closes itself when it is forgotten.
    /// </summary>
    /// <exception cref="IOException">The folder for temporary files cannot be written to.</exception>
    public static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), "recourse-" + Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Delete(path);
        return file;
    }

    /// <summary>Fills a span from a place.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public static void ReadAll(SafeFileHandle file, Span<byte> bytes, long place)
    {
        for (var got = 0; got < bytes.Length;)
        {
            var more = RandomAccess.Read(file, bytes[got..], place + got);
            got += more > 0 ? more : throw new EndOfStreamException("A temporary file was cut while it was in use.");
        }
    }
}
