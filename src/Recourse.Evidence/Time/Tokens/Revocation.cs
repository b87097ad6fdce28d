using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Recourse.Evidence;

/// <summary>Holds a chain against the revocation lists kept beside it. No list is fetched: nothing is contacted that the user did not name.</summary>
internal static class Revocation
{
    /// <summary>What the lists say of a chain at a time.</summary>
    /// <param name="path">The chain.</param>
    /// <param name="own">Lists within the token; each must belong to the chain.</param>
    /// <param name="beside">Lists kept beside it; others are passed over.</param>
    /// <param name="at">The token's own time.</param>
    /// <exception cref="TimeFaultException">A certificate was revoked in a way that takes the token with it.</exception>
    public static TimeRevocation Check(CertificatePath path, IReadOnlyList<X509Crl> own, IReadOnlyList<X509Crl> beside, DateTimeOffset at)
    {
        var certificates = path.Certificates;
        if (own.Any(list => !certificates.Any(issuer => IsFrom(list, issuer))))
        {
            throw new TimeFaultException(TimeFaultKind.Chain, "the token carries a revocation list that nobody in its chain signed");
        }

        var known = path.Ends;
        for (var place = 0; place + 1 < certificates.Count; place++)
        {
            var lists = own.Concat(beside).Where(list => IsFrom(list, certificates[place + 1])).ToList();
            foreach (var list in lists)
            {
                RequireNotRevoked(certificates[place], list, at);
            }

            // A list that ran out before the token's time does not know of it.
            known &= lists.Any(list => list.NextUpdate is not { } next || next >= at.UtcDateTime);
        }

        return known ? TimeRevocation.NotRevoked : TimeRevocation.Unknown;
    }

    // RFC 3161 §4: with these reasons earlier tokens stay good; with any other, or with none, all tokens of the key fall.
    private static void RequireNotRevoked(X509Certificate certificate, X509Crl list, DateTimeOffset at)
    {
        if (list.GetRevokedCertificate(certificate.SerialNumber) is not { } entry)
        {
            return;
        }

        var text = entry.GetExtensionValue(X509Extensions.ReasonCode);
        var reason = text is null ? -1 : DerEnumerated.GetInstance(Asn1Object.FromByteArray(text.GetOctets())).IntValueExact;
        if (reason is not (CrlReason.Unspecified or CrlReason.AffiliationChanged or CrlReason.Superseded or CrlReason.CessationOfOperation)
            || entry.RevocationDate <= at.UtcDateTime)
        {
            throw new TimeFaultException(
                TimeFaultKind.Revoked, $"{certificate.SubjectDN} was revoked at {Clock.Show(entry.RevocationDate)} (reason {(reason < 0 ? "not given" : reason)})");
        }
    }

    private static bool IsFrom(X509Crl list, X509Certificate issuer)
    {
        try
        {
            return list.IssuerDN.Equivalent(issuer.SubjectDN, inOrder: true) && list.IsSignatureValid(issuer.GetPublicKey());
        }
        catch (Exception fault) when (fault is GeneralSecurityException or ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
