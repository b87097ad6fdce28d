using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Cases;

/// <summary>A folder as MediaCrawler leaves it, beside a ledger and a log: what was planted is what <c>run</c> counts.</summary>
public sealed class CrawledFolderTests
{
    [Fact]
    public void A_crawled_folder_of_Weibo_and_Bilibili_counts_forwards_views_and_comments_exactly()
    {
        using var made = new TemporaryCase();
        made.Write("case.yaml", """
            title: 抓取
            decisionDate: 2024-06-01
            victims: [{id: V1, name: 受害人甲, birthDate: 1990-05-01}]
            actors:
              - id: A1
                name: 张试一
                birthDate: 1985-03-09
                accounts: [{platform: weibo, id: "700"}]
                statements:
                  - {id: S1, offence: defamation, date: 2023-11-15, victims: [V1], falsehood: fabricated, mode: spread, posts: ["5001"]}
            """);

        Directory.CreateDirectory(Path.Combine(made.Material, "weibo", "json"));
        Directory.CreateDirectory(Path.Combine(made.Material, "weibo", "csv"));

        // The platform's counters say 1.2万 forwards; of views Weibo's table says nothing, Bilibili's does.
        made.Write("material/weibo/json/search_contents_2023-12-01.json", """
            [{"note_id":"5001","content":"这是一条捏造的指控","create_time":1700000000,"create_date_time":"2023-11-15 06:13:20","liked_count":"12","comments_count":"40","shared_count":"1.2万","last_modify_ts":1701400000000,"note_url":"u","user_id":"700","nickname":"甲"}]
            """);
        var comments = new StringBuilder("comment_id,create_time,create_date_time,note_id,content,sub_comment_count,comment_like_count,last_modify_ts,ip_location,parent_comment_id,user_id,nickname,profile_url\n");
        for (var at = 0; at < 41; at++)
        {
            // The last is the first again.
            var id = 9000 + (at % 40);
            comments.Append(CultureInfo.InvariantCulture, $"{id},{1_700_000_000 + id},,5001,评论 {id},0,1,1701400000000,,{(id % 4 == 1 ? "9000" : "")},{800 + (id % 30)},乙,p\n");
        }

        made.Write("material/weibo/csv/search_comments_2023-12-01.csv", comments.ToString());
        // MediaCrawler has no rows of forwards; the search crawler's table names what each microblog forwards.
        made.Write("material/weibo/csv/search.csv", "id,bid,user_id,用户昵称,微博正文,转发数,评论数,点赞数,发布时间,retweet_id\n" + string.Concat(Enumerable.Range(0, 25).Select(at =>
            $"{6000 + (at % 24)},b,{600 + (at % 24)},丁,转发微博,0,0,0,2023-11-16 08:{at % 24:D2},5001\n")));
        made.Write("material/bili.jsonl", """
            {"video_id":"BV1","title":"t","desc":"这是一条捏造的指控","create_time":1700003600,"user_id":"900","nickname":"丙","liked_count":"1","video_play_count":"5321","video_share_count":"77","video_comment":"0","last_modify_ts":1701400000000}
            """);
        made.Write("material/log.csv", "账号,登录时间,登录IP\nu1,2023-11-15 06:10:00,10.0.0.1\nu1,2023-11-16 06:10:00,10.0.0.2\n");
        made.Write("material/wechat.csv", "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n2023-11-15 06:00:00,转账,水军,推广,支出,¥500.00,零钱,支付成功,1,2,/\n");

        var run = Terminal.Run("run", made.Folder, "--json");
        Assert.True(run.Status == 0, run.Output + run.Error);
        using var findings = JsonDocument.Parse(made.Output("findings.json"));
        var spread = findings.RootElement.GetProperty("spread").GetProperty("information").EnumerateArray().ToDictionary(entry => entry.GetProperty("root").GetString()!);
        Assert.Equal(["5001", "BV1"], spread.Keys.Order(StringComparer.Ordinal));

        // 41 comments and 25 forwards, one of each twice.
        Assert.Equal((66, 64), (Figure(spread["5001"], "rows", "raw"), Figure(spread["5001"], "rows", "net")));
        Assert.Equal((24, 40), (Figure(spread["5001"], "forwards", "net"), Figure(spread["5001"], "comments", "net")));

        // Of the other no row of a forward is in the material: unknown, not none.
        Assert.Equal(JsonValueKind.Null, spread["BV1"].GetProperty("forwards").ValueKind);
        Assert.Equal(12_000, spread["5001"].GetProperty("declared").GetProperty("forwards").GetInt64());
        Assert.Equal((77, 5321), (spread["BV1"].GetProperty("declared").GetProperty("forwards").GetInt64(), Figure(spread["BV1"], "views", "net")));

        var read = run.Json.GetProperty("documents").EnumerateArray().Where(document => document.TryGetProperty("readAs", out _)).ToDictionary(
            document => document.GetProperty("path").GetString()!,
            document => document.GetProperty("readAs").EnumerateArray().Select(entry => (entry.GetProperty("layout").GetString(), entry.GetProperty("records").GetInt64())).Single());
        Assert.Equal(
            [("bilibili/contents", 1L), ("logs/log-ins", 2L), ("wechat-pay/ledger", 1L), ("weibo/comments", 41L), ("weibo/contents", 1L), ("weibo/search", 25L)],
            read.Values.Select(entry => (entry.Item1!, entry.Item2)).OrderBy(entry => entry.Item1, StringComparer.Ordinal));
        var text = Terminal.Run("run", made.Folder);
        Assert.Contains("read as weibo/contents", text.Output, StringComparison.Ordinal);
        Assert.Contains("because it has the fields note_id", text.Output, StringComparison.Ordinal);
    }

    private static long Figure(JsonElement information, string name, string part) => information.GetProperty(name).GetProperty(part).GetInt64();
}
