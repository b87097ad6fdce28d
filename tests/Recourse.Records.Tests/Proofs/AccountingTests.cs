using CsCheck;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Proofs;

/// <summary>Bytes read and bytes in the list of losses are the bytes given, for every delimited and text format, clean and damaged; see <see cref="Explained"/>.</summary>
public sealed class AccountingTests
{
    public static TheoryData<string> Keys => [.. Exhibits.Keys.Where(key => key.Contains('@', StringComparison.Ordinal) && !key.Contains('/', StringComparison.Ordinal) && key[..2] is not "ht")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_byte_of_a_clean_exhibit_is_read(string key)
    {
        var (name, bytes) = Exhibits.Make(key, Exhibits.List(key, 200));
        var reading = Reading.Of(name, bytes);
        Assert.Empty(reading.Lost);
        Explained.Check(bytes, reading.Only, reading.Rows);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_byte_of_a_damaged_exhibit_is_read_or_listed(string key)
    {
        var (name, bytes) = Exhibits.Make(key, Exhibits.List(key, 30));
        var hurt = Gen.Select(Gen.Int[8, bytes.Length - 1], Gen.Int[0, 80], Gen.Byte.Array[0, 12], (at, gone, put) => (At: at, Gone: Math.Min(gone, bytes.Length - at), Put: put));
        Gen.Select(hurt.Array[1, 4], Gen.Int[1, 5_000]).Sample(
            (hurts, chunk) =>
            {
                var damaged = hurts.Aggregate(bytes.AsEnumerable(), (all, each) => all.Take(each.At).Concat(each.Put).Concat(all.Skip(each.At + each.Gone))).ToArray();
                var reading = Reading.Of(name, damaged, limits: new ReaderLimits { Chunk = chunk });
                if (reading.Summaries[0].Info.Format == DocumentFormat.Blob)
                {
                    Assert.Contains(reading.Lost, loss => loss.Place == "whole file");
                    return;
                }

                Explained.Check(damaged, reading.Summaries[0], reading.Rows.Where(row => row.Document.Index == reading.Summaries[0].Info.Index));
            },
            iter: Fuzzing.IsLong ? 5_000 : 100,
            threads: 1);
    }
}
