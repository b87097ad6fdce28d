using Microsoft.Data.Sqlite;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Databases;

/// <summary>Makes databases through the SQLite library, and reads them through it: the truth that our own pages are held to.</summary>
public static class MadeDatabase
{
    public static byte[] Of(InventedList list) => Make(db =>
    {
        Run(db, $"CREATE TABLE \"客户\" ({string.Join(", ", list.Columns.Select(column => $"\"{column}\" TEXT"))})");
        foreach (var row in list.Rows)
        {
            Insert(db, "客户", row);
        }
    });

    public static byte[] Make(Action<SqliteConnection> fill)
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "made.db");
        using (var db = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            db.Open();
            Run(db, "PRAGMA synchronous=OFF");
            Run(db, "PRAGMA journal_mode=MEMORY");
            fill(db);
        }

        return File.ReadAllBytes(file);
    }

    public static void Run(SqliteConnection db, string statement)
    {
        using var command = db.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public static void Insert(SqliteConnection db, string table, params object?[] values)
    {
        using var command = db.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(",", values.Select((_, at) => "$" + at))})";
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters.AddWithValue("$" + at, values[at] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a table as the library gives them, values joined.</summary>
    public static List<string> Rows(byte[] database, string table)
    {
        using var folder = new Folder();
        var file = folder.Write("read.db", database);
        using var db = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                DBNull => "",
                byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
                double real => real.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                var value => value.ToString(),
            })));
        }

        return rows;
    }
}
