using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>The bytes of one container: read once forward, or made seekable where the format needs it; hashed on the way.</summary>
internal sealed class ContainerBytes(PeekedStream stream, bool hash, LossList losses, ReaderLimits limits) : ReadOnlyStream
{
    private readonly IncrementalHash? _hash = hash ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    private Stream? _seekable;
    private long _read;
    private bool _ended;

    public PeekedStream Source { get; } = stream;

    /// <summary>Bytes of the container that were read forward.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads as many bytes as are asked for, unless the end comes first: some decoders take a short read for the end.</summary>
    public override int Read(Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length && !_ended)
        {
            var read = 0;
            try
            {
                read = Source.Read(buffer[total..]);
            }
            catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                losses.Add($"bytes={_read + total}+", $"reading stopped here: {problem.Message}");
            }

            _ended = read == 0;
            total += read;
        }

        _hash?.AppendData(buffer[..total]);
        _read += total;
        return total;
    }

    /// <summary>The whole container, seekable. A file is read in place.</summary>
    public Stream Seekable()
    {
        if (_seekable is not null)
        {
            return _seekable;
        }

        if (Source.Inner.CanSeek && _hash is null)
        {
            Source.Inner.Position = 0;
            return _seekable = new Unowned(Source.Inner);
        }

        Stream copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (Read(buffer) is var read and > 0)
        {
            if (copy is MemoryStream && copy.Length + read > limits.MemoryBytes)
            {
                var wide = TemporaryFile.Open();
                copy.Position = 0;
                copy.CopyTo(wide);
                copy = wide;
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return _seekable = copy;
    }

    /// <summary>Length and SHA-256 of the whole container; reads what was left.</summary>
    public (long Length, string Sha256) Measure()
    {
        if (_seekable is Unowned whole)
        {
            return (whole.Length, "");
        }

        var buffer = new byte[1 << 14];
        while (Read(buffer) > 0)
        {
        }

        return (_read, _hash is null ? "" : Convert.ToHexStringLower(_hash.GetCurrentHash()));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
            _seekable?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A seekable stream that somebody else closes.</summary>
    private sealed class Unowned(Stream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => file.Read(buffer);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
