using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// Has the ledger of a case stamped. A question is recorded in the ledger before it is put, and its answer is sealed as an exhibit; what was not
/// answered stays open and is put again later in the same order. Nothing is contacted but the authorities handed over.
/// </summary>
public static class TimeStamper
{
    /// <summary>Role of sealed tokens.</summary>
    public const string TokenRole = "time-token";

    /// <summary>Role of sealed certificate chains and revocation lists.</summary>
    public const string ChainRole = "time-chain";

    /// <summary>Kind of the entry that records a question.</summary>
    public const string AskedKind = "time-asked";

    /// <summary>Kind of the entry that gives a question up.</summary>
    public const string GivenUpKind = "time-given-up";

    /// <summary>Puts the signed head of the ledger as a question to each authority; <see cref="Send"/> carries it out.</summary>
    /// <exception cref="ArgumentException">The ledger has no entries, or two authorities have one name.</exception>
    /// <exception cref="VaultException">The vault can't be written to.</exception>
    public static IReadOnlyList<TimeRequest> Ask(Vault vault, IReadOnlyList<ITimeAuthority> authorities) =>
        Ask(vault, TimeStatement.OfCheckpoint(vault.Checkpoint), authorities);

    /// <summary>Puts one exhibit's statement as a question to each authority; <see cref="Send"/> carries it out.</summary>
    /// <inheritdoc cref="Ask(Vault, IReadOnlyList{ITimeAuthority})"/>
    public static IReadOnlyList<TimeRequest> Ask(Vault vault, Exhibit exhibit, IReadOnlyList<ITimeAuthority> authorities) =>
        Ask(vault, TimeStatement.OfExhibit(vault.Checkpoint.Split('\n')[0], vault.Events[(int)exhibit.Entry]), authorities);

    /// <summary>The open questions in the order of the ledger.</summary>
    public static IReadOnlyList<TimeRequest> Pending(Vault vault) => Pending(vault.Events);

    /// <summary>
    /// Puts every open question to its authority, in the order of the ledger. An authority that does not answer is not asked again in this round,
    /// so that its answers keep the order of the questions; a wrong answer is not sealed, and its question stays open.
    /// </summary>
    /// <param name="vault">The vault.</param>
    /// <param name="authorities">Who may be asked; questions to others stay open.</param>
    /// <param name="ct">Stops between questions.</param>
    /// <returns>One outcome for each open question.</returns>
    public static IReadOnlyList<TimeOutcome> Send(Vault vault, IReadOnlyList<ITimeAuthority> authorities, CancellationToken ct)
    {
        RequireNames(authorities);
        var outcomes = new List<TimeOutcome>();
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in Pending(vault))
        {
            ct.ThrowIfCancellationRequested();
            var authority = authorities.FirstOrDefault(one => string.Equals(one.Name, request.Authority, StringComparison.Ordinal));
            if (authority is null || silent.Contains(request.Authority))
            {
                outcomes.Add(new TimeOutcome(request, null, authority is null ? $"{request.Authority}: was not named" : $"{request.Authority}: did not answer before"));
                continue;
            }

            try
            {
                outcomes.Add(Answer(vault, request, authority.Ask(request, ct), authority.Certificates));
            }
            catch (TimeAuthorityException fault)
            {
                silent.Add(request.Authority);
                outcomes.Add(new TimeOutcome(request, null, fault.Message));
            }
        }

        return outcomes;
    }

    /// <summary>Checks an answer and seals it with its chain: <c>time/12-name.tsr</c>, <c>time/chain-name.pem</c>.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="request">The question it answers.</param>
    /// <param name="reply">The answer as it came.</param>
    /// <param name="certificates">Certificates and revocation lists of the authority known from elsewhere, PEM; may be null.</param>
    public static TimeOutcome Answer(Vault vault, TimeRequest request, ReadOnlyMemory<byte> reply, string? certificates)
    {
        var expected = new TimeExpectation
        {
            Statement = Read(vault, request.StatementSha256),
            Nonce = request.Nonce,
            Policy = request.Policy,
            Certificates = certificates,
        };
        var verdict = TimeTokens.Verify(reply.Span, expected);
        if (verdict.Facts is not { } facts)
        {
            return new TimeOutcome(request, null, $"{request.Authority}: {verdict.Fault!.Text}");
        }

        var chain = vault.SealBytes(
            Encoding.ASCII.GetBytes(TimeTokens.Collect(reply.Span, certificates)), $"time/chain-{request.Authority}.pem", ChainRole, Source(request));
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["asked"] = request.Number.ToString(CultureInfo.InvariantCulture),
            ["authority"] = request.Authority,
            ["chain"] = chain.Sha256,
            ["gen-time"] = Clock.Show(facts.GenTime),
            ["statement"] = request.StatementSha256,
        };
        var stem = Path.GetFileNameWithoutExtension(request.Statement);
        return new TimeOutcome(request, vault.SealBytes(reply, $"time/{stem}-{request.Authority}.tsr", TokenRole, Source(request), details), null);
    }

    /// <summary>Gives an open question up, for example because its authority is gone.</summary>
    public static void GiveUp(Vault vault, TimeRequest request, string reason) => vault.Record(GivenUpKind, request.StatementSha256, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["asked"] = request.Number.ToString(CultureInfo.InvariantCulture),
        ["reason"] = reason,
    });

    internal static IReadOnlyList<TimeRequest> Pending(IReadOnlyList<LedgerEvent> events)
    {
        var done = events
            .Where(entry => string.Equals(entry.Role, TokenRole, StringComparison.Ordinal) || string.Equals(entry.Kind, GivenUpKind, StringComparison.Ordinal))
            .Select(entry => entry.Details.GetValueOrDefault("asked"))
            .ToHashSet(StringComparer.Ordinal);
        return [.. events.Select(TimeRequest.TryRead).OfType<TimeRequest>().Where(request => !done.Contains(request.Number.ToString(CultureInfo.InvariantCulture)))];
    }

    private static TimeRequest[] Ask(Vault vault, TimeStatement statement, IReadOnlyList<ITimeAuthority> authorities)
    {
        RequireNames(authorities);
        if (authorities.Count == 0)
        {
            return [];
        }

        var exhibit = vault.SealBytes(statement.Bytes, statement.Name, TimeStatement.Role, "ledger");
        var drafts = authorities.Select(authority => new TimeRequest(
            0,
            authority.Name,
            statement.Name,
            exhibit.Sha256,
            default,
            authority.Imprint,
            Hex.Of(authority.Imprint.Digest(statement.Bytes.Span)),
            NewNonce(),
            authority.Policy)).ToList();
        vault.Record([.. drafts.Select(draft => new EventRequest(AskedKind, exhibit.Sha256, draft.Details()))]);
        var nonces = drafts.Select(draft => draft.Nonce).ToHashSet(StringComparer.Ordinal);
        return [.. Pending(vault).Where(request => nonces.Contains(request.Nonce))];
    }

    private static void RequireNames(IReadOnlyList<ITimeAuthority> authorities)
    {
        if (authorities.Select(one => AuthorityName.Require(one.Name)).Distinct(StringComparer.Ordinal).Count() != authorities.Count)
        {
            throw new ArgumentException("Two authorities have the same name.", nameof(authorities));
        }
    }

    // A nonce of zero would be written without digits to compare.
    private static string NewNonce() =>
        (BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1).ToString("x", CultureInfo.InvariantCulture);

    private static byte[] Read(Vault vault, string sha256)
    {
        using var stream = vault.OpenRead(sha256);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Source(TimeRequest request) => $"answer of {request.Authority} (RFC 3161)";
}
