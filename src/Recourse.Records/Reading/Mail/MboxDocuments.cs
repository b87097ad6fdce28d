using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// Splits a mailbox into its messages, <c>1.eml</c>, <c>2.eml</c> and so on. A message's bytes are those between two separator lines, with one
/// <c>&gt;</c> taken away from each line that begins with <c>&gt;From </c> or <c>&gt;&gt;From </c> (mboxrd; mboxo knows only the first form).
/// </summary>
internal static class MboxDocuments
{
    public static void Read(ReadContext context, Stream stream, int depth, EntryHandler entry)
    {
        var lines = new Lines(stream);
        var number = 0;
        while (lines.Begin())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (++number > context.Limits.MaxEntries || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entries", $"more than {Math.Min(number - 1, context.Limits.MaxEntries)} messages; the rest is not read");
                return;
            }

            // A mailbox is a folder of messages, not one more layer of packing.
            entry(string.Create(CultureInfo.InvariantCulture, $"{number}.eml"), new Message(lines), -1, depth - 1);
            lines.Finish();
        }
    }

    /// <summary>The mailbox line by line; a line longer than the buffer comes in pieces.</summary>
    private sealed class Lines(Stream stream)
    {
        private readonly byte[] _buffer = new byte[1 << 16];
        private int _start, _end;
        private bool _ended;
        private bool _lineStart = true;
        private bool _afterBlank = true;

        /// <summary>Passes the separator line; false at the end of the mailbox.</summary>
        public bool Begin()
        {
            var line = Peek();
            if (line.IsEmpty)
            {
                return false;
            }

            if (_lineStart && MailShape.IsSeparator(line))
            {
                Pass(line.Length);
                _afterBlank = false;
            }

            return true;
        }

        /// <summary>The next piece of the message; empty at its end.</summary>
        public ReadOnlySpan<byte> Next()
        {
            var line = Peek();
            if (line.IsEmpty || (_lineStart && _afterBlank && MailShape.IsSeparator(line)))
            {
                return [];
            }

            var quoted = _lineStart && line[0] == '>' && line.TrimStart((byte)'>').StartsWith("From "u8);
            Pass(line.Length);
            return quoted ? line[1..] : line;
        }

        public void Finish()
        {
            while (!Next().IsEmpty)
            {
            }
        }

        private void Pass(int length)
        {
            var line = _buffer.AsSpan(_start, length);
            _afterBlank = _lineStart && line.Trim("\r\n"u8).IsEmpty;
            _lineStart = line[^1] == '\n';
            _start += length;
        }

        private ReadOnlySpan<byte> Peek()
        {
            while (true)
            {
                var window = _buffer.AsSpan(_start, _end - _start);
                var end = window.IndexOf((byte)'\n');
                if (end >= 0)
                {
                    return window[..(end + 1)];
                }

                if (_ended || window.Length == _buffer.Length)
                {
                    return window;
                }

                window.CopyTo(_buffer);
                _end -= _start;
                _start = 0;
                var read = stream.Read(_buffer, _end, _buffer.Length - _end);
                _ended = read == 0;
                _end += read;
            }
        }
    }

    private sealed class Message(Lines lines) : ReadOnlyStream
    {
        private byte[] _rest = [];
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            var total = 0;
            while (total < buffer.Length)
            {
                if (_at < _rest.Length)
                {
                    var taken = Math.Min(_rest.Length - _at, buffer.Length - total);
                    _rest.AsSpan(_at, taken).CopyTo(buffer[total..]);
                    _at += taken;
                    total += taken;
                    continue;
                }

                var piece = lines.Next();
                if (piece.IsEmpty)
                {
                    break;
                }

                var fits = Math.Min(piece.Length, buffer.Length - total);
                piece[..fits].CopyTo(buffer[total..]);
                total += fits;
                (_rest, _at) = (piece[fits..].ToArray(), 0);
            }

            return total;
        }
    }
}
