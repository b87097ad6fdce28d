using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// Reads messages that Outlook saved ([MS-OXMSG]). The message, and each message attached to it, is one row of its fields; bodies and attachments are
/// documents whose bytes are those of their streams.
/// </summary>
internal sealed class MsgReader
{
    private const int Deepest = 20;
    private const int MostBody = 64 << 20;
    private static readonly string[] s_columns = ["From", "From-Address", "To", "Cc", "Bcc", "Recipient", "Recipient-Address", "Date", "Delivered", "Subject", "Message-ID"];
    private readonly ReadContext _context;
    private readonly CompoundFile _file;
    private readonly List<MsgProperties> _messages = [];
    private readonly List<(string Name, Func<Stream> Open)> _documents = [];

    private MsgReader(ReadContext context, CompoundFile file) => (_context, _file) = (context, file);

    /// <summary>The compound file where it is a message; else null.</summary>
    public static CompoundFile? Open(Stream file)
    {
        var compound = CompoundFile.Open(file);
        return compound?.Root is { } root && compound.Children(root).Exists(child => child.Name.Equals(MsgProperties.Table, StringComparison.OrdinalIgnoreCase)) ? compound : null;
    }

    public static void Read(
        ReadContext context, CompoundFile file, long length, string digest, int depth, EntryHandler entry, List<DocumentSummary> inner, List<DocumentSummary> summaries)
    {
        var document = context.Begin(DocumentFormat.Msg, "", s_columns);
        var reader = new MsgReader(context, file);
        reader.Message(file.Root!, "", 32, 0);
        if (file.Gaps() is var (missing, unreached) && missing + unreached > 0)
        {
            context.Losses.Add("directory", $"the directory of the message is damaged: {missing} entries that it names are gone, to {unreached} entries nothing leads; their properties or attachments are not read");
        }

        var row = new PiecedRow(context.Limits.MaxRowBytes);
        for (var at = 0; at < reader._messages.Count; at++)
        {
            reader.Fields(reader._messages[at], row);
            row.Whole = (0, length);
            var view = new RowView(document, at + 1, row.Text.Span, row.Cells, row);
            context.Sink.Row(in view);
        }

        var names = new EntryNames(context.Losses);
        foreach (var (name, open) in reader._documents)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (context.Budget.IsSpent || !context.Budget.TakeEntry())
            {
                context.Losses.Add("entry=" + name, "more entries or bytes than the limits allow; this and what follows is not read");
                break;
            }

            try
            {
                using var content = new GuardedStream(open(), context.Limits, null);
                entry(names.Take(name), content, -1, depth);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
            {
                context.Losses.Add("entry=" + name, GuardedStream.Say(problem));
            }
        }

        summaries.Add(context.End(DocumentFormat.Msg, length, digest, reader._messages.Count + inner.Count));
        summaries.AddRange(inner);
    }

    private void Message(CompoundEntry storage, string prefix, int head, int depth)
    {
        var message = new MsgProperties(_file, storage, head);
        _messages.Add(message);
        Body(message, prefix);
        if (message.Stream(0x007D, 0x001F) is { } wide)
        {
            _documents.Add((prefix + "headers.txt", () => _file.Open(wide)));
        }
        else if (message.Stream(0x007D, 0x001E) is { } narrow)
        {
            _documents.Add((prefix + "headers.txt", () => _file.Open(narrow)));
        }

        var number = 0;
        foreach (var child in message.Children.Where(child => child.IsStorage && child.Name.StartsWith("__attach_version1.0_", StringComparison.OrdinalIgnoreCase)))
        {
            number++;
            if (number > _context.Limits.MaxEntries)
            {
                _context.Losses.Add("entries", $"more than {_context.Limits.MaxEntries} attachments; the rest is not read");
                return;
            }

            Attachment(new MsgProperties(_file, child, 8), string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}/"), depth);
        }
    }

    private void Attachment(MsgProperties attachment, string prefix, int depth)
    {
        var name = new[] { 0x3707, 0x3704, 0x3001 }.Select(attachment.Text).FirstOrDefault(text => text.Trim().Length > 0)?.Trim() ?? "attachment.bin";
        name = name.Replace('/', '_').Replace('\\', '_').Replace("!", "%21", StringComparison.Ordinal);
        if (attachment.Stream(0x3701, 0x0102) is { IsStorage: false } data)
        {
            _documents.Add((prefix + name, () => _file.Open(data)));
        }
        else if (attachment.Stream(0x3701, 0x000D) is { IsStorage: true } inner)
        {
            var children = _file.Children(inner);
            if (!children.Exists(child => child.Name.Equals(MsgProperties.Table, StringComparison.OrdinalIgnoreCase)))
            {
                // An object of another program: each of its streams.
                foreach (var stream in children.Where(child => !child.IsStorage))
                {
                    _documents.Add((prefix + name + "/" + stream.Name.Trim('\u0001', '\u0003', '\u0005').Replace('/', '_'), () => _file.Open(stream)));
                }
            }
            else if (depth < Deepest)
            {
                Message(inner, prefix, 24, depth + 1);
            }
            else
            {
                _context.Losses.Add("entry=" + prefix + name, $"messages are nested deeper than {Deepest}; not read");
            }
        }
        else
        {
            _context.Losses.Add("entry=" + prefix + name, "the attachment is only a link, or its content is missing; not read");
        }
    }

    /// <summary>The plain body; HTML and RTF where they say more than what was taken before them.</summary>
    private void Body(MsgProperties message, string prefix)
    {
        var known = new MemoryStream();
        if ((message.Stream(0x1000, 0x001F) ?? message.Stream(0x1000, 0x001E)) is { Size: > 0 } plain)
        {
            _documents.Add((prefix + "body.txt", () => _file.Open(plain)));
            known.Write(Narrow(plain));
        }

        if ((message.Stream(0x1013, 0x0102) ?? message.Stream(0x1013, 0x001F) ?? message.Stream(0x1013, 0x001E)) is { Size: > 0 } html)
        {
            var text = Narrow(html);
            if (known.Length == 0 || SaysMore(text, known.ToArray()))
            {
                _documents.Add((prefix + "body.html", () => _file.Open(html)));
            }
            else
            {
                _context.Losses.Add("entry=" + prefix + "body.html", "the same text once more as HTML, without a number or address that the plain text lacks; not read twice");
            }

            known.Write(text);
        }

        if (message.Stream(0x1009, 0x0102) is { Size: > 0 } packed)
        {
            var rtf = PackedRtf.Unpack(_file.Bytes(packed, MostBody));
            if (rtf.Length == 0)
            {
                _context.Losses.Add("entry=" + prefix + "body.rtf", "the packed RTF of the message is damaged or of an unknown kind; not read");
            }
            else if (known.Length == 0 || SaysMore(rtf, known.ToArray()))
            {
                _context.Losses.Add("entry=" + prefix + "body.rtf", "the text stands as RTF; it is read with its codes, Chinese characters in it stand as escapes: save the message as EML or text and give that as well");
                _documents.Add((prefix + "body.rtf", () => new MemoryStream(rtf, writable: false)));
            }
        }
    }

    private byte[] Narrow(CompoundEntry body)
    {
        var bytes = _file.Bytes(body, MostBody);
        return body.Name.EndsWith("001F", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes)) : bytes;
    }

    private static bool SaysMore(byte[] text, byte[] known) => MailTokens.Of(text).Exists(token => known.AsSpan().IndexOf(token) < 0);

    private void Fields(MsgProperties message, PiecedRow row)
    {
        row.Clear();
        message.Append(0x0C1A, 0, row);
        message.Append(message.Stream(0x5D01, 0x001F) is not null || message.Stream(0x5D01, 0x001E) is not null ? 0x5D01 : 0x0C1F, 1, row);
        message.Append(0x0E04, 2, row);
        message.Append(0x0E03, 3, row);
        message.Append(0x0E02, 4, row);
        foreach (var child in message.Children.Where(child => child.IsStorage && child.Name.StartsWith("__recip_version1.0_", StringComparison.OrdinalIgnoreCase)).Take(_context.Limits.MaxEntries))
        {
            var recipient = new MsgProperties(_file, child, 8);
            recipient.Append(0x3001, 5, row);
            recipient.Append(recipient.Text(0x39FE).Length > 0 ? 0x39FE : 0x3003, 6, row);
        }

        message.AppendTime(0x0039, 7, row);
        message.AppendTime(0x0E06, 8, row);
        message.Append(0x0037, 9, row);
        message.Append(0x1035, 10, row);
    }
}
