using Recourse.Findings;
using Recourse.Records;
using Recourse.Samples;

namespace Recourse.PersonalData.Tests;

public sealed class Demo_cases_equal_what_was_planted : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("leak")]
    [InlineData("doxxing")]
    public void Identifiers_and_documents(string name)
    {
        var (truth, scan, _) = Count(name, threads: 1);

        Assert.Equal(
            truth.Identifiers.Select(kind => $"{kind.Kind} {kind.Occurrences} {kind.Distinct}"),
            scan.Identifiers.Where(kind => kind.Kind is not ("name" or "address")).Select(kind => $"{kind.Kind} {kind.Occurrences} {kind.Distinct}"),
            StringComparer.Ordinal);
        Assert.Equal(
            truth.Losses.Select(loss => loss.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            scan.Files.SelectMany(file => file.Lost).Select(loss => loss.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("leak")]
    [InlineData("doxxing")]
    public void Every_batch_and_conduct(string name)
    {
        var (truth, _, result) = Count(name, threads: 1);

        Assert.Empty(result.Notices);
        Assert.Equal(truth.Conducts.Count, result.Conducts.Length);
        foreach (var (planted, counted) in truth.Conducts.Zip(result.Conducts))
        {
            Assert.Equal((planted.Actor, planted.Conduct), (counted.Actor, counted.Conduct));
            Same(planted.Obtained, counted.Obtained);
            Assert.Equal(planted.Provided.Select(batch => batch.To), counted.Provided.Select(batch => batch.To), StringComparer.Ordinal);
            foreach (var (expected, provided) in planted.Provided.Zip(counted.Provided))
            {
                Same(expected, provided.Count);
            }

            Assert.Equal(planted.DoubleAct, counted.DoubleAct);
            Assert.Equal(Words(planted.Items), Material.Words(counted.Tally));
            Assert.Equal(Tiers(planted.Net), counted.Tiers);
            Assert.Equal(planted.InDuty ? Tiers(PlantedSum(planted.Provided)) : null, counted.Insider);
        }
    }

    [Fact]
    public void Threads_and_the_order_of_files_change_no_byte()
    {
        var (_, one, first) = Count("leak", threads: 1);
        var (_, two, second) = Count("leak", threads: 4, reverse: true);

        Assert.Equal(Material.Json(one), Material.Json(two));
        Assert.Equal(Material.List(one, first), Material.List(two, second));
        Assert.Equal(first.Findings.Select(Text), second.Findings.Select(Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_listed_row_opens_to_a_masked_excerpt_and_totals_add_up()
    {
        var (_, _, result) = Count("leak", threads: 2);

        Assert.Contains(result.Findings, finding => finding.Id == "items/L1/P1/to/B2");
        foreach (var finding in result.Findings.Where(finding => finding.Id.StartsWith("items/", StringComparison.Ordinal)))
        {
            Assert.Equal(finding.Tally!.Net, finding.Evidence.Single(group => group.Name == "net").Total);
            foreach (var (reason, count) in finding.Tally.Excluded)
            {
                var group = finding.Evidence.Single(group => group.Name == reason);
                Assert.Equal(count, group.Total);
                Assert.Equal(Math.Min(count, 100), group.Listed.Length);
            }

            foreach (var row in finding.Evidence.SelectMany(group => group.Listed))
            {
                Assert.NotEmpty(row.Excerpt);
                Assert.DoesNotMatch(@"\p{Nd}{7}|[试样例示拟][零一二三四五六七八九]", row.Excerpt);
            }
        }
    }

    [Fact]
    public void The_list_has_a_line_for_every_row_of_every_batch_and_no_personal_value()
    {
        var (_, scan, result) = Count("leak", threads: 1);
        var lines = Material.List(scan, result).TrimEnd('\n').Split('\n');

        var rows = scan.Items.Tally.Raw + result.Conducts.Sum(conduct => conduct.Tally.Raw);
        Assert.Equal(rows + 1, lines.Length);
        Assert.Equal(scan.Items.Tally.Net, lines.Count(line => line.StartsWith("items/all,", StringComparison.Ordinal) && line.Contains(",net,", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("1380000", StringComparison.Ordinal) || line.Contains("@example", StringComparison.Ordinal));
    }

    private static void Same(PlantedBatch planted, BatchCount counted)
    {
        Assert.Equal(Words(planted.Items), Material.Words(counted.Tally));
        Assert.Equal(Tiers(planted.Net), counted.Tiers);
    }

    private static string Words(PlantedTally tally) => Material.Words(Tally.Of(tally.Raw, tally.Excluded.Select(entry => new ReasonCount(entry.Reason, entry.Count))));

    private static TierCounts Tiers(PlantedTiers tiers) => new(CountRange.Exactly(tiers.T50), CountRange.Exactly(tiers.T500), CountRange.Exactly(tiers.T5000));

    private static PlantedTiers PlantedSum(IEnumerable<PlantedBatch> batches) => batches.Select(batch => batch.Net)
        .Aggregate((left, right) => new PlantedTiers(left.T50 + right.T50, left.T500 + right.T500, left.T5000 + right.T5000));

    private static string Text(Finding finding) => $"{finding with { Figures = [], Derivation = [], Parameters = [], Inputs = [], Evidence = [], NotProved = [] }}"
        + $"{string.Join('|', finding.Figures)}{string.Join('|', finding.Parameters)}{string.Join('|', finding.Inputs)}"
        + string.Join('|', finding.Evidence.Select(group => $"{group.Name} {group.Total} {string.Join(';', group.Listed)}"));

    private (DemoTruth Truth, ScanResult Scan, ConductResult Result) Count(string name, int threads, bool reverse = false)
    {
        var truth = DemoCases.All.Single(demo => demo.Name == name).Write(_folder);
        var file = name == "leak" ? LeakCase.Leak : LeakCase.Doxxing;
        var material = Path.Combine(_folder, "material");
        var sources = Directory.EnumerateFiles(material).Order(StringComparer.Ordinal).Select(path => new SourceFile(Path.GetFileName(path), path)).ToList();
        if (reverse)
        {
            sources.Reverse();
        }

        var scan = Scanner.Run(sources, Material.Hinted(file, threads), null, CancellationToken.None);
        return (truth, scan, ConductCounter.Count(scan, file, []));
    }
}
