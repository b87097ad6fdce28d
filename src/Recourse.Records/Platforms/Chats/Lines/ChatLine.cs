using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Records;

/// <summary>A line of a text with the address of its bytes.</summary>
internal sealed record ChatLine(string Text, Locator Locator);

/// <summary>The line with which a message begins: its parts, each with its address.</summary>
internal sealed record ChatHead(ChatLine Line, ChatLine Time, ChatLine? Name, ChatLine? Id, ChatLine? Text)
{
    /// <summary>Reads a line in a form; null where it is no head.</summary>
    public static ChatHead? Read(ChatForm form, in RowView row, ChatLine line)
    {
        // Behind its head a line may be as long as it likes; a head with nothing behind it may not.
        if (line.Text.Length > BoundedText.Head && !form.IsInline)
        {
            return null;
        }

        var head = line.Text.Length > BoundedText.Head ? line.Text[..BoundedText.Head] : line.Text;
        var match = form.Head.Match(head);
        if (!match.Success)
        {
            match = form.Service?.Match(head);
        }

        if (match is not { Success: true })
        {
            return null;
        }

        return new ChatHead(line, Group(in row, line, match, "t")!, Group(in row, line, match, "n"), Group(in row, line, match, "i"), Group(in row, line, match, "x"));
    }

    private static ChatLine? Group(in RowView row, ChatLine line, Match match, string name)
    {
        var group = match.Groups[name];
        if (!group.Success || (group.Length == 0 && name != "x"))
        {
            return null;
        }

        // The text goes on to the end of its line.
        var length = name == "x" ? line.Text.Length - group.Index : group.Length;

        // In a damaged line a character may stand for one broken byte: then the line is the address.
        var at = row.Damaged ? line.Locator
            : row.Locate(Encoding.UTF8.GetByteCount(line.Text.AsSpan(0, group.Index)), Encoding.UTF8.GetByteCount(line.Text.AsSpan(group.Index, length)));
        return new ChatLine(line.Text.Substring(group.Index, length), at);
    }
}

/// <summary>A message: its head and the lines below it.</summary>
internal sealed class ChatMessage(ChatHead head, string conversation)
{
    private readonly List<ChatLine> _below = [];
    private int _filled;

    public ChatHead Head { get; } = head;

    public string Conversation { get; } = conversation;

    /// <summary>The text line by line; empty lines behind the last are not part of it.</summary>
    public IEnumerable<ChatLine> Lines => Head.Text is null ? _below.Take(_filled) : _below.Take(_filled).Prepend(Head.Text);

    /// <summary>From the head to the last line of the text.</summary>
    public Locator Locator
    {
        get
        {
            var (first, last) = (Head.Line.Locator, _filled == 0 ? Head.Line.Locator : _below[_filled - 1].Locator);
            return first with { Length = last.Offset + last.Length - first.Offset };
        }
    }

    public void Add(ChatLine line)
    {
        _below.Add(line);
        _filled = string.IsNullOrWhiteSpace(line.Text) ? _filled : _below.Count;
    }
}
