using System.Text.Json;
using Recourse.Acceptance.Tests.CommandLine;
using Recourse.Samples;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>
/// The main job on the three invented cases gives every figure that was planted in them. The truth is derived from how the rows were planted, not
/// from reading them back.
/// </summary>
public sealed class DemoTruthTests
{
    public static TheoryData<string> Names => [.. DemoCases.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_planted_figure_is_found(string name)
    {
        using var made = new TemporaryCase();
        var truth = DemoCases.All.Single(sample => sample.Name == name).Write(made.Folder);
        var run = Terminal.Run("run", made.Folder, "--json");
        Assert.Equal(truth.Losses.Count == 0 ? 0 : 2, run.Status);
        using var findings = JsonDocument.Parse(made.Output("findings.json"));
        var root = findings.RootElement;

        AssertFiles(truth, root.GetProperty("scan"));
        AssertIdentifiers(truth, root.GetProperty("scan"));
        AssertRoots(truth, root.GetProperty("spread"));
        AssertInformation(truth, root.GetProperty("spread"));
        AssertConducts(truth, root);
        AssertLosses(truth, root.GetProperty("lost"));
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
    }

    private static void AssertFiles(DemoTruth truth, JsonElement scan)
    {
        var files = scan.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, StringComparer.Ordinal);
        foreach (var planted in truth.Files.Where(file => file.Format is not ("empty" or "zip")))
        {
            var file = files[planted.Path];
            Assert.Equal((planted.Path, planted.Format, planted.Records), (planted.Path, file.GetProperty("format").GetString(), file.GetProperty("records").GetInt64()));
            Assert.Equal(planted.Encoding, file.GetProperty("encoding").GetString());
        }
    }

    private static void AssertIdentifiers(DemoTruth truth, JsonElement scan)
    {
        // Names and addresses were not counted when the cases were planted.
        var found = scan.GetProperty("identifiers").EnumerateObject().Where(kind => kind.Name is not ("name" or "address"))
            .Select(kind => $"{kind.Name} {kind.Value.GetProperty("occurrences").GetInt64()} {kind.Value.GetProperty("distinct").GetInt64()}");
        Assert.Equal(truth.Identifiers.Select(kind => $"{kind.Kind} {kind.Occurrences} {kind.Distinct}").Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static void AssertRoots(DemoTruth truth, JsonElement spread)
    {
        var roots = spread.GetProperty("information").EnumerateArray().ToDictionary(
            entry => entry.GetProperty("platform").GetString() + "/" + entry.GetProperty("root").GetString(), StringComparer.Ordinal);
        Assert.Equal(truth.Roots.Select(planted => planted.Platform + "/" + planted.Root).Order(StringComparer.Ordinal), roots.Keys.Order(StringComparer.Ordinal));
        foreach (var planted in truth.Roots)
        {
            var entry = roots[planted.Platform + "/" + planted.Root];
            AssertTally(planted.Rows, entry.GetProperty("rows"), planted.Root);
            AssertTally(planted.Forwards, entry.GetProperty("forwards"), planted.Root);
            AssertTally(planted.Comments, entry.GetProperty("comments"), planted.Root);
            Assert.Equal(
                (planted.Posts, planted.Accounts, planted.Depth, planted.MaxBreadth, planted.UnresolvedParents),
                (entry.GetProperty("posts").GetInt64(), entry.GetProperty("accounts").GetInt64(), entry.GetProperty("depth").GetInt32(),
                    entry.GetProperty("maxBreadth").GetInt32(), entry.GetProperty("unresolvedParents").GetInt64()));
            Assert.Equal((planted.DeclaredForwards, planted.DeclaredViews), (Number(entry.GetProperty("declared").GetProperty("forwards")), Number(entry.GetProperty("declared").GetProperty("views"))));
        }
    }

    private static void AssertInformation(DemoTruth truth, JsonElement spread)
    {
        var groups = spread.GetProperty("sameInformation").EnumerateArray().ToDictionary(group => group.GetProperty("id").GetString()!, StringComparer.Ordinal);
        foreach (var planted in truth.Information)
        {
            var group = groups[planted.Label];
            Assert.Equal(planted.Roots.Order(StringComparer.Ordinal), group.GetProperty("roots").EnumerateArray().Select(root => root.GetString()!));
            AssertTally(planted.Forwards, group.GetProperty("forwards"), planted.Label);
        }
    }

    private static void AssertConducts(DemoTruth truth, JsonElement root)
    {
        var findings = root.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("id").GetString()!, StringComparer.Ordinal);
        foreach (var planted in truth.Conducts)
        {
            var id = $"items/{planted.Actor}/{planted.Conduct}";
            AssertTally(planted.Items, findings[id].GetProperty("tally"), id);
            AssertTally(planted.Obtained.Items, findings[id + "/obtained"].GetProperty("tally"), id + "/obtained");
            foreach (var batch in planted.Provided)
            {
                AssertTally(batch.Items, findings[$"{id}/to/{batch.To}"].GetProperty("tally"), $"{id}/to/{batch.To}");
            }

            var net = root.GetProperty("facts").GetProperty("actors").EnumerateArray().Single(actor => actor.GetProperty("id").GetString() == planted.Actor)
                .GetProperty("personalInformation").EnumerateArray().Single(conduct => conduct.GetProperty("id").GetString() == planted.Conduct).GetProperty("net");
            Assert.Equal(
                (id, planted.Net.T50, planted.Net.T500, planted.Net.T5000),
                (id, net.GetProperty("t50").GetInt64(), net.GetProperty("t500").GetInt64(), net.GetProperty("t5000").GetInt64()));
        }
    }

    private static void AssertLosses(DemoTruth truth, JsonElement lost)
    {
        var listed = lost.EnumerateArray().Select(loss => loss.GetProperty("file").GetString() + " " + loss.GetProperty("place").GetString()).ToList();
        foreach (var planted in truth.Losses)
        {
            Assert.True(listed.Any(line => line.StartsWith(planted.File, StringComparison.Ordinal)), $"{planted.File} ({planted.Why}) is not listed in: {string.Join(" | ", listed)}");
        }
    }

    private static void AssertTally(PlantedTally? planted, JsonElement tally, string of)
    {
        if (planted is null)
        {
            Assert.Equal(JsonValueKind.Null, tally.ValueKind);
            return;
        }

        static string Planted(IReadOnlyList<PlantedCount> counts) => string.Join(", ", counts.Select(entry => $"{entry.Reason} {entry.Count}").Order(StringComparer.Ordinal));
        static string Found(JsonElement counts) => string.Join(
            ", ", counts.EnumerateArray().Select(entry => $"{entry.GetProperty("reason").GetString()} {entry.GetProperty("count").GetInt64()}").Order(StringComparer.Ordinal));
        Assert.Equal(
            (of, planted.Raw, Planted(planted.Excluded), planted.Net, Planted(planted.Disputed), planted.AtLeast),
            (of, tally.GetProperty("raw").GetInt64(), Found(tally.GetProperty("excluded")), tally.GetProperty("net").GetInt64(),
                Found(tally.GetProperty("disputed")), tally.GetProperty("atLeast").GetInt64()));
    }

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();
}
