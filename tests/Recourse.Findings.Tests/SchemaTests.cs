using NJsonSchema;

namespace Recourse.Findings.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string> Names => [.. InventedCases.Names];

    [Fact]
    public void The_published_schema_is_the_program_s() => Assert.Equal(FactsSchema.Text, File.ReadAllText(Path.Combine(Root(), "docs", "schemas", "facts.schema.json")));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_invented_case_files_hold_under_the_schema(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(FactsSchema.Text, TestContext.Current.CancellationToken);
        var file = InventedCases.Read(name).File;
        Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(CanonicalJson.Bytes(writer => FactsJson.Write(file, writer)))));
    }

    [Theory]
    [InlineData("""{"titel":"x"}""")]
    [InlineData("""{"victims":[{"name":"x"}]}""")]
    [InlineData("""{"actors":[{"id":"A","statements":[{"id":"S","offence":"slander"}]}]}""")]
    [InlineData("""{"actors":[{"id":"A","statements":[{"id":"S","offence":"insult","views":-1}]}]}""")]
    [InlineData("""{"actors":{}}""")]
    public async Task What_the_reader_refuses_the_schema_refuses(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(FactsSchema.Text, TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(json));
        Assert.NotEmpty(FactsReader.Read(System.Text.Encoding.UTF8.GetBytes(json), "facts.json").Problems);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recourse.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root was not found above the test program.");
    }
}
