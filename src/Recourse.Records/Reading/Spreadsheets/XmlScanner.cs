namespace Recourse.Records;

/// <summary>
/// Goes from tag to tag over a stretch of XML as bytes. Comments, processing instructions and CDATA are stepped over; prefixes are cut off names;
/// a document type is never obeyed, so no entity can grow.
/// </summary>
internal ref struct XmlScanner(ReadOnlySpan<byte> text, int at = 0)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>First byte of the current tag.</summary>
    public int Start { get; private set; } = at;

    /// <summary>The byte after the current tag.</summary>
    public int End { get; private set; } = at;

    /// <summary>True for <c>&lt;/name></c>.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>True for <c>&lt;name/></c>.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The name without its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands between the name and the end of the tag.</summary>
    public ReadOnlySpan<byte> Attributes { get; private set; }

    /// <summary>Goes to the next tag; false where none stands whole in the text.</summary>
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
            if (next is (byte)'?' or (byte)'!')
            {
                var skipped = Skip(_text[from..]);
                if (skipped < 0)
                {
                    return false;
                }

                from += skipped;
                continue;
            }

            return Tag(from);
        }
    }

    private bool Tag(int start)
    {
        var rest = _text[start..];
        var close = 1;
        while (true)
        {
            var found = rest[close..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (found < 0)
            {
                return false;
            }

            close += found;
            if (rest[close] == '>')
            {
                break;
            }

            var quote = rest[(close + 1)..].IndexOf(rest[close]);
            if (quote < 0)
            {
                return false;
            }

            close += quote + 2;
        }

        Start = start;
        End = start + close + 1;
        IsEnd = rest[1] == '/';
        IsEmpty = !IsEnd && rest[close - 1] == '/';
        var inside = rest[(IsEnd ? 2 : 1)..(IsEmpty ? close - 1 : Math.Max(close, IsEnd ? 2 : 1))];
        var space = inside.IndexOfAny(" \t\r\n"u8);
        var name = space < 0 ? inside : inside[..space];
        Name = name[(name.LastIndexOf((byte)':') + 1)..];
        Attributes = space < 0 ? default : inside[space..];
        return true;
    }

    private static int Skip(ReadOnlySpan<byte> rest)
    {
        var end = rest[1] == '?' ? "?>"u8 : rest.StartsWith("<!--"u8) ? "-->"u8 : rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : rest.Length < 9 ? default : ">"u8;
        var found = end.IsEmpty ? -1 : rest[2..].IndexOf(end);
        return found < 0 ? -1 : 2 + found + end.Length;
    }
}

/// <summary>Goes through the attributes of a tag.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>The name without its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value as written.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        var equals = _rest.IndexOf((byte)'=');
        if (equals < 0)
        {
            return false;
        }

        var name = _rest[..equals].Trim(" \t\r\n"u8);
        Name = name[(name.LastIndexOf((byte)':') + 1)..];
        var after = _rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
        if (after.IsEmpty || after[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var close = after[1..].IndexOf(after[0]);
        if (close < 0)
        {
            return false;
        }

        Value = after.Slice(1, close);
        _rest = after[(close + 2)..];
        return true;
    }
}
