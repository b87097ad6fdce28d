using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>Brings a vault into a whole state before it is used: makes it, finishes a batch that was decided, throws away what was not.</summary>
internal static class Recovery
{
    /// <summary>Makes an empty vault. It comes into being by one rename; until then nothing bears its name.</summary>
    public static void Create(VaultPaths paths, IFileSteps steps, SigningKey key)
    {
        var draft = paths.Draft();
        steps.DeleteDirectory(draft.Root);
        steps.MakeDirectory(draft.Ledger);
        steps.MakeDirectory(draft.Exhibits);
        var head = LedgerHead.Empty($"recourse.case/{Hex.Of(RandomNumberGenerator.GetBytes(8))}");
        steps.WriteWhole(draft.PublicKey, Encoding.UTF8.GetBytes(new VerifierKey(head.Origin, key.PublicKey).Text + "\n"));
        steps.WriteWhole(draft.Events, []);
        steps.WriteWhole(draft.Checkpoint, Encoding.UTF8.GetBytes(key.Sign(head.Checkpoint)));
        steps.SyncDirectory(draft.Ledger);
        steps.SyncDirectory(draft.Root);
        steps.MoveDirectory(draft.Root, paths.Root);
        steps.SyncDirectory(paths.Case);
    }

    /// <summary>Finishes or rolls back what another run left. The caller holds the lock.</summary>
    /// <exception cref="VaultException">The journal is not one that this ledger's key signed for the entries that are there.</exception>
    public static void Finish(VaultPaths paths, IFileSteps steps)
    {
        if (Directory.Exists(paths.Draft().Root))
        {
            steps.DeleteDirectory(paths.Draft().Root);
        }

        if (File.Exists(paths.Journal))
        {
            var (change, note) = Read(paths);
            Commit.Apply(paths, steps, change, note);
        }

        foreach (var draft in new[] { paths.Journal, paths.Checkpoint }.Select(path => path + VaultPaths.DraftSuffix).Where(File.Exists))
        {
            steps.Delete(draft);
        }

        if (Directory.Exists(paths.Staging))
        {
            steps.DeleteDirectory(paths.Staging);
        }
    }

    private static (LedgerChange Change, byte[] Note) Read(VaultPaths paths)
    {
        var journal = Journal.TryParse(File.ReadAllBytes(paths.Journal)) ?? throw Damaged(paths, "is no whole journal");
        var key = VerifierKey.TryParse(File.ReadAllText(paths.PublicKey).TrimEnd('\n')) ?? throw Damaged(paths, "cannot be checked: key.pub is damaged");
        var events = File.ReadAllBytes(paths.Events);
        if (events.Length < journal.EventsLength)
        {
            throw Damaged(paths, $"continues an event file of {journal.EventsLength} bytes, but there are {events.Length}");
        }

        var lines = EventLine.Split(events.AsMemory(0, (int)journal.EventsLength), out var rest)
            .Select((line, index) => EventLine.TryParse(index, line) ?? throw Damaged(paths, $"continues an event file whose line {index + 1} is damaged"))
            .ToList();
        if (lines.Count != journal.From || !rest.IsEmpty)
        {
            throw Damaged(paths, $"continues a ledger of {journal.From} entries, but there are {lines.Count}");
        }

        var from = LedgerChange.Plan(LedgerHead.Empty(key.Name), lines).To;
        var change = LedgerChange.Plan(from, journal.Lines);

        // The signed head covers every entry before the batch and in it: if it holds, nothing was slipped in.
        if (!Signed.Holds(journal.Note, key, change.To.Checkpoint))
        {
            throw Damaged(paths, "is not signed by the key of this ledger for the entries that are there");
        }

        // A journal kept from earlier must not take later entries away.
        var now = File.ReadAllBytes(paths.Checkpoint);
        return Signed.Holds(now, key, from.Checkpoint) || Signed.Holds(now, key, change.To.Checkpoint)
            ? (change, journal.Note)
            : throw Damaged(paths, "does not continue the checkpoint that is there");
    }

    private static VaultException Damaged(VaultPaths paths, string what) => new($"{paths.Show(paths.Journal)}: {what}; nothing was changed, run verify");
}

/// <summary>The plain question whether a note is the signed form of a checkpoint.</summary>
internal static class Signed
{
    /// <summary>True if exactly one signature under the checkpoint is of the key and holds; others, such as cosignatures, may stand beside it.</summary>
    public static bool HoldsAmong(ReadOnlySpan<byte> note, VerifierKey key, Checkpoint checkpoint) =>
        SignedNote.TryParse(note) is { } parsed
        && parsed.Signatures.Where(signature => signature.KeyId == key.Id && string.Equals(signature.Name, key.Name, StringComparison.Ordinal)).ToList() is [var own]
        && Holds(Encoding.UTF8.GetBytes((parsed with { Signatures = [own] }).Render()), key, checkpoint);

    /// <summary>True if the bytes are exactly one signature of the key under exactly this checkpoint.</summary>
    public static bool Holds(ReadOnlySpan<byte> note, VerifierKey key, Checkpoint checkpoint) =>
        SignedNote.TryParse(note) is { Signatures: [var signature] } parsed
        && string.Equals(parsed.Text, checkpoint.Text, StringComparison.Ordinal)
        && string.Equals(signature.Name, key.Name, StringComparison.Ordinal)
        && signature.KeyId == key.Id
        && key.Verifies(Encoding.UTF8.GetBytes(parsed.Text), signature.Bytes);
}
