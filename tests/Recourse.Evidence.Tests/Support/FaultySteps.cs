namespace Recourse.Evidence.Tests;

/// <summary>What a stopped process leaves: the n-th write step does half of its work or none, and nothing after it happens at all.</summary>
internal sealed class FaultySteps(int stopAt, bool half) : IFileSteps
{
    private readonly DiskSteps _disk = DiskSteps.Instance;
    private int _steps;

    /// <summary>Steps that were asked for.</summary>
    public int Steps => _steps;

    /// <summary>True once the process is dead.</summary>
    public bool IsDead => stopAt > 0 && _steps >= stopAt;

    /// <summary>Called before a source is read from; lets a test disturb it.</summary>
    public Func<string, FileStream>? Sources { get; init; }

    public FileStream OpenSource(string path) => Sources is null ? _disk.OpenSource(path) : Sources(path);

    public void MakeDirectory(string path) => Do(() => _disk.MakeDirectory(path));

    public void MakePrivateDirectory(string path) => Do(() => _disk.MakePrivateDirectory(path));

    public FileStream Create(string path, bool ownerOnly)
    {
        FileStream? file = null;
        Do(() => file = _disk.Create(path, ownerOnly), () => _disk.Create(path, ownerOnly).Dispose());
        return file!;
    }

    public FileStream OpenAt(string path, long length)
    {
        FileStream? file = null;
        Do(() => file = _disk.OpenAt(path, length), () => _disk.OpenAt(path, length).Dispose());
        return file!;
    }

    public void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Do(() => _disk.Write(file, copy), () => _disk.Write(file, copy.AsSpan(0, copy.Length / 2)));
    }

    // The tests stop a process, not the machine: what was written is there.
    public void Flush(FileStream file) => Do(() => file.Flush());

    public void MakeReadOnly(string path) => Do(() => _disk.MakeReadOnly(path));

    public void Move(string from, string to) => Do(() => _disk.Move(from, to));

    public void MoveDirectory(string from, string to) => Do(() => _disk.MoveDirectory(from, to));

    public void Delete(string path) => Do(() => _disk.Delete(path));

    public void DeleteDirectory(string path) => Do(
        () => _disk.DeleteDirectory(path),
        () =>
        {
            foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Take(1).ToList() : [])
            {
                _disk.Delete(file);
            }
        });

    public void SyncDirectory(string path) => Do(() => Assert.True(Directory.Exists(path), path));

    private void Do(Action step, Action? part = null)
    {
        var number = Interlocked.Increment(ref _steps);
        if (stopAt > 0 && number >= stopAt)
        {
            if (number == stopAt && half)
            {
                part?.Invoke();
            }

            throw new StoppedException();
        }

        step();
    }
}

/// <summary>The process was stopped.</summary>
internal sealed class StoppedException : Exception;
