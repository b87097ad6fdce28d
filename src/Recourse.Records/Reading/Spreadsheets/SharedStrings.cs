namespace Recourse.Records;

/// <summary>The strings that the cells of a workbook point to: in memory up to a limit, beyond it in a temporary file that vanishes when closed.</summary>
internal sealed class SharedStrings(long memory) : IDisposable
{
    private const int BlockSize = 1 << 22;
    private readonly List<byte[]> _blocks = [];
    private readonly List<long> _starts = [0];
    private readonly List<long> _ends = [0];
    private byte[] _scratch = new byte[256];
    private FileStream? _spill;
    private long _length;

    public int Count => _starts.Count - 1;

    /// <summary>The text of a string; empty where there is none by that number. It lives until the next call.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                return default;
            }

            var (start, length) = (_starts[index + 1], (int)(_ends[index + 1] - _starts[index + 1]));
            if (start >= 0)
            {
                return _blocks[(int)(start / BlockSize)].AsSpan((int)(start % BlockSize), length);
            }

            if (_scratch.Length < length)
            {
                _scratch = new byte[length];
            }

            _spill!.Position = -1 - start;
            _spill.ReadExactly(_scratch, 0, length);
            return _scratch.AsSpan(0, length);
        }
    }

    /// <summary>Reads the part: rich text is joined, phonetic guides (<c>rPh</c>) are left out.</summary>
    public void Read(Stream stream, LossList losses, ReaderLimits limits, string part, CancellationToken cancellation)
    {
        using var input = new DocumentInput(stream, losses, false, limits.Chunk);
        var item = new ByteBuffer(limits.MaxRowBytes);
        var (at, inItem, phonetic, text) = (0, false, 0, -1);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            while (true)
            {
                at = inItem ? at : Plain(input.Window, at, item);
                var scanner = new XmlScanner(input.Window, at);
                if (!scanner.Next())
                {
                    break;
                }

                at = scanner.End;
                if (scanner.Name.SequenceEqual("si"u8))
                {
                    if (scanner.IsEmpty || (scanner.IsEnd && inItem))
                    {
                        Add(item.Span);
                        if (item.Overflowed)
                        {
                            losses.Add($"part={part};string={Count - 1}", $"the string is longer than {limits.MaxRowBytes} bytes; what is beyond is left out");
                        }
                    }

                    item.Clear();
                    (inItem, phonetic, text) = (!scanner.IsEnd && !scanner.IsEmpty, 0, -1);
                }
                else if (scanner.Name.SequenceEqual("rPh"u8) && !scanner.IsEmpty)
                {
                    phonetic = Math.Max(0, phonetic + (scanner.IsEnd ? -1 : 1));
                }
                else if (scanner.Name.SequenceEqual("t"u8) && inItem && phonetic == 0 && !scanner.IsEmpty)
                {
                    if (scanner.IsEnd && text >= 0)
                    {
                        XmlText.Append(input.Window[text..scanner.Start], item);
                    }

                    text = scanner.IsEnd ? -1 : scanner.End;
                }
            }

            // The start of a text that is still open stays in the window.
            var keep = text >= 0 ? text : at;
            input.Consume(keep);
            (at, text) = (at - keep, text >= 0 ? 0 : -1);
            if (input.Window.Length > limits.MaxRowBytes + limits.Chunk + (1 << 16))
            {
                losses.Add($"part={part};bytes={input.Source}+{input.Window.Length}", "a string or tag without end; it is stepped over");
                input.Consume(input.Window.Length);
                (at, text) = (0, -1);
            }
        }
        while (input.More());

        if (inItem)
        {
            losses.Add("part=" + part, "the list of strings is cut off in the middle of string " + Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (text >= 0)
            {
                XmlText.Append(input.Window, item);
            }

            Add(item.Span);
        }
    }

    /// <summary>What nearly all strings are: one text, nothing around it. Gives where the first stands that is anything else.</summary>
    private int Plain(ReadOnlySpan<byte> window, int at, ByteBuffer item)
    {
        while (window[at..].StartsWith("<si><t>"u8))
        {
            var text = window[(at + 7)..];
            var length = text.IndexOf((byte)'<');
            if (length < 0 || !text[length..].StartsWith("</t></si>"u8))
            {
                return at;
            }

            XmlText.Append(text[..length], item);
            if (item.Overflowed)
            {
                item.Clear();
                return at;
            }

            Add(item.Span);
            item.Clear();
            at += 7 + length + 9;
        }

        return at;
    }

    public void Dispose() => _spill?.Dispose();

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_spill is not null || _length + text.Length > memory || text.Length > BlockSize)
        {
            Spill(text);
            return;
        }

        var room = (int)(BlockSize - (_length % BlockSize));
        if (room < text.Length)
        {
            _length += room;
        }

        if (_length + text.Length > (long)_blocks.Count * BlockSize)
        {
            _blocks.Add(new byte[BlockSize]);
        }

        if (!text.IsEmpty)
        {
            text.CopyTo(_blocks[(int)(_length / BlockSize)].AsSpan((int)(_length % BlockSize)));
        }

        _starts.Add(_length);
        _length += text.Length;
        _ends.Add(_length);
    }

    private void Spill(ReadOnlySpan<byte> text)
    {
        _spill ??= TemporaryFile.Open();
        _spill.Position = _spill.Length;
        // Places in the file are told from places in memory by their sign.
        var start = -1 - _spill.Position;
        _spill.Write(text);
        _starts.Add(start);
        _ends.Add(start + text.Length);
    }
}
