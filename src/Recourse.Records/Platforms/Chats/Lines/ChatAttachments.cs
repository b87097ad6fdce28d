// Patterns meet texts of bounded length only (see BoundedText); a time limit would make the result depend on the machine.
#pragma warning disable MA0009
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>What text exports write in place of files and pictures.</summary>
internal static partial class ChatAttachments
{
    /// <summary>WhatsApp: <c>&lt;attached: a.jpg&gt;</c>, <c>a.jpg (file attached)</c>, <c>&lt;Media omitted&gt;</c> and the like in other languages.</summary>
    public static MessageRecord WhatsApp(FieldBag bag, MessageRecord message)
    {
        var text = message.Text.Trim(ChatForms.Marks.ToCharArray());
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length).Trim().ToString();
        first = first.Length > BoundedText.Head ? "" : first;
        var file = Attached().Match(first) is { Success: true } named ? named : Behind().Match(first);
        List<Attachment> attachments = file.Success ? [new Attachment(Kind(file.Groups["f"].Value), file.Groups["f"].Value.Trim())]
            : Omitted().IsMatch(first) ? [new Attachment("omitted", "")] : [];
        var isService = bag[Part.AuthorName].Length == 0;
        var number = message.SenderName.Length < 40 && Number().IsMatch(message.SenderName) ? message.SenderName.Trim(ChatForms.Marks.ToCharArray()) : "";
        return message with { Text = text, Attachments = attachments, IsService = isService, Sender = number };
    }

    /// <summary>QQ and WeChat: a text that is only <c>[图片]</c>, <c>[语音]</c> …: the export left it out.</summary>
    public static MessageRecord Bracketed(FieldBag bag, MessageRecord message) => message with
    {
        IsService = message.SenderName == "系统消息" || message.Sender == "10000",
        Attachments = message.Text.Length < 20 && Words().IsMatch(message.Text.Trim()) ? [new Attachment("omitted", message.Text.Trim())] : message.Attachments,
    };

    private static string Kind(string name) => Path.GetExtension(name.Trim()).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".png" or ".heic" or ".gif" => "photo",
        ".webp" => "sticker",
        ".mp4" or ".mov" or ".3gp" => "video",
        ".opus" or ".m4a" or ".aac" or ".mp3" or ".amr" => "audio",
        _ => "file",
    };

    [GeneratedRegex(@"^<(?:attached|附件|已附加|adjunto|Anhang|anexado|pièce jointe|allegato)[:：] ?(?<f>[^<>]+)>$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attached();

    [GeneratedRegex(
        @"^(?<f>[^<>:/\\]{1,200}\.\w{2,5}) [(（](?:file attached|文件附件|附件|文件已附加|archivo adjunto|Datei angehängt|arquivo anexado|fichier joint|file allegato)[)）]$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^(?:<(?:Media omitted|省略多媒体文件|已忽略多媒体文件|忽略多媒体文件|媒体已省略|Medien ausgeschlossen|Multimedia omitido|Mídia oculta|Médias omis|Media omessi)>|(?:image|video|audio|sticker|document|GIF|Contact card) omitted|(?:图像|图片|视频|音频|贴图|文档|文件)已?(?:忽略|省略))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Omitted();

    [GeneratedRegex(@"^[\u200E\u202A]*\+?\d[\d \u00A0\-()]{5,20}\u202C?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\[(?:图片|照片|语音|视频|文件|表情|动画表情|闪照|位置|名片|链接|小程序|红包|转账)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
