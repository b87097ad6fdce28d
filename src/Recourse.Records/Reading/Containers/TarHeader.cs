using System.Text;

namespace Recourse.Records;

/// <summary>One header block of a tar (POSIX.1-2017 pax/ustar; GNU and v7 forms).</summary>
/// <param name="Name">Path, bytes decoded.</param>
/// <param name="Type">Type flag; <c>0</c> is an ordinary file.</param>
/// <param name="Size">Bytes that follow.</param>
/// <param name="Link">Where a link leads.</param>
/// <param name="IsExtended">True where a GNU sparse map goes on in further blocks.</param>
internal sealed record TarHeader(string Name, char Type, long Size, string Link, bool IsExtended)
{
    public const int Block = 512;

    /// <summary>True where a block is a header: its checksum fits and it is not all zeros.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < Block || block[0] == 0)
        {
            return false;
        }

        var stated = Octal(block.Slice(148, 8));
        if (stated <= 0)
        {
            return false;
        }

        long sum = 8 * ' ';
        long signed = 8 * ' ';
        for (var at = 0; at < Block; at++)
        {
            if (at is < 148 or >= 156)
            {
                sum += block[at];
                signed += block[at] < 0x80 ? block[at] : block[at] - 0x100;
            }
        }

        return stated == sum || stated == signed;
    }

    /// <summary>Reads a block that <see cref="IsHeader"/> accepts; a size of −1 is no number.</summary>
    public static TarHeader Read(ReadOnlySpan<byte> block)
    {
        var name = Text(block[..100]);
        if (block.Slice(257, 6).SequenceEqual("ustar\0"u8) && block[345] != 0)
        {
            // Split names are put together as bytes: the cut may lie inside a character.
            var prefix = Until(block.Slice(345, 155));
            name = EntryNames.Decode([.. prefix, (byte)'/', .. Until(block[..100])]);
        }

        return new TarHeader(name, block[156] == 0 ? '0' : (char)block[156], Number(block.Slice(124, 12)), Text(block.Slice(157, 100)), block[482] != 0);
    }

    /// <summary>The records of a pax header: <c>LENGTH KEY=VALUE\n</c>.</summary>
    public static Dictionary<string, string> Pax(ReadOnlySpan<byte> data)
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!data.IsEmpty)
        {
            var space = data.IndexOf((byte)' ');
            if (space is <= 0 or > 10 || !int.TryParse(data[..space], System.Globalization.CultureInfo.InvariantCulture, out var length) || length <= space || length > data.Length)
            {
                return records;
            }

            var record = data[(space + 1)..length].TrimEnd((byte)'\n');
            var equals = record.IndexOf((byte)'=');
            if (equals > 0)
            {
                records[Encoding.UTF8.GetString(record[..equals])] = EntryNames.Decode(record[(equals + 1)..]);
            }

            data = data[length..];
        }

        return records;
    }

    public static string Text(ReadOnlySpan<byte> field) => EntryNames.Decode(Until(field));

    private static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }

    /// <summary>Octal digits, or (GNU) a big-endian number behind a first byte of 80.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        if (field[0] < 0x80)
        {
            return field.Trim(" \0"u8).IsEmpty ? 0 : Octal(field);
        }

        if (field[0] != 0x80 || field[..4].IndexOfAnyExcept((byte)0x80, (byte)0) >= 0)
        {
            return -1;
        }

        long value = 0;
        foreach (var part in field[4..])
        {
            if (value > long.MaxValue >> 9)
            {
                return -1;
            }

            value = (value << 8) | part;
        }

        return value;
    }

    private static long Octal(ReadOnlySpan<byte> field)
    {
        long value = 0;
        var digits = 0;
        foreach (var part in field.Trim(" \0"u8))
        {
            if (part is < (byte)'0' or > (byte)'7')
            {
                return part is 0 or (byte)' ' && digits > 0 ? value : -1;
            }

            value = (value << 3) | (uint)(part - '0');
            digits++;
        }

        return digits == 0 ? -1 : value;
    }
}
