using System.Text;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Tables;

public sealed class GbTests
{
    [Fact]
    public void Every_character_is_decoded_and_its_length_known()
    {
        var bytes = new byte[8];
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (!Rune.TryCreate(scalar, out var rune))
            {
                continue;
            }

            var length = Encodings.Gb18030.GetBytes(rune.ToString(), bytes);
            Assert.Equal((scalar, length), Gb18030.Decode(bytes.AsSpan(0, length), final: true));
            Assert.Equal((scalar, length), (scalar, Gb18030.LengthOf(scalar)));
        }
    }

    [Fact]
    public void Every_sequence_that_is_a_character_has_the_length_by_which_the_way_back_is_counted()
    {
        var bytes = new byte[4];
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var second = 0x30; second <= 0xFE; second++)
            {
                (bytes[0], bytes[1]) = ((byte)lead, (byte)second);
                for (var rest = 0; rest < (second <= 0x39 ? 1260 : 1); rest++)
                {
                    (bytes[2], bytes[3]) = ((byte)(0x81 + (rest / 10)), (byte)(0x30 + (rest % 10)));
                    var (scalar, length) = Gb18030.Decode(bytes, final: true);
                    if (scalar >= 0 && Gb18030.LengthOf(scalar) != length)
                    {
                        Assert.Fail($"{Convert.ToHexString(bytes)} is U+{scalar:X4} of {length} bytes; the way back counts {Gb18030.LengthOf(scalar)}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Wide_text_over_many_chunks_keeps_its_addresses()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(at => $"王{at}𠮷,1380000{at:D4}\n"));
        foreach (var encoding in Encodings.Names)
        {
            var bytes = Encodings.Bytes(encoding, "姓名,手机号\n" + text);
            var reading = Reading.Of("a.csv", bytes, limits: new ReaderLimits { Chunk = 1021 });
            Assert.Equal(3000, reading.Rows.Count);
            foreach (var row in reading.Rows)
            {
                var cell = row.Cells[1];
                Assert.Equal(cell.Text, Encodings.Of(encoding).GetString(bytes.AsSpan((int)cell.Offset, (int)cell.Length)));
            }
        }
    }
}
