namespace Recourse.Records;

/// <summary>
/// Walks values of Thrift's compact protocol, in which Parquet writes its heads, without building anything: a list that claims more members than there are
/// bytes ends the walk before anybody makes room for them.
/// </summary>
internal ref struct CompactThrift(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 64;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes that were walked over.</summary>
    public int At { get; private set; }

    /// <summary>True where the bytes are one sound struct, from the first to the last.</summary>
    public static bool IsSound(ReadOnlySpan<byte> bytes)
    {
        var walk = new CompactThrift(bytes);
        return walk.Skip(12, 0) && walk.At == bytes.Length;
    }

    /// <summary>The next field of a struct; false at its end, and where the bytes end or are none.</summary>
    /// <param name="id">The id of the field before; becomes that of the next one.</param>
    /// <param name="type">Its type; 0 at the struct's end, −1 where the bytes are broken.</param>
    public bool Field(ref int id, out int type)
    {
        type = At < _bytes.Length ? _bytes[At] & 15 : -1;
        if (type <= 0)
        {
            At++;
            return false;
        }

        var step = _bytes[At++] >> 4;
        if (step > 0)
        {
            id += step;
            return true;
        }

        if (!Number(out var number))
        {
            type = -1;
            return false;
        }

        id = (int)Math.Clamp(number, short.MinValue, short.MaxValue);
        return true;
    }

    /// <summary>A whole number; false where the bytes end in it.</summary>
    public bool Number(out long number)
    {
        var read = Unsigned(out var folded);
        number = (long)(folded >> 1) ^ -(long)(folded & 1);
        return read;
    }

    /// <summary>Goes over a value; false where it is broken.</summary>
    public bool Skip(int type, int depth)
    {
        if (depth > Deepest)
        {
            return false;
        }

        switch (type)
        {
            case 1 or 2:
                return true;
            case 3:
                return Step(1);
            case 4 or 5 or 6:
                return Unsigned(out _);
            case 7:
                return Step(8);
            case 8:
                return Unsigned(out var length) && Step(length);
            case 9 or 10:
                return List(depth);
            case 11:
                return Map(depth);
            case 12:
                return Struct(depth);
            default:
                return false;
        }
    }

    private bool Struct(int depth)
    {
        var id = 0;
        int type;
        while (Field(ref id, out type))
        {
            if (!Skip(type, depth + 1))
            {
                return false;
            }
        }

        return type == 0;
    }

    private bool List(int depth)
    {
        if (At >= _bytes.Length)
        {
            return false;
        }

        var head = _bytes[At++];
        ulong count = (uint)head >> 4;
        if (count == 15 && !Unsigned(out count))
        {
            return false;
        }

        // A member takes a byte at least; of truth values too, where they stand in a list.
        if (count > (ulong)(_bytes.Length - At))
        {
            return false;
        }

        for (var type = head & 15; count > 0; count--)
        {
            if (type is 1 or 2 ? !Step(1) : !Skip(type, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool Map(int depth)
    {
        if (!Unsigned(out var count) || count > (ulong)(_bytes.Length - At))
        {
            return false;
        }

        if (count == 0)
        {
            return true;
        }

        if (At >= _bytes.Length)
        {
            return false;
        }

        var types = _bytes[At++];
        for (; count > 0; count--)
        {
            if (!Skip(types >> 4, depth + 1) || !Skip(types & 15, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool Step(ulong length)
    {
        if (length > (ulong)(_bytes.Length - At))
        {
            return false;
        }

        At += (int)length;
        return true;
    }

    private bool Unsigned(out ulong number)
    {
        number = 0;
        for (var shift = 0; shift < 64 && At < _bytes.Length; shift += 7)
        {
            var next = _bytes[At++];
            number |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
