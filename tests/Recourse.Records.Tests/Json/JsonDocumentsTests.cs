using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Json;

public sealed class JsonDocumentsTests
{
    [Fact]
    public void Cells_are_unescaped_and_their_addresses_point_to_the_raw_bytes()
    {
        const string Json = """[{"text":"a\"b\\\/\u4e2d\ud83d\ude00\n","n":1},{"text":"half \ud83d end","n":2}]""";
        var bytes = Encoding.UTF8.GetBytes(Json);
        var reading = Reading.Of("a.json", bytes);
        Assert.Equal("a\"b\\/中😀\n", reading.Rows[0]["text"]);
        Assert.Equal("half \uFFFD end", reading.Rows[1]["text"]);
        var cell = reading.Rows[0].Cells[0];
        Assert.Equal("""a\"b\\\/\u4e2d\ud83d\ude00\n""", Encoding.UTF8.GetString(bytes.AsSpan((int)cell.Offset, (int)cell.Length)));
        Assert.Equal([1L, 2L], reading.Rows.Select(row => row.Number));
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void Numbers_are_kept_as_digits()
    {
        var row = Assert.Single(Reading.Of("a.json", """[{"id":123456789012345678901234567890,"x":1.10e+400,"y":-0.0}]""").Rows);
        Expect.Same(["123456789012345678901234567890", "1.10e+400", "-0.0"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Both_values_of_a_duplicate_key_are_there()
    {
        var row = Assert.Single(Reading.Of("a.json", """[{"mobile":"13800000000","mobile":"13900000000"}]""").Rows);
        Expect.Same(["13800000000", "13900000000"], row.Cells.Select(cell => cell.Text));
        Expect.Same(["mobile"], row.Document.Columns);
    }

    [Fact]
    public void Nested_members_have_dotted_names_and_elements_of_arrays_the_name_of_their_array()
    {
        var row = Assert.Single(Reading.Of("a.json", """[{"user":{"id":"u1","tags":["x",{"y":1},"z"]},"after":true,"none":null}]""").Rows);
        Expect.Same(
            ["user.id=u1", "user.tags=x", "user.tags.y=1", "user.tags=z", "after=true"],
            row.Cells.Select(cell => $"{row.Document.Columns[cell.Column]}={cell.Text}"));
    }

    [Fact]
    public void Invalid_utf8_in_a_string_is_listed_and_the_record_kept()
    {
        byte[] bytes = [.. "[{\"a\":\"x"u8, 0xFF, 0xFE, .. "y\",\"b"u8, 0xC3, .. "\":\"一二三四五六\"},{\"a\":\"ok\"}]"u8];
        var reading = Reading.Of("a.json", bytes);
        Assert.Equal(2, reading.Rows.Count);
        Assert.True(reading.Rows[0].Damaged);
        Assert.False(reading.Rows[1].Damaged);
        Expect.Same(["bytes=8+2", "bytes=15+1"], reading.Lost.Select(loss => loss.Place));
    }

    [Fact]
    public void A_lone_surrogate_in_a_key_does_not_lose_the_record()
    {
        var row = Assert.Single(Reading.Of("a.json", """[{"\ud800k":"v","b":"w"}]""").Rows);
        Expect.Same(["v", "w"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Records_before_a_cut_are_kept_and_the_loss_says_where()
    {
        var bytes = Encoding.UTF8.GetBytes("""[{"a":1},{"a":2},{"a":"13800000000""");
        var reading = Reading.Of("a.json", bytes);
        Expect.Same(["1", "2"], reading.Rows.Take(2).Select(row => row["a"]));
        Assert.Equal("""{"a":"13800000000""", reading.Rows[2].Text);
        Assert.Equal("bytes=17+", Assert.Single(reading.Lost).Place);
        Explained.Check(bytes, reading.Only, reading.Rows);
    }

    [Fact]
    public void A_broken_element_does_not_take_the_others_with_it()
    {
        var reading = Reading.Of("a.json", """[{"a":1},{"a":oops},{"a":3}]""");
        Expect.Same(["1", """{"a":oops}""", "3"], reading.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("bytes=9+10", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void After_a_missing_quote_objects_that_begin_a_line_are_records_again()
    {
        var reading = Reading.Of("a.json", "[\n{\"a\":\"1\"},\n{\"a\":\"2},\n{\"a\":\"3\"},\n{\"a\":\"4\"}\n]");
        Expect.Same(["1", "3", "4"], reading.Rows.Where(row => row.Cells[0].Text.Length == 1).Select(row => row["a"]));
        Assert.Equal("bytes=13+", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void Text_behind_the_end_is_listed_and_still_read()
    {
        var reading = Reading.Of("a.json", "[{\"a\":1}]\n电话 13800000000");
        Assert.Equal("电话 13800000000", reading.Rows[1].Text);
        Assert.Contains("behind the end", Assert.Single(reading.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Joined_arrays_are_all_read()
    {
        var reading = Reading.Of("a.json", "[{\"a\":1}]\n\uFEFF[{\"a\":2}]");
        Expect.Same(["1", "2"], reading.Rows.Select(row => row["a"]));
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_listed_and_read_as_text()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "\"13800000000\"" + new string('}', 5000);
        var reading = Reading.Of("a.json", $"[{deep},{{\"a\":2}}]");
        Assert.Equal(deep, reading.Rows[0].Text);
        Assert.Equal("2", reading.Rows[1]["a"]);
        Assert.Equal($"bytes=1+{deep.Length}", Assert.Single(reading.Lost).Place);
    }

    [Fact]
    public void All_outermost_arrays_of_objects_are_records_and_what_stands_around_them_reaches_the_sink()
    {
        const string Json = """{"code":0,"contact":"13800000000","data":{"list":[{"id":"1","pics":[{"u":1},{"u":2},{"u":3}]},{"id":"2"}],"next":"n"},"more":[{"id":"3"}],"end":"z"}""";
        var reading = Reading.Of("a.json", Json);
        Expect.Same(["1", "2", "3"], reading.Rows.Where(row => row.Number > 0).Select(row => row["id"]));
        Assert.Equal(3, reading.Only.Records);
        Assert.Contains(reading.Rows, row => row.Number == 0 && row.Text.Contains("13800000000", StringComparison.Ordinal));
        Assert.Contains(reading.Rows, row => row.Number == 0 && row.Text.Contains("\"z\"", StringComparison.Ordinal));
        Assert.Empty(reading.Lost);
        Explained.Check(Encoding.UTF8.GetBytes(Json), reading.Only, reading.Rows);
    }

    [Fact]
    public void An_object_over_the_row_limit_still_gives_the_records_of_its_array()
    {
        var list = string.Join(',', Enumerable.Range(0, 5000).Select(at => $"{{\"id\":\"{at}\"}}"));
        var reading = Reading.Of("a.json", $$"""{"ok":true,"data":[{{list}}]}""", limits: new ReaderLimits { MaxRowBytes = 256, Chunk = 100 });
        Assert.Equal(5000, reading.Only.Records);
        Assert.Empty(reading.Lost);
    }

    [Fact]
    public void A_broken_line_of_ndjson_is_listed_and_read_as_text()
    {
        var reading = Reading.Of("a.ndjson", "{\"a\":1}\n{\"a\":\n\n{\"a\":3}\r\n");
        Assert.Equal([1L, 2L, 4L], reading.Rows.Select(row => row.Number));
        Assert.Equal("row=2;bytes=8+5", Assert.Single(reading.Lost).Place);
        Assert.Equal("3", reading.Rows[2]["a"]);
    }

    [Fact]
    public void Ndjson_is_told_by_its_content_even_where_the_second_line_is_broken() =>
        Assert.Equal(DocumentFormat.NdJson, Reading.Of("a.txt", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n").Only.Info.Format);

    [Fact]
    public void Chinese_text_in_brackets_is_no_json() =>
        Assert.Equal(DocumentFormat.Text, Reading.Of("a.txt", "[表情] 你好\n[图片]\n").Only.Info.Format);
}
