using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Crypto.Digests;

namespace Recourse.Evidence;

/// <summary>The digest of a statement that a time-stamp authority signs (messageImprint of RFC 3161 §2.4.1). Weaker ones are not taken.</summary>
public enum TimeImprint
{
    /// <summary>SHA-256 (FIPS 180-4).</summary>
    Sha256,

    /// <summary>SHA-384 (FIPS 180-4).</summary>
    Sha384,

    /// <summary>SHA-512 (FIPS 180-4).</summary>
    Sha512,

    /// <summary>SM3 (GB/T 32905-2016).</summary>
    Sm3,
}

/// <summary>Names, object identifiers and values of the digests.</summary>
internal static class TimeImprints
{
    private static readonly (TimeImprint Imprint, DerObjectIdentifier Oid, string Name)[] All =
    [
        (TimeImprint.Sha256, NistObjectIdentifiers.IdSha256, "sha256"),
        (TimeImprint.Sha384, NistObjectIdentifiers.IdSha384, "sha384"),
        (TimeImprint.Sha512, NistObjectIdentifiers.IdSha512, "sha512"),
        (TimeImprint.Sm3, GMObjectIdentifiers.sm3, "sm3"),
    ];

    public static DerObjectIdentifier Oid(this TimeImprint imprint) => All[(int)imprint].Oid;

    /// <summary>The word for it in the ledger.</summary>
    public static string Word(this TimeImprint imprint) => All[(int)imprint].Name;

    public static TimeImprint? OfOid(DerObjectIdentifier oid) =>
        Array.FindIndex(All, one => one.Oid.Equals(oid)) is >= 0 and var at ? All[at].Imprint : null;

    public static TimeImprint? OfWord(string? word) =>
        Array.FindIndex(All, one => string.Equals(one.Name, word, StringComparison.Ordinal)) is >= 0 and var at ? All[at].Imprint : null;

    public static byte[] Digest(this TimeImprint imprint, ReadOnlySpan<byte> bytes)
    {
        switch (imprint)
        {
            case TimeImprint.Sha256:
                return SHA256.HashData(bytes);
            case TimeImprint.Sha384:
                return SHA384.HashData(bytes);
            case TimeImprint.Sha512:
                return SHA512.HashData(bytes);
            default:
                var digest = new SM3Digest();
                digest.BlockUpdate(bytes);
                var result = new byte[digest.GetDigestSize()];
                digest.DoFinal(result);
                return result;
        }
    }
}
