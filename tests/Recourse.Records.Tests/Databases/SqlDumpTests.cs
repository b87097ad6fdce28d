using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Databases;

public sealed class SqlDumpTests
{
    public static TheoryData<string> Kinds => ["mysql", "postgresql", "sqlserver"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_invented_list_comes_back_exactly_and_every_value_stands_at_its_locator(string kind)
    {
        var list = InventedList.Of(400);
        var bytes = Encoding.UTF8.GetBytes(Dump(kind, list));
        var read = Collected.Read("dump.sql", bytes);
        Assert.Empty(read.Lost);
        var rows = read.Of("dump.sql!/客户");
        Check.Same(list.Lines(), list.Lines(rows));
        Check.Same(list.Columns, rows[0].Document.Columns);
        Assert.Equal(Enumerable.Range(1, 400), rows.Select(row => (int)row.Number));
        foreach (var cell in rows.SelectMany(row => row.Cells))
        {
            Assert.Equal("", cell.Locator.Path);
            Assert.Equal(cell.Text, kind == "postgresql"
                ? BytesAtLocator.Utf8(bytes, cell.Locator).Replace("\\\\", "\\")
                : BytesAtLocator.SqlValue(bytes, cell.Locator, backslash: kind == "mysql"));
        }

        Assert.All(rows, row => Assert.StartsWith(kind == "postgresql" ? row[0][..1] : "(", BytesAtLocator.Utf8(bytes, row.Locator), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_rows_come_whatever_the_size_of_the_chunks(string kind)
    {
        var bytes = Encoding.UTF8.GetBytes(Dump(kind, InventedList.Of(900)));
        var whole = Collected.Read("dump.sql", bytes).Whole();
        foreach (var chunk in (int[])[997, 8192])
        {
            Assert.Equal(whole, Collected.Read("dump.sql", bytes, chunk).Whole());
        }
    }

    [Fact]
    public void Everything_that_is_no_row_stands_in_the_text_of_the_dump()
    {
        var read = Collected.Read("dump.sql", Encoding.UTF8.GetBytes(MadeDump.MySql(InventedList.Of(3)) + "UPDATE `客户` SET `手机号`='19912345678' WHERE 1;\n"));
        var text = read.Of("dump.sql!/text");
        Assert.Contains(text, row => row[0].Contains("19912345678", StringComparison.Ordinal));
        Assert.Contains(text, row => row[0] == "-- Dump completed");
        Assert.DoesNotContain(text, row => row[0].Contains("INSERT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dump_that_breaks_off_keeps_the_rows_before_the_break_and_the_rest_as_text()
    {
        var read = Collected.Read("dump.sql", "INSERT INTO t (name,tel) VALUES ('a','1'),('b','2'),('c','199"u8.ToArray());
        Assert.Equal("a|b", string.Join('|', read.Of("dump.sql!/t").Select(row => row[0])));
        Assert.Equal("('c','199", read.Of("dump.sql!/text").Single()[0]);
        Assert.Contains("cut off", read.Lost.Single().Reason, StringComparison.Ordinal);
        var copy = Collected.Read("c.sql", "COPY t (a, b) FROM stdin;\n1\t\\N\n2\tx"u8.ToArray());
        Assert.Equal("1,|2,x", string.Join('|', copy.Of("c.sql!/t").Select(row => row[0] + "," + row[1])));
        Assert.Single(copy.Lost);
    }

    [Fact]
    public void A_table_that_comes_back_later_keeps_its_rows_and_its_columns()
    {
        var read = Collected.Read("d.sql", "INSERT INTO a (x,y) VALUES (1,2);INSERT INTO b VALUES (3);INSERT INTO a (y,x,z) VALUES (5,4,6);INSERT INTO b VALUES (7);"u8.ToArray());
        Check.Same(["d.sql!/a 1 1,2", "d.sql!/b 1 3,", "d.sql!/a#2 2 4,5", "d.sql!/b#2 2 7,"], read.Rows.Select(row => $"{row.Document.File} {row.Number} {row[0]},{row[1]}"));
        // A column that the document has no name for stands beyond its columns, not under another's name.
        Assert.Equal((4, "6"), (read.Of("d.sql!/a#2")[0].Cells[2].Column, read.Of("d.sql!/a#2")[0].Cells[2].Text));
    }

    [Theory]
    [InlineData("NULL", "")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("'it''s'", "it's")]
    [InlineData("E'a\\tb\\u4e2d'", "a\tb中")]
    [InlineData("X'E5BCA0'", "张")]
    [InlineData("0x01", "0x01")]
    [InlineData("'a'::text", "a")]
    [InlineData("CONVERT(date, N'2024-01-02', 23)", "2024-01-02")]
    [InlineData("NOW( )", "NOW( )")]
    [InlineData("concat('a,)',\"b\")", "concat('a,)',\"b\")")]
    [InlineData("/* (c */ 7 -- x)\n", "7")]
    [InlineData("N''", "")]
    [InlineData("110101199003077758", "110101199003077758")]
    public void A_value_is_read(string written, string expected)
    {
        var read = Collected.Read("v.sql", Encoding.UTF8.GetBytes($"-- PostgreSQL\nINSERT INTO t VALUES ({written}, 'end');\n"));
        Assert.Equal((expected, "end"), (read.Of("v.sql!/t").Single()[0], read.Of("v.sql!/t").Single()[1]));
        Assert.Empty(read.Lost);
    }

    [Fact]
    public void Text_in_GBK_leads_to_its_own_bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030");
        var bytes = gbk.GetBytes("-- MySQL dump\nINSERT INTO `客户` (`姓名`,`地址`) VALUES ('张三','某市\\n某区'),('李四','x');\n");
        var read = Collected.Read("g.sql", bytes);
        var row = read.Of("g.sql!/客户")[1];
        Assert.Equal("李四", row[0]);
        Assert.Equal("李四", gbk.GetString(bytes.AsSpan((int)row.Cells[0].Locator.Offset, (int)row.Cells[0].Locator.Length)));
        Assert.Equal("某市\n某区", read.Of("g.sql!/客户")[0][1]);
    }

    [Fact]
    public void Mutants_never_throw_hang_or_give_other_rows_with_other_chunks() =>
        Mutants.Run([.. Kinds.Select(kind => Encoding.UTF8.GetBytes(Dump(kind.Data, InventedList.Of(6))))], "dump.sql", plain: true);

    private static string Dump(string kind, InventedList list) => kind switch
    {
        "mysql" => MadeDump.MySql(list),
        "postgresql" => MadeDump.PostgreSql(list),
        _ => MadeDump.SqlServer(list),
    };
}
