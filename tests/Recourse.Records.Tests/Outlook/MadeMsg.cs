using System.Buffers.Binary;
using System.Text;

namespace Recourse.Records.Tests.Outlook;

/// <summary>Writes messages as Outlook saves them, by hand: a compound file ([MS-CFB]) of property streams ([MS-OXMSG]).</summary>
internal sealed class MadeMsg
{
    private readonly List<Node> _root = [];

    public List<Node> Nodes => _root;

    internal sealed record Node(string Name, byte[]? Bytes, List<Node>? Inner);

    public MadeMsg Text(int id, string text) => Add($"__substg1.0_{id:X4}001F", Encoding.Unicode.GetBytes(text));

    public MadeMsg Binary(int id, byte[] bytes) => Add($"__substg1.0_{id:X4}0102", bytes);

    public MadeMsg Narrow(int id, byte[] bytes) => Add($"__substg1.0_{id:X4}001E", bytes);

    public MadeMsg Add(string name, byte[] bytes)
    {
        _root.Add(new Node(name, bytes, null));
        return this;
    }

    public MadeMsg Storage(string name, MadeMsg inner)
    {
        _root.Add(new Node(name, null, inner._root));
        return this;
    }

    /// <summary>The table of properties of fixed size: here times only.</summary>
    public MadeMsg Times(int head, params (int Id, DateTime Time)[] times)
    {
        var bytes = new byte[head + (16 * times.Length)];
        for (var at = 0; at < times.Length; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(head + (16 * at)), (uint)((times[at].Id << 16) | 0x40));
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(head + (16 * at) + 8), times[at].Time.ToFileTimeUtc());
        }

        return Add("__properties_version1.0", bytes);
    }

    public byte[] ToBytes()
    {
        var (entries, small, big) = (new List<byte[]> { new byte[128] }, new List<(int Entry, byte[] Bytes)>(), new List<(int Entry, byte[] Bytes)>());
        var child = Place(_root, entries, small, big);
        var tiny = new List<byte>();
        var next = new List<uint>();
        foreach (var (entry, bytes) in small)
        {
            Start(entries[entry], (uint)next.Count, bytes.Length);
            var count = (bytes.Length + 63) / 64;
            next.AddRange(Enumerable.Range(1, count).Select(at => at == count ? 0xFFFFFFFE : (uint)(next.Count + at)).ToArray());
            tiny.AddRange([.. bytes, .. new byte[(count * 64) - bytes.Length]]);
        }

        while (entries.Count % 4 != 0)
        {
            entries.Add(new byte[128]);
        }

        var sectors = new List<byte>();
        var fat = new List<uint>();
        uint Put(byte[] bytes)
        {
            var (start, count) = (fat.Count, Math.Max(1, (bytes.Length + 511) / 512));
            fat.AddRange(Enumerable.Range(1, count).Select(at => at == count ? 0xFFFFFFFE : (uint)(start + at)));
            sectors.AddRange([.. bytes, .. new byte[(count * 512) - bytes.Length]]);
            return (uint)start;
        }

        big.ForEach(each => Start(entries[each.Entry], Put(each.Bytes), each.Bytes.Length));
        Head(entries[0], "Root Entry", 5, child);
        Start(entries[0], Put([.. tiny]), tiny.Count);
        var directory = Put([.. entries.SelectMany(each => each)]);
        var smallTable = Put([.. next.SelectMany(BitConverter.GetBytes)]);
        var tables = 1;
        while (tables * 128 < fat.Count + tables)
        {
            tables++;
        }

        var first = fat.Count;
        fat.AddRange(Enumerable.Repeat(0xFFFFFFFDu, tables));
        byte[] table = [.. fat.SelectMany(BitConverter.GetBytes)];
        var head = new byte[512];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(head);
        ((ReadOnlySpan<byte>)[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]).CopyTo(head.AsSpan(24));
        uint[] words = [(uint)tables, directory, 0, 4096, smallTable, (uint)((next.Count + 127) / 128), 0xFFFFFFFE, 0];
        for (var at = 0; at < words.Length; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(44 + (4 * at)), words[at]);
        }

        for (var at = 0; at < 109; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(76 + (4 * at)), at < tables ? (uint)(first + at) : 0xFFFFFFFF);
        }

        return [.. head, .. sectors, .. table, .. Enumerable.Repeat((byte)0xFF, (tables * 512) - table.Length)];
    }

    /// <summary>Writes the entries of a storage, each the right neighbour of the one before it; returns the first.</summary>
    private static int Place(List<Node> nodes, List<byte[]> entries, List<(int, byte[])> small, List<(int, byte[])> big)
    {
        var first = -1;
        byte[]? before = null;
        foreach (var node in nodes.OrderBy(node => node.Name.Length).ThenBy(node => node.Name.ToUpperInvariant(), StringComparer.Ordinal))
        {
            var (number, entry) = (entries.Count, new byte[128]);
            entries.Add(entry);
            var child = node.Inner is null ? -1 : Place(node.Inner, entries, small, big);
            Head(entry, node.Name, (byte)(node.Inner is null ? 2 : 1), child);
            if (node.Bytes is { } bytes)
            {
                (bytes.Length < 4096 ? small : big).Add((number, bytes));
            }

            if (before is not null)
            {
                BinaryPrimitives.WriteInt32LittleEndian(before.AsSpan(72), number);
            }

            (before, first) = (entry, first < 0 ? number : first);
        }

        return first;
    }

    private static void Head(byte[] entry, string name, byte type, int child)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length * 2) + 2);
        (entry[66], entry[67]) = (type, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(68), 0xFFFFFFFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(72), 0xFFFFFFFF);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(76), child);
    }

    private static void Start(byte[] entry, uint start, int size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(116), start);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(120), size);
    }
}
