using System.Text;

namespace Recourse.Records;

/// <summary>Goes over SQL as bytes: spaces and comments, words, names.</summary>
internal ref struct SqlText(ReadOnlySpan<byte> text, int at = 0)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where it stands; at the end of the text something may be missing.</summary>
    public int At { get; set; } = at;

    public readonly bool Ended => At >= _text.Length;

    public readonly byte Current => At < _text.Length ? _text[At] : (byte)0;

    /// <summary>Steps over spaces and comments. What MySQL runs in spite of the comment (<c>/*!40000 … */</c>) is not stepped over.</summary>
    public void Space()
    {
        while (At < _text.Length)
        {
            if (_text[At] is > (byte)' ' and not ((byte)'/' or (byte)'*' or (byte)'#' or (byte)'-'))
            {
                return;
            }

            var rest = _text[At..];
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0)
            {
                At++;
            }
            else if (rest.StartsWith("/*!"u8))
            {
                At += 3;
                while (At < _text.Length && _text[At] is >= (byte)'0' and <= (byte)'9')
                {
                    At++;
                }
            }
            else if (rest.StartsWith("*/"u8))
            {
                At += 2;
            }
            else if (rest.StartsWith("/*"u8))
            {
                Past(rest, "*/"u8);
            }
            else if (rest[0] == '#' || rest.StartsWith("-- "u8) || rest.StartsWith("--\n"u8) || rest.StartsWith("--\r"u8))
            {
                Past(rest, "\n"u8);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Steps over a word, in whatever case; false where another stands here.</summary>
    public bool Word(ReadOnlySpan<byte> word)
    {
        var rest = _text[Math.Min(At, _text.Length)..];
        if (rest.Length < word.Length || !Ascii.EqualsIgnoreCase(rest[..word.Length], word) || (rest.Length > word.Length && IsName(rest[word.Length])))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    public bool Sign(byte sign)
    {
        if (Current != sign || Ended)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>A name, quoted or not, without the schema where that says nothing; null where there is none.</summary>
    public string? Name()
    {
        var parts = new List<string>();
        do
        {
            Space();
            if (Part() is not { } part)
            {
                return null;
            }

            parts.Add(part);
            Space();
        }
        while (Sign((byte)'.'));
        return string.Join('.', parts.Count > 1 && parts[0] is "public" or "dbo" ? parts.Skip(1) : parts);
    }

    /// <summary>Names in parentheses; null where there are none. The position is then where it was.</summary>
    public List<string>? Names()
    {
        var start = At;
        var names = new List<string>();
        Space();
        if (!Sign((byte)'('))
        {
            At = start;
            return null;
        }

        do
        {
            if (Name() is not { } name)
            {
                At = Ended ? At : start;
                return null;
            }

            names.Add(name);
            Space();
        }
        while (Sign((byte)','));
        if (Sign((byte)')'))
        {
            return names;
        }

        At = Ended ? At : start;
        return null;
    }

    /// <summary>The end of a quoted text; −1 where it is not there.</summary>
    /// <param name="from">After the opening quote.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="backslash">True where a backslash escapes.</param>
    /// <param name="escaped">True where something inside must be unescaped.</param>
    public readonly int Close(int from, byte quote, bool backslash, out bool escaped)
    {
        escaped = false;
        while (true)
        {
            var found = backslash ? _text[from..].IndexOfAny(quote, (byte)'\\') : _text[from..].IndexOf(quote);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (_text[from] == quote && (from + 1 >= _text.Length || _text[from + 1] != quote))
            {
                return from;
            }

            escaped = true;
            from += 2;
            if (from > _text.Length)
            {
                return -1;
            }
        }
    }

    public static bool IsName(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'$' or >= 0x80;

    private string? Part()
    {
        var close = Current switch { (byte)'`' => (byte)'`', (byte)'"' => (byte)'"', (byte)'[' => (byte)']', (byte)'\'' => (byte)'\'', _ => (byte)0 };
        var start = At;
        if (Ended)
        {
            return null;
        }

        if (close != 0)
        {
            var end = Close(At + 1, close, false, out var escaped);
            if (end < 0)
            {
                At = _text.Length;
                return null;
            }

            At = end + 1;
            var inside = Encoding.UTF8.GetString(_text[(start + 1)..end]);
            return escaped ? inside.Replace(new string((char)close, 2), ((char)close).ToString(), StringComparison.Ordinal) : inside;
        }

        while (At < _text.Length && IsName(_text[At]))
        {
            At++;
        }

        return At == start ? null : Encoding.UTF8.GetString(_text[start..At]);
    }

    private void Past(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> end)
    {
        var found = rest.IndexOf(end);
        At += found < 0 ? rest.Length : found + end.Length;
    }
}
