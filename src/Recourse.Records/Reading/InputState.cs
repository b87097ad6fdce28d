using System.Text;

namespace Recourse.Records;

/// <summary>The current row's way back to its document.</summary>
internal sealed class InputState(DocumentInput input) : RowReaderState
{
    private byte[] _scratch = new byte[256];

    public void Set(bool damaged) => Damaged = damaged;

    public override (long Offset, long Length) ToSource(int start, int length) => input.ToSource(start, length);

    public override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, DocumentFormat format) =>
        format is DocumentFormat.Json or DocumentFormat.NdJson ? Json(raw) : Quotes(raw);

    private ReadOnlySpan<byte> Quotes(ReadOnlySpan<byte> raw)
    {
        var to = Room(raw.Length);
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            to[length++] = raw[at];
            if (raw[at] == '"' && at + 1 < raw.Length && raw[at + 1] == '"')
            {
                at++;
            }
        }

        return to[..length];
    }

    private static ReadOnlySpan<byte> Json(ReadOnlySpan<byte> raw)
    {
        var quoted = new byte[raw.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        raw.CopyTo(quoted.AsSpan(1));
        var reader = new System.Text.Json.Utf8JsonReader(quoted);
        try
        {
            reader.Read();
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (Exception problem) when (problem is System.Text.Json.JsonException or InvalidOperationException)
        {
            return raw.ToArray();
        }
    }

    private Span<byte> Room(int length)
    {
        if (_scratch.Length < length)
        {
            _scratch = new byte[Math.Max(length, _scratch.Length * 2)];
        }

        return _scratch;
    }
}
