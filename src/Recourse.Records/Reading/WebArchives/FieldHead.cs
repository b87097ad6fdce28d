using System.Text;

namespace Recourse.Records;

/// <summary>One field of a head: its name, its value, and where the value stands in the archive.</summary>
internal readonly record struct HeadField(string Name, string Value, long Offset, int Length, bool Verbatim);

/// <summary>A first line and named fields, up to an empty line: the head of a WARC record (ISO 28500) or of an HTTP message (RFC 9112).</summary>
internal sealed class FieldHead
{
    private readonly List<HeadField> _fields = [];

    private FieldHead(string first) => First = first;

    /// <summary>The first line: <c>WARC/1.1</c>, <c>HTTP/1.1 200 OK</c>.</summary>
    public string First { get; }

    public IReadOnlyList<HeadField> Fields => _fields;

    /// <summary>The first value of a name; null where there is none.</summary>
    public string? this[string name] => Find(name) is { Name.Length: > 0 } field ? field.Value : null;

    public HeadField Find(string name) => _fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Bytes of the head with its empty line; −1 where that is missing.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return -1;
            }

            if (bytes.Slice(at, end).TrimEnd((byte)'\r').IsEmpty)
            {
                return at + end + 1;
            }

            at += end + 1;
        }

        return -1;
    }

    /// <summary>Takes a head apart. A line that begins with a blank continues the one before it; a line without a colon is passed over.</summary>
    /// <param name="bytes">The head.</param>
    /// <param name="offset">Where it begins in the archive.</param>
    public static FieldHead Parse(ReadOnlySpan<byte> bytes, long offset)
    {
        var first = bytes.IndexOf((byte)'\n');
        first = first < 0 ? bytes.Length : first;
        var head = new FieldHead(EntryNames.Decode(bytes[..first].TrimEnd((byte)'\r')));
        for (var at = first + 1; at < bytes.Length;)
        {
            var end = at;
            do
            {
                var line = bytes[end..].IndexOf((byte)'\n');
                end = line < 0 ? bytes.Length : end + line + 1;
            }
            while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\t');

            var whole = bytes[at..end];
            if (whole.IndexOf((byte)':') is var colon and > 0)
            {
                var before = whole[(colon + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
                var raw = whole[(colon + 1)..].Trim(" \t\r\n"u8);
                var value = EntryNames.Decode(raw);
                var plain = value.IndexOfAny('\r', '\n') < 0;
                value = plain ? value : string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                head._fields.Add(new HeadField(
                    EntryNames.Decode(whole[..colon].Trim(" \t"u8)), value, offset + at + colon + 1 + Math.Max(before, 0), raw.Length,
                    plain && Encoding.UTF8.GetByteCount(value) == raw.Length));
            }

            at = end;
        }

        return head;
    }
}
