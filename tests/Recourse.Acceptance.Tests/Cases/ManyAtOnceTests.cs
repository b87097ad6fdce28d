using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>Commands on different cases may begin at the same moment, the very first ones included, which make the signing key.</summary>
public sealed class ManyAtOnceTests
{
    [Fact]
    public void The_first_commands_of_a_user_may_begin_at_once()
    {
        var keys = Directory.CreateTempSubdirectory("recourse-first-keys-").FullName;
        var cases = Enumerable.Range(0, 4).Select(_ => TemporaryCase.Small()).ToList();
        var running = cases.Select(made => Terminal.Start(keys, "seal", made.Folder)).ToList();
        foreach (var process in running)
        {
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        Assert.Single(cases.Select(made => File.ReadAllText(Path.Combine(made.Store, "ledger", "key.pub")).Split('+')[^1]).Distinct(StringComparer.Ordinal));
        cases.ForEach(made => made.Dispose());
        Directory.Delete(keys, recursive: true);
    }
}
