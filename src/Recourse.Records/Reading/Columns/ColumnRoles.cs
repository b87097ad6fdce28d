using System.Text;

namespace Recourse.Records;

/// <summary>Roles of columns as words: <c>resident-id</c> and so on.</summary>
public static class ColumnRoles
{
    private static readonly Dictionary<string, ColumnRole> s_byName = Enum.GetValues<ColumnRole>().ToDictionary(Name, role => role, StringComparer.Ordinal);

    /// <summary>The word of a role.</summary>
    public static string Name(ColumnRole role)
    {
        var name = new StringBuilder();
        foreach (var character in role.ToString())
        {
            if (char.IsUpper(character) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    /// <summary>The role of a word.</summary>
    public static bool TryParse(string name, out ColumnRole role) => s_byName.TryGetValue(name, out role);

    /// <summary>The role of a word; <see cref="ColumnRole.Other"/> where there is none by that name.</summary>
    public static ColumnRole Parse(string name) => s_byName.GetValueOrDefault(name, ColumnRole.Other);
}
