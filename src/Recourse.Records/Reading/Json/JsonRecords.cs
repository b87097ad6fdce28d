using System.Text.Json;

namespace Recourse.Records;

/// <summary>
/// Reads JSON and NDJSON. Each record is one object; its scalar members, nested ones under dotted names, are its cells, and its raw text is the row.
/// </summary>
internal static class JsonRecords
{
    /// <summary>One JSON value a line.</summary>
    public static long ReadLines(ReadContext context, DocumentInput input)
    {
        var columns = new ColumnTable();
        var document = context.Begin(DocumentFormat.NdJson, input.Name, columns);
        var state = new InputState(input);
        var cells = new List<CellSpan>();
        var (number, records) = (0L, 0L);
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
                return records;
            }

            var end = line >= 0 ? line + 1 : window.Length;
            var length = window[..end].TrimEnd("\r\n"u8).Length;
            number++;
            var text = window[..length];
            if (!text.TrimStart(" \t"u8).IsEmpty)
            {
                if (Cells(text, columns, cells, out var reason))
                {
                    records++;
                    context.Row(document, number, text, cells, state, input);
                }
                else
                {
                    var (offset, bytes) = input.ToSource(0, length);
                    context.Losses.Add($"row={number};bytes={offset}+{bytes}", "not a JSON value: " + reason);
                    // What stands in a broken line is still looked at as text, so that nothing vanishes; a record it is not.
                    cells.Clear();
                    cells.Add(new CellSpan(0, length, columns.IndexOf(""), false));
                    context.Row(document, number, text, cells, state, input);
                }
            }

            input.Consume(end);
        }
    }

    /// <summary>The records of one JSON value: the objects of its outermost array of objects.</summary>
    public static long ReadDocument(ReadContext context, DocumentInput input)
    {
        var columns = new ColumnTable();
        var document = context.Begin(DocumentFormat.Json, input.Name, columns);
        var state = new InputState(input);
        var cells = new List<CellSpan>();
        long records = 0;
        Skip(input);
        var array = !input.Window.IsEmpty && input.Window[0] == '[';
        if (!array)
        {
            return ReadSingle(context, input, document, columns, state, cells);
        }

        input.Consume(1);
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Skip(input, commas: true);
            if (input.Window.IsEmpty)
            {
                context.Losses.Add($"bytes={input.Source}+0", "the JSON array is not closed: the file is cut off here");
                return records;
            }

            if (input.Window[0] == ']')
            {
                input.Consume(1);
                return records;
            }

            var length = ValueLength(context, input);
            if (length < 0)
            {
                context.Losses.Add($"bytes={input.Source}+{input.Window.Length}", "the JSON value that begins here is broken or cut off");
                return records + Remainder(context, input, document, columns, state, cells, records);
            }

            var text = input.Window[..length];
            records++;
            if (Cells(text, columns, cells, out _))
            {
                context.Row(document, records, text, cells, state, input);
            }

            input.Consume(length);
        }
    }

    private static long ReadSingle(ReadContext context, DocumentInput input, DocumentInfo document, ColumnTable columns, InputState state, List<CellSpan> cells)
    {
        while (!input.IsLast && input.Window.Length <= context.Limits.MaxRowBytes)
        {
            input.More();
        }

        var text = input.Window.TrimEnd(" \r\n\t"u8);
        if (text.IsEmpty)
        {
            return 0;
        }

        if (LargestArray(text) is { } range)
        {
            input.Consume(range.Start);
            return ReadElements(context, input, document, columns, state, cells, range.End - range.Start);
        }

        if (!Cells(text, columns, cells, out var reason))
        {
            context.Losses.Add($"bytes={input.Source}+{text.Length}", "not a JSON value: " + reason);
            return Remainder(context, input, document, columns, state, cells, 0);
        }

        context.Row(document, 1, text, cells, state, input);
        input.Consume(input.Window.Length);
        return 1;
    }

    /// <summary>The elements of an array that lies in the window.</summary>
    private static long ReadElements(
        ReadContext context, DocumentInput input, DocumentInfo document, ColumnTable columns, InputState state, List<CellSpan> cells, int length)
    {
        long records = 0;
        var end = length;
        input.Consume(1);
        end--;
        while (end > 0)
        {
            var before = input.Window.Length;
            Skip(input, commas: true);
            end -= before - input.Window.Length;
            if (end <= 1 || input.Window[0] == ']')
            {
                break;
            }

            var size = ValueLength(context, input);
            if (size <= 0)
            {
                break;
            }

            if (Cells(input.Window[..size], columns, cells, out _))
            {
                records++;
                context.Row(document, records, input.Window[..size], cells, state, input);
            }

            input.Consume(size);
            end -= size;
        }

        return records;
    }

    /// <summary>What follows a break is still looked at, line by line, as text.</summary>
    private static long Remainder(
        ReadContext context, DocumentInput input, DocumentInfo document, ColumnTable columns, InputState state, List<CellSpan> cells, long number)
    {
        long records = 0;
        while (true)
        {
            while (!input.Window.Contains((byte)'\n') && !input.IsLast && input.Window.Length <= context.Limits.MaxRowBytes)
            {
                input.More();
            }

            var window = input.Window;
            if (window.IsEmpty)
            {
                return records;
            }

            var line = window.IndexOf((byte)'\n');
            var end = line >= 0 ? line + 1 : window.Length;
            cells.Clear();
            cells.Add(new CellSpan(0, window[..end].TrimEnd("\r\n"u8).Length, columns.IndexOf(""), false));
            records++;
            context.Row(document, number + records, window[..cells[0].Length], cells, state, input);
            input.Consume(end);
        }
    }

    private static void Skip(DocumentInput input, bool commas = false)
    {
        while (true)
        {
            var rest = commas ? input.Window.TrimStart(", \r\n\t"u8) : input.Window.TrimStart(" \r\n\t"u8);
            input.Consume(input.Window.Length - rest.Length);
            if (!rest.IsEmpty || !input.More())
            {
                return;
            }
        }
    }

    /// <summary>Length of the JSON value that starts the window; −1 where it is broken, cut off or too long.</summary>
    private static int ValueLength(ReadContext context, DocumentInput input)
    {
        var (at, depth, inString) = (0, 0, false);
        while (true)
        {
            var window = input.Window;
            for (; at < window.Length; at++)
            {
                var value = window[at];
                if (inString)
                {
                    if (value == '\\')
                    {
                        at++;
                    }
                    else if (value == '"')
                    {
                        inString = false;
                        if (depth == 0)
                        {
                            return Valid(window[..(at + 1)]);
                        }
                    }
                }
                else if (value == '"')
                {
                    inString = true;
                }
                else if (value is (byte)'{' or (byte)'[')
                {
                    depth++;
                }
                else if (value is (byte)'}' or (byte)']')
                {
                    if (depth == 0)
                    {
                        return at == 0 ? -1 : Valid(window[..at]);
                    }

                    if (--depth == 0)
                    {
                        return Valid(window[..(at + 1)]);
                    }
                }
                else if (depth == 0 && value is (byte)',' or (byte)'\n')
                {
                    if (depth == 0)
                    {
                        return Valid(window[..at]);
                    }
                }
            }

            if (input.IsLast || window.Length > context.Limits.MaxRowBytes)
            {
                return -1;
            }

            input.More();
        }
    }

    private static int Valid(ReadOnlySpan<byte> value)
    {
        try
        {
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = 256 });
            while (reader.Read())
            {
            }

            return value.Length;
        }
        catch (JsonException)
        {
            return -1;
        }
    }

    /// <summary>Where the largest array of objects lies; null where there is none.</summary>
    private static (int Start, int End)? LargestArray(ReadOnlySpan<byte> text)
    {
        var open = new Stack<(long Start, long Objects)>();
        (int Start, int End)? best = null;
        long bestObjects = 0;
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 256 });
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray:
                        open.Push((reader.TokenStartIndex, 0));
                        break;
                    case JsonTokenType.StartObject:
                        // Kept apart from arrays by a negative count: an object inside an object is no element.
                        if (open.TryPeek(out var top) && top.Objects >= 0)
                        {
                            open.Pop();
                            open.Push((top.Start, top.Objects + 1));
                        }

                        open.Push((reader.TokenStartIndex, -1));
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.EndArray:
                        var (start, objects) = open.Pop();
                        if (objects > bestObjects)
                        {
                            (best, bestObjects) = (((int)start, (int)reader.TokenStartIndex + 1), objects);
                        }

                        break;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return best;
    }

    /// <summary>The scalar members of a value as cells; false where it is no JSON.</summary>
    private static bool Cells(ReadOnlySpan<byte> text, ColumnTable columns, List<CellSpan> cells, out string reason)
    {
        cells.Clear();
        reason = "";
        var path = new List<string>();
        var inArray = new Stack<bool>();
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 256 });
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        inArray.Push(reader.TokenType == JsonTokenType.StartArray);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        inArray.Pop();
                        Leave(path, inArray);
                        break;
                    case JsonTokenType.PropertyName:
                        path.Add(reader.GetString()!);
                        break;
                    default:
                        if (reader.TokenType != JsonTokenType.Null)
                        {
                            var quoted = reader.TokenType == JsonTokenType.String;
                            cells.Add(new CellSpan(
                                (int)reader.TokenStartIndex + (quoted ? 1 : 0), reader.ValueSpan.Length, columns.IndexOf(string.Join('.', path)), quoted && reader.ValueIsEscaped));
                        }

                        Leave(path, inArray);
                        break;
                }
            }

            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            reason = problem is JsonException broken ? $"broken at byte {broken.BytePositionInLine} of the line" : problem.Message;
            return false;
        }
    }

    private static void Leave(List<string> path, Stack<bool> inArray)
    {
        if (path.Count > 0 && (inArray.Count == 0 || !inArray.Peek()))
        {
            path.RemoveAt(path.Count - 1);
        }
    }
}
