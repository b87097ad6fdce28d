using System.Globalization;
using System.Text;

namespace Recourse.Documents;

/// <summary>Fragment names. Two different addresses never share one: what is not a plain letter or digit is spelt by its code.</summary>
internal static class Anchors
{
    public static string Finding(string id) => "finding-" + Spell(id);

    public static string Group(string finding, string name) => $"{Finding(finding)}--{Spell(name)}";

    public static string Exhibit(string sha256) => "exhibit-" + Spell(sha256);

    public static string Decision(string id) => "decision-" + Spell(id);

    public static string Offence(string actor, string offence) => $"offence-{Spell(actor)}--{Spell(offence)}";

    public static string Limb(string actor, string offence, string list, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"limb-{Spell(actor)}--{Spell(offence)}--{list}-{at}");

    private static string Spell(string id)
    {
        var spelt = new StringBuilder(id.Length);
        foreach (var letter in id)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.')
            {
                spelt.Append(letter);
            }
            else
            {
                spelt.Append('_').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return spelt.ToString();
    }
}
