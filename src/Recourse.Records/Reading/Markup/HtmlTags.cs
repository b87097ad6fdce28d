using System.Buffers;
using System.Text;

namespace Recourse.Records;

/// <summary>Goes from tag to tag over HTML as bytes, the way browsers do with what is broken.</summary>
internal ref struct HtmlTags(ReadOnlySpan<byte> text, int at = 0)
{
    private static readonly SearchValues<byte> s_nameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly SearchValues<byte> s_keyEnds = SearchValues.Create("= \t\r\n/"u8);
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>First byte of the current tag.</summary>
    public int Start { get; private set; } = at;

    /// <summary>The byte after the current tag; of a script or style, the byte after its end tag.</summary>
    public int End { get; private set; } = at;

    public bool IsEnd { get; private set; }

    /// <summary>The name as written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Attributes { get; private set; }

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>Goes to the next tag; false at the end. Comments count as tags without a name.</summary>
    public bool Next()
    {
        var from = End;
        while (true)
        {
            var open = _text[from..].IndexOf((byte)'<');
            if (open < 0 || from + open + 1 >= _text.Length)
            {
                return false;
            }

            from += open;
            var next = _text[from + 1];
            if (next is (byte)'!' or (byte)'?')
            {
                var rest = _text[from..];
                var comment = rest.StartsWith("<!--"u8);
                var end = comment ? rest[4..].IndexOf("-->"u8) : rest.IndexOf((byte)'>');
                (Start, End, IsEnd) = (from, end < 0 ? _text.Length : from + end + (comment ? 7 : 1), false);
                Name = Attributes = default;
                return true;
            }

            if (char.IsAsciiLetter((char)next) || (next == '/' && from + 2 < _text.Length && char.IsAsciiLetter((char)_text[from + 2])))
            {
                Tag(from, next == '/');
                return true;
            }

            // A lone less-than sign is text.
            from++;
        }
    }

    /// <summary>The value of an attribute, as written; empty where there is none.</summary>
    public readonly ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        var rest = Attributes;
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n/"u8);
            var end = rest.IndexOfAny(s_keyEnds);
            if (rest.IsEmpty)
            {
                return default;
            }

            // A name that begins with the equals sign still takes a byte, or this would never end.
            var key = end < 0 ? rest : rest[..Math.Max(end, 1)];
            rest = rest[key.Length..].TrimStart(" \t\r\n"u8);
            var value = rest[..0];
            if (!rest.IsEmpty && rest[0] == '=')
            {
                rest = rest[1..].TrimStart(" \t\r\n"u8);
                var quote = rest.IsEmpty ? (byte)0 : rest[0];
                if (quote is (byte)'"' or (byte)'\'')
                {
                    var close = rest[1..].IndexOf(quote);
                    value = close < 0 ? rest[1..] : rest.Slice(1, close);
                    rest = close < 0 ? default : rest[(close + 2)..];
                }
                else
                {
                    var space = rest.IndexOfAny(" \t\r\n"u8);
                    value = space < 0 ? rest : rest[..space];
                    rest = rest[value.Length..];
                }
            }

            if (Ascii.EqualsIgnoreCase(key, name))
            {
                return value;
            }
        }
    }

    private void Tag(int from, bool end)
    {
        var rest = _text[from..];
        var begin = end ? 2 : 1;
        var name = rest[begin..].IndexOfAny(s_nameEnds);
        Name = name < 0 ? rest[begin..] : rest.Slice(begin, name);
        begin += Name.Length;
        var close = begin;
        while (true)
        {
            var found = rest[close..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (found < 0)
            {
                close = rest.Length;
                break;
            }

            close += found;
            if (rest[close] == '>')
            {
                break;
            }

            // A quote opens a value only after an equals sign; a quote that never closes ends at the next bracket.
            var opens = rest[begin..close].TrimEnd(" \t\r\n"u8).EndsWith("="u8);
            var quote = opens ? rest[(close + 1)..].IndexOf(rest[close]) : -1;
            close += quote >= 0 ? quote + 2 : 1;
        }

        (Start, End, IsEnd) = (from, Math.Min(from + close + 1, _text.Length), end);
        Attributes = end ? default : rest[begin..close];
        if (!end && (Is("script"u8) || Is("style"u8)))
        {
            End = PastRaw(End, Name);
        }
    }

    private readonly int PastRaw(int from, ReadOnlySpan<byte> name)
    {
        while (true)
        {
            var found = _text[from..].IndexOf("</"u8);
            if (found < 0)
            {
                return _text.Length;
            }

            from += found + 2;
            if (_text.Length - from >= name.Length && Ascii.EqualsIgnoreCase(_text.Slice(from, name.Length), name))
            {
                var close = _text[from..].IndexOf((byte)'>');
                return close < 0 ? _text.Length : from + close + 1;
            }
        }
    }
}
