namespace Recourse.Records;

/// <summary>Reads plain text: one line, one row, one cell.</summary>
internal static class LineReader
{
    public static long Read(ReadContext context, DocumentInput input)
    {
        var document = context.Begin(DocumentFormat.Text, input.Name, []);
        var state = new InputState(input);
        var cells = new List<CellSpan>(1);
        long number = 0;
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var window = input.Window;
            var line = window.IndexOf((byte)'\n');
            if (line < 0 && !input.IsLast && window.Length <= context.Limits.MaxRowBytes)
            {
                input.More();
                continue;
            }

            if (window.IsEmpty)
            {
                return number;
            }

            var end = line >= 0 && line < context.Limits.MaxRowBytes ? line + 1 : Math.Min(window.Length, Part(window, context.Limits.MaxRowBytes));
            var length = window[..end].TrimEnd("\r\n"u8).Length;
            if (line != end - 1 && window.Length > context.Limits.MaxRowBytes)
            {
                context.Losses.Add($"row={number + 1}", $"the line is longer than {context.Limits.MaxRowBytes} bytes; it is read in parts");
            }

            number++;
            cells.Clear();
            cells.Add(new CellSpan(0, length, 0, false));
            context.Row(document, number, window[..length], cells, state, input);
            input.Consume(end);
        }
    }

    /// <summary>Where a line that is too long is cut: not inside a run of letters and digits, so that no identifier is torn.</summary>
    private static int Part(ReadOnlySpan<byte> window, int most)
    {
        var cut = window[..Math.Min(most, window.Length)].LastIndexOfAny(" ,;\t"u8);
        return cut > 0 ? cut + 1 : Math.Min(most, window.Length);
    }
}
