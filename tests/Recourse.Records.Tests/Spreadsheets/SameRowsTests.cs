using System.Text;
using Recourse.Records.Tests.Databases;
using Recourse.Records.Tests.Markup;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Spreadsheets;

public sealed class SameRowsTests
{
    [Fact]
    public void The_same_list_gives_the_same_roles_and_rows_in_every_carrier()
    {
        var list = InventedList.Of(250);
        var csv = new StringBuilder().AppendJoin(',', list.Columns).Append('\n');
        foreach (var row in list.Rows)
        {
            csv.AppendJoin(',', row.Select(value => $"\"{value.Replace("\"", "\"\"")}\"")).Append('\n');
        }

        var expected = ByRole(Collected.Read("a.csv", Encoding.UTF8.GetBytes(csv.ToString())));
        Assert.Equal(250, expected.Count);
        Assert.Contains("ResidentId=", expected[0], StringComparison.Ordinal);
        (string Name, byte[] Bytes)[] carriers =
        [
            ("a.xlsx", MadeBook.Of(list)), ("a.xls", XlsTests.Book(list)), ("m.sql", Encoding.UTF8.GetBytes(MadeDump.MySql(list))),
            ("p.sql", Encoding.UTF8.GetBytes(MadeDump.PostgreSql(list))), ("s.sql", Encoding.UTF8.GetBytes(MadeDump.SqlServer(list))),
            ("a.db", MadeDatabase.Of(list)), ("a.html", Encoding.UTF8.GetBytes(HtmlTests.Page(list))),
        ];
        foreach (var (name, bytes) in carriers)
        {
            Check.Same(expected, ByRole(Collected.Read(name, bytes)));
        }
    }

    private static List<string> ByRole(Collected read) =>
    [
        .. read.Rows.Where(row => row.Document.Format != DocumentFormat.Text).Select(row =>
        {
            var roles = ColumnProposal.Roles(row.Document.Columns, ColumnHints.None);
            return string.Join('|', row.Cells.Select(cell => $"{roles[cell.Column]}={cell.Text}").Order(StringComparer.Ordinal));
        }),
    ];
}
