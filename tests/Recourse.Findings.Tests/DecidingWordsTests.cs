using System.Text;

namespace Recourse.Findings.Tests;

public sealed class DecidingWordsTests
{
    [Theory]
    [InlineData("priors: [{offence: PiInfringement, kind: civil}]", "priors[0].kind")]
    [InlineData("priors: [{offence: PiInfringement}]", "priors[0]")]
    [InlineData("priors: [{offence: Theft, kind: criminal}]", "priors[0].offence")]
    [InlineData("harm: [{to: V1, relation: self, kind: sad, status: proved}]", "harm[0].kind")]
    [InlineData("harm: [{to: V1, relation: friend, kind: death, status: proved}]", "harm[0].relation")]
    [InlineData("harm: [{to: V1, relation: self, kind: death, status: certain}]", "harm[0].status")]
    [InlineData("harm: [{to: V1, relation: self, status: proved}]", "harm[0]")]
    [InlineData("harm: [{to: V1, relation: self, kind: death, status: }]", "harm[0].status")]
    [InlineData("publicOrder: {grounds: [{ground: '12(1)', status: maybe}]}", "publicOrder.grounds[0].status")]
    [InlineData("publicOrder: {grounds: [{status: alleged}]}", "publicOrder.grounds[0]")]
    [InlineData("statements: [{id: S, offence: slander}]", "statements[0].offence")]
    [InlineData("statements: [{id: S}]", "statements[0]")]
    [InlineData("statements: [{id: S, offence: insult, dealtWith: perhaps}]", "statements[0].dealtWith")]
    [InlineData("personalInformation: [{id: P, dealtWith: perhaps}]", "personalInformation[0].dealtWith")]
    [InlineData("personalInformation: [{modes: [sell]}]", "personalInformation[0]")]
    public void An_entry_whose_deciding_word_cannot_be_read_is_left_out_and_named(string line, string place)
    {
        var (file, problems) = Read(line);
        Assert.Contains(problems, problem => problem.Place.EndsWith(" actors[0]." + place, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Text.En.Contains("the whole entry was left out", StringComparison.Ordinal));
        var actor = Assert.Single(file.Actors);
        Assert.Equal("{\"victims\":[{\"id\":\"V1\"}],\"actors\":[{\"id\":\"A\",\"name\":\"张某\"}]}\n", Compact(file with { Actors = [actor] }));
    }

    [Theory]
    [InlineData("alleged: [{limb: '5(1)(i)', status: sure}, {limb: '5(1)(ii)', status: proved}]")]
    [InlineData("alleged: [{status: proved}, {limb: '5(1)(ii)', status: proved}]")]
    [InlineData("alleged: [{limb: '', status: proved}, {limb: '5(1)(ii)', status: proved}]")]
    public void An_allegation_that_cannot_be_read_leaves_its_neighbour(string line)
    {
        var (file, problems) = Read($"personalInformation: [{{id: P, {line}}}]");
        Assert.NotEmpty(problems);
        Assert.Equal([new Allegation("5(1)(ii)", FactStatus.Proved)], file.Actors[0].PersonalInformation[0].Alleged);
    }

    [Fact]
    public void An_event_without_a_readable_day_is_left_out()
    {
        var (file, problems) = FactsReader.Read("events: [{date: 2024-13-01, title: a}, {title: b}, {date: 2024-01-01, title: c}]"u8, "case.yaml");
        Assert.Equal(3, problems.Length);
        Assert.Equal([new CaseEvent(new DateOnly(2024, 1, 1), "c")], file.Events);
    }

    [Fact]
    public void A_party_whose_kind_cannot_be_read_is_left_out_and_references_to_it_are_no_second_problem()
    {
        var (file, problems) = FactsReader.Read("victims: [{id: V1, kind: pesron}]\nactors: [{id: A, statements: [{id: S, offence: insult, victims: [V1]}]}]"u8, "case.yaml");
        Assert.Empty(file.Victims);
        Assert.Equal("victims[0].kind, victims[0]", string.Join(", ", problems.Select(problem => problem.Place.Split(' ')[1])));
    }

    [Fact]
    public void A_claim_that_cannot_be_read_is_made_and_unknown()
    {
        var (file, problems) = Read("statements: [{id: S, offence: insult, carveOuts: {criticism: perhaps}}, {id: T, offence: insult, carveOuts: yes}]");
        Assert.Equal(2, problems.Length);
        Assert.Equal((Ternary.Unknown, null), (file.Actors[0].Statements[0].Criticism, file.Actors[0].Statements[0].Reporting));
        Assert.Equal((Ternary.Unknown, Ternary.Unknown), (file.Actors[0].Statements[1].Criticism, file.Actors[0].Statements[1].Reporting));
        var conduct = Read("personalInformation: [{id: P, insider: yes, lawfulBusiness: yes, net: {t50: many}, gainsYuan: much}]").File.Actors[0].PersonalInformation[0];
        Assert.Equal(new InsiderPart(null, null), conduct.Insider);
        Assert.Equal(new LawfulBusiness(Ternary.Unknown, null, Ternary.Unknown), conduct.LawfulBusiness);
        Assert.Equal(new CountRange(0, long.MaxValue), conduct.Net?.T50);
        Assert.Null(conduct.GainsYuan);
    }

    private static FactsRead Read(string line) => FactsReader.Read(Encoding.UTF8.GetBytes($"victims: [{{id: V1}}]\nactors:\n  - id: A\n    name: 张某\n    {line}"), "case.yaml");

    private static string Compact(CaseFile file) => Encoding.UTF8.GetString(CanonicalJson.Bytes(writer => FactsJson.Write(file, writer), indented: false));
}
