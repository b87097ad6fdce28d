namespace Recourse.Records;

/// <summary>The lines of an input.</summary>
internal static class InputLines
{
    /// <summary>
    /// Finds the next line: <paramref name="length"/> without and <paramref name="end"/> with its line end. A line over the limit comes in parts,
    /// <paramref name="whole"/> false for each but the last. False at the end of the document.
    /// </summary>
    public static bool Line(this DocumentInput input, ReadContext context, byte lineEnd, out int length, out int end, out bool whole)
    {
        var (looked, most) = (0, context.Limits.MaxRowBytes);
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var window = input.Window;
            var next = window[looked..].IndexOf(lineEnd);
            if (next < 0 && window.Length <= most && !input.IsLast)
            {
                looked = window.Length;
                input.More();
                continue;
            }

            var line = next < 0 ? window.Length : looked + next;
            whole = line <= most;
            if (!whole)
            {
                length = end = LongLines.Part(window, most);
                return true;
            }

            end = Math.Min(line + 1, window.Length);
            length = lineEnd == '\n' && line > 0 && window[line - 1] == '\r' ? line - 1 : line;
            return end > 0;
        }
    }

    /// <summary>A byte order mark in the middle, where files were joined, is no part of the line that it begins.</summary>
    public static void SkipMark(this DocumentInput input, ref int length, ref int end)
    {
        if (length >= 3 && input.Window.StartsWith("\uFEFF"u8))
        {
            input.Consume(3);
            length -= 3;
            end -= 3;
        }
    }

    /// <summary>Without a character that is cut at the end of the sample of a long line.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        if (line.Length < DocumentInput.Sample)
        {
            return line;
        }

        var ascii = line.LastIndexOfAnyInRange((byte)0, (byte)0x2F);
        return ascii < 0 ? line : line[..(ascii + 1)];
    }

    /// <summary>Length without a character of UTF-8 that is cut at the end.</summary>
    public static int Whole(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
            {
                return value >= (back == 1 ? 0xC0 : back == 2 ? 0xE0 : 0xF0) ? bytes.Length - back : bytes.Length;
            }

            if (value < 0x80)
            {
                return bytes.Length;
            }
        }

        return bytes.Length;
    }
}
