namespace Recourse.Records;

/// <summary>CRC-32 as ZIP, 7z and gzip use it (reflected polynomial EDB88320, ISO 3309).</summary>
internal sealed class Crc32
{
    private static readonly uint[] s_table = Make();
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Crc32();
        sum.Add(bytes);
        return sum.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        foreach (var value in bytes)
        {
            state = s_table[(state ^ value) & 0xFF] ^ (state >> 8);
        }

        _state = state;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (var at = 0u; at < 256; at++)
        {
            var value = at;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[at] = value;
        }

        return table;
    }
}
