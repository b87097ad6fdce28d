using System.Globalization;
using System.Text.RegularExpressions;

namespace Recourse.Law.Tests;

/// <summary>
/// Every trap of the research file has a test that its number names. Those about what the law makes of facts stand here; those about counting
/// items stand with the room that counts them.
/// </summary>
public sealed partial class TrapListTests
{
    private const int Traps = 42;

    [Fact]
    public void Every_trap_has_a_test_that_is_named_by_its_number()
    {
        var tested = Tested();
        Assert.Empty(Enumerable.Range(1, Traps).Except(tested));
        Assert.Empty(tested.Except(Enumerable.Range(1, Traps)));
    }

    [Fact]
    public void The_list_is_that_of_the_research_file()
    {
        var file = Shared.File("law/law.md");
        Assert.SkipWhen(file is null, "shared/law/law.md is not there: the list of traps cannot be compared with it");
        var lines = File.ReadAllLines(file).SkipWhile(l => !l.StartsWith("## 9.", StringComparison.Ordinal)).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal));
        var listed = lines.Select(l => Listed().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(1, Traps), listed);
        Assert.Empty(listed.Except(Tested()));
    }

    /// <summary>The numbers of the test methods of every test project: a method counts only where it is a test.</summary>
    private static HashSet<int> Tested() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Documents.Root(), "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Named().Matches(File.ReadAllText(f))).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(@"^\s*\[(Fact|Theory|InlineData|MemberData)[^\n]*\]( *//[^\n]*)?\s*\n\s*public (void|async Task) Trap_(?<n>[0-9]{2})_", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<n>[0-9]+)\. ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
