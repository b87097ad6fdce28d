using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Operations.Tests.Running;

/// <summary>What case.yaml says of files reaches the readers, and a misspelt name does not vanish.</summary>
public sealed class MaterialHintsTests
{
    private static readonly MaterialHints s_hints = new(new CaseFile
    {
        Material =
        [
            new MaterialHint
            {
                Path = "a.zip", Kind = "Transaction", Platform = "weibo", Header = true,
                Columns = ImmutableSortedDictionary<string, string>.Empty.Add("nm", "name").Add("tel", "mobile"),
                ConsentLists = ["consents.csv"],
            },
            new MaterialHint { Path = "a.zip!/inner.csv", Kind = "NamePhone" },
        ],
        Recipients = [new Recipient { File = "sold.csv", From = "A1", To = "B1" }],
        Exclusions = [new AccountExclusion { Account = new Account("weibo", "1"), Reason = "own", Evidence = "letter.txt" }],
        Actors = [new Actor { Id = "A1", PersonalInformation = [new PersonalInformationConduct { Id = "P1", Obtained = ["got.csv"] }] }],
    });

    [Fact]
    public void A_document_inside_a_container_takes_its_own_hint_before_the_containers()
    {
        Assert.Equal("NamePhone", s_hints.Kind("a.zip!/inner.csv"));
        Assert.Equal("Transaction", s_hints.Kind("a.zip!/other.csv"));
        Assert.Equal("Transaction", s_hints.Kind("a.zip!/b.zip!/deep.csv"));
        Assert.Null(s_hints.Kind("b.csv"));
    }

    [Fact]
    public void Columns_header_and_platform_reach_the_reader()
    {
        var hints = s_hints.Columns("a.zip!/other.csv");
        Assert.Equal(ColumnRole.Name, hints.Columns["nm"]);
        Assert.Equal(ColumnRole.Mobile, hints.Columns["tel"]);
        Assert.True(hints.Header);
        Assert.Equal("weibo", hints.Platform);
        Assert.Same(ColumnHints.None, s_hints.Columns("b.csv"));
    }

    [Fact]
    public void Names_that_no_document_has_are_told_with_their_place()
    {
        var unused = s_hints.Unused([Summary("a.zip"), Summary("a.zip!/inner.csv"), Summary("got.csv"), Summary("letter.txt")]).ToList();
        Assert.Equal(["consents.csv", "sold.csv"], unused.Select(loss => loss.Reason.Split(' ')[1].TrimEnd(',')).Order(StringComparer.Ordinal));
        Assert.All(unused, loss => Assert.Equal("case.yaml", loss.File));
        Assert.Contains(unused, loss => loss.Place == "recipients[A1→B1].file");
    }

    [Fact]
    public void A_word_that_is_no_role_or_kind_is_told_with_its_place()
    {
        Assert.Empty(s_hints.Misspelt());
        var hints = new MaterialHints(new CaseFile
        {
            Material = [new MaterialHint { Path = "a.csv", Kind = "Transactions", Columns = ImmutableSortedDictionary<string, string>.Empty.Add("电话", "moblie").Add("姓名", "name") }],
        });
        Assert.Equal(["material[a.csv].kind", "material[a.csv].columns[电话]"], hints.Misspelt().Select(loss => loss.Place));
    }

    [Fact]
    public void A_wrong_mapping_is_refused_with_the_row_that_contradicts_it_and_a_right_one_stands()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".csv");
        File.WriteAllText(file, "甲,乙,丙\n王小明,13800000000,1\n李秀英,,2\n,13900000000,3\n张伟,159****0003,4\n");
        try
        {
            var hints = new MaterialHints(new CaseFile
            {
                Material =
                [
                    new MaterialHint
                    {
                        Path = "a.csv", Header = true,
                        Columns = ImmutableSortedDictionary<string, string>.Empty.Add("甲", "mobile").Add("乙", "mobile").Add("#3", "serial-number").Add("丁", "name"),
                    },
                ],
            });
            var losses = hints.Refuse([new SourceFile("a.csv", file, "-")], TestContext.Current.CancellationToken);
            Assert.Equal(["material[a.csv].columns[丁]", "material[a.csv].columns[甲]"], losses.Select(loss => loss.Place).Order(StringComparer.Ordinal));
            Assert.StartsWith("mobile is refused: row 2 of a.csv", losses.Single(loss => loss.Place.Contains('甲', StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
            Assert.All(losses, loss => Assert.DoesNotContain("王小明", loss.Reason, StringComparison.Ordinal));
            Assert.Equal(["#3", "丁", "乙"], hints.Columns("a.csv").Columns.Keys.Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static DocumentSummary Summary(string name) => new(new DocumentInfo(0, name, "", "", DocumentFormat.Csv, "utf-8", []), 0, "", 0, []);
}
