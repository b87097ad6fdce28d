// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>How a text export writes the line with which a message begins.</summary>
/// <param name="Shape">The layout.</param>
/// <param name="Head">The line; groups <c>t</c> time, <c>n</c> name, <c>i</c> id, <c>x</c> first line of the text.</param>
/// <param name="Service">The line of a message that the platform itself wrote; null where the form has none.</param>
/// <param name="Needed">Messages that tell the form.</param>
internal sealed record ChatForm(PlatformShape Shape, Regex Head, Regex? Service, int Needed)
{
    /// <summary>True where the text begins on the head line; else on the next, and a head without text is none.</summary>
    public bool IsInline { get; init; }

    /// <summary>True where the dates are those of the phone's language: which number is the day, the file's other dates tell.</summary>
    public bool OwnOrder { get; init; }
}

/// <summary>The forms of text exports of chats.</summary>
internal static partial class ChatForms
{
    private const string Date = @"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日";
    private const string Half = "凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里";
    private const string Day = @"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日";
    private const string Hour = @"(?:" + Half + @")? ?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202F\u00A0]?[AaPp]\.?[ \u00A0]?[Mm]\.?)?";
    private const string Stamp = @"(?:" + Date + @")(?:[,，]|,? (?:à|at|um|kl\.?|в|alle|às))?[ \u00A0\u202F]?" + Hour;

    /// <summary>Bytes of a text that are looked at before it is taken for a table or JSON.</summary>
    private const int MostSampled = 4096;

    /// <summary>Marks of direction and order of bytes, which say nothing.</summary>
    public const string Marks = "\u200E\u200F\u202A\u202C\uFEFF";

    /// <summary>WhatsApp on Apple's telephones: the time in brackets.</summary>
    public static ChatForm WhatsAppBrackets { get; } = new(WhatsApp("[…] name: text", "［时间］姓名: 内容"), BracketHead(), BracketService(), 2) { IsInline = true, OwnOrder = true };

    /// <summary>WhatsApp on others: a dash behind the time.</summary>
    public static ChatForm WhatsAppDashes { get; } = new(WhatsApp("time - name: text", "时间 - 姓名: 内容"), DashHead(), DashService(), 2) { IsInline = true, OwnOrder = true };

    /// <summary>QQ: time, name and number; the text below.</summary>
    public static ChatForm Qq { get; } = new(
        Shape("qq", "qq/text", "the lines are \"time name(number)\" with the text below", "消息行的形式为“时间 昵称(号码)”，内容在下一行"), QqHead(), null, 2);

    /// <summary>QQ, chats of two: no number behind the name. Told only by the banner above.</summary>
    public static ChatForm QqPlain { get; } = new(
        Shape("qq", "qq/text", "a banner names the other side (消息对象) and the lines are \"time name\" with the text below", "文件头写明消息对象，消息行的形式为“时间 昵称”，内容在下一行"),
        QqPlainHead(), null, int.MaxValue);

    /// <summary>WeChat's exporters: time and name, or name and time; the text below.</summary>
    public static ChatForm TimeName { get; } = new(
        Shape("", "chat/time-name", "the lines are \"time name\" with the text below", "消息行的形式为“时间 姓名”，内容在下一行"), TimeNameHead(), null, 2);

    /// <summary>WeChat's own copies of several messages: name and time.</summary>
    public static ChatForm NameTime { get; } = new(
        Shape("", "chat/name-time", "the lines are \"name time\" with the text below", "消息行的形式为“姓名 时间”，内容在下一行"), NameTimeHead(), null, 2);

    /// <summary>Exporters that write name, time in brackets and text into one line.</summary>
    public static ChatForm NameBrackets { get; } = new(
        Shape("", "chat/name-brackets", "the lines are \"name(time): text\"", "消息行的形式为“姓名(时间):内容”"), NameBracketsHead(), null, 2) { IsInline = true };

    /// <summary>The forms that lines alone tell, the more telling first.</summary>
    public static ChatForm[] All { get; } = [WhatsAppBrackets, WhatsAppDashes, Qq, NameBrackets, TimeName, NameTime];

    /// <summary>True where a text begins with two messages of WhatsApp, lines that go on aside.</summary>
    public static bool IsWhatsApp(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, MostSampled)];
        var heads = 0;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = Encoding.UTF8.GetString(head[range]).Trim();
            if (line.Length > 0)
            {
                var begin = line[..Math.Min(line.Length, BoundedText.Head)];
                var isHead = BracketService().IsMatch(begin) || DashService().IsMatch(begin);
                if (!isHead && heads == 0)
                {
                    return false;
                }

                heads += isHead ? 1 : 0;
            }
        }

        return heads >= 2;
    }

    /// <summary>Name of the chat, where a line of a banner states it.</summary>
    public static Match Banner(string line) => line.Length > BoundedText.Head ? Match.Empty : BannerLine().Match(line);

    private static PlatformShape WhatsApp(string en, string zh) => Shape("whatsapp", "whatsapp/text", $"the lines are \"{en}\"", $"消息行的形式为“{zh}”") with { FinishMessage = ChatAttachments.WhatsApp };

    private static PlatformShape Shape(string platform, string layout, string en, string zh) => new()
    {
        Platform = platform, Layout = layout, Makes = RecordKind.Message, Map = [], JoinText = true, Joint = "\n", Told = (zh, en), FinishMessage = ChatAttachments.Bracketed,
    };

    [GeneratedRegex(@"^[" + Marks + @"]*\[(?<t>" + Stamp + @")\] ?(?<n>[^:""“”]{1,100}?):(?: (?<x>.*)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketHead();

    [GeneratedRegex(@"^[" + Marks + @"]*\[(?<t>" + Stamp + @")\] ?(?<x>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketService();

    [GeneratedRegex(@"^[" + Marks + @"]*(?<t>" + Stamp + @") [-–] (?<n>[^:""“”]{1,100}?):(?: (?<x>.*)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DashHead();

    [GeneratedRegex(@"^[" + Marks + @"]*(?<t>" + Stamp + @") [-–] (?<x>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex DashService();

    [GeneratedRegex(@"^\uFEFF?(?<t>(?:" + Day + @") " + Hour + @") +(?:【[^】]{1,20}】)?(?<n>.{0,100}?)(?:\((?<i>\d{4,12})\)|<(?<i>[^<>@\s]+@[^<>\s]+)>)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex QqHead();

    [GeneratedRegex(@"^\uFEFF?(?<t>(?:" + Day + @") " + Hour + @") +(?<n>\S.{0,80}?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex QqPlainHead();

    [GeneratedRegex(
        @"^\uFEFF?(?<t>(?:" + Day + @") " + Hour + @")[ \t]+(?!(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)\b)(?<n>[^\s:：\[\]{}|=,;\t][^:：\[\]{}|=\t]{0,60}?)(?:\((?<i>wxid_[\w-]+|\w+@chatroom)\))?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimeNameHead();

    [GeneratedRegex(
        @"^\uFEFF?(?<n>[^\s:：\[\]{}|=,;\d][^:：\[\]{}|=\t]{0,60}?)(?:\((?<i>wxid_[\w-]+)\))?[ \t]+(?<t>(?:" + Day + @") " + Hour + @")\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameTimeHead();

    [GeneratedRegex(@"^\uFEFF?(?<n>[^()（）\[\]{}|=:：]{1,60})[(（](?<t>(?:" + Day + @") " + Hour + @")[)）][:：] ?(?<x>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameBracketsHead();

    [GeneratedRegex(@"^\uFEFF?消息(?:对象|群组|群)[:：]\s*(?<c>.+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BannerLine();
}
