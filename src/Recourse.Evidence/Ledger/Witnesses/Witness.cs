using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>What a witness answers (C2SP tlog-witness <c>add-checkpoint</c>).</summary>
/// <param name="Status">HTTP status: 200 with a signature line, 409 with the size it knows, 400, 403, 404, 422.</param>
/// <param name="Body">The body.</param>
public sealed record WitnessReply(int Status, string Body);

/// <summary>
/// Somebody outside who cosigns the heads of ledgers: for each ledger it remembers the last head that it saw and signs only one that continues it.
/// It sees sizes and roots, nothing of the material. A keeper who rewrites a ledger gets no further cosignature for it.
/// </summary>
public sealed class Witness : IDisposable
{
    private readonly string _folder;
    private readonly SigningKey _key;
    private readonly WitnessKey _public;
    private readonly TimeProvider _time;

    private Witness(string folder, SigningKey key, string name, TimeProvider time)
    {
        _folder = folder;
        _key = key;
        _public = new WitnessKey(name, key.PublicKey);
        _time = time;
    }

    /// <summary>Its verifier key, to be noted by whoever checks.</summary>
    public string PublicKey => _public.Text;

    /// <summary>Opens a witness; makes its folder and key at first use.</summary>
    /// <param name="folder">Where its key and the heads that it saw stand.</param>
    /// <param name="name">Its name, without spaces and plus signs.</param>
    /// <param name="time">Its clock.</param>
    /// <exception cref="ArgumentException">The name will not do.</exception>
    /// <exception cref="VaultException">The key can't be read.</exception>
    public static Witness Open(string folder, string name, TimeProvider time)
    {
        return WitnessKey.IsName(name)
            ? new Witness(folder, SigningKey.LoadOrMake(folder, DiskSteps.Instance), name, time)
            : throw new ArgumentException($"'{name}' is no name for a witness.", nameof(name));
    }

    /// <summary>Takes a ledger in: from now on its heads are cosigned.</summary>
    /// <param name="ledgerKey">The ledger's verifier key, as its keeper handed it over.</param>
    /// <exception cref="ArgumentException">It is no verifier key, or the ledger is known with another one.</exception>
    public void Trust(string ledgerKey)
    {
        var key = VerifierKey.TryParse(ledgerKey.Trim()) ?? throw new ArgumentException("This is no verifier key of a ledger.", nameof(ledgerKey));
        using var alone = Alone();
        if (Read(key.Name) is { } known && known.Key != key)
        {
            throw new ArgumentException($"{key.Name} is known with another key.", nameof(ledgerKey));
        }
        else if (Read(key.Name) is null)
        {
            Write(new SeenLog(key, null));
        }
    }

    /// <summary>Answers a request; signs where the head is that of a known ledger and continues the last one.</summary>
    /// <param name="request">Body of the request: <c>old SIZE</c>, consistency proof, empty line, signed checkpoint.</param>
    public WitnessReply Add(string request)
    {
        var end = request.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = end < 0 ? [] : request[..end].Split('\n');
        if (end < 0 || !lines[0].StartsWith("old ", StringComparison.Ordinal)
            || !long.TryParse(lines[0]["old ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || ProofText.TryRead(lines[1..]) is not { } proof)
        {
            return new WitnessReply(400, "not a request of C2SP tlog-witness\n");
        }

        var note = Encoding.UTF8.GetBytes(request[(end + 2)..]);
        if (Checkpoint.TryParse(SignedNote.TextOf(note)) is not { } head || old > head.Size)
        {
            return new WitnessReply(400, "not a signed checkpoint, or one before the old size\n");
        }

        using var alone = Alone();
        if (Read(head.Origin) is not { } known)
        {
            return new WitnessReply(404, "unknown ledger\n");
        }

        return !Signed.HoldsAmong(note, known.Key, head) ? new WitnessReply(403, "not signed by the ledger's key\n") : Continue(known, head, old, proof);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private WitnessReply Continue(SeenLog known, Checkpoint head, long old, List<byte[]> proof)
    {
        var before = known.Head;
        if (old != (before?.Size ?? 0) || (before is not null && old == head.Size && !before.Root.AsSpan().SequenceEqual(head.Root)))
        {
            return new WitnessReply(409, string.Create(CultureInfo.InvariantCulture, $"{before?.Size ?? 0}\n"));
        }

        var continues = before is null or { Size: 0 }
            ? proof.Count == 0
            : MerkleProof.Continues((ulong)old, (ulong)head.Size, before.Root, head.Root, proof);
        if (!continues)
        {
            return new WitnessReply(422, "the checkpoint does not continue the one before\n");
        }

        // What was signed must be remembered before it leaves the house, or two histories could both get a signature.
        Write(known with { Head = head });
        var time = _time.GetUtcNow().ToUnixTimeSeconds();
        return new WitnessReply(200, _public.Line(time, _key.SignBytes(WitnessKey.Message(time, head.Text))).Line);
    }

    private FileLock Alone() => FileLock.TakeWithin(Path.Combine(_folder, ".witness.lock"), $"another process holds {_folder}", TimeSpan.FromSeconds(10));

    private string PathOf(string origin) => Path.Combine(_folder, "logs", Digests.Sha256Of(Encoding.UTF8.GetBytes(origin)));

    private SeenLog? Read(string origin)
    {
        var path = PathOf(origin);
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var key = end < 0 ? null : VerifierKey.TryParse(text[..end]);
        var head = end < 0 || end + 1 == text.Length ? null : Checkpoint.TryParse(text[(end + 1)..]);
        return key is null || (head is null && end + 1 < text.Length) ? throw new VaultException($"{path}: is damaged; a witness that forgot signs nothing") : new SeenLog(key, head);
    }

    private void Write(SeenLog log)
    {
        var path = PathOf(log.Key.Name);
        DiskSteps.Instance.MakeDirectory(Path.GetDirectoryName(path)!);
        DiskSteps.Instance.Replace(path, Encoding.UTF8.GetBytes(log.Key.Text + "\n" + log.Head?.Text));
    }

    private sealed record SeenLog(VerifierKey Key, Checkpoint? Head);
}
