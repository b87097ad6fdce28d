using System.Text;

namespace Recourse.Evidence.Tests;

public sealed class ProofsTests
{
    [Fact]
    public void The_proofs_made_are_those_of_the_RFC()
    {
        var entries = Enumerable.Range(0, 40).Select(number => Encoding.ASCII.GetBytes($"entry {number}")).ToArray();
        for (var size = 1; size <= entries.Length; size++)
        {
            var leaves = entries.Take(size).Select(entry => MerkleHash.Leaf(entry)).ToList();
            for (var index = 0; index < size; index++)
            {
                Assert.Equal(NaiveMerkle.Path(index, entries.AsSpan(0, size)), MerklePath.Inclusion(index, leaves));
                Assert.Equal(NaiveMerkle.Consistency(index + 1, entries.AsSpan(0, size)), MerklePath.Consistency(index + 1, leaves));
            }
        }
    }

    [Fact]
    public void An_entry_is_proved_without_the_others()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        foreach (var entry in vault.Events)
        {
            var proof = vault.Prove(entry.Index);

            Assert.StartsWith($"c2sp.org/tlog-proof@v1\nindex {entry.Index}\n", proof.Proof, StringComparison.Ordinal);
            Assert.EndsWith("\n\n" + vault.Checkpoint, proof.Proof, StringComparison.Ordinal);
            var proved = proof.Verify(vault.PublicKey)!;
            Assert.Equal((entry.Index, entry.Kind, entry.At, entry.Exhibit, entry.Name), (proved.Index, proved.Kind, proved.At, proved.Exhibit, proved.Name));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => vault.Prove(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => vault.Prove(-1));
    }

    [Fact]
    public void A_proof_with_any_letter_changed_does_not_hold()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        var proof = vault.Prove(2);
        var key = vault.PublicKey;
        for (var at = 0; at < proof.Proof.Length; at++)
        {
            Assert.Null((proof with { Proof = Changed(proof.Proof, at) }).Verify(key));
        }

        for (var at = 0; at < proof.EventLine.Length; at++)
        {
            Assert.Null((proof with { EventLine = Changed(proof.EventLine, at) }).Verify(key));
        }

        for (var at = 0; at < key.Length; at++)
        {
            Assert.Null(proof.Verify(Changed(key, at)));
        }

        Assert.Null((proof with { EventLine = vault.Prove(1).EventLine }).Verify(key));
        Assert.NotNull(proof.Verify(key));
    }

    [Fact]
    public void A_ledger_proves_that_it_continues_each_of_its_checkpoints()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var checkpoints = new List<string>();
        for (var number = 0; number < 9; number++)
        {
            vault.Record("viewed", null, TestCase.Details());
            checkpoints.Add(vault.Checkpoint);
        }

        foreach (var earlier in checkpoints)
        {
            var proof = vault.ProveContinuation(earlier);
            Assert.True(proof.Verify(earlier, vault.PublicKey));
            Assert.All(checkpoints.Where(other => !string.Equals(other, earlier, StringComparison.Ordinal)), other => Assert.False(proof.Verify(other, vault.PublicKey)));
            for (var at = 0; at < proof.Text.Length; at++)
            {
                Assert.False(new ContinuationProof(Changed(proof.Text, at)).Verify(earlier, vault.PublicKey));
            }
        }
    }

    [Fact]
    public void A_foreign_or_empty_checkpoint_is_continued_by_nothing()
    {
        using var test = new TestCase();
        using var other = new TestCase();
        other.Fill();
        using var vault = test.Open();
        using var foreign = other.Open();
        var empty = vault.Checkpoint;
        vault.Record("viewed", null, TestCase.Details());

        Assert.Throws<ArgumentException>(() => vault.ProveContinuation(empty));
        Assert.Throws<ArgumentException>(() => vault.ProveContinuation(foreign.Checkpoint));
        Assert.Throws<ArgumentException>(() => vault.ProveContinuation("no checkpoint"));
    }

    [Fact]
    public void No_proof_is_made_from_events_that_were_changed()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        var events = Path.Combine(test.Root, "ledger", "events.ndjson");
        File.WriteAllText(events, File.ReadAllText(events).Replace("b.txt", "c.txt", StringComparison.Ordinal));

        Assert.Throws<VaultException>(() => vault.Prove(0));
    }

    private static string Changed(string text, int at) => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];
}
