using System.Security.Cryptography;
using System.Text;

namespace Recourse.Records;

/// <summary>The bytes of one XML part in memory, in UTF-8.</summary>
/// <param name="Xml">The part in UTF-8.</param>
/// <param name="Bytes">Its length in the package.</param>
/// <param name="Sha256">SHA-256 of the part as it stands in the package.</param>
/// <param name="Places">False where it was rewritten from UTF-16, so that only the whole part is an address.</param>
internal sealed record OfficePart(byte[] Xml, long Bytes, string Sha256, bool Places)
{
    /// <summary>Bytes of a part that are held in memory.</summary>
    public const int Most = 256 << 20;

    /// <summary>Reads a part; what stops the reading becomes a loss, and what came before is there.</summary>
    public static OfficePart Load(Stream stream, string name, LossList losses)
    {
        using var memory = new MemoryStream();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (memory.Length + read > Most)
                {
                    losses.Add("part=" + name, $"the part is longer than {Most} bytes; what is beyond is not read");
                    break;
                }

                hash.AppendData(buffer.AsSpan(0, read));
                memory.Write(buffer.AsSpan(0, read));
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            losses.Add($"part={name};bytes={memory.Length}+", "reading stopped here: " + problem.Message);
        }

        var bytes = memory.ToArray();
        var sha = Convert.ToHexStringLower(hash.GetCurrentHash());
        return bytes switch
        {
            [0xFF, 0xFE, ..] => new OfficePart(Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.AsSpan(2))), bytes.Length, sha, false),
            [0xFE, 0xFF, ..] => new OfficePart(Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))), bytes.Length, sha, false),
            _ => new OfficePart(bytes, bytes.Length, sha, true),
        };
    }
}
