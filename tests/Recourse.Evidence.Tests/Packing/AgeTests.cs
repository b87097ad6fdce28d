using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Encryption for named recipients, with the age program on the other side.</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(200000)]
    public void The_age_program_opens_what_is_made_here_and_the_other_way_round(int length)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/age"), "The program age is not on this machine (apt-get install age).");
        var folder = Directory.CreateTempSubdirectory("recourse-age-").FullName;
        try
        {
            var (own, other) = (AgeFile.MakeKey(), AgeFile.MakeKey());
            var bytes = RandomNumberGenerator.GetBytes(length);
            var (key, plain, box, back) = (Path.Combine(folder, "key"), Path.Combine(folder, "plain"), Path.Combine(folder, "box"), Path.Combine(folder, "back"));
            File.WriteAllText(key, $"# a remark\n{own.Identity}\n");
            File.WriteAllBytes(box, Encrypted(bytes, other.Recipient, own.Recipient));
            Run("-d", "-i", key, "-o", back, box);
            // Of nothing the age program makes no file.
            Assert.Equal(bytes, File.Exists(back) ? File.ReadAllBytes(back) : []);

            File.WriteAllBytes(plain, bytes);
            File.Delete(box);
            Run("-r", other.Recipient, "-r", own.Recipient, "-o", box, plain);
            Assert.Equal(bytes, Decrypted(File.ReadAllBytes(box), File.ReadAllText(key)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_changed_or_missing_byte_anywhere_is_refused_and_so_is_another_key()
    {
        var key = AgeFile.MakeKey();
        var bytes = RandomNumberGenerator.GetBytes(65536 + 40);
        var box = Encrypted(bytes, key.Recipient);
        Assert.Equal(bytes, Decrypted(box, key.Identity));
        var places = Enumerable.Range(0, 260).Concat([65700, 65750, box.Length - 17, box.Length - 1]);
        Assert.All(places, at =>
        {
            var changed = box.ToArray();
            changed[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => Decrypted(changed, key.Identity));
        });
        var head = box.Length - (65536 + 40 + 32);
        Assert.All((int[])[box.Length - 1, box.Length - 16, head + 65536 + 16, head + 100], length => Assert.ThrowsAny<IOException>(() => Shortened(box, length, key.Identity)));
        Assert.Throws<InvalidDataException>(() => Decrypted([.. box, 0], key.Identity));
        Assert.Throws<InvalidDataException>(() => Decrypted(box, AgeFile.MakeKey().Identity));
    }

    [Fact]
    public void A_recipient_with_any_letter_changed_is_none()
    {
        var recipient = AgeFile.MakeKey().Recipient;
        Assert.True(AgeFile.IsRecipient(recipient));
        for (var at = 0; at < recipient.Length; at++)
        {
            Assert.False(AgeFile.IsRecipient(recipient.Remove(at, 1).Insert(at, recipient[at] == 'q' ? "p" : "q")));
        }

        Assert.Throws<ArgumentException>(() => Encrypted([], "age1no"));
        Assert.Throws<ArgumentException>(() => Encrypted([]));
    }

    // A cut file is bad data to us; to a reader of streams the end came too early. Both are refusals.
    private static void Shortened(byte[] box, int length, string identity)
    {
        try
        {
            Decrypted(box[..length], identity);
        }
        catch (InvalidDataException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    private static byte[] Encrypted(byte[] bytes, params string[] recipients)
    {
        using var target = new MemoryStream();
        AgeFile.Encrypt(new MemoryStream(bytes), target, recipients, CancellationToken.None);
        return target.ToArray();
    }

    private static byte[] Decrypted(byte[] box, string identities)
    {
        using var target = new MemoryStream();
        AgeFile.Decrypt(new MemoryStream(box), target, identities, CancellationToken.None);
        return target.ToArray();
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/age") { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, new StringBuilder(error).ToString());
    }
}
