using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// Checks all proofs of time of a case offline: each token at its own time, and the checkpoint it is over against the ledger. Whoever keeps a case
/// can rewrite it and sign it anew, but can't take back a token that has left the house: it shows a head that the rewritten ledger does not continue.
/// </summary>
public static class TimeCheck
{
    /// <summary>Checks. Read-only; contacts nobody. Damage is no exception but a <see cref="Breakage"/>.</summary>
    /// <param name="caseFolder">The case folder.</param>
    /// <param name="options">What the reader brings along.</param>
    /// <param name="ct">Stops between tokens.</param>
    /// <exception cref="FormatException">The trusted roots are not readable.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public static TimeCheckResult Run(string caseFolder, TimeCheckOptions options, CancellationToken ct)
    {
        var paths = new VaultPaths(caseFolder);
        if (!Directory.Exists(paths.Root))
        {
            return new TimeCheckResult(
                [new Breakage(VaultPaths.RootName, Links.Missing, "the sealed store of the case", "nothing")], new TimeProof(0, [], []), [], []);
        }

        var run = new TokenRun(paths, LedgerCheck.Run(paths), options);
        foreach (var token in run.Sealed())
        {
            ct.ThrowIfCancellationRequested();
            run.CheckSealed(token);
        }

        foreach (var kept in options.Kept)
        {
            ct.ThrowIfCancellationRequested();
            run.CheckKept(kept);
        }

        return run.Result();
    }
}

/// <summary>One check under way.</summary>
internal sealed class TokenRun
{
    private readonly VaultPaths _paths;
    private readonly LedgerCheck _ledger;
    private readonly TimeCheckOptions _options;
    private readonly VerifierKey? _key;
    private readonly Dictionary<string, Exhibit> _byAddress;
    private readonly Dictionary<long, TimeRequest> _requests;
    private readonly List<Breakage> _broken = [];
    private readonly List<ProvedTime> _tokens = [];
    private int _seen;

    public TokenRun(VaultPaths paths, LedgerCheck ledger, TimeCheckOptions options)
    {
        _paths = paths;
        _ledger = ledger;
        _options = options;
        _key = options.TrustedKey is null ? ledger.Key : VerifierKey.TryParse(options.TrustedKey.Trim());
        _byAddress = ledger.Events.Select(entry => entry.ToExhibit()).OfType<Exhibit>()
            .DistinctBy(exhibit => exhibit.Sha256, StringComparer.Ordinal).ToDictionary(exhibit => exhibit.Sha256, StringComparer.Ordinal);
        _requests = ledger.Events.Select(TimeRequest.TryRead).OfType<TimeRequest>().ToDictionary(request => request.Number);
    }

    /// <summary>The entries that sealed tokens.</summary>
    public IEnumerable<LedgerEvent> Sealed() =>
        _ledger.Events.Where(entry => entry.ToExhibit() is not null && string.Equals(entry.Role, TimeStamper.TokenRole, StringComparison.Ordinal));

    /// <summary>Checks a token in the vault.</summary>
    public void CheckSealed(LedgerEvent entry)
    {
        _seen++;
        var item = $"{_paths.Show(_paths.Blob(entry.Exhibit!))} ({entry.Name})";
        string? Detail(string name) => entry.Details.GetValueOrDefault(name);

        var request = long.TryParse(Detail("asked"), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? _requests.GetValueOrDefault(asked) : null;
        if (request is null || request.Number > entry.Index
            || !string.Equals(request.StatementSha256, Detail("statement"), StringComparison.Ordinal)
            || !string.Equals(request.Authority, Detail("authority"), StringComparison.Ordinal))
        {
            Break(item, "an answer to a question that the ledger records", "no such question");
            return;
        }

        if (Read(entry.Exhibit) is not { } token || Read(request.StatementSha256) is not { } bytes
            || Read(Detail("chain")) is not { } chain)
        {
            Break(item, "the token, its statement and its chain as they were sealed", "one of them is missing or altered");
            return;
        }

        var statement = StatementOf(request, bytes);
        if (statement is null)
        {
            Break(item, "a statement of this ledger", $"{request.Statement} is none");
            return;
        }

        var place = (Name: entry.Name!, Entry: (long?)entry.Index, request.Authority, AskedAt: (DateTimeOffset?)request.AskedAt);
        Check(item, place, statement, token, Encoding.UTF8.GetString(chain), request.Nonce, request.Policy);
    }

    /// <summary>Checks a token that was kept outside.</summary>
    public void CheckKept(KeptToken kept)
    {
        _seen++;
        var bytes = Encoding.UTF8.GetBytes(kept.Checkpoint);
        if (Checkpoint.TryParse(SignedNote.TextOf(bytes)) is not { Size: > 0 and var size })
        {
            Break(kept.Name, "a checkpoint with entries", "none");
            return;
        }

        var statement = new TimeStatement(TimeStatementKind.Checkpoint, size, bytes);
        Check(kept.Name, (kept.Name, null, kept.Name, null), statement, kept.Token, kept.Certificates, null, null);
    }

    public TimeCheckResult Result() => new(
        _broken,
        new TimeProof(
            _ledger.Size,
            [.. _tokens.OrderBy(token => token.Facts.GenTime).ThenBy(token => token.Entry ?? long.MaxValue).ThenBy(token => token.Name, StringComparer.Ordinal)],
            TimeStamper.Pending(_ledger.Events)),
        _options.RenewalFrom is { } from ? [.. Renewal.Warn(_tokens, _ledger.Size, from, _options.RenewalWithin)] : [],
        [
            $"time: {_seen} time-stamp tokens verified, each at its own time",
            $"time: the ledger holds the statements of {_tokens.Count} of them",
        ]);

    private void Check(
        string item,
        (string Name, long? Entry, string Authority, DateTimeOffset? AskedAt) place,
        TimeStatement statement,
        ReadOnlyMemory<byte> token,
        string? chain,
        string? nonce,
        string? policy)
    {
        var verdict = TimeTokens.Verify(token.Span, new TimeExpectation
        {
            Statement = statement.Bytes,
            Nonce = nonce,
            Policy = policy,
            Certificates = chain,
            TrustedRoots = _options.TrustedRoots,
        });
        if (verdict.Facts is not { } facts)
        {
            Break(item, "a time-stamp token that holds at its own time", $"{verdict.Fault!.Kind}: {verdict.Fault.Text}");
            return;
        }

        // Only now: what the token shows is certain, so a ledger that does not fit it was changed.
        if (statement.Kind == TimeStatementKind.Checkpoint && !Continues(item, statement, facts))
        {
            return;
        }

        var (first, last) = statement.Kind == TimeStatementKind.Checkpoint ? (0, statement.Number - 1) : (statement.Number, statement.Number);
        var counts = !facts.Office && facts.ChainEnds && (_options.TrustedRoots is null || facts.Trusted);
        _tokens.Add(new ProvedTime(place.Name, place.Entry, statement.Kind, first, last, place.Authority, place.AskedAt, facts, counts));
    }

    private bool Continues(string item, TimeStatement statement, TimeTokenFacts facts)
    {
        var bytes = statement.Bytes.Span;
        var checkpoint = Checkpoint.TryParse(SignedNote.TextOf(bytes))!;
        var root = checkpoint.Size <= _ledger.Size ? LedgerSources.Root([.. _ledger.Leaves.Take((int)checkpoint.Size)]) : null;
        if (!LedgerSources.Same(root, checkpoint.Root))
        {
            Break(
                item,
                $"at {checkpoint.Size} entries the root {Convert.ToBase64String(checkpoint.Root)}, which existed at {Clock.Show(facts.GenTime)}",
                root is null ? $"{_ledger.Size} readable entries: the history was cut or rewritten" : $"the root {Convert.ToBase64String(root)}: the history was rewritten");
            return false;
        }

        if (_key is null || !Signed.Holds(bytes, _key, checkpoint))
        {
            Break(item, $"a checkpoint signed with {_key?.Text ?? "a readable key"}", "another signature");
            return false;
        }

        return true;
    }

    private TimeStatement? StatementOf(TimeRequest request, byte[] bytes)
    {
        if (Checkpoint.TryParse(SignedNote.TextOf(bytes)) is { Size: > 0 and var size })
        {
            return new TimeStatement(TimeStatementKind.Checkpoint, size, bytes);
        }

        // An exhibit's statement is what its entry would give today, to the byte.
        return _key is null ? null : _ledger.Events
            .Where(entry => entry.Index < request.Number && entry.ToExhibit() is not null)
            .Select(entry => TimeStatement.OfExhibit(_key.Name, entry))
            .FirstOrDefault(made => string.Equals(made.Name, request.Statement, StringComparison.Ordinal) && made.Bytes.Span.SequenceEqual(bytes));
    }

    private byte[]? Read(string? address) =>
        address is not null && _byAddress.ContainsKey(address) && LedgerSources.TryRead(_paths.Blob(address), out _) is { } bytes
        && string.Equals(Digests.Sha256Of(bytes), address, StringComparison.Ordinal) ? bytes : null;

    private void Break(string item, string expected, string found) => _broken.Add(new Breakage(item, Links.TimeToken, expected, found));
}
