using System.Text;

namespace Recourse.Evidence.Tests;

public sealed class BagTests
{
    [Fact]
    public void The_published_suite_is_judged_as_its_folders_say()
    {
        var suite = Shared.Require("data", "evidence", "bagit");
        var bags = Directory.EnumerateDirectories(suite, "*", SearchOption.AllDirectories).Where(BagCheck.IsBag).ToList();
        Assert.Contains(bags, bag => bag.Contains("/invalid/", StringComparison.Ordinal));
        foreach (var bag in bags)
        {
            var broken = BagCheck.Run(bag, CancellationToken.None).Broken;
            Assert.True(broken.Count == 0 == bag.Contains("/valid/", StringComparison.Ordinal), $"{bag}: {string.Join("; ", broken)}");
        }
    }

    [Fact]
    public void A_name_with_a_line_end_or_a_percent_sign_survives()
    {
        using var test = new TestCase();
        var bag = Write(test, "data/100%\nsure\r.txt", "data/%0A.txt");
        Assert.Empty(BagCheck.Run(bag, CancellationToken.None).Broken);
        var manifest = File.ReadAllText(Path.Combine(bag, "manifest-sha256.txt"));
        Assert.Contains("data/100%25%0Asure%0D.txt\n", manifest, StringComparison.Ordinal);
        Assert.Contains("data/%250A.txt\n", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("data/../../x")]
    [InlineData("data//x")]
    [InlineData("data/./x")]
    [InlineData("C:/x")]
    [InlineData("data\\x")]
    [InlineData("")]
    public void A_path_that_leads_outside_is_neither_written_nor_believed(string path)
    {
        using var test = new TestCase();
        Assert.Throws<ArgumentException>(() => Write(test, path));

        var bag = Write(test, "data/a.txt");
        File.AppendAllText(Path.Combine(bag, "manifest-sha256.txt"), new string('a', 64) + "  " + path + "\n");
        Assert.Contains(BagCheck.Run(bag, CancellationToken.None).Broken, item => item.Item == "manifest-sha256.txt (line 2)");
    }

    [Fact]
    public void Something_to_be_fetched_is_refused()
    {
        using var test = new TestCase();
        var bag = Write(test, "data/a.txt");
        File.WriteAllText(Path.Combine(bag, "fetch.txt"), "https://example.org/b 1 data/b.txt\n");
        Assert.Contains(BagCheck.Run(bag, CancellationToken.None).Broken, item => item.Item == "fetch.txt");
    }

    [Fact]
    public void A_link_is_no_file()
    {
        using var test = new TestCase();
        var bag = Write(test, "data/a.txt");
        var path = Path.Combine(bag, "data", "a.txt");
        File.Move(path, Path.Combine(test.Base, "a.txt"));
        File.CreateSymbolicLink(path, Path.Combine(test.Base, "a.txt"));
        Assert.Contains(BagCheck.Run(bag, CancellationToken.None).Broken, item => item is { Item: "data/a.txt", Link: Links.UnknownFile });
    }

    private static string Write(TestCase test, params string[] names)
    {
        var folder = Path.Combine(test.Base, "bag");
        var bag = new BagWriter(new FolderBagTarget(folder));
        foreach (var name in names)
        {
            bag.Add(name, Encoding.UTF8.GetBytes(name), CancellationToken.None);
        }

        bag.Finish([("Contact-Name", "某")], CancellationToken.None);
        return folder;
    }
}
