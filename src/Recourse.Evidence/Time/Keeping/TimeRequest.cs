using System.Globalization;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace Recourse.Evidence;

/// <summary>
/// A question to an authority, as the ledger records it. The ledger itself is the queue of open questions: none is lost, and their order stands.
/// </summary>
/// <param name="Number">Index of the entry that records the asking.</param>
/// <param name="Authority">Name of the authority.</param>
/// <param name="Statement">Name of the sealed statement.</param>
/// <param name="StatementSha256">Its address in the vault.</param>
/// <param name="AskedAt">When it was asked, by the clock of the operator's machine.</param>
/// <param name="Imprint">Digest of the question.</param>
/// <param name="Digest">Its value, lower-case hexadecimal.</param>
/// <param name="Nonce">64 random bits, lower-case hexadecimal without leading zeros.</param>
/// <param name="Policy">Policy asked for; null: any.</param>
public sealed record TimeRequest(
    long Number, string Authority, string Statement, string StatementSha256, DateTimeOffset AskedAt, TimeImprint Imprint, string Digest, string Nonce, string? Policy)
{
    /// <summary>The question in DER (TimeStampReq, RFC 3161 §2.4.1), certificates wanted. The same request gives the same bytes.</summary>
    public byte[] Query() => new TimeStampReq(
        new MessageImprint(new AlgorithmIdentifier(Imprint.Oid(), DerNull.Instance), Convert.FromHexString(Digest)),
        Policy is null ? null : new DerObjectIdentifier(Policy),
        new DerInteger(new BigInteger(Nonce, 16)),
        DerBoolean.True,
        null).GetDerEncoded();

    /// <summary>Details of the entry that records it.</summary>
    internal Dictionary<string, string> Details()
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["authority"] = Authority,
            ["statement"] = Statement,
            ["imprint"] = Imprint.Word(),
            ["digest"] = Digest,
            ["nonce"] = Nonce,
        };
        if (Policy is not null)
        {
            details["policy"] = Policy;
        }

        return details;
    }

    /// <summary>Reads an entry; null if it records no question, or none that could be put.</summary>
    internal static TimeRequest? TryRead(LedgerEvent entry)
    {
        string? Detail(string name) => entry.Details.GetValueOrDefault(name);

        return string.Equals(entry.Kind, TimeStamper.AskedKind, StringComparison.Ordinal) && entry.Exhibit is not null
            && AuthorityName.IsOne(Detail("authority")) && Detail("statement") is { } statement && TimeImprints.OfWord(Detail("imprint")) is { } imprint
            && Detail("digest") is { } digest && digest.Length == 2 * imprint.Digest([]).Length && digest.All(char.IsAsciiHexDigitLower)
            && Detail("nonce") is { Length: > 0 and <= 16 } nonce && ulong.TryParse(nonce, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            && (Detail("policy") is not { } policy || DerObjectIdentifier.TryFromID(policy, out _))
                ? new TimeRequest(entry.Index, Detail("authority")!, statement, entry.Exhibit, entry.At, imprint, digest, nonce, Detail("policy"))
                : null;
    }
}

/// <summary>What became of a question in one round.</summary>
/// <param name="Request">The question.</param>
/// <param name="Token">The sealed token; null if there is none.</param>
/// <param name="Error">Why there is none; null if there is one.</param>
public sealed record TimeOutcome(TimeRequest Request, Exhibit? Token, string? Error);
