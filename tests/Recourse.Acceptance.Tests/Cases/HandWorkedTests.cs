using System.Text.Json;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>Small examples whose every figure a reader can check with a pencil.</summary>
public sealed class HandWorkedTests
{
    /// <summary>
    /// Ten rows under one root:
    /// <code>
    /// r (u0)
    /// ├─ a (u1)            depth 1
    /// │  ├─ b (u2)         depth 2
    /// │  │  └─ c (u1)      depth 3   u1 again
    /// │  └─ d (u3)         depth 2
    /// ├─ e (u0)            depth 1   the author's own: disputed
    /// ├─ f (?)             depth 1   account unknown
    /// ├─ g (u4)            depth 1   its parent x is not in the material
    /// └─ k (u5), a comment depth 1
    /// b again              duplicate
    /// </code>
    /// </summary>
    private const string TenPosts = """
        平台,帖子ID,类型,父ID,根ID,用户ID,时间,内容
        yanhai,r,原创,,,u0,2024-03-01 08:00:00,一条消息
        yanhai,a,转发,r,r,u1,2024-03-01 09:00:00,转
        yanhai,b,转发,a,r,u2,2024-03-01 10:00:00,转
        yanhai,c,转发,b,r,u1,2024-03-01 11:00:00,转
        yanhai,d,转发,a,r,u3,2024-03-01 12:00:00,转
        yanhai,e,转发,r,r,u0,2024-03-01 13:00:00,再转
        yanhai,f,转发,,r,,2024-03-01 14:00:00,转
        yanhai,g,转发,x,r,u4,2024-03-01 15:00:00,转
        yanhai,k,评论,r,r,u5,2024-03-01 16:00:00,评
        yanhai,b,转发,a,r,u2,2024-03-01 10:00:00,转
        """;

    /// <summary>
    /// Twelve rows: 张样一 three times (the same phone in two spellings, once with only the number), 李样二 with and without an identity number,
    /// a company, a row with nobody, two strangers who share a phone, one person in full width, one who only has an e-mail.
    /// </summary>
    private const string TwelveRows = """
        姓名,身份证号,手机号,邮箱
        张样一,,13800138001,
        张样一,,138-0013-8001,
        ,,13800138001,
        李样二,11010119900307109X,13800138002,
        李样二,,13800138002,
        样品贸易有限公司,,13800138003,
        备注,,,
        王样三,,13800138004,
        赵样四,,13800138004,
        孙样五,,１３８００１３８００５,
        孙样五,,13800138005,
        ,,,zhou6@example.com
        """;

    [Fact]
    public void Ten_posts_give_the_figures_of_the_drawing()
    {
        using var made = new TemporaryCase();
        made.Write("material/posts.csv", TenPosts);
        var answer = Terminal.Run("spread", Path.Combine(made.Material, "posts.csv"), "--json");
        Assert.Equal(0, answer.Status);
        var information = Assert.Single(answer.Json.GetProperty("information").EnumerateArray());

        Assert.Equal("r", information.GetProperty("root").GetString());
        AssertTally(information.GetProperty("rows"), raw: 9, excluded: "duplicate 1", net: 8, disputed: "own 1", atLeast: 7);
        AssertTally(information.GetProperty("forwards"), raw: 8, excluded: "duplicate 1", net: 7, disputed: "own 1", atLeast: 6);
        AssertTally(information.GetProperty("comments"), raw: 1, excluded: "", net: 1, disputed: "", atLeast: 1);
        Assert.Equal(JsonValueKind.Null, information.GetProperty("views").ValueKind);
        Assert.Equal(9, information.GetProperty("posts").GetInt64());
        Assert.Equal(5, information.GetProperty("accounts").GetInt64());
        Assert.Equal(3, information.GetProperty("depth").GetInt64());
        Assert.Equal(5, information.GetProperty("maxBreadth").GetInt64());
        Assert.Equal(1, information.GetProperty("unresolvedParents").GetInt64());
        Assert.Equal(1, information.GetProperty("duplicates").GetInt64());
        Assert.StartsWith("2024-03-01T08:00:00", information.GetProperty("first").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2024-03-01T16:00:00", information.GetProperty("last").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_rows_give_the_figures_of_the_list()
    {
        using var made = new TemporaryCase();
        made.Write("material/list.csv", TwelveRows);
        var answer = Terminal.Run("scan", Path.Combine(made.Material, "list.csv"), "--json");
        Assert.Equal(0, answer.Status);
        var identifiers = answer.Json.GetProperty("identifiers");
        // Ten mobile numbers stand in the rows (one of them full width, one with dashes); they are five numbers.
        Assert.Equal((10, 5), Counts(identifiers, "mobile"));
        Assert.Equal((1, 1), Counts(identifiers, "resident-id"));
        Assert.Equal((1, 1), Counts(identifiers, "email"));

        // Persons: 张样一, 李样二, 王样三, 赵样四, 孙样五 and whoever has the e-mail. Repeats: 张 twice, 李 once, 孙 once.
        AssertTally(answer.Json.GetProperty("items"), raw: 12, excluded: "company 1, no-person 1, duplicate 4", net: 6, disputed: "", atLeast: 6);
        Assert.Equal(6, answer.Json.GetProperty("persons").GetProperty("distinct").GetInt64());
        Assert.Equal(6, answer.Json.GetProperty("tiers").GetProperty("t5000").GetInt64());
    }

    [Fact]
    public void A_list_sold_to_two_buyers_accumulates_and_what_was_obtained_and_sold_counts_once()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        using var findings = JsonDocument.Parse(made.Output("findings.json"));
        var conduct = findings.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == "items/A1/P1");

        // Obtained: five rows, one a company, one a repeat: three persons. Sold: two of them, to two buyers: four items. One person was obtained and never sold.
        AssertTally(conduct.GetProperty("tally"), raw: 9, excluded: "company 1, duplicate 1, double-act 2", net: 5, disputed: "", atLeast: 5);
    }

    [Fact]
    public void The_authors_own_forward_moves_only_the_lower_bound_until_a_person_decides()
    {
        using var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        AssertTally(Forwards(made), raw: 4, excluded: "duplicate 1", net: 3, disputed: "own 1", atLeast: 2);

        var decided = Terminal.Run("decide", made.Folder, "--on", "exclusion", "--target", "same/I1/forwards/own", "--outcome", "Accepted", "--because", "本人账号", "--by", "检察官甲", "--json");
        Assert.Equal(0, decided.Status);
        Assert.Equal(0, Terminal.Run("run", made.Folder).Status);
        AssertTally(Forwards(made), raw: 4, excluded: "duplicate 1, own 1", net: 2, disputed: "", atLeast: 2);
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);

        // The facts under the decision change: it lapses, visibly, and the bound opens again.
        made.Write("material/more.csv", "平台,帖子ID,类型,父ID,根ID,用户ID,时间,内容\nyanhai,f9,转发,p1,p1,u1,2023-03-02 11:00:00,又转");
        Terminal.Run("run", made.Folder);
        AssertTally(Forwards(made), raw: 5, excluded: "duplicate 1", net: 4, disputed: "own 2", atLeast: 2);
        using var findings = JsonDocument.Parse(made.Output("findings.json"));
        Assert.True(Assert.Single(findings.RootElement.GetProperty("standing").EnumerateArray()).GetProperty("lapsed").GetBoolean());
    }

    private static JsonElement Forwards(TemporaryCase made)
    {
        var findings = JsonDocument.Parse(made.Output("findings.json"));
        return findings.RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == "same/I1/forwards").GetProperty("tally");
    }

    private static (long Occurrences, long Distinct) Counts(JsonElement identifiers, string kind) =>
        (identifiers.GetProperty(kind).GetProperty("occurrences").GetInt64(), identifiers.GetProperty(kind).GetProperty("distinct").GetInt64());

    private static void AssertTally(JsonElement tally, long raw, string excluded, long net, string disputed, long atLeast)
    {
        static string List(JsonElement counts) => string.Join(", ", counts.EnumerateArray().Select(entry => $"{entry.GetProperty("reason").GetString()} {entry.GetProperty("count").GetInt64()}"));
        Assert.Equal((raw, excluded, net, disputed, atLeast, net),
            (tally.GetProperty("raw").GetInt64(), List(tally.GetProperty("excluded")), tally.GetProperty("net").GetInt64(), List(tally.GetProperty("disputed")),
                tally.GetProperty("atLeast").GetInt64(), tally.GetProperty("atMost").GetInt64()));
    }
}
