using CsCheck;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Telling;

/// <summary>Files whose lines are in different encodings, as joined exports are, and files with broken bytes.</summary>
public sealed class MixedTests
{
    private static readonly string[] s_encodings = ["utf-8", "gb18030", "big5", "utf-8"];
    private static readonly string[] s_names = ["王小明", "李秀英", "林大同", "何方人", "高文平"];

    // In both forms of Chinese writing, so that each encoding has every character.
    private static readonly string[] s_notes = ["你好，我是他的朋友", "昨天晚上看到的", "全部都不要相信", "大家小心", "13800000000", "x"];

    private sealed record Line(int Encoding, int Name, int Note);

    private static readonly Gen<Line> s_line = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 5], (encoding, name, note) => new Line(encoding, name, note));

    [Fact]
    public void Every_line_is_read_in_its_own_encoding_whatever_the_chunk() =>
        Gen.Select(s_line.Array[1, 40], Gen.Int[0, 2], Gen.Int[1, 2_000]).Sample(
            (lines, main, chunk) =>
            {
                // The document is in the encoding of its first kilobytes of like lines; the others are foreign in it.
                var encoding = s_encodings[main];
                var body = string.Concat(Enumerable.Repeat("王小明,你好，我是他的朋友\n", 60));
                byte[] bytes =
                [
                    .. Encodings.Bytes(encoding, "姓名,内容\n".Replace("内", encoding == "big5" ? "內" : "内", StringComparison.Ordinal) + body),
                    .. lines.SelectMany(line => Encodings.Bytes(Of(line, main), $"{s_names[line.Name]},{s_notes[line.Note]}\n")),
                ];
                var reading = Reading.Of("t.csv", bytes, limits: new ReaderLimits { Chunk = chunk });
                Assert.Equal(encoding, reading.Only.Info.Encoding);
                Assert.Equal(lines.Select(line => (s_names[line.Name], s_notes[line.Note])), reading.Rows.Skip(60).Select(row => (row.Cells[0].Text, row.Cells[1].Text)));
                Assert.Empty(reading.Lost);
                for (var at = 0; at < lines.Length; at++)
                {
                    foreach (var cell in reading.Rows[60 + at].Cells)
                    {
                        Assert.Equal(cell.Raw, Encodings.Of(Of(lines[at], main)).GetString(bytes.AsSpan((int)cell.Offset, (int)cell.Length)));
                    }
                }

                Assert.Equal(lines.Any(line => Of(line, main) != encoding), reading.Only.Notices.Count > 0);
            },
            iter: Fuzzing.IsLong ? 20_000 : 400);

    [Theory]
    [InlineData("utf-8", new byte[] { 0xFF })]
    [InlineData("utf-8", new byte[] { 0xE7, 0x8E })]
    [InlineData("gb18030", new byte[] { 0xFF })]
    [InlineData("big5", new byte[] { 0xFF })]
    [InlineData("utf-16le", new byte[] { 0x00, 0xDC })]
    [InlineData("utf-16be", new byte[] { 0xDC, 0x00 })]
    public void Broken_bytes_are_lost_one_by_one_and_everything_else_is_read(string encoding, byte[] broken)
    {
        var (bytes, places) = (new List<byte>(Encodings.Bytes(encoding, "姓名,手机\n")), new List<long>());
        for (var at = 0; at < 300; at++)
        {
            bytes.AddRange(Encodings.Of(encoding).GetBytes("王小明,"));
            if (at % 3 == 1)
            {
                places.Add(bytes.Count);
                bytes.AddRange(broken);
            }

            bytes.AddRange(Encodings.Of(encoding).GetBytes($"1380000{at:D4}\n"));
        }

        foreach (var chunk in (int[])[1, 7, 1 << 20])
        {
            var reading = Reading.Of("t.csv", [.. bytes], limits: new ReaderLimits { Chunk = chunk });
            Assert.Equal(encoding, reading.Only.Info.Encoding);
            Assert.Equal(places.Select(place => $"bytes={place}+{broken.Length}"), reading.Lost.Select(loss => loss.Place));
            Assert.Equal(Enumerable.Range(0, 300).Select(at => $"1380000{at:D4}"), reading.Rows.Select(row => row.Cells[1].Text[^11..]));
            Assert.All(reading.Rows, row => Assert.Equal((row.Number - 2) % 3 == 1, row.Damaged));
            Explained.Check([.. bytes], reading.Only, reading.Rows);
        }
    }

    [Fact]
    public void Every_pair_of_big5_has_two_bytes_and_stands_at_its_locator()
    {
        // Filled into columns under a header that leaves no doubt.
        var pairs = new List<string>();
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var second = 0x40; second <= 0xFE; second++)
            {
                var pair = Big5.Pair((byte)lead, (byte)second);
                if (pair != '\0')
                {
                    Assert.Equal((pair, 2), Big5.Decode([(byte)lead, (byte)second], final: true));
                    pairs.Add(Encodings.Of("big5").GetString([(byte)lead, (byte)second]));
                    Assert.Equal(pair.ToString(), pairs[^1]);
                }
            }
        }

        Assert.True(pairs.Count > 13_000);
    }

    // A line of ASCII, or of two characters only, is in no encoding of its own; in a document of GB or Big5 only UTF-8 is told from it.
    private static string Of(Line line, int main) => main switch
    {
        0 => line.Note > 3 ? "utf-8" : s_encodings[line.Encoding],
        _ => line.Note <= 3 && s_encodings[line.Encoding] == "utf-8" ? "utf-8" : s_encodings[main],
    };
}
