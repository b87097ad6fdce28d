using System.Globalization;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.X509;
using CmsContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;
using CmsSignedData = Org.BouncyCastle.Asn1.Cms.SignedData;
using CmsSignerInfo = Org.BouncyCastle.Asn1.Cms.SignerInfo;

namespace Recourse.Evidence;

/// <summary>The parts of a time-stamp token (RFC 3161 §2.4.2 over RFC 5652), read but not yet believed.</summary>
internal sealed class TokenParts
{
    private const int MaxBytes = 1 << 20;

    private TokenParts(byte[] token, CmsSignedData data)
    {
        Token = token;
        Signer = Only(data);
        InfoBytes = ((Asn1OctetString)data.EncapContentInfo.Content).GetOctets();
        if (!PlainDer.IsOneValue(InfoBytes))
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, "the stamped content is not one value in DER");
        }

        Info = TstInfo.GetInstance(Asn1Object.FromByteArray(InfoBytes));
        Certificates = data.Certificates is null ? [] : [.. data.Certificates.Select(one => new X509Certificate(one.ToAsn1Object().GetDerEncoded()))];
        Lists = data.CRLs is null ? [] : [.. data.CRLs.Select(one => new X509Crl(one.ToAsn1Object().GetDerEncoded()))];
    }

    /// <summary>The bare token (ContentInfo) in DER.</summary>
    public byte[] Token { get; }

    /// <summary>What the authority signed.</summary>
    public TstInfo Info { get; }

    /// <summary>Its bytes.</summary>
    public byte[] InfoBytes { get; }

    /// <summary>The one signer.</summary>
    public CmsSignerInfo Signer { get; }

    /// <summary>Certificates that came with it.</summary>
    public IReadOnlyList<X509Certificate> Certificates { get; }

    /// <summary>Revocation lists that came with it.</summary>
    public IReadOnlyList<X509Crl> Lists { get; }

    /// <summary>Reads a TimeStampResp or a bare TimeStampToken.</summary>
    /// <exception cref="TimeFaultException">It is none, or the answer is a refusal.</exception>
    public static TokenParts Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaxBytes || !PlainDer.IsOneValue(bytes))
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, $"{bytes.Length} bytes are not one value in DER of at most {MaxBytes} bytes");
        }

        var outer = Asn1Sequence.GetInstance(Asn1Object.FromByteArray(bytes.ToArray()));
        var content = outer.Count > 0 && outer[0] is DerObjectIdentifier ? CmsContentInfo.GetInstance(outer) : Granted(TimeStampResp.GetInstance(outer));
        // What is not in the one exact spelling could be altered without breaking the signature.
        if (!outer.GetDerEncoded().AsSpan().SequenceEqual(bytes))
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, "the bytes are not in DER");
        }

        if (!PkcsObjectIdentifiers.SignedData.Equals(content.ContentType))
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, $"the content is {content.ContentType}, not signed data");
        }

        return new TokenParts(content.GetDerEncoded(), CmsSignedData.GetInstance(content.Content));
    }

    private static CmsContentInfo Granted(TimeStampResp reply)
    {
        var status = reply.Status.Status.IntValueExact;
        if (status is not (0 or 1) || reply.TimeStampToken is null)
        {
            var words = reply.Status.StatusString is { } said
                ? string.Join("; ", Enumerable.Range(0, said.Count).Select(at => said[at].GetString()))
                : "no reason given";
            throw new TimeFaultException(TimeFaultKind.Refused, string.Create(CultureInfo.InvariantCulture, $"the authority answered with status {status}: {words}"));
        }

        return reply.TimeStampToken;
    }

    private static CmsSignerInfo Only(CmsSignedData data)
    {
        if (!PkcsObjectIdentifiers.IdCTTstInfo.Equals(data.EncapContentInfo.ContentType) || data.EncapContentInfo.Content is not Asn1OctetString
            || data.Version.IntValueExact != 3)
        {
            throw new TimeFaultException(TimeFaultKind.Unreadable, "the signed content is not a time stamp (id-ct-TSTInfo, version 3)");
        }

        if (data.SignerInfos.Count != 1)
        {
            throw new TimeFaultException(TimeFaultKind.Signers, $"{data.SignerInfos.Count} signers, where a token has exactly one");
        }

        var signer = CmsSignerInfo.GetInstance(data.SignerInfos[0]);
        if (signer.Version.IntValueExact != (signer.SignerID.IsTagged ? 3 : 1) || signer.UnsignedAttrs is { Count: > 0 })
        {
            throw new TimeFaultException(TimeFaultKind.Signers, "the signer's version does not fit, or it carries attributes that nothing signs");
        }

        if (data.DigestAlgorithms.Count != 1 || !data.DigestAlgorithms[0].ToAsn1Object().Equals(signer.DigestAlgorithm.ToAsn1Object()))
        {
            throw new TimeFaultException(TimeFaultKind.Algorithm, "the digest named for the whole is not the signer's");
        }

        return signer;
    }
}
