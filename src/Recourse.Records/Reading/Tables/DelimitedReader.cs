using System.Text;

namespace Recourse.Records;

/// <summary>Reads CSV, TSV and their kin row by row from the sliding window.</summary>
internal static class DelimitedReader
{
    public static long Read(ReadContext context, DocumentInput input, byte delimiter, ColumnHints hints)
    {
        var state = new InputState(input);
        var cells = new List<CellSpan>();
        var (number, records) = (0L, 0L);
        DocumentInfo? document = null;
        var quotes = true;
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (input.Window.IsEmpty && !input.More())
            {
                break;
            }

            var length = DelimitedRow.Read(input.Window, input.IsLast, delimiter, quotes, cells, out var end);
            if (length < 0)
            {
                if (input.Window.Length > context.Limits.MaxRowBytes || input.IsLast)
                {
                    // A quote that never closes must not swallow the file: its row is read again with quotes as ordinary characters.
                    if (quotes)
                    {
                        quotes = false;
                        context.Losses.Add($"row={number + 1}", "a quote is opened and never closed; the row is read with the quote as an ordinary character");
                        continue;
                    }

                    end = length = Math.Min(input.Window.Length, context.Limits.MaxRowBytes);
                    cells.Clear();
                    cells.Add(new CellSpan(0, length, 0, false));
                    context.Losses.Add($"row={number + 1}", $"the row is longer than {context.Limits.MaxRowBytes} bytes; it is read in parts");
                }
                else
                {
                    input.More();
                    continue;
                }
            }

            quotes = true;
            number++;
            var text = input.Window[..length];
            if (document is null)
            {
                var header = Header(input, text, cells, hints, state, delimiter);
                document = context.Begin(delimiter == '\t' ? DocumentFormat.Tsv : DocumentFormat.Csv, input.Name, header ?? []);
                if (header is not null)
                {
                    input.Consume(end);
                    continue;
                }
            }

            if (!text.IsEmpty || cells.Count > 1)
            {
                records++;
                context.Row(document, number, text, cells, state, input);
            }

            input.Consume(end);
        }

        document ??= context.Begin(delimiter == '\t' ? DocumentFormat.Tsv : DocumentFormat.Csv, input.Name, []);
        return records;
    }

    /// <summary>The column names, where the first row is a header; null where it is data.</summary>
    private static List<string>? Header(DocumentInput input, ReadOnlySpan<byte> text, List<CellSpan> cells, ColumnHints hints, InputState state, byte delimiter)
    {
        _ = delimiter;
        var names = new List<string>(cells.Count);
        foreach (var cell in cells)
        {
            var raw = text.Slice(cell.Start, cell.Length);
            names.Add(Encoding.UTF8.GetString(cell.Escaped ? state.Unescape(raw, DocumentFormat.Csv) : raw).Trim());
        }

        if (hints.Header is { } stated)
        {
            return stated ? names : null;
        }

        _ = input;
        return names.Exists(LooksLikeData) ? null : names.Exists(name => ColumnNames.RoleOf(name) != ColumnRole.Other) || names.TrueForAll(name => name.Length is > 0 and <= 40) ? names : null;
    }

    /// <summary>A header names things; five digits in a row, a mail address or a date are things.</summary>
    private static bool LooksLikeData(string cell)
    {
        var run = 0;
        foreach (var character in cell)
        {
            run = char.IsDigit(character) ? run + 1 : 0;
            if (run >= 5 || character == '@')
            {
                return true;
            }
        }

        return false;
    }
}
