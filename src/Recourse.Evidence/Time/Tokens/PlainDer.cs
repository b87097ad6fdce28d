namespace Recourse.Evidence;

/// <summary>
/// Walks the outer shape of DER before any library reads it: one value, definite and shortest lengths, no deep nesting. Bytes from outside can
/// then neither exhaust the stack nor say the same thing in two spellings.
/// </summary>
internal static class PlainDer
{
    private const int MaxDepth = 64;

    /// <summary>True if the bytes are exactly one value in that shape.</summary>
    public static bool IsOneValue(ReadOnlySpan<byte> bytes)
    {
        Span<int> ends = stackalloc int[MaxDepth];
        var depth = 0;
        var at = 0;
        do
        {
            var limit = depth == 0 ? bytes.Length : ends[depth - 1];
            if (!TryHead(bytes[at..limit], out var head, out var length, out var constructed))
            {
                return false;
            }

            at += head;
            if (constructed && length > 0)
            {
                if (depth == MaxDepth)
                {
                    return false;
                }

                ends[depth++] = at + length;
            }
            else
            {
                at += length;
            }

            while (depth > 0 && at == ends[depth - 1])
            {
                depth--;
            }
        }
        while (depth > 0);

        return at == bytes.Length;
    }

    private static bool TryHead(ReadOnlySpan<byte> bytes, out int head, out int length, out bool constructed)
    {
        (head, length, constructed) = (2, 0, false);
        if (bytes.Length < 2 || (bytes[0] & 0x1f) == 0x1f)
        {
            return false;
        }

        constructed = (bytes[0] & 0x20) != 0;
        if (bytes[1] < 0x80)
        {
            length = bytes[1];
            return length <= bytes.Length - head;
        }

        var count = bytes[1] & 0x7f;
        if (count is 0 or > 3 || bytes.Length < 2 + count || bytes[2] == 0)
        {
            return false;
        }

        foreach (var part in bytes.Slice(2, count))
        {
            length = (length << 8) | part;
        }

        head += count;
        return length >= 0x80 && length <= bytes.Length - head;
    }
}
