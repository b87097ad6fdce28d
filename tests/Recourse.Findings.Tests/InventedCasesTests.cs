namespace Recourse.Findings.Tests;

public sealed class InventedCasesTests
{
    public static TheoryData<string> Names => [.. InventedCases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_invented_case_file_reads_without_a_problem_and_writes_back(string name)
    {
        var (file, problems) = InventedCases.Read(name);
        Assert.Empty(problems);
        var json = CanonicalJson.Bytes(writer => FactsJson.Write(file, writer));
        var again = FactsReader.Read(json, "facts.json");
        Assert.Empty(again.Problems);
        Assert.Equal(json, CanonicalJson.Bytes(writer => FactsJson.Write(again.File, writer)));
    }

    [Fact]
    public void The_defamation_case_is_read_as_it_is_written()
    {
        var file = InventedCases.Read("defamation").File;
        Assert.Equal("钱样二被诽谤案（虚构）", file.Title);
        Assert.Equal(new DateOnly(2024, 6, 3), file.DecisionDate);
        Assert.Equal(5, file.Material.Length);
        Assert.Equal("juyu.zip!/导出/juyu-export.csv", file.Material[1].Path);
        Assert.True(file.Material[0].Header);
        Assert.Equal("post-id", file.Material[0].Columns["帖子ID"]);
        Assert.Equal(12, file.Material[0].Columns.Count);
        Assert.Null(file.Material[2].Header);
        Assert.Equal([new Account("yanhai", "yh90000101"), new Account("juyu", "jy70000101")], file.Victims[0].Accounts);
        Assert.Equal(5, file.Exclusions.Length);
        Assert.Equal((Reasons.Inflated, ""), (file.Exclusions[4].Reason, file.Exclusions[4].Grounds));
        Assert.Equal(["880000000000001", "660000000000001"], file.Information[0].Posts);
        Assert.Equal(new Account("weibo", "7900000001"), file.Actors[0].Accounts[5]);
        Assert.Equal(Ternary.True, file.Actors[0].Circumstances.FirstOffence);
        Assert.Equal(Ternary.Unknown, file.Actors[0].Circumstances.GainsReturned);
        var first = file.Actors[0].Statements[0];
        Assert.Equal(("Defamation", "I1", Falsehood.Fabricated, StatementMode.Spread), (first.Offence, first.Information, first.Falsehood, first.Mode));
        Assert.Equal((Ternary.Unknown, Ternary.Unknown), (first.Criticism, first.Reporting));
        Assert.Null(file.Actors[0].Statements[1].Criticism);
        Assert.Equal(Ternary.True, file.Actors[1].Statements[0].Criticism);
        Assert.Equal(Falsehood.FactualBasis, file.Actors[1].Statements[0].Falsehood);
        Assert.Equal(
            new Harm { To = "V1", Relation = HarmRelation.Self, Kind = HarmKind.MentalDisorder, Status = FactStatus.Proved, Causation = FactStatus.Disputed },
            Assert.Single(file.Actors[0].Harm));
        Assert.Equal(("private", new DateOnly(2024, 5, 27), null), (file.Procedure.Complaint, file.Procedure.Filed, file.Procedure.PoliceFiled));
        Assert.Equal(new CaseEvent(new DateOnly(2024, 4, 8), "医院出具诊断"), file.Events[3]);
    }

    [Fact]
    public void The_leak_is_read_as_it_is_written()
    {
        var file = InventedCases.Read("leak").File;
        Assert.Equal(16, file.Material.Length);
        Assert.Equal("客户名单.csv", file.Material[1].Path);
        Assert.Equal(["consents.csv"], file.Material[0].ConsentLists);
        Assert.Equal(["untrue.csv"], file.Material[0].UntrueLists);
        Assert.Equal("bank-card", file.Material[3].Columns["card_no"]);
        Assert.Equal("batch.zip!/分册/part-b.csv", file.Material[7].Path);
        Assert.Equal(14, file.Recipients.Length);
        Assert.Equal(
            new Recipient { File = "客户名单.csv", From = "L1", To = "B2", Conduct = "P1", Date = new DateOnly(2024, 1, 18) }, file.Recipients[6]);
        var insider = file.Actors[0].PersonalInformation[0];
        Assert.Equal([ConductMode.Obtain, ConductMode.Sell], insider.Modes);
        Assert.Equal((Ternary.True, 6200m, "logistics"), (insider.InDuty, insider.GainsYuan, insider.Industry));
        Assert.Equal(9, insider.Obtained.Length);
        Assert.Equal("客户名单.csv", insider.Obtained[1]);
        Assert.Null(insider.Net);
        Assert.Equal(new Prior("PiInfringement", PenaltyKind.Administrative, new DateOnly(2022, 8, 11)), Assert.Single(file.Actors[1].Priors));
        Assert.Equal(new Allegation("5(1)(ii)", FactStatus.Disputed), Assert.Single(file.Actors[1].PersonalInformation[0].Alleged));
        Assert.Null(file.Actors[3].BirthDate);
        Assert.Null(file.Actors[3].PersonalInformation[0].GainsYuan);
        Assert.Equal(PartyKind.Unit, file.Actors[4].Kind);
        Assert.Equal(new LawfulBusiness(Ternary.True, 38_000m, Ternary.False), file.Actors[4].PersonalInformation[0].LawfulBusiness);
    }

    [Fact]
    public void The_doxxing_case_is_read_as_it_is_written()
    {
        var file = InventedCases.Read("doxxing").File;
        Assert.Equal("resident-id", file.Material[1].Columns["身份证号码"]);
        Assert.Equal("counter-time", file.Material[2].Columns["captured_at"]);
        Assert.Equal((new DateOnly(2010, 6, 25), Ternary.Unknown), (file.Victims[2].BirthDate, file.Victims[1].Disabled));
        Assert.Equal(("public", "聚语群「例示吃瓜群」"), (file.Recipients[0].To, file.Recipients[1].To));
        var actor = Assert.Single(file.Actors);
        Assert.Equal(["dossier.txt", "group-table.csv"], actor.PersonalInformation[0].Obtained);
        Assert.Equal(new Allegation("5(1)(x)", FactStatus.Alleged), Assert.Single(actor.PersonalInformation[0].Alleged));
        Assert.Equal(("Insult", StatementMode.DisclosePrivacy), (actor.Statements[0].Offence, actor.Statements[0].Mode));
        Assert.Equal(["V1", "V2", "V3"], actor.Statements[0].Victims);
        Assert.Equal([new Ground("12(1)", FactStatus.Alleged), new Ground("12(3)", FactStatus.Alleged)], actor.PublicOrder.Grounds);
        Assert.Equal(new DateOnly(2024, 4, 25), file.Procedure.PoliceFiled);
    }
}
