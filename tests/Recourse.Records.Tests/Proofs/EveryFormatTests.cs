using System.Text;
using CsCheck;
using Recourse.Outside;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Proofs;

/// <summary>What holds of every format that is read: see <see cref="Exhibits"/>.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Keys => [.. Exhibits.Keys];

    [Fact]
    public void Every_format_that_is_read_has_its_exhibit_among_the_proofs()
    {
        var proved = Exhibits.Keys.SelectMany(key => Made(key, 3).Read.Summaries.Select(summary => summary.Info.Format)).ToHashSet();
        Assert.DoesNotContain(Enum.GetValues<DocumentFormat>(), format => format != DocumentFormat.Unknown && !proved.Contains(format));
    }

    [Fact]
    public void Every_encoding_that_is_told_has_its_exhibit_among_the_proofs()
    {
        var proved = Exhibits.Keys.Where(key => key.Contains('@', StringComparison.Ordinal)).SelectMany(key => Made(key, 3).Read.Summaries.Select(summary => summary.Info.Encoding)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Enum.GetValues<TextEncodingKind>(), kind => !proved.Contains(DocumentInput.NameOf(kind)));
    }

    [Fact]
    public void The_checker_keeps_to_its_limit_and_uses_nothing_of_the_readers()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository(), "tests/Recourse.Records.Tests/Proofs/Checker.cs"));
        Assert.InRange(lines.Length, 1, 150);
        Assert.DoesNotContain(lines, line => line.Contains("Recourse.Records", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Records.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_planted_value_comes_back_and_the_separate_checker_finds_it_at_its_locator(string key)
    {
        var list = Exhibits.List(key, 60);
        var (name, bytes) = Exhibits.Make(key, list);
        var read = Collected.Read(name, bytes);
        Assert.DoesNotContain(read.Lost, loss => !(key == "bin" && loss.Place == "whole file") && !(key == "gif" && loss.Place == "whole picture"));
        Spreadsheets.Made.Check.Same(Enumerable.Repeat(list.Lines(), Exhibits.Times(key)).SelectMany(lines => lines), Exhibits.Lines(key, read, list));
        var checker = new Checker(name, bytes);
        var cells = 0;
        foreach (var (row, cell) in read.Rows.SelectMany(row => row.Cells.Select(cell => (row, cell))))
        {
            var found = checker.Contradicts(cell.Locator.ToString(), row.Document.File, cell.Text);
            Assert.True(found is null, $"{cell.Locator} of {row.Document.File} was read as {cell.Text}; there stands {found}");
            cells++;
        }

        Assert.InRange(cells, 60, int.MaxValue);
    }

    [Theory]
    [InlineData("csv@gb18030")]
    [InlineData("xlsx")]
    [InlineData("db")]
    [InlineData("pdf-packed")]
    [InlineData("zip/gz/json")]
    public void The_checker_denies_what_does_not_stand_there(string key)
    {
        var (name, bytes, read) = Made(key, 5);
        var checker = new Checker(name, bytes);
        foreach (var (row, cell) in read.Rows.SelectMany(row => row.Cells.Select(cell => (row, cell))))
        {
            Assert.NotNull(checker.Contradicts(cell.Locator.ToString(), row.Document.File, cell.Text + "0"));
            Assert.NotNull(checker.Contradicts((cell.Locator with { Offset = cell.Locator.Offset + 1 }).ToString(), row.Document.File, cell.Text));
            Assert.NotNull(checker.Contradicts((cell.Locator with { Exhibit = new string('0', 64) }).ToString(), row.Document.File, cell.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_same_records_come_whatever_the_chunk_and_the_number_of_threads(string key)
    {
        var (name, bytes, read) = Made(key, 12);
        Same(name, bytes, read.Whole());
        foreach (var count in (int[])[1, 2, 8])
        {
            var threads = new string[count * 2];
            Parallel.For(0, threads.Length, new ParallelOptions { MaxDegreeOfParallelism = count }, at => threads[at] = Collected.Read(name, bytes, 1 + (at * 1000)).Whole());
            Assert.All(threads, thread => Assert.Equal(read.Whole(), thread));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_same_records_come_of_damaged_exhibits_too_and_what_is_gone_is_listed(string key)
    {
        var (name, bytes, read) = Made(key, 12);
        // The numbers, which no format writes in another way: in the rows of the list, or, where a damaged one is none any more, in a row of text.
        var numbers = Exhibits.List(key, 12).Rows.SelectMany(row => row).Where(value => value.Length > 8 && value.All(char.IsAsciiDigit)).ToList();
        Assert.InRange(numbers.Count, 12, 24);
        var random = new Random(20_261_126);
        foreach (var number in Enumerable.Range(0, Fuzzing.IsLong ? 600 : 24))
        {
            var at = random.Next(4, bytes.Length);
            var length = number % 3 == 0 ? 1 : Math.Min(random.Next(1, 600), bytes.Length - at);
            var damaged = bytes.ToArray();
            damaged.AsSpan(at, length).Clear();
            damaged[at] = number % 3 == 0 ? (byte)(bytes[at] ^ (1 << random.Next(8))) : (byte)0;
            damaged = number % 3 == 1 ? damaged[..at] : damaged;
            var hurt = Collected.Read(name, damaged);
            if (number < 3 || Fuzzing.IsLong)
            {
                Same(name, damaged, hurt.Whole());
            }

            if (hurt.Lost.Any())
            {
                continue;
            }

            var text = string.Concat(hurt.Rows.Select(row => row.Text + "\n"));
            foreach (var gone in numbers.Where(value => !text.Contains(value, StringComparison.Ordinal) && !text.Contains(Convert.ToHexString(Encoding.ASCII.GetBytes(value)), StringComparison.Ordinal)))
            {
                // Unlisted it is gone only where its own bytes are, or those of its row.
                Assert.True(
                    (key.StartsWith("msg", StringComparison.Ordinal) && Near(bytes, gone, at, length))
                    || read.Rows.Any(row => row.Cells.Any(cell => cell.Text.Contains(gone, StringComparison.Ordinal)) && Overlaps(key, row, at, number % 3 == 1 ? bytes.Length : length)),
                    $"damage {number} ({length} bytes at {at}) of {key}: {gone} is read no more, and nothing is listed");
            }
        }
    }

    [Fact]
    public void The_same_records_come_of_any_exhibit_with_any_damage_in_any_chunks()
    {
        var made = Exhibits.Keys.Select(key => Exhibits.Make(key, Exhibits.List(key, 4))).ToList();
        Gen.Select(Gen.Int[0, made.Count - 1], Gen.Int[4, 1 << 16], Gen.Byte.Array[0, 20], Gen.Int[1, 1 << 17], Gen.Int[1, 300]).Sample(
            (which, at, put, chunk, small) =>
            {
                var (name, bytes) = made[which];
                at = Math.Min(at, bytes.Length);
                byte[] damaged = [.. bytes[..at], .. put, .. bytes[at..]];
                Assert.Equal(Collected.Read(name, damaged).Whole(), Collected.Read(name, damaged, chunk).Whole());
                Assert.Equal(Collected.Read(name, damaged, small).Whole(), Collected.Read(name, damaged, chunk).Whole());
            },
            iter: Fuzzing.IsLong ? 20_000 : 200,
            threads: 1);
    }

    /// <summary>Whether damage reaches the row: of a PDF, whose pages count for themselves, where the page is not packed; of what is packed never.</summary>
    private static bool Overlaps(string key, ReadRow row, int at, int length) =>
        key == "pdf" || (row.Locator.Path.Length == 0 && row.Locator.Offset < at + length && row.Locator.Offset + row.Locator.Length > at);

    /// <summary>Whether damage reaches a number, or what stands around it, where it stands in the exhibit as it is: a message keeps no sum of its attachments.</summary>
    private static bool Near(byte[] bytes, string number, int at, int length) =>
        Math.Max(0, at - 150) is var from && bytes.AsSpan(from, Math.Min(length + 300, bytes.Length - from)).IndexOf(Encoding.ASCII.GetBytes(number)) >= 0;

    private static void Same(string name, byte[] bytes, string whole)
    {
        foreach (var chunk in (int[])[1, 7, 4096, 64 << 20])
        {
            Assert.Equal(whole, Collected.Read(name, bytes, chunk).Whole());
        }
    }

    private static (string Name, byte[] Bytes, Collected Read) Made(string key, int rows)
    {
        var (name, bytes) = Exhibits.Make(key, Exhibits.List(key, rows));
        return (name, bytes, Collected.Read(name, bytes));
    }

    /// <summary>The repository, where the tests run inside it.</summary>
    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recourse.slnx")))
        {
            folder = folder.Parent;
        }

        Assert.SkipWhen(folder is null, "The sources are absent.");
        return folder!.FullName;
    }
}
