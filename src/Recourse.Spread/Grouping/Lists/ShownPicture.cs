using System.Security.Cryptography;

namespace Recourse.Spread;

/// <summary>A picture as it is compared.</summary>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Hashes">Its hashes; null where it cannot be compared.</param>
/// <param name="Reason">Why it cannot be compared; empty where it can.</param>
internal sealed record ShownPicture(string Digest, PictureHashes? Hashes, string Reason)
{
    public static ShownPicture Of(byte[] bytes)
    {
        var (hashes, reason) = PictureReader.Read(bytes);
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), hashes, reason);
    }
}
