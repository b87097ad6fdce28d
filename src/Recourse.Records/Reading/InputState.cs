using System.Buffers.Text;
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

    /// <summary>Undoes backslash escapes. Half a surrogate pair becomes U+FFFD; what is no escape stays as it is.</summary>
    private ReadOnlySpan<byte> Json(ReadOnlySpan<byte> raw)
    {
        var to = Room(raw.Length);
        var length = 0;
        for (var at = 0; at < raw.Length;)
        {
            if (raw[at] != '\\' || at + 1 >= raw.Length)
            {
                to[length++] = raw[at++];
                continue;
            }

            if (raw[at + 1] == 'u' && Unit(raw[at..]) is var first and >= 0)
            {
                at += 6;
                var rune = new Rune(0xFFFD);
                if (Rune.TryCreate((char)first, out var single))
                {
                    rune = single;
                }
                else if (Unit(raw[at..]) is var second and >= 0 && Rune.TryCreate((char)first, (char)second, out var pair))
                {
                    rune = pair;
                    at += 6;
                }

                length += rune.EncodeToUtf8(to[length..]);
                continue;
            }

            var plain = "\"\\/\b\f\n\r\t"u8;
            var known = "\"\\/bfnrt"u8.IndexOf(raw[at + 1]);
            if (known >= 0)
            {
                to[length++] = plain[known];
                at += 2;
            }
            else
            {
                to[length++] = raw[at++];
            }
        }

        return to[..length];
    }

    /// <summary>The UTF-16 unit of <c>\uXXXX</c>; −1 where there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> raw) =>
        raw.Length >= 6 && raw[0] == '\\' && raw[1] == 'u'
        && Utf8Parser.TryParse(raw[2..6], out ushort unit, out var used, 'x') && used == 4 ? unit : -1;

    private Span<byte> Room(int length)
    {
        if (_scratch.Length < length)
        {
            _scratch = new byte[Math.Max(length, _scratch.Length * 2)];
        }

        return _scratch;
    }
}
