using System.Buffers;

namespace Recourse.Records;

/// <summary>
/// Reads JSON and NDJSON. Each record is one object; its scalar members, nested ones under dotted names, are its cells, and its raw text is the row.
/// What is no record (what stands around arrays of records, broken values, text behind the end) still reaches the sink, as text without a column.
/// </summary>
internal sealed class JsonRecords
{
    private const long MostFailed = 64L << 20;
    private static readonly SearchValues<byte> s_punctuation = SearchValues.Create(" \r\n\t,:[]{}\""u8);
    private readonly ReadContext _context;
    private readonly DocumentInput _input;
    private readonly ColumnTable _columns = new();
    private readonly JsonCells _reader;
    private readonly DocumentInfo _document;
    private readonly InputState _state;
    private readonly List<CellSpan> _cells = [];
    private long _records, _number, _failed;

    private JsonRecords(ReadContext context, DocumentInput input, DocumentFormat format)
    {
        (_context, _input) = (context, input);
        _reader = new JsonCells(_columns);
        _state = new InputState(input);
        _document = context.Begin(format, input.Name, _columns);
    }

    /// <summary>One JSON value a line.</summary>
    public static long ReadLines(ReadContext context, DocumentInput input)
    {
        var reader = new JsonRecords(context, input, DocumentFormat.NdJson);
        reader.Lines();
        return reader._records;
    }

    /// <summary>One JSON value: its records are the objects of its outermost arrays of objects; where it has none, it is one record.</summary>
    public static long ReadDocument(ReadContext context, DocumentInput input)
    {
        var reader = new JsonRecords(context, input, DocumentFormat.Json);
        reader.Document();
        return reader._records;
    }

    private void Lines()
    {
        var (number, inside) = (0L, false);
        while (_input.Line(_context, (byte)'\n', out var length, out var end, out var whole))
        {
            _input.SkipMark(ref length, ref end);
            number += inside ? 0 : 1;
            var text = _input.Window[..length];
            if (!whole && !inside)
            {
                _context.Losses.Add($"row={number}", $"the line is longer than {_context.Limits.MaxRowBytes} bytes; it is read in parts, as text");
            }

            if (!text.TrimStart(" \t\r"u8).IsEmpty)
            {
                if (whole && !inside)
                {
                    Value(length, number, isLine: true);
                }
                else
                {
                    Text(length, number);
                }
            }

            inside = !whole;
            _input.Consume(end);
        }
    }

    private void Document()
    {
        var first = true;
        while (Skip(" \r\n\t"u8))
        {
            var start = _input.Window[0];
            if (start == '[')
            {
                _input.Consume(1);
                if (!Elements())
                {
                    return;
                }
            }
            else if (start == '{' && first)
            {
                if (!Outer())
                {
                    return;
                }
            }
            else
            {
                Break("text behind the end of the JSON value");
                return;
            }

            first = false;
        }
    }

    /// <summary>The elements of an array up to its closing bracket; false where the document broke and was read to its end.</summary>
    private bool Elements()
    {
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (!Skip(", \r\n\t"u8))
            {
                _context.Losses.Add($"bytes={_input.Bytes}+0", "the JSON array is not closed: the file is cut off here");
                return false;
            }

            if (_input.Window[0] == ']')
            {
                _input.Consume(1);
                return true;
            }

            var length = Extent(out var end);
            if (end != JsonEnd.Closed || length == 0)
            {
                Break("the JSON value that begins here is broken or cut off; from here on only objects that begin a line are read as records");
                return false;
            }

            Value(length, ++_number);
            _input.Consume(length);
        }
    }

    /// <summary>An object that is the whole document: the records of the arrays in it, or itself.</summary>
    private bool Outer()
    {
        var (extent, split) = (new JsonExtent(stopAtRecords: true), false);
        while (true)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var end = extent.Move(_input.Window, _input.IsLast);
            var at = extent.At;
            if (end == JsonEnd.Records)
            {
                Fragment(at);
                _input.Consume(at + 1);
                if (!Elements())
                {
                    return false;
                }

                extent.Shift(at);
                split = true;
            }
            else if (end == JsonEnd.Closed)
            {
                if (split)
                {
                    Fragment(at);
                }
                else
                {
                    Value(at, 1);
                }

                _input.Consume(at);
                return true;
            }
            else if (end == JsonEnd.Torn || _input.IsLast)
            {
                Break("the JSON value that begins here is broken or cut off; from here on only objects that begin a line are read as records");
                return false;
            }
            else if (at > _context.Limits.MaxRowBytes)
            {
                if (!split)
                {
                    _context.Losses.Add($"bytes={_input.Source}+", $"what stands before the first array of records is longer than {_context.Limits.MaxRowBytes} bytes; it is read in parts, as text");
                }

                var part = LongLines.Part(_input.Window[..at], _context.Limits.MaxRowBytes);
                Fragment(part);
                _input.Consume(part);
                extent.Shift(part);
                split = true;
            }
            else
            {
                _input.More();
            }
        }
    }

    /// <summary>Behind a break: lines that begin with a whole object are records, the others text.</summary>
    private void Break(string reason)
    {
        _context.Losses.Add($"bytes={_input.Source}+", reason);
        while (Skip(", \r\n\t[]{}"u8, keepObjects: true))
        {
            if (_input.Window[0] == '{' && _failed < MostFailed)
            {
                var length = Extent(out var end);
                if (end == JsonEnd.Closed && _reader.Read(_input.Window[..length], _cells, out _))
                {
                    Value(length, ++_number);
                    _input.Consume(length);
                    continue;
                }

                _failed += length;
            }

            if (!_input.Line(_context, (byte)'\n', out var line, out var whole, out _))
            {
                return;
            }

            Text(line, ++_number);
            _input.Consume(whole);
        }
    }

    /// <summary>Delivers a value as a record, or, where it is broken, lists it and delivers it as text.</summary>
    private void Value(int length, long number, bool isLine = false)
    {
        var text = _input.Window[..length];
        if (_reader.Read(text, _cells, out var reason))
        {
            _records++;
            _context.Row(_document, number, text, _cells, _state, _input);
            return;
        }

        var (offset, bytes) = _input.ToSource(0, length);
        _context.Losses.Add($"{(isLine ? $"row={number};" : "")}bytes={offset}+{bytes}", "not a JSON value: " + reason);
        Text(length, number);
    }

    /// <summary>What stands around records is no record, but may hold a name or number all the same.</summary>
    private void Fragment(int length)
    {
        if (_input.Window[..length].IndexOfAnyExcept(s_punctuation) >= 0)
        {
            Text(length, 0);
        }
    }

    /// <summary>What is no JSON value is still looked at, so that nothing vanishes; a record it is not.</summary>
    private void Text(int length, long number)
    {
        _cells.Clear();
        _cells.Add(new CellSpan(0, length, _columns.IndexOf(""), false));
        _context.Row(_document, number, _input.Window[..length], _cells, _state, _input);
    }

    private int Extent(out JsonEnd end)
    {
        var extent = new JsonExtent(stopAtRecords: false);
        while (true)
        {
            end = extent.Move(_input.Window, _input.IsLast);
            if (end != JsonEnd.Open)
            {
                return extent.At;
            }

            if (_input.IsLast || _input.Window.Length > _context.Limits.MaxRowBytes)
            {
                return extent.At;
            }

            _input.More();
        }
    }

    /// <summary>Passes over separators and marks; false at the end of the document.</summary>
    private bool Skip(ReadOnlySpan<byte> separators, bool keepObjects = false)
    {
        while (true)
        {
            while (_input.Window.Length < 3 && _input.More())
            {
            }

            var window = _input.Window;
            var rest = window.TrimStart(separators);
            if (keepObjects)
            {
                // Closing brackets of what broke are separators; an opening brace may begin a record.
                var brace = window[..^rest.Length].IndexOf((byte)'{');
                rest = brace >= 0 ? window[brace..] : rest;
            }

            if (rest.StartsWith("\uFEFF"u8))
            {
                rest = rest[3..];
            }

            if (rest.Length == window.Length)
            {
                return !window.IsEmpty;
            }

            _input.Consume(window.Length - rest.Length);
        }
    }
}
