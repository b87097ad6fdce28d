using System.Text;

namespace Recourse.Evidence;

/// <summary>Bech32 (BIP 173) as age uses it for keys: no limit on the length, one prefix.</summary>
internal static class Bech32
{
    private const string Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int CheckLength = 6;

    private static readonly uint[] s_generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>The bytes under a prefix; null where the text is not in its one lower-case form, or its check does not hold.</summary>
    public static byte[]? Decode(string prefix, string text)
    {
        if (!text.StartsWith(prefix + "1", StringComparison.Ordinal) || text.Length < prefix.Length + 1 + CheckLength)
        {
            return null;
        }

        var values = text[(prefix.Length + 1)..].Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal)).ToArray();
        return values.Contains(-1) || Check([.. Expand(prefix), .. values]) != 1 ? null : Regroup(values[..^CheckLength]);
    }

    /// <summary>The text of some bytes under a prefix.</summary>
    public static string Encode(string prefix, ReadOnlySpan<byte> bytes)
    {
        var values = new List<int>();
        var (bits, count) = (0u, 0);
        foreach (var value in bytes)
        {
            (bits, count) = (((bits << 8) | value) & 0xfff, count + 8);
            for (; count >= 5; count -= 5)
            {
                values.Add((int)((bits >> (count - 5)) & 31));
            }
        }

        if (count > 0)
        {
            values.Add((int)((bits << (5 - count)) & 31));
        }

        var check = Check([.. Expand(prefix), .. values, .. new int[CheckLength]]) ^ 1;
        values.AddRange(Enumerable.Range(0, CheckLength).Select(at => (int)((check >> (5 * (CheckLength - 1 - at))) & 31)));
        return values.Aggregate(new StringBuilder(prefix).Append('1'), (text, value) => text.Append(Letters[value])).ToString();
    }

    private static byte[]? Regroup(int[] values)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0u, 0);
        foreach (var value in values)
        {
            (bits, count) = (((bits << 5) | (uint)value) & 0xfff, count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)((bits >> count) & 0xff));
            }
        }

        // What is left over must be less than a letter and nought, or two texts would say the same.
        return count < 5 && (bits & ((1u << count) - 1)) == 0 ? [.. bytes] : null;
    }

    private static IEnumerable<int> Expand(string prefix) => prefix.Select(letter => letter >> 5).Append(0).Concat(prefix.Select(letter => letter & 31));

    private static uint Check(IEnumerable<int> values)
    {
        var sum = 1u;
        foreach (var value in values)
        {
            var top = sum >> 25;
            sum = ((sum & 0x1ffffff) << 5) ^ (uint)value;
            for (var at = 0; at < s_generator.Length; at++)
            {
                sum ^= ((top >> at) & 1) == 1 ? s_generator[at] : 0;
            }
        }

        return sum;
    }
}
