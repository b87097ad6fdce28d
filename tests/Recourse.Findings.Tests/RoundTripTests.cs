using System.Text;
using CsCheck;

namespace Recourse.Findings.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("facts.json", "", false)]
    [InlineData("case.yaml", "", true)]
    [InlineData("case.yaml", "# JSON is YAML\n", true)]
    [InlineData("case.yaml", "# JSON is YAML\n", false)]
    public void Every_case_file_reads_back_the_same(string name, string before, bool indented) => CaseFiles.All.Sample(
        file =>
        {
            var json = Write(file, indented);
            var read = FactsReader.Read([.. Encoding.UTF8.GetBytes(before), .. json], name);
            Assert.Empty(read.Problems);
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Write(read.File, indented)));
        },
        iter: 300);

    [Fact]
    public void What_was_read_of_a_damaged_file_can_always_be_written_and_reads_back_the_same() => Gen.Select(CaseFiles.All, Gen.Int[0, int.MaxValue], CaseFiles.Words("x", "null", "[]", "{}", "\"\"")).Sample(
        (file, seed, value) =>
        {
            var lines = Encoding.UTF8.GetString(Write(file, true)).Split('\n');
            var at = seed % lines.Length;
            var colon = lines[at].LastIndexOf("\": ", StringComparison.Ordinal);
            if (colon >= 0 && !lines[at].EndsWith('{') && !lines[at].EndsWith('['))
            {
                lines[at] = lines[at][..colon] + "\": " + value + (lines[at].EndsWith(',') ? "," : "");
            }

            var read = FactsReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "case.yaml");
            var json = Write(read.File, true);
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Write(FactsReader.Read(json, "facts.json").File, true)));
        },
        iter: 300);

    private static byte[] Write(CaseFile file, bool indented) => CanonicalJson.Bytes(writer => FactsJson.Write(file, writer), indented);
}
