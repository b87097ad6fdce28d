using System.Text;
using Recourse.Acceptance.Tests.CommandLine;
using Recourse.Acceptance.Tests.Contracts;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>Packing, handing over and checking through the command line.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("package")]
    [InlineData("package.zip")]
    public async Task A_package_verifies_and_recounts_without_the_case(string name)
    {
        using var made = TemporaryCase.Small();
        using var elsewhere = new TemporaryCase();
        Assert.Equal(0, Terminal.Run("run", made.Folder, "--time", "office").Status);
        var target = Path.Combine(elsewhere.Folder, name);
        var packed = Terminal.Run("pack", made.Folder, target, "--to", "法院", "--purpose", "起诉", "--json");
        Assert.Equal(0, packed.Status);
        await SchemaTests.Valid("pack", packed.Output);

        Directory.Delete(made.Folder, recursive: true);
        Directory.CreateDirectory(made.Folder);
        var answer = Terminal.Run("verify", target, "--json");
        Assert.True(answer.Status == 0, answer.Output);
        await SchemaTests.Valid("verify", answer.Output);
        var lines = answer.Json.GetProperty("checked").EnumerateArray().Select(line => line.GetString()!).ToList();
        Assert.Contains("findings same/I1/forwards", string.Join('\n', lines).Replace("finding ", "findings ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("bag:", StringComparison.Ordinal));
        Assert.Equal(packed.Json.GetProperty("publicKey").GetString(), answer.Json.GetProperty("publicKey").GetString());
        Assert.Equal(3, answer.Json.GetProperty("time").GetProperty("material").GetProperty("office-only").GetInt32());
    }

    [Fact]
    public void A_changed_byte_in_a_package_is_named_and_ends_with_status_1()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var target = Path.Combine(made.Folder, "out", "p");
        Assert.Equal(0, Terminal.Run("pack", made.Folder, target, "--to", "法院", "--purpose", "起诉").Status);
        var report = Path.Combine(target, "data", "out", "report.html");
        File.AppendAllText(report, " ");
        var answer = Terminal.Run("verify", target, "--json");
        Assert.Equal(1, answer.Status);
        Assert.Contains(answer.Json.GetProperty("broken").EnumerateArray(), item => item.GetProperty("item").GetString() == "data/out/report.html");
    }

    [Fact]
    public void What_is_withheld_is_said_and_not_counted_again()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var target = Path.Combine(made.Folder, "p.zip");
        Assert.Equal(2, Terminal.Run("pack", made.Folder, target, "--to", "辩护人", "--purpose", "阅卷", "--withhold", "list.csv").Status);
        Assert.Equal(2, Terminal.Run("pack", made.Folder, target, "--to", "辩护人", "--purpose", "阅卷", "--withhold", "nothing.csv", "--reason", "x").Status);
        Assert.Equal(0, Terminal.Run("pack", made.Folder, target, "--to", "辩护人", "--purpose", "阅卷", "--withhold", "list.csv", "--reason", "第三人隐私").Status);
        var answer = Terminal.Run("verify", target, "--json");
        Assert.True(answer.Status == 0, answer.Output);
        Assert.Equal("第三人隐私", answer.Json.GetProperty("withheld")[0].GetProperty("reason").GetString());
        Assert.Contains("Not recounted", string.Join('\n', answer.Json.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("en").GetString())), StringComparison.Ordinal);
        Assert.True(File.ReadAllBytes(target).AsSpan().IndexOf(Encoding.UTF8.GetBytes("王样三,138-0013-8003")) < 0);
        Assert.Equal(2, Terminal.Run("pack", made.Folder, target, "--to", "辩护人", "--purpose", "阅卷").Status);
    }

    [Fact]
    public void A_file_that_is_no_package_is_bad_input()
    {
        using var made = new TemporaryCase();
        var path = Path.Combine(made.Folder, "x.zip");
        File.WriteAllText(path, "no archive");
        Assert.Equal(2, Terminal.Run("verify", path).Status);
    }

    [Fact]
    public void A_question_without_an_answer_is_put_again_and_a_token_kept_elsewhere_shows_a_rewriting()
    {
        using var made = TemporaryCase.Small();
        var first = Terminal.Run("seal", made.Folder, "--time", "offline=folder:" + Path.Combine(made.Folder, "questions"), "--json");
        Assert.Equal(0, first.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, first.Json.GetProperty("time")[0].GetProperty("token").ValueKind);
        Assert.Single(Directory.GetFiles(Path.Combine(made.Folder, "questions"), "*.tsq"));
        var answer = Terminal.Run("verify", made.Folder, "--json");
        Assert.Equal("offline", answer.Json.GetProperty("time").GetProperty("pending")[0].GetProperty("authority").GetString());

        // The office's own clock answers at once, and a checkpoint kept elsewhere is what a rewritten ledger does not continue.
        var stamped = Terminal.Run("run", made.Folder, "--time", "office-sm2", "--json");
        Assert.Equal(64, stamped.Json.GetProperty("time").EnumerateArray().Last().GetProperty("token").GetString()!.Length);
        var kept = Path.Combine(made.Folder, "kept");
        File.WriteAllText(kept, first.Json.GetProperty("checkpoint").GetString());
        Assert.Equal(0, Terminal.Run("verify", made.Folder, "--checkpoint", kept).Status);
        Directory.Delete(made.Store, recursive: true);
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
        Assert.Equal(1, Terminal.Run("verify", made.Folder, "--checkpoint", kept).Status);
    }

    [Theory]
    [InlineData("tsa")]
    [InlineData("Tsa=https://x.example")]
    [InlineData("tsa=ftp://x.example")]
    [InlineData("tsa=not an address")]
    public void An_authority_that_cannot_be_one_is_bad_usage(string text)
    {
        using var made = TemporaryCase.Small();
        var answer = Terminal.Run("seal", made.Folder, "--time", text);
        Assert.Equal(2, answer.Status);
        Assert.Contains("--time", answer.Error, StringComparison.Ordinal);
    }
}
