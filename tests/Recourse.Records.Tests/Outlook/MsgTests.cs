using System.Diagnostics;
using System.Text;
using Recourse.Records.Tests.Containers;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Outlook;

public sealed class MsgTests
{
    private const string Body = "你好，名单见附件\r\n手机 13800138000\r\n";
    private static readonly byte[] s_table = Encoding.UTF8.GetBytes("姓名,手机号\n" + string.Concat(Enumerable.Range(0, 400).Select(at => $"王小{at},1390000{at:D4}\n")));

    [Fact]
    public void Fields_are_rows_bodies_and_attachments_documents_and_messages_inside_come_with_them()
    {
        var bytes = Made().ToBytes();
        var read = Collected.Read("a.msg", bytes);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Msg, read.Summaries[0].Info.Format);
        Check.Same(["body.txt", "headers.txt", "1/名单.csv", "2/body.txt"], read.Summaries.Skip(1).Select(summary => summary.Info.InnerPath));
        var rows = read.Of("a.msg");
        Check.Same(
            ["张三", "zhang@example.org", "李四", "李四", "li@example.org", "2024-05-06T07:08:09Z", "名单 13700137000", "<1@example.org>"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal("里面的", rows[1][9]);
        Assert.Equal(400, read.Rows.Count(row => row.Document.InnerPath == "1/名单.csv"));
        Check.Same(["你好，名单见附件", "手机 13800138000"], read.Rows.Where(row => row.Document.InnerPath == "body.txt").Select(row => row.Text));
        Assert.Contains(read.Rows, row => row.Document.InnerPath == "2/body.txt" && row.Text.Contains("13600136000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_leads_to_the_bytes_of_its_property_and_another_program_finds_the_streams()
    {
        var bytes = Made().ToBytes();
        var read = Collected.Read("a.msg", bytes);
        var row = read.Of("a.msg")[0];
        foreach (var cell in row.Cells.Where(cell => cell.Column is not (7 or 8)))
        {
            Assert.Equal(cell.Text, Encoding.Unicode.GetString(bytes.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length)));
        }

        var time = row.Cells.Single(cell => cell.Column == 7).Locator;
        Assert.Equal(new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc), DateTime.FromFileTimeUtc(BitConverter.ToInt64(bytes, (int)time.Offset)));
        using var folder = new Folder();
        var file = folder.Write("a.msg", bytes);
        var script = folder.Write("check.py", "import sys\ntry:\n import olefile\nexcept ImportError:\n print('absent'); sys.exit()\nf=olefile.OleFileIO(sys.argv[1])\nprint(f.openstream(['__attach_version1.0_#00000000','__substg1.0_37010102']).read().hex())\n"u8.ToArray());
        using var process = Process.Start(new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", [script, file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        Assert.SkipWhen(said == "absent", "olefile is not installed (python3-olefile).");
        var document = Convert.FromHexString(said);
        Assert.Equal(s_table, document);
        Assert.All(read.Rows.Where(each => each.Document.InnerPath == "1/名单.csv").SelectMany(each => each.Cells),
            cell => Assert.Equal(cell.Text, Encoding.UTF8.GetString(document.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length))));
    }

    [Fact]
    public void Html_and_rtf_are_read_where_they_say_more()
    {
        byte[] Rtf(string text) => [.. BitConverter.GetBytes(text.Length + 12), .. BitConverter.GetBytes(text.Length), .. "MELA"u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];
        MadeMsg With(string html, string rtf) => new MadeMsg().Times(32).Text(0x1000, "call 13800138000\n").Binary(0x1013, Encoding.ASCII.GetBytes(html)).Binary(0x1009, Rtf(rtf));
        var same = Collected.Read("a.msg", With("<html><body><p>call 13800138000</p></body></html>", "{\\rtf1 call 13800138000}").ToBytes());
        Check.Same(["body.txt"], same.Summaries.Skip(1).Select(summary => summary.Info.InnerPath));
        Assert.Equal("entry=body.html", Assert.Single(same.Lost).Place);
        var more = Collected.Read("a.msg", With("<html><body><p>call 13900139000</p></body></html>", "{\\rtf1 call 13700137000}").ToBytes());
        Assert.Contains(more.Rows, row => row.Document.InnerPath == "body.html" && row.Text.Contains("13900139000", StringComparison.Ordinal));
        Assert.Contains(more.Rows, row => row.Document.InnerPath == "body.rtf" && row.Text.Contains("13700137000", StringComparison.Ordinal));
        Assert.Contains("escapes", Assert.Single(more.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_rtf_is_unpacked_as_the_specification_shows()
    {
        // [MS-OXRTFCP], 3.1: the two examples.
        var simple = Convert.FromHexString("2D0000002B0000004C5A4675F1C5C7A703000A007263706731323542320AF32068656C090020627705B06C647D0A800FA0");
        Assert.Equal("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", Encoding.ASCII.GetString(PackedRtf.Unpack(simple)));
        var crossing = Convert.FromHexString("1A0000001C0000004C5A4675E2D44B51410004205758595A0D6E7D010EB0");
        Assert.Equal("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}", Encoding.ASCII.GetString(PackedRtf.Unpack(crossing)));
    }

    [Fact]
    public void A_workbook_attached_does_not_make_the_message_a_workbook()
    {
        var xls = MadeXls.Of("表", [["姓名", "手机"], ["王小明", "13800138000"]]);
        var read = Collected.Read("a.msg", new MadeMsg().Times(32).Text(0x37, "s").Storage("__attach_version1.0_#00000000", new MadeMsg().Times(8).Text(0x3707, "a.xls").Binary(0x3701, xls)).ToBytes());
        Assert.Equal(DocumentFormat.Msg, read.Summaries[0].Info.Format);
        Assert.Contains(read.Rows, row => row.Document.File == "a.msg!/1/a.xls!/表" && row.Text.Contains("13800138000", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_container_it_is_the_same_and_damage_is_read_without_an_exception()
    {
        var bytes = Made().ToBytes();
        var zip = Collected.Read("a.zip", Packing.Zip(("in/a.msg", bytes)));
        Assert.Equal(400, zip.Rows.Count(row => row.Document.InnerPath == "in/a.msg!/1/名单.csv"));
        Assert.NotEmpty(Collected.Read("a.msg", bytes[..(bytes.Length / 2)]).Lost);
        Mutants.Run([bytes], "a.msg", plain: false);
    }

    private static MadeMsg Made()
    {
        var inner = new MadeMsg().Times(24).Text(0x37, "里面的").Text(0x1000, "call 13600136000\r\n");
        return new MadeMsg().Times(32, (0x39, new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc)))
            .Text(0x37, "名单 13700137000").Text(0x0C1A, "张三").Text(0x5D01, "zhang@example.org").Text(0x0E04, "李四").Text(0x1035, "<1@example.org>")
            .Text(0x007D, "Received: from 203.0.113.9\r\nFrom: zhang@example.org\r\n").Text(0x1000, Body)
            .Storage("__recip_version1.0_#00000000", new MadeMsg().Times(8).Text(0x3001, "李四").Text(0x39FE, "li@example.org"))
            .Storage("__attach_version1.0_#00000000", new MadeMsg().Times(8).Text(0x3707, "名单.csv").Binary(0x3701, s_table))
            .Storage("__attach_version1.0_#00000001", new MadeMsg().Times(8).Text(0x3001, "转发").Storage("__substg1.0_3701000D", inner));
    }
}
