using System.Buffers.Binary;
using System.IO.Compression;

namespace Recourse.Records;

/// <summary>
/// Reads a gzip of one or more members. The framework checks the CRC of a member that ends, but takes a file that is cut off for one that
/// ended; so the last eight bytes are held against what came out (RFC 1952: CRC32, ISIZE).
/// </summary>
internal sealed class GzipMembers : ReadOnlyStream
{
    private readonly Input _input;
    private readonly GZipStream _inflater;
    private readonly Crc32 _sum = new();
    private uint _length;
    private bool _ended;

    public GzipMembers(Stream stream)
    {
        _input = new Input(stream);
        _inflater = new GZipStream(_input, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        var read = _inflater.Read(buffer);
        if (read == 0)
        {
            _ended = true;
            Check();
        }

        _sum.Add(buffer[..read]);
        _length = unchecked(_length + (uint)read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflater.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check()
    {
        _input.Drain();
        var (crc, length) = (BinaryPrimitives.ReadUInt32LittleEndian(_input.Last), BinaryPrimitives.ReadUInt32LittleEndian(_input.Last[4..]));
        if (length == _length && crc == _sum.Value)
        {
            return;
        }

        // Of several members only the last one states its length here.
        if (!_input.Several || length > _length)
        {
            throw new InvalidDataException("the packed data does not end with its checksum: it is cut off, or something was appended to it");
        }
    }

    private sealed class Input(Stream stream) : ReadOnlyStream
    {
        private readonly byte[] _last = new byte[8];
        private int _members;

        /// <summary>The last eight bytes.</summary>
        public ReadOnlySpan<byte> Last => _last;

        /// <summary>True where more than one beginning of a member was seen.</summary>
        public bool Several => _members > 1;

        public override int Read(Span<byte> buffer)
        {
            var read = stream.Read(buffer);
            Note(buffer[..read]);
            return read;
        }

        public void Drain()
        {
            var buffer = new byte[1 << 12];
            while (Read(buffer) > 0)
            {
            }
        }

        private void Note(ReadOnlySpan<byte> bytes)
        {
            if (_members < 2)
            {
                Span<byte> seam = stackalloc byte[10];
                _last.CopyTo(seam);
                bytes[..Math.Min(2, bytes.Length)].CopyTo(seam[8..]);
                _members += seam[6..].IndexOf(Magic) >= 0 ? 1 : 0;
                _members += bytes.Count(Magic);
            }

            if (bytes.Length >= 8)
            {
                bytes[^8..].CopyTo(_last);
            }
            else
            {
                _last.AsSpan(bytes.Length).CopyTo(_last);
                bytes.CopyTo(_last.AsSpan(8 - bytes.Length));
            }
        }

        private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];
    }
}
