using Recourse.Acceptance.Tests.CommandLine;
using Recourse.Samples;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>The same exhibits give byte-identical findings, whatever the thread count, the order of files or the folder.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Names => [.. DemoCases.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_copies_with_other_threads_and_file_orders_give_the_same_bytes(string name)
    {
        using var first = new TemporaryCase();
        DemoCases.All.Single(sample => sample.Name == name).Write(first.Folder);
        using var second = first.Copy(reversed: true);

        Terminal.Run("run", first.Folder, "--threads", "1");
        Terminal.Run("run", second.Folder, "--threads", "7");

        Assert.Equal(first.Output("findings.json"), second.Output("findings.json"));
        Assert.Equal(first.Output("assessment.json"), second.Output("assessment.json"));
        Assert.Equal(first.Output("report.html"), second.Output("report.html"));
        Assert.Equal(first.Output("items.csv"), second.Output("items.csv"));
    }

    [Fact]
    public void Running_twice_seals_nothing_twice()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        var events = File.ReadAllLines(Path.Combine(made.Store, "ledger", "events.ndjson")).Length;
        var findings = made.Output("findings.json");

        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        Assert.Equal(findings, made.Output("findings.json"));
        Assert.Equal(events, File.ReadAllLines(Path.Combine(made.Store, "ledger", "events.ndjson")).Length);
    }
}
