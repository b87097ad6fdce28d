namespace Recourse.Evidence;

/// <summary>An exclusive hold on a file for as long as the object lives; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock at once or fails; it never waits.</summary>
    /// <exception cref="VaultException">Somebody else holds it, or the file can't be made.</exception>
    public static FileLock Take(string path, string heldMessage)
    {
        try
        {
            // The file stays behind, empty: removing it would let two processes lock two files of one name.
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new VaultException($"{path}: cannot be written: {fault.Message}", fault);
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new VaultException($"{heldMessage}; try again when it is done (lock {path}: {fault.Message})", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
