using System.Text;

namespace Recourse.Records;

/// <summary>The way from rewritten text back to the document's own bytes: which stretch was in which encoding, and which characters stand for broken bytes.</summary>
internal sealed class SourceMap(TextEncodingKind kind)
{
    private readonly List<(long From, TextEncodingKind Kind)> _stretches = [(0, kind)];
    private readonly Dictionary<long, int> _broken = [];
    private readonly Queue<long> _places = new();

    /// <summary>The encoding of the text that is added.</summary>
    public TextEncodingKind Current => _stretches[^1].Kind;

    /// <summary>From this place of the text on, it came from another encoding.</summary>
    public void Switch(long place, TextEncodingKind to)
    {
        if (_stretches[^1].From == place)
        {
            _stretches.RemoveAt(_stretches.Count - 1);
        }

        _stretches.Add((place, to));
    }

    /// <summary>The character at this place stands for broken bytes.</summary>
    public void Broken(long place, int length)
    {
        _broken[place] = length;
        _places.Enqueue(place);
    }

    /// <summary>Forgets what stands before a place.</summary>
    public void Forget(long before)
    {
        while (_places.TryPeek(out var place) && place < before)
        {
            _broken.Remove(_places.Dequeue());
        }

        var past = 0;
        while (past + 1 < _stretches.Count && _stretches[past + 1].From <= before)
        {
            past++;
        }

        _stretches.RemoveRange(0, past);
    }

    /// <summary>Bytes that a stretch of text was read from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands in all of the text.</param>
    public long Length(ReadOnlySpan<byte> text, long place)
    {
        if (_stretches.Count == 1)
        {
            return Length(_stretches[0].Kind, text, place);
        }

        long length = 0;
        for (var at = Find(place); !text.IsEmpty; at++)
        {
            var until = at + 1 < _stretches.Count ? _stretches[at + 1].From : long.MaxValue;
            var part = text[..(int)Math.Min(text.Length, until - place)];
            length += Length(_stretches[at].Kind, part, place);
            text = text[part.Length..];
            place += part.Length;
        }

        return length;
    }

    private int Find(long place)
    {
        var (low, high) = (0, _stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _stretches[middle].From <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private long Length(TextEncodingKind kind, ReadOnlySpan<byte> text, long place)
    {
        long length = kind switch
        {
            TextEncodingKind.Utf8 => text.Length,
            TextEncodingKind.Gb18030 => Gb(text),
            TextEncodingKind.Big5 => Big5(text),
            _ => Wide(text),
        };
        if (_broken.Count == 0)
        {
            return length;
        }

        var usual = kind switch { TextEncodingKind.Utf8 => 3, TextEncodingKind.Gb18030 => Gb18030.LengthOf(0xFFFD), _ => 2 };
        for (var at = 0; text[at..].IndexOf("\uFFFD"u8) is var next and >= 0; at += 3)
        {
            at += next;
            length += _broken.TryGetValue(place + at, out var lost) ? lost - usual : 0;
        }

        return length;
    }

    private static long Gb(ReadOnlySpan<byte> text)
    {
        long length = 0;
        while (true)
        {
            var run = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (run < 0)
            {
                return length + text.Length;
            }

            length += run;
            text = text[run..];
            while (text.Length > 2 && (text[0] & 0xF0) == 0xE0)
            {
                length += Gb18030.LengthOf(((text[0] & 0x0F) << 12) | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F));
                text = text[3..];
            }

            if (!text.IsEmpty && text[0] >= 0x80)
            {
                Rune.DecodeFromUtf8(text, out var rune, out var used);
                length += Gb18030.LengthOf(rune.Value);
                text = text[used..];
            }
        }
    }

    private static long Big5(ReadOnlySpan<byte> text)
    {
        // Each character has two bytes; ASCII has one.
        long length = 0;
        foreach (var value in text)
        {
            length += value < 0x80 ? 1 : value >= 0xC0 ? 2 : 0;
        }

        return length;
    }

    private static long Wide(ReadOnlySpan<byte> text)
    {
        long length = 0;
        foreach (var value in text)
        {
            length += value >= 0xF0 ? 4 : (value & 0xC0) != 0x80 ? 2 : 0;
        }

        return length;
    }
}
