using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// Messages of a plain text: WhatsApp, QQ, WeChat. The first lines tell the form; what is none is left to others. Where dates may be day or month first, messages wait
/// until one date of the file tells it.
/// </summary>
internal sealed class ChatLines(DocumentInfo document, ColumnHints hints, IRecordSink sink, RecordFindings findings)
    : DocumentRecords(document, hints, sink, findings)
{
    /// <summary>Lines among which the form must show itself.</summary>
    private const int MostLooked = 200;

    /// <summary>Messages that wait for a date that tells the order; the ones beyond are read as intervals.</summary>
    private const int MostWaiting = 100_000;

    private readonly Queue<ChatMessage> _waiting = new();
    private List<(ChatLine Line, ChatHead?[] Heads)>? _looked = [];
    private ChatForm? _form;
    private BoundShape? _shape;
    private ChatMessage? _open;
    private string _conversation = "";
    private long _toldAt;
    private bool _isBanner;

    public override void Row(in RowView row)
    {
        if (_looked is null && _form is null)
        {
            return;
        }

        var line = new ChatLine(Encoding.UTF8.GetString(row.Text).TrimEnd('\r'), row.Locate());
        if (_looked is null)
        {
            Line(line, ChatHead.Read(_form!, in row, line));
            return;
        }

        var heads = new ChatHead?[ChatForms.All.Length + 1];
        for (var at = 0; at < ChatForms.All.Length; at++)
        {
            heads[at] = ChatHead.Read(ChatForms.All[at], in row, line);
        }

        heads[^1] = ChatHead.Read(ChatForms.QqPlain, in row, line);
        _looked.Add((line, heads));
        _isBanner |= ChatForms.Banner(line.Text).Success;
        if (Told(final: false) is { } form)
        {
            Begin(form);
        }
        else if (_looked.Count >= MostLooked)
        {
            _looked = null;
        }
    }

    public override void End()
    {
        if (_looked is not null && Told(final: true) is { } form)
        {
            Begin(form);
        }

        if (_open is not null)
        {
            Close(_open);
        }

        Release();
    }

    /// <summary>The form, where the lines tell it.</summary>
    private ChatForm? Told(bool final)
    {
        if (_isBanner)
        {
            return Count(Array.IndexOf(ChatForms.All, ChatForms.Qq), inline: true) > 0 ? ChatForms.Qq
                : Count(ChatForms.All.Length, inline: true) > 0 ? ChatForms.QqPlain : null;
        }

        for (var at = 0; at < ChatForms.All.Length; at++)
        {
            var form = ChatForms.All[at];

            // A text with one message is a chat where it begins with it; its head is too telling to be anything else.
            var needed = final && at < 3 && _looked!.Find(entry => !string.IsNullOrWhiteSpace(entry.Line.Text)).Heads?[at] is not null ? 1 : form.Needed;
            if (Count(at, form.IsInline) >= needed)
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>How many heads stand in the lines that were looked at; of forms with the text below, those that have some.</summary>
    private int Count(int form, bool inline)
    {
        var count = 0;
        for (var at = 0; at < _looked!.Count; at++)
        {
            if (_looked[at].Heads[form] is { } head && (inline ? head.Name is not null || head.Id is not null
                : at + 1 < _looked.Count && _looked[at + 1].Heads[form] is null && !string.IsNullOrWhiteSpace(_looked[at + 1].Line.Text)))
            {
                count++;
            }
        }

        return count;
    }

    private void Begin(ChatForm form)
    {
        var looked = _looked!;
        (_looked, _form) = (null, form);
        var isWeChat = form.Shape.Platform.Length == 0 && looked.Exists(entry => entry.Line.Text.Contains("wxid_", StringComparison.Ordinal) || entry.Line.Text.Contains("微信", StringComparison.Ordinal));
        var shape = isWeChat ? form.Shape with { Platform = "wechat", Told = (form.Shape.Told!.Value.Zh + "，且文中写明微信", form.Shape.Told.Value.En + ", and the text names WeChat") } : form.Shape;
        _shape = new BoundShape(shape, Hints) { Dates = form.OwnOrder ? DateOrder.Unknown : null };
        Announce(_shape);
        _conversation = form.OwnOrder ? Named() : "";
        var index = form == ChatForms.QqPlain ? ChatForms.All.Length : Array.IndexOf(ChatForms.All, form);
        foreach (var (line, heads) in looked)
        {
            Line(line, heads[index]);
        }
    }

    /// <summary>WhatsApp names the file, or the archive around it, for the chat.</summary>
    private string Named()
    {
        var stem = Path.GetFileNameWithoutExtension(Document.File);
        return stem == "_chat" && Document.File.Split('/') is [.., var folder, _] ? Path.GetFileNameWithoutExtension(folder.TrimEnd('!')) : stem;
    }

    private void Line(ChatLine line, ChatHead? head)
    {
        if (head is not null)
        {
            if (_open is not null)
            {
                Close(_open);
            }

            _open = new ChatMessage(head, _conversation);
            return;
        }

        if (_form!.Shape.Platform == "qq" && IsBanner(line.Text))
        {
            // The next chat of an export of all: what follows belongs to no message.
            if (_open is not null)
            {
                Close(_open);
                _open = null;
            }

            _conversation = ChatForms.Banner(line.Text) is { Success: true } banner ? banner.Groups["c"].Value : _conversation;
            return;
        }

        _open?.Add(line);
    }

    private static bool IsBanner(string line) => (line.Length >= 32 && line.Trim('=').Length == 0) || line.StartsWith("消息分组:", StringComparison.Ordinal) || ChatForms.Banner(line).Success;

    private void Close(ChatMessage message)
    {
        if (_shape!.Dates is not { } order)
        {
            Make(message);
            return;
        }

        var text = TimeReader.Fold(message.Head.Time.Text);
        if (DayMonth.Told(text) is var told and not DateOrder.Unknown)
        {
            if (order == DateOrder.Unknown)
            {
                (_shape.Dates, _toldAt) = (told, message.Head.Line.Locator.Row);
                Release();
            }
            else if (told != order)
            {
                Findings.Lose(message.Locator, string.Create(CultureInfo.InvariantCulture,
                    $"the date \"{RecordMaker.Short(message.Head.Time.Text)}\" has day and month the other way round than the date in row {_toldAt}: this file's dates contradict each other"));
            }
        }
        else if (order == DateOrder.Unknown && _waiting.Count < MostWaiting && (_waiting.Count > 0 || DayMonth.NeedsOrder(text)))
        {
            _waiting.Enqueue(message);
            return;
        }
        else if (order == DateOrder.Unknown)
        {
            Release();
        }

        Make(message);
    }

    private void Release()
    {
        while (_waiting.TryDequeue(out var message))
        {
            Make(message);
        }
    }

    private void Make(ChatMessage message)
    {
        if (!Sink.Wants(RecordKind.Message))
        {
            return;
        }

        Bag.Begin(_shape!, Document.File, message.Locator, Order++);
        Add(Part.Time, message.Head.Time);
        Add(Part.AuthorName, message.Head.Name);
        Add(Part.Author, message.Head.Id);
        foreach (var line in message.Lines)
        {
            Add(Part.Text, line);
        }

        Bag.Conversation = message.Conversation;
        Maker.Make(Bag);
    }

    private void Add(Part part, ChatLine? value)
    {
        if (value is not null)
        {
            Bag.Add(part, value.Text, Sink.KeepsFields ? value.Locator : null);
        }
    }
}
