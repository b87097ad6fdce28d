using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Recourse.Evidence.Tests;

/// <summary>Reads what the vault wrote with code of its own: another Merkle tree, another note parser, another Ed25519.</summary>
public sealed class LedgerFilesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(513)]
    public void A_ledger_of_any_size_stands_on_the_disk_as_the_specification_says(int size)
    {
        using var test = new TestCase();
        using (var vault = test.Open())
        {
            // Uneven batches, so that partial files come and go.
            for (var (left, batch) = (size, 1); left > 0; left -= batch, batch = Math.Min(left, (batch * 3) + 1))
            {
                vault.Record([.. Enumerable.Range(0, batch).Select(number => new EventRequest("viewed", null, TestCase.Details("n", $"{number}")))]);
            }

            Assert.Equal(size, vault.Events.Count);
        }

        var ledger = Path.Combine(test.Root, "ledger");
        var commitments = Commitments(Path.Combine(ledger, "events.ndjson"));
        Assert.Equal(size, commitments.Count);

        var (_, signedSize, root) = OpenCheckpoint(ledger);
        Assert.Equal(size, signedSize);
        Assert.Equal(NaiveMerkle.Root(commitments.ToArray()), root);

        var leaves = commitments.Select(entry => SHA256.HashData([0, .. entry])).ToList();
        var full = size / 256;
        var expected = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var tile = 0; tile * 256 < size; tile++)
        {
            var width = Math.Min(256, size - (tile * 256));
            var name = width == 256 ? $"{tile:000}" : $"{tile:000}.p/{width}";
            expected[$"tile/0/{name}"] = [.. leaves.Skip(tile * 256).Take(width).SelectMany(leaf => leaf)];
            expected[$"tile/entries/{name}"] = [.. commitments.Skip(tile * 256).Take(width).SelectMany(Prefixed)];
        }

        if (full > 0)
        {
            expected[$"tile/1/000.p/{full}"] = [.. Enumerable.Range(0, full).SelectMany(tile => NaiveMerkle.Root(commitments.Skip(tile * 256).Take(256).ToArray()))];
        }

        var found = Directory.EnumerateFiles(Path.Combine(ledger, "tile"), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(ledger, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, found[file.Key]));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_new_vault_has_a_signed_empty_ledger()
    {
        using var test = new TestCase();
        test.Open().Dispose();

        var (origin, size, root) = OpenCheckpoint(Path.Combine(test.Root, "ledger"));

        Assert.Matches("^recourse\\.case/[0-9a-f]{16}$", origin);
        Assert.Equal(0, size);
        Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", Convert.ToBase64String(root));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void The_public_log_shows_nothing_of_the_material()
    {
        using var test = new TestCase();
        test.Fill();
        var entries = TilesTests.Bundle(File.ReadAllBytes(Path.Combine(test.Root, "ledger", "tile", "entries", "000.p", "6")));

        Assert.All(entries, entry => Assert.Matches("^recourse-ledger/v1\n[0-9a-f]{64}\n$", Encoding.UTF8.GetString(entry)));
        Assert.Equal(Commitments(Path.Combine(test.Root, "ledger", "events.ndjson")), entries);
    }

    [Fact]
    public void An_event_stands_in_its_line_as_stated()
    {
        using var test = new TestCase();
        test.Fill();
        var line = File.ReadLines(Path.Combine(test.Root, "ledger", "events.ndjson")).First();
        var salt = JsonDocument.Parse(line).RootElement.GetProperty("salt").GetString();

        Assert.Equal(
            $$$$"""{"index":0,"salt":"{{{{salt}}}}","event":{"kind":"added","at":"2026-11-24T13:30:00.123+08:00","by":"办案人甲","exhibit":"{{{{Digests.Sha256Of("姓名,电话\n张三,13800000000\n"u8)}}}}","sm3":"{{{{Digests.Sm3Of("姓名,电话\n张三,13800000000\n"u8)}}}}","bytes":33,"name":"a.csv","role":"material","source":"由被害人提供","details":{}}}""",
            line);
    }

    [Fact]
    public void Two_equal_events_have_different_commitments()
    {
        using var test = new TestCase();
        using (var vault = test.Open())
        {
            var same = new EventRequest("viewed", null, TestCase.Details());
            vault.Record([same, same]);
        }

        var commitments = Commitments(Path.Combine(test.Root, "ledger", "events.ndjson"));
        Assert.NotEqual(commitments[0], commitments[1]);
    }

    private static IEnumerable<byte> Prefixed(byte[] entry) => [(byte)(entry.Length >> 8), (byte)(entry.Length & 0xff), .. entry];

    private static List<byte[]> Commitments(string events)
    {
        var entries = new List<byte[]>();
        foreach (var line in File.ReadAllLines(events))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(entries.Count, json.RootElement.GetProperty("index").GetInt32());
            var salt = Convert.FromHexString(json.RootElement.GetProperty("salt").GetString()!);
            var raw = Encoding.UTF8.GetBytes(json.RootElement.GetProperty("event").GetRawText());
            entries.Add(Encoding.ASCII.GetBytes($"recourse-ledger/v1\n{Convert.ToHexStringLower(SHA256.HashData([.. salt, .. raw]))}\n"));
        }

        return entries;
    }

    private static (string Origin, long Size, byte[] Root) OpenCheckpoint(string ledger)
    {
        var key = File.ReadAllText(Path.Combine(ledger, "key.pub")).TrimEnd('\n').Split('+', 3);
        var code = Convert.FromBase64String(key[2]);
        Assert.Equal(1, code[0]);
        var id = SHA256.HashData([.. Encoding.UTF8.GetBytes(key[0]), (byte)'\n', .. code])[..4];
        Assert.Equal(key[1], Convert.ToHexStringLower(id));

        var lines = File.ReadAllText(Path.Combine(ledger, "checkpoint")).Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.Equal("", lines[3]);
        Assert.Equal("", lines[5]);
        Assert.Equal(key[0], lines[0]);
        var signature = lines[4].Split(' ');
        Assert.Equal(["—", key[0]], signature[..2]);
        var signed = Convert.FromBase64String(signature[2]);
        Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(id), BinaryPrimitives.ReadUInt32BigEndian(signed));

        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(code, 1));
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]) + "\n");
        verifier.BlockUpdate(text, 0, text.Length);
        Assert.True(verifier.VerifySignature(signed[4..]));
        return (lines[0], long.Parse(lines[1]), Convert.FromBase64String(lines[2]));
    }
}
