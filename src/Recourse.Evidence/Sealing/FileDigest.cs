namespace Recourse.Evidence;

/// <summary>Both digests of some bytes.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Sm3">SM3 (GB/T 32905-2016), 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Number of bytes.</param>
public sealed record FileDigest(string Sha256, string Sm3, long Bytes);
