using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Fuzz;

public sealed class MutantsTests
{
    private static readonly string s_table = string.Concat(Enumerable.Range(0, 40).Select(at => $"王小{at},1380000{at:D4},\"示例路{at}号\n{at % 7}室\",\"他说\"\"好\"\"\"\r\n"));
    private static readonly string s_objects = string.Join(",\n", Enumerable.Range(0, 20).Select(at =>
        $$"""{"note_id":"n{{at}}","content":"第\u4e00\ud83d\ude00条\n{{at}}","user":{"id":{{at}}.50e3,"tags":["a",null,true]},"comments_count":"{{at}}"}"""));

    public static TheoryData<string> Formats => [.. s_seeds.Keys];

    private static readonly Dictionary<string, byte[]> s_seeds = new(StringComparer.Ordinal)
    {
        ["utf8.csv"] = Encodings.Bytes("utf-8", "姓名,手机号,地址,备注\n" + s_table),
        ["mark.tsv"] = Encodings.Bytes("utf-8-mark", ("客户信息\n姓名,手机号,地址,备注\n" + s_table).Replace(',', '\t')),
        ["gb.csv"] = Encodings.Bytes("gb18030", "姓名;手机号;地址;备注\n" + s_table.Replace(',', ';')),
        ["wide.csv"] = Encodings.Bytes("utf-16le", "姓名,手机号,地址,备注\n" + s_table),
        ["big.txt"] = Encodings.Bytes("utf-16be", s_table),
        ["chat.txt"] = Encodings.Bytes("gb18030", s_table.Replace("\r\n", "\r", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        ["big5.csv"] = Encodings.Bytes("big5", "姓名,手機號碼,地址,備註\n" + s_table.Replace("号", "號", StringComparison.Ordinal).Replace("他说", "他說", StringComparison.Ordinal)),
        ["mixed.csv"] = [.. Encodings.Bytes("utf-8", "姓名,手机号,地址,备注\n" + s_table), .. Encodings.Bytes("gb18030", s_table), .. Encodings.Bytes("utf-8", s_table)],
        ["array.json"] = Encodings.Bytes("utf-8", $"[{s_objects}]"),
        ["outer.json"] = Encodings.Bytes("gb18030", $$"""{"code":0,"message":"成功","data":{"list":[{{s_objects}}],"total":20},"more":[{{s_objects}}]}"""),
        ["lines.ndjson"] = Encodings.Bytes("utf-8", s_objects.Replace(",\n", "\n", StringComparison.Ordinal)),
        ["deflated.zip"] = Zips.Of(("甲.csv", Encodings.Bytes("utf-8", "姓名,手机号\n王小明,13800000000\n")), ("乙/b.json", Encodings.Bytes("utf-8", $"[{s_objects}]")), ("c.txt", [1, 2, 3])),
        ["nested.zip"] = Zips.Of(System.IO.Compression.CompressionLevel.NoCompression, Encodings.Gb18030, ("内.zip", Zips.Of(("a.csv", "a,b\n1,2\n"u8.ToArray()))), ("d.txt", Encodings.Bytes("gb18030", s_table))),
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read_without_an_exception_and_accounted_for(string name)
    {
        var random = new Random(20_240_601 + name.Length);
        // A watchdog only: a mutant is read in well under a millisecond, so nothing but endless work comes near it.
        using var hang = new CancellationTokenSource();
        foreach (var number in Fuzzing.Numbers(200, 20_000))
        {
            var mutant = Mutate(s_seeds[name], random);
            hang.CancelAfter(TimeSpan.FromSeconds(60));
            try
            {
                var limits = new ReaderLimits { Chunk = number % 3 == 0 ? 1 + random.Next(64) : 1 << 16, MaxRowBytes = number % 5 == 0 ? 64 : 16 << 20 };
                var reading = Made.Reading.Of(name, mutant, limits: limits, cancellation: hang.Token);
                var outer = reading.Summaries[0];
                Assert.Equal((name, ""), (outer.Info.File, outer.Info.InnerPath));
                Assert.Equal(mutant.Length, outer.Bytes);
                Assert.All(reading.Rows, row => Assert.All(row.Cells, cell => Assert.InRange(cell.Offset + cell.Length, row.Locator.Offset, row.Locator.Offset + row.Locator.Length)));
                if (outer.Info.Format == DocumentFormat.Blob)
                {
                    // Damage to a signature, or half a character lost in UTF-16, leaves no text; that is said, and the runs in it are rows.
                    Assert.Contains(outer.Lost, loss => loss.Place == "whole file");
                }
                else if (outer.Info.Format != DocumentFormat.Zip)
                {
                    Explained.Check(mutant, outer, reading.Rows);
                }
            }
            catch (Exception problem)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"mutant-{number}-{name}");
                File.WriteAllBytes(kept, mutant);
                Assert.Fail($"mutant {number} of {name} (kept as {kept}): {problem}");
            }
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(64, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = "\"\n\r,\0{}[]\\\xFF"u8[random.Next(11)];
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, length);
                    break;
                default:
                    var other = s_seeds.Values.ElementAt(random.Next(s_seeds.Count));
                    bytes.InsertRange(at, other.AsSpan(random.Next(other.Length)) is var rest ? [.. rest[..Math.Min(rest.Length, length)]] : []);
                    break;
            }
        }

        return [.. bytes];
    }
}
