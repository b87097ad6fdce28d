using System.Globalization;
using System.Text;

namespace Recourse.Samples.Making;

/// <summary>The ways in which the same number is written in different files.</summary>
internal static class Spelling
{
    /// <summary>A mobile number in one of seven spellings; 0 is the plain one.</summary>
    public static string Mobile(string mobile, int style) => (style % 7) switch
    {
        1 => FullWidth(mobile),
        2 => $"{mobile[..3]}-{mobile[3..7]}-{mobile[7..]}",
        3 => $"+86 {mobile[..3]} {mobile[3..7]} {mobile[7..]}",
        4 => $"{mobile[..3]} {mobile[3..7]} {mobile[7..]}",
        5 => $"+86{mobile}",
        6 => $" {mobile} ",
        _ => mobile,
    };

    /// <summary>A resident id in one of four spellings; 0 is the plain one.</summary>
    public static string ResidentId(string id, int style) => (style % 4) switch
    {
        1 => FullWidth(id),
        2 => $"{id[..6]} {id[6..14]} {id[14..]}",
        3 => id.ToLower(CultureInfo.InvariantCulture),
        _ => id,
    };

    private static string FullWidth(string text)
    {
        var wide = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            wide.Append(character is > ' ' and <= '~' ? (char)(character - '!' + '！') : character);
        }

        return wide.ToString();
    }
}
