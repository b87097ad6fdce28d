using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.Cmp;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Recourse.Evidence;

/// <summary>How an office's own authority signs.</summary>
public enum OfficeKey
{
    /// <summary>RSA of 2048 bits with SHA-256.</summary>
    Rsa,

    /// <summary>SM2 with SM3 (GB/T 32918, GB/T 32905).</summary>
    Sm2,
}

/// <summary>
/// The built-in authority of an office without a network, and of tests. It proves only that whoever held this office's key stated the time of
/// this office's clock: nobody outside vouches for it, and its certificate and the policy in every token say so. Reports never count it as an
/// independent proof of time.
/// </summary>
public sealed class OfficeTimeAuthority : ITimeAuthority
{
    /// <summary>The policy of every token of such an authority (an identifier under 2.25, ITU-T X.667): this office's own statement of time.</summary>
    public const string OfficePolicy = "2.25.250637459384276108534721961430158723416";

    private readonly OfficeIdentity _identity;
    private readonly TimeProvider _clock;

    private OfficeTimeAuthority(OfficeIdentity identity, string name, TimeProvider clock)
    {
        _identity = identity;
        _clock = clock;
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public TimeImprint Imprint => _identity.Kind == OfficeKey.Sm2 ? TimeImprint.Sm3 : TimeImprint.Sha256;

    /// <inheritdoc/>
    public string? Policy => OfficePolicy;

    /// <inheritdoc/>
    public string? Certificates => CertificatePem.Write([_identity.Certificate, _identity.Root], []);

    /// <summary>The root certificate alone, PEM: to be handed out once, so that others can hold tokens against it.</summary>
    public string Root => CertificatePem.Write([_identity.Root], []);

    /// <summary>Opens the office's authority; makes its key and certificates at first use.</summary>
    /// <param name="keyFolder">Folder of the private key, outside the case; null: <see cref="VaultOptions.DefaultKeyFolder"/>.</param>
    /// <param name="office">Name of the office, 1…64 characters; used when the certificate is made.</param>
    /// <param name="key">How it signs.</param>
    /// <param name="clock">The office's clock.</param>
    /// <param name="name">Its name in the case.</param>
    /// <exception cref="VaultException">The key file is there and can't be read.</exception>
    public static OfficeTimeAuthority Open(string? keyFolder, string office, OfficeKey key, TimeProvider clock, string name = "office") =>
        new(OfficeIdentity.LoadOrMake(keyFolder ?? SigningKey.DefaultFolder(), office, key, clock), AuthorityName.Require(name), clock);

    /// <inheritdoc/>
    public byte[] Ask(TimeRequest request, CancellationToken ct) => Answer(request.Query());

    /// <summary>Answers a question (TimeStampReq, DER) with a TimeStampResp in DER; one it can't grant with a refusal that says why.</summary>
    public byte[] Answer(ReadOnlySpan<byte> query)
    {
        TimeStampRequest request;
        try
        {
            request = PlainDer.IsOneValue(query) ? new TimeStampRequest(query.ToArray()) : throw new TspException("not one value in DER");
            if (TimeImprints.OfOid(request.TimeStampReq.MessageImprint.HashAlgorithm.Algorithm) is not { } imprint
                || imprint.Digest([]).Length != request.TimeStampReq.MessageImprint.HashedMessage.GetOctets().Length)
            {
                return Refusal(PkiFailureInfo.BadAlg, "the imprint is not of SHA-256, SHA-384, SHA-512 or SM3");
            }

            if (request.TimeStampReq.ReqPolicy is { } policy && !string.Equals(policy.Id, OfficePolicy, StringComparison.Ordinal))
            {
                return Refusal(PkiFailureInfo.UnacceptedPolicy, "this office states its own time only, under its own policy");
            }

            if (request.TimeStampReq.Extensions is not null)
            {
                return Refusal(PkiFailureInfo.UnacceptedExtension, "no extension is understood");
            }
        }
        catch (Exception fault) when (fault is TspException or ArgumentException or IOException or InvalidOperationException or FormatException)
        {
            return Refusal(PkiFailureInfo.BadDataFormat, "the question cannot be read");
        }

        var token = Generator().Generate(request, new BigInteger(1, RandomNumberGenerator.GetBytes(16)), _clock.GetUtcNow().UtcDateTime);
        return new TimeStampResp(new PkiStatusInfo(0), token.ToCmsSignedData().ContentInfo).GetDerEncoded();
    }

    private TimeStampTokenGenerator Generator()
    {
        var signer = new SignerInfoGeneratorBuilder()
            .WithSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator())
            .Build(_identity.Signature(), _identity.Certificate);
        var generator = new TimeStampTokenGenerator(
            signer, Asn1DigestFactory.Get(NistObjectIdentifiers.IdSha256), new Org.BouncyCastle.Asn1.DerObjectIdentifier(OfficePolicy), isIssuerSerialIncluded: true)
        {
            Resolution = Resolution.R_MILLISECONDS,
        };
        // The root is not sent along: who relies on it has it from elsewhere.
        generator.SetCertificates(CollectionUtilities.CreateStore<X509Certificate>([_identity.Certificate]));
        return generator;
    }

    private static byte[] Refusal(int failure, string text) => new TimeStampResp(
        new PkiStatusInfo((int)PkiStatus.Rejection, new PkiFreeText(text), new PkiFailureInfo(failure)), null).GetDerEncoded();
}
