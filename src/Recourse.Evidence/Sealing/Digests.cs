using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Recourse.Evidence;

/// <summary>SHA-256 and SM3 of bytes in one pass over them.</summary>
public static class Digests
{
    /// <summary>Both digests of a stream from where it stands to its end; the two are computed on two threads over the same blocks.</summary>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public static FileDigest Of(Stream stream, CancellationToken ct = default) => DigestPipe.Run(block => stream.Read(block.Span), copy: null, ct);

    /// <summary>Both digests of bytes in memory.</summary>
    public static FileDigest Of(ReadOnlySpan<byte> bytes) => new(Sha256Of(bytes), Sm3Of(bytes), bytes.Length);

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> bytes) => Hex.Of(SHA256.HashData(bytes));

    /// <summary>SM3 (GB/T 32905-2016) in 64 lower-case hexadecimal digits.</summary>
    public static string Sm3Of(ReadOnlySpan<byte> bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes);
        return Finish(digest);
    }

    internal static string Finish(SM3Digest digest)
    {
        Span<byte> result = stackalloc byte[32];
        digest.DoFinal(result);
        return Hex.Of(result);
    }
}
