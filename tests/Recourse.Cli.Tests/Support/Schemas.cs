using NJsonSchema;

namespace Recourse.Cli.Tests;

/// <summary>Holds what the program prints to docs/schemas.</summary>
internal static class Schemas
{
    public static async Task Valid(string name, string json)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "schemas", name + ".schema.json"));
        var problems = schema.Validate(json);
        Assert.True(problems.Count == 0, $"{name}: {string.Join("; ", problems.Select(problem => $"{problem.Path}: {problem.Kind}"))}");
    }
}
