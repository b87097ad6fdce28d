using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// The bytes of one document as a sliding window of UTF-8, with the way back to the document's own bytes. UTF-8 goes through untouched;
/// other encodings are rewritten character by character, so that the length of each in the source is known.
/// </summary>
internal sealed class DocumentInput : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash? _hash;
    private readonly LossList _losses;
    private readonly Dictionary<long, int> _broken = [];
    private readonly Queue<long> _brokenPlaces = new();
    private readonly int _chunk;
    private byte[] _raw;
    private int _rawStart, _rawEnd;
    private byte[] _text = new byte[256];
    private int _textStart, _textEnd;
    private long _textPosition;
    private bool _ended;

    public DocumentInput(Stream stream, LossList losses, bool hash, int chunk)
    {
        _stream = stream;
        _losses = losses;
        _chunk = chunk;
        _hash = hash ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        _raw = new byte[Math.Max(chunk, 1 << 16)];
        while (!_ended && _rawEnd < Sample)
        {
            FillRaw();
        }

        // A sample of fixed size: how much came with the last read must not decide.
        var sample = Math.Min(_rawEnd, Sample);
        var (kind, mark) = EncodingDetector.Detect(_raw.AsSpan(0, sample), _ended && sample == _rawEnd);
        Kind = kind;
        _rawStart = mark;
        Source = mark;
        RawPosition = mark;
    }

    /// <summary>Bytes that encoding, format and delimiter are told from.</summary>
    public const int Sample = 1 << 16;

    public TextEncodingKind Kind { get; }

    /// <summary>Offset in the document's own bytes of the first byte of <see cref="Window"/>.</summary>
    public long Source { get; private set; }

    /// <summary>Bytes read from the document so far.</summary>
    public long Bytes { get; private set; }

    public string Name => Kind switch
    {
        TextEncodingKind.Utf16LittleEndian => "utf-16le",
        TextEncodingKind.Utf16BigEndian => "utf-16be",
        TextEncodingKind.Gb18030 => "gb18030",
        _ => "utf-8",
    };

    /// <summary>The UTF-8 text that is there and was not consumed.</summary>
    public ReadOnlySpan<byte> Window => Kind == TextEncodingKind.Utf8 ? _raw.AsSpan(_rawStart, _rawEnd - _rawStart) : _text.AsSpan(_textStart, _textEnd - _textStart);

    /// <summary>True where nothing follows <see cref="Window"/>.</summary>
    public bool IsLast => _ended && (Kind == TextEncodingKind.Utf8 || _rawStart == _rawEnd);

    /// <summary>The start of the window that formats are told from.</summary>
    public ReadOnlySpan<byte> Head(out bool isAll)
    {
        while (Window.Length < Sample && More())
        {
        }

        isAll = IsLast && Window.Length <= Sample;
        return Window[..Math.Min(Window.Length, Sample)];
    }

    private long RawPosition { get; set; }

    /// <summary>Reads on, so that the window grows; false at the end.</summary>
    public bool More()
    {
        if (IsLast)
        {
            return false;
        }

        if (!_ended)
        {
            FillRaw();
        }

        if (Kind != TextEncodingKind.Utf8)
        {
            Rewrite();
        }

        return true;
    }

    /// <summary>Gives up the first bytes of the window.</summary>
    public void Consume(int length)
    {
        if (Kind == TextEncodingKind.Utf8)
        {
            _rawStart += length;
            Source += length;
            return;
        }

        Source += SourceLength(Window[..length], _textPosition);
        _textStart += length;
        _textPosition += length;
        while (_brokenPlaces.TryPeek(out var place) && place < _textPosition)
        {
            _broken.Remove(_brokenPlaces.Dequeue());
        }
    }

    /// <summary>
    /// Finds the next line: <paramref name="length"/> without and <paramref name="end"/> with its line end. A line over the limit comes in parts,
    /// <paramref name="whole"/> false for each but the last. False at the end of the document.
    /// </summary>
    public bool Line(ReadContext context, byte lineEnd, out int length, out int end, out bool whole)
    {
        var (looked, most) = (0, context.Limits.MaxRowBytes);
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var window = Window;
            var next = window[looked..].IndexOf(lineEnd);
            if (next < 0 && window.Length <= most && !IsLast)
            {
                looked = window.Length;
                More();
                continue;
            }

            var line = next < 0 ? window.Length : looked + next;
            whole = line <= most;
            if (!whole)
            {
                length = end = LongLines.Part(window, most);
                return true;
            }

            end = Math.Min(line + 1, window.Length);
            length = lineEnd == '\n' && line > 0 && window[line - 1] == '\r' ? line - 1 : line;
            return end > 0;
        }
    }

    /// <summary>A byte order mark in the middle, where files were joined, is no part of the line that it begins.</summary>
    public void SkipMark(ref int length, ref int end)
    {
        if (length >= 3 && Window.StartsWith("\uFEFF"u8))
        {
            Consume(3);
            length -= 3;
            end -= 3;
        }
    }

    /// <summary>Maps a stretch of the window to the document's own bytes.</summary>
    public (long Offset, long Length) ToSource(int start, int length)
    {
        if (Kind == TextEncodingKind.Utf8)
        {
            return (Source + start, length);
        }

        var before = SourceLength(Window[..start], _textPosition);
        return (Source + before, SourceLength(Window.Slice(start, length), _textPosition + start));
    }

    /// <summary>Bytes of the document that a stretch of the window was read from.</summary>
    public long SourceLengthOf(int start, int length) =>
        Kind == TextEncodingKind.Utf8 ? length : SourceLength(Window.Slice(start, length), _textPosition + start);

    /// <summary>SHA-256 of everything read; empty where it was not asked for.</summary>
    public string Digest() => _hash is null ? "" : Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Reads to the end without looking, so that length and digest are those of the whole document.</summary>
    public void Drain()
    {
        while (!_ended)
        {
            _rawStart = _rawEnd = 0;
            FillRaw();
        }
    }

    public void Dispose() => _hash?.Dispose();

    private void FillRaw()
    {
        if (_rawStart > 0)
        {
            _raw.AsSpan(_rawStart, _rawEnd - _rawStart).CopyTo(_raw);
            _rawEnd -= _rawStart;
            _rawStart = 0;
        }

        if (_raw.Length - _rawEnd < _chunk)
        {
            Array.Resize(ref _raw, Math.Max(_raw.Length * 2, _rawEnd + _chunk));
        }

        int read;
        try
        {
            read = _stream.Read(_raw, _rawEnd, _chunk);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException or SharpCompress.Common.SharpCompressException)
        {
            _losses.Add($"bytes={Bytes}+", $"reading stopped here: {problem.Message}");
            read = 0;
        }

        if (read == 0)
        {
            _ended = true;
            return;
        }

        _hash?.AppendData(_raw.AsSpan(_rawEnd, read));
        _rawEnd += read;
        Bytes += read;
    }

    private void Rewrite()
    {
        if (_textStart > 0)
        {
            _text.AsSpan(_textStart, _textEnd - _textStart).CopyTo(_text);
            _textEnd -= _textStart;
            _textStart = 0;
        }

        while (_rawStart < _rawEnd)
        {
            var rest = _raw.AsSpan(_rawStart, _rawEnd - _rawStart);
            var (scalar, length) = Kind == TextEncodingKind.Gb18030 ? Gb18030.Decode(rest, _ended) : DecodeUtf16(rest);
            if (length == 0)
            {
                return;
            }

            if (_text.Length - _textEnd < 4)
            {
                Array.Resize(ref _text, _text.Length * 2);
            }

            if (scalar < 0)
            {
                _losses.Broken(RawPosition, length, Name);
                var place = _textPosition + (_textEnd - _textStart);
                _broken[place] = length;
                _brokenPlaces.Enqueue(place);
                scalar = 0xFFFD;
            }

            _textEnd += new Rune(scalar).EncodeToUtf8(_text.AsSpan(_textEnd));
            _rawStart += length;
            RawPosition += length;
        }
    }

    private (int Scalar, int Length) DecodeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return _ended ? (-1, 1) : (0, 0);
        }

        int Unit(ReadOnlySpan<byte> pair) => Kind == TextEncodingKind.Utf16LittleEndian
            ? BinaryPrimitives.ReadUInt16LittleEndian(pair)
            : BinaryPrimitives.ReadUInt16BigEndian(pair);
        var first = Unit(bytes);
        if (first is < 0xD800 or > 0xDFFF)
        {
            return (first, 2);
        }

        if (first >= 0xDC00)
        {
            return (-1, 2);
        }

        if (bytes.Length < 4)
        {
            return _ended ? (-1, 2) : (0, 0);
        }

        var second = Unit(bytes[2..]);
        return second is >= 0xDC00 and <= 0xDFFF ? (char.ConvertToUtf32((char)first, (char)second), 4) : (-1, 2);
    }

    private long SourceLength(ReadOnlySpan<byte> text, long position)
    {
        long length = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var used);
            length += rune.Value == 0xFFFD && _broken.TryGetValue(position, out var lost) ? lost
                : Kind == TextEncodingKind.Gb18030 ? Gb18030.LengthOf(rune.Value)
                : rune.Value < 0x10000 ? 2 : 4;
            text = text[used..];
            position += used;
        }

        return length;
    }
}
