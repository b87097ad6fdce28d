using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

public sealed class CheckDigitTests
{
    // The two examples printed in GB 11643-1999.
    [Theory]
    [InlineData("11010519491231002", 'X')]
    [InlineData("44052418800101001", '4')]
    public void The_examples_of_the_standard_have_their_check_digit(string digits, char check) => Assert.Equal(check, CheckDigits.ResidentId(digits));

    [Fact]
    public void Luhn_of_the_worked_example_is_3() => Assert.Equal('3', CheckDigits.Luhn("7992739871"));

    [Fact]
    public void Ten_thousand_invented_people_share_no_name_number_or_id()
    {
        var people = Enumerable.Range(0, 10_000).Select(InventedPerson.Of).ToList();
        Assert.Equal(people.Count, people.DistinctBy(person => person.Name, StringComparer.Ordinal).Count());
        Assert.Equal(people.Count, people.DistinctBy(person => person.Mobile, StringComparer.Ordinal).Count());
        Assert.Equal(people.Count, people.DistinctBy(person => person.ResidentId, StringComparer.Ordinal).Count());
        Assert.Equal(people.Count, people.DistinctBy(person => person.Email, StringComparer.Ordinal).Count());
        Assert.All(people, person =>
        {
            Assert.Equal(18, person.ResidentId.Length);
            Assert.Equal(CheckDigits.ResidentId(person.ResidentId), person.ResidentId[17]);
            Assert.InRange(person.Name.Length, 3, 4);
        });
    }

    [Fact]
    public void The_districts_of_the_resident_ids_have_existed()
    {
        var file = SharedFile("data/personal-data/gb2260-codes.txt");
        Assert.SkipUnless(file is not null, "The list of region codes (shared/data/personal-data) is not on this machine.");
        var codes = File.ReadLines(file!).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        using var table = new MemoryStream();
        LargeTable.Write(table, 100_000);
        var large = Rows.Read(System.Text.Encoding.UTF8.GetString(table.ToArray())).Skip(1).Select(row => row[1]).Where(id => id.Length > 0);
        Assert.All(Enumerable.Range(0, 60).Select(InventedPerson.ResidentIdOf).Concat(large), id => Assert.Contains(id[..6], codes));
    }

    private static string? SharedFile(string path)
    {
        var named = Environment.GetEnvironmentVariable("RECOURSE_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null && named is null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            named = File.Exists(Path.Combine(candidate, "README.md")) ? candidate : null;
        }

        return named is not null && File.Exists(Path.Combine(named, path)) ? Path.Combine(named, path) : null;
    }

    [Fact]
    public void Stored_archives_carry_the_right_checksums()
    {
        var bytes = StoredZip.Make(("甲/a.txt", "一二三"u8.ToArray()), ("b.bin", [0, 255, 7]));
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["甲/a.txt", "b.bin"], archive.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        using var reader = new StreamReader(archive.Entries[0].Open());
        Assert.Equal("一二三", reader.ReadToEnd());
        Assert.Equal(0xCBF43926u, new System.IO.Compression.ZipArchive(new MemoryStream(StoredZip.Make(("c", "123456789"u8.ToArray())))).Entries[0].Crc32);
    }
}
