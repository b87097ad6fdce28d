using System.Security.Cryptography;
using System.Text;
using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

public sealed class LargeTableTests
{
    [Fact]
    public void The_same_bytes_come_out_every_time()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Assert.Equal(LargeTable.Write(first, 3_000_000), LargeTable.Write(second, 3_000_000));
        Assert.Equal(SHA256.HashData(first.ToArray()), SHA256.HashData(second.ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(4_000_000)]
    public void A_recount_of_the_text_gives_the_truth(int bytes)
    {
        using var stream = new MemoryStream();
        var truth = LargeTable.Write(stream, bytes);
        Assert.Equal(truth.Bytes, stream.Length);
        Assert.InRange(stream.Length, bytes, bytes + LargeRows.MostBytes);

        var rows = Rows.Read(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.All(rows, row => Assert.Equal(18, row.Length));
        rows.RemoveAt(0);
        var valid = rows.Where(row => row[1].Length == 18 && CheckDigits.ResidentId(row[1]) == row[1][17]).Select(row => row[1]).ToList();
        Assert.Equal(truth.Rows, rows.Count);
        Assert.Equal(truth.ResidentIds, valid.Count);
        Assert.Equal(truth.DistinctResidentIds, valid.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(truth.MissingResidentIds, rows.Count(row => row[1].Length == 0));
        Assert.Equal(truth.WrongResidentIds, rows.Count - valid.Count - truth.MissingResidentIds);
        Assert.Equal((truth.Mobiles, truth.DistinctMobiles), (rows.Count, rows.Select(row => row[2]).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal((truth.BankCards, truth.DistinctBankCards), (rows.Count(row => Luhn(row[3]) && row[3].Length == 19), rows.Select(row => row[3]).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal((truth.Emails, truth.DistinctEmails), (rows.Count(row => row[4].EndsWith("@example.com", StringComparison.Ordinal)), rows.Select(row => row[4]).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(truth.Imeis, rows.Count(row => Luhn(row[8]) && row[8].Length == 15));
        Assert.All(rows, row => Assert.Matches("^13[0-9]{9}$", row[2]));
        Assert.All(valid, id => Assert.True(DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", out _)));
    }

    [Fact]
    public void A_negative_size_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LargeTable.Write(Stream.Null, -1));

    private static bool Luhn(string digits) => CheckDigits.Luhn(digits.AsSpan(0, digits.Length - 1)) == digits[^1];
}
