using System.Diagnostics;

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

    /// <summary>Takes the lock, waiting for whoever holds it; for work that is over in moments.</summary>
    /// <exception cref="VaultException">It is still held when the time is over, or the file can't be made.</exception>
    public static FileLock TakeWithin(string path, string heldMessage, TimeSpan patience)
    {
        using var never = new ManualResetEventSlim();
        for (var begun = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return Take(path, heldMessage);
            }
            catch (VaultException fault) when (fault.InnerException is IOException && Stopwatch.GetElapsedTime(begun) < patience)
            {
                never.Wait(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
