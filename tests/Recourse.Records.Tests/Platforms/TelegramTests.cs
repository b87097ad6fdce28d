using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

public sealed class TelegramTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.FromHours(8));

    private static (string Name, string Text)[] Plant() =>
        [.. Enumerable.Range(0, 120).Select(at => ($"用户 {at / 3 % 7} <b>", $"第{at}条 & \"名单\" {(at % 4 == 0 ? "t.me/x" : "")}"))];

    private static string Message(int id, string name, object text, string more = "") =>
        $$"""{"id":{{id}},"type":"message","date":"{{s_first.AddMinutes(id).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}}","date_unixtime":"{{s_first.AddMinutes(id).ToUnixTimeSeconds()}}","from":{{JsonSerializer.Serialize(name)}},"from_id":"user{{name.Length}}","text":{{JsonSerializer.Serialize(text)}}{{more}}}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Messages_of_one_chat_and_of_all_chats_come_back_exactly(bool all)
    {
        var planted = Plant();
        var messages = string.Join(",\n", planted.Select((entry, at) => Message(at + 1, entry.Name, entry.Text)));
        var chat = $$"""{"name":"群聊","type":"private_group","id":4711,"messages":[{{messages}}]}""";
        var typed = Typed.Of("result.json", all ? """{"about":"x","chats":{"about":"y","list":[""" + $"{chat},{chat.Replace("群聊", "另群", StringComparison.Ordinal)}" + "]}}" : chat);
        Assert.Equal(planted.Length * (all ? 2 : 1), typed.Messages.Count);
        Assert.Equal(planted.Select(entry => (entry.Name, entry.Text)), typed.Messages.Take(planted.Length).Select(message => (message.SenderName, message.Text)));
        Assert.Equal(Enumerable.Range(1, planted.Length).Select(at => (DateTimeOffset?)s_first.AddMinutes(at)), typed.Messages.Take(planted.Length).Select(message => message.Time!.Instant));
        Assert.Equal(all ? ["群聊", "另群"] : ["群聊"], typed.Messages.Select(message => message.Conversation).Distinct());
        Assert.Empty(typed.Posts);
        Assert.Empty(typed.Lost);
        Proof.Holds(typed);
    }

    [Fact]
    public void Text_in_pieces_files_replies_forwards_and_service_messages_are_told()
    {
        var typed = Typed.Of("result.json", $$"""
            {"name":"频道","type":"public_channel","id":99,"messages":[
            {"id":1,"type":"service","date":"2023-11-15T06:00:00","date_unixtime":"1700000000","actor":"甲","actor_id":"user1","action":"create_channel","text":""},
            {{Message(2, "频道", new object[] { "见 ", new { type = "link", text = "http://a.cn" }, " 的名单" })}},
            {{Message(3, "乙", "附上", ",\"reply_to_message_id\":2,\"file\":\"files/名单.xlsx\",\"media_type\":\"file\"")}},
            {{Message(4, "丙", "转", ",\"forwarded_from\":\"某人\",\"photo\":\"(File not included. Change data exporting settings to download.)\"")}}
            ]}
            """);
        Assert.Equal(["create_channel", "见 http://a.cn 的名单", "附上", "转"], typed.Messages.Select(message => message.Text));
        Assert.Equal([true, false, false, false], typed.Messages.Select(message => message.IsService));
        Assert.Equal([new Attachment("file", "files/名单.xlsx")], typed.Messages[2].Attachments);
        Assert.Equal("omitted", Assert.Single(typed.Messages[3].Attachments).Kind);

        // A public channel's messages are posts too; which post a forward forwards, the export does not say.
        Assert.Equal([("99/2", PostKind.Root, ""), ("99/3", PostKind.Comment, "99/2"), ("99/4", PostKind.Forward, "")], typed.Posts.Select(post => (post.Id, post.Kind, post.Parent)));
        Assert.StartsWith("unknown:", typed.Posts[2].Root, StringComparison.Ordinal);
        Proof.Holds(typed);
    }

    [Fact]
    public void Pages_come_back_with_the_whole_time_and_the_sender_of_joined_messages()
    {
        var planted = Plant();
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
             <div class="page_header"><div class="content"><div class="text bold">
            举报群
              </div></div></div>
             <div class="page_body chat_page"><div class="history">
              <div class="message service" id="message-1"><div class="body details">
            15 November 2023
              </div></div>

            """);
        for (var at = 0; at < planted.Length; at++)
        {
            var joined = at % 3 != 0;
            var time = s_first.AddMinutes(at);
            page.Append(CultureInfo.InvariantCulture, $"""
                  <div class="message default clearfix{(joined ? " joined" : "")}" id="message{at + 10}">
                   {(joined ? "" : "<div class=\"pull_left userpic_wrap\"><div class=\"userpic userpic3\"><div class=\"initials\">U</div></div></div>")}
                   <div class="body">
                    <div class="pull_right date details" title="{time:dd.MM.yyyy HH:mm:ss} UTC+08:00">
                {time:HH:mm}
                    </div>
                    {(joined ? "" : $"<div class=\"from_name\">\n{WebUtility.HtmlEncode(planted[at].Name)} \n</div>")}
                    {(at == 7 ? "<div class=\"reply_to details\">In reply to <a href=\"#go_to_message12\" onclick=\"return GoToMessage(12)\">this message</a></div>" : "")}
                    {(at == 8 ? "<div class=\"media_wrap clearfix\"><a class=\"photo_wrap clearfix pull_left\" href=\"photos/a.jpg\"><img class=\"photo\" src=\"photos/a_thumb.jpg\"/></a></div>" : "")}
                    <div class="text">
                {WebUtility.HtmlEncode(planted[at].Text)}
                    </div>
                   </div>
                  </div>

                """);
        }

        page.Append("</div></div></div></body></html>");
        var typed = Typed.Of("messages.html", page.ToString());
        Assert.Equal("telegram/page", typed.Layout);
        Assert.True(typed.Messages[0].IsService);
        var messages = typed.Messages.Skip(1).ToList();
        Assert.Equal(planted.Select(entry => (entry.Name, entry.Text.TrimEnd())), messages.Select(message => (message.SenderName, message.Text)));
        Assert.Equal(Enumerable.Range(0, planted.Length).Select(at => (DateTimeOffset?)s_first.AddMinutes(at)), messages.Select(message => message.Time!.Instant));
        Assert.All(messages, message => Assert.Equal("举报群", message.Conversation));
        Assert.Equal(("12", new Attachment("photo", "photos/a.jpg")), (messages[7].ReplyTo, Assert.Single(messages[8].Attachments)));
        Proof.Holds(typed);

        // Each text once: as a message or as a line of the page, not as both.
        var rows = Recourse.Records.Tests.Made.Reading.Of("messages.html", typed.Bytes).Rows;
        Assert.Single(rows, row => row.Text.Contains("第42条", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Text.Contains("举报群", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Text.Contains("In reply to", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_cut_off_still_gives_its_messages()
    {
        var typed = Typed.Of("messages.html", "<html><body><div class=\"history\"><div class=\"message default clearfix\" id=\"message1\"><div class=\"body\"><div class=\"pull_right date details\" title=\"15.11.2023 06:13:20\">06:13</div>"
            + "<div class=\"from_name\">甲</div><div class=\"text\">一</div><div class=\"message default clearfix\" id=\"message2\"><div class=\"body\"><div class=\"pull_right date details\" title=\"15.11.2023 06:14:20\">06:14</div><div class=\"from_name\">乙</div><div class=\"text\">二");
        Assert.Equal([("1", "甲", "一"), ("2", "乙", "二")], typed.Messages.Select(message => (message.Id, message.SenderName, message.Text)));
        Assert.Equal(new DateTimeOffset(2023, 11, 15, 6, 14, 20, TimeSpan.FromHours(8)), typed.Messages[1].Time!.Instant);
    }
}
