using System.Text.Unicode;
using CsCheck;

namespace Recourse.Records.Tests.Tables;

/// <summary>The quick ways answer as the slow ways do, whatever the bytes.</summary>
public sealed class SameAnswerTests
{
    private static readonly string[] s_pieces = ["a", ",", ",", "\"", "\"\"", "\n", "\r\n", " ", "王小明", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "\"x\",", "\r", "𠮷"];

    [Fact]
    public void The_masks_find_the_cells_that_the_slow_way_finds() =>
        Gen.Select(Gen.Int[0, s_pieces.Length - 1].Array[0, 300], Gen.Bool, Gen.Int[0, 1]).Sample(
            (at, quotes, dialect) =>
            {
                var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(at.Select(piece => s_pieces[piece])));
                var table = new TableDialect((byte)',', (byte)(dialect == 0 ? '\n' : '\r'));
                var (quick, slow) = (new List<CellSpan>(), new List<CellSpan>());
                for (var start = 0; start < text.Length;)
                {
                    var one = DelimitedRow.Read(text.AsSpan(start), last: true, table, quotes, quick, out var end);
                    Assert.Equal((DelimitedRow.Slow(text.AsSpan(start), last: true, table, quotes, slow, out var other), other), (one, end));
                    if (one < 0)
                    {
                        break;
                    }

                    Assert.Equal(slow, quick);
                    start += end;
                }
            },
            iter: Made.Fuzzing.IsLong ? 200_000 : 4_000);

    [Fact]
    public void Rows_of_very_many_cells_are_found_alike()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,\"2\",", 40_000)) + "\n");
        var (quick, slow) = (new List<CellSpan>(), new List<CellSpan>());
        var table = new TableDialect((byte)',');
        Assert.Equal(DelimitedRow.Slow(text, true, table, true, slow, out var other), DelimitedRow.Read(text, true, table, true, quick, out var end));
        Assert.Equal(other, end);
        Assert.Equal(slow, quick);
    }

    [Fact]
    public void Utf8_is_told_as_the_framework_tells_it()
    {
        var random = new Random(20_261_126);
        var pieces = new byte[][] { "a"u8.ToArray(), "é"u8.ToArray(), "王"u8.ToArray(), "𠮷"u8.ToArray(), "ascii ascii ascii ascii ascii ascii "u8.ToArray(), "小明的电话"u8.ToArray() };
        var (valid, number) = (0, Made.Fuzzing.IsLong ? 2_000_000 : 100_000);
        for (var at = 0; at < number; at++)
        {
            var bytes = new List<byte>();
            while (bytes.Count < 64 + random.Next(200))
            {
                bytes.AddRange(pieces[random.Next(pieces.Length)]);
            }

            for (var changes = random.Next(3); changes > 0; changes--)
            {
                var place = random.Next(bytes.Count);
                if (random.Next(3) == 0)
                {
                    bytes.RemoveAt(place);
                }
                else
                {
                    bytes[place] = (byte)random.Next(256);
                }
            }

            var array = bytes.ToArray();
            var expected = Utf8.IsValid(array);
            valid += expected ? 1 : 0;
            Assert.True(expected == Utf8Check.IsValid(array), Convert.ToHexString(array));
        }

        Assert.InRange(valid, number / 5, number - (number / 5));
    }

    [Fact]
    public void Every_wrong_sequence_of_four_bytes_is_told_at_every_place()
    {
        var edges = new byte[] { 0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF };
        var bytes = new byte[96];
        foreach (var place in (int[])[0, 27, 29, 30, 31, 61, 62, 63, 90, 92])
        {
            Array.Fill(bytes, (byte)'a');
            foreach (var one in edges)
            {
                foreach (var two in edges)
                {
                    foreach (var three in edges)
                    {
                        foreach (var four in edges)
                        {
                            (bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]) = (one, two, three, four);
                            if (Utf8.IsValid(bytes) != Utf8Check.IsValid(bytes))
                            {
                                Assert.Fail($"{one:X2} {two:X2} {three:X2} {four:X2} at {place}");
                            }
                        }
                    }
                }
            }
        }
    }
}
