using System.Text.Json;
using System.Text.Json.Nodes;
using Recourse.Acceptance.Tests.Cases;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.RealData;

/// <summary>The numbers of real judgments, and boundary cases from the text of the article, through the command line: the court's or the text's grade.</summary>
public sealed class JudgmentTests
{
    [Theory]
    [InlineData("personal-information-judgments.json", "courtGrade")]
    [InlineData("personal-information-boundaries.json", "expected")]
    public void Every_vector_gives_its_grade(string file, string gradeName)
    {
        var path = Repository.SharedPath("law", file);
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(path));
        using var made = new TemporaryCase();
        made.Write("facts.json", Facts(vectors.RootElement).ToJsonString());

        var answer = Terminal.Run("assess", Path.Combine(made.Folder, "facts.json"), "--json");
        Assert.Equal(0, answer.Status);
        var actors = answer.Json.GetProperty("actors").EnumerateArray().ToDictionary(actor => actor.GetProperty("actor").GetString()!, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var id = vector.GetProperty("id").GetString()!;
            var expected = vector.GetProperty(gradeName).GetString()!;
            var offence = actors[id].GetProperty("offences").EnumerateArray().Single(entry => entry.GetProperty("offence").GetString() == "PiInfringement");
            var grade = offence.GetProperty("grade").GetString()!;
            var alternatives = offence.GetProperty("alternatives").EnumerateArray().Select(alternative => alternative.GetProperty("grade").GetString());
            var holds = grade == expected || (vector.TryGetProperty("flag", out _) && alternatives.Contains(expected, StringComparer.Ordinal));
            if (!holds)
            {
                wrong.Add($"{id}: {expected} expected, {grade} found, alternatives {string.Join(" ", alternatives)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(vectors.RootElement.GetArrayLength() >= 18);
    }

    /// <summary>One actor a vector; an adult whose conduct lies under the 2017 interpretation.</summary>
    private static JsonObject Facts(JsonElement vectors) => new()
    {
        ["decisionDate"] = "2020-06-01",
        ["actors"] = new JsonArray([.. vectors.EnumerateArray().Select(Actor)]),
    };

    private static JsonNode Actor(JsonElement vector)
    {
        var conduct = new JsonObject
        {
            ["id"] = "P1",
            ["modes"] = new JsonArray("obtain", "sell"),
            ["from"] = "2018-01-10",
            ["to"] = "2018-05-30",
            ["net"] = Net(vector),
            ["gainsYuan"] = vector.GetProperty("gainsYuan").GetString(),
        };
        if (vector.TryGetProperty("insider", out var insider))
        {
            conduct["insider"] = new JsonObject { ["net"] = Net(insider), ["gainsYuan"] = insider.GetProperty("gainsYuan").GetString() };
        }

        if (vector.TryGetProperty("flag", out var flag) && flag.GetString()!.StartsWith("art. 6", StringComparison.Ordinal))
        {
            conduct["lawfulBusiness"] = new JsonObject { ["claimed"] = true, ["resold"] = false };
            conduct["modes"] = new JsonArray("purchase");
        }

        var priors = new JsonArray();
        var alleged = new JsonArray();
        foreach (var limb in vector.TryGetProperty("otherLimbs", out var others) ? others.EnumerateArray().Select(limb => limb.GetString()!) : [])
        {
            if (limb == "5(1)(ix)")
            {
                priors.Add(new JsonObject { ["offence"] = "PiInfringement", ["kind"] = "criminal", ["date"] = "2010-04-01" });
            }
            else
            {
                alleged.Add(new JsonObject { ["limb"] = limb, ["status"] = "proved" });
            }
        }

        conduct["alleged"] = alleged;
        return new JsonObject
        {
            ["id"] = vector.GetProperty("id").GetString(),
            ["kind"] = "person",
            ["birthDate"] = "1985-03-09",
            ["priors"] = priors,
            ["personalInformation"] = new JsonArray(conduct),
        };
    }

    private static JsonObject Net(JsonElement counts) => new()
    {
        ["t50"] = counts.GetProperty("t50").GetInt64(),
        ["t500"] = counts.GetProperty("t500").GetInt64(),
        ["t5000"] = counts.GetProperty("t5000").GetInt64(),
    };
}
