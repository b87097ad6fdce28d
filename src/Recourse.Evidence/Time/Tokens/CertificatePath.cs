using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Pkix;
using Org.BouncyCastle.Security;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Recourse.Evidence;

/// <summary>The certificates from a token's signer to where the chain ends, held valid at the token's own time (RFC 5280 §6).</summary>
/// <param name="Certificates">The signer's first.</param>
/// <param name="Ends">True if the last one is self-signed or trusted.</param>
/// <param name="Trusted">True if the last one is among those the reader trusts.</param>
internal sealed record CertificatePath(IReadOnlyList<X509Certificate> Certificates, bool Ends, bool Trusted)
{
    private const int MaxLength = 8;
    private const int MaxPool = 64;

    /// <summary>The best chain there is: to a trusted certificate, else to a self-signed one, else as far as it goes.</summary>
    /// <exception cref="TimeFaultException">It does not hold.</exception>
    public static CertificatePath Build(
        X509Certificate signer, IReadOnlyCollection<X509Certificate> pool, IReadOnlyCollection<X509Certificate> trusted, DateTimeOffset at)
    {
        if (pool.Count > MaxPool)
        {
            throw new TimeFaultException(TimeFaultKind.Chain, $"{pool.Count} certificates, more than {MaxPool}");
        }

        var best = Extend([signer], pool, trusted).MaxBy(path => (path.Trusted, path.Ends, path.Certificates.Count))!;
        best.Validate(at);
        return best;
    }

    private static List<CertificatePath> Extend(
        List<X509Certificate> path, IReadOnlyCollection<X509Certificate> pool, IReadOnlyCollection<X509Certificate> trusted)
    {
        var last = path[^1];
        if (trusted.Contains(last))
        {
            return [new CertificatePath(path, Ends: true, Trusted: true)];
        }

        if (IsIssuedBy(last, last))
        {
            return [new CertificatePath(path, Ends: true, Trusted: false)];
        }

        var onward = path.Count == MaxLength
            ? []
            : trusted.Concat(pool).Distinct().Where(one => !path.Contains(one) && IsIssuedBy(last, one))
                .SelectMany(one => Extend([.. path, one], pool, trusted)).ToList();
        return onward.Count > 0 ? onward : [new CertificatePath(path, Ends: false, Trusted: false)];
    }

    /// <summary>True if one certificate's signature holds under the other's key and name.</summary>
    public static bool IsIssuedBy(X509Certificate certificate, X509Certificate issuer)
    {
        try
        {
            return certificate.IssuerDN.Equivalent(issuer.SubjectDN, inOrder: true) && certificate.IsSignatureValid(issuer.GetPublicKey());
        }
        catch (Exception fault) when (fault is GeneralSecurityException or ArgumentException or IOException or InvalidOperationException)
        {
            // A key or algorithm that nobody here understands issues nothing.
            return false;
        }
    }

    private void Validate(DateTimeOffset at)
    {
        foreach (var one in Certificates)
        {
            if (!one.IsValid(at.UtcDateTime))
            {
                throw new TimeFaultException(
                    TimeFaultKind.Validity, $"{one.SubjectDN} is valid from {Clock.Show(one.NotBefore)} to {Clock.Show(one.NotAfter)}, not at {Clock.Show(at)}");
            }
        }

        RequirePurpose(Certificates[0]);
        if (Certificates.Count == 1)
        {
            return;
        }

        var rules = new PkixParameters(new HashSet<TrustAnchor> { new(Certificates[^1], null) })
        {
            IsRevocationEnabled = false,
            Date = at.UtcDateTime,
        };
        try
        {
            new PkixCertPathValidator().Validate(new PkixCertPath([.. Certificates.SkipLast(1)]), rules);
        }
        catch (GeneralSecurityException fault)
        {
            throw new TimeFaultException(TimeFaultKind.Chain, $"the chain to {Certificates[^1].SubjectDN} does not hold: {fault.Message}");
        }

        // Of the last one nothing is checked by the rules for anchors; that it may issue is asked all the same.
        if (Certificates[^1].GetBasicConstraints() < 0)
        {
            throw new TimeFaultException(TimeFaultKind.Chain, $"{Certificates[^1].SubjectDN} is no certificate of an issuer");
        }
    }

    // RFC 3161 §2.3: one purpose only, and critical.
    private static void RequirePurpose(X509Certificate signer)
    {
        var critical = signer.GetCriticalExtensionOids()?.Contains(X509Extensions.ExtendedKeyUsage.Id) ?? false;
        var purposes = signer.GetExtendedKeyUsage();
        if (!critical || purposes is not { Count: 1 } || !purposes[0].Equals(KeyPurposeID.id_kp_timeStamping))
        {
            throw new TimeFaultException(TimeFaultKind.Purpose, $"{signer.SubjectDN} is not certified for time-stamping alone (critical extended key usage)");
        }

        // Bits 0 and 1 of RFC 5280 §4.2.1.3: digital signature, non-repudiation.
        if (signer.GetKeyUsage() is { } usage && !usage[0] && !usage[1])
        {
            throw new TimeFaultException(TimeFaultKind.Purpose, $"{signer.SubjectDN} is not certified for signatures");
        }
    }
}
