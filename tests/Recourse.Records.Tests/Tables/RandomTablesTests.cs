using System.Text;
using CsCheck;
using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Tables;

public sealed class RandomTablesTests
{
    private static readonly string[] s_header = ["姓名", "手机", "备注", "其他一", "其他二", "其他三"];
    private static readonly string[] s_pieces = ["a", "张", "0", "王小明", "13800000000", "\"", "\"\"", "\n", "\r\n", "\uFFFD", "€", "𠮷", "é", " x", "-", "D", "\r", "E"];

    private static readonly Gen<string> s_cell = Gen.Int[0, s_pieces.Length - 1].Array[0, 5].Select(at => string.Concat(at.Select(piece => s_pieces[piece])));

    private sealed record Table(string[][] Rows, char Delimiter, string LineEnd, bool QuoteAll, bool EndsWithLine, string Encoding, int Chunk);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static readonly Gen<Table> s_table = Gen.Select(
        Gen.Int[1, 6].SelectMany(width => s_cell.Array[width].Array[0, 12]),
        OneOf(',', '\t', ';', '|'),
        OneOf("\n", "\r\n", "\r"),
        Gen.Bool,
        Gen.Bool,
        OneOf("utf-8", "utf-8-mark", "gb18030", "utf-16le", "utf-16be"),
        OneOf(1, 3, 64, 4096, 1 << 20),
        (rows, delimiter, lineEnd, all, ends, encoding, chunk) => new Table(
            [.. rows.Select(row => row.Select(cell => Fit(cell, delimiter, lineEnd)).ToArray())], delimiter, lineEnd, all, ends, encoding, chunk));

    [Fact]
    public void Every_table_is_read_back_equal_and_every_byte_is_explained() =>
        s_table.Sample(
            table =>
            {
                var bytes = Encodings.Bytes(table.Encoding, Write(table));
                var reading = Reading.Of("t.csv", bytes, limits: new ReaderLimits { Chunk = table.Chunk });
                var width = table.Rows.Length == 0 ? 3 : table.Rows[0].Length;
                Assert.Equal(s_header[..width], reading.Only.Info.Columns);
                Assert.Equal(table.Rows, reading.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
                Assert.Equal(Enumerable.Range(2, table.Rows.Length), reading.Rows.Select(row => (int)row.Number));
                Assert.Empty(reading.Lost);
                Explained.Check(bytes, reading.Only, reading.Rows);
                foreach (var cell in reading.Rows.SelectMany(row => row.Cells))
                {
                    Assert.Equal(cell.Raw, Encodings.Of(table.Encoding).GetString(bytes.AsSpan((int)cell.Offset, (int)cell.Length)));
                }
            },
            iter: Fuzzing.IsLong ? 100_000 : 2_000,
            print: table => $"{table.Encoding} chunk {table.Chunk}: {Write(table)}");

    // D stands for the delimiter, E for the line end; where CR ends lines there must be no LF, by which one tells them apart.
    private static string Fit(string cell, char delimiter, string lineEnd)
    {
        cell = cell.Replace('D', delimiter).Replace("E", lineEnd, StringComparison.Ordinal);
        return lineEnd == "\r" ? cell.Replace("\n", "", StringComparison.Ordinal) : cell;
    }

    private static string Write(Table table)
    {
        var text = new StringBuilder();
        var width = table.Rows.Length == 0 ? 3 : table.Rows[0].Length;
        var lines = table.Rows.Prepend(s_header[..width]).ToArray();
        for (var at = 0; at < lines.Length; at++)
        {
            text.Append(at > 0 ? table.LineEnd : "");
            text.AppendJoin(table.Delimiter, lines[at].Select(cell =>
                (table.QuoteAll && at > 0) || width == 1 || cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(table.Delimiter, StringComparison.Ordinal)
                    ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
        }

        // A single line shows its line end only by ending with one.
        return text.Append(table.EndsWithLine && lines.Length > 1 ? table.LineEnd : "").ToString();
    }
}
