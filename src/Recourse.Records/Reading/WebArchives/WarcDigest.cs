using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>A labelled digest of a record (<c>sha1:3EF5…</c>), in base32 or hexadecimal.</summary>
internal sealed class WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly HashAlgorithmName _algorithm;
    private readonly byte[] _expected;

    private WarcDigest(HashAlgorithmName algorithm, byte[] expected) => (_algorithm, _expected) = (algorithm, expected);

    /// <summary>Reads it; null where the algorithm or the value is not known.</summary>
    public static WarcDigest? Parse(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        (HashAlgorithmName Name, int Length)? algorithm = colon < 0 ? null : value[..colon].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "MD5" => (HashAlgorithmName.MD5, 16),
            "SHA1" => (HashAlgorithmName.SHA1, 20),
            "SHA256" => (HashAlgorithmName.SHA256, 32),
            "SHA512" => (HashAlgorithmName.SHA512, 64),
            _ => null,
        };
        return algorithm is not { } known ? null
            : Bytes(value[(colon + 1)..].Trim().TrimEnd('='), known.Length) is { } bytes ? new WarcDigest(known.Name, bytes) : null;
    }

    /// <summary>Whether the bytes of a stream have it. What cannot be read to its end has not.</summary>
    public bool Holds(Stream stream, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(_algorithm);
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(buffer.AsSpan(0, read));
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return false;
        }

        return hash.GetCurrentHash().AsSpan().SequenceEqual(_expected);
    }

    private static byte[]? Bytes(string text, int length)
    {
        if (text.Length == length * 2)
        {
            return text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
        }

        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            var five = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (five < 0)
            {
                return null;
            }

            (bits, count) = (((bits << 5) | five) & 0xFFFF, count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)((bits >> (count - 8)) & 0xFF));
                count -= 8;
            }
        }

        return bytes.Count == length ? [.. bytes] : null;
    }
}
