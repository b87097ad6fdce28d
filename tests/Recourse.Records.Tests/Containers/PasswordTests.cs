namespace Recourse.Records.Tests.Containers;

public sealed class PasswordTests
{
    private const string Secret = "pass-1234-word";

    [Theory]
    [InlineData("7z", "-ms=on")]
    [InlineData("7z", "-mhe=on")]
    [InlineData("zip", "-tzip -mem=AES256")]
    [InlineData("zip", "-tzip -mem=ZipCrypto")]
    public void Encrypted_entries_open_with_one_of_the_given_passwords_and_are_losses_without(string ending, string switches)
    {
        var people = Packing.People();
        var plain = Rows.Of(people, "people.csv");
        var bytes = Packing.ByTool("7z", $"a -bd -y -p{Secret} {switches} out.{ending}", "out." + ending, ("a/people.csv", people), ("b/people.csv", people));

        var opened = Rows.Of(bytes, "x." + ending, new ReaderLimits { Passwords = ["wrong", "", Secret, "late"] });
        Assert.Empty(opened.Lost);
        Assert.Equal(plain.In(""), opened.In("a/people.csv"));
        Assert.Equal(plain.In(""), opened.In("b/people.csv"));

        foreach (var given in new string[][] { [], ["wrong", Secret + "x"] })
        {
            var closed = Rows.Of(bytes, "x." + ending, new ReaderLimits { Passwords = given });
            Assert.Empty(closed.All);
            Assert.All(closed.Lost, loss => Assert.Contains(given.Length == 0 ? "give its password" : "none of the 2 given passwords", loss.Reason, StringComparison.Ordinal));
            // Where even the names are encrypted there is one loss for all.
            Assert.Equal(switches == "-mhe=on" ? ["directory"] : ["entry=a/people.csv", "entry=b/people.csv"], closed.Lost.Select(loss => loss.Place), StringComparer.Ordinal);
            Assert.DoesNotContain(closed.Lost, loss => loss.ToString().Contains(Secret, StringComparison.Ordinal) || loss.ToString().Contains("wrong", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Entries_of_one_ZIP_may_have_different_passwords_and_some_none()
    {
        var people = Packing.People();
        var folder = Directory.CreateTempSubdirectory("recourse-test-");
        foreach (var name in new[] { "a.csv", "b.csv", "c.csv" })
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name), people);
        }

        Packing.Run("7z", "a -bd -y -tzip -pone out.zip a.csv", folder.FullName, []);
        Packing.Run("7z", "a -bd -y -tzip -ptwo -mem=AES256 out.zip b.csv", folder.FullName, []);
        Packing.Run("7z", "a -bd -y -tzip out.zip c.csv", folder.FullName, []);
        var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "out.zip"));
        folder.Delete(recursive: true);

        var all = Rows.Of(bytes, "x.zip", new ReaderLimits { Passwords = ["two", "one"] });
        Assert.Empty(all.Lost);
        Assert.Equal(3 * 40, all.All.Count);
        var some = Rows.Of(bytes, "x.zip", new ReaderLimits { Passwords = ["two"] });
        Assert.Equal("entry=a.csv", Assert.Single(some.Lost).Place);
        Assert.Equal(2 * 40, some.All.Count);
    }
}
