namespace Recourse.Evidence;

/// <summary>Lower-case hexadecimal, the only spelling in which digests and salts stand.</summary>
internal static class Hex
{
    /// <summary>Digits of a 32-byte value.</summary>
    public const int DigestLength = 64;

    /// <summary>True for exactly 64 lower-case hexadecimal digits.</summary>
    public static bool IsDigest(string? text) => text is { Length: DigestLength } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The bytes in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
