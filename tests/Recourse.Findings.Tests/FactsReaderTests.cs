using System.Text;
using System.Text.Json;
using CsCheck;

namespace Recourse.Findings.Tests;

public sealed class FactsReaderTests
{
    private const string Contract =
        """
        decisionDate: 2024-02-23
        victims:
          - {id: V1, name: 受害人甲, birthDate: null, kind: person, disabled: false}
        actors:
          - id: A1
            accounts: [{platform: weibo, id: 003009331235}]
            priors: [{offence: PiInfringement, kind: criminal, date: 2016-04-01}]
            personalInformation:
              - id: P1
                modes: [obtain, sell]
                net: {t50: 0, t500: 4987, t5000: 0}
                gainsYuan: 28600.10
                insider: {net: {t50: 0, t500: 0, t5000: 0}, gainsYuan: "0"}
            statements:
              - id: S1
                offence: defamation
                victims: [V1]
                falsehood: knownFalse
                views: {atLeast: 4900, atMost: 5200}
                forwards: 12
                carveOuts: {criticism: unknown}
            harm: [{to: V1, relation: closeRelative, kind: mentalDisorder, status: proved, causation: disputed}]
            publicOrder: {vileSocialEffect: unknown, grounds: [{ground: "12(2)", status: alleged}]}
        procedure: {complaint: private, filed: 2020-10-26, policeFiled: null}
        """;

    [Fact]
    public void The_contract_s_example_reads_without_a_problem()
    {
        var (file, problems) = Read(Contract);
        Assert.Empty(problems);
        var actor = file.Actors[0];
        Assert.Equal("003009331235", actor.Accounts[0].Id);
        Assert.Equal(28600.10m, actor.PersonalInformation[0].GainsYuan);
        Assert.Equal(new CountRange(4900, 5200), actor.Statements[0].Views);
        Assert.Equal("Defamation", actor.Statements[0].Offence);
        Assert.Equal(Ternary.Unknown, actor.Statements[0].Criticism);
        Assert.Null(actor.Statements[0].Reporting);
        Assert.Equal(HarmKind.MentalDisorder, actor.Harm[0].Kind);
        Assert.Equal(Ternary.False, file.Victims[0].Disabled);
        Assert.Null(file.Victims[0].BirthDate);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var json = Write(Read(Contract).File);
        var again = FactsReader.Read(json, "facts.json");
        Assert.Empty(again.Problems);
        Assert.Equal(json, Write(again.File));
        Assert.Equal(28600.10m, again.File.Actors[0].PersonalInformation[0].GainsYuan);
    }

    [Fact]
    public void Counts_read_back_whatever_their_bounds() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Bool).Sample((a, b, open) =>
        {
            var range = new CountRange(Math.Min(a, b), open ? long.MaxValue : Math.Max(a, b));
            var file = new CaseFile { Actors = [new Actor { Id = "A", Statements = [new Statement { Id = "S", Offence = "Insult", Views = range }] }] };
            var read = FactsReader.Read(Write(file), "f");
            Assert.Empty(read.Problems);
            Assert.Equal(range, read.File.Actors[0].Statements[0].Views);
        });

    [Fact]
    public void Any_title_reads_back() => Gen.String[Gen.Char.AlphaNumeric, 1, 40].Sample(title =>
        Assert.Equal(title, FactsReader.Read(Write(new CaseFile { Title = title }), "f").File.Title));

    [Theory]
    [InlineData("titel: x", "line=1,column=1 titel", "\"title\"")]
    [InlineData("decisionDate: 2024-02-30", "line=1,column=15 decisionDate", "date")]
    [InlineData("title: a\ntitle: b", "line=2,column=1 title", "twice")]
    [InlineData("victims: [{id: V}, {id: V}]", "victims[1].id", "twice")]
    [InlineData("actors: [{id: A, harm: [{to: V9, relation: self, kind: death, status: proved}]}]", "actors[0].harm[0].to", "V9")]
    [InlineData("actors: [{id: A, statements: [{id: S, offence: insult, views: -1}]}]", "actors[0].statements[0].views", "-1")]
    [InlineData("actors: [{id: A, statements: [{id: S, offence: insult, views: {atLeast: 2, atMost: 1}}]}]", "actors[0].statements[0].views", "above")]
    [InlineData("actors: [{id: A, personalInformation: [{id: P, gainsYuan: 1e3}]}]", "gainsYuan", "1e3")]
    [InlineData("title: x\n---\ntitle: y", "line=2", "second")]
    [InlineData("", "line=1,column=1", "empty")]
    public void What_is_not_understood_is_named_with_its_place(string text, string place, string words)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Contains(place, problem.Place, StringComparison.Ordinal);
        Assert.Contains(words, problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_and_aliases_are_both_named_and_nothing_is_expanded()
    {
        var (file, problems) = Read("title: &a x\nprocedure: {complaint: *a}");
        Assert.Equal("x", file.Title);
        Assert.Equal("", file.Procedure.Complaint);
        Assert.Collection(
            problems,
            anchor => Assert.Contains("line=1,column=8", anchor.Place, StringComparison.Ordinal),
            alias => Assert.Contains("The alias *a", alias.Text.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tab_in_the_indentation_is_named_with_its_line_and_what_stands_before_it_is_kept()
    {
        var (file, problems) = Read("title: x\nactors:\n\t- id: A");
        var problem = Assert.Single(problems);
        Assert.Contains("line=3", problem.Place, StringComparison.Ordinal);
        Assert.Contains("tab", problem.Text.En, StringComparison.Ordinal);
        Assert.Equal("x", file.Title);
    }

    [Fact]
    public void Hostile_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(bytes => { _ = FactsReader.Read(bytes, "f"); });

    [Fact]
    public void Deep_nesting_is_refused() => Assert.NotEmpty(Read("title: x\nvictims: " + new string('[', 100_000)).Problems);

    [Fact]
    public void Every_key_of_the_reader_is_in_the_schema_and_no_other()
    {
        using var schema = JsonDocument.Parse(FactsSchema.Text);
        Assert.Equal(Sorted(FactsSchema.Keys), Sorted(Keys(schema.RootElement, "")));
    }

    private static string Sorted(IEnumerable<string> keys) => string.Join('\n', keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Keys(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                var at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                yield return at;
                foreach (var key in Keys(property.Value, at))
                {
                    yield return key;
                }
            }
        }

        var inner = schema.TryGetProperty("anyOf", out var any) ? any.EnumerateArray().SelectMany(choice => Keys(choice, path)) : [];
        var items = schema.TryGetProperty("items", out var item) ? Keys(item, path + "[]") : [];
        foreach (var key in inner.Concat(items))
        {
            yield return key;
        }
    }

    private static FactsRead Read(string text) => FactsReader.Read(Encoding.UTF8.GetBytes(text), "case.yaml");

    private static byte[] Write(CaseFile file) => CanonicalJson.Bytes(writer => FactsJson.Write(file, writer));
}
