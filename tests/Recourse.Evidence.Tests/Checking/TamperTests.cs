using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Whatever is changed under <c>.recourse/</c>, the check finds it and names the file.</summary>
public sealed class TamperTests
{
    // 0x01 makes another letter, digit or hash; 0x20 makes the same letter in the other case, which a careless reader takes as equal.
    [Theory]
    [InlineData(0x01)]
    [InlineData(0x20)]
    public void A_changed_byte_anywhere_is_found_and_its_file_named(int mask)
    {
        using var test = new TestCase();
        test.Fill();
        Assert.Empty(test.Check().Broken);
        var positions = 0;
        foreach (var path in test.Files().ToList())
        {
            var bytes = File.ReadAllBytes(path);
            for (var at = 0; at < bytes.Length; at++, positions++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= (byte)mask;
                Overwrite(path, changed);
                AssertNamed(test, path, $"byte {at}");
                AssertNothingElseBlamed(test, path);
            }

            Overwrite(path, bytes);
        }

        Assert.True(positions > 3000, $"only {positions} positions");
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_changed_byte_in_a_ledger_of_several_tiles_is_found_and_its_file_named()
    {
        using var test = new TestCase();
        using (var vault = test.Open())
        {
            vault.Record([.. Enumerable.Range(0, 513).Select(number => new EventRequest("viewed", null, TestCase.Details("n", $"{number}")))]);
        }

        foreach (var path in test.Files().ToList())
        {
            var bytes = File.ReadAllBytes(path);
            for (var at = 0; at < bytes.Length; at += Math.Max(1, (bytes.Length / 12) - 1))
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= 0x04;
                Overwrite(path, changed);
                AssertNamed(test, path, $"byte {at}");
            }

            Overwrite(path, bytes);
        }

        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_removed_file_is_named()
    {
        using var test = new TestCase();
        test.Fill();
        foreach (var path in test.Files().ToList())
        {
            var bytes = File.ReadAllBytes(path);
            File.Delete(path);
            var named = AssertNamed(test, path, "removed");
            Assert.Contains(named, breakage => breakage.Link == Links.Missing);
            File.WriteAllBytes(path, bytes);
        }

        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_file_cut_at_any_length_or_made_longer_is_named()
    {
        using var test = new TestCase();
        test.Fill();
        foreach (var path in test.Files().ToList())
        {
            var bytes = File.ReadAllBytes(path);
            for (var length = 0; length < bytes.Length; length++)
            {
                Overwrite(path, bytes[..length]);
                AssertNamed(test, path, $"cut to {length}");
            }

            foreach (var tail in new[] { "\n", "\0", " ", "=", "x" })
            {
                Overwrite(path, [.. bytes, .. Encoding.ASCII.GetBytes(tail)]);
                AssertNamed(test, path, $"with {(int)tail[0]} behind");
            }

            Overwrite(path, bytes);
        }

        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_renamed_file_is_named_under_both_names()
    {
        using var test = new TestCase();
        test.Fill();
        foreach (var path in test.Files().ToList())
        {
            File.Move(path, path + "x");
            AssertNamed(test, path, "renamed away");
            AssertNamed(test, path + "x", "renamed to");
            File.Move(path + "x", path);
        }

        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void An_added_file_folder_or_link_is_named_wherever_it_stands()
    {
        using var test = new TestCase();
        test.Fill();
        var folders = Directory.EnumerateDirectories(test.Root, "*", SearchOption.AllDirectories).Append(test.Root).ToList();
        foreach (var folder in folders)
        {
            foreach (var name in new[] { "x", ".hidden", "000", new string('a', 64), "journal", "lock", "case.db" })
            {
                var path = Path.Combine(folder, name);
                if (Path.Exists(path))
                {
                    continue;
                }

                File.WriteAllText(path, "");
                AssertNamed(test, path, "added");
                File.Delete(path);

                Directory.CreateDirectory(path);
                AssertNamed(test, path, "added folder");
                Directory.Delete(path);
            }
        }

        var blob = test.Files().First();
        File.Move(blob, Path.Combine(test.Base, "elsewhere"));
        File.CreateSymbolicLink(blob, Path.Combine(test.Base, "elsewhere"));
        AssertNamed(test, blob, "behind a link");
    }

    [Fact]
    public void Two_exhibits_exchanged_are_both_named_with_the_material_they_belong_to()
    {
        using var test = new TestCase();
        test.Fill();
        using (var vault = test.Open())
        {
            var (one, other) = (vault.PathOf(vault.Exhibits[0].Sha256), vault.PathOf(vault.Exhibits[1].Sha256));
            File.Move(one, one + "x");
            File.Move(other, one);
            File.Move(one + "x", other);
        }

        var broken = test.Check().Broken;
        Assert.Equal(2, broken.Count);
        Assert.All(broken, breakage => Assert.Equal(Links.Content, breakage.Link));
        Assert.Contains(broken, breakage => breakage.Item.EndsWith(" (a.csv)", StringComparison.Ordinal));
        Assert.Contains(broken, breakage => breakage.Item.EndsWith(" (b.txt)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_rewritten_together_with_its_public_entry_is_found()
    {
        using var test = new TestCase();
        test.Fill();
        Rewrite(test, "办案人甲", "办案人乙", bundles: true, tiles: false);

        var broken = test.Check().Broken;
        Assert.Contains(broken, breakage => breakage.Link == Links.Commitment && breakage.Item.StartsWith(".recourse/ledger/events.ndjson (entry 0", StringComparison.Ordinal));
        Assert.Contains(broken, breakage => breakage.Link == Links.Entry);
        Assert.DoesNotContain(broken, breakage => breakage.Link is Links.Root or Links.Tile);
    }

    [Fact]
    public void A_whole_history_rewritten_without_the_private_key_is_found_at_the_root()
    {
        using var test = new TestCase();
        test.Fill();
        Rewrite(test, "办案人甲", "办案人乙", bundles: true, tiles: true);

        Assert.Equal([(".recourse/ledger/checkpoint", Links.Root)], test.Check().Broken.Select(breakage => (breakage.Item, breakage.Link)));
    }

    [Fact]
    public void A_whole_history_rewritten_and_signed_anew_is_found_from_an_earlier_checkpoint_or_the_noted_key()
    {
        using var test = new TestCase();
        test.Fill();
        string key, checkpoint;
        using (var vault = test.Open())
        {
            (key, checkpoint) = (vault.PublicKey, vault.Checkpoint);
            vault.Record("viewed", null, TestCase.Details());
        }

        var known = new VaultCheckOptions { TrustedKey = key, EarlierCheckpoints = [checkpoint] };
        Assert.Empty(test.Check(known).Broken);

        // The keeper removes the vault and seals other material with the same private key.
        Directory.Delete(test.Root, recursive: true);
        test.Fill();
        Assert.Empty(test.Check().Broken);
        Assert.Contains(test.Check(known).Broken, breakage => breakage.Link == Links.Key);
        Assert.Contains(test.Check(new VaultCheckOptions { EarlierCheckpoints = [checkpoint] }).Broken, breakage => breakage.Link == Links.History);
    }

    [Fact]
    public void A_ledger_cut_back_to_an_earlier_state_is_found_from_the_checkpoint_in_between()
    {
        using var test = new TestCase();
        test.Fill();
        var copy = Path.Combine(test.Base, "copy");
        Copy(test.Root, copy);
        string checkpoint;
        using (var vault = test.Open())
        {
            vault.Record("viewed", null, TestCase.Details());
            checkpoint = vault.Checkpoint;
        }

        Directory.Delete(test.Root, recursive: true);
        Copy(copy, test.Root);

        Assert.Empty(test.Check().Broken);
        Assert.Equal(Links.History, Assert.Single(test.Check(new VaultCheckOptions { EarlierCheckpoints = [checkpoint] }).Broken).Link);
    }

    [Fact]
    public void Another_key_in_place_of_the_key_is_named()
    {
        using var test = new TestCase();
        test.Fill();
        using var other = new TestCase();
        using (var vault = other.Open())
        {
            File.WriteAllText(Path.Combine(test.Root, "ledger", "key.pub"), vault.PublicKey + "\n");
        }

        Assert.Contains(test.Check().Broken, breakage => breakage is { Item: ".recourse/ledger/key.pub", Link: Links.Key });
    }

    [Fact]
    public void The_check_changes_nothing_and_needs_no_key()
    {
        using var test = new TestCase();
        test.Fill();
        Directory.Delete(test.Keys, recursive: true);
        var before = Snapshot(test);

        var result = test.Check();

        Assert.True(result.Holds);
        Assert.Equal(before, Snapshot(test));
        Assert.Equal(5, result.Exhibits.Count);
        Assert.Equal(6, result.Events.Count);
        Assert.NotEmpty(result.Checked);
        Assert.False(Directory.Exists(test.Keys));
    }

    [Fact]
    public void A_case_without_a_vault_is_missing_one()
    {
        using var test = new TestCase();
        Assert.Equal(Links.Missing, Assert.Single(test.Check().Broken).Link);
    }

    private static List<Breakage> AssertNamed(TestCase test, string path, string what)
    {
        var item = test.Show(path);
        var named = test.Check().Broken.Where(breakage => breakage.Item == item || breakage.Item.StartsWith(item + " (", StringComparison.Ordinal)).ToList();
        Assert.True(named.Count > 0, $"{item} {what}: not named");
        return named;
    }

    // An event that can't be believed leaves its exhibit without an entry; else one damaged file is one damaged file.
    private static void AssertNothingElseBlamed(TestCase test, string path)
    {
        var item = test.Show(path);
        var others = test.Check().Broken.Where(breakage => !breakage.Item.StartsWith(item, StringComparison.Ordinal)
            && !(item.EndsWith("events.ndjson", StringComparison.Ordinal) && breakage.Link == Links.NoEntry)).ToList();
        Assert.True(others.Count == 0, $"{item} was damaged, but {string.Join("; ", others)}");
    }

    // Rewrites the first event as somebody with write access and knowledge of the formats would.
    private static void Rewrite(TestCase test, string from, string to, bool bundles, bool tiles)
    {
        var paths = new VaultPaths(test.Folder);
        var lines = EventLine.Split(File.ReadAllBytes(paths.Events), out _).Select((line, index) => EventLine.TryParse(index, line)!).ToList();
        var json = Encoding.UTF8.GetString(lines[0].Json.Span).Replace(from, to, StringComparison.Ordinal);
        lines[0] = lines[0] with { Json = Encoding.UTF8.GetBytes(json) };
        File.WriteAllBytes(paths.Events, [.. lines.SelectMany(line => line.Render())]);
        foreach (var (file, bytes) in LedgerChange.Plan(LedgerHead.Empty("any"), lines).Files)
        {
            if (file.Level == TileLayout.Entries ? bundles : tiles)
            {
                File.WriteAllBytes(paths.Tile(file), bytes);
            }
        }
    }

    private static void Overwrite(string path, byte[] bytes)
    {
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllBytes(path, bytes);
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private static List<(string, string, DateTime)> Snapshot(TestCase test) =>
        [.. Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (path, Digests.Sha256Of(File.ReadAllBytes(path)), File.GetLastWriteTimeUtc(path)))];
}
