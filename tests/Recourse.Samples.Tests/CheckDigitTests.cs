using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

public sealed class CheckDigitTests
{
    // Worked by hand: the examples printed in GB 11643-1999 and in ISO/IEC 7812-1.
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
