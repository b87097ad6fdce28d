using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Authorities, questions and tampering for the tests of proofs of time.</summary>
internal static class TimeCase
{
    public static readonly byte[] Statement = Encoding.UTF8.GetBytes("一份陈述 / a statement\n");

    public static OfficeTimeAuthority Office(TestCase test, OfficeKey key = OfficeKey.Rsa, string name = "office") =>
        OfficeTimeAuthority.Open(Path.Combine(test.Keys, name), "某办公室", key, test.Time, name);

    public static TimeRequest Question(byte[] statement, TimeImprint imprint = TimeImprint.Sha256, string? policy = null, string nonce = "1234567890abcdef") => new(
        7, "office", "time/1.checkpoint", new string('0', 64), default, imprint, Hex.Of(imprint.Digest(statement)), nonce, policy);

    public static IReadOnlyList<TimeOutcome> Stamp(Vault vault, params ITimeAuthority[] authorities)
    {
        TimeStamper.Ask(vault, authorities);
        return TimeStamper.Send(vault, authorities, CancellationToken.None);
    }

    public static TimeCheckResult Check(TestCase test, TimeCheckOptions? options = null) =>
        TimeCheck.Run(test.Folder, options ?? new TimeCheckOptions(), CancellationToken.None);

    public static byte[] BytesOf(Vault vault, Exhibit exhibit) => File.ReadAllBytes(vault.PathOf(exhibit.Sha256));
}
