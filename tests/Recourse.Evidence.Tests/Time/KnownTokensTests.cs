namespace Recourse.Evidence.Tests;

/// <summary>Tokens of authorities in the world, and attacks on them.</summary>
public sealed class KnownTokensTests
{
    private const int Step = 211;

    public static TheoryData<string, string> Tokens => new()
    {
        { "digicert.tsr", "2025-03-24T11:17:47Z" },
        { "rfc3161-client-issue-104.tsr", "2025-03-11T08:52:08Z" },
        { "self_signed.tsr", "2025-03-24T11:38:16Z" },
        { "timestamp_token_http-timestamp-identrust-com", "" },
        { "valid_timestamp.tsr", "2025-03-11T10:43:58Z" },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_token_of_the_world_holds_at_its_own_time(string file, string time)
    {
        var verdict = TimeTokens.Verify(Read(file), new TimeExpectation());

        Assert.True(verdict.Holds, verdict.Fault?.ToString());
        Assert.Equal(TimeImprint.Sha512, verdict.Facts!.Imprint);
        Assert.False(verdict.Facts.Office);
        Assert.Equal(2025, verdict.Facts.GenTime.Year);
        if (time.Length > 0)
        {
            Assert.Equal(time, Clock.Show(verdict.Facts.GenTime));
        }
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_token_of_the_world_is_about_its_own_bytes_only(string file, string time)
    {
        Assert.NotNull(time);
        var verdict = TimeTokens.Verify(Read(file), new TimeExpectation { Statement = TimeCase.Statement });

        Assert.Equal(TimeFaultKind.Imprint, verdict.Fault?.Kind);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void No_changed_byte_of_it_is_thrown_at_the_reader(string file, string time)
    {
        Assert.NotNull(time);
        var token = Read(file);
        var held = 0;
        for (var at = 0; at < token.Length; at += Step)
        {
            var mutant = token.ToArray();
            mutant[at] ^= 0x41;
            held += TimeTokens.Verify(mutant, new TimeExpectation()).Holds ? 1 : 0;
        }

        // Without the root's certificate the last signature of the chain has nothing to be held against; everything else has.
        Assert.True(held * Step < token.Length / 2, $"{held} of {token.Length / Step}");
    }

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Shared.Require("data", "evidence", "rfc3161"), file));
}
