using System.Net;
using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void An_invented_list_comes_back_exactly_and_every_value_stands_at_its_locator()
    {
        var list = InventedList.Of(300);
        var bytes = Encoding.UTF8.GetBytes(Page(list));
        var read = Collected.Read("page.html", bytes);
        Assert.Empty(read.Lost);
        var rows = read.Of("page.html!/table1");
        Check.Same(list.Columns, rows[0].Document.Columns);
        Check.Same(list.Lines(), list.Lines(rows));
        Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.Equal(cell.Text, WebUtility.HtmlDecode(BytesAtLocator.Utf8(bytes, cell.Locator))));
        Assert.All(rows, row => Assert.StartsWith("<tr", BytesAtLocator.Utf8(bytes, row.Locator), StringComparison.Ordinal));
        Check.Same(["客户名单", "导出 于 2024 & 之后"], read.Of("page.html!/text").Select(row => row[0]));
        Assert.Equal(2, rows[0].Number);
    }

    [Fact]
    public void The_same_rows_come_whatever_the_size_of_the_chunks()
    {
        var bytes = Encoding.UTF8.GetBytes(Page(InventedList.Of(900)));
        Assert.Equal(Collected.Read("page.html", bytes).Whole(), Collected.Read("page.html", bytes, 1009).Whole());
    }

    [Fact]
    public void A_page_in_GBK_leads_to_its_own_bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("GB18030");
        var list = InventedList.Of(40);
        var bytes = gbk.GetBytes(Page(list).Replace("utf-8", "gb2312", StringComparison.Ordinal));
        var read = Collected.Read("page.htm", bytes);
        Assert.Empty(read.Lost);
        Check.Same(list.Lines(), list.Lines(read.Of("page.htm!/table1")));
        Assert.All(read.Rows.SelectMany(row => row.Cells), cell => Assert.Equal(
            cell.Text, WebUtility.HtmlDecode(gbk.GetString(bytes.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length))).Replace("<b>", "").Replace("</b>", "").Replace("\n", "")));
    }

    [Fact]
    public void Spans_nested_tables_and_sloppy_tags_are_read()
    {
        var read = Collected.Read("s.html", Encoding.UTF8.GetBytes("""
            <table><tr><th>姓名<th>手机号<th>备注</tr>
            <tr><td rowspan=2>张三<td>19900000001<td>甲
            <tr><td>19900000002<td>乙</tr>
            <tr><td colspan='2'>合计<td>a<br>b <b>c</b>
            <tr><td>外<table><tr><td>内</td><td>19900000003</table>后<td>x
            </table>
            """));
        Assert.Empty(read.Lost);
        var rows = read.Of("s.html!/table1").Select(row => $"{row[0]}|{row[1]}|{row[2]}");
        Check.Same(["张三|19900000001|甲", "|19900000002|乙", "合计||a b c", "外 后|x|"], rows);
        Assert.Equal("内|19900000003", string.Join('|', read.Of("s.html!/table2").Single().Cells.Select(cell => cell.Text)));
    }

    [Fact]
    public void Scripts_and_styles_are_left_out_and_said_so()
    {
        var read = Collected.Read("x.html", "<!doctype html><style>p{}</style><script>if (a<b) '</p>';</script><p>5 < 6 &amp;&nbsp;&#x4E2D;&bogus; </p><!-- c -->"u8.ToArray());
        Assert.Equal("5 < 6 & 中&bogus;", read.Rows.Single()[0]);
        Assert.Contains("left out", read.Summary("x.html!/text").Notices.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_breaks_off_keeps_its_rows()
    {
        var read = Collected.Read("b.html", Encoding.UTF8.GetBytes("<html><table><tr><th>姓名<th>手机号<tr><td>张三<td>19900000000<tr><td>李四<td>1990"));
        Check.Same(["张三", "李四"], read.Of("b.html!/table1").Select(row => row[0]));
        Assert.Contains("cut off", read.Lost.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_not_read_is_named()
    {
        var read = Collected.Read("c.html", Encoding.UTF8.GetBytes("<html><meta charset=\"big5\"><p>中</p>"));
        Assert.Equal("charset", read.Lost.Single().Place);
    }

    [Fact]
    public void Mutants_never_throw_hang_or_give_other_rows_with_other_chunks() =>
        Mutants.Run([Encoding.UTF8.GetBytes(Page(InventedList.Of(6))), "<table><tr><td colspan=3>a<table><tr><td>b</table><td rowspan=9>c</table><p>d"u8.ToArray()], "m.html", plain: true);

    internal static string Page(InventedList list)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>客户名单</title>\n<style>td { color: red }</style></head>\n<body><p>导出 <b>于</b>\n 2024 &amp; 之后</p>\n<table class=\"a>b\">\n<thead><tr>");
        text.AppendJoin("", list.Columns.Select(column => $"<th>{column}</th>")).Append("</tr></thead>\n<tbody>");
        foreach (var row in list.Rows)
        {
            text.Append("<tr class='r'>").AppendJoin("\n  ", row.Select(value => $"<td>{WebUtility.HtmlEncode(value)}</td>")).Append("</tr>\n");
        }

        return text.Append("</tbody></table>\n<script>var a = '<table><tr><td>no';</script></body></html>\n").ToString();
    }
}
