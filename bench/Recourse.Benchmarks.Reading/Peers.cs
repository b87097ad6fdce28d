using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Sylvan.Data.Csv;

namespace Recourse.Benchmarks.Reading;

/// <summary>The peers. Each reads what it must to give the values; none validates, none keeps places.</summary>
internal static class Peers
{
    public static string Sylvan(string path) => Sylvan(new StreamReader(path, Encoding.UTF8, false, 1 << 16));

    public static string SylvanGb(string path) => Sylvan(new StreamReader(path, Encoding.GetEncoding("GB18030"), false, 1 << 16));

    public static string DuckDb(string path)
    {
        using var db = new DuckDBConnection("DataSource=:memory:");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = $"SET threads=1; SELECT * FROM read_json('{path}', format='newline_delimited') LIMIT 1";
        var names = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            names.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        }

        // Told that every column is text, it need not find out and parses no dates.
        var columns = string.Join(", ", names.Select(name => $"'{name}': 'VARCHAR'"));
        command.CommandText = $"SELECT count(*), {string.Join(" + ", names.Select(name => $"count(\"{name}\")"))} FROM read_json('{path}', format='newline_delimited', columns={{{columns}}})";
        using var counts = command.ExecuteReader();
        counts.Read();
        return string.Create(CultureInfo.InvariantCulture, $"{counts.GetInt64(0)} rows, {counts.GetInt64(1)} cells");
    }

    public static string Sqlite(string path)
    {
        using var db = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "SELECT * FROM people";
        using var reader = command.ExecuteReader();
        var (rows, cells) = (0L, 0L);
        while (reader.Read())
        {
            rows++;
            for (var at = 0; at < reader.FieldCount; at++)
            {
                cells += reader.GetString(at) is null ? 0 : 1;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {cells} cells");
    }

    public static string Excel(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var (rows, cells) = (0L, 0L);
        while (reader.Read())
        {
            rows++;
            for (var at = 0; at < reader.FieldCount; at++)
            {
                cells += reader.GetValue(at) is null ? 0 : 1;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {cells} cells");
    }

    /// <summary>What unpacking, hashing and reading what was inside cost one by one: reading the container should cost no more.</summary>
    public static string Inflate(string path, string inside)
    {
        using (var zip = ZipFile.OpenRead(path))
        using (var stream = zip.Entries[0].Open())
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 18];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                hash.AppendData(buffer.AsSpan(0, read));
            }
        }

        return Ours.Read(inside);
    }

    private static string Sylvan(StreamReader text)
    {
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = 1 << 16 });
        var (rows, length) = (0L, 0L);
        while (reader.Read())
        {
            rows++;
            length += reader.GetFieldSpan(0).Length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {length} characters of the first column");
    }
}
