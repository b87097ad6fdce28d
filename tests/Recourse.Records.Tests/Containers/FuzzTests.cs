using Recourse.Records.Tests.Mail;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Containers;

/// <summary>
/// Cut and flipped containers: nothing is thrown, nothing hangs, and each file in the container is either read whole and unchanged or there is a
/// loss. The mutations come from a fixed seed.
/// </summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("gz")]
    [InlineData("bz2")]
    [InlineData("zst")]
    [InlineData("xz")]
    [InlineData("lz")]
    [InlineData("7z")]
    [InlineData("7z-solid")]
    [InlineData("rar4")]
    [InlineData("rar5")]
    [InlineData("tar.gz")]
    [InlineData("eml")]
    public void Damage_is_never_silent(string kind)
    {
        var people = Packing.People(60, newline: "\n");
        var (bytes, name) = Make(kind, people);
        var whole = Rows.Of(bytes, name);
        Assert.Empty(whole.Lost);
        var expected = Texts(whole);
        var seed = 20261125u;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var number in Fuzzing.Numbers(300, 5_000))
        {
            var mutant = Mutate(bytes, ref seed, out var what);
            var rows = Rows.Of(mutant, name, new ReaderLimits { RatioGrace = 4 << 20 });
            var lost = rows.Lost.Any() || rows.Documents.Any(document => document.Info.Format == DocumentFormat.Blob);
            Assert.True(lost || Harmless(kind, expected, Texts(rows)), $"mutant {number} ({what}) of {kind} changed something and says nothing");
        }

        // Not a measurement: a decoder that spins on hostile bytes would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(30));
    }

    /// <summary>
    /// What damage may change without anybody being able to tell. A mail and a stored time carry no checksum over themselves: there a flipped bit in the
    /// text is simply another text. Names of entries are not covered in every format either.
    /// </summary>
    private static bool Harmless(string kind, List<string> expected, List<string> found) =>
        kind is "eml" or "tar" or "zip"
        || found.SequenceEqual(expected, StringComparer.Ordinal);

    private static List<string> Texts(Rows rows) => [.. rows.All.Select(row => row.Text)];

    private static (byte[] Bytes, string Name) Make(string kind, byte[] people)
    {
        if (kind == "eml")
        {
            return (MailTests.Made(people), "mail.eml");
        }

        (string, byte[])[] entries = [("a.csv", people), ("b.csv", Packing.People(20, newline: "\n")), ("c.csv", Packing.People(30, gbk: true, newline: "\n"))];
        return kind switch
        {
            "zip" => (Packing.Zip(entries), "x.zip"),
            "tar" => (Packing.Tar(entries), "x.tar"),
            "7z" => (Packing.SevenZip("-ms=off", entries), "x.7z"),
            "7z-solid" => (Packing.SevenZip("-ms=on", entries), "x.7z"),
            "rar4" => (MadeRar.Rar4([.. entries.Select(entry => (System.Text.Encoding.ASCII.GetBytes(entry.Item1), entry.Item2))]), "x.rar"),
            "rar5" => (MadeRar.Rar5(entries), "x.rar"),
            "tar.gz" => (Packing.Gzip(Packing.Tar(entries)), "x.tar.gz"),
            _ => (NestingTests.Pack(kind, "people.csv", people).Bytes, NestingTests.Pack(kind, "people.csv", people).Name),
        };
    }

    private static byte[] Mutate(byte[] bytes, ref uint seed, out string what)
    {
        var kind = Next(ref seed) % 4;
        // What is cut before its magic is whole is no container any more, only a few bytes of text.
        var at = 10 + (int)(Next(ref seed) % (uint)(bytes.Length - 10));
        var mutant = bytes.ToArray();
        switch (kind)
        {
            case 0:
                what = $"cut at {at}";
                return mutant[..at];
            case 1:
                var bit = (int)(Next(ref seed) % 8);
                mutant[at] ^= (byte)(1 << bit);
                what = $"bit {bit} of byte {at}";
                return mutant;
            case 2:
                var value = (byte)(Next(ref seed) % 256);
                mutant[at] = mutant[at] == value ? (byte)(value ^ 1) : value;
                what = $"byte {at} set to {value}";
                return mutant;
            default:
                var length = (int)Math.Min(Next(ref seed) % 64 + 1, bytes.Length - at);
                what = $"{length} bytes taken out at {at}";
                byte[] rest = [.. mutant[..at], .. mutant[(at + length)..]];
                return rest;
        }
    }

    private static uint Next(ref uint seed)
    {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        return seed >> 3;
    }
}
