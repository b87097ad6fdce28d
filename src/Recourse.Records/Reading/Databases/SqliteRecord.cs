using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>Decodes a record (sqlite.org/fileformat2, section 2.1) into an assembled row.</summary>
internal sealed class SqliteRecord(AssembledRow row, TextEncodingKind encoding)
{
    /// <summary>Blobs that are no text: they have a place, but nothing to read.</summary>
    public long Blobs { get; private set; }

    /// <summary>Decodes; the answer says what is wrong, and is empty where nothing is.</summary>
    /// <param name="cell">The record.</param>
    /// <param name="columns">Where each value stands among the columns; a value beyond stands beyond.</param>
    /// <param name="rowIdColumn">Column that is the row id (INTEGER PRIMARY KEY); −1 where there is none.</param>
    public string Read(SqliteCell cell, int[] columns, int rowIdColumn)
    {
        row.Clear();
        row.Whole = cell.Place;
        var payload = cell.Payload;
        var at = 0;
        if (!SqliteCell.Varint(payload, ref at, out var header) || header < at || header > payload.Length)
        {
            return "the head of the record is broken; it is not read";
        }

        var (value, index) = ((int)header, 0);
        while (at < header)
        {
            if (!SqliteCell.Varint(payload[..(int)header], ref at, out var type) || type < 0)
            {
                return "the head of the record is broken; the values before the break are read";
            }

            var length = Length(type);
            var column = index < columns.Length ? columns[index] : index;
            index++;
            if (length > payload.Length - value)
            {
                return cell.Problem.Length > 0 ? cell.Problem : "a value reaches beyond the record; the values before it are read";
            }

            if (type == 0 && column != rowIdColumn)
            {
                continue;
            }

            var (offset, whole) = cell.Find(value, (int)length);
            row.BeginCell();
            if (type == 0)
            {
                row.Text.Append(cell.RowId.ToString(CultureInfo.InvariantCulture));
                (offset, whole, length) = (cell.Place.Offset, false, cell.Place.Length);
                row.EndCell(column, offset, length, false);
                continue;
            }

            var verbatim = Value(payload.Slice(value, (int)length), type) && whole;
            // A value that goes on in other pages is told by the cell it begins in.
            row.EndCell(column, whole ? offset : cell.Place.Offset, whole ? length : cell.Place.Length, verbatim);
            value += (int)length;
        }

        return "";
    }

    private bool Value(ReadOnlySpan<byte> raw, long type)
    {
        switch (type)
        {
            case 7:
                row.Text.Append(BinaryPrimitives.ReadDoubleBigEndian(raw).ToString("R", CultureInfo.InvariantCulture));
                return false;
            case < 12:
                row.Text.Append(Integer(raw, type).ToString(CultureInfo.InvariantCulture));
                return false;
            case var even when even % 2 == 0:
                if (!SqlEscapes.IsText(raw))
                {
                    Blobs++;
                    return false;
                }

                row.Text.Append(raw);
                return true;
            default:
                if (encoding == TextEncodingKind.Utf8)
                {
                    row.Text.Append(raw);
                    return true;
                }

                row.Text.Append((encoding == TextEncodingKind.Utf16LittleEndian ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(raw));
                return false;
        }
    }

    private static long Length(long type) => type switch
    {
        <= 4 => type,
        5 => 6,
        6 or 7 => 8,
        < 12 => 0,
        _ => (type - 12) / 2,
    };

    private static long Integer(ReadOnlySpan<byte> raw, long type)
    {
        if (type >= 8)
        {
            return type - 8;
        }

        long value = raw[0] >= 0x80 ? -1 : 0;
        foreach (var next in raw)
        {
            value = unchecked((value << 8) | next);
        }

        return value;
    }
}
