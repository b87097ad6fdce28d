using MimeKit;

namespace Recourse.Records;

/// <summary>Small looks at the bytes of a part.</summary>
internal static class MailTokens
{
    private const int LeastDigits = 7;

    private static readonly string[] s_read =
        ["utf-8", "utf8", "us-ascii", "ascii", "gb2312", "gbk", "gb18030", "cp936", "x-gbk", "gb_2312-80", "utf-16", "utf-16le", "utf-16be"];

    /// <summary>The runs of seven digits or more and the mail addresses in a text.</summary>
    public static List<byte[]> Of(byte[] text)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var digits = true;
            var sign = false;
            while (at < text.Length && IsPart(text[at]))
            {
                digits &= text[at] is >= (byte)'0' and <= (byte)'9' or (byte)'-';
                sign |= text[at] == '@';
                at++;
            }

            if (sign || (digits && at - start >= LeastDigits))
            {
                found.Add(text[start..at]);
            }
        }

        return found;
    }

    /// <summary>True where the readers of text know the character encoding.</summary>
    public static bool IsReadCharset(string charset) => s_read.Contains(charset.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a base64 text (RFC 2045, 6.8); null where nothing is.</summary>
    public static string? BrokenBase64(IMimeContent content)
    {
        var (letters, strange, padding, after) = (0L, 0L, 0, 0L);
        if (content.Stream is not { } stream)
        {
            return null;
        }

        var buffer = new byte[1 << 14];
        stream.Position = 0;
        while (stream.Read(buffer, 0, buffer.Length) is var read and > 0)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                if (value is (byte)'=')
                {
                    padding++;
                }
                else if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/')
                {
                    letters++;
                    after += padding > 0 ? 1 : 0;
                }
                else if (value is not ((byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'))
                {
                    strange++;
                }
            }
        }

        stream.Position = 0;
        return strange > 0 ? $"{strange} characters of its base64 text are no base64: damaged; the rest is decoded"
            : after > 0 ? "its base64 text goes on behind its end; what stands there may be missing"
            : (letters + padding) % 4 != 0 ? "its base64 text is cut off: the last bytes are missing"
            : null;
    }

    /// <summary>True where the closing line of a boundary stands anywhere in the message.</summary>
    public static bool Stands(Stream message, string boundary)
    {
        var wanted = System.Text.Encoding.UTF8.GetBytes("\n--" + boundary + "--");
        var buffer = new byte[(1 << 16) + wanted.Length];
        var kept = 0;
        message.Position = 0;
        while (message.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            var window = buffer.AsSpan(0, kept + read);
            if (window.IndexOf(wanted) >= 0)
            {
                return true;
            }

            kept = Math.Min(wanted.Length - 1, window.Length);
            window[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static bool IsPart(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'@' or (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+';
}
