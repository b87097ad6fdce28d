using System.Buffers.Binary;

namespace Recourse.Records;

/// <summary>The pages of an SQLite file (sqlite.org/fileformat2): nothing of the file is ever executed, locked or written.</summary>
internal sealed class SqlitePages
{
    private readonly FileStream _file;
    private readonly byte[] _page;
    private readonly byte[] _overflow;

    private SqlitePages(FileStream file, ReadOnlySpan<byte> header)
    {
        _file = file;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        Size = size == 1 ? 65_536 : size;
        Usable = Size - header[20];
        Encoding = header[59] switch { 2 => TextEncodingKind.Utf16LittleEndian, 3 => TextEncodingKind.Utf16BigEndian, _ => TextEncodingKind.Utf8 };
        Wal = header[18] == 2 || header[19] == 2;
        FreePages = BinaryPrimitives.ReadUInt32BigEndian(header[36..]);
        Count = (file.Length + Size - 1) / Size;
        Stated = BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        _page = new byte[Size];
        _overflow = new byte[Size];
    }

    public int Size { get; }

    /// <summary>Bytes of a page that hold content.</summary>
    public int Usable { get; }

    public TextEncodingKind Encoding { get; }

    /// <summary>True where a write-ahead log may hold newer content.</summary>
    public bool Wal { get; }

    public uint FreePages { get; }

    /// <summary>Pages in the file, a last one that is cut off included.</summary>
    public long Count { get; }

    /// <summary>Pages that the header says there are; 0 where it does not say.</summary>
    public uint Stated { get; }

    /// <summary>Opens the file; null where its header is none.</summary>
    public static SqlitePages? Open(FileStream file)
    {
        Span<byte> header = stackalloc byte[100];
        header.Clear();
        RandomAccess.Read(file.SafeFileHandle, header, 0);
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        var valid = size == 1 || (size >= 512 && System.Numerics.BitOperations.IsPow2((uint)size));
        return valid && (size == 1 ? 65_536 : size) - header[20] >= 480 ? new SqlitePages(file, header) : null;
    }

    /// <summary>A page, as far as it is in the file (the rest is 0); it lives until the next call.</summary>
    public ReadOnlySpan<byte> Page(uint number) => Fill(_page, number);

    /// <summary>A page of an overflow chain; it does not disturb <see cref="Page"/>.</summary>
    public ReadOnlySpan<byte> Overflow(uint number) => Fill(_overflow, number);

    public bool Exists(uint number) => number >= 1 && number <= Count;

    public long OffsetOf(uint number) => (number - 1L) * Size;

    private byte[] Fill(byte[] buffer, uint number)
    {
        var got = 0;
        for (int read; got < Size && (read = RandomAccess.Read(_file.SafeFileHandle, buffer.AsSpan(got, Size - got), OffsetOf(number) + got)) > 0;)
        {
            got += read;
        }

        buffer.AsSpan(got).Clear();
        return buffer;
    }
}
