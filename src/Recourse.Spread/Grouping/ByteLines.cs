namespace Recourse.Spread;

/// <summary>Lines of a stream as bytes, without decoding: wrong bytes in one line cannot spoil another.</summary>
internal static class ByteLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines without their line feed; a line's memory holds until the next one is asked for. A byte-order mark at the start is left out.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var (start, filled, first) = (0, 0, true);
        while (true)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', start, filled - start);
            if (end < 0)
            {
                if (start > 0)
                {
                    buffer.AsSpan(start, filled - start).CopyTo(buffer);
                    (start, filled) = (0, filled - start);
                }

                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                var read = stream.Read(buffer, filled, buffer.Length - filled);
                filled += read;
                if (read > 0)
                {
                    continue;
                }

                if (filled > 0)
                {
                    yield return Line(buffer.AsMemory(0, filled), first);
                }

                yield break;
            }

            yield return Line(buffer.AsMemory(start, end - start), first);
            (start, first) = (end + 1, false);
        }
    }

    private static ReadOnlyMemory<byte> Line(ReadOnlyMemory<byte> line, bool first) => first && line.Span.StartsWith(ByteOrderMark) ? line[3..] : line;
}
