namespace Recourse.Evidence;

/// <summary>
/// Every step by which the vault changes the disk, one call each, in the order of the calls. A test replaces it to stop the process at
/// the n-th step; nothing in the vault writes past it.
/// </summary>
internal interface IFileSteps
{
    /// <summary>Opens a source for reading only.</summary>
    FileStream OpenSource(string path);

    /// <summary>Makes a folder and those above it; nothing happens if it is there.</summary>
    void MakeDirectory(string path);

    /// <summary>Makes a folder that only its owner may enter.</summary>
    void MakePrivateDirectory(string path);

    /// <summary>Creates a file, or empties the one that is there.</summary>
    FileStream Create(string path, bool ownerOnly);

    /// <summary>Opens a file to go on after its first <paramref name="length"/> bytes; what stands behind them is cut off.</summary>
    FileStream OpenAt(string path, long length);

    /// <summary>Writes at the end of an open file.</summary>
    void Write(FileStream file, ReadOnlySpan<byte> bytes);

    /// <summary>Returns when the file's bytes are on the disk.</summary>
    void Flush(FileStream file);

    /// <summary>Takes away every right to write.</summary>
    void MakeReadOnly(string path);

    /// <summary>Gives a file its final name at one stroke, replacing what has it.</summary>
    void Move(string from, string to);

    /// <summary>Gives a folder its final name at one stroke.</summary>
    void MoveDirectory(string from, string to);

    /// <summary>Removes a file; nothing happens if it is not there.</summary>
    void Delete(string path);

    /// <summary>Removes a folder with all in it; nothing happens if it is not there.</summary>
    void DeleteDirectory(string path);

    /// <summary>Returns when the names in a folder are on the disk.</summary>
    void SyncDirectory(string path);
}

/// <summary>Steps that consist of others.</summary>
internal static class FileStepsParts
{
    /// <summary>Writes a whole file and waits until it is on the disk.</summary>
    public static void WriteWhole(this IFileSteps steps, string path, ReadOnlySpan<byte> bytes)
    {
        using var file = steps.Create(path, ownerOnly: false);
        steps.Write(file, bytes);
        steps.Flush(file);
    }

    /// <summary>Writes a whole file that only its owner may read.</summary>
    public static void WritePrivate(this IFileSteps steps, string path, ReadOnlySpan<byte> bytes)
    {
        using var file = steps.Create(path, ownerOnly: true);
        steps.Write(file, bytes);
        steps.Flush(file);
    }

    /// <summary>Replaces a file at one stroke: whoever reads sees the old bytes or the new ones.</summary>
    public static void Replace(this IFileSteps steps, string path, ReadOnlySpan<byte> bytes)
    {
        steps.WriteWhole(path + VaultPaths.DraftSuffix, bytes);
        steps.Move(path + VaultPaths.DraftSuffix, path);
        steps.SyncDirectory(Path.GetDirectoryName(path)!);
    }
}
