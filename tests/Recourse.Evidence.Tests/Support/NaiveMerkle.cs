using System.Security.Cryptography;

namespace Recourse.Evidence.Tests;

/// <summary>RFC 6962 §2.1 word for word, by recursion over all leaves; shares nothing with the ledger's own tree.</summary>
internal static class NaiveMerkle
{
    public static byte[] Root(ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 0)
        {
            return SHA256.HashData([]);
        }

        return entries.Length == 1
            ? SHA256.HashData([0, .. entries[0]])
            : SHA256.HashData([1, .. Root(entries[..Split(entries.Length)]), .. Root(entries[Split(entries.Length)..])]);
    }

    // §2.1.1: PATH(m, D[n])
    public static List<byte[]> Path(int m, ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length <= 1)
        {
            return [];
        }

        var k = Split(entries.Length);
        return m < k ? [.. Path(m, entries[..k]), Root(entries[k..])] : [.. Path(m - k, entries[k..]), Root(entries[..k])];
    }

    // §2.1.2: PROOF(m, D[n])
    public static List<byte[]> Consistency(int m, ReadOnlySpan<byte[]> entries) => SubProof(m, entries, whole: true);

    private static List<byte[]> SubProof(int m, ReadOnlySpan<byte[]> entries, bool whole)
    {
        if (m == entries.Length)
        {
            return whole ? [] : [Root(entries)];
        }

        var k = Split(entries.Length);
        return m <= k
            ? [.. SubProof(m, entries[..k], whole), Root(entries[k..])]
            : [.. SubProof(m - k, entries[k..], whole: false), Root(entries[..k])];
    }

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}
