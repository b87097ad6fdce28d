using System.Security.Cryptography;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// Reads what is no known format: lists it as not read, with what it seems to be, and gives every run of text in it as one row at its
/// own bytes, so that identifiers in it are still found.
/// </summary>
internal static class BlobReader
{
    private static readonly System.Buffers.SearchValues<byte> s_breaks =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(value => value != '\t').Select(value => (byte)value), 0x7F, 0xFF]);

    private static readonly RunEncoding[] s_encodings = [RunEncoding.Utf8, RunEncoding.Gb18030, RunEncoding.Utf16];

    public static DocumentSummary Read(ReadContext context, Stream stream, BlobKind kind, string digest, DocumentFormat format = DocumentFormat.Blob)
    {
        if (format == DocumentFormat.Blob)
        {
            context.Losses.Add("whole file", $"it seems to be {kind.What}; it is not read as records, only the runs of text in it are. {kind.Advice}.");
        }

        var document = context.Begin(format, "", []);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var window = new Window(context, stream, hash);
        long records = 0;
        var dead = new long[s_encodings.Length * 2];
        var state = new RunState();
        while (window.Fill(TextRuns.MostBytes + 8))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var run = Best(window, dead);
            if (run.IsKept)
            {
                records++;
                state.Set(window.Position, window.Bytes[..run.Length], run.Encoding);
                var view = new RowView(document, records, state.Text, [new CellSpan(0, state.Text.Length, 0, false)], state);
                context.Sink.Row(in view);
            }

            window.Skip(run.IsKept ? run.Length : Math.Max(1, Plain(window.Bytes)));
        }

        return context.End(format, window.Position, digest.Length > 0 ? digest : Convert.ToHexStringLower(hash.GetCurrentHash()), records);
    }

    /// <summary>The longest run that begins here and is worth a row.</summary>
    private static TextRun Best(Window window, long[] dead)
    {
        var best = default(TextRun);
        var parity = (int)(window.Position & 1);
        var bytes = window.Bytes;
        var unbroken = bytes[..Math.Min(bytes.Length, TextRuns.LeastCharacters)].IndexOfAny(s_breaks);
        unbroken = unbroken < 0 ? TextRuns.LeastCharacters : unbroken;
        for (var at = 0; at < s_encodings.Length; at++)
        {
            var encoding = s_encodings[at];
            // The tail of a run that was not worth a row is not either; of pairs of bytes there are two ways to read.
            ref var until = ref dead[(at * 2) + (encoding == RunEncoding.Utf8 ? 0 : parity)];
            if (window.Position < until || !TextRuns.MayBegin(bytes, encoding, unbroken))
            {
                continue;
            }

            var run = TextRuns.Measure(bytes, encoding, window.IsLast);
            if (!run.IsKept)
            {
                until = window.Position + run.Length;
            }
            else if (run.Length > best.Length)
            {
                best = run;
            }

            // Small Latin letters in pairs pass for Han in UTF-16.
            if (encoding == RunEncoding.Utf8 && run.Length >= 4)
            {
                dead[4 + parity] = Math.Max(dead[4 + parity], window.Position + 1);
            }
        }

        return best;
    }

    /// <summary>How many bytes no run begins with.</summary>
    private static int Plain(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x1F);
        // The byte before may be the first half of a pair.
        return next < 0 ? bytes.Length - 1 : next - 1;
    }

    /// <summary>The bytes as they come, with enough ahead to measure a run.</summary>
    private sealed class Window(ReadContext context, Stream stream, IncrementalHash hash)
    {
        private byte[] _buffer = new byte[1 << 18];
        private int _start, _end;

        public long Position { get; private set; }

        public bool IsLast { get; private set; }

        public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

        public void Skip(int bytes)
        {
            _start += bytes;
            Position += bytes;
        }

        public bool Fill(int least)
        {
            while (!IsLast && _end - _start < least)
            {
                if (_buffer.Length - _end < 1 << 14)
                {
                    Bytes.CopyTo(_buffer);
                    _end -= _start;
                    _start = 0;
                }

                var read = 0;
                try
                {
                    read = stream.Read(_buffer, _end, _buffer.Length - _end);
                }
                catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
                {
                    context.Losses.Add($"bytes={Position + _end - _start}+", $"reading stopped here: {problem.Message}");
                }

                IsLast = read == 0;
                hash.AppendData(_buffer, _end, read);
                _end += read;
            }

            return _end > _start;
        }
    }

    /// <summary>The way from the UTF-8 text of a run back to its bytes.</summary>
    private sealed class RunState : RowReaderState
    {
        private byte[] _text = new byte[256];
        private int _length;
        private long _offset;
        private RunEncoding _encoding;

        public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

        public void Set(long offset, ReadOnlySpan<byte> bytes, RunEncoding encoding)
        {
            (_offset, _encoding, _length) = (offset, encoding, 0);
            if (_text.Length < bytes.Length * 2)
            {
                _text = new byte[bytes.Length * 2];
            }

            while (!bytes.IsEmpty)
            {
                var (scalar, used) = TextRuns.Decode(bytes, encoding, true);
                _length += new Rune(scalar).EncodeToUtf8(_text.AsSpan(_length));
                bytes = bytes[used..];
            }
        }

        public override (long Offset, long Length) ToSource(int start, int length) => (_offset + SourceLength(Text[..start]), SourceLength(Text.Slice(start, length)));

        public override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format) => raw;

        private int SourceLength(ReadOnlySpan<byte> text)
        {
            if (_encoding == RunEncoding.Utf8)
            {
                return text.Length;
            }

            var length = 0;
            while (!text.IsEmpty)
            {
                Rune.DecodeFromUtf8(text, out var rune, out var used);
                length += _encoding == RunEncoding.Utf16 ? 2 : Gb18030.LengthOf(rune.Value);
                text = text[used..];
            }

            return length;
        }
    }
}
