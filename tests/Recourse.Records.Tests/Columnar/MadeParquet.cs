using Parquet;
using Parquet.Schema;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Columnar;

/// <summary>Writes Parquet files.</summary>
internal static class MadeParquet
{
    /// <summary>The list in one table of texts, as it stands, in one row group or in several.</summary>
    public static byte[] Of(InventedList list, bool packed = false, int group = int.MaxValue)
    {
        var schema = new ParquetSchema(list.Columns.Select(column => new DataField<string>(column)));
        return Of(schema, packed, [.. list.Rows.Chunk(group).Select(rows => (Func<ParquetRowGroupWriter, Task>)(async to =>
        {
            for (var at = 0; at < list.Columns.Count; at++)
            {
                await to.WriteAsync(schema.DataFields[at], rows.Select(row => row[at]).ToArray());
            }
        }))]);
    }

    public static byte[] Of(ParquetSchema schema, bool packed, params Func<ParquetRowGroupWriter, Task>[] groups) => Task.Run(async () =>
    {
        using var memory = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(
            schema, memory, new ParquetOptions { CompressionMethod = packed ? CompressionMethod.Snappy : CompressionMethod.None, DictionaryEncodingThreshold = packed ? 0.9 : 0 }))
        {
            foreach (var group in groups)
            {
                using var rows = writer.CreateRowGroup();
                await group(rows);
            }
        }

        return memory.ToArray();
    }).GetAwaiter().GetResult();
}
