using NJsonSchema;
using Recourse.Acceptance.Tests.Cases;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Contracts;

/// <summary>Every JSON that the program prints has the shape that docs/schemas promises to outside programs.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Scan_prints_its_schema()
    {
        using var made = TemporaryCase.Small();
        await Valid("scan", Terminal.Run("scan", made.Material, "--json").Output);
    }

    [Fact]
    public async Task Spread_prints_its_schema()
    {
        using var made = TemporaryCase.Small();
        await Valid("spread", Terminal.Run("spread", made.Material, "--json").Output);
    }

    [Fact]
    public async Task Groups_print_their_schema()
    {
        using var made = TemporaryCase.Small();
        made.Write("texts.ndjson", "{\"id\":\"1\",\"text\":\"一条消息\"}\n{\"id\":\"2\",\"text\":\"一条 消息！\"}\n{\"id\":\"3\",\"image\":\"a.jpg\"}");
        var answer = Terminal.Run("spread", "group", Path.Combine(made.Folder, "texts.ndjson"), "--json");
        await Valid("group", answer.Output);
        var members = answer.Json.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("members").EnumerateArray()).Select(id => id.GetString());
        Assert.Equal(["1", "2", "3"], members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Seal_run_verify_assess_and_the_findings_print_their_schemas()
    {
        using var made = TemporaryCase.Small();
        await Valid("seal", Terminal.Run("seal", made.Folder, "--json").Output);
        await Valid("run", Terminal.Run("run", made.Folder, "--json").Output);
        await Valid("verify", Terminal.Run("verify", made.Folder, "--json").Output);
        await Valid("assess", Terminal.Run("assess", made.Folder, "--json").Output);
        await Valid("findings", System.Text.Encoding.UTF8.GetString(made.Output("findings.json")));
        await Valid("assess", System.Text.Encoding.UTF8.GetString(made.Output("assessment.json")));
    }

    [Fact]
    public async Task Facts_in_a_file_are_assessed_without_a_case()
    {
        using var made = TemporaryCase.Small();
        made.Write("facts.yaml", """
            decisionDate: 2024-02-23
            actors:
              - id: A1
                birthDate: 1985-03-09
                personalInformation:
                  - {id: P1, modes: [obtain, sell], from: 2018-01-10, to: 2018-05-30, net: {t50: 0, t500: 4987, t5000: 0}, gainsYuan: "0"}
            """);
        var answer = Terminal.Run("assess", Path.Combine(made.Folder, "facts.yaml"), "--json");
        Assert.Equal(0, answer.Status);
        await Valid("assess", answer.Output);
        var offence = answer.Json.GetProperty("actors")[0].GetProperty("offences")[0];
        Assert.Equal("PiInfringement", offence.GetProperty("offence").GetString());
        Assert.Equal("Serious", offence.GetProperty("grade").GetString());
    }

    [Fact]
    public void The_schema_of_facts_is_a_schema()
    {
        var answer = Terminal.Run("law", "schema");
        Assert.Equal(0, answer.Status);
        Assert.Equal("object", answer.Json.GetProperty("type").GetString());
        Assert.True(answer.Json.GetProperty("properties").TryGetProperty("actors", out _));
    }

    internal static async Task Valid(string name, string json)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "schemas", name + ".schema.json"));
        var problems = schema.Validate(json);
        Assert.True(problems.Count == 0, $"{name}: {string.Join("; ", problems.Select(problem => $"{problem.Path}: {problem.Kind}"))}");
    }
}
