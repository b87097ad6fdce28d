using System.Text;
using System.Text.Unicode;

namespace Recourse.Records;

/// <summary>
/// Undoes what the archives of Facebook and Instagram do to text: each byte of its UTF-8 is written as a character of its own (<c>å¼ </c> for 张).
/// Applied only to documents of those layouts, and only to a text whose characters all are bytes that together are valid UTF-8.
/// </summary>
internal static class Mojibake
{
    public static string Repair(string text)
    {
        var beyond = false;
        foreach (var character in text)
        {
            if (character > 0xFF)
            {
                return text;
            }

            beyond |= character > 0x7F;
        }

        if (!beyond)
        {
            return text;
        }

        var bytes = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
