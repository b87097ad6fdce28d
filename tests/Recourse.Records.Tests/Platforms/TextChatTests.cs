using System.Globalization;
using System.Text;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

public sealed class TextChatTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 15, 6, 13, 20, TimeSpan.FromHours(8));

    private sealed record Planted(string Time, string Name, string Id, string Text);

    private static List<Planted> Plant(string form, int count = 200)
    {
        var random = new Random(3);
        (string Name, string Id)[] people = [("张三", "12345678"), ("李四(销售)", "87654321"), ("wang wu", "1234567890")];
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var (name, id) = people[random.Next(people.Length)];
            return new Planted(s_first.AddMinutes(at * 61).ToString(form, CultureInfo.InvariantCulture), name, id, string.Join('\n', Enumerable.Range(0, 1 + random.Next(3)).Select(line => $"第{at}条第{line}行：名单, 价格 3:1")));
        })];
    }

    private static void Same(List<Planted> planted, Typed typed, bool ids)
    {
        Assert.Equal(planted.Select(entry => (entry.Name, ids ? entry.Id : "", entry.Text)), typed.Messages.Select(message => (message.SenderName, message.Sender, message.Text)));
        Assert.Equal(
            Enumerable.Range(0, planted.Count).Select(at => (DateTimeOffset?)s_first.AddMinutes(at * 61)), typed.Messages.Select(message => message.Time!.Instant));
        Assert.Empty(typed.Lost);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void A_group_of_QQ_comes_back_exactly(string encoding)
    {
        var planted = Plant("yyyy-MM-dd H:mm:ss");
        var text = "消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n================================================================\r\n消息分组:我的群\r\n"
            + "================================================================\r\n消息对象:交流群\r\n================================================================\r\n\r\n"
            + string.Concat(planted.Select(entry => $"{entry.Time} {entry.Name}({entry.Id})\r\n{entry.Text.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n\r\n"));
        var charset = Encodings.Of(encoding);
        var typed = Typed.Of("a.txt", charset.GetBytes(text));
        Assert.Equal("qq/text", typed.Layout);
        Same(planted, typed, ids: true);
        Assert.All(typed.Messages, message => Assert.Equal(("qq", "交流群"), (message.Platform, message.Conversation)));
        Proof.Holds(typed, charset);
    }

    [Fact]
    public void Chats_of_two_have_no_numbers_and_each_chat_of_an_export_of_all_has_its_name()
    {
        const string Line = "================================================================\n";
        var typed = Typed.Of("全部消息记录.txt", $"消息记录\n\n{Line}消息分组:好友\n{Line}消息对象:甲\n{Line}\n2023-11-15 6:13:20 甲\n你好\n\n2023-11-15 6:13:25 我\n[图片]\n\n"
            + $"{Line}消息分组:好友\n{Line}消息对象:乙\n{Line}\n2023-11-15 6:14:20 乙\n在吗\n\n2023-11-15 6:14:21 系统消息(10000)\n对方已撤回\n");
        Assert.Equal([("甲", "甲", "你好"), ("甲", "我", "[图片]"), ("乙", "乙", "在吗"), ("乙", "系统消息(10000)", "对方已撤回")], typed.Messages.Select(message => (message.Conversation, message.SenderName, message.Text)));
        Assert.Equal(new Attachment("omitted", "[图片]"), Assert.Single(typed.Messages[1].Attachments));
        Proof.Holds(typed);
    }

    [Fact]
    public void Time_and_name_with_the_text_below_come_back_exactly()
    {
        var planted = Plant("yyyy-MM-dd HH:mm:ss");
        var typed = Typed.Of("微信.txt", string.Concat(planted.Select(entry => $"{entry.Time} {entry.Name}\n{entry.Text}\n\n")));
        Assert.Equal("chat/time-name", typed.Layout);
        Same(planted, typed, ids: false);
        Proof.Holds(typed);
    }

    [Fact]
    public void Name_and_time_with_the_text_below_come_back_exactly_and_WeChat_is_told_by_its_ids()
    {
        var planted = Plant("yyyy/M/d HH:mm:ss");
        var typed = Typed.Of("a.txt", "聊天记录\n" + string.Concat(planted.Select(entry => $"{entry.Name}(wxid_{entry.Id})  {entry.Time}\n{entry.Text}\n")));
        Assert.Equal(("chat/name-time", "wechat"), (typed.Layout, typed.Messages[0].Platform));
        Assert.Equal(planted.Select(entry => (entry.Name, $"wxid_{entry.Id}", entry.Text)), typed.Messages.Select(message => (message.SenderName, message.Sender, message.Text)));
        Proof.Holds(typed);
    }

    [Fact]
    public void Name_time_and_text_in_one_line_come_back_exactly()
    {
        var planted = Plant("yyyy-MM-dd HH:mm:ss").ConvertAll(entry => entry with { Name = entry.Name.Replace("(销售)", "", StringComparison.Ordinal) });
        var typed = Typed.Of("a.txt", string.Concat(planted.Select(entry => $"{entry.Name}({entry.Time}):{entry.Text}\n")));
        Assert.Equal("chat/name-brackets", typed.Layout);
        Same(planted, typed, ids: false);
        Proof.Holds(typed);
    }

    [Fact]
    public void A_broken_byte_costs_neither_the_message_nor_its_address()
    {
        var bytes = Encoding.UTF8.GetBytes("2023-11-15 6:13:20 张三(12345678)\n你好?世界\n\n2023-11-15 6:13:25 李四(87654321)\n好\n");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;
        var typed = Typed.Of("a.txt", bytes);
        Assert.Equal(["你好\uFFFD世界", "好"], typed.Messages.Select(message => message.Text));
        Assert.Contains(typed.Lost, loss => loss.Reason.Contains("no character", StringComparison.Ordinal));
        Assert.Equal(bytes.Length - 1, typed.Messages[1].Locator.Offset + typed.Messages[1].Locator.Length);
    }
}
