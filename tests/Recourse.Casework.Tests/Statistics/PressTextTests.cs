using Recourse.Casework.Tests.Made;

namespace Recourse.Casework.Tests.Statistics;

public sealed class PressTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-press-").FullName;

    private static readonly StageFilter s_insult = new() { From = new(2023, 1, 1), To = new(2023, 11, 30), Stages = ["Indicted"], Offences = ["Insult", "Defamation"] };

    [Fact]
    public async Task The_published_figures_come_out_of_a_register_filled_to_match()
    {
        var desk = await Desk.OpenAsync(Path.Combine(_folder, "r.db"));
        await FillAsync(desk.Register, new(2023, 1, 1), insult: 39, information: 7_345);
        await FillAsync(desk.Register, new(2022, 1, 1), insult: 31, information: 6_912);
        var insult = await desk.Statistics.CompareAsync(s_insult, new(2022, 1, 1), new(2022, 11, 30), StatisticsUnit.Persons, StatisticsGroup.Offence, Desk.Clerk);
        Assert.Equal("2023年1月至11月，起诉侮辱罪、诽谤罪39人，同比上升25.8%。", PressText.Of(insult, s_insult).Zh);
        Assert.Equal("From January to November 2023, 39 people were prosecuted for insult and defamation, up 25.8% on the year before.", PressText.Of(insult, s_insult).En);
        var filter = s_insult with { Offences = ["PiInfringement"] };
        var information = await desk.Statistics.CompareAsync(filter, new(2022, 1, 1), new(2022, 11, 30), StatisticsUnit.Persons, StatisticsGroup.None, Desk.Clerk);
        Assert.Equal("From January to November 2023, 7,345 people were prosecuted for infringing citizens' personal information, up 6.3% on the year before.", PressText.Of(information, filter).En);
        Assert.Contains("单位：人", information.Now.Definition.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, "与上年同期持平")]
    [InlineData(9, 10, "同比下降10.0%")]
    [InlineData(3, 0, "上年同期无")]
    [InlineData(0, 0, "上年同期亦无")]
    [InlineData(1, 3, "同比下降66.7%")]
    [InlineData(10_005, 10_000, "同比上升0.1%")]
    [InlineData(10_004, 10_000, "同比上升0.0%")]
    public void The_change_is_said_exactly(long now, long before, string said) => Assert.Equal(said, PressText.Change(new(Of(now), Of(before))).Zh);

    [Fact]
    public void A_part_under_three_is_withheld_and_cannot_be_found_by_subtraction()
    {
        Assert.Equal([5, null, null, 0], PublicTable.Of(Of(12, ("a", 5), ("b", 2), ("c", 4), ("d", 0))).Select(p => p.Value));
        Assert.Equal([5, null, null], PublicTable.Of(Of(8, ("a", 5), ("b", 2), ("c", 1))).Select(p => p.Value));
        Assert.Equal([5, 3], PublicTable.Of(Of(8, ("a", 5), ("b", 3))).Select(p => p.Value));
    }

    private static Figure Of(long value, params (string Key, long Value)[] parts) => new()
    {
        Value = value, Unit = StatisticsUnit.Persons, Definition = new("", ""), Rows = value, WithoutPerson = 0, Parts = [.. parts.Select(p => new FigurePart(p.Key, p.Value))],
    };

    /// <summary>So many persons prosecuted within the first eleven months, some by two rows, and as many traps: the last day of the year before, December, another stage, a struck row.</summary>
    private static async Task FillAsync(Register register, DateOnly year, int insult, int information)
    {
        await using var context = register.Context();
        var (row, tag) = (year.Year * 100_000L, year.Year);
        void Row(string person, string offence, string stage, DateOnly on, string struck = "")
        {
            row++;
            context.Stages.Add(new()
            {
                Id = FormattableString.Invariant($"E{row}"), Seq = row, CaseId = FormattableString.Invariant($"C{tag}"), PersonId = person, Offence = offence, Stage = stage, OnDay = on, Approval = "", Note = "",
                StruckBecause = struck, Information = "", EnteredBy = "made",
            });
        }

        context.Cases.Add(new()
        {
            Id = FormattableString.Invariant($"C{tag}"), Seq = tag, Number = "", Title = "案", Kind = "Insult", Region = "", Office = "", Opened = year, Folder = "", Supervised = "", Version = 1, Searched = "", EnteredBy = "made",
        });
        for (var i = 0; i < insult + information + 4; i++)
        {
            context.Persons.Add(new() { Id = FormattableString.Invariant($"P{tag}-{i}"), Name = "某", Unit = false, Industry = "", Identity = "" });
        }

        for (var i = 0; i < insult + information; i++)
        {
            var (person, offence) = (FormattableString.Invariant($"P{tag}-{i}"), i >= insult ? "PiInfringement" : i % 3 == 0 ? "Insult" : "Defamation");
            Row(person, offence, "Indicted", year.AddDays(i % 334));
            if (i % 10 == 0)
            {
                Row(person, i >= insult ? offence : "Insult", "Indicted", year.AddDays((i + 7) % 334));
            }
        }

        string Extra(int i) => FormattableString.Invariant($"P{tag}-{insult + information + i}");
        Row(Extra(0), "Insult", "Indicted", year.AddDays(-1));
        Row(Extra(1), "Insult", "Indicted", new(year.Year, 12, 1));
        Row(Extra(2), "Insult", "Arrested", year.AddDays(30));
        Row(Extra(3), "PiInfringement", "Indicted", year.AddDays(30), struck: "录入错误");
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
