namespace Recourse.Evidence.Tests;

public sealed class VaultTests
{
    [Fact]
    public void A_vault_opened_again_is_the_vault_that_was_closed()
    {
        using var test = new TestCase();
        test.Fill();
        using var one = test.Open();
        using var other = test.Open();

        Assert.Equal(6, one.Events.Count);
        Assert.Equal(one.Exhibits, other.Exhibits);
        Assert.Equal(one.Checkpoint, other.Checkpoint);
        Assert.Equal("added added added added added viewed", string.Join(' ', one.Events.Select(entry => entry.Kind)));
        Assert.Equal("核对", one.Events[5].Details["purpose"]);
        Assert.Equal(one.Exhibits[0].Sha256, one.Events[5].Exhibit);
    }

    [Fact]
    public void The_key_is_made_once_outside_the_case_for_its_owner_only()
    {
        using var test = new TestCase();
        using var first = test.Open();
        using var second = test.Open();
        var other = Directory.CreateDirectory(Path.Combine(test.Base, "another case")).FullName;
        using var third = Vault.Open(other, test.Options);

        Assert.True(first.KeyWasMade);
        Assert.False(second.KeyWasMade);
        Assert.False(third.KeyWasMade);
        Assert.False(string.Equals(first.PublicKey, third.PublicKey, StringComparison.Ordinal));
        Assert.Equal(first.PublicKey.Split('+', 3)[2], third.PublicKey.Split('+', 3)[2]);
        var key = Directory.EnumerateFiles(test.Keys, "*.pem").Single();
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", File.ReadAllText(key), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        Assert.All(test.Files(), path => Assert.DoesNotContain("PRIVATE", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void With_another_key_or_none_a_case_can_be_read_and_not_written()
    {
        using var test = new TestCase();
        test.Fill();
        foreach (var make in new[] { false, true })
        {
            var keys = Path.Combine(test.Base, $"keys of another {make}");
            if (make)
            {
                using var own = Vault.Open(Directory.CreateDirectory(Path.Combine(test.Base, "own case")).FullName, test.Options with { KeyFolder = keys });
            }

            using var vault = Vault.Open(test.Folder, test.Options with { KeyFolder = keys });
            Assert.Equal(5, vault.Exhibits.Count);
            Assert.False(vault.KeyWasMade);
            var fault = Assert.Throws<VaultException>(() => vault.Record("viewed", null, TestCase.Details()));
            Assert.Contains("key", fault.Message, StringComparison.Ordinal);
        }

        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void While_one_writes_another_is_told_so()
    {
        using var test = new TestCase();
        using var one = test.Open();
        using var other = test.Open();
        string? message = null;

        one.Seal(
            [test.Material("a.csv", "a")],
            1,
            _ => message = Assert.Throws<VaultException>(() => other.Record("viewed", null, TestCase.Details())).Message,
            CancellationToken.None);

        Assert.Contains("another process is writing to this case", message, StringComparison.Ordinal);
        other.Record("viewed", null, TestCase.Details());
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void Two_that_write_in_turn_see_each_other()
    {
        using var test = new TestCase();
        using var one = test.Open();
        using var other = test.Open();
        one.SealBytes("a"u8.ToArray(), "a", "findings", "computed");

        Assert.Equal(0, other.SealBytes("a"u8.ToArray(), "a", "findings", "computed").Entry);
        other.Record("viewed", one.Exhibits[0].Sha256, TestCase.Details());
        one.Record("viewed", null, TestCase.Details());

        Assert.Equal(3, one.Events.Count);
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void Threads_of_one_process_take_turns()
    {
        using var test = new TestCase();
        using var vault = test.Open(new FaultySteps(0, half: false));

        Parallel.For(0, 40, number =>
        {
            vault.SealBytes(BitConverter.GetBytes(number), $"{number}", "findings", "computed");
            Assert.NotNull(vault.Latest($"{number}", "findings"));
            Assert.True(vault.Events.Count >= vault.Exhibits.Count);
        });

        Assert.Equal(40, vault.Exhibits.Count);
        Assert.Empty(test.Check().Broken);
    }

    [Theory]
    [InlineData("added")]
    [InlineData("")]
    [InlineData("Viewed")]
    [InlineData("a b")]
    public void Only_sealing_adds_and_kinds_are_plain_words(string kind)
    {
        using var test = new TestCase();
        using var vault = test.Open();
        Assert.Throws<ArgumentException>(() => vault.Record(kind, null, TestCase.Details()));
    }

    [Fact]
    public void Nothing_is_recorded_about_an_exhibit_that_is_not_there()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        var unknown = new string('0', 64);

        Assert.Throws<ArgumentException>(() => vault.Record("viewed", unknown, TestCase.Details()));
        Assert.Throws<ArgumentException>(() => vault.PathOf(unknown));
        Assert.Throws<ArgumentException>(() => vault.PathOf("../../etc/passwd"));
        Assert.Empty(vault.Events);
    }

    [Fact]
    public void Nothing_is_signed_on_top_of_a_damaged_ledger()
    {
        using var test = new TestCase();
        test.Fill();
        var events = Path.Combine(test.Root, "ledger", "events.ndjson");
        File.WriteAllText(events, File.ReadAllText(events).Replace("b.txt", "c.txt", StringComparison.Ordinal));

        var fault = Assert.Throws<VaultException>(test.Open);

        Assert.Contains(".recourse/ledger/events.ndjson (entry 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_whose_ledger_was_taken_away_is_not_begun_anew()
    {
        using var test = new TestCase();
        test.Fill();
        Directory.Delete(Path.Combine(test.Root, "ledger"), recursive: true);

        Assert.Throws<VaultException>(test.Open);
        Assert.False(Directory.Exists(Path.Combine(test.Root, "ledger")));
    }

    [Fact]
    public void A_case_folder_that_is_not_there_is_not_made()
    {
        using var test = new TestCase();
        var folder = Path.Combine(test.Base, "no case");
        Assert.Throws<VaultException>(() => Vault.Open(folder, test.Options));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void What_no_text_can_hold_is_recorded_as_it_will_be_read_again()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        vault.SealBytes("x"u8.ToArray(), "half a letter \ud83d.txt", "material", "s", TestCase.Details("k", null!));

        using var again = test.Open();
        Assert.Equal(vault.Exhibits, again.Exhibits);
        Assert.Equal(vault.Events[0].Details["k"], again.Events[0].Details["k"], StringComparer.Ordinal);
        Assert.Empty(test.Check().Broken);
    }

    [Fact]
    public void Keys_stand_where_the_environment_says()
    {
        string[] names = ["RECOURSE_HOME", "XDG_CONFIG_HOME"];
        var before = names.Select(Environment.GetEnvironmentVariable).ToArray();
        try
        {
            Set("/keys", "/config");
            Assert.Equal("/keys", SigningKey.DefaultFolder());
            Set(null, "/config");
            Assert.Equal(Path.Combine("/config", "recourse"), SigningKey.DefaultFolder());
            Set(null, "relative");
            Assert.EndsWith(Path.Combine(".config", "recourse"), SigningKey.DefaultFolder(), StringComparison.Ordinal);
            Set(null, null);
            Assert.EndsWith(Path.Combine(".config", "recourse"), SigningKey.DefaultFolder(), StringComparison.Ordinal);
        }
        finally
        {
            Set(before);
        }

        void Set(params string?[] values)
        {
            foreach (var (name, value) in names.Zip(values))
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    [Fact]
    public void A_damaged_private_key_is_named()
    {
        using var test = new TestCase();
        test.Fill();
        var key = Assert.Single(Directory.EnumerateFiles(test.Keys, "*.pem"));
        File.WriteAllText(key, "no key");
        Assert.Contains(key, Assert.Throws<VaultException>(test.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_follow_the_clock_that_was_given()
    {
        using var test = new TestCase();
        using var vault = test.Open();
        vault.Record("viewed", null, TestCase.Details());
        test.Time.Pass(TimeSpan.FromHours(20));
        vault.Record("exported", null, TestCase.Details("to", "检察院"));

        Assert.Equal("2026-11-25T09:30:00.1230000+08:00", vault.Events[1].At.ToString("O"));
        using var again = test.Open();
        Assert.Equal(vault.Events[1].At, again.Events[1].At);
        Assert.Equal(vault.Events[1].At.Offset, again.Events[1].At.Offset);
    }
}
