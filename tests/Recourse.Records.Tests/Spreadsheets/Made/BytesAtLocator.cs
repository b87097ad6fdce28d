using System.Text;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>Opens a locator in a file that is itself the document.</summary>
public static class BytesAtLocator
{
    public static string Utf8(byte[] exhibit, Locator locator) => Encoding.UTF8.GetString(exhibit.AsSpan(checked((int)locator.Offset), checked((int)locator.Length)));

    /// <summary>The text of a value of a dump: hexadecimal, doubled quotes, backslashes.</summary>
    public static string SqlValue(byte[] exhibit, Locator locator, bool backslash)
    {
        var raw = Utf8(exhibit, locator);
        if (raw.StartsWith("0x", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(raw[2..]));
        }

        var text = new StringBuilder();
        for (var at = 0; at < raw.Length; at++)
        {
            if (backslash && raw[at] == '\\')
            {
                at++;
                text.Append(raw[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                text.Append(raw[at]);
                at += raw[at] == '\'' ? 1 : 0;
            }
        }

        return text.ToString();
    }
}
