namespace Recourse.Records;

/// <summary>Reads plain text: one line, one row, one cell.</summary>
internal static class LineReader
{
    public static long Read(ReadContext context, DocumentInput input, byte lineEnd)
    {
        var document = context.Begin(DocumentFormat.Text, input.Name, []);
        var state = new InputState(input);
        var cells = new List<CellSpan>(1);
        var (number, records, inside) = (0L, 0L, false);
        while (input.Line(context, lineEnd, out var length, out var end, out var whole))
        {
            input.SkipMark(ref length, ref end);
            number += inside ? 0 : 1;
            if (!whole && !inside)
            {
                context.Losses.Add($"row={number}", $"the line is longer than {context.Limits.MaxRowBytes} bytes; it is read in parts");
            }

            inside = !whole;
            cells.Clear();
            cells.Add(new CellSpan(0, length, 0, false));
            records++;
            context.Row(document, number, input.Window[..length], cells, state, input);
            input.Consume(end);
        }

        return records;
    }
}
