using Parquet.Meta;

namespace Recourse.Records;

/// <summary>One page of values: which of the column's values it begins with, and where it stands with its head.</summary>
internal readonly record struct ParquetPage(long First, long Offset, long Length);

/// <summary>
/// Walks the pages of a column of a row group by their heads, before anything of them is unpacked: what they claim must stand in the file and keep to the
/// limits, and together they must hold the values that the column states.
/// </summary>
internal static class ParquetPages
{
    private const int Head = 1 << 14;
    private const int MostHead = 1 << 22;
    private const long MostPage = 256L << 20;

    /// <summary>Values of one column of a row group: it is read as a whole.</summary>
    private const long MostValues = 1L << 26;

    /// <summary>Where the column's pages begin.</summary>
    public static long Start(ColumnMetaData column) =>
        column.DictionaryPageOffset is { } dictionary and > 0 && dictionary < column.DataPageOffset ? dictionary : column.DataPageOffset;

    /// <summary>The pages that hold values, in order.</summary>
    /// <exception cref="InvalidDataException">They do not hold together; the message says how.</exception>
    public static List<ParquetPage> Of(FileStream file, ColumnMetaData column, ReadContext context)
    {
        var (start, size) = (Start(column), column.TotalCompressedSize);
        if (start < 4 || size < 0 || start > file.Length - size)
        {
            throw new InvalidDataException("its pages stand outside the file");
        }

        // A page of one value again and again takes a few bytes; no writer puts more into one than a few thousand values a byte.
        if (column.NumValues < 0 || column.NumValues > MostValues || column.NumValues > 65_536 + (size * 4096))
        {
            throw new InvalidDataException($"it states {column.NumValues} values in {size} bytes, beyond the limit; write the file again with smaller row groups");
        }

        var pages = new List<ParquetPage>();
        long values = 0, unpacked = 0;
        for (var at = start; at < start + size;)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var page = Read(file, at, (int)Math.Min(MostHead, start + size - at));
            if (page.Packed < 0 || page.Unpacked < 0 || page.Values < 0 || at + page.Head + page.Packed > start + size)
            {
                throw new InvalidDataException($"the head of its page at {at} is damaged");
            }

            unpacked += page.Unpacked;
            if (page.Unpacked > MostPage || (unpacked > context.Limits.RatioGrace && unpacked > size * context.Limits.MaxRatio))
            {
                throw new InvalidDataException($"its page at {at} unpacks to {page.Unpacked} bytes, beyond the limit");
            }

            context.Budget.Take((int)page.Unpacked);
            if (page.IsData)
            {
                pages.Add(new ParquetPage(values, at, page.Head + page.Packed));
                values += page.Values;
            }

            at += page.Head + page.Packed;
        }

        return values == column.NumValues ? pages : throw new InvalidDataException($"it states {column.NumValues} values, and its pages hold {values}");
    }

    private static (bool IsData, long Unpacked, long Packed, long Values, int Head) Read(FileStream file, long at, int most)
    {
        for (var length = Math.Min(Head, most); ; length = Math.Min(length * 16, most))
        {
            var bytes = new byte[length];
            var walk = new CompactThrift(bytes.AsSpan(0, RandomAccess.Read(file.SafeFileHandle, bytes, at)));
            if (One(ref walk, out var page))
            {
                return page;
            }

            if (length == most)
            {
                throw new InvalidDataException($"the head of its page at {at} is damaged");
            }
        }
    }

    /// <summary>PageHeader of parquet.thrift: 1 type, 2 and 3 the sizes, 5 and 8 the head of a page of values, whose first field is their number.</summary>
    private static bool One(ref CompactThrift walk, out (bool IsData, long Unpacked, long Packed, long Values, int Head) page)
    {
        page = (false, -1, -1, 0, 0);
        var (id, type, kind) = (0, 0, -1L);
        while (walk.Field(ref id, out type))
        {
            var read = id switch
            {
                1 when type == 5 => walk.Number(out kind),
                2 when type == 5 => walk.Number(out page.Unpacked),
                3 when type == 5 => walk.Number(out page.Packed),
                5 or 8 when type == 12 => Values(ref walk, out page.Values),
                _ => walk.Skip(type, 0),
            };
            if (!read)
            {
                return false;
            }
        }

        (page.IsData, page.Head) = (kind is 0 or 3, walk.At);
        return type == 0;
    }

    private static bool Values(ref CompactThrift walk, out long values)
    {
        values = -1;
        var id = 0;
        int type;
        while (walk.Field(ref id, out type))
        {
            if (!(id == 1 && type == 5 ? walk.Number(out values) : walk.Skip(type, 0)))
            {
                return false;
            }
        }

        return type == 0;
    }
}
