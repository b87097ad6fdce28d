using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>A changed byte in any file under <c>.recourse/</c> is found and named; so is a changed copy under <c>out/</c>.</summary>
public sealed class TamperTests
{
    [Fact]
    public void An_untouched_case_holds()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var checkedCase = Terminal.Run("verify", made.Folder, "--json");
        Assert.Equal(0, checkedCase.Status);
        Assert.True(checkedCase.Json.GetProperty("holds").GetBoolean());
        Assert.Equal(0, checkedCase.Json.GetProperty("broken").GetArrayLength());
        Assert.True(checkedCase.Json.GetProperty("exhibits").GetInt32() >= 8);
    }

    [Fact]
    public void A_changed_byte_in_any_file_of_the_store_is_named()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        foreach (var file in Directory.GetFiles(made.Store, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(file);
            var changed = (byte[])whole.Clone();
            changed[changed.Length / 2] ^= 0x01;
            Replace(file, changed);

            var answer = Terminal.Run("verify", made.Folder, "--json");
            var name = Path.GetRelativePath(made.Folder, file).Replace('\\', '/');
            Assert.True(answer.Status == 1, $"{name}: exit status {answer.Status}");
            var items = answer.Json.GetProperty("broken").EnumerateArray().Select(item => item.GetProperty("item").GetString()!).ToArray();
            Assert.True(items.Any(item => item.Contains(name, StringComparison.Ordinal)), $"{name} is not named in: {string.Join(" | ", items)}");
            Replace(file, whole);
        }

        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
    }

    [Theory]
    [InlineData("findings.json")]
    [InlineData("assessment.json")]
    [InlineData("report.html")]
    [InlineData("items.csv")]
    public void A_changed_document_under_out_is_named(string document)
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var path = Path.Combine(made.Folder, "out", document);
        File.AppendAllText(path, " ");
        var answer = Terminal.Run("verify", made.Folder, "--json");
        Assert.Equal(1, answer.Status);
        Assert.Contains(answer.Json.GetProperty("broken").EnumerateArray(), item => item.GetProperty("item").GetString() == "out/" + document);
    }

    [Fact]
    public void Findings_that_were_sealed_again_with_another_figure_do_not_survive_the_recount()
    {
        // Somebody who holds the store and a key writes other findings, seals them properly and signs a new checkpoint: every digest agrees.
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var forged = System.Text.Encoding.UTF8.GetString(made.Output("findings.json")).Replace("\"raw\": 5", "\"raw\": 6", StringComparison.Ordinal);
        var bytes = System.Text.Encoding.UTF8.GetBytes(forged);
        Assert.NotEqual(made.Output("findings.json"), bytes);
        using (var vault = Recourse.Evidence.Vault.Open(made.Folder, new Recourse.Evidence.VaultOptions { Operator = "forger", KeyFolder = Terminal.Keys }))
        {
            vault.SealBytes(bytes, "out/findings.json", "findings", "forged");
        }

        File.WriteAllBytes(Path.Combine(made.Folder, "out", "findings.json"), bytes);
        var answer = Terminal.Run("verify", made.Folder, "--json");
        Assert.Equal(1, answer.Status);
        Assert.NotEqual(0, answer.Json.GetProperty("broken").GetArrayLength());
    }

    private static void Replace(string file, byte[] bytes)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, bytes);
    }
}
