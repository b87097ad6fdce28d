using System.Text;

namespace Recourse.Evidence.Tests;

public sealed class SealingTests
{
    [Fact]
    public void A_sealed_file_stands_under_its_digest_read_only_and_the_original_is_untouched()
    {
        using var test = new TestCase();
        var bytes = Encoding.UTF8.GetBytes("姓名,电话\n");
        var request = test.Material("a.csv", bytes);
        var written = File.GetLastWriteTimeUtc(request.FullPath);
        using var vault = test.Open();

        var outcome = Assert.Single(TestCase.Seal(vault, request));

        var exhibit = outcome.Exhibit!;
        Assert.True(outcome.New);
        Assert.Equal(
            new Exhibit(Digests.Sha256Of(bytes), Digests.Sm3Of(bytes), bytes.Length, "a.csv", "material", "由被害人提供", new(2026, 11, 24, 13, 30, 0, 123, TimeSpan.FromHours(8)), 0),
            exhibit);
        var path = vault.PathOf(exhibit.Sha256);
        Assert.Equal($".recourse/exhibits/{exhibit.Sha256[..2]}/{exhibit.Sha256}", test.Show(path));
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.True(File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
        }

        Assert.Equal(bytes, File.ReadAllBytes(request.FullPath));
        Assert.Equal(written, File.GetLastWriteTimeUtc(request.FullPath));
        using var read = vault.OpenRead(exhibit.Sha256);
        Assert.Equal(exhibit.Sha256, Digests.Of(read).Sha256);
    }

    [Fact]
    public void The_same_bytes_again_under_the_same_name_and_role_add_nothing()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var request = test.Material("a.csv", "a");
        TestCase.Seal(vault, request);
        var checkpoint = vault.Checkpoint;

        var again = TestCase.Seal(vault, request, request);

        Assert.All(again, outcome => Assert.False(outcome.New));
        Assert.All(again, outcome => Assert.Equal(vault.Exhibits[0], outcome.Exhibit));
        Assert.Single(vault.Events);
        Assert.Equal(checkpoint, vault.Checkpoint);
    }

    [Fact]
    public void The_same_bytes_under_two_names_are_two_entries_and_one_file()
    {
        using var test = new TestCase();
        using var vault = test.Open();

        var outcomes = TestCase.Seal(vault, test.Material("a.csv", "a"), test.Material("b.csv", "a"), test.Material("a.csv", "a"));

        Assert.Equal("True True False", string.Join(' ', outcomes.Select(outcome => outcome.New)));
        Assert.Equal(outcomes[0].Exhibit, outcomes[2].Exhibit);
        Assert.Equal(2, vault.Exhibits.Count);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(test.Root, "exhibits"), "*", SearchOption.AllDirectories));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void Other_bytes_under_the_same_name_are_a_new_version_and_going_back_is_a_third()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        foreach (var text in new[] { "one", "two", "one" })
        {
            Assert.True(Assert.Single(TestCase.Seal(vault, test.Material("a.csv", text))).New);
        }

        Assert.Equal(3, vault.Exhibits.Count);
        Assert.Equal(2, vault.Latest("a.csv", "material")!.Entry);
        Assert.Null(vault.Latest("a.csv", "report"));
        Assert.Empty(test.Check().Broken);
    }

    // Same length, so the sealed version is compared while reading; the first difference is in the first, a middle and the last block.
    [Theory]
    [InlineData(0)]
    [InlineData(DigestPipe.BlockSize + 5)]
    [InlineData((3 * DigestPipe.BlockSize) + 100)]
    public void A_new_version_that_agrees_with_the_old_one_up_to_a_place_is_sealed_whole(int place)
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var bytes = new byte[(3 * DigestPipe.BlockSize) + 101];
        TestCase.Seal(vault, test.Material("a.bin", bytes));
        bytes[place] = 1;

        var outcome = Assert.Single(TestCase.Seal(vault, test.Material("a.bin", bytes)));

        Assert.True(outcome.New);
        Assert.Equal(Digests.Of(bytes).Sha256, outcome.Exhibit!.Sha256);
        Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(vault.PathOf(outcome.Exhibit.Sha256))));
        Assert.False(Assert.Single(TestCase.Seal(vault, test.Request("a.bin"))).New);
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_sealed()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        Directory.CreateDirectory(Path.Combine(test.Folder, "material", "folder"));
        File.CreateSymbolicLink(Path.Combine(test.Folder, "material", "loose"), Path.Combine(test.Base, "nowhere"));
        var progress = new List<SealOutcome>();

        var outcomes = vault.Seal(
            [test.Request("gone.csv"), test.Material("a.csv", "a"), test.Request("folder"), test.Request("loose"), test.Material("b.csv", "b")],
            2, progress.Add, CancellationToken.None);

        Assert.Equal("NotFound None NotAFile NotFound None", string.Join(' ', outcomes.Select(outcome => outcome.Fault)));
        Assert.All(outcomes.Where(outcome => outcome.Error is not null), outcome =>
        {
            Assert.Contains(outcome.Request.FullPath, outcome.Error, StringComparison.Ordinal);
            Assert.Null(outcome.Exhibit);
            Assert.False(outcome.New);
        });
        Assert.Equal("a.csv b.csv", string.Join(' ', vault.Exhibits.Select(exhibit => exhibit.Name)));
        Assert.Equal(outcomes, progress);
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_source_that_fails_on_the_way_is_named_with_the_place_and_leaves_nothing()
    {
        using var test = new TestCase();
        var request = test.Material("a.bin", new byte[3 * DigestPipe.BlockSize]);
        using var vault = test.Open(new FaultySteps(0, half: false)
        {
            Sources = path => new Disturbed(path, 2 * DigestPipe.BlockSize, () => throw new IOException("bad sector")),
        });

        var outcome = Assert.Single(TestCase.Seal(vault, request));

        Assert.Equal(SealFault.Unreadable, outcome.Fault);
        Assert.Equal($"{request.FullPath}: cannot be read at byte 2097152: bad sector", outcome.Error);
        Assert.Empty(vault.Events);
        Assert.Empty(test.Check().Broken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_source_that_grows_shrinks_or_is_rewritten_while_it_is_read_is_not_sealed(int by)
    {
        using var test = new TestCase();
        var request = test.Material("a.bin", new byte[3 * DigestPipe.BlockSize]);
        File.SetLastWriteTimeUtc(request.FullPath, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var vault = test.Open(new FaultySteps(0, half: false)
        {
            Sources = path => new Disturbed(path, DigestPipe.BlockSize, () =>
            {
                using var other = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                other.SetLength(other.Length + by);
                other.WriteByte(7);
            }),
        });

        var outcome = Assert.Single(TestCase.Seal(vault, request));

        Assert.Equal(SealFault.Changed, outcome.Fault);
        Assert.StartsWith($"{request.FullPath}: changed while it was read", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(vault.Events);
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_sealed_version_that_was_damaged_is_noticed_when_its_source_is_sealed_again()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var request = test.Material("a.csv", "abc");
        var exhibit = Assert.Single(TestCase.Seal(vault, request)).Exhibit!;
        File.SetAttributes(vault.PathOf(exhibit.Sha256), FileAttributes.Normal);
        File.WriteAllText(vault.PathOf(exhibit.Sha256), "abd");

        Assert.Equal(SealFault.StoreDamaged, Assert.Single(TestCase.Seal(vault, request)).Fault);

        // Another file with those bytes does not hide the damage either: it is still there to be found.
        TestCase.Seal(vault, test.Material("b.csv", "abc"));
        Assert.Equal(Links.Content, Assert.Single(test.Check().Broken).Link);
    }

    [Fact]
    public void Entries_stand_in_the_order_of_the_requests_whatever_the_threads()
    {
        using var test = new TestCase();
        using var vault = test.Open(new FaultySteps(0, half: false));
        var requests = Enumerable.Range(0, 150).Select(number => test.Material($"{number}.txt", new string('x', 150 - number))).ToList();

        var outcomes = vault.Seal(requests, 8, null, CancellationToken.None);

        Assert.True(requests.Select(request => request.Name).SequenceEqual(vault.Exhibits.Select(exhibit => exhibit.Name), StringComparer.Ordinal));
        Assert.Equal(vault.Exhibits, outcomes.Select(outcome => outcome.Exhibit));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_stop_keeps_what_was_complete_and_leaves_nothing_else()
    {
        using var test = new TestCase();
        using var vault = test.Open(new FaultySteps(0, half: false));
        using var stop = new CancellationTokenSource();
        var requests = Enumerable.Range(0, 200).Select(number => test.Material($"{number}.txt", $"{number}")).ToList();

        Assert.ThrowsAny<OperationCanceledException>(() => vault.Seal(requests, 2, _ => stop.Cancel(), stop.Token));

        Assert.InRange(vault.Events.Count, 1, 199);
        Assert.Empty(test.Check().Broken);
        vault.Seal(requests, 2, null, CancellationToken.None);
        Assert.Equal(200, vault.Events.Count);
    }

    [Fact]
    public void Bytes_made_here_are_sealed_once_unless_their_details_differ()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var bytes = "{}"u8.ToArray();

        var first = vault.SealBytes(bytes, "findings.json", "findings", "computed", TestCase.Details("engine", "1", "a", "2"));
        Assert.Equal(first, vault.SealBytes(bytes, "findings.json", "findings", "computed"));
        Assert.Equal(first, vault.SealBytes(bytes, "findings.json", "findings", "computed", TestCase.Details("a", "2", "engine", "1")));
        var second = vault.SealBytes(bytes, "findings.json", "findings", "computed", TestCase.Details("engine", "2"));

        Assert.Equal(1, second.Entry);
        Assert.Equal("a engine", string.Join(' ', vault.Events[0].Details.Keys.Order(StringComparer.Ordinal)));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void Names_with_any_letters_come_back_as_they_were()
    {
        using var test = new TestCase();
        string[] names = ["聊天记录 (1).txt", "a\"b\\c.txt", "tab\tand\nline.txt", "émoji😀.txt", "</script>.txt"];
        using (var vault = test.Open())
        {
            foreach (var name in names)
            {
                vault.SealBytes("x"u8.ToArray(), name, "material", "来源\u2028");
            }
        }

        using var again = test.Open();
        Assert.True(names.SequenceEqual(again.Exhibits.Select(exhibit => exhibit.Name), StringComparer.Ordinal));
        Assert.Empty(test.Check().Broken);
    }

    // Does something once, when the reading reaches a place.
    private sealed class Disturbed(string path, long place, Action disturb) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0)
    {
        private bool _done;

        public override int Read(Span<byte> buffer)
        {
            if (!_done && Position >= place)
            {
                _done = true;
                disturb();
            }

            return base.Read(buffer);
        }
    }
}
