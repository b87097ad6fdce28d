using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>
/// The bytes of one document as a sliding window of UTF-8, with the way back to the document's own bytes. UTF-8 goes through untouched, line by line
/// whole, as long as no line is in another encoding; from there on, and in other encodings, text is rewritten and a map leads back.
/// </summary>
internal sealed class DocumentInput : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash? _hash;
    private readonly LossList _losses;
    private readonly Transcoder _transcoder;
    private readonly SourceMap _map;
    private readonly ForeignLines _foreign = new();
    private readonly int _chunk;
    private byte[] _raw;
    private int _rawStart, _rawEnd;
    private byte[] _text = new byte[256];
    private int _textStart, _textEnd;
    private long _textPosition, _rawPosition, _partPosition;
    private bool _ended;

    /// <summary>Up to here the raw bytes were looked at for a line end.</summary>
    private int _looked;

    /// <summary>Up to here the raw bytes are shown, where they are shown as they are.</summary>
    private int _shown;

    /// <summary>True inside a line whose encoding is settled.</summary>
    private bool _inLine;

    /// <summary>Where bytes that are no UTF-8 may stand among those that are shown, as offsets in the document.</summary>
    private (long From, long To) _dirty;

    public DocumentInput(Stream stream, LossList losses, bool hash, int chunk)
    {
        _stream = stream;
        _losses = losses;
        _chunk = chunk;
        _hash = hash ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        _raw = new byte[Math.Max(chunk, 1 << 16)];
        _transcoder = new Transcoder(Broken);
        while (!_ended && _rawEnd < Sample)
        {
            FillRaw();
        }

        // A sample of fixed size: how much came with the last read must not decide.
        var sample = Math.Min(_rawEnd, Sample);
        var (kind, mark) = EncodingDetector.Detect(_raw.AsSpan(0, sample), _ended && sample == _rawEnd);
        Kind = kind;
        IsVerbatim = kind == TextEncodingKind.Utf8;
        _inLine = IsWide;
        _map = new SourceMap(kind);
        Source = _rawPosition = _rawStart = _looked = _shown = mark;
        Show();
    }

    /// <summary>Bytes that encoding, format and delimiter are told from. A line that is longer is judged by as many of its own.</summary>
    public const int Sample = 1 << 16;

    /// <summary>The document's encoding; single lines may be in another.</summary>
    public TextEncodingKind Kind { get; }

    /// <summary>True where the window is the document's own bytes, one for one.</summary>
    public bool IsVerbatim { get; private set; }

    /// <summary>Offset in the document's own bytes of the first byte of <see cref="Window"/>.</summary>
    public long Source { get; private set; }

    /// <summary>Bytes read from the document so far.</summary>
    public long Bytes { get; private set; }

    public string Name => NameOf(Kind);

    /// <summary>What a person should know of the encoding: lines that are in another than the document.</summary>
    public IReadOnlyList<Notice> Notices => _foreign.Notices();

    /// <summary>The UTF-8 text that is there and was not consumed.</summary>
    public ReadOnlySpan<byte> Window => IsVerbatim ? _raw.AsSpan(_rawStart, _shown - _rawStart) : _text.AsSpan(_textStart, _textEnd - _textStart);

    /// <summary>True where nothing follows <see cref="Window"/>.</summary>
    public bool IsLast => _ended && (IsVerbatim ? _shown == _rawEnd : _rawStart == _rawEnd);

    private bool IsWide => Kind is TextEncodingKind.Utf16LittleEndian or TextEncodingKind.Utf16BigEndian;

    /// <summary>The name of an encoding.</summary>
    public static string NameOf(TextEncodingKind kind) => kind switch
    {
        TextEncodingKind.Utf16LittleEndian => "utf-16le",
        TextEncodingKind.Utf16BigEndian => "utf-16be",
        TextEncodingKind.Gb18030 => "gb18030",
        TextEncodingKind.Big5 => "big5",
        _ => "utf-8",
    };

    /// <summary>The start of the window that formats are told from.</summary>
    public ReadOnlySpan<byte> Head(out bool isAll)
    {
        while (Window.Length < Sample && More())
        {
        }

        isAll = IsLast && Window.Length <= Sample;
        return Window[..Math.Min(Window.Length, Sample)];
    }

    /// <summary>Reads on, so that the window may grow; false at the end.</summary>
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

        Show();
        return true;
    }

    /// <summary>Gives up the first bytes of the window.</summary>
    public void Consume(int length)
    {
        if (IsVerbatim)
        {
            _rawStart += length;
            Source += length;
            return;
        }

        Source += _map.Length(Window[..length], _textPosition);
        _textStart += length;
        _textPosition += length;
        _map.Forget(_textPosition);
    }

    /// <summary>True where the first bytes of the window hold some that could not be decoded.</summary>
    public bool IsDamaged(ReadOnlySpan<byte> text) => IsVerbatim
        ? Source < _dirty.To && Source + text.Length > _dirty.From && !Utf8Check.IsValid(text)
        : text.IndexOf("\uFFFD"u8) >= 0 || (Kind == TextEncodingKind.Utf8 && !Utf8Check.IsValid(text));

    /// <summary>Maps a stretch of the window to the document's own bytes.</summary>
    public (long Offset, long Length) ToSource(int start, int length)
    {
        if (IsVerbatim)
        {
            return (Source + start, length);
        }

        var before = _map.Length(Window[..start], _textPosition);
        return (Source + before, _map.Length(Window.Slice(start, length), _textPosition + start));
    }

    /// <summary>Bytes of the document that a stretch of the window was read from.</summary>
    public long SourceLengthOf(int start, int length) => IsVerbatim ? length : _map.Length(Window.Slice(start, length), _textPosition + start);

    /// <summary>SHA-256 of everything read; empty where it was not asked for.</summary>
    public string Digest() => _hash is null ? "" : Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Reads to the end without looking, so that length and digest are those of the whole document.</summary>
    public void Drain()
    {
        while (!_ended)
        {
            _rawStart = _rawEnd = _shown = _looked = 0;
            FillRaw();
        }
    }

    public void Dispose() => _hash?.Dispose();

    private void FillRaw()
    {
        // Moving the rest down pays only where it makes the room that is needed.
        if (_rawStart > 0 && _raw.Length - _rawEnd < _chunk)
        {
            _raw.AsSpan(_rawStart, _rawEnd - _rawStart).CopyTo(_raw);
            _rawEnd -= _rawStart;
            _shown -= _rawStart;
            _looked -= _rawStart;
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

    private void Show()
    {
        if (IsVerbatim)
        {
            ShowLines();
        }

        if (!IsVerbatim)
        {
            Rewrite();
        }
    }

    /// <summary>Shows raw bytes as they are, by whole lines, up to the first line that is in another encoding.</summary>
    private void ShowLines()
    {
        var last = _raw.AsSpan(_looked, _rawEnd - _looked).LastIndexOf((byte)'\n');
        var whole = last < 0 ? _shown : _looked + last + 1;
        _looked = _rawEnd;
        if (whole > _shown && !Clean(whole) && !ShowEach(whole))
        {
            return;
        }

        if (_rawEnd > _shown && (_inLine || _ended || _rawEnd - _shown >= Sample) && (_inLine || Settle(_shown, Math.Min(_rawEnd, _shown + Sample))))
        {
            // The rest of a line that is settled is shown as it comes, cut between two characters.
            _inLine = true;
            var end = _ended ? _rawEnd : _shown + InputLines.Whole(_raw.AsSpan(_shown, _rawEnd - _shown));
            if (!Clean(end))
            {
                Dirty(end);
            }
        }
    }

    /// <summary>Shows everything up to a place if all of it is UTF-8.</summary>
    private bool Clean(int end)
    {
        if (!Utf8Check.IsValid(_raw.AsSpan(_shown, end - _shown)))
        {
            return false;
        }

        _inLine = _inLine && (end == _shown || _raw[end - 1] != '\n');
        _shown = end;
        return true;
    }

    private bool ShowEach(int whole)
    {
        while (_shown < whole)
        {
            var end = _shown + _raw.AsSpan(_shown, whole - _shown).IndexOf((byte)'\n') + 1;
            if (Clean(end))
            {
                continue;
            }

            if (!_inLine && !Settle(_shown, Math.Min(end, _shown + Sample)))
            {
                return false;
            }

            Dirty(end);
            _inLine = false;
        }

        return true;
    }

    /// <summary>True where the line that begins here is UTF-8, damaged perhaps; else everything from here on is rewritten.</summary>
    private bool Settle(int from, int to)
    {
        if (EncodingDetector.OfLine(InputLines.Trim(_raw.AsSpan(from, to - from)), TextEncodingKind.Utf8) == TextEncodingKind.Utf8)
        {
            return true;
        }

        IsVerbatim = false;
        var before = _raw.AsSpan(_rawStart, from - _rawStart);
        // What is shown already stays as it is, broken bytes included: somebody may stand in the middle of it.
        _text = before.ToArray();
        (_textStart, _textEnd) = (0, before.Length);
        _rawPosition = Source + before.Length;
        _rawStart = _looked = from;
        return false;
    }

    /// <summary>Marks what is shown next as holding broken bytes.</summary>
    private void Dirty(int end)
    {
        var from = Source + (_shown - _rawStart);
        _dirty = (_dirty.To <= Source ? from : _dirty.From, Source + (end - _rawStart));
        _shown = end;
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
            var found = IsWide ? -1 : _raw.AsSpan(_looked, _rawEnd - _looked).IndexOf((byte)'\n');
            var line = found < 0 ? -1 : _looked + found - _rawStart;
            _looked = found < 0 ? _rawEnd : _looked + found;
            if (!_inLine)
            {
                if (line < 0 && !_ended && rest.Length < Sample)
                {
                    return;
                }

                Choose(InputLines.Trim(rest[..Math.Min(line < 0 ? rest.Length : line, Sample)]));
                _inLine = true;
            }

            var part = line < 0 ? rest : rest[..(line + 1)];
            var used = Append(_map.Current, part, _rawPosition, line >= 0 || _ended);
            _rawStart += used;
            _rawPosition += used;
            if (used < part.Length)
            {
                return;
            }

            _inLine = line < 0;
            _looked = line < 0 ? _looked : _rawStart;
        }
    }

    private void Choose(ReadOnlySpan<byte> line)
    {
        // A line without anything above ASCII reads the same in each.
        if (!line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return;
        }

        var kind = EncodingDetector.OfLine(line, Kind);
        if (kind != Kind)
        {
            _foreign.Add(kind, _rawPosition);
        }

        if (kind != _map.Current)
        {
            _map.Switch(_textPosition + (_textEnd - _textStart), kind);
        }
    }

    private int Append(TextEncodingKind kind, ReadOnlySpan<byte> part, long position, bool final)
    {
        var room = part.Length * Transcoder.Growth;
        if (_text.Length - _textEnd < room)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textEnd + room));
        }

        _partPosition = position;
        var (used, written) = _transcoder.Rewrite(kind, part, final, _text.AsSpan(_textEnd));
        _textEnd += written;
        return used;
    }

    private void Broken(int at, int length, int place)
    {
        _losses.Broken(_partPosition + at, length, Name);
        _map.Broken(_textPosition + (_textEnd - _textStart) + place, length);
    }
}
