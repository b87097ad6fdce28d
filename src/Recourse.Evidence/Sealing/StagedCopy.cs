namespace Recourse.Evidence;

/// <summary>
/// The copy of a source under way. While the bytes agree with a version that is sealed already nothing is written; at the first difference
/// the part that agreed is taken from the sealed version, so the source is still read only once.
/// </summary>
internal sealed class StagedCopy : IDisposable
{
    private readonly IFileSteps _steps;
    private readonly string _path;
    private readonly byte[] _compared;
    private FileStream? _before;
    private FileStream? _file;
    private long _length;

    /// <param name="steps">The disk.</param>
    /// <param name="path">Where to write.</param>
    /// <param name="before">A sealed version to compare with, or null.</param>
    public StagedCopy(IFileSteps steps, string path, FileStream? before)
    {
        _steps = steps;
        _path = path;
        _before = before;
        _compared = before is null ? [] : new byte[DigestPipe.BlockSize];
        if (before is null)
        {
            _file = steps.Create(path, ownerOnly: false);
        }
    }

    /// <summary>Takes the next block.</summary>
    public void Add(ReadOnlyMemory<byte> block)
    {
        if (_before is not null && !Agrees(block.Span))
        {
            WriteAgreed();
        }

        _length += block.Length;
        if (_file is not null)
        {
            _steps.Write(_file, block.Span);
        }
    }

    /// <summary>Ends the copy and makes it durable. Returns null if all bytes were those of the sealed version, else where the copy stands.</summary>
    public string? Finish()
    {
        if (_before is not null && _before.Length == _length)
        {
            return null;
        }

        if (_before is not null)
        {
            WriteAgreed();
        }

        _steps.Flush(_file!);
        _file!.Dispose();
        _steps.MakeReadOnly(_path);
        return _path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _before?.Dispose();
        _file?.Dispose();
    }

    private bool Agrees(ReadOnlySpan<byte> block)
    {
        var part = _compared.AsSpan(0, block.Length);
        return _before!.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) == block.Length && part.SequenceEqual(block);
    }

    private void WriteAgreed()
    {
        _file = _steps.Create(_path, ownerOnly: false);
        _before!.Position = 0;
        for (var rest = _length; rest > 0;)
        {
            var part = _compared.AsSpan(0, (int)Math.Min(rest, _compared.Length));
            _before.ReadExactly(part);
            _steps.Write(_file, part);
            rest -= part.Length;
        }

        _before.Dispose();
        _before = null;
    }
}
