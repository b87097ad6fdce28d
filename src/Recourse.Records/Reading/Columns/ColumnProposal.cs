using System.Globalization;

namespace Recourse.Records;

/// <summary>Proposes what the columns of a table hold; what <c>case.yaml</c> states wins.</summary>
public static class ColumnProposal
{
    /// <summary>The role of each column: as stated (by name, or <c>#3</c> for the third), else by its name in Chinese or English.</summary>
    public static IReadOnlyList<ColumnRole> Roles(IReadOnlyList<string> names, ColumnHints hints) =>
        [.. names.Select((name, at) =>
            hints.Columns.TryGetValue(name, out var role) || hints.Columns.TryGetValue("#" + (at + 1).ToString(CultureInfo.InvariantCulture), out role)
                ? role
                : ColumnNames.RoleOf(name))];
}
