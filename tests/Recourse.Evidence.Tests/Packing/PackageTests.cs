using System.Diagnostics;
using System.Text;

namespace Recourse.Evidence.Tests;

public sealed class PackageTests
{
    [Theory]
    [InlineData("one")]
    [InlineData("one.zip")]
    public void A_package_holds(string name)
    {
        using var test = new PackedCase();
        var path = test.Pack(name);
        Assert.True(OpenedPackage.IsPackage(path));
        Assert.Empty(PackedCase.Check(path));
        using var package = OpenedPackage.Open(path, CancellationToken.None);
        var inside = VaultCheck.Run(package.CaseFolder, CancellationToken.None);
        Assert.Equal(test.Vault.Exhibits, inside.Exhibits);
        Assert.Equal(test.Vault.PublicKey, inside.PublicKey);
        Assert.Equal("handed-over", inside.Events[^1].Kind);
        Assert.Equal("辩护人", inside.Events[^1].Details["recipient"]);
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes()
    {
        using var test = new PackedCase();
        var (first, second) = (test.Pack("a.zip"), test.Pack("b.zip"));

        // The second holds one entry more, the hand-over of the first; what was there before is the same.
        using var one = OpenedPackage.Open(first, CancellationToken.None);
        using var other = OpenedPackage.Open(second, CancellationToken.None);
        string Lines(OpenedPackage package) => File.ReadAllText(Path.Combine(package.CaseFolder, ".recourse", "ledger", "events.ndjson"));
        Assert.StartsWith(Lines(one), Lines(other), StringComparison.Ordinal);
        Assert.Equal(2, Lines(other).Split("\"handed-over\"").Length - 1);
    }

    [Fact]
    public void Common_tools_check_the_bag()
    {
        using var test = new PackedCase();
        var path = test.Pack("bag");
        var start = new ProcessStartInfo("sha512sum") { UseShellExecute = false, WorkingDirectory = path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--strict", "-c", "manifest-sha512.txt", "tagmanifest-sha512.txt"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        Assert.Equal(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Count() - 2, output.Split(": OK\n").Length - 1);
    }

    [Fact]
    public void What_is_withheld_is_not_there_and_everything_else_holds()
    {
        using var test = new PackedCase();
        var secret = test.Vault.Exhibits.First(exhibit => exhibit.Name == "b.txt");
        var path = test.Pack("partial.zip", (secret.Sha256, "涉及第三人"));
        Assert.Empty(PackedCase.Check(path));

        using var package = OpenedPackage.Open(path, CancellationToken.None);
        var inside = VaultCheck.Run(package.CaseFolder, CancellationToken.None);
        Assert.Equal([new WithheldEntry(secret.Entry, "涉及第三人")], inside.Withheld);
        Assert.DoesNotContain(inside.Exhibits, exhibit => exhibit.Sha256 == secret.Sha256);
        Assert.Equal(test.Vault.Exhibits.Count - 1, inside.Exhibits.Count);

        // Neither its bytes nor its name nor its digest stand anywhere in the package.
        var all = File.ReadAllBytes(path);
        foreach (var trace in (string[])["一段聊天记录", "b.txt", secret.Sha256, secret.Sm3])
        {
            Assert.True(all.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) < 0, trace);
        }
    }

    [Fact]
    public void Entries_about_what_is_withheld_are_withheld_with_it()
    {
        using var test = new PackedCase();
        var viewed = test.Vault.Events.Single(entry => entry.Kind == "viewed");
        var path = test.Pack("partial", (viewed.Exhibit!, "秘密"));
        Assert.Empty(PackedCase.Check(path));
        var inside = VaultCheck.Run(Path.Combine(path, "data"), CancellationToken.None);
        Assert.Contains(viewed.Index, inside.Withheld.Select(entry => entry.Entry));
        Assert.DoesNotContain(inside.Events, entry => entry.Exhibit == viewed.Exhibit);
    }

    [Fact]
    public void Nobody_can_take_something_out_and_call_it_withheld()
    {
        using var test = new PackedCase();
        var path = test.Pack("full");
        var ledger = Path.Combine(path, "data", ".recourse", "ledger");
        var lines = File.ReadAllText(Path.Combine(ledger, "events.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var exhibit = test.Vault.Exhibits[0];
        lines.RemoveAt((int)exhibit.Entry);
        File.WriteAllText(Path.Combine(ledger, "events.ndjson"), string.Concat(lines.Select(line => line + "\n")));
        File.WriteAllText(Path.Combine(ledger, "withheld.ndjson"), $"{{\"entry\":{exhibit.Entry},\"reason\":\"x\"}}\n");
        Assert.Contains(PackedCase.Check(path), item => item.Item == "data/.recourse/ledger/withheld.ndjson" && item.Link == Links.Commitment);
    }

    [Fact]
    public void A_package_with_withheld_entries_cannot_be_written_to()
    {
        using var test = new PackedCase();
        var path = test.Pack("partial", (test.Vault.Exhibits[0].Sha256, "秘密"));
        var fault = Assert.Throws<VaultException>(() => Vault.Open(Path.Combine(path, "data"), new VaultOptions { Operator = "甲", KeyFolder = test.Place("keys") }));
        Assert.Contains("withheld.ndjson", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_hand_over_is_recorded_and_leaves_nothing()
    {
        using var test = new PackedCase();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => test.Write("late.zip", stop.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(test.Place(""), "late*"));
        Assert.Equal(["handed-over", CasePackage.UndoneKind], test.Vault.Events.TakeLast(2).Select(entry => entry.Kind));
        Assert.Empty(VaultCheck.Run(test.Folder, CancellationToken.None).Broken);
    }

    [Fact]
    public void A_target_that_is_there_is_refused_before_anything_is_recorded()
    {
        using var test = new PackedCase();
        var entries = test.Vault.Events.Count;
        Directory.CreateDirectory(test.Place("taken"));
        Assert.Throws<IOException>(() => test.Pack("taken"));
        Assert.Throws<ArgumentException>(() => test.Pack("other", ("00", "unbekannt")));
        Assert.Equal(entries, test.Vault.Events.Count);
    }
}
