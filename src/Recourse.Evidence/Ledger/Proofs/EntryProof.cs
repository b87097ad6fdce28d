using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// Shows that one entry stands in a ledger without showing any other: the event with its salt, and a proof in the form of C2SP
/// <c>tlog-proof@v1</c> that other programs can check against the commitment.
/// </summary>
/// <param name="EventLine">The line of the private event file, without its end. Whoever has it can read the event.</param>
/// <param name="Entry">The entry of the public log that the proof is about: <c>recourse-ledger/v1</c>, line end, commitment, line end.</param>
/// <param name="Proof">Text of the <c>.tlog-proof</c> file, the signed checkpoint included.</param>
public sealed record EntryProof(string EventLine, string Entry, string Proof)
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>The event, if its commitment stands in the ledger of the key; null if anything in the proof does not hold.</summary>
    /// <param name="trustedKey">Verifier key of the ledger (<see cref="Vault.PublicKey"/>), got from elsewhere than the proof.</param>
    public LedgerEvent? Verify(string trustedKey)
    {
        var end = Proof.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || VerifierKey.TryParse(trustedKey.Trim()) is not { } key)
        {
            return null;
        }

        var note = Encoding.UTF8.GetBytes(Proof[(end + 2)..]);
        var lines = Proof[..end].Split('\n');
        if (lines is not [Header, var indexLine, .. var hashLines] || !indexLine.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(indexLine["index ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || ProofText.TryRead(hashLines) is not { } hashes
            || Checkpoint.TryParse(SignedNote.TextOf(note)) is not { } checkpoint || !Signed.Holds(note, key, checkpoint))
        {
            return null;
        }

        var line = Recourse.Evidence.EventLine.TryParse(index, Encoding.UTF8.GetBytes(EventLine));
        return line is not null
            && string.Equals(Entry, Encoding.ASCII.GetString(line.Commitment()), StringComparison.Ordinal)
            && MerkleProof.Includes((ulong)index, (ulong)checkpoint.Size, checkpoint.Root, MerkleHash.Leaf(line.Commitment()), hashes)
                ? EventText.TryRead(index, line.Json)
                : null;
    }

    internal static EntryProof Of(EventLine line, IReadOnlyList<byte[]> leaves, byte[] note) => new(
        Encoding.UTF8.GetString(line.Render()).TrimEnd('\n'),
        Encoding.ASCII.GetString(line.Commitment()),
        string.Create(CultureInfo.InvariantCulture, $"{Header}\nindex {line.Index}\n{ProofText.Write(MerklePath.Inclusion((int)line.Index, leaves))}\n{Encoding.UTF8.GetString(note)}"));
}

/// <summary>
/// Shows that a ledger continues an earlier checkpoint of it: nothing was changed or taken away since. The form is the body of a C2SP
/// tlog-witness <c>add-checkpoint</c> request.
/// </summary>
/// <param name="Text">Earlier size, consistency proof, and the signed checkpoint now.</param>
public sealed record ContinuationProof(string Text)
{
    /// <summary>True if the checkpoint in the proof continues the earlier one and both are signed with the key.</summary>
    /// <param name="earlierCheckpoint">The signed checkpoint that was kept. One without entries is continued by anything and refused.</param>
    /// <param name="trustedKey">Verifier key of the ledger.</param>
    public bool Verify(string earlierCheckpoint, string trustedKey)
    {
        var end = Text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || VerifierKey.TryParse(trustedKey.Trim()) is not { } key)
        {
            return false;
        }

        var lines = Text[..end].Split('\n');
        return Read(Encoding.UTF8.GetBytes(earlierCheckpoint), key) is { } earlier
            && Read(Encoding.UTF8.GetBytes(Text[(end + 2)..]), key) is { } now
            && string.Equals(lines[0], string.Create(CultureInfo.InvariantCulture, $"old {earlier.Size}"), StringComparison.Ordinal)
            && ProofText.TryRead(lines[1..]) is { } hashes
            && MerkleProof.Continues((ulong)earlier.Size, (ulong)now.Size, earlier.Root, now.Root, hashes);
    }

    internal static ContinuationProof Of(Checkpoint earlier, IReadOnlyList<byte[]> leaves, byte[] note) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"old {earlier.Size}\n{ProofText.Write(MerklePath.Consistency((int)earlier.Size, leaves))}\n{Encoding.UTF8.GetString(note)}"));

    private static Checkpoint? Read(byte[] note, VerifierKey key) =>
        Checkpoint.TryParse(SignedNote.TextOf(note)) is { } checkpoint && Signed.Holds(note, key, checkpoint) ? checkpoint : null;
}

/// <summary>Hashes of a proof as lines of base64.</summary>
internal static class ProofText
{
    /// <summary>A line each, with its end.</summary>
    public static string Write(IEnumerable<byte[]> hashes) => string.Concat(hashes.Select(hash => Convert.ToBase64String(hash) + "\n"));

    /// <summary>Null unless every line is exactly one hash.</summary>
    public static List<byte[]>? TryRead(IEnumerable<string> lines)
    {
        var hashes = new List<byte[]>();
        foreach (var line in lines)
        {
            var hash = new byte[48];
            if (line.Length != 44 || !Convert.TryFromBase64String(line, hash, out var length) || length != MerkleHash.Size
                || !string.Equals(Convert.ToBase64String(hash[..length]), line, StringComparison.Ordinal))
            {
                return null;
            }

            hashes.Add(hash[..length]);
        }

        return hashes;
    }
}
