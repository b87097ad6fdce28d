using System.Buffers;
using System.Net;
using System.Text;

namespace Recourse.Records;

/// <summary>Decodes text of a page: references to characters, and white space as a browser shows it.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create("& \t\r\n\f"u8);

    /// <summary>Longest name of a reference that is looked for.</summary>
    private const int Longest = 34;

    /// <summary>Appends text; a run of white space becomes one space, none at the start of what begins at <paramref name="cell"/>.</summary>
    /// <returns>True where every byte went over as it stands.</returns>
    public static bool Append(ReadOnlySpan<byte> raw, ByteBuffer to, int cell)
    {
        var same = true;
        while (!raw.IsEmpty)
        {
            var special = raw.IndexOfAny(s_special);
            to.Append(special < 0 ? raw : raw[..special]);
            if (special < 0)
            {
                return same;
            }

            raw = raw[special..];
            if (raw[0] == '&')
            {
                raw = raw[Reference(raw, to)..];
                same = false;
                continue;
            }

            var next = raw.IndexOfAnyExcept(" \t\r\n\f"u8);
            var length = next < 0 ? raw.Length : next;
            same &= raw[0] == ' ' && length == 1;
            if (to.Length > cell && to.Span[^1] != ' ')
            {
                to.Append((byte)' ');
            }
            else
            {
                same = false;
            }

            raw = raw[length..];
        }

        return same;
    }

    /// <summary>Appends what a reference stands for and gives its length; an ampersand that begins none is itself.</summary>
    private static int Reference(ReadOnlySpan<byte> raw, ByteBuffer to)
    {
        var end = raw[..Math.Min(raw.Length, Longest)].IndexOf((byte)';');
        if (end > 1)
        {
            var written = Encoding.UTF8.GetString(raw[..(end + 1)]);
            var decoded = WebUtility.HtmlDecode(written);
            if (decoded != written)
            {
                // The space that does not break is a space to whoever reads the page.
                to.Append(decoded == "\u00A0" ? " " : decoded);
                return end + 1;
            }
        }

        to.Append((byte)'&');
        return 1;
    }
}
