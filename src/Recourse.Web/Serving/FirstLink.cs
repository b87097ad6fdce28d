using System.Security.Cryptography;
using System.Text;

namespace Recourse.Web;

/// <summary>The one-time link for the first account: made at a start without accounts, kept only as a digest, gone with the first use or the end of the process.</summary>
internal sealed class FirstLink
{
    private byte[]? _digest;

    /// <summary>Makes it.</summary>
    /// <returns>The secret part, to be printed once.</returns>
    public string Make()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _digest = Digest(secret);
        return secret;
    }

    /// <summary>Whether this is the secret; it stays usable.</summary>
    public bool Holds(string? secret) => secret is not null && _digest is { } digest && CryptographicOperations.FixedTimeEquals(digest, Digest(secret));

    /// <summary>Ends it.</summary>
    public void End() => _digest = null;

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
