namespace Recourse.Cli.Tests;

/// <summary><c>recourse assess</c> under a named pack, and of several subjects.</summary>
public sealed class AssessPackTests
{
    [Fact]
    public async Task Several_files_give_a_list_and_each_is_what_it_is_alone()
    {
        using var made = new Workplace();
        var (one, two) = (made.Facts("one.yaml"), made.Facts("two.yaml", views: 9000));
        var answer = Terminal.Run("assess", one, two, "--json");
        Assert.Equal(0, answer.Status);
        await Schemas.Valid("assess-many", answer.Output);
        var all = answer.Json.GetProperty("assessments").EnumerateArray().ToArray();
        Assert.Equal([one, two], all.Select(a => a.GetProperty("path").GetString()));
        Assert.Equal(Terminal.Run("assess", two, "--json").Json.GetProperty("actors").ToString(), all[1].GetProperty("actors").ToString(), ignoreAllWhiteSpace: true);
    }

    [Fact]
    public void A_released_pack_is_found_by_its_first_digits_and_a_folder_is_a_pack_too()
    {
        using var made = new Workplace();
        var released = Terminal.Run("law", "list", "--json").Json.GetProperty("released").EnumerateArray().Select(p => p.GetProperty("pack").GetString()!).ToArray();
        Assert.NotEmpty(released);
        foreach (var digest in released)
        {
            Assert.Equal(digest, Terminal.Run("assess", made.Facts(), "--pack", digest[..8], "--json").Json.GetProperty("pack").GetString());
        }

        var folder = Terminal.Run("assess", made.Facts(), "--pack", Path.Combine(Repository.Root, "law"), "--json");
        Assert.Equal(Terminal.Run("law", "list", "--json").Json.GetProperty("pack").GetString(), folder.Json.GetProperty("pack").GetString());
    }

    [Fact]
    public void A_pack_that_is_neither_present_nor_released_gets_a_clear_message()
    {
        using var made = new Workplace();
        var answer = Terminal.Run("assess", made.Facts(), "--pack", new string('0', 64), "--lang", "en");
        Assert.Equal(2, answer.Status);
        Assert.Contains("ships no law pack 0000", answer.Error, StringComparison.Ordinal);
        made.Write("broken/cl/1.yaml", "id: [");
        Assert.Contains("cl/1.yaml", Terminal.Run("assess", made.Facts(), "--pack", Path.Combine(made.Folder, "broken")).Error, StringComparison.Ordinal);
    }
}
