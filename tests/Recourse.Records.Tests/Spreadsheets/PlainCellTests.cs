using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Spreadsheets;

/// <summary>
/// The short way through a cell knows only double quotes, as programs write them: the same sheet in single quotes goes the long way, and gives the same.
/// </summary>
public sealed class PlainCellTests
{
    private static readonly string[] s_cells =
    [
        "<c r='A@' t='s'><v>0</v></c>", "<c r='B@' s='1'><v>45000</v></c>", "<c r='C@' t='inlineStr'><is><t>王&amp;明</t></is></c>", "<c r='D@'><v>110101199003077758</v></c>",
        "<c r='E@' s='4' t='s'><v>1</v></c>", "<c r='AB@' t='s'><v>99</v></c>", "<c r='F@' t='inlineStr'><is><t xml:space='preserve'> x </t></is></c>", "<c r='G@'/>",
        "<c r='H@' t='str'><f>A1</f><v>y</v></c>", "<c t='s'><v>1</v></c>", "<c r='XFD@'><v>1</v></c>", "<c r='ZZZ@'><v>2</v></c>", "<c r='I@' t='s' s='2'><v> 1 </v></c>",
        "<c r='J@' t='inlineStr'><is><r><t>a</t></r><r><t>b_x000D_</t></r></is></c>", "<c r='K@' t='b'><v>1</v></c>", "<c r='L@' t='s'><v>1</v><!-- n --></c>", "<c r='M@' t='s'><v/></c>",
    ];

    [Fact]
    public void A_sheet_gives_the_same_whichever_quotes_it_is_written_in()
    {
        var random = new Random(20_261_126);
        for (var number = 0; number < (Fuzzing.IsLong ? 20_000 : 400); number++)
        {
            var rows = new StringBuilder();
            for (var row = 1; row <= 12; row++)
            {
                rows.Append($"<row r='{row}'>");
                for (var cells = random.Next(8); cells > 0; cells--)
                {
                    rows.Append(s_cells[random.Next(s_cells.Length)].Replace("@", row.ToString(), StringComparison.Ordinal));
                }

                rows.Append("</row>");
            }

            // Some are damaged, in both forms alike.
            for (var damage = number % 3; damage > 0; damage--)
            {
                var at = random.Next(rows.Length);
                rows[at] = "<>/ =ab1&;"[random.Next(10)];
            }

            Assert.Equal(Read(rows.ToString()), Read(rows.ToString().Replace('\'', '"')));
        }
    }

    [Fact]
    public void What_programs_write_goes_the_short_way()
    {
        var text = Encoding.UTF8.GetBytes("<c r=\"AB12\" s=\"3\" t=\"s\"><v>7</v></c>" + new string(' ', 200));
        Assert.True(PlainCell.TryRead(text, out var cell));
        Assert.Equal(new PlainCell(27, 's', 3, 27, 1, 36), cell);
        Assert.False(PlainCell.TryRead(text.AsSpan(0, 100), out _));
        Assert.False(PlainCell.TryRead(Encoding.UTF8.GetBytes("<c r=\"A1\" cm=\"1\"><v>7</v></c>" + new string(' ', 200)), out _));
    }

    private static string Read(string rows)
    {
        var book = new MadeBook();
        book.String("<t>共享</t>");
        book.String("<r><t>两</t></r><r><t>段</t></r>");
        var read = Collected.Read("b.xlsx", book.Sheet("S", rows).ToBytes());
        return string.Join('\n', read.Rows.Select(row => $"{row.Number}|{row.Locator with { Exhibit = "" }}|{string.Join('|', row.Cells.Select(cell => $"{cell.Column}:{cell.Text}@{cell.Locator.Offset}+{cell.Locator.Length}"))}"))
            + string.Join('\n', read.Lost);
    }
}
