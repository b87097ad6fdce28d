namespace Recourse.Records;

/// <summary>Files for what does not fit in memory: readable by nobody else, gone when closed, even where the program dies.</summary>
internal static class TemporaryFile
{
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = Path.Combine(Path.GetTempPath(), "recourse-" + Guid.NewGuid().ToString("N"));
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // Nameless at once: its content is case material.
            File.Delete(path);
        }

        return file;
    }
}
