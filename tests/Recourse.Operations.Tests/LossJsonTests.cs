using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations.Tests;

/// <summary>Losses are one more property of a contract's object; nothing of the object is lost for them.</summary>
public sealed class LossJsonTests
{
    [Fact]
    public void Without_losses_the_object_is_the_contracts_own() =>
        Assert.Equal("{\"a\":1,\"汉\":[\"字\"]}", Written([]));

    [Fact]
    public void With_losses_they_follow_the_contracts_properties() =>
        Assert.Equal("{\"a\":1,\"汉\":[\"字\"],\"lost\":[{\"file\":\"f\",\"place\":\"row=2\",\"reason\":\"broken\"}]}", Written([new Loss("f", "row=2", "broken")]));

    [Fact]
    public void A_person_sees_the_first_twenty_and_how_many_more()
    {
        var lines = LossJson.Lines([.. Enumerable.Range(0, 25).Select(at => new Loss("f", $"row={at}", "broken"))]).ToList();
        Assert.Equal(22, lines.Count);
        Assert.Contains("25", lines[0].En, StringComparison.Ordinal);
        Assert.Contains("5 more", lines[^1].En, StringComparison.Ordinal);
    }

    private static string Written(List<Loss> lost) => Encoding.UTF8.GetString(CanonicalJson.Bytes(writer => LossJson.WriteWith(writer, Contract, lost), indented: false)).TrimEnd();

    private static void Contract(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("a", 1);
        writer.WriteStartArray("汉");
        writer.WriteStringValue("字");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
