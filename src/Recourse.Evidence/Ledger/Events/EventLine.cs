using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// One line of the private event file: <c>{"index":N,"salt":"…","event":{…}}</c>. The public log holds only the commitment to it, so the log
/// can be shown without showing the material; without the salt nobody can try out what an event might say.
/// </summary>
/// <param name="Index">Place in the ledger, from 0.</param>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Json">The event's bytes exactly as they stand in the line.</param>
internal sealed record EventLine(long Index, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Json)
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 32;

    private const string Header = "recourse-ledger/v1\n";

    /// <summary>Bytes of an entry of the public log: header, 64 hexadecimal digits, line end.</summary>
    public static int CommitmentLength => Header.Length + Hex.DigestLength + 1;

    /// <summary>The line with its end.</summary>
    public byte[] Render() => [.. Encoding.ASCII.GetBytes(Before(Index, Hex.Of(Salt.Span))), .. Json.Span, (byte)'}', (byte)'\n'];

    /// <summary>The entry of the public log: header and hexadecimal SHA-256(salt ‖ event bytes).</summary>
    public byte[] Commitment()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Salt.Span);
        hash.AppendData(Json.Span);
        return Encoding.ASCII.GetBytes(Header + Hex.Of(hash.GetHashAndReset()) + "\n");
    }

    /// <summary>Reads a line without its end; null unless it is spelt exactly as <see cref="Render"/> spells it.</summary>
    public static EventLine? TryParse(long index, ReadOnlyMemory<byte> line)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{{\"index\":{index},\"salt\":\"").Length;
        if (line.Length < start + Hex.DigestLength)
        {
            return null;
        }

        var hex = Encoding.Latin1.GetString(line.Span.Slice(start, Hex.DigestLength));
        if (!Hex.IsDigest(hex))
        {
            return null;
        }

        var before = Encoding.ASCII.GetBytes(Before(index, hex));
        return line.Length > before.Length + 1 && line.Span.StartsWith(before) && line.Span[^1] == (byte)'}'
            ? new EventLine(index, Convert.FromHexString(hex), line[before.Length..^1])
            : null;
    }

    /// <summary>Splits a file of lines; the last part is without a line end and empty in a whole file.</summary>
    public static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> file, out ReadOnlyMemory<byte> rest)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (file.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            lines.Add(file[..end]);
            file = file[(end + 1)..];
        }

        rest = file;
        return lines;
    }

    private static string Before(long index, string salt) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"index\":{index},\"salt\":\"{salt}\",\"event\":");
}
