using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Whatever is done to a package, the check finds it and names the file; a genuine one is never accused.</summary>
public sealed class PackageTamperTests
{
    private const int Mutants = 500, Genuine = 100, Parts = 18;

    [Fact]
    public void No_mutant_of_a_package_passes_and_the_damaged_file_is_named()
    {
        using var test = new PackedCase();
        var folder = test.Pack("bag", (test.Vault.Exhibits.First(exhibit => exhibit.Name == "b.txt").Sha256, "第三人"));
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var done = 0;
        foreach (var path in files)
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var bytes = File.ReadAllBytes(path);
            foreach (var (what, changed) in Changes(bytes))
            {
                Replace(path, changed);
                AssertNamed(folder, name, what);
                done++;

                // The same with every manifest made anew: now only the ledger inside can tell.
                if (name.StartsWith("data/.recourse/", StringComparison.Ordinal))
                {
                    Remanifest(folder, () =>
                    {
                        AssertNamed(folder, name, what + ", manifests made anew");
                        done++;
                    });
                }
            }

            Replace(path, bytes);
            File.Move(path, path + "x");
            AssertNamed(folder, name, "renamed");
            File.Move(path + "x", path);
            File.Delete(path);
            AssertNamed(folder, name, "deleted");
            Replace(path, bytes);
            File.WriteAllText(path + ".added", "x");
            AssertNamed(folder, name + ".added", "added");
            File.Delete(path + ".added");
            done += 3;
        }

        Assert.True(done >= Mutants, $"only {done} mutants");
        Assert.Empty(PackedCase.Check(folder));
    }

    [Fact]
    public void No_mutant_of_a_zip_package_passes()
    {
        using var test = new PackedCase();
        var path = test.Pack("one.zip");
        var bytes = File.ReadAllBytes(path);
        var directory = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        foreach (var (what, changed) in (IEnumerable<(string, byte[])>)
        [
            ("something in front", [.. "x"u8, .. bytes]),
            ("something behind", [.. bytes, .. "x"u8]),
            ("a second package behind", [.. bytes, .. bytes]),
            ("a comment", [.. bytes[..^2], 1, 0, (byte)'x']),
            ("cut off", bytes[..^30]),
            ("half of it", bytes[..(bytes.Length / 2)]),
            ("something between the files and their directory", Between(bytes, directory)),
            .. Enumerable.Range(0, 200).Select(number => Flip(bytes, (int)((long)number * (bytes.Length - 1) / 199))),
        ])
        {
            File.WriteAllBytes(path, changed);
            try
            {
                Assert.True(PackedCase.Check(path).Count > 0 || IsFixedField(changed, bytes), what);
            }
            catch (InvalidDataException)
            {
                // No ZIP file at all: the commands say so and end with status 2.
            }
        }
    }

    [Fact]
    public void A_second_file_of_the_same_name_is_named()
    {
        using var test = new PackedCase();
        var path = test.Pack("one.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var entry = zip.CreateEntry("data/case.yaml", CompressionLevel.NoCompression);
            using var stream = entry.Open();
            stream.Write("title: 二\n"u8);
        }

        Assert.Contains(PackedCase.Check(path), item => item.Item == "one.zip: data/case.yaml");
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/outside.txt")]
    public void A_name_that_leads_outside_is_named_and_not_written(string name)
    {
        using var test = new PackedCase();
        var path = test.Pack("one.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write("x"u8);
        }

        using var package = OpenedPackage.Open(path, CancellationToken.None);
        Assert.Contains(package.Broken, item => item.Item == "one.zip: " + name);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(package.Folder)!, "outside.txt")) || File.Exists("/outside.txt"));
    }

    [Fact]
    public void A_genuine_package_is_never_accused()
    {
        using var test = new PackedCase();
        for (var number = 0; number < Genuine; number++)
        {
            var bytes = RandomNumberGenerator.GetBytes(1 + (number * 37));
            test.Vault.SealBytes(bytes, $"材料 {number}%.bin", "material", "x");
            var withheld = number % 3 == 0 ? [(Digests.Sha256Of(bytes), "理由\n第二行")] : Array.Empty<(string, string)>();
            Assert.Empty(PackedCase.Check(test.Pack(number % 2 == 0 ? $"p{number}" : $"p{number}.zip", withheld)));
        }
    }

    private static IEnumerable<(string What, byte[] Bytes)> Changes(byte[] bytes)
    {
        yield return ("a byte more", [.. bytes, (byte)'\n']);
        for (var part = 0; part < Parts && part < bytes.Length; part++)
        {
            var at = (int)((long)part * (bytes.Length - 1) / (Parts - 1));
            var changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)(1 << (part % 5));
            yield return ($"bit {part % 5} of byte {at}", changed);
        }

        if (bytes.Length > 0)
        {
            yield return ("cut off", bytes[..(bytes.Length / 2)]);
        }
    }

    private static (string What, byte[] Bytes) Flip(byte[] bytes, int at)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] ^= 0x10;
        return ($"byte {at}", changed);
    }

    private static byte[] Between(byte[] bytes, int end)
    {
        var start = BitConverter.ToInt32(bytes, end + 16);
        byte[] changed = [.. bytes[..start], .. "hidden"u8, .. bytes[start..]];
        BitConverter.GetBytes(start + 6).CopyTo(changed, end + 6 + 16);
        return changed;
    }

    // Fields of a ZIP file that say nothing about its content (versions, times, attributes, unread checksums): the bag inside is the same to the byte.
    private static bool IsFixedField(byte[] changed, byte[] genuine)
    {
        using var one = new ZipArchive(new MemoryStream(changed));
        using var other = new ZipArchive(new MemoryStream(genuine));
        return one.Entries.Select(Content).SequenceEqual(other.Entries.Select(Content));
    }

    private static (string Name, string Digest) Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return (entry.FullName, Convert.ToHexString(SHA256.HashData(stream)));
    }

    private static void AssertNamed(string folder, string name, string what)
    {
        var broken = PackedCase.Check(folder);
        Assert.True(broken.Any(item => item.Item.StartsWith(name, StringComparison.Ordinal)), $"{name}, {what}: {string.Join("\n", broken)}");
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }

    private static void Remanifest(string folder, Action check)
    {
        var names = (string[])["manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "bag-info.txt"];
        var kept = names.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal);
        string Lines(bool payload, Func<byte[], byte[]> hash) => string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => payload == file.Name.StartsWith("data/", StringComparison.Ordinal) && !file.Name.StartsWith("tagmanifest", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(hash(File.ReadAllBytes(file.Path)))}  {file.Name}\n"));

        var info = Encoding.UTF8.GetString(kept["bag-info.txt"]);
        var payload = Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Select(path => new FileInfo(path).Length).ToList();
        File.WriteAllText(Path.Combine(folder, "bag-info.txt"), info[..info.IndexOf("Payload-Oxum", StringComparison.Ordinal)] + $"Payload-Oxum: {payload.Sum()}.{payload.Count}\n");
        File.WriteAllText(Path.Combine(folder, "manifest-sha256.txt"), Lines(payload: true, SHA256.HashData));
        File.WriteAllText(Path.Combine(folder, "manifest-sha512.txt"), Lines(payload: true, SHA512.HashData));
        File.WriteAllText(Path.Combine(folder, "tagmanifest-sha256.txt"), Lines(payload: false, SHA256.HashData));
        File.WriteAllText(Path.Combine(folder, "tagmanifest-sha512.txt"), Lines(payload: false, SHA512.HashData));
        check();
        foreach (var (name, bytes) in kept)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
