namespace Recourse.Documents;

/// <summary>Data in a drawing.</summary>
internal static class SvgText
{
    public static void Write(HtmlWriter html, double x, double y, string text, string anchor, string? look = null)
    {
        using (html.Tag("text", ("class", look is null ? "d" : "d " + look), ("x", Numbers.Place(x)), ("y", Numbers.Place(y)), ("text-anchor", anchor)))
        {
            html.Text(text);
        }
    }

    /// <summary>A text cut for drawing to the room of so many Latin letters, a Chinese character taking two; the whole of it belongs into a title.</summary>
    public static string Cut(string text, int most)
    {
        if (Room(text) <= most)
        {
            return text;
        }

        var (kept, room) = (0, 1);
        foreach (var rune in text.EnumerateRunes())
        {
            room += Room(rune.Value);
            if (room > most)
            {
                break;
            }

            kept += rune.Utf16SequenceLength;
        }

        return text[..kept] + "…";
    }

    /// <summary>The room that a text takes, in Latin letters.</summary>
    public static int Room(string text)
    {
        var room = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room += Room(rune.Value);
        }

        return room;
    }

    private static int Room(int value) => value > 0x2E80 ? 2 : 1;
}
