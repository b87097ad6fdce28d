using System.Globalization;
using System.Text;
using Recourse.Records.Tests.Platforms.Made;

namespace Recourse.Records.Tests.Platforms;

public sealed class WhatsAppTests
{
    private static readonly DateTimeOffset s_first = new(2023, 11, 3, 6, 13, 20, TimeSpan.FromHours(8));

    /// <summary>Forms of the date line: format of the instant, what stands before and behind it, width of the time.</summary>
    public static TheoryData<string, string, string, bool> Forms => new()
    {
        { "dd/MM/yyyy, HH:mm", "", " - ", false },
        { "d/M/yy, HH:mm", "", " - ", false },
        { "M/d/yy, h:mm tt", "", " - ", false },
        { "yyyy/M/d HH:mm", "", " - ", false },
        { "yyyy/M/d, HH:mm", "", " - ", false },
        { "yyyy-MM-dd HH:mm", "", " - ", false },
        { "dd.MM.yy, HH:mm", "", " - ", false },
        { "dd/MM/yyyy 'à' HH:mm", "", " - ", false },
        { "dd-MM-yyyy HH:mm", "", " - ", false },
        { "yyyy/M/d HH:mm:ss", "[", "] ", true },
        { "dd/MM/yyyy, HH:mm:ss", "[", "] ", true },
        { "M/d/yy, h:mm:ss\u202Ftt", "\u200E[", "] ", true },
        { "dd.MM.yy, HH.mm.ss", "[", "] ", true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Messages_of_every_form_of_the_date_line_come_back_exactly(string format, string before, string behind, bool seconds)
    {
        var random = new Random(7);
        string[] names = ["张三", "Alice B.", "+86 138 0000 1111", "李四🙂"];
        var text = new StringBuilder();
        var planted = new List<(DateTimeOffset Time, string Name, string Text)>();
        for (var at = 0; at < 300; at++)
        {
            var time = s_first.AddMinutes(at * 97).AddSeconds(seconds ? at % 60 : 0);
            var lines = Enumerable.Range(0, 1 + random.Next(3)).Select(line => line == 0 ? $"第{at}条，说: \"好\" https://a.cn/{at}" : $"续行 {line}: x,y").ToArray();
            planted.Add((time, names[random.Next(names.Length)], string.Join('\n', lines)));
            text.Append(before).Append(time.ToString(format, CultureInfo.InvariantCulture)).Append(behind).Append(planted[^1].Name).Append(": ").Append(planted[^1].Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Append("\r\n");
        }

        var typed = Typed.Of("与甲的WhatsApp聊天.txt", text.ToString());
        Assert.Equal("whatsapp/text", typed.Layout);
        Assert.Empty(typed.Lost);
        Assert.Equal(planted.Select(entry => (entry.Name, entry.Text)), typed.Messages.Select(message => (message.SenderName, message.Text)));
        Assert.Equal(
            planted.Select(entry => (DateTimeOffset?)(seconds ? entry.Time : entry.Time.AddSeconds(-entry.Time.Second))), typed.Messages.Select(message => message.Time!.Instant));
        Assert.All(typed.Messages, message => Assert.Equal("与甲的WhatsApp聊天", message.Conversation));
        Assert.Equal(300, typed.Documents[0].ReadAs[0].Records);
        Proof.Holds(typed);
    }

    [Fact]
    public void Dates_that_nothing_orders_are_intervals_over_both_readings()
    {
        var typed = Typed.Of("a.txt", "03/04/2024, 10:00 - A: x\n05/04/2024, 10:00 - B: y\n04/04/2024, 10:00 - B: z\n");
        Assert.Equal([TimeRules.DayOrMonth, TimeRules.DayOrMonth, TimeRules.Local], typed.Messages.Select(message => message.Time!.Rule));
        var first = typed.Messages[0].Time!;
        Assert.Equal((null, new DateTimeOffset(2024, 3, 4, 10, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2024, 4, 3, 10, 1, 0, TimeSpan.FromHours(8))), (first.Instant, first.From, first.To));
    }

    [Fact]
    public void A_date_that_contradicts_the_order_of_the_others_is_listed()
    {
        var typed = Typed.Of("a.txt", "13/04/2024, 10:00 - A: x\n04/13/2024, 10:00 - B: y\n14/04/2024, 10:00 - B: z\n");
        Assert.Equal(3, typed.Messages.Count);
        Assert.Null(typed.Messages[1].Time!.Instant);
        Assert.Contains(typed.Lost, loss => loss.Place == "row=2" && loss.Reason.Contains("contradict", StringComparison.Ordinal));
    }

    [Fact]
    public void Attachments_omissions_and_service_lines_are_told()
    {
        var typed = Typed.Of("_chat.txt", """
            [2023/11/15 06:13:20] 群: ‎消息和通话已进行端到端加密。
            [2023/11/15 06:13:21] 张三: ‎<附件: 00000012-PHOTO-2023-11-15.jpg>
            [2023/11/15 06:13:22] 李四: ‎图像已忽略
            [2023/11/15 06:13:23] 李四: 名单.xlsx (文件附件)
            发给你了
            [2023/11/15 06:13:24] 张三将王五加入了群组
            """);
        Assert.Equal([[], [new Attachment("photo", "00000012-PHOTO-2023-11-15.jpg")], [new Attachment("omitted", "")], [new Attachment("file", "名单.xlsx")], []], typed.Messages.Select(message => message.Attachments.ToArray()));
        Assert.Equal([false, false, false, false, true], typed.Messages.Select(message => message.IsService));
        Assert.Equal("名单.xlsx (文件附件)\n发给你了", typed.Messages[3].Text);
        Proof.Holds(typed);
    }

    [Theory]
    [InlineData("2023-11-15 06:13:20 INFO started\n2023-11-15 06:13:21 INFO done\n")]
    [InlineData("会议记录\n2023-11-15 06:13:20\n张三说了话\n")]
    [InlineData("日期 2023/11/15\n电话 13800001111\n")]
    public void Other_texts_are_no_chats(string text)
    {
        var typed = Typed.Of("a.txt", text);
        Assert.Empty(typed.Recognitions);
        Assert.Empty(typed.Messages);
    }
}
