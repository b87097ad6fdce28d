using System.Security.Cryptography;
using System.Text;

namespace Recourse.Spread;

/// <summary>SHA-256 of texts, as ids use it.</summary>
internal static class Digest
{
    /// <summary>Hexadecimal digits that an id shows.</summary>
    public const int Shown = 12;

    /// <summary>64 lower-case hexadecimal digits of the SHA-256 of the UTF-8 text.</summary>
    public static string Full(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first <see cref="Shown"/> digits.</summary>
    public static string Short(string text) => Full(text)[..Shown];
}
