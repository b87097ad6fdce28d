namespace Recourse.Records;

/// <summary>Recognises saved pages (MHTML, RFC 2557) by the head that they begin with, which is like that of a mail.</summary>
internal static class MhtmlShape
{
    /// <summary>Fields that a mail gets on its way and a saved page never has.</summary>
    private static readonly string[] s_sent = ["To", "Received", "Delivered-To", "Return-Path"];

    /// <summary>True where the head is one of several related parts and says that a program saved it, or the name does.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head, string name)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        var end = head.IndexOf((byte)':');
        if (end is <= 0 or > 76 || head[..end].IndexOfAnyExceptInRange((byte)33, (byte)126) >= 0)
        {
            return false;
        }

        var length = FieldHead.Measure(head);
        if (length < 0)
        {
            return false;
        }

        // The first line of a mail is a field as well.
        var fields = FieldHead.Parse([(byte)'\n', .. head[..length]], 0);
        var named = DocumentNames.Stated(name);
        return fields["Content-Type"] is { } type && type.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase)
            && !Array.Exists(s_sent, field => fields[field] is not null)
            && (fields["Snapshot-Content-Location"] is not null || fields["Content-Location"] is not null
                || (fields["From"] ?? "").Contains("Saved by", StringComparison.OrdinalIgnoreCase)
                || named.EndsWith(".mht", StringComparison.OrdinalIgnoreCase) || named.EndsWith(".mhtml", StringComparison.OrdinalIgnoreCase));
    }
}
