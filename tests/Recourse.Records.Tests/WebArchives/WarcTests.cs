using System.Security.Cryptography;
using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.WebArchives;

public sealed class WarcTests
{
    private static readonly byte[] s_page = Encoding.UTF8.GetBytes("<!doctype html><html><body>" + string.Concat(Enumerable.Range(0, 60).Select(at => $"<p>第{at}条 电话 1380000{at:D4}</p>\n")) + "</body></html>");
    private static readonly byte[] s_answer = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 20).Select(at => $"{{\"id\":\"p{at}\",\"mobile\":\"1390000{at:D4}\"}}")) + "]");

    [Fact]
    public void Every_capture_is_a_document_and_each_value_stands_at_its_locator()
    {
        var made = Made();
        var bytes = made.ToBytes();
        var read = Collected.Read("a.warc", bytes);
        Assert.Empty(read.Lost);
        Assert.Equal(DocumentFormat.Warc, read.Summaries[0].Info.Format);
        Check.Same(
            [$"{made.Offsets[0]}/warcinfo/a.warc.txt", $"{made.Offsets[1]}/https/example.com/页/index.html", $"{made.Offsets[2]}/request/http/example.com/login", $"{made.Offsets[3]}/http/example.com/api?a=%21/1.json",
                $"{made.Offsets[4]}/http/example.com/api2", $"{made.Offsets[5]}/http/example.com/raw.csv", $"{made.Offsets[6]}/resource/file/list.csv"],
            read.Summaries.Skip(1).Select(summary => summary.Info.InnerPath).Distinct());
        foreach (var row in read.Rows.Where(row => row.Document.InnerPath.Length > 0))
        {
            var document = MadeWarc.Document(bytes, row.Document.InnerPath);
            Assert.All(row.Cells.Where(cell => cell.Text.Length > 0), cell => Assert.Equal(cell.Text, Encoding.UTF8.GetString(document.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length))));
        }

        Assert.Equal(60, read.Rows.Count(row => row.Text.Contains("1380000", StringComparison.Ordinal)));
        Assert.Equal(40, read.Rows.Count(row => row.Text.Contains("1390000", StringComparison.Ordinal)));
        Assert.Contains(read.Rows, row => row.Text.Contains("phone=13700000001", StringComparison.Ordinal));
        Assert.Equal(["13600000001", "13600000002", "13600000001", "13600000002"], read.Rows.Where(row => row.Document.InnerPath.EndsWith(".csv", StringComparison.Ordinal)).Select(row => row[1]), StringComparer.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(s_page)), read.Summaries.First(summary => summary.Info.InnerPath.EndsWith("index.html", StringComparison.Ordinal)).Sha256);
    }

    [Fact]
    public void Each_record_is_a_row_whose_fields_and_message_head_lead_to_their_bytes()
    {
        var bytes = Made().ToBytes();
        var read = Collected.Read("a.warc", bytes);
        var rows = read.Of("a.warc");
        Assert.Equal(8, rows.Count);
        Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.Equal(cell.Text, BytesAtLocator.Utf8(bytes, cell.Locator)));
        Assert.Equal("https://example.com/页/", rows[1][1]);
        Assert.Contains("Set-Cookie: uid=13500000001", rows[1][10], StringComparison.Ordinal);
        Assert.Contains("captured before", Assert.Single(read.Summaries[0].Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_record_by_record_it_reads_the_same()
    {
        var made = Made();
        var plain = Collected.Read("a.warc", made.ToBytes());
        var packed = Collected.Read("a.warc.gz", made.ToGzip());
        Assert.Empty(packed.Lost);
        Check.Same(plain.Rows.Select(row => $"{row.Document.InnerPath}|{row.Text}|{row.Locator.Offset}"),
            packed.Rows.Select(row => $"{row.Document.InnerPath.Replace("a.warc!/", "", StringComparison.Ordinal).Replace("a.warc", "", StringComparison.Ordinal)}|{row.Text}|{row.Locator.Offset}").Select(text => text.Replace("/warcinfo/.txt", "/warcinfo/a.warc.txt", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(60, 40)]
    [InlineData(1, 1)]
    public void A_damaged_member_costs_its_own_record_and_no_other(int from, int length)
    {
        var made = new MadeWarc();
        for (var at = 0; at < 9; at++)
        {
            made.Record("resource", $"WARC-Target-URI: file:///{at}.txt\r\nContent-Type: text/plain\r\n", Encoding.ASCII.GetBytes($"phone 1380013800{at} {new string((char)('a' + at), 9)}\n"));
        }

        var bytes = made.ToGzip();
        var fifth = Enumerable.Range(0, bytes.Length - 2).Where(at => bytes[at] == 0x1F && bytes[at + 1] == 0x8B && bytes[at + 2] == 8).ElementAt(4);
        bytes.AsSpan(fifth + from, length).Fill(0xFF);
        var read = Collected.Read("a.warc.gz", bytes);
        Assert.Contains(read.Lost, loss => loss.File == "a.warc.gz" && loss.Reason.Contains("reading goes on", StringComparison.Ordinal));
        Check.Same(Enumerable.Range(0, 9).Where(at => at != 4).Select(at => $"1380013800{at}"),
            read.Rows.Where(row => row.Document.Format == DocumentFormat.Text).Select(row => row.Text.Split(' ')).Where(words => words is [_, { Length: 11 }, ..]).Select(words => words[1]));
    }

    [Fact]
    public void A_changed_capture_is_named_and_still_counted()
    {
        var made = Made();
        var bytes = made.ToBytes();
        var at = bytes.AsSpan().IndexOf("13600000001"u8);
        bytes[at + 10] = (byte)'7';
        var read = Collected.Read("a.warc", bytes);
        Assert.Equal(2, read.Lost.Count());
        Assert.All(read.Lost, loss => Assert.StartsWith($"record=6;bytes={made.Offsets[5]}+", loss.Place, StringComparison.Ordinal));
        Check.Same(["block", "payload"], read.Lost.Select(loss => loss.Reason.Split(' ')[1]));
        Assert.Contains(read.Rows, row => row.Cells.Any(cell => cell.Text == "13600000007"));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public void A_wrong_length_costs_nothing_and_is_told(int more)
    {
        var bytes = new MadeWarc().Record("resource", "WARC-Target-URI: file:///a.txt\r\nContent-Type: text/plain\r\n", "phone 13800138000 and more\n"u8.ToArray(), more)
            .Record("resource", "WARC-Target-URI: file:///b.txt\r\nContent-Type: text/plain\r\n", "phone 13900139000\n"u8.ToArray()).ToBytes();
        var read = Collected.Read("a.warc", bytes);
        Assert.Contains("it is read up to there", Assert.Single(read.Lost).Reason, StringComparison.Ordinal);
        Check.Same(["phone 13800138000 and more", "phone 13900139000"], read.Rows.Where(row => row.Document.InnerPath.Length > 0).Select(row => row.Text));
    }

    [Fact]
    public void Cut_off_archives_garbage_between_records_and_broken_codings_are_told_with_their_place()
    {
        var bytes = Made().ToBytes();
        var cut = Collected.Read("a.warc", bytes[..^60]);
        Assert.NotEmpty(cut.Lost);
        byte[] garbage = [.. new MadeWarc().Record("metadata", "", "a: 1\n"u8.ToArray()).ToBytes(), .. "garbage here\n"u8, .. new MadeWarc().Record("metadata", "", "b: 2\n"u8.ToArray()).ToBytes()];
        var between = Collected.Read("a.warc", garbage);
        Assert.Equal(2, between.Of("a.warc").Count);
        Assert.NotEmpty(between.Lost);
        var broken = new MadeWarc().Http("response", "http://e.org/", "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked", "5\r\nhello\r\nff\r\nphone 13800138000"u8.ToArray()).ToBytes();
        var read = Collected.Read("a.warc", broken);
        Assert.Contains(read.Lost, loss => loss.Reason.Contains("cut off", StringComparison.Ordinal));
        Assert.Contains(read.Rows, row => row.Text.Contains("hellophone 13800138000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_in_an_answer_stops_at_the_limit()
    {
        var bytes = new MadeWarc().Http("response", "http://e.org/", "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: br", MadeWarc.Packed("br", new byte[64 << 20])).ToBytes();
        var read = Collected.Read("a.warc", bytes, limits: ReaderLimits.Default with { RatioGrace = 1 << 20 });
        Assert.Contains(read.Lost, loss => loss.Reason.Contains("beyond the limit", StringComparison.Ordinal));
        Assert.True(read.Summaries[^1].Bytes < 8 << 20);
    }

    [Fact]
    public void A_packed_archive_is_held_to_its_list_of_digests()
    {
        byte[] Wacz(byte[] stated, byte[] held)
        {
            string Sum(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
            var list = Encoding.UTF8.GetBytes($$"""{"wacz_version":"1.1.1","resources":[{"name":"data.warc.gz","path":"archive/data.warc.gz","hash":"{{Sum(stated)}}","bytes":{{stated.Length}}}]}""");
            return Zips.Of(("archive/data.warc.gz", held), ("datapackage.json", list), ("datapackage-digest.json", Encoding.UTF8.GetBytes($$"""{"path":"datapackage.json","hash":"{{Sum(list)}}"}""")));
        }

        var archive = Made().ToGzip();
        var good = Collected.Read("a.wacz", Wacz(archive, archive));
        Assert.Empty(good.Lost);
        Assert.Equal(DocumentFormat.Wacz, good.Summaries[0].Info.Format);
        Assert.Equal(60, good.Rows.Count(row => row.Text.Contains("1380000", StringComparison.Ordinal)));
        var changed = Collected.Read("a.wacz", Wacz(archive, new MadeWarc().Record("metadata", "", "a: 1\n"u8.ToArray()).ToGzip()));
        Assert.Equal("entry=archive/data.warc.gz", Assert.Single(changed.Lost).Place);
    }

    [Theory]
    [InlineData("example.warc", 7, 0)]
    [InlineData("example.warc.gz", 6, 0)]
    [InlineData("example-bad-length.warc", 6, 2)]
    [InlineData("example-iana.org-chunked.warc", 3, 0)]
    [InlineData("example-resource.warc.gz", 1, 0)]
    [InlineData("example-url-agnostic-revisit.warc.gz", 2, 1)]
    [InlineData("example-wget-bad-target-uri.warc.gz", 6, 0)]
    [InlineData("post-test.warc.gz", 6, 0)]
    [InlineData("redirect.warc", 2, 0)]
    public void Samples_of_other_programs_are_read(string name, int records, int lost)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Shared.Folder("data/evidence/warc"), name));
        var read = Collected.Read(name, bytes);
        Assert.True(lost == read.Lost.Count(), string.Join('\n', read.Lost));
        Assert.Equal(records, read.Rows.Count(row => row.Document.Format == DocumentFormat.Warc));
        Assert.All(read.Rows.Where(row => row.Document.Format == DocumentFormat.Warc), row => Assert.NotEqual("", row[0]));
    }

    [Fact]
    public void Damaged_archives_are_read_without_an_exception()
    {
        Mutants.Run([Made().ToBytes(), Made().ToGzip()], "a.warc", plain: true);
    }

    private static MadeWarc Made()
    {
        var table = "name,mobile\nwang,13600000001\nli,13600000002\n"u8.ToArray();
        return new MadeWarc()
            .Record("warcinfo", "WARC-Filename: a.warc\r\nContent-Type: application/warc-fields\r\n", "software: made\r\noperator: 13800138000\r\n"u8.ToArray())
            .Http("response", "https://example.com/页/", "HTTP/1.1 200 OK\nSet-Cookie: uid=13500000001\nContent-Type: text/html; charset=UTF-8\nTransfer-Encoding: chunked\nContent-Encoding: gzip", MadeWarc.Chunked(MadeWarc.Packed("gzip", s_page), 50))
            .Http("request", "http://example.com/login", "POST /login HTTP/1.1\nHost: example.com\nContent-Type: application/x-www-form-urlencoded", "phone=13700000001&code=1"u8.ToArray())
            .Http("response", "http://example.com/api?a=!/1", "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: br", MadeWarc.Packed("br", s_answer), s_answer)
            .Http("response", "http://example.com/api2", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: deflate", MadeWarc.Packed("raw", s_answer))
            .Http("response", "http://example.com/raw.csv", "HTTP/1.1 200 OK\nContent-Type: text/csv\nContent-Length: 44", table)
            .Record("resource", "WARC-Target-URI: file:///list.csv\r\nContent-Type: text/csv\r\n", table)
            .Http("revisit", "https://example.com/页/", "HTTP/1.1 200 OK\nContent-Type: text/html", []);
    }
}
