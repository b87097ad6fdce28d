using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records;

/// <summary>Unpacks the RTF of a message ([MS-OXRTFCP]).</summary>
internal static class PackedRtf
{
    private const string Known = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
        + "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

    /// <summary>The text; what can be had of a damaged one. Empty where it is none.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < 16)
        {
            return [];
        }

        var size = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(packed[4..]), (uint)packed.Length * 17);
        var kind = BinaryPrimitives.ReadUInt32LittleEndian(packed[8..]);
        packed = packed[16..];
        if (kind != 0x75465A4C)
        {
            return kind == 0x414C454D ? packed[..Math.Min(size, packed.Length)].ToArray() : [];
        }

        var window = new byte[4096];
        var at = Encoding.ASCII.GetBytes(Known, window);
        var text = new List<byte>(size);
        for (var from = 0; from < packed.Length && text.Count < size;)
        {
            var flags = packed[from++];
            for (var bit = 0; bit < 8 && from < packed.Length && text.Count < size; bit++)
            {
                if ((flags & (1 << bit)) == 0)
                {
                    text.Add(window[at] = packed[from++]);
                    at = (at + 1) & 4095;
                    continue;
                }

                if (from + 2 > packed.Length)
                {
                    return [.. text];
                }

                var reference = (packed[from] << 8) | packed[from + 1];
                from += 2;
                var (source, length) = (reference >> 4, (reference & 15) + 2);
                if (source == at)
                {
                    return [.. text];
                }

                for (; length > 0; length--)
                {
                    text.Add(window[at] = window[source]);
                    (at, source) = ((at + 1) & 4095, (source + 1) & 4095);
                }
            }
        }

        return [.. text];
    }
}
