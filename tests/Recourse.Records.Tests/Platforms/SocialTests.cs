using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

/// <summary>X, Reddit, 4CAT, Zeeschuimer, and the archives of Facebook and Instagram.</summary>
public sealed class SocialTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.Zero);

    private static string Json(object value) => JsonSerializer.Serialize(value);

    [Fact]
    public void Posts_of_the_API_of_X_tell_reposts_replies_and_quotes_and_its_users_are_accounts()
    {
        string[] kinds = ["", "retweeted", "replied_to", "quoted"];
        var posts = Enumerable.Range(0, 80).Select(at => (Id: $"{1000 + at}", Kind: kinds[at % 4], Target: $"{900 + (at % 7)}", Text: $"第{at}条 \"x\" 🙂")).ToList();
        var data = string.Join(",\n", posts.Select((post, at) =>
            $$"""{"id":"{{post.Id}}","text":{{Json(post.Text)}},"author_id":"{{at % 9}}1","created_at":"{{s_first.AddMinutes(at):yyyy-MM-dd'T'HH:mm:ss}}.000Z","conversation_id":"{{(post.Kind == "replied_to" ? "899" : post.Id)}}","edit_history_tweet_ids":["{{post.Id}}"],"public_metrics":{"retweet_count":{{at}},"reply_count":{{at * 2}},"like_count":3,"quote_count":0,"impression_count":{{at * 100}} }"""
            + (post.Kind.Length == 0 ? "}" : $$""","referenced_tweets":[{"type":"{{post.Kind}}","id":"{{post.Target}}"}]}""")));
        var typed = Typed.Of("a.json", $$"""{"data":[{{data}}],"includes":{"users":[{"id":"11","name":"甲","username":"a","created_at":"2020-01-01T00:00:00.000Z","public_metrics":{"followers_count":1,"tweet_count":2} }]},"meta":{"result_count":80} }""");
        Assert.Equal(
            posts.Select(post => (post.Id, post.Kind switch { "" => PostKind.Root, "replied_to" => PostKind.Comment, _ => PostKind.Forward }, post.Kind.Length == 0 ? "" : post.Target, post.Kind == "replied_to" ? "899" : "", post.Text)),
            typed.Posts.Select(post => (post.Id, post.Kind, post.Parent, post.Root, post.Text)));
        Assert.Equal(Enumerable.Range(0, 80).Select(at => (DateTimeOffset?)s_first.AddMinutes(at)), typed.Posts.Select(post => post.Time));
        Assert.Equal(Enumerable.Range(0, 80).Select(at => (long)at), typed.Counters.Where(counter => counter.Kind == CounterKind.Forwards).Select(counter => counter.Value));

        // Impressions are no views.
        Assert.DoesNotContain(typed.Counters, counter => counter.Kind == CounterKind.Views);
        Assert.Equal(("11", "a"), (Assert.Single(typed.Accounts).Id, typed.Accounts[0].Name));
        Assert.Empty(typed.Lost);
        Proof.Holds(typed);
    }

    [Fact]
    public void Dumps_of_Reddit_tell_submissions_crossposts_and_comments()
    {
        var lines = new StringBuilder();
        for (var at = 0; at < 60; at++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"s{{at}}","title":"题 {{at}}","selftext":"文 \"{{at}}\"","subreddit":"china","author":"u{{at % 5}}","author_fullname":"t2_{{at % 5}}","created_utc":{{s_first.AddMinutes(at).ToUnixTimeSeconds()}},"num_comments":{{at}},"retrieved_on":1800000000""")
                .Append(at % 3 == 2 ? $",\"crosspost_parent\":\"t3_s{at - 1}\"}}\n" : "}\n");
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"c{{at}}","body":"评 {{at}}","link_id":"t3_s{{at}}","parent_id":"{{(at % 2 == 0 ? $"t3_s{at}" : $"t1_c{at - 1}")}}","subreddit":"china","author":"{{(at == 7 ? "[deleted]" : "v")}}","created_utc":"{{s_first.AddMinutes(at).ToUnixTimeSeconds()}}"}""").Append('\n');
        }

        var typed = Typed.Of("RS.ndjson", lines.ToString());
        Assert.Equal(
            Enumerable.Range(0, 60).SelectMany(at => ((string, PostKind, string, string)[])[
                ($"t3_s{at}", at % 3 == 2 ? PostKind.Forward : PostKind.Root, at % 3 == 2 ? $"t3_s{at - 1}" : "", at % 3 == 2 ? $"t3_s{at - 1}" : ""),
                ($"t1_c{at}", PostKind.Comment, at % 2 == 0 ? "" : $"t1_c{at - 1}", $"t3_s{at}")]),
            typed.Posts.Select(post => (post.Id, post.Kind, post.Parent, post.Root)));
        Assert.Equal("", typed.Posts.Single(post => post.Id == "t1_c7").Author);
        Assert.All(typed.Counters, counter => Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), counter.AsOf));
        Proof.Holds(typed);
    }

    [Fact]
    public void Tables_of_4CAT_are_in_UTC_and_name_no_post_that_was_reposted()
    {
        var text = "id,thread_id,timestamp,unix_timestamp,body,author,author_id,is_retweet,retweet_count,reply_count,like_count,impression_count\n"
            + string.Concat(Enumerable.Range(0, 60).Select(at => $"{100 + at},{(at % 3 == 1 ? 100 : 100 + at)},{s_first.AddMinutes(at):yyyy-MM-dd HH:mm:ss},{(at == 5 ? "" : s_first.AddMinutes(at).ToUnixTimeSeconds())},\"文, {at}\",a,7,{(at % 3 == 2 ? "yes" : "no")},{at},1,2,3\n"));
        var typed = Typed.Of("a.csv", text);
        Assert.Equal("fourcat/x", typed.Layout);
        Assert.Equal(
            Enumerable.Range(0, 60).Select(at => ($"{100 + at}", at % 3 == 0 ? PostKind.Root : at % 3 == 1 ? PostKind.Comment : PostKind.Forward)), typed.Posts.Select(post => (post.Id, post.Kind)));
        Assert.Equal(Enumerable.Range(0, 60).Select(at => (DateTimeOffset?)s_first.AddMinutes(at)), typed.Posts.Select(post => post.Time));

        // Each gets a root of its own: joined under one, they would count for what they do not belong to.
        Assert.Equal(20, typed.Posts.Where(post => post.Kind == PostKind.Forward).Select(post => post.Root).Distinct(StringComparer.Ordinal).Count());
        Proof.Holds(typed);
    }

    [Fact]
    public void Captures_of_Zeeschuimer_are_looked_into_and_tell_when_they_were_captured()
    {
        var lines = string.Concat(Enumerable.Range(0, 40).Select(at =>
            $$$"""{"nav_index":"1","item_id":"{{{at}}}","timestamp_collected":1800000000{{{at % 10}}}00,"source_platform":"douyin.com","data":{"aweme_id":"{{{7000 + at}}}","desc":"文{{{at}}}","create_time":{{{s_first.AddMinutes(at).ToUnixTimeSeconds()}}},"author":{"uid":"{{{at % 4}}}9","nickname":"n"},"statistics":{"share_count":{{{at}}},"comment_count":{{{at * 2}}},"digg_count":5,"play_count":{{{at * 9}}} } } }""" + "\n"));
        var typed = Typed.Of("a.ndjson", lines);
        Assert.Equal("douyin/awemes", typed.Layout);
        Assert.Equal(Enumerable.Range(0, 40).Select(at => ($"{7000 + at}", $"{at % 4}9", $"文{at}", (DateTimeOffset?)s_first.AddMinutes(at))), typed.Posts.Select(post => (post.Id, post.Author, post.Text, post.Time)));
        Assert.Equal(
            Enumerable.Range(0, 40).Select(at => ((long)at, (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000 + (at % 10 * 100)))),
            typed.Counters.Where(counter => counter.Kind == CounterKind.Forwards).Select(counter => (counter.Value, counter.AsOf)));
        Proof.Holds(typed);
    }

    /// <summary>As the archives write it: each byte of the UTF-8 a character, escaped.</summary>
    private static string Broken(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value => value < 0x80 && value != '"' && value != '\\' ? ((char)value).ToString() : $"\\u{value:x4}"));

    [Fact]
    public void Archives_of_Facebook_and_Instagram_are_repaired_and_the_raw_text_is_kept()
    {
        var planted = Enumerable.Range(0, 50).Select(at => (Name: $"张{at % 3}", Text: $"第{at}条：名单 “x” 🙂", Time: s_first.AddSeconds(at))).ToList();
        var messages = string.Join(",", planted.Select(entry => $$"""{"sender_name":"{{Broken(entry.Name)}}","timestamp_ms":{{entry.Time.ToUnixTimeMilliseconds()}},"content":"{{Broken(entry.Text)}}","type":"Generic"}"""));
        var typed = Typed.Of("facebook-1/messages/inbox/group_1/message_1.json", $$"""{"participants":[{"name":"x"},{"name":"y"}],"messages":[{{messages}}],"title":"t"}""");
        Assert.Contains(typed.Recognitions, recognition => recognition.Layout == "meta/messages");
        Assert.Equal(planted.Select(entry => (entry.Name, entry.Text, (DateTimeOffset?)entry.Time)), typed.Messages.Select(message => (message.SenderName, message.Text, message.Time!.Instant)));
        Assert.All(typed.Messages, message => Assert.Equal(("facebook", "group_1"), (message.Platform, message.Conversation)));
        Assert.All(typed.Messages.Zip(planted), pair => Assert.Equal(
            Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(pair.Second.Text)), pair.First.Fields.Single(field => field.Part == "text").Raw));
        Proof.Holds(typed);
    }

    [Theory]
    [InlineData("cafÃ©", "café")]
    [InlineData("plain", "plain")]
    [InlineData("张三", "张三")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    public void Only_what_is_broken_that_way_is_repaired(string raw, string text) => Assert.Equal(text, Mojibake.Repair(raw));

    [Fact]
    public void Tables_of_messages_of_WeChat_and_of_investigators_come_back_exactly()
    {
        var wechat = Typed.Of("a.csv", "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"
            + string.Concat(Enumerable.Range(0, 40).Select(at => $"{at},g1,1,0,{at % 2},{s_first.AddMinutes(at).ToUnixTimeSeconds()},,\"文, {at}\",,备注,昵称,wxid_{at % 3}\n")));
        Assert.Equal("wechat/table", wechat.Layout);
        Assert.Equal(
            Enumerable.Range(0, 40).Select(at => ((bool?)(at % 2 == 1), $"wxid_{at % 3}", $"文, {at}", (DateTimeOffset?)s_first.AddMinutes(at), "g1")),
            wechat.Messages.Select(message => (message.IsOwn, message.Sender, message.Text, message.Time!.Instant, message.Conversation)));
        Proof.Holds(wechat);

        var table = Typed.Of("b.csv", "群名称,发送者昵称,发送者id,发送时间,消息类型,消息内容,附件\n群,甲,u1,2023-11-15 14:13:20,文本,你好,\n群,乙,u2,2023-11-15 14:14:20,文件,,名单.xlsx\n");
        Assert.Equal([("甲", "u1", "你好", 0), ("乙", "u2", "", 1)], table.Messages.Select(message => (message.SenderName, message.Sender, message.Text, message.Attachments.Count)));
        Proof.Holds(table);
    }
}
