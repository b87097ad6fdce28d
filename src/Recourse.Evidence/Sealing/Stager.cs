namespace Recourse.Evidence;

/// <summary>Bytes that are read, hashed and durable in the staging folder, or were sealed already.</summary>
/// <param name="Digest">Digests of the bytes.</param>
/// <param name="Path">Where the copy stands; null if the bytes are those of the version compared with.</param>
internal sealed record Staged(FileDigest Digest, string? Path);

/// <summary>Reads sources into the staging folder. Several may be read at a time.</summary>
internal sealed class Stager(VaultPaths paths, IFileSteps steps)
{
    /// <summary>Reads a file once.</summary>
    /// <param name="path">The source.</param>
    /// <param name="slot">A number no other source of the batch has.</param>
    /// <param name="before">The version of the same name that is sealed already, or null.</param>
    /// <param name="ct">Stops between blocks.</param>
    /// <exception cref="SealException">The source can't be read, or changes while it is read.</exception>
    public Staged Stage(string path, int slot, Exhibit? before, CancellationToken ct)
    {
        using var source = Open(path);
        long offset = 0;
        var (length, written) = Guard(path, 0, () => (source.Length, File.GetLastWriteTimeUtc(source.SafeFileHandle)));
        using var copy = new StagedCopy(steps, Part(slot), Compare(before, length));
        var digest = DigestPipe.Run(
            block =>
            {
                var got = Guard(path, offset, () => source.Read(block.Span));
                offset += got;
                return got;
            },
            copy.Add,
            ct);

        var (lengthAfter, writtenAfter) = Guard(path, offset, () => (source.Length, File.GetLastWriteTimeUtc(source.SafeFileHandle)));
        if (digest.Bytes != length || lengthAfter != length || writtenAfter != written)
        {
            throw new SealException(
                SealFault.Changed, path, offset, $"changed while it was read: {length} bytes at the start, {digest.Bytes} read, {lengthAfter} at the end");
        }

        var staged = new Staged(digest, copy.Finish());

        // Same digest but other bytes: what was compared with is not what was sealed.
        return staged.Path is not null && before is not null && length == before.Bytes && string.Equals(before.Sha256, digest.Sha256, StringComparison.Ordinal)
            ? throw new SealException(SealFault.StoreDamaged, path, 0, $"is sealed already as {before.Sha256}, but the sealed bytes are damaged or missing; run verify")
            : staged;
    }

    /// <summary>Writes bytes that are in memory.</summary>
    public Staged Stage(ReadOnlyMemory<byte> bytes, int slot)
    {
        using var copy = new StagedCopy(steps, Part(slot), before: null);
        copy.Add(bytes);
        return new Staged(Digests.Of(bytes.Span), copy.Finish());
    }

    private static T Guard<T>(string path, long offset, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SealException(SealFault.Unreadable, path, offset, $"cannot be read at byte {offset}: {fault.Message}", fault);
        }
    }

    private FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SealException(SealFault.NotAFile, path, 0, "is a folder, not a file");
        }

        try
        {
            return steps.OpenSource(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SealException(SealFault.NotFound, path, 0, "is not there", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SealException(SealFault.Unreadable, path, 0, $"cannot be opened: {fault.Message}", fault);
        }
    }

    private FileStream? Compare(Exhibit? before, long length) =>
        before is not null && before.Bytes == length && File.Exists(paths.Blob(before.Sha256)) ? steps.OpenSource(paths.Blob(before.Sha256)) : null;

    private string Part(int slot) => Path.Combine(paths.Staging, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slot}.part"));
}
