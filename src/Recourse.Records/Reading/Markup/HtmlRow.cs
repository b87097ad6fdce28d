using System.Globalization;

namespace Recourse.Records;

/// <summary>Reads the cells of one row of a table of a page.</summary>
internal sealed class HtmlRow(AssembledRow row)
{
    private const int MostColumns = 10_000;
    private readonly List<int> _below = [];

    /// <summary>Forgets the cells that reach down from rows above.</summary>
    public void Restart() => _below.Clear();

    /// <summary>Reads a row. Tables inside it are stepped over: they are documents of their own.</summary>
    public void Read(ReadOnlySpan<byte> page, int start, int end)
    {
        row.Clear();
        var text = page[..end];
        var tags = new HtmlTags(text, start);
        var (column, cell, depth) = (0, -1, 0);
        var (across, down) = (1, 1);
        while (tags.Next())
        {
            if (tags.Is("table"u8))
            {
                depth = Math.Max(0, depth + (tags.IsEnd ? -1 : 1));
            }
            else if (depth == 0 && (tags.Is("td"u8) || tags.Is("th"u8) || tags.Is("caption"u8)))
            {
                if (cell >= 0)
                {
                    column = Cell(text, cell, tags.Start, column, across, down);
                }

                cell = tags.IsEnd ? -1 : tags.End;
                (across, down) = (Span(tags.Attribute("colspan"u8)), Span(tags.Attribute("rowspan"u8)));
            }
        }

        if (cell >= 0)
        {
            Cell(text, cell, end, column, across, down);
        }

        for (var at = 0; at < _below.Count; at++)
        {
            _below[at] = Math.Max(0, _below[at] - 1);
        }

        row.Whole = (start, end - start);
    }

    /// <summary>A line of text outside tables, as a row of one cell.</summary>
    public bool Line(ReadOnlySpan<byte> page, int start, int end)
    {
        row.Clear();
        Text(page[..end], start, end, 0);
        row.Whole = (start, end - start);
        return row.HasText;
    }

    /// <summary>A message of a chat, as a row of its parts.</summary>
    public void Message(ReadOnlySpan<byte> page, PageMessage message)
    {
        row.Clear();
        foreach (var (column, start, end) in message.Parts)
        {
            if (TelegramPage.IsAttribute(column))
            {
                row.BeginCell();
                var same = HtmlText.Append(page[start..end], row.Text, row.Text.Length);
                row.EndCell(column, start, end - start, same);
            }
            else
            {
                Text(page[..end], start, end, column);
            }
        }

        row.Whole = (message.Start, message.End - message.Start);
    }

    private int Cell(ReadOnlySpan<byte> text, int start, int end, int column, int across, int down)
    {
        while (column < _below.Count && _below[column] > 0)
        {
            column++;
        }

        Text(text, start, end, column);
        for (var at = column; at < column + across && at < MostColumns; at++)
        {
            while (_below.Count <= at)
            {
                _below.Add(0);
            }

            // One more than below, because the row itself is counted off at its end.
            _below[at] = down;
        }

        return Math.Min(column + across, MostColumns);
    }

    /// <summary>The text between two positions: tags out, references decoded, white space as shown.</summary>
    private void Text(ReadOnlySpan<byte> text, int start, int end, int column)
    {
        row.BeginCell();
        var cell = row.Text.Length;
        var (pieces, from, to, same, depth) = (0, start, end, false, 0);
        var tags = new HtmlTags(text[..end], start);
        var at = start;
        while (true)
        {
            var more = tags.Next();
            var stop = more ? tags.Start : end;
            var piece = at < stop && depth == 0 ? text[at..stop] : default;
            var inner = piece.Trim(" \t\r\n\f"u8);
            if (!inner.IsEmpty)
            {
                var first = at + piece.IndexOf(inner);
                if (pieces++ == 0)
                {
                    from = first;
                    same = HtmlText.Append(inner, row.Text, cell);
                    to = first + inner.Length;
                }
                else
                {
                    HtmlText.Append(piece, row.Text, cell);
                    to = first + inner.Length;
                }

                if (pieces == 1 && more && inner.Length < piece.Length && piece[^1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                {
                    row.Text.Append((byte)' ');
                }
            }
            else if (!piece.IsEmpty && row.Text.Length > cell && row.Text.Span[^1] != ' ')
            {
                row.Text.Append((byte)' ');
            }

            if (!more)
            {
                break;
            }

            depth = tags.Is("table"u8) ? Math.Max(0, depth + (tags.IsEnd ? -1 : 1)) : depth;
            if (HtmlOutline.IsLine(tags.Name) && row.Text.Length > cell && row.Text.Span[^1] != ' ')
            {
                row.Text.Append((byte)' ');
            }

            at = tags.End;
        }

        row.Text.Truncate(cell + row.Text.Span[cell..].TrimEnd((byte)' ').Length);
        row.EndCell(column, from, to - from, pieces == 1 && same);
    }

    private static int Span(ReadOnlySpan<byte> value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;
}
