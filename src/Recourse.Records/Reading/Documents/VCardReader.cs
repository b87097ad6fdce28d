using System.Text;

namespace Recourse.Records;

/// <summary>
/// Reads contacts (vCard 2.1, RFC 2426, RFC 6350): each card is one record with its properties as cells. Lines that are folded over several are
/// joined, escapes and quoted-printable decoded; a value that stands as it is shown leads to its very bytes. A property that comes twice is two
/// cells of the same column.
/// </summary>
internal sealed class VCardReader
{
    private static readonly string[] s_columns = ["name", "fullname", "tel", "email", "address", "company", "title", "birthday", "note", "url", "other"];
    private static readonly string[] s_properties = ["N", "FN", "TEL", "EMAIL", "ADR", "ORG", "TITLE", "BDAY", "NOTE", "URL"];
    private static readonly System.Buffers.SearchValues<byte> s_instant = System.Buffers.SearchValues.Create("0123456789-:.+TZ"u8);
    private static readonly string[] s_binary = ["PHOTO", "LOGO", "SOUND", "KEY"];

    private readonly ReadContext _context;
    private readonly DocumentInput _input;
    private readonly DocumentInfo _document;
    private readonly PiecedRow _row;
    private readonly ByteBuffer _value;

    /// <summary>The pieces of the property's logical line: where each stands in the window, relative to the card's first byte.</summary>
    private readonly List<(int Start, int Length)> _parts = [];
    private long _number;
    private long _offset;
    private int _at;
    private int _depth;

    private VCardReader(ReadContext context, DocumentInput input)
    {
        (_context, _input) = (context, input);
        (_row, _value) = (new PiecedRow(context.Limits.MaxRowBytes), new ByteBuffer(context.Limits.MaxRowBytes));
        _document = context.Begin(DocumentFormat.VCard, input.Name, s_columns);
    }

    static VCardReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>True where the text begins a card.</summary>
    public static bool IsCard(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        return head.Length >= 11 && Ascii.EqualsIgnoreCase(head[..11], "BEGIN:VCARD"u8);
    }

    public static long Read(ReadContext context, DocumentInput input) => new VCardReader(context, input).Cards();

    private long Cards()
    {
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var length = Card(out var whole);
            if (length == 0)
            {
                return _number;
            }

            Take(length, whole);
            _input.Consume(length);
        }
    }

    /// <summary>Length of the next card with what stands before it; the window holds it.</summary>
    private int Card(out bool whole)
    {
        var looked = 0;
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var window = _input.Window;
            var at = looked;
            while (window[at..].IndexOf((byte)'\n') is var end and >= 0)
            {
                var line = window.Slice(at, end).Trim(" \t\r"u8);
                at += end + 1;
                _depth += line.Length == 11 && Ascii.EqualsIgnoreCase(line, "BEGIN:VCARD"u8) ? 1 : 0;
                if (line.Length == 9 && Ascii.EqualsIgnoreCase(line, "END:VCARD"u8) && --_depth <= 0)
                {
                    (_depth, whole) = (0, true);
                    return at;
                }
            }

            looked = at;
            if (_input.IsLast || window.Length > _context.Limits.MaxRowBytes)
            {
                var rest = _input.IsLast ? window.Length : Math.Max(at, LongLines.Part(window, _context.Limits.MaxRowBytes));
                whole = Ascii.EqualsIgnoreCase(window[..rest].TrimEnd(" \t\r\n"u8) is var trimmed && trimmed.Length >= 9 ? trimmed[^9..] : default, "END:VCARD"u8);
                _depth = 0;
                return rest;
            }

            _input.More();
        }
    }

    private void Take(int length, bool whole)
    {
        var text = _input.Window[..length];
        _row.Clear();
        (_offset, _at) = (_input.Source, 0);
        var (at, photos) = (0, 0);
        while (at < length)
        {
            at = Logical(text, at);
            photos += Property(text) ? 0 : 1;
        }

        if (!_row.HasText)
        {
            if (photos > 0 || !text.Trim(" \t\r\n\0"u8).IsEmpty)
            {
                Lose(0, length, photos > 0 ? "a card of nothing but a picture or sound; not read" : "a card or line without content");
            }

            return;
        }

        _number++;
        if (!whole)
        {
            Lose(0, length, "the card has no end: the file is cut off or damaged here; what is there is read");
        }

        if (photos > 0)
        {
            _context.Losses.Add($"row={_number}", $"{photos} pictures, sounds or keys of the card are not read");
        }

        if (_row.Text.Overflowed)
        {
            _context.Losses.Add($"row={_number}", $"the card's text is longer than {_context.Limits.MaxRowBytes} bytes; what did not fit is left out");
        }

        var (start, bytes) = _input.ToSource(0, length);
        _row.Whole = (start, bytes);
        if (!System.Text.Unicode.Utf8.IsValid(_row.Text.Span) || _row.Text.Span.IndexOf("\uFFFD"u8) >= 0)
        {
            _row.MarkDamaged();
            _context.Check(text, _input);
        }

        var view = new RowView(_document, _number, _row.Text.Span, _row.Cells, _row);
        _context.Sink.Row(in view);
    }

    private void Lose(int start, int length, string reason)
    {
        var (offset, bytes) = _input.ToSource(start, length);
        _context.Losses.Add($"bytes={offset}+{bytes}", reason);
    }

    /// <summary>Collects the pieces of one logical line; gives where the next begins.</summary>
    private int Logical(ReadOnlySpan<byte> text, int at)
    {
        _parts.Clear();
        var quoted = false;
        while (true)
        {
            var end = text[at..].IndexOf((byte)'\n');
            var next = end < 0 ? text.Length : at + end + 1;
            var line = text[at..next].TrimEnd("\r\n"u8);
            if (_parts.Count == 0)
            {
                var colon = line.IndexOf((byte)':');
                quoted = colon > 0 && Contains(line[..colon], "QUOTED-PRINTABLE"u8);
            }

            var soft = quoted && line.EndsWith("="u8);
            _parts.Add((at, soft ? line.Length - 1 : line.Length));
            at = next;
            if (at >= text.Length)
            {
                return at;
            }

            // A folded line goes on behind a blank; a soft break of quoted-printable goes on at once.
            if (text[at] is (byte)' ' or (byte)'\t' && !text[at..].TrimStart(" \t"u8).StartsWith("\n"u8))
            {
                at++;
            }
            else if (!soft)
            {
                return at;
            }
        }
    }

    /// <summary>Reads the property in <see cref="_parts"/>; false where it is a picture, sound or key.</summary>
    private bool Property(ReadOnlySpan<byte> text)
    {
        var first = text.Slice(_parts[0].Start, _parts[0].Length);
        var colon = Colon(first);
        if (colon < 0)
        {
            // Not a property, yet text.
            if (!first.Trim(" \t"u8).IsEmpty)
            {
                Value(text, 0, s_columns.Length - 1, default);
            }

            return true;
        }

        var head = first[..colon];
        var semicolon = head.IndexOf((byte)';');
        var name = semicolon < 0 ? head : head[..semicolon];
        name = name[(name.LastIndexOf((byte)'.') + 1)..];
        var parameters = semicolon < 0 ? default : head[semicolon..];
        var upper = Encoding.UTF8.GetString(name[..Math.Min(name.Length, 60)]).ToUpperInvariant();
        if (IsFrame(upper, first[(colon + 1)..].Trim(" \t"u8)))
        {
            return true;
        }

        if (Array.IndexOf(s_binary, upper) >= 0 && !first[(colon + 1)..].StartsWith("http"u8))
        {
            return false;
        }

        var column = Array.IndexOf(s_properties, upper);
        Value(text, colon + 1, column < 0 ? s_columns.Length - 1 : column, parameters);
        return true;
    }

    /// <summary>What holds a card together says nothing of a person, as long as it says no more than it should: damage may have joined another line to it.</summary>
    private static bool IsFrame(string name, ReadOnlySpan<byte> value) => name switch
    {
        "BEGIN" or "END" => Ascii.EqualsIgnoreCase(value, "VCARD"u8),
        "VERSION" => value.Length <= 4,
        "REV" => value.Length <= 32 && !value.ContainsAnyExcept(s_instant),
        _ => false,
    };

    /// <summary>The colon before the value: one inside a quoted parameter is part of it.</summary>
    private static int Colon(ReadOnlySpan<byte> line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == '"';
            if (line[at] == ':' && !quoted)
            {
                return at;
            }
        }

        return -1;
    }

    private void Value(ReadOnlySpan<byte> text, int skip, int column, ReadOnlySpan<byte> parameters)
    {
        _row.BeginCell();
        if (Contains(parameters, "QUOTED-PRINTABLE"u8) || Contains(parameters, "BASE64"u8) || Contains(parameters, "ENCODING=B"u8))
        {
            Decoded(text, skip, parameters);
        }
        else
        {
            foreach (var (start, length) in _parts)
            {
                Plain(text, start + skip, start + length);
                skip = 0;
            }
        }

        _row.EndCell(column);
    }

    /// <summary>Appends text with its escapes undone: each stretch between two escapes is a piece of its own. Parts of a value (<c>;</c>) come apart by a space.</summary>
    private void Plain(ReadOnlySpan<byte> text, int start, int end)
    {
        while (start < end)
        {
            var special = text[start..end].IndexOfAny((byte)'\\', (byte)';', (byte)'\t');
            var stop = special < 0 ? end : start + special;
            Piece(text, start, stop);
            if (stop == end)
            {
                return;
            }

            if (text[stop] == '\\' && stop + 1 < end)
            {
                // The whole character: half of one has no place in a document of another encoding.
                var from = _row.Text.Length;
                _ = Rune.DecodeFromUtf8(text[(stop + 1)..end], out _, out var length);
                _row.Text.Append(text[stop + 1] is (byte)'n' or (byte)'N' ? " "u8 : text.Slice(stop + 1, length));
                Place(from, stop, 1 + length, false);
                start = stop + 1 + length;
            }
            else
            {
                if (text[stop] == '\\')
                {
                    Piece(text, stop, stop + 1);
                }
                else if (_row.CellLength > 0 && _row.Text.Span[^1] != ' ')
                {
                    _row.Text.Append((byte)' ');
                }

                start = stop + 1;
            }
        }
    }

    private void Piece(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start < end)
        {
            var from = _row.Text.Length;
            _row.Text.Append(text[start..end]);
            Place(from, start, end - start, _input.IsVerbatim);
        }
    }

    private void Place(int from, int start, int length, bool verbatim)
    {
        if (_input.IsVerbatim)
        {
            _row.EndPiece(from, _input.Source + start, length, verbatim);
            return;
        }

        // Places come in order: the way is counted on from the last one, not from the start of the card.
        _offset += _input.SourceLengthOf(_at, start - _at);
        _at = start;
        _row.EndPiece(from, _offset, _input.SourceLengthOf(start, length), verbatim);
    }

    /// <summary>A value in quoted-printable or base64: its address is that of the whole value.</summary>
    private void Decoded(ReadOnlySpan<byte> text, int skip, ReadOnlySpan<byte> parameters)
    {
        _value.Clear();
        var first = _parts[0].Start + skip;
        foreach (var (start, length) in _parts)
        {
            _value.Append(text[(start + skip)..(start + length)]);
            skip = 0;
        }

        byte[] bytes;
        if (Contains(parameters, "QUOTED-PRINTABLE"u8))
        {
            bytes = QuotedPrintable(_value.Span);
        }
        else
        {
            var buffer = new byte[_value.Length];
            bytes = Convert.TryFromBase64String(Encoding.ASCII.GetString(_value.Span), buffer, out var written) ? buffer[..written] : _value.Span.ToArray();
        }

        var decoded = Charset(parameters, bytes).GetString(bytes);
        var from = _row.Text.Length;
        _row.Text.Append(string.Concat(decoded.Select(each => each is ';' or '\t' or '\r' or '\n' ? ' ' : each)).Trim());
        var last = _parts[^1];
        Place(from, first, Math.Max(last.Start + last.Length - first, 0), false);
    }

    private static Encoding Charset(ReadOnlySpan<byte> parameters, byte[] bytes)
    {
        var utf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        return Contains(parameters, "GB"u8) && !Contains(parameters, "UTF-8"u8) ? Encoding.GetEncoding("GB18030")
            : Contains(parameters, "BIG5"u8) ? Encoding.GetEncoding("big5")
            : utf8 ? Encoding.UTF8 : Encoding.GetEncoding("GB18030");
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> raw)
    {
        var bytes = new byte[raw.Length];
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '=' && at + 2 < raw.Length && Hex(raw[at + 1]) is var high and >= 0 && Hex(raw[at + 2]) is var low and >= 0)
            {
                bytes[length++] = (byte)((high << 4) | low);
                at += 2;
            }
            else
            {
                bytes[length++] = raw[at];
            }
        }

        return bytes[..length];
    }

    private static int Hex(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };

    private static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (var at = 0; at + word.Length <= text.Length; at++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(at, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
