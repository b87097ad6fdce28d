using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Spreadsheets;

public sealed class XlsTests
{
    [Fact]
    public void An_invented_list_comes_back_exactly()
    {
        var list = InventedList.Of(120);
        var bytes = Book(list);
        var read = Collected.Read("book.xls", bytes);
        Assert.Empty(read.Lost);
        Check.Same(list.Lines(), list.Lines(read.Of("book.xls!/客户")));
        Check.Same(list.Columns, read.Summary("book.xls!/客户").Info.Columns);
        Assert.All(read.Rows, row => Assert.Equal((0, bytes.Length), (row.Locator.Offset, row.Locator.Length)));
        Assert.Equal(2, read.Rows[0].Number);
        Assert.Single(read.Summary("book.xls").Notices);
    }

    [Fact]
    public void Digits_that_are_gone_are_a_loss_and_hidden_sheets_are_read()
    {
        var read = Collected.Read("n.xls", MadeXls.Of("S", [["姓名", "身份证号"], ["张三", 110101199003077000d], ["李四", 0.1d], ["王五", -13d]], hidden: 1));
        Check.Same(["1.10101199003077E+17", "0.1", "-13"], read.Rows.Select(row => row[1]));
        Assert.Equal("row=2;column=2", read.Lost.Single().Place);
        Assert.Contains(read.Summary("n.xls!/S").Notices, notice => notice.Place == "whole sheet");
    }

    [Fact]
    public void An_encrypted_document_says_what_to_do()
    {
        var read = Collected.Read("e.xlsx", MadeXls.Compound("EncryptedPackage", new byte[5000]));
        Assert.Contains("password", read.Lost.Single().Reason, StringComparison.Ordinal);
        Assert.Empty(read.Rows);
    }

    [Fact]
    public void A_sheet_that_claims_more_columns_than_there_can_be_is_read_up_to_the_limit()
    {
        var bytes = Book(InventedList.Of(3));
        // The record of the sheet's dimensions (0x0200, 14 bytes): first and last row, first and last column.
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]);
        Assert.True(at > 0);
        (bytes[at + 14], bytes[at + 15]) = (0xFF, 0xFF);
        var read = Collected.Read("wide.xls", bytes);
        Assert.Equal(3, read.Rows.Count);
        Assert.Contains(read.Lost, loss => loss.Place == "whole sheet" && loss.Reason.Contains("columns", StringComparison.Ordinal));
    }

    [Fact]
    public void Mutants_never_throw() => Mutants.Run([Book(InventedList.Of(12))], "m.xls", plain: false);

    internal static byte[] Book(InventedList list) => MadeXls.Of("客户", list.Rows
        .Select(row => row.Select((value, column) => column switch { 2 => double.Parse(value), 5 => (object)DateTime.Parse(value), _ => value }).ToArray())
        .Prepend([.. list.Columns]));

    [Fact]
    public void A_head_that_claims_sectors_of_a_gigabyte_makes_room_for_none_and_the_text_is_still_found()
    {
        var list = InventedList.Of(6);
        var bytes = Book(list);
        bytes[30] = 30;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Collected.Read("a.xls", bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        Assert.NotEmpty(read.Lost);
        Assert.Contains(read.Rows, row => row.Text.Contains(list.Rows[3][1], StringComparison.Ordinal));
    }
}
