using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Tsp;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Recourse.Evidence;

/// <summary>
/// Checks time-stamp tokens (RFC 3161, RFC 5816) offline and at the token's own time: that a certificate has run out since does not take a token
/// with it. Two independent implementations must agree on every token whose algorithms both know.
/// </summary>
public static class TimeTokens
{
    /// <summary>Checks a token, or an answer that holds one. Bytes of whatever kind are no exception but a <see cref="TimeFault"/>.</summary>
    /// <param name="bytes">A TimeStampResp or a bare TimeStampToken, DER.</param>
    /// <param name="expected">What it is held against.</param>
    /// <exception cref="FormatException">The trusted roots the caller gave are not readable.</exception>
    public static TimeVerdict Verify(ReadOnlySpan<byte> bytes, TimeExpectation expected)
    {
        var trusted = CertificatePem.Read(expected.TrustedRoots).Certificates;
        try
        {
            return new TimeVerdict(Check(TokenParts.Read(bytes), expected, trusted), null);
        }
        catch (TimeFaultException fault)
        {
            return new TimeVerdict(null, fault.Fault);
        }
        catch (Exception fault)
        {
            // The bytes come from outside: whatever a library makes of them, it is one bad token and the others are still checked.
            return new TimeVerdict(null, new TimeFault(TimeFaultKind.Unreadable, $"cannot be read: {fault.Message}"));
        }
    }

    /// <summary>All certificates and lists of an answer together with those given, as PEM, so that they can be kept beside it.</summary>
    internal static string Collect(ReadOnlySpan<byte> bytes, string? more)
    {
        var parts = TokenParts.Read(bytes);
        var pem = CertificatePem.Read(more);
        return CertificatePem.Write(parts.Certificates.Concat(pem.Certificates), parts.Lists.Concat(pem.Lists));
    }

    private static TimeTokenFacts Check(TokenParts parts, TimeExpectation expected, IReadOnlyList<X509Certificate> trusted)
    {
        var (imprint, digest) = CheckInfo(parts.Info, expected);
        var beside = CertificatePem.Read(expected.Certificates);
        var pool = parts.Certificates.Concat(beside.Certificates).Distinct().ToList();
        var signer = TokenSigner.Check(parts, pool.Concat(trusted).Distinct());
        var at = new DateTimeOffset(parts.Info.GenTime.ToDateTime(), TimeSpan.Zero);
        var path = CertificatePath.Build(signer, pool, trusted, at);
        RequireNothingInjected(parts, path);
        var revocation = Revocation.Check(path, parts.Lists, beside.Lists, at);
        var words = TokenSigner.Words(parts);
        if (!words.EndsWith("SM2", StringComparison.Ordinal))
        {
            SecondOpinion(parts, digest, signer);
        }

        var root = path.Certificates[^1];
        return new TimeTokenFacts(
            at,
            AccuracyOf(parts.Info.Accuracy),
            parts.Info.Policy.Id,
            parts.Info.SerialNumber.Value.ToString(16),
            imprint,
            Hex.Of(digest),
            parts.Info.Nonce?.Value.ToString(16),
            signer.SubjectDN.ToString(),
            words,
            Digests.Sha256Of(root.GetEncoded()),
            root.SubjectDN.ToString(),
            path.Ends,
            path.Trusted,
            string.Equals(parts.Info.Policy.Id, OfficeTimeAuthority.OfficePolicy, StringComparison.Ordinal),
            revocation,
            new DateTimeOffset(path.Certificates.Min(one => one.NotAfter), TimeSpan.Zero));
    }

    private static (TimeImprint Imprint, byte[] Digest) CheckInfo(TstInfo info, TimeExpectation expected)
    {
        if (info.Version.IntValueExact != 1 || (info.Extensions?.HasAnyCriticalExtensions() ?? false))
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, "the time stamp is of another version, or says something critical that is unknown here");
        }

        var imprint = TimeImprints.OfOid(info.MessageImprint.HashAlgorithm.Algorithm)
            ?? throw new TimeFaultException(TimeFaultKind.Algorithm, $"the imprint's digest {info.MessageImprint.HashAlgorithm.Algorithm} is not taken");
        var digest = info.MessageImprint.HashedMessage.GetOctets();
        if (expected.Statement is { } statement && !imprint.Digest(statement.Span).AsSpan().SequenceEqual(digest))
        {
            throw new TimeFaultException(TimeFaultKind.Imprint, $"the token is about {imprint.Word()} {Hex.Of(digest)}, not about this statement");
        }

        var nonce = info.Nonce?.Value.ToString(16);
        if (expected.Nonce is { } asked && !string.Equals(asked, nonce, StringComparison.Ordinal))
        {
            throw new TimeFaultException(TimeFaultKind.Nonce, $"expected the nonce {asked}, found {nonce ?? "none"}");
        }

        if (expected.Policy is { } policy && !string.Equals(policy, info.Policy.Id, StringComparison.Ordinal))
        {
            throw new TimeFaultException(TimeFaultKind.Policy, $"expected the policy {policy}, found {info.Policy.Id}");
        }

        return (imprint, digest);
    }

    // Certificates slipped into a token could lead another reader to another signer. What is there must belong to the chain; a cross-signed
    // certificate of the same issuer and key does, unless its own issuer is at hand and did not sign it.
    private static void RequireNothingInjected(TokenParts parts, CertificatePath path)
    {
        foreach (var one in parts.Certificates.Where(one => !path.Certificates.Contains(one)))
        {
            var issuers = path.Certificates.Where(member => member.SubjectDN.Equivalent(one.IssuerDN, inOrder: true)).ToList();
            if (!path.Certificates.Any(member =>
                    member.SubjectDN.Equivalent(one.SubjectDN, inOrder: true) && member.SubjectPublicKeyInfo.Equals(one.SubjectPublicKeyInfo))
                || (issuers.Count > 0 && !issuers.Exists(issuer => CertificatePath.IsIssuedBy(one, issuer))))
            {
                throw new TimeFaultException(TimeFaultKind.Chain, $"the token carries a certificate that is no part of its chain: {one.SubjectDN}");
            }
        }
    }

    private static void SecondOpinion(TokenParts parts, byte[] digest, X509Certificate signer)
    {
        using var extra = X509CertificateLoader.LoadCertificate(signer.GetEncoded());
        var hash = new Oid(parts.Info.MessageImprint.HashAlgorithm.Algorithm.Id);
        X509Certificate2? found = null;
        try
        {
            if (!Rfc3161TimestampToken.TryDecode(parts.Token, out var token, out _)
                || !token.VerifySignatureForHash(digest, hash, out found, new X509Certificate2Collection(extra))
                || !found.RawDataMemory.Span.SequenceEqual(extra.RawDataMemory.Span))
            {
                throw new TimeFaultException(TimeFaultKind.Signature, "a second, independent check does not accept the token");
            }
        }
        finally
        {
            found?.Dispose();
        }
    }

    private static TimeSpan? AccuracyOf(Accuracy? accuracy) => accuracy is null
        ? null
        : TimeSpan.FromSeconds(Value(accuracy.Seconds)) + TimeSpan.FromMilliseconds(Value(accuracy.Millis)) + TimeSpan.FromMicroseconds(Value(accuracy.Micros));

    private static long Value(DerInteger? part) => part?.IntValueExact ?? 0;
}
