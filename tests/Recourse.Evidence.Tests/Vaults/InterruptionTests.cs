namespace Recourse.Evidence.Tests;

/// <summary>No exhibit without its entry, no entry without its exhibit, no stray file: whichever write step was the last.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_first_run_stopped_at_any_step_leaves_a_whole_vault_and_can_be_repeated(bool half)
    {
        var steps = Count(test => { }, Work);
        Assert.True(steps > 80, $"only {steps} steps");
        for (var stopAt = 1; stopAt <= steps; stopAt++)
        {
            Stop(stopAt, half, test => { }, Work, before: 0, after: 6);
        }
    }

    // At 254 entries the partial tiles are about to become full ones and a second level appears.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_later_run_over_the_edge_of_a_tile_stopped_at_any_step_leaves_a_whole_vault(bool half)
    {
        static void Before(TestCase test)
        {
            using var vault = test.Open(new FaultySteps(0, half: false));
            vault.Record([.. Enumerable.Range(0, 254).Select(_ => new EventRequest("viewed", null, TestCase.Details()))]);
        }

        var steps = Count(Before, Work);
        for (var stopAt = 1; stopAt <= steps; stopAt++)
        {
            Stop(stopAt, half, Before, Work, before: 254, after: 260);
        }
    }

    [Fact]
    public void An_interrupted_recovery_is_recovered_as_well()
    {
        var steps = Count(test => { }, Work);
        for (var stopAt = 20; stopAt <= steps; stopAt += 5)
        {
            for (var stopAgain = 1; ; stopAgain += 3)
            {
                using var test = new TestCase();
                Run(test, new FaultySteps(stopAt, half: true), Work);
                var recovery = new FaultySteps(stopAgain, half: true);
                Run(test, recovery, _ => { });
                AssertWhole(test, 0, 6);
                if (!recovery.IsDead)
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public void A_vault_object_goes_on_after_a_failed_batch()
    {
        using var test = new TestCase();
        test.Fill();
        var steps = new SometimesFull();
        using var vault = test.Open(steps);
        for (var failAt = 1; failAt < 25; failAt++)
        {
            steps.FailAt = failAt;
            var size = vault.Events.Count;
            try
            {
                vault.SealBytes(new[] { (byte)failAt }, $"{failAt}", "findings", "computed");
            }
            catch (IOException fault)
            {
                Assert.Equal("disk full", fault.Message);
            }

            steps.FailAt = 0;
            vault.Record("viewed", null, TestCase.Details());
            Assert.InRange(vault.Events.Count, size + 1, size + 2);
            Assert.Equal(vault.Events.Select((_, index) => (long)index), vault.Events.Select(entry => entry.Index));
            Assert.Empty(test.Check().Broken);
        }
    }

    [Fact]
    public void A_journal_kept_from_earlier_takes_nothing_away()
    {
        using var test = new TestCase();
        test.Fill();
        var kept = Kept(test);
        using (var vault = test.Open())
        {
            vault.Record("viewed", null, TestCase.Details());
            vault.Record("viewed", null, TestCase.Details());
        }

        File.WriteAllBytes(Path.Combine(test.Root, "ledger", "journal"), kept);
        Assert.Contains("does not continue", Assert.Throws<VaultException>(test.Open).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(test.Root, "ledger", "journal"));
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void A_journal_that_was_changed_is_not_carried_out()
    {
        using var test = new TestCase();
        test.Fill();
        var journal = Kept(test, carryOut: false);
        var path = Path.Combine(test.Root, "ledger", "journal");
        for (var at = 0; at < journal.Length; at += 3)
        {
            var changed = (byte[])journal.Clone();
            changed[at] ^= 1;
            File.WriteAllBytes(path, changed);
            Assert.Throws<VaultException>(test.Open);
        }

        File.WriteAllBytes(path, journal);
        using var vault = test.Open();
        Assert.Equal(7, vault.Events.Count);
        Assert.Empty(test.Check().Broken);
    }

    private static void Work(Vault vault, TestCase test)
    {
        vault.Seal(
            [test.Material("a.csv", "a"), test.Material("b.csv", new byte[3000]), test.Material("c.csv", "a"), test.Request("not-there.csv")],
            1, null, CancellationToken.None);
        vault.Seal([test.Material("a.csv", "a new version")], 1, null, CancellationToken.None);
        vault.SealBytes("{}"u8.ToArray(), "findings.json", "findings", "computed");
        vault.Record("viewed", vault.Exhibits[0].Sha256, TestCase.Details());
    }

    private static int Count(Action<TestCase> before, Action<Vault, TestCase> work)
    {
        using var test = new TestCase();
        before(test);
        var steps = new FaultySteps(0, half: false);
        Run(test, steps, vault => work(vault, test));
        return steps.Steps;
    }

    private static void Stop(int stopAt, bool half, Action<TestCase> prepare, Action<Vault, TestCase> work, int before, int after)
    {
        using var test = new TestCase();
        prepare(test);
        var steps = new FaultySteps(stopAt, half);
        Run(test, steps, vault => work(vault, test));
        Assert.True(steps.IsDead);
        AssertWhole(test, before, after);
    }

    private static void Run(TestCase test, FaultySteps steps, Action<Vault, TestCase> work) => Run(test, steps, vault => work(vault, test));

    private static void Run(TestCase test, FaultySteps steps, Action<Vault> work)
    {
        try
        {
            using var vault = test.Open(steps);
            work(vault);
        }
        catch (StoppedException)
        {
            // What a killed process does next: nothing.
        }
    }

    private static void AssertWhole(TestCase test, int before, int after)
    {
        using (var vault = test.Open(new FaultySteps(0, half: false)))
        {
            Assert.InRange(vault.Events.Count, before, after);
            Assert.Empty(test.Check().Broken);

            // Nothing is left beside the vault either.
            Assert.Subset(
                new HashSet<string?>(StringComparer.Ordinal) { ".recourse", ".recourse.lock", "material" },
                Directory.EnumerateFileSystemEntries(test.Folder).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal));
            Work(vault, test);
            Assert.Equal("a new version", File.ReadAllText(vault.PathOf(vault.Latest("a.csv", "material")!.Sha256)));
        }

        Assert.Empty(test.Check().Broken);
    }

    // The journal of one more entry, made by stopping before it is carried out (or removed).
    private static byte[] Kept(TestCase test, bool carryOut = true)
    {
        for (var stopAt = 1; ; stopAt++)
        {
            Run(test, new FaultySteps(stopAt, half: false), vault => vault.Record("viewed", null, TestCase.Details()));
            var path = Path.Combine(test.Root, "ledger", "journal");
            if (File.Exists(path))
            {
                var journal = File.ReadAllBytes(path);
                if (carryOut)
                {
                    test.Open().Dispose();
                }

                return journal;
            }
        }
    }

    private sealed class SometimesFull : IFileSteps
    {
        private readonly DiskSteps _disk = DiskSteps.Instance;
        private int _steps;

        public int FailAt
        {
            get;
            set
            {
                field = value;
                _steps = 0;
            }
        }

        public FileStream OpenSource(string path) => _disk.OpenSource(path);

        public void MakeDirectory(string path) => _disk.MakeDirectory(Ask(path));

        public void MakePrivateDirectory(string path) => _disk.MakePrivateDirectory(path);

        public FileStream Create(string path, bool ownerOnly) => _disk.Create(Ask(path), ownerOnly);

        public FileStream OpenAt(string path, long length) => _disk.OpenAt(Ask(path), length);

        public void Write(FileStream file, ReadOnlySpan<byte> bytes)
        {
            Ask("");
            _disk.Write(file, bytes);
        }

        public void Flush(FileStream file) => file.Flush();

        public void MakeReadOnly(string path) => _disk.MakeReadOnly(path);

        public void Move(string from, string to) => _disk.Move(Ask(from), to);

        public void MoveDirectory(string from, string to) => _disk.MoveDirectory(from, to);

        public void Delete(string path) => _disk.Delete(path);

        public void DeleteDirectory(string path) => _disk.DeleteDirectory(path);

        public void SyncDirectory(string path) => Ask(path);

        // Only one step fails, then there is room again.
        private string Ask(string path) => ++_steps == FailAt ? throw new IOException("disk full") : path;
    }
}
