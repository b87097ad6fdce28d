namespace Recourse.Records;

/// <summary>A message of a page that Telegram Desktop wrote: where its parts stand.</summary>
/// <param name="Start">First byte of its element.</param>
/// <param name="End">The byte after it.</param>
internal sealed record PageMessage(int Start, int End)
{
    /// <summary>The parts in the order of <see cref="TelegramPage.Columns"/>: column, first byte, byte after the last.</summary>
    public List<(int Column, int Start, int End)> Parts { get; } = [];
}

/// <summary>
/// Finds the messages of a page of Telegram Desktop by the classes of its elements. The whole time stands in an attribute only; the page shows hours and minutes.
/// </summary>
internal static class TelegramPage
{
    /// <summary>Parts of one message that are told apart; the rest of it is text of the page.</summary>
    private const int MostParts = 64;

    /// <summary>Columns of the table that the messages become.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["telegram message", "date", "from", "text", "service", "reply_to_message_id", "forwarded_from", "photo", "file", "joined", "chat"];

    /// <summary>Columns whose bytes are the value of an attribute; the others are content of elements.</summary>
    public static bool IsAttribute(int column) => column is 0 or 1 or 5 or 7 or 8 or 9;

    /// <summary>True where the page is one of Telegram's.</summary>
    public static bool IsOne(ReadOnlySpan<byte> page) => page.IndexOf("class=\"message default clearfix"u8) >= 0 && page.IndexOf("date details\""u8) >= 0;

    /// <summary>Where the content of their parts stands, in order: text of the page that the messages hold already.</summary>
    public static List<(int Start, int End)> Taken(List<PageMessage> messages) =>
        [.. messages.SelectMany(message => message.Parts).Where(part => !IsAttribute(part.Column)).Select(part => (part.Start, part.End)).Order()];

    /// <summary>The messages in order.</summary>
    public static List<PageMessage> Find(ReadOnlySpan<byte> page, CancellationToken cancellation)
    {
        var found = new List<PageMessage>();
        var tags = new HtmlTags(page);
        var chat = (0, 0);
        var header = false;
        while (tags.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!tags.Is("div"u8) || tags.IsEnd)
            {
                continue;
            }

            var classes = tags.Attribute("class"u8);
            header |= Has(classes, "page_header"u8);
            if (header && chat == default && Has(classes, "text"u8) && Has(classes, "bold"u8))
            {
                chat = Content(page, tags.End);
            }
            else if (Has(classes, "message"u8) && (Has(classes, "default"u8) || Has(classes, "service"u8)))
            {
                found.Add(Message(page, ref tags, Has(classes, "service"u8), found.Count == 0 ? chat : default));
            }
        }

        return found;
    }

    private static PageMessage Message(ReadOnlySpan<byte> whole, ref HtmlTags tags, bool isService, (int Start, int End) chat)
    {
        var end = Math.Max(tags.End, Content(whole, tags.End).End);
        var page = whole[..end];
        var message = new PageMessage(tags.Start, end);
        var classes = tags.Attribute("class"u8);
        if (tags.Attribute("id"u8) is { IsEmpty: false } id)
        {
            // The prefix is the page's, the number the chat's.
            var skip = id.StartsWith("message"u8) ? "message"u8.Length : 0;
            message.Parts.Add((0, At(page, id) + skip, At(page, id) + id.Length));
        }

        if (Has(classes, "joined"u8))
        {
            var at = At(page, classes) + classes.IndexOf("joined"u8);
            message.Parts.Add((9, at, at + "joined"u8.Length));
        }

        var forwarded = (Start: 0, End: 0);
        while (tags.End < end && tags.Next() && tags.Start < end && message.Parts.Count < MostParts)
        {
            if (tags.IsEnd)
            {
                continue;
            }

            var own = tags.Attribute("class"u8);
            var isForwarded = tags.Start >= forwarded.Start && tags.Start < forwarded.End;
            if (tags.Is("a"u8) && tags.Attribute("href"u8) is { IsEmpty: false } link)
            {
                Link(page, message, own, link);
            }
            else if (!tags.Is("div"u8))
            {
                continue;
            }
            else if (Has(own, "forwarded"u8))
            {
                forwarded = Content(page, tags.End);
            }
            else if (Has(own, "date"u8) && Has(own, "details"u8) && !isForwarded && tags.Attribute("title"u8) is { IsEmpty: false } title)
            {
                message.Parts.Add((1, At(page, title), At(page, title) + title.Length));
            }
            else if (Has(own, "from_name"u8))
            {
                message.Parts.Add((isForwarded ? 6 : 2, tags.End, Before(page, Content(page, tags.End))));
            }
            else if (Has(own, "text"u8) || (isService && Has(own, "body"u8)))
            {
                var (start, stop) = Content(page, tags.End);
                message.Parts.Add((isService ? 4 : 3, start, stop));
            }
        }

        tags = new HtmlTags(whole, end);
        if (chat != default)
        {
            // Told once, with the first message.
            message.Parts.Add((10, chat.Start, chat.End));
        }

        return message;
    }

    private static void Link(ReadOnlySpan<byte> page, PageMessage message, ReadOnlySpan<byte> classes, ReadOnlySpan<byte> link)
    {
        if (link.StartsWith("#go_to_message"u8))
        {
            var at = At(page, link);
            message.Parts.Add((5, at + "#go_to_message"u8.Length, at + link.Length));
        }
        else if (Has(classes, "photo_wrap"u8))
        {
            message.Parts.Add((7, At(page, link), At(page, link) + link.Length));
        }
        else if (classes.IndexOf("media"u8) >= 0 || classes.IndexOf("_wrap"u8) >= 0)
        {
            message.Parts.Add((8, At(page, link), At(page, link) + link.Length));
        }
    }

    /// <summary>The name of who was forwarded stands before the time in the same element.</summary>
    private static int Before(ReadOnlySpan<byte> page, (int Start, int End) content) =>
        page[content.Start..content.End].IndexOf("<span"u8) is var span and >= 0 ? content.Start + span : content.End;

    /// <summary>The content of a div that begins at a position: up to its own end tag.</summary>
    private static (int Start, int End) Content(ReadOnlySpan<byte> page, int start)
    {
        var tags = new HtmlTags(page, start);
        for (var depth = 1; tags.Next();)
        {
            // A message ends where the next begins, whatever was left open in it.
            if (tags.Is("div"u8) && ((depth += tags.IsEnd ? -1 : 1) == 0 || (!tags.IsEnd && Has(tags.Attribute("class"u8), "message"u8))))
            {
                return (start, tags.Start);
            }
        }

        return (start, page.Length);
    }

    private static int At(ReadOnlySpan<byte> page, ReadOnlySpan<byte> part)
    {
        page.Overlaps(part, out var at);
        return at;
    }

    private static bool Has(ReadOnlySpan<byte> classes, ReadOnlySpan<byte> word)
    {
        foreach (var range in classes.Split((byte)' '))
        {
            if (classes[range].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
