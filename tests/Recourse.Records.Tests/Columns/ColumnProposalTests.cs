using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Columns;

public sealed class ColumnProposalTests
{
    // Invented: the check digits are right, the district codes are those of nobody's.
    private static readonly string[][] s_rows =
    [
        ["王小明", "11010119900307002X", "13800000000", "6228480402564890018", "a@example.com", "1990-03-07", "示例市试验区虚构路1号", "2023-01-02 10:00:00", "x1"],
        ["李四", "110101198503070013", "13900000001", "4111111111111111", "b@example.com", "1985-03-07", "示例市试验区虚构路2号", "2023-01-03 10:00:00", "x2"],
        ["张三丰", "坏", "159-0000-0002", "6228480402564890018", "没有", "2001/1/5", "示例省样本县3号", "2023-01-04 10:00:00", "13800000000"],
    ];

    [Fact]
    public void Values_tell_what_names_do_not()
    {
        var names = Enumerable.Range(1, 9).Select(at => $"#{at}").ToList();
        var guesses = ColumnProposal.Weigh(names, s_rows, ColumnHints.None);
        Assert.Equal(
            [
                (ColumnRole.Name, 3), (ColumnRole.ResidentId, 2), (ColumnRole.Mobile, 3), (ColumnRole.BankCard, 3), (ColumnRole.Email, 2), (ColumnRole.BirthDate, 3),
                (ColumnRole.Address, 3), (ColumnRole.Time, 3), (ColumnRole.Other, 0),
            ],
            guesses.Select(guess => (guess.Role, guess.Fits)));
        Assert.All(guesses, guess => Assert.Equal(3, guess.Sampled));
        Assert.Equal("2 of 3 sampled values: 18 places, a birth date and the right check digit", guesses[1].GroundsEn);
    }

    [Fact]
    public void The_name_goes_before_the_values_and_the_statement_before_both()
    {
        var hints = new ColumnHints(new Dictionary<string, ColumnRole>(StringComparer.Ordinal) { ["#2"] = ColumnRole.SerialNumber });
        var guesses = ColumnProposal.Weigh(["订单号", "手机号", "x"], [["13800000000", "13800000000", "13800000000"]], hints);
        Assert.Equal([(ColumnRole.SerialNumber, ColumnGround.Name, 0), (ColumnRole.SerialNumber, ColumnGround.Stated, 0), (ColumnRole.Mobile, ColumnGround.Values, 1)],
            guesses.Select(guess => (guess.Role, guess.Ground, guess.Fits)));
    }

    [Fact]
    public void Half_of_the_values_is_not_enough() =>
        Assert.Equal(ColumnRole.Other, ColumnProposal.Weigh(["x"], [["13800000000"], ["y"]], ColumnHints.None)[0].Role);

    [Fact]
    public void Dates_of_one_season_are_no_birth_dates() =>
        Assert.Equal(ColumnRole.Other, ColumnProposal.Weigh(["x"], [["2023-01-02"], ["2023-05-06"]], ColumnHints.None)[0].Role);

    [Fact]
    public void The_summary_of_every_document_says_what_its_columns_seem_to_hold()
    {
        var rows = string.Concat(Enumerable.Range(0, 9).Select(at => $"王小{"明红强"[at % 3]},1380000{at:D4},x\n"));
        var reading = Reading.Of("a.csv", "xm,手机号,z\n" + rows);
        Assert.Equal(
            [("xm", ColumnRole.Name, ColumnConfidence.High), ("手机号", ColumnRole.Mobile, ColumnConfidence.High), ("z", ColumnRole.Other, ColumnConfidence.None)],
            reading.Only.Columns.Select(guess => (guess.Column, guess.Role, guess.Confidence)));
        Assert.Equal(reading.Only.Columns, reading.Ended[0].Columns);
        Assert.Empty(Reading.Of("a.txt", "王小明\n").Only.Columns);
    }

    [Fact]
    public void What_most_values_contradict_is_trusted_little_and_the_row_is_told()
    {
        var reading = Reading.Of("a.csv", "序号,手机号\n1,13800000000\n2,王小明\n3,李四\n4,见备注\n");
        var guess = reading.Only.Columns[1];
        Assert.Equal((ColumnRole.Mobile, 3, 3L, ColumnConfidence.Low), (guess.Role, guess.Against, guess.AgainstRow, guess.Confidence));
        Assert.False(ColumnProposal.Weigh(["手机号"], [["138****0000"], ["+86 138-0000-0000"], ["无"]], ColumnHints.None)[0].IsContradicted);
    }

    [Fact]
    public void A_file_without_header_is_proposed_from_its_first_rows()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".csv");
        File.WriteAllBytes(path, Encodings.Bytes("gb18030", string.Concat(Enumerable.Repeat("王小明,13800000000\n李四,13900000000\n", 200_000))));
        try
        {
            var proposal = Assert.Single(ColumnProposal.Of(new SourceFile("a.csv", path), _ => ColumnHints.None, 50, ReaderLimits.Default, TestContext.Current.CancellationToken));
            Assert.Equal(("a.csv", ""), (proposal.Document.File, proposal.Document.Exhibit));
            Assert.Equal([("#1", ColumnRole.Name, 50), ("#2", ColumnRole.Mobile, 50)], proposal.Columns.Select(guess => (guess.Column, guess.Role, guess.Fits)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
