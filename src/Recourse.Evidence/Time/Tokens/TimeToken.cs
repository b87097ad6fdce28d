namespace Recourse.Evidence;

/// <summary>What is known about a token's revocation data.</summary>
public enum TimeRevocation
{
    /// <summary>No revocation list stands beside the token for at least one certificate of its chain: nothing is known.</summary>
    Unknown,

    /// <summary>For every certificate below the root a signed list stands there, and none names it as revoked before the token's time.</summary>
    NotRevoked,
}

/// <summary>What a token is held against.</summary>
public sealed record TimeExpectation
{
    /// <summary>The bytes that were to be stamped; null: what the token is about is not checked.</summary>
    public ReadOnlyMemory<byte>? Statement { get; init; }

    /// <summary>The nonce of the question, lower-case hexadecimal without leading zeros; null: not checked.</summary>
    public string? Nonce { get; init; }

    /// <summary>The policy asked for, as a dotted object identifier; null: any.</summary>
    public string? Policy { get; init; }

    /// <summary>Certificates and revocation lists kept beside the token, PEM; null: only those within it.</summary>
    public string? Certificates { get; init; }

    /// <summary>Root certificates that the reader trusts, PEM, got from elsewhere than the case; null: none are named.</summary>
    public string? TrustedRoots { get; init; }
}

/// <summary>What a token whose signature holds says.</summary>
/// <param name="GenTime">The time it states, UTC.</param>
/// <param name="Accuracy">How far the true time may be from it, as the authority states; null: not stated.</param>
/// <param name="Policy">The policy under which it was given, a dotted object identifier.</param>
/// <param name="Serial">Its serial number, hexadecimal.</param>
/// <param name="Imprint">Digest it is over.</param>
/// <param name="Digest">The digest's value, lower-case hexadecimal.</param>
/// <param name="Nonce">The nonce it repeats, lower-case hexadecimal; null: none.</param>
/// <param name="Signer">Subject of the certificate that signed it.</param>
/// <param name="SignatureAlgorithm">Digest and signature, such as <c>SHA-256 with RSA</c>.</param>
/// <param name="Root">SHA-256 of the certificate where its chain ends; to be compared with what the authority publishes.</param>
/// <param name="RootName">Subject of that certificate.</param>
/// <param name="ChainEnds">True if the chain ends in a self-signed certificate or in one the reader trusts; false if the next issuer's certificate is missing.</param>
/// <param name="Trusted">True if it ends in one the reader trusts.</param>
/// <param name="Office">True if it says itself that it comes from the built-in authority of an office.</param>
/// <param name="Revocation">What is known of revocation.</param>
/// <param name="EndsAt">When the first certificate of its chain runs out; the token holds beyond, but is better renewed before.</param>
public sealed record TimeTokenFacts(
    DateTimeOffset GenTime,
    TimeSpan? Accuracy,
    string Policy,
    string Serial,
    TimeImprint Imprint,
    string Digest,
    string? Nonce,
    string Signer,
    string SignatureAlgorithm,
    string Root,
    string RootName,
    bool ChainEnds,
    bool Trusted,
    bool Office,
    TimeRevocation Revocation,
    DateTimeOffset EndsAt);

/// <summary>What became of a token's check.</summary>
/// <param name="Facts">What it says; null where it does not hold.</param>
/// <param name="Fault">The first reason why it does not hold; null where it does.</param>
public sealed record TimeVerdict(TimeTokenFacts? Facts, TimeFault? Fault)
{
    /// <summary>True if it holds.</summary>
    public bool Holds => Fault is null;
}
