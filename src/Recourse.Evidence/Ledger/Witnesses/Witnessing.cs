using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>A head of a ledger that somebody outside has seen.</summary>
/// <param name="Witness">Verifier key of the witness.</param>
/// <param name="Entries">Number of entries that it covers.</param>
/// <param name="At">When, by the witness's clock.</param>
/// <param name="Trusted">True if the reader named this witness.</param>
public sealed record WitnessedHead(string Witness, long Entries, DateTimeOffset At, bool Trusted);

/// <summary>The side of the ledger: asks a witness, keeps its cosignature as an exhibit.</summary>
public static class Witnessing
{
    /// <summary>Role of sealed cosigned checkpoints.</summary>
    public const string Role = "witness-checkpoint";

    internal const string KeyDetail = "witness";

    /// <summary>The size of the last head that a witness has cosigned, as the ledger knows; 0 if none.</summary>
    public static long LastSize(Vault vault, string witnessKey) => vault.Events
        .Where(entry => string.Equals(entry.Role, Role, StringComparison.Ordinal) && string.Equals(entry.Details.GetValueOrDefault(KeyDetail), witnessKey, StringComparison.Ordinal))
        .Select(entry => long.Parse(entry.Details["entries"], CultureInfo.InvariantCulture)).LastOrDefault();

    /// <summary>Seals a witness's answer: the checkpoint with both signatures.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="request">The request that it answers (<see cref="Vault.WitnessRequest"/>).</param>
    /// <param name="witnessKey">The witness's verifier key, got from the witness.</param>
    /// <param name="reply">Its answer: one or more signature lines.</param>
    /// <exception cref="ArgumentException">The key is none, or no line is a cosignature of it over the checkpoint of the request.</exception>
    public static Exhibit Accept(Vault vault, string request, string witnessKey, string reply)
    {
        var key = WitnessKey.TryParse(witnessKey.Trim()) ?? throw new ArgumentException("This is no verifier key of a witness.", nameof(witnessKey));
        var note = SignedNote.TryParse(Encoding.UTF8.GetBytes(request[(request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]))
            ?? throw new ArgumentException("The request holds no signed checkpoint.", nameof(request));
        var line = reply.TrimEnd('\n').Split('\n').Select(NoteSignature.TryParse).FirstOrDefault(one => one is not null && key.Verifies(note.Text, one) is not null)
            ?? throw new ArgumentException($"No cosignature of {key.Name} over this checkpoint.", nameof(reply));
        var head = Checkpoint.TryParse(note.Text)!;
        var cosigned = note with { Signatures = [.. note.Signatures, line] };
        var size = head.Size.ToString(CultureInfo.InvariantCulture);
        return vault.SealBytes(
            Encoding.UTF8.GetBytes(cosigned.Render()),
            $"witness/{size}-{key.Id:x8}.checkpoint",
            Role,
            $"cosignature of {key.Name}",
            new Dictionary<string, string>(StringComparer.Ordinal) { [KeyDetail] = key.Text, ["entries"] = size });
    }
}

/// <summary>Checks the cosigned checkpoints of a case, and those kept elsewhere.</summary>
internal static class WitnessCheck
{
    public static (IReadOnlyList<Breakage> Broken, IReadOnlyList<WitnessedHead> Heads) Run(VaultPaths paths, LedgerCheck ledger, VaultCheckOptions options)
    {
        var (broken, heads) = (new List<Breakage>(), new List<WitnessedHead>());
        foreach (var entry in ledger.Events.Where(entry => entry.ToExhibit() is not null && string.Equals(entry.Role, Witnessing.Role, StringComparison.Ordinal)))
        {
            var path = paths.Blob(entry.Exhibit!);
            if (LedgerSources.TryRead(path, out _) is { } bytes)
            {
                One($"{paths.Show(path)} ({entry.Name})", bytes, WitnessKey.TryParse(entry.Details.GetValueOrDefault(Witnessing.KeyDetail) ?? ""), ledger, options, broken, heads);
            }
        }

        foreach (var text in options.TrustedWitnesses)
        {
            if (WitnessKey.TryParse(text.Trim()) is not { } key)
            {
                broken.Add(new Breakage(paths.Show(paths.Checkpoint), Links.Witness, "a verifier key of a witness", text));
                continue;
            }

            foreach (var kept in options.EarlierCheckpoints.Select(Encoding.UTF8.GetBytes).Where(kept => Seen(kept, key) is not null))
            {
                One("checkpoint kept elsewhere", kept, key, ledger, options, broken, heads);
            }

            // A keeper who made the ledger anew can't have this signature; that nobody ever asked the witness looks the same and is said the same.
            if (!heads.Exists(head => head.Witness == key.Text))
            {
                broken.Add(new Breakage(paths.Show(paths.Checkpoint), Links.Witness, $"a head of this ledger that {key.Name} cosigned", "none"));
            }
        }

        return (broken, heads);
    }

    private static void One(
        string item, byte[] bytes, WitnessKey? key, LedgerCheck ledger, VaultCheckOptions options, List<Breakage> broken, List<WitnessedHead> heads)
    {
        if (key is null || Seen(bytes, key) is not { } seen || ledger.Key is null || !Signed.HoldsAmong(bytes, ledger.Key, seen.Head))
        {
            broken.Add(new Breakage(item, Links.Witness, "a checkpoint signed by the ledger's key and cosigned by the witness", "signatures that do not hold"));
            return;
        }

        var root = seen.Head.Size <= ledger.Size ? LedgerSources.Root([.. ledger.Leaves.Take((int)seen.Head.Size)]) : null;
        if (!LedgerSources.Same(root, seen.Head.Root))
        {
            broken.Add(new Breakage(
                item, Links.Witness, $"at {seen.Head.Size} entries the root {Convert.ToBase64String(seen.Head.Root)}, which {key.Name} saw",
                root is null ? $"{ledger.Size} entries" : $"the root {Convert.ToBase64String(root)}: the history was rewritten"));
            return;
        }

        heads.Add(new WitnessedHead(key.Text, seen.Head.Size, DateTimeOffset.FromUnixTimeSeconds(seen.Time), options.TrustedWitnesses.Any(one => one.Trim() == key.Text)));
    }

    private static (Checkpoint Head, long Time)? Seen(byte[] bytes, WitnessKey key) =>
        SignedNote.TryParse(bytes) is { } note && Checkpoint.TryParse(note.Text) is { } head
        && note.Signatures.Select(line => key.Verifies(note.Text, line)).FirstOrDefault(time => time is not null) is { } second
            ? (head, second)
            : null;
}
