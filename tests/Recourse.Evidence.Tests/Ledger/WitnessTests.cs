using System.Diagnostics;
using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Witnesses: what they sign, what they refuse, and that their signatures catch a keeper who rewrites everything.</summary>
public sealed class WitnessTests
{
    // A reader that is not ours: signed notes by Go's sumdb/note, signatures by Go's crypto/ed25519, keys by the text of C2SP tlog-cosignature.
    private const string Reader = """
        package main

        import (
            "crypto/ed25519"
            "encoding/base64"
            "encoding/binary"
            "fmt"
            "os"
            "strconv"
            "strings"

            "golang.org/x/mod/sumdb/note"
        )

        type witness struct {
            name string
            id   uint32
            key  ed25519.PublicKey
        }

        func (w witness) Name() string    { return w.name }
        func (w witness) KeyHash() uint32 { return w.id }
        func (w witness) Verify(msg, sig []byte) bool {
            if len(sig) != 72 {
                return false
            }
            text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
            return ed25519.Verify(w.key, []byte(text), sig[8:])
        }

        func main() {
            parts := strings.SplitN(os.Args[2], "+", 3)
            id, _ := strconv.ParseUint(parts[1], 16, 32)
            raw, err := base64.StdEncoding.DecodeString(parts[2])
            log, err2 := note.NewVerifier(os.Args[1])
            if err != nil || err2 != nil || raw[0] != 4 {
                fmt.Println("keys", err, err2)
                os.Exit(2)
            }
            msg, _ := os.ReadFile(os.Args[3])
            n, err := note.Open(msg, note.VerifierList(log, witness{parts[0], uint32(id), ed25519.PublicKey(raw[1:])}))
            if err != nil || len(n.Sigs) != 2 || len(n.UnverifiedSigs) != 0 {
                fmt.Println("note", err)
                os.Exit(1)
            }
            fmt.Println("both hold")
        }
        """;

    [Fact]
    public void A_witness_signs_what_continues_what_it_saw()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        using var witness = Witness.Open(Path.Combine(test.Base, "witness"), "witness.example/w1", test.Time);
        Assert.Equal(404, witness.Add(vault.WitnessRequest(0)).Status);
        witness.Trust(vault.PublicKey);
        var first = vault.WitnessRequest(0);
        Cosign(vault, witness, first);
        Assert.Equal(6, Witnessing.LastSize(vault, witness.PublicKey));
        Assert.Equal(new WitnessReply(409, "6\n"), witness.Add(vault.WitnessRequest(0)));
        Assert.Equal(new WitnessReply(409, "6\n"), witness.Add(vault.WitnessRequest(3)));
        vault.Record("viewed", null, TestCase.Details("purpose", "x"));
        Cosign(vault, witness, vault.WitnessRequest(6));
    }

    [Fact]
    public void A_fork_of_the_size_last_seen_is_refused_by_its_proof()
    {
        using var test = new TestCase();
        test.Fill();
        var fork = Copy(test);
        using var witness = Witness.Open(Path.Combine(test.Base, "witness"), "w1", test.Time);
        using var vault = test.Open();
        witness.Trust(vault.PublicKey);
        vault.Record("viewed", null, TestCase.Details("purpose", "true"));
        Assert.Equal(200, witness.Add(vault.WitnessRequest(0)).Status);
        using var other = Vault.Open(fork, test.Options);
        other.Record("viewed", null, TestCase.Details("purpose", "forked"));
        Assert.Equal(409, witness.Add(other.WitnessRequest(7)).Status);
        other.Record("viewed", null, TestCase.Details("purpose", "longer"));
        Assert.Equal(422, witness.Add(other.WitnessRequest(7)).Status);
        Assert.Equal(200, witness.Add(vault.WitnessRequest(7)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n\n")]
    [InlineData("old x\n\nno note\n")]
    [InlineData("old 0\nnot a hash\n\norigin\n1\nAAAA\n")]
    public void What_is_no_request_is_refused(string request)
    {
        using var test = new TestCase();
        using var witness = Witness.Open(test.Base, "w1", test.Time);
        Assert.Equal(400, witness.Add(request).Status);
    }

    [Fact]
    public void A_keeper_who_rewrites_everything_is_caught_by_any_checkpoint_and_by_the_witness()
    {
        using var test = new TestCase();
        test.Fill();
        using var witness = Witness.Open(Path.Combine(test.Base, "witness"), "w1", test.Time);
        var kept = new List<string>();
        string key, cosigned;
        using (var vault = test.Open())
        {
            witness.Trust(vault.PublicKey);
            cosigned = File.ReadAllText(vault.PathOf(Cosign(vault, witness, vault.WitnessRequest(0)).Sha256));
            for (var turn = 0; turn < 5; turn++)
            {
                vault.Record("viewed", null, TestCase.Details("turn", $"{turn}"));
                kept.Add(vault.Checkpoint);
            }

            key = vault.PublicKey;
        }

        var trusting = new VaultCheckOptions { TrustedKey = key, EarlierCheckpoints = [.. kept, cosigned], TrustedWitnesses = [witness.PublicKey] };
        var genuine = test.Check(trusting);
        Assert.Empty(genuine.Broken);
        Assert.All(genuine.Witnessed, head => Assert.True(head.Trusted && head.Entries == 6));

        // Everything anew: same key, same origin, one event told otherwise, every digest and signature recomputed.
        Rewrite(test);
        Assert.Empty(test.Check(new VaultCheckOptions { TrustedKey = key }).Broken);
        Assert.All(kept, checkpoint => Assert.Equal(Links.History, Assert.Single(test.Check(new VaultCheckOptions { EarlierCheckpoints = [checkpoint] }).Broken).Link));
        Assert.Equal(Links.Witness, Assert.Single(test.Check(new VaultCheckOptions { TrustedWitnesses = [witness.PublicKey] }).Broken).Link);
        Assert.Contains(test.Check(new VaultCheckOptions { EarlierCheckpoints = [cosigned], TrustedWitnesses = [witness.PublicKey] }).Broken,
            breakage => breakage.Link == Links.Witness && breakage.Found.Contains("rewritten", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_changed_letter_of_a_cosigned_checkpoint_is_noticed()
    {
        using var test = new TestCase();
        test.Fill();
        using var witness = Witness.Open(Path.Combine(test.Base, "witness"), "w1", test.Time);
        using var vault = test.Open();
        witness.Trust(vault.PublicKey);
        var cosigned = vault.Checkpoint + witness.Add(vault.WitnessRequest(0)).Body;
        for (var at = 0; at < cosigned.Length; at++)
        {
            var changed = cosigned.Remove(at, 1).Insert(at, cosigned[at] == 'B' ? "C" : "B");
            Assert.NotEmpty(WitnessedAs(test, changed, witness.PublicKey).Broken);
        }

        Assert.Empty(WitnessedAs(test, cosigned, witness.PublicKey).Broken);
    }

    [Fact]
    public void Go_reads_both_signatures()
    {
        Assert.SkipUnless(Directory.Exists("/usr/share/gocode/src/golang.org/x/mod/sumdb/note") && File.Exists("/usr/bin/go"), "Go with golang.org/x/mod is not on this machine.");
        using var test = new TestCase();
        test.Fill();
        using var witness = Witness.Open(Path.Combine(test.Base, "witness"), "witness.example/w1", test.Time);
        using var vault = test.Open();
        witness.Trust(vault.PublicKey);
        var note = File.ReadAllBytes(vault.PathOf(Cosign(vault, witness, vault.WitnessRequest(0)).Sha256));
        var (source, file) = (Path.Combine(test.Base, "reader.go"), Path.Combine(test.Base, "note"));
        File.WriteAllText(source, Reader);
        File.WriteAllBytes(file, note);
        Assert.Equal(0, Go(test.Base, "build", "-o", "reader", source).Code);
        Assert.Equal((0, "both hold\n"), Run(Path.Combine(test.Base, "reader"), test.Base, vault.PublicKey, witness.PublicKey, file));
        note[^10] ^= 1;
        File.WriteAllBytes(file, note);
        Assert.NotEqual(0, Run(Path.Combine(test.Base, "reader"), test.Base, vault.PublicKey, witness.PublicKey, file).Code);
    }

    private static VaultCheckResult WitnessedAs(TestCase test, string kept, string witness) =>
        test.Check(new VaultCheckOptions { EarlierCheckpoints = [kept], TrustedWitnesses = [witness] });

    private static Exhibit Cosign(Vault vault, Witness witness, string request)
    {
        var reply = witness.Add(request);
        Assert.Equal(200, reply.Status);
        return Witnessing.Accept(vault, request, witness.PublicKey, reply.Body);
    }

    private static string Copy(TestCase test)
    {
        var copy = Path.Combine(test.Base, "fork");
        foreach (var file in Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(test.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    // Keeps the exhibits' bytes and the origin; signs another history with the keeper's own key.
    private static void Rewrite(TestCase test)
    {
        var paths = new VaultPaths(test.Folder);
        var origin = File.ReadAllText(paths.PublicKey).Split('+')[0];
        var lines = EventLine.Split(File.ReadAllBytes(paths.Events), out _).Select((line, index) => EventLine.TryParse(index, line)!)
            .Where(line => EventText.TryRead(line.Index, line.Json) is { Role: not Witnessing.Role })
            .Select((line, index) => line with { Index = index, Json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line.Json.Span).Replace("核对", "移送", StringComparison.Ordinal)) })
            .ToList();
        foreach (var blob in Directory.EnumerateFiles(paths.Exhibits, "*", SearchOption.AllDirectories)
            .Where(blob => lines.All(line => EventText.TryRead(line.Index, line.Json)!.Exhibit != Path.GetFileName(blob))).ToList())
        {
            File.Delete(blob);
            if (!Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(blob)!).Any())
            {
                Directory.Delete(Path.GetDirectoryName(blob)!);
            }
        }

        Directory.Delete(Path.Combine(paths.Ledger, "tile"), recursive: true);
        File.WriteAllBytes(paths.Events, []);
        var change = LedgerChange.Plan(LedgerHead.Empty(origin), lines);
        using var key = SigningKey.TryLoad(test.Keys)!;
        Commit.Run(paths, DiskSteps.Instance, change, Encoding.UTF8.GetBytes(key.Sign(change.To.Checkpoint)));
    }

    private static (int Code, string Output) Go(string folder, params string[] arguments)
    {
        Environment.SetEnvironmentVariable("GO111MODULE", "off");
        Environment.SetEnvironmentVariable("GOPATH", "/usr/share/gocode");
        Environment.SetEnvironmentVariable("GOCACHE", Path.Combine(folder, "gocache"));
        return Run("/usr/bin/go", folder, arguments);
    }

    private static (int Code, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
