using System.Text;
using MimeKit;

namespace Recourse.Records;

/// <summary>
/// The header fields of a message as one row: the decoded values (RFC 2047) with tabs between them. A stretch that stands in the message as it
/// is shown has exactly its own bytes as address; one that was decoded has those of its whole field value.
/// </summary>
internal sealed class MailHeaders : RowReaderState
{
    private static readonly string[] s_columns = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject", "Message-ID", "X-Originating-IP"];
    private readonly List<CellSpan> _cells = [];
    private readonly List<(long Offset, byte[] Raw)> _values = [];
    private readonly byte[] _text;

    public MailHeaders(HeaderList headers, IReadOnlyList<string> columns)
    {
        var text = new MemoryStream();
        foreach (var header in headers)
        {
            var column = columns.ToList().FindIndex(name => name.Equals(header.Field, StringComparison.OrdinalIgnoreCase));
            if (column < 0 || header.Offset is not { } offset)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.WriteByte((byte)'\t');
            }

            var value = Encoding.UTF8.GetBytes(new string(header.Value.Select(each => char.IsControl(each) ? ' ' : each).ToArray()).Trim());
            _cells.Add(new CellSpan((int)text.Length, value.Length, column, false));
            var before = header.RawValue.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
            _values.Add((offset + header.RawField.Length + 1 + Math.Max(before, 0), header.RawValue.AsSpan().Trim(" \t\r\n"u8).ToArray()));
            text.Write(value);
        }

        _text = text.ToArray();
    }

    public static IReadOnlyList<string> Columns => s_columns;

    /// <summary>The fields of a saved page.</summary>
    public static IReadOnlyList<string> PageColumns { get; } = ["From", "Subject", "Date", "Snapshot-Content-Location", "Content-Location"];

    public bool IsEmpty => _cells.Count == 0;

    public void Send(ReadContext context, DocumentInfo document)
    {
        var view = new RowView(document, 1, _text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells), this);
        context.Sink.Row(in view);
    }

    public override (long Offset, long Length) ToSource(int start, int length)
    {
        var first = _cells.FindLastIndex(cell => cell.Start <= start);
        var last = _cells.FindLastIndex(cell => cell.Start < start + Math.Max(length, 1));
        if (first < 0)
        {
            return (0, 0);
        }

        var (offset, raw) = _values[first];
        if (first != last)
        {
            return (offset, Math.Max(_values[last].Offset + _values[last].Raw.Length - offset, 0));
        }

        var wanted = _text.AsSpan(start, length);
        var cell = _text.AsSpan(_cells[first].Start, _cells[first].Length);
        var inside = start - _cells[first].Start;
        var found = raw.AsSpan().SequenceEqual(cell) ? inside : raw.AsSpan().IndexOf(wanted);
        // What is folded over lines may hold the same digits twice; the place must be told without doubt.
        return found >= 0 && (raw.AsSpan().SequenceEqual(cell) || raw.AsSpan(found + 1).IndexOf(wanted) < 0) ? (offset + found, length) : (offset, raw.Length);
    }

    public override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format) => raw;
}
