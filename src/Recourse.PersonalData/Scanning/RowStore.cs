using Microsoft.Win32.SafeHandles;

namespace Recourse.PersonalData;

/// <summary>
/// Where blocks of rows are kept: in memory up to a limit, beyond it in a file without a name, so that memory does not grow with the material. Shared by the
/// threads of a scan.
/// </summary>
/// <param name="blocksInMemory">How many full blocks stay in memory.</param>
internal sealed class RowStore(int blocksInMemory) : IDisposable
{
    private readonly Lock _gate = new();
    private int _inMemory;
    private SafeFileHandle? _file;
    private long _end;

    /// <summary>Puts a full block away.</summary>
    /// <returns>−1 where it may stay in memory, else its place in the file.</returns>
    public long Put(ReadOnlySpan<byte> block)
    {
        lock (_gate)
        {
            if (_inMemory < blocksInMemory)
            {
                _inMemory++;
                return -1;
            }

            _file ??= UnnamedFile.Open();
            RandomAccess.Write(_file, block, _end);
            var place = _end;
            _end += block.Length;
            return place;
        }
    }

    /// <summary>Reads a block back.</summary>
    /// <exception cref="ObjectDisposedException">The store was released.</exception>
    public void Get(long place, Span<byte> block) => UnnamedFile.ReadAll(_file!, block, place);

    /// <summary>Frees the file; blocks in memory stay readable.</summary>
    public void Dispose() => _file?.Dispose();
}
