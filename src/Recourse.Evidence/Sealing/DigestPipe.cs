using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Recourse.Evidence;

/// <summary>
/// Reads once and does three things with each block: SHA-256 and the copy on the reading thread, SM3 on a second one. At most
/// <see cref="Blocks"/> blocks are under way, so memory stays at 4 MiB a file whatever its size.
/// </summary>
internal static class DigestPipe
{
    /// <summary>Bytes of one block.</summary>
    public const int BlockSize = 1 << 20;

    /// <summary>Blocks under way at a time.</summary>
    public const int Blocks = 4;

    /// <summary>Reads to the end.</summary>
    /// <param name="read">Fills the start of the memory and returns how much; 0 at the end. What it throws is passed on.</param>
    /// <param name="copy">Gets every block once, in order, before the next is read.</param>
    /// <param name="ct">Asked before each block.</param>
    public static FileDigest Run(Func<Memory<byte>, int> read, Action<ReadOnlyMemory<byte>>? copy, CancellationToken ct)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sm3 = new SM3Digest();
        var first = new Block(ArrayPool<byte>.Shared.Rent(BlockSize));
        try
        {
            ct.ThrowIfCancellationRequested();
            var total = (long)first.Fill(read);
            sha256.AppendData(first.Bytes.Span);
            copy?.Invoke(first.Bytes);
            if (total < BlockSize)
            {
                sm3.BlockUpdate(first.Bytes.Span);
            }
            else
            {
                total += Rest(first, read, sha256, sm3, copy, ct);
            }

            return new FileDigest(Hex.Of(sha256.GetHashAndReset()), Digests.Finish(sm3), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first.Buffer);
        }
    }

    private static long Rest(
        Block first, Func<Memory<byte>, int> read, IncrementalHash sha256, SM3Digest sm3, Action<ReadOnlyMemory<byte>>? copy, CancellationToken ct)
    {
        using var free = new BlockingCollection<Block>();
        using var filled = new BlockingCollection<Block>();
        var own = Enumerable.Range(1, Blocks - 1).Select(_ => new Block(ArrayPool<byte>.Shared.Rent(BlockSize))).ToArray();
        foreach (var block in own)
        {
            free.Add(block, CancellationToken.None);
        }

        // A thread of its own: the reader waits for it, which on a pool thread could wait for ever behind other readers.
        var second = Task.Factory.StartNew(() => Digest(filled, free, sm3), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        long total = 0;
        try
        {
            first.Holders = 1;
            filled.Add(first, CancellationToken.None);
            for (var filledLast = BlockSize; filledLast == BlockSize;)
            {
                ct.ThrowIfCancellationRequested();
                var block = free.Take(CancellationToken.None);
                filledLast = block.Fill(read);
                total += filledLast;
                block.Holders = 2;
                filled.Add(block, CancellationToken.None);
                sha256.AppendData(block.Bytes.Span);
                copy?.Invoke(block.Bytes);
                block.Release(free);
            }
        }
        finally
        {
            filled.CompleteAdding();
            second.GetAwaiter().GetResult();
            foreach (var block in own)
            {
                ArrayPool<byte>.Shared.Return(block.Buffer);
            }
        }

        return total;
    }

    private static void Digest(BlockingCollection<Block> filled, BlockingCollection<Block> free, SM3Digest sm3)
    {
        try
        {
            foreach (var block in filled.GetConsumingEnumerable())
            {
                sm3.BlockUpdate(block.Bytes.Span);
                block.Release(free);
            }
        }
        catch
        {
            // The reader must not wait for blocks that never come back.
            free.CompleteAdding();
            throw;
        }
    }

    private sealed class Block(byte[] buffer)
    {
        private int _length;

        /// <summary>How many threads still use it.</summary>
        public int Holders;

        public byte[] Buffer { get; } = buffer;

        public ReadOnlyMemory<byte> Bytes => Buffer.AsMemory(0, _length);

        public int Fill(Func<Memory<byte>, int> read)
        {
            _length = 0;
            while (_length < BlockSize && read(Buffer.AsMemory(_length, BlockSize - _length)) is > 0 and var got)
            {
                _length += got;
            }

            return _length;
        }

        public void Release(BlockingCollection<Block> free)
        {
            if (Interlocked.Decrement(ref Holders) == 0)
            {
                free.Add(this);
            }
        }
    }
}
