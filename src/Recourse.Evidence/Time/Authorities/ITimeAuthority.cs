namespace Recourse.Evidence;

/// <summary>Somebody who states the time: a time-stamp authority (RFC 3161).</summary>
public interface ITimeAuthority
{
    /// <summary>Its short name in the case: 1…40 lower-case letters, digits, dots and hyphens, beginning with a letter or digit.</summary>
    string Name { get; }

    /// <summary>The digest to ask with.</summary>
    TimeImprint Imprint { get; }

    /// <summary>The policy to ask for, a dotted object identifier; null: the authority's own.</summary>
    string? Policy { get; }

    /// <summary>Its certificates and revocation lists as far as they are known beforehand, PEM; null: only what its answers bring.</summary>
    string? Certificates { get; }

    /// <summary>Asks.</summary>
    /// <param name="request">The question.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>The answer as it came (TimeStampResp, DER), not checked.</returns>
    /// <exception cref="TimeAuthorityException">There is no answer now; the question stays open.</exception>
    byte[] Ask(TimeRequest request, CancellationToken ct);
}

/// <summary>An authority gives no answer now.</summary>
public sealed class TimeAuthorityException : Exception
{
    /// <summary>With a message that names the authority.</summary>
    public TimeAuthorityException(string message)
        : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public TimeAuthorityException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

/// <summary>The names under which authorities stand in a case; they become parts of file names.</summary>
internal static class AuthorityName
{
    private const int MaxLength = 40;

    public static string Require(string name) => IsOne(name)
        ? name
        : throw new ArgumentException($"'{name}' is no name for an authority: 1…{MaxLength} lower-case letters, digits, dots, hyphens.", nameof(name));

    public static bool IsOne(string? name) => name is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => letter is '.' or '-' || char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter));
}
