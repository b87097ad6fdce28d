namespace Recourse.Records;

/// <summary>Recognises mail messages and mailboxes by how they begin.</summary>
internal static class MailShape
{
    private static readonly string[] s_usual =
        ["from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "mime-version", "content-type", "delivered-to", "reply-to", "sender", "x-mailer"];

    private static readonly string[] s_telling = ["from", "received", "return-path", "message-id", "delivered-to"];

    /// <summary>True where the bytes begin with a block of header fields (RFC 5322, 2.2) among which the usual ones of a mail stand.</summary>
    public static bool IsMail(ReadOnlySpan<byte> head, string name)
    {
        head = Trim(head);
        var (usual, telling) = (0, 0);
        var first = true;
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                if (first)
                {
                    return false;
                }
            }
            else
            {
                var colon = FieldName(line);
                if (colon < 0)
                {
                    // Damage inside the block must not hide a mail whose beginning is whole.
                    if (first || usual < 3)
                    {
                        return false;
                    }

                    break;
                }

                usual += Is(line[..colon], s_usual) ? 1 : 0;
                telling += Is(line[..colon], s_telling) ? 1 : 0;
            }

            first = false;
            head = end < 0 ? [] : head[(end + 1)..];
        }

        return name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? usual >= 1 : usual >= 2 && telling >= 1;
    }

    /// <summary>True where the bytes begin with the separator line of a mailbox and a header field behind it.</summary>
    public static bool IsMbox(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return end > 0 && IsSeparator(head[..end]) && FieldName(head[(end + 1)..].TrimStart((byte)'>')) > 0;
    }

    /// <summary>RFC 4155: <c>From sender date</c>; the time of day and the year are looked for, for the sender may be anything.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n"u8);
        if (!line.StartsWith("From "u8) || line.Length > 500)
        {
            return false;
        }

        for (var at = 5; at + 4 < line.Length; at++)
        {
            if (line[at + 2] == ':' && Digit(line[at]) && Digit(line[at + 1]) && Digit(line[at + 3]) && Digit(line[at + 4]))
            {
                var rest = line[(at + 5)..];
                return rest.IndexOf(" 19"u8) >= 0 || rest.IndexOf(" 20"u8) >= 0;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;

    private static bool Digit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Where the colon of a header field stands; −1 where the line is none.</summary>
    private static int FieldName(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon is > 0 and <= 76 && line[..colon].TrimEnd((byte)' ').IndexOfAnyExceptInRange((byte)33, (byte)126) < 0 ? colon : -1;
    }

    private static bool Is(ReadOnlySpan<byte> name, string[] names)
    {
        foreach (var each in names)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(name.TrimEnd((byte)' '), each))
            {
                return true;
            }
        }

        return false;
    }
}
