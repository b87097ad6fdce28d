using System.Buffers.Binary;
using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Recourse.Records;

/// <summary>
/// Reads Parquet files through Parquet.Net: the rows of all row groups are the rows of one table. A cell leads to the page that its value stands in, the row
/// to the bytes from its first page to its last: values stand there packed and column by column.
/// </summary>
internal sealed class ParquetDocuments
{
    private const int MostColumns = 10_000;
    private static readonly ParquetOptions s_options = new() { UseDateOnlyTypeForDates = true, MaximumLargePoolFreeBytes = 0, MaximumSmallPoolFreeBytes = 0 };
    private readonly ReadContext _context;
    private readonly FileStream _file;
    private readonly TableDocument _table;
    private long _number;

    private ParquetDocuments(ReadContext context, FileStream file) => (_context, _file, _table) = (context, file, new TableDocument(context, "rows", context.InnerPath));

    public static bool IsParquet(ReadOnlySpan<byte> head) => head.StartsWith("PAR1"u8);

    /// <summary>Reads the file; false where its end is missing: then nothing says what stands in it, and it is a blob.</summary>
    public static bool TryRead(ReadContext context, FileStream file, string digest, List<DocumentSummary> summaries)
    {
        if (!HasFooter(file))
        {
            return false;
        }

        context.Begin(DocumentFormat.Parquet, "", []);
        var reading = new ParquetDocuments(context, file);
        try
        {
            reading.Read();
        }
        catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
        {
            reading._table.Losses.Add("whole file", "reading stopped: " + GuardedStream.Say(problem));
        }

        var table = reading._table.End(file.Length, digest);
        var notices = new List<Notice> { new("whole file", "values of a Parquet file stand packed, column by column: a cell leads to row, column and the page that holds its value") };
        summaries.Add(context.End(DocumentFormat.Parquet, file.Length, digest, 1, notices));
        summaries.Add(table);
        return true;
    }

    /// <summary>True where the file ends with a footer that holds together.</summary>
    private static bool HasFooter(FileStream file)
    {
        Span<byte> end = stackalloc byte[8];
        if (file.Length < 12 || RandomAccess.Read(file.SafeFileHandle, end, file.Length - 8) < 8 || !end[4..].SequenceEqual("PAR1"u8))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        if (length <= 0 || length > file.Length - 12 || length > 256 << 20)
        {
            return false;
        }

        var footer = new byte[length];
        return RandomAccess.Read(file.SafeFileHandle, footer, file.Length - 8 - length) == length && CompactThrift.IsSound(footer);
    }

    private void Read()
    {
        _file.Position = 0;
        var reader = ParquetReader.CreateAsync(_file, s_options, leaveStreamOpen: true, _context.Cancellation).GetAwaiter().GetResult();
        try
        {
            var fields = reader.Schema.DataFields;
            if (fields.Length > MostColumns)
            {
                _table.Losses.Add("columns", $"more than {MostColumns} columns; those behind are not read");
                fields = fields[..MostColumns];
            }

            _table.Begin("", [.. fields.Select(Name)]);
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                using var rows = reader.OpenRowGroupReader(group);
                Group(rows, fields, string.Create(CultureInfo.InvariantCulture, $"group={group + 1}"));
            }

            if (reader.Metadata is { } stated && stated.NumRows != _number)
            {
                _table.Losses.Add("whole file", $"the file states {stated.NumRows} rows; its row groups state {_number}");
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>A list is named after itself and not after the levels that the format writes it with.</summary>
    private static string Name(DataField field) => field.MaxRepetitionLevel == 0 ? string.Join('.', field.Path.ToList())
        : string.Join('.', field.Path.ToList().Where(part => part is not ("list" or "element" or "array" or "bag" or "key_value")));

    private void Group(ParquetRowGroupReader rows, DataField[] fields, string place)
    {
        var count = rows.RowCount;
        if (count < 0 || count > int.MaxValue)
        {
            throw new InvalidDataException($"{place} states {count} rows");
        }

        var columns = new List<(int Index, ParquetColumn Values)>();
        try
        {
            for (var at = 0; at < fields.Length; at++)
            {
                _context.Cancellation.ThrowIfCancellationRequested();
                if (Column(rows, fields[at], place) is { } column)
                {
                    columns.Add((at, column));
                }
            }

            if (columns.Count > 0)
            {
                Rows(columns, count);
            }
            else
            {
                _number += count;
            }

            foreach (var (index, column) in columns.Where(each => !each.Values.IsAtEnd))
            {
                _table.Losses.Add($"{place};column={index + 1}", "the column holds more rows than its row group states; they are not read");
            }
        }
        finally
        {
            columns.ForEach(each => each.Values.Dispose());
        }
    }

    private ParquetColumn? Column(ParquetRowGroupReader rows, DataField field, string place)
    {
        place += $";column={Name(field)}";
        try
        {
            if (rows.GetMetadata(field)?.MetaData is not { } stated)
            {
                throw new InvalidDataException("the row group does not have it, or it is encrypted");
            }

            place += string.Create(CultureInfo.InvariantCulture, $";bytes={ParquetPages.Start(stated)}+{stated.TotalCompressedSize}");
            var pages = ParquetPages.Of(_file, stated, _context);
            return new ParquetColumn(field, rows.ReadRawColumnDataBaseAsync(field, _context.Cancellation).AsTask().GetAwaiter().GetResult(), pages, (int)stated.NumValues);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            _table.Losses.Add(place, $"the column is not read in the {rows.RowCount} rows of this group: {GuardedStream.Say(problem)}");
            return null;
        }
    }

    private void Rows(List<(int Index, ParquetColumn Values)> columns, long count)
    {
        var row = new AssembledRow(null, _context.Limits.MaxRowBytes);
        for (long at = 0; at < count; at++)
        {
            if (columns.TrueForAll(each => each.Values.IsAtEnd))
            {
                _table.Losses.Add($"row={_number + 1}", $"the row group states {count - at} rows more than its columns hold");
                _number += count - at;
                return;
            }

            _context.Cancellation.ThrowIfCancellationRequested();
            row.Clear();
            _number++;
            var (first, last) = (long.MaxValue, 0L);
            foreach (var (index, values) in columns)
            {
                row.BeginCell();
                if (!values.Next(row.Text, out var from, out var end, out var broken))
                {
                    row.CancelCell();
                    continue;
                }

                row.EndCell(index, from, end - from, false);
                (first, last) = (Math.Min(first, from), Math.Max(last, end));
                if (broken)
                {
                    row.MarkDamaged();
                    _table.Losses.Add($"row={_number};column={index + 1};bytes={from}+{end - from}", "bytes that are no character of utf-8");
                }
            }

            row.Whole = last > 0 ? (first, last - first) : default;
            _table.Row(_number, row);
        }
    }
}
