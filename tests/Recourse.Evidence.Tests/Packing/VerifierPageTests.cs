namespace Recourse.Evidence.Tests;

/// <summary>The page that stands in each package, in a real browser, without a network: it says what the program says.</summary>
public sealed class VerifierPageTests
{
    [Fact]
    public async Task It_tells_genuine_packages_from_damaged_ones()
    {
        using var test = new PackedCase();
        var secret = test.Vault.Exhibits.First(exhibit => exhibit.Name == "b.txt");
        var genuine = test.Pack("genuine.zip", (secret.Sha256, "涉及第三人"));
        var folder = test.Pack("folder");
        await using var browser = await Chromium.StartAsync(Path.Combine(folder, "verify.html"));

        await Expect(browser, "zip", genuine, "holds", "涉及第三人");
        await Expect(browser, "folder", folder, "holds", "a.csv");

        // Forged signature: the ledger's head with another root, every manifest made anew, would need the key.
        foreach (var (name, change) in (IEnumerable<(string, Func<byte[], byte[]>)>)
        [
            ("data/.recourse/ledger/checkpoint", bytes => Flip(bytes, bytes.Length - 10)),
            ("data/.recourse/ledger/events.ndjson", bytes => Flip(bytes, bytes.Length / 2)),
            ("data/.recourse/ledger/key.pub", bytes => Flip(bytes, 3)),
            ("manifest-sha256.txt", bytes => Flip(bytes, 5)),
            ("data/case.yaml", bytes => [.. bytes, (byte)'x']),
        ])
        {
            var path = Path.Combine(folder, name);
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            Replace(path, change(bytes));
            await Expect(browser, "folder", folder, "broken", name);
            Replace(path, bytes);
        }

        var added = Path.Combine(folder, "data", ".recourse", "exhibits", "extra");
        await File.WriteAllTextAsync(added, "x", TestContext.Current.CancellationToken);
        await Expect(browser, "folder", folder, "broken", "exhibits/extra");
        File.Delete(added);
        await Expect(browser, "folder", folder, "holds", "a.csv");
    }

    [Fact]
    public async Task Its_own_digest_and_signature_code_agrees_with_others()
    {
        using var test = new PackedCase();
        var folder = test.Pack("folder");
        await using var browser = await Chromium.StartAsync(Path.Combine(folder, "verify.html"));

        // The digest in pieces, which only files above 64 MiB use, against the browser's own; lengths around the block size.
        Assert.Equal("ok", await browser.EvaluateAsync("""
            (async () => {
              for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70001]) {
                const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255), hash = new Sha256();
                for (let at = 0; at < length; at += 37) { hash.update(bytes.subarray(at, at + 37)); }
                if (hex(hash.finish()) !== hex(await sha('SHA-256', bytes))) { return 'length ' + length; }
              }
              return 'ok';
            })()
            """));

        // RFC 8032 §7.1, test 2, and the same with one bit changed in key, message and signature.
        Assert.Equal("true false false false", await browser.EvaluateAsync("""
            (async () => {
              const from = text => Uint8Array.from(text.match(/../g), b => parseInt(b, 16)), flip = (b, i) => { const c = b.slice(); c[i] ^= 1; return c; };
              const key = from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'), message = from('72');
              const signature = from('92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00');
              return [await ed25519(key, message, signature), await ed25519(flip(key, 3), message, signature),
                await ed25519(key, flip(message, 0), signature), await ed25519(key, message, flip(signature, 40))].join(' ');
            })()
            """));
    }

    private static async Task Expect(Chromium browser, string input, string path, string verdict, string text)
    {
        await browser.EvaluateAsync("document.documentElement.dataset.verdict = ''");
        await browser.ChooseAsync(input, path);
        var seen = "";
        for (var turn = 0; turn < 300 && seen.Length == 0; turn++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            seen = await browser.EvaluateAsync("document.documentElement.dataset.verdict");
        }

        var page = await browser.EvaluateAsync("document.body.innerText");
        Assert.True(seen == verdict, $"{path}: {seen}\n{page}");
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    private static byte[] Flip(byte[] bytes, int at)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] ^= 0x01;
        return changed;
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }
}
