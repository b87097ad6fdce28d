namespace Recourse.Evidence;

/// <summary>Why a time-stamp token is not relied on.</summary>
public enum TimeFaultKind
{
    /// <summary>The bytes are no token or answer in DER (RFC 3161 §2.4.2), or hold more than one.</summary>
    Unreadable,

    /// <summary>The authority answered that it gives no token (PKIStatus other than granted).</summary>
    Refused,

    /// <summary>Not exactly one signer (RFC 3161 §2.4.2).</summary>
    Signers,

    /// <summary>The token is about other bytes (messageImprint).</summary>
    Imprint,

    /// <summary>The token answers another question (nonce).</summary>
    Nonce,

    /// <summary>The token was given under another policy than the one asked for.</summary>
    Policy,

    /// <summary>A digest or signature algorithm that is unknown here or no longer safe.</summary>
    Algorithm,

    /// <summary>The signer's certificate is missing, or is not the one the token binds itself to (ESSCertID, RFC 5035, RFC 5816).</summary>
    Signer,

    /// <summary>The certificate is not one for time-stamping only (RFC 3161 §2.3).</summary>
    Purpose,

    /// <summary>The signature, or a digest it covers, does not hold.</summary>
    Signature,

    /// <summary>A certificate of the chain was not valid at the token's own time.</summary>
    Validity,

    /// <summary>The chain does not hold (RFC 5280 §6), or the token carries certificates that do not belong to it.</summary>
    Chain,

    /// <summary>A certificate of the chain was revoked before the token's own time, or its key was compromised (RFC 5280 §5.3.1).</summary>
    Revoked,
}

/// <summary>One reason, with words.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">What was expected and what was found.</param>
public sealed record TimeFault(TimeFaultKind Kind, string Text);

/// <summary>Carries a reason out of the reading of a token; never leaves this room.</summary>
internal sealed class TimeFaultException(TimeFaultKind kind, string text) : Exception(text)
{
    public TimeFault Fault { get; } = new(kind, text);
}
