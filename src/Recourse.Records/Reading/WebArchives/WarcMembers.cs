using System.IO.Compression;

namespace Recourse.Records;

/// <summary>
/// Unpacks a web archive that was packed record by record. A damaged member costs its own record: the reading goes on where the next member begins that
/// holds one, which is said.
/// </summary>
internal sealed class WarcMembers : ReadOnlyStream
{
    /// <summary>Bytes that the decoder gets at a time, so that it is known where it broke; no member is that short.</summary>
    private const int Piece = 64;
    private readonly Stream _file;
    private readonly LossList _losses;
    private long _start;
    private ArchiveSlice? _packed;
    private GZipStream? _decoder;

    public WarcMembers(Stream file, LossList losses)
    {
        (_file, _losses) = (file, losses);
        Begin(0);
    }

    /// <summary>Bytes of the file that were read.</summary>
    public override long Position
    {
        get => _start + (_packed?.Position ?? 0);
        set => throw new NotSupportedException();
    }

    /// <summary>True where the first member of a gzip begins a web archive.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        try
        {
            using var decoder = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            var first = new byte[8];
            return WarcDocuments.IsArchive(first.AsSpan(0, decoder.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (_decoder is not null && !buffer.IsEmpty)
        {
            try
            {
                // Where no member begins, the decoder takes it for the end.
                if (_decoder.Read(buffer) is var read && (read > 0 || Position >= _file.Length))
                {
                    return read;
                }
            }
            catch (InvalidDataException)
            {
                // Told below.
            }

            GoOn(Math.Max(_start + 1, Position - Piece));
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void GoOn(long from)
    {
        var next = Next(from);
        _losses.Add($"bytes={from}+", next < 0 ? "a record's packed data is damaged here; no further record begins behind it"
            : $"a record's packed data is damaged here; reading goes on with the record that is packed at byte {next}");
        Begin(next);
    }

    private void Begin(long at)
    {
        _decoder?.Dispose();
        _decoder = null;
        if (at >= 0)
        {
            _start = at;
            _packed = new ArchiveSlice(_file, at, _file.Length - at);
            _decoder = new GZipStream(new InPieces(_packed), CompressionMode.Decompress);
        }
    }

    /// <summary>The next member that begins a record; −1 where there is none.</summary>
    private long Next(long from)
    {
        var window = new byte[1 << 16];
        for (var at = from; at < _file.Length; at += window.Length - 2)
        {
            _file.Position = at;
            var bytes = window.AsSpan(0, _file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false));
            for (var inside = 0; inside < bytes.Length && bytes[inside..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) is var found and >= 0; inside += found + 1)
            {
                _file.Position = at + inside + found;
                var head = new byte[512];
                if (Begins(head.AsSpan(0, _file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))))
                {
                    return at + inside + found;
                }
            }
        }

        return -1;
    }

    private sealed class InPieces(Stream inner) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => inner.Read(buffer[..Math.Min(buffer.Length, Piece)]);
    }
}
