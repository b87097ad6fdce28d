using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using IssuerAndSerialNumber = Org.BouncyCastle.Asn1.Cms.IssuerAndSerialNumber;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Recourse.Evidence;

/// <summary>Finds the certificate that a token binds itself to and holds its signature against it (RFC 5652 §5.4 and §5.6, RFC 5816).</summary>
internal static class TokenSigner
{
    private static readonly DerObjectIdentifier Sha1 = new("1.3.14.3.2.26");

    /// <summary>Digest and signature in words.</summary>
    public static string Words(TokenParts parts) => $"{DigestName(Imprint(parts))} with {Family(parts)}";

    /// <summary>The signer's certificate; its signature over the token holds.</summary>
    /// <exception cref="TimeFaultException">It does not.</exception>
    public static X509Certificate Check(TokenParts parts, IEnumerable<X509Certificate> candidates)
    {
        var digest = Imprint(parts);
        var attributes = Attributes(parts);
        RequireAttribute(attributes, CmsAttributes.ContentType, PkcsObjectIdentifiers.IdCTTstInfo);
        RequireAttribute(attributes, CmsAttributes.MessageDigest, new DerOctetString(digest.Digest(parts.InfoBytes)));
        var signer = Bound(parts, attributes, candidates);
        var verifier = SignerUtilities.GetSigner($"{DigestName(digest)}with{Family(parts)}");
        verifier.Init(forSigning: false, KeyOf(signer, Family(parts)));
        // The attributes are signed as a SET whatever tag they travel under (RFC 5652 §5.4).
        var signed = parts.Signer.SignedAttrs.GetDerEncoded();
        verifier.BlockUpdate(signed, 0, signed.Length);
        return verifier.VerifySignature(parts.Signer.Signature.GetOctets())
            ? signer
            : throw new TimeFaultException(TimeFaultKind.Signature, "the signature does not hold");
    }

    private static TimeImprint Imprint(TokenParts parts)
    {
        var digest = TimeImprints.OfOid(parts.Signer.DigestAlgorithm.Algorithm);
        return digest is not null && IsBare(parts.Signer.DigestAlgorithm)
            ? digest.Value
            : throw new TimeFaultException(TimeFaultKind.Algorithm, $"the signer's digest {parts.Signer.DigestAlgorithm.Algorithm} is not taken");
    }

    private static string DigestName(TimeImprint digest) => digest switch
    {
        TimeImprint.Sha256 => "SHA-256",
        TimeImprint.Sha384 => "SHA-384",
        TimeImprint.Sha512 => "SHA-512",
        _ => "SM3",
    };

    // Only pairs whose digest is the signer's: an algorithm named twice must be named alike.
    private static string Family(TokenParts parts)
    {
        var algorithm = parts.Signer.SignatureAlgorithm;
        var oid = algorithm.Algorithm;
        var digest = Imprint(parts);
        var named = (oid, digest) switch
        {
            _ when oid.Equals(PkcsObjectIdentifiers.RsaEncryption) && digest != TimeImprint.Sm3 => "RSA",
            (_, TimeImprint.Sha256) when oid.Equals(PkcsObjectIdentifiers.Sha256WithRsaEncryption) => "RSA",
            (_, TimeImprint.Sha384) when oid.Equals(PkcsObjectIdentifiers.Sha384WithRsaEncryption) => "RSA",
            (_, TimeImprint.Sha512) when oid.Equals(PkcsObjectIdentifiers.Sha512WithRsaEncryption) => "RSA",
            (_, TimeImprint.Sha256) when oid.Equals(X9ObjectIdentifiers.ECDsaWithSha256) => "ECDSA",
            (_, TimeImprint.Sha384) when oid.Equals(X9ObjectIdentifiers.ECDsaWithSha384) => "ECDSA",
            (_, TimeImprint.Sha512) when oid.Equals(X9ObjectIdentifiers.ECDsaWithSha512) => "ECDSA",
            (_, TimeImprint.Sm3) when oid.Equals(GMObjectIdentifiers.sm2sign_with_sm3) => "SM2",
            _ => null,
        };
        return named is not null && IsBare(algorithm)
            ? named
            : throw new TimeFaultException(TimeFaultKind.Algorithm, $"the signature algorithm {oid} with {DigestName(digest)} is not taken");
    }

    private static bool IsBare(AlgorithmIdentifier algorithm) => algorithm.Parameters is null || algorithm.Parameters.ToAsn1Object() is DerNull;

    private static Org.BouncyCastle.Crypto.AsymmetricKeyParameter KeyOf(X509Certificate certificate, string family)
    {
        var key = certificate.GetPublicKey();
        var fits = family switch
        {
            "RSA" => key is RsaKeyParameters { Modulus.BitLength: >= 2048 },
            _ => key is ECPublicKeyParameters { Parameters.N.BitLength: >= 256 },
        };
        return fits ? key : throw new TimeFaultException(TimeFaultKind.Algorithm, $"the signer's key is not of {family} in a safe length");
    }

    private static Dictionary<DerObjectIdentifier, Asn1Encodable> Attributes(TokenParts parts)
    {
        if (parts.Signer.SignedAttrs is null)
        {
            throw new TimeFaultException(TimeFaultKind.Signature, "nothing binds the signature to the content and the certificate (no signed attributes)");
        }

        var attributes = new Dictionary<DerObjectIdentifier, Asn1Encodable>();
        foreach (var attribute in parts.Signer.SignedAttrs.Select(Org.BouncyCastle.Asn1.Cms.Attribute.GetInstance))
        {
            if (attribute.AttrValues.Count != 1 || !attributes.TryAdd(attribute.AttrType, attribute.AttrValues[0]))
            {
                throw new TimeFaultException(TimeFaultKind.Signature, $"the signed attribute {attribute.AttrType} has not exactly one value");
            }
        }

        return attributes;
    }

    private static void RequireAttribute(Dictionary<DerObjectIdentifier, Asn1Encodable> attributes, DerObjectIdentifier type, Asn1Object value)
    {
        if (!attributes.TryGetValue(type, out var found) || !found.ToAsn1Object().Equals(value))
        {
            throw new TimeFaultException(TimeFaultKind.Signature, $"the signed attribute {type} does not fit the content");
        }
    }

    // The token names its certificate by digest inside what is signed; only that one counts, whatever else came along (RFC 3161 §2.4.2).
    private static X509Certificate Bound(
        TokenParts parts, Dictionary<DerObjectIdentifier, Asn1Encodable> attributes, IEnumerable<X509Certificate> candidates)
    {
        EssCertIDv2 id;
        Func<byte[], byte[]> digest;
        if (attributes.TryGetValue(PkcsObjectIdentifiers.IdAASigningCertificateV2, out var second))
        {
            id = SigningCertificateV2.GetInstance(second).GetCerts()[0];
            var imprint = TimeImprints.OfOid(id.HashAlgorithm.Algorithm)
                ?? throw new TimeFaultException(TimeFaultKind.Algorithm, $"the certificate is named by the digest {id.HashAlgorithm.Algorithm}");
            digest = bytes => imprint.Digest(bytes);
        }
        else if (attributes.TryGetValue(PkcsObjectIdentifiers.IdAASigningCertificate, out var first))
        {
            id = EssCertIDv2.From(SigningCertificate.GetInstance(first).GetCerts()[0]);
            digest = OldDigest;
        }
        else
        {
            throw new TimeFaultException(TimeFaultKind.Signer, "the token does not say which certificate signed it (no ESSCertID)");
        }

        var named = candidates.Where(one => Names(parts.Signer.SignerID, one)).ToList();
        return named.FirstOrDefault(one => digest(one.GetEncoded()).AsSpan().SequenceEqual(id.CertHash.GetOctets()) && Fits(id.IssuerSerial, one))
            ?? throw new TimeFaultException(
                TimeFaultKind.Signer,
                named.Count == 0 ? "the signer's certificate is not there" : "the certificate is not the one that the token binds itself to (ESSCertID)");
    }

    // ESSCertID of RFC 2634 knows only SHA-1; that the certificate is the right one rests on the signature as well, which SHA-1 has no part in.
    private static byte[] OldDigest(byte[] bytes) => DigestUtilities.CalculateDigest(Sha1, bytes);

    private static bool Names(SignerIdentifier id, X509Certificate certificate)
    {
        if (id.ID is Asn1OctetString keyId)
        {
            var own = certificate.GetExtensionValue(X509Extensions.SubjectKeyIdentifier);
            return own is not null && Asn1OctetString.GetInstance(own.GetOctets()).Equals(keyId);
        }

        var issuer = IssuerAndSerialNumber.GetInstance(id.ID);
        // To the byte: this name is not signed, and equality of names passes over upper and lower case.
        return issuer.SerialNumber.HasValue(certificate.SerialNumber)
            && issuer.Issuer.GetDerEncoded().AsSpan().SequenceEqual(certificate.IssuerDN.GetDerEncoded());
    }

    private static bool Fits(IssuerSerial? issuer, X509Certificate certificate) =>
        issuer is null || (issuer.Serial.HasValue(certificate.SerialNumber)
            && issuer.Issuer.GetNames().Any(name => name.TagNo == GeneralName.DirectoryName
                && X509Name.GetInstance(name.Name).Equivalent(certificate.IssuerDN, inOrder: true)));
}
