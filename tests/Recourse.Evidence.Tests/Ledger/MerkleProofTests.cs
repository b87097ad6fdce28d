using System.Text;
using System.Text.Json;

namespace Recourse.Evidence.Tests;

public sealed class MerkleProofTests
{
    [Fact]
    public void Every_published_inclusion_vector_is_judged_rightly()
    {
        var folder = Shared.Require("data", "evidence", "rfc6962-merkle", "inclusion");
        var (good, bad) = (0, 0);
        foreach (var (name, vector) in Vectors(folder))
        {
            var holds = MerkleProof.Includes(
                vector.GetProperty("leafIdx").GetUInt64(),
                vector.GetProperty("treeSize").GetUInt64(),
                Bytes(vector, "root"),
                Bytes(vector, "leafHash"),
                Proof(vector));
            Judge(name, vector, holds, ref good, ref bad);
        }

        Assert.Equal((6, 92), (good, bad));
    }

    [Fact]
    public void Every_published_consistency_vector_is_judged_rightly()
    {
        var folder = Shared.Require("data", "evidence", "rfc6962-merkle", "consistency");
        var (good, bad) = (0, 0);
        foreach (var (name, vector) in Vectors(folder))
        {
            var holds = MerkleProof.Continues(
                vector.GetProperty("size1").GetUInt64(),
                vector.GetProperty("size2").GetUInt64(),
                Bytes(vector, "root1"),
                Bytes(vector, "root2"),
                Proof(vector));
            Judge(name, vector, holds, ref good, ref bad);
        }

        Assert.Equal((6, 92), (good, bad));
    }

    [Fact]
    public void Proofs_after_the_word_of_the_RFC_hold_for_every_pair_of_sizes()
    {
        var entries = Enumerable.Range(0, 33).Select(number => Encoding.ASCII.GetBytes($"entry {number}")).ToArray();
        for (var size = 1; size <= entries.Length; size++)
        {
            var tree = entries.AsSpan(0, size);
            var root = NaiveMerkle.Root(tree);
            for (var index = 0; index < size; index++)
            {
                var path = NaiveMerkle.Path(index, tree);
                Assert.True(MerkleProof.Includes((ulong)index, (ulong)size, root, MerkleHash.Leaf(entries[index]), path));
                Assert.False(MerkleProof.Includes((ulong)index, (ulong)size, root, MerkleHash.Leaf("other"u8), path));

                var earlier = NaiveMerkle.Root(tree[..(index + 1)]);
                var proof = NaiveMerkle.Consistency(index + 1, tree);
                Assert.True(MerkleProof.Continues((ulong)index + 1, (ulong)size, earlier, root, proof));
                Assert.False(MerkleProof.Continues((ulong)index + 1, (ulong)size, MerkleHash.Leaf("other"u8), root, proof));
            }
        }
    }

    private static void Judge(string name, JsonElement vector, bool holds, ref int good, ref int bad)
    {
        var wanted = !vector.GetProperty("wantErr").GetBoolean();
        Assert.True(holds == wanted, $"{name}: expected {wanted}, got {holds}");
        (good, bad) = holds ? (good + 1, bad) : (good, bad + 1);
    }

    private static IEnumerable<(string Name, JsonElement Vector)> Vectors(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (path, JsonDocument.Parse(File.ReadAllBytes(path)).RootElement));

    private static byte[] Bytes(JsonElement vector, string name) => vector.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetBytesFromBase64() : [];

    private static List<byte[]> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } hashes ? [.. hashes.EnumerateArray().Select(hash => hash.GetBytesFromBase64())] : [];
}
