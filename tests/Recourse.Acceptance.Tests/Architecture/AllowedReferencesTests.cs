using System.Reflection;
using System.Xml.Linq;

namespace Recourse.Acceptance.Tests.Architecture;

/// <summary>Holds the table of allowed references of docs/architecture.md: in the project files and in what the compiler really emitted.</summary>
public sealed class AllowedReferencesTests
{
    /// <summary>The table. A project that is not in it may not exist.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Samples"] = [],
        ["Evidence"] = [],
        ["Capture"] = ["Evidence"],
        ["Records"] = ["Evidence", "Text"],
        ["Findings"] = ["Records"],
        ["PersonalData"] = ["Records", "Findings", "Text"],
        ["Spread"] = ["Records", "Findings", "Text"],
        ["Chain"] = ["Records", "Findings", "PersonalData"],
        ["Law"] = ["Findings"],
        ["Precedents"] = ["Text", "Law"],
        ["Casework"] = ["Findings", "Law"],
        ["Documents"] = ["Findings", "Law", "Casework"],
        ["Operations"] =
        [
            "Text", "Samples", "Evidence", "Capture", "Records", "Findings", "PersonalData", "Spread", "Chain", "Law", "Precedents", "Casework", "Documents",
        ],
        // The web door shows the register's own types: what a page has is what the desk gave, with no second copy between.
        ["Web"] = ["Operations", "Casework", "Documents", "Findings"],
        // The register's address is refused with its own words; everything else the command line knows through Operations and the web door.
        ["Cli"] = ["Operations", "Casework", "Web"],
    };

    /// <summary>The only types of Records that Findings may name: an address of evidence.</summary>
    private static readonly string[] s_locatorTypes = ["Locator"];

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project)
    {
        var name = Room(project);
        Assert.True(s_allowed.ContainsKey(name), $"src/{project} is not in the table of docs/architecture.md");

        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(reference => Room(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)))
            .ToArray();
        Assert.Empty(references.Except(s_allowed[name], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("Samples")]
    [InlineData("Evidence")]
    [InlineData("Capture")]
    [InlineData("Records")]
    [InlineData("Findings")]
    [InlineData("PersonalData")]
    [InlineData("Spread")]
    [InlineData("Law")]
    [InlineData("Casework")]
    [InlineData("Documents")]
    [InlineData("Operations")]
    [InlineData("Web")]
    public void The_compiled_assembly_uses_only_what_the_table_allows(string name)
    {
        var used = Assembly.Load("Recourse." + name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("Recourse.", StringComparison.Ordinal))
            .Select(Room);
        Assert.Empty(used.Except(s_allowed[name], StringComparer.Ordinal));
    }

    [Fact]
    public void Findings_takes_nothing_from_records_but_locators()
    {
        var findings = Assembly.Load("Recourse.Findings");
        var named = findings.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(Types)
            .Where(type => type.Assembly.GetName().Name == "Recourse.Records")
            .Select(type => type.Name.TrimEnd('&'))
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(named.Except(s_locatorTypes, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_source_project_has_its_test_project()
    {
        foreach (var project in Projects)
        {
            var name = project.Data;
            Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", name + ".Tests")), $"tests/{name}.Tests is missing");
        }
    }

    private static string Room(string project) => project.Replace("Recourse.", "", StringComparison.Ordinal);

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType, .. property.PropertyType.GenericTypeArguments],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };
}
