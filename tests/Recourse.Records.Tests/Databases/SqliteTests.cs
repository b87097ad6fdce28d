using System.Text;
using Recourse.Records.Tests.Spreadsheets.Made;

namespace Recourse.Records.Tests.Databases;

public sealed class SqliteTests
{
    [Fact]
    public void An_invented_list_comes_back_exactly_and_every_value_stands_at_its_locator()
    {
        var list = InventedList.Of(2000);
        var bytes = MadeDatabase.Of(list);
        var read = Collected.Read("chat.db", bytes);
        Assert.Empty(read.Lost);
        var rows = read.Of("chat.db!/客户");
        Check.Same(list.Columns, rows[0].Document.Columns);
        Check.Same(list.Lines(), list.Lines(rows));
        Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.Equal(cell.Text, BytesAtLocator.Utf8(bytes, cell.Locator)));
        Assert.Equal(Enumerable.Range(1, 2000), rows.Select(row => (int)row.Number));
    }

    [Fact]
    public void Every_kind_of_value_and_table_is_read_as_the_library_reads_it()
    {
        var bytes = MadeDatabase.Make(db =>
        {
            MadeDatabase.Run(db, "PRAGMA page_size=1024");
            MadeDatabase.Run(db, "CREATE TABLE kinds (id INTEGER PRIMARY KEY, a INT DEFAULT 5, b REAL, \"c d\" TEXT, [e] BLOB, CHECK (a > -99999999999999), UNIQUE (id, a))");
            MadeDatabase.Insert(db, "kinds", -7, 0, 1.5, "文", Encoding.UTF8.GetBytes("字节"));
            MadeDatabase.Insert(db, "kinds", 3, 1, 1e300, "", null);
            MadeDatabase.Insert(db, "kinds", 128, -129, -0.1, new string('长', 5000), null);
            MadeDatabase.Insert(db, "kinds", 1L << 40, 110101199003077758L, 0.0, "x", null);
            MadeDatabase.Insert(db, "kinds", 1L << 41, -8_388_609, 2.0, "y", null);
            MadeDatabase.Run(db, "CREATE TABLE late (n TEXT, PRIMARY KEY(n)) ");
            MadeDatabase.Run(db, "CREATE TABLE keyed (note TEXT, k2 TEXT, k1 INTEGER, PRIMARY KEY (k1, k2)) WITHOUT ROWID");
            for (var at = 0; at < 300; at++)
            {
                MadeDatabase.Insert(db, "keyed", "注" + at, "k" + at, at % 7);
            }

            MadeDatabase.Run(db, "CREATE TABLE made (a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, b TEXT)");
            MadeDatabase.Run(db, "INSERT INTO made (a, b) VALUES (4, 'vier')");
            MadeDatabase.Run(db, "CREATE VIEW v AS SELECT * FROM kinds");
            MadeDatabase.Run(db, "CREATE INDEX i ON kinds (a)");
        });
        var read = Collected.Read("k.db", bytes);
        Assert.Empty(read.Lost);
        Check.Same(MadeDatabase.Rows(bytes, "kinds"), read.Of("k.db!/kinds").Select(row => string.Join('|', Enumerable.Range(0, 5).Select(column => row[column]))));
        Check.Same(MadeDatabase.Rows(bytes, "keyed").Order(StringComparer.Ordinal),
            read.Of("k.db!/keyed").Select(row => string.Join('|', Enumerable.Range(0, 3).Select(column => row[column]))).Order(StringComparer.Ordinal));
        Assert.Equal(("4", "vier"), (read.Of("k.db!/made").Single()[0], read.Of("k.db!/made").Single()[1]));
        Check.Same(["a", "b"], read.Summary("k.db!/made").Info.Columns);
        Assert.Equal(5, read.Summaries.Count);
    }

    [Theory]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public void Databases_in_UTF_16_are_read(string encoding)
    {
        var list = InventedList.Of(50);
        var bytes = MadeDatabase.Make(db =>
        {
            MadeDatabase.Run(db, $"PRAGMA encoding='{encoding}'");
            MadeDatabase.Run(db, $"CREATE TABLE \"客户\" ({string.Join(", ", list.Columns.Select(column => $"\"{column}\" TEXT"))})");
            list.Rows.ToList().ForEach(row => MadeDatabase.Insert(db, "客户", row));
        });
        var read = Collected.Read("u.db", bytes);
        Check.Same(list.Lines(), list.Lines(read.Of("u.db!/客户")));
        var cell = read.Rows[7].Cells[0];
        Assert.Equal(cell.Text, (encoding == "UTF-16le" ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes.AsSpan((int)cell.Locator.Offset, (int)cell.Locator.Length)));
    }

    [Fact]
    public void Nothing_is_written_beside_the_exhibit_and_a_log_is_mentioned()
    {
        using var folder = new Folder();
        var file = folder.Write("w.db", MadeDatabase.Of(InventedList.Of(3)));
        folder.Write("w.db-wal", [1, 2, 3]);
        var before = File.ReadAllBytes(file);
        var read = Collected.Read(file);
        Assert.Contains(read.Summary("w.db").Notices, notice => notice.Text.Contains("-wal", StringComparison.Ordinal));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_damaged_page_costs_its_own_rows_and_a_cut_file_keeps_the_rest()
    {
        var list = InventedList.Of(2000);
        var truth = list.Lines().ToHashSet(StringComparer.Ordinal);
        var damaged = MadeDatabase.Of(list);
        damaged.AsSpan(40 * 4096, 4096).Fill(0xEE);
        var read = Collected.Read("d.db", damaged);
        Assert.Contains(read.Lost, loss => loss.Place == "page=41");
        Assert.InRange(read.Of("d.db!/客户").Count, 1900, 1999);
        Assert.All(list.Lines(read.Of("d.db!/客户")), line => Assert.Contains(line, truth));
        var cut = Collected.Read("c.db", MadeDatabase.Of(list)[..(30 * 4096 + 100)]);
        Assert.NotEmpty(cut.Lost);
        Assert.All(list.Lines(cut.Of("c.db!/客户")), line => Assert.Contains(line, truth));
        Assert.InRange(cut.Rows.Count, 500, 1500);
    }

    [Fact]
    public void Rows_whose_table_is_lost_are_read_unattached()
    {
        var list = InventedList.Of(2000);
        var bytes = MadeDatabase.Of(list);
        // The table's first page leads to all others; without it they hang in the air.
        bytes.AsSpan(4096, 4096).Clear();
        var read = Collected.Read("o.db", bytes);
        Check.Same(list.Lines(), list.Lines(read.Of("o.db!/unattached").OrderBy(row => row.Number)));
        Assert.NotEmpty(read.Lost);
    }

    [Fact]
    public void A_blob_that_is_no_text_is_a_loss_and_a_database_in_a_ZIP_is_read()
    {
        var bytes = MadeDatabase.Make(db =>
        {
            MadeDatabase.Run(db, "CREATE TABLE t (n TEXT, b BLOB)");
            MadeDatabase.Insert(db, "t", "甲", new byte[] { 0xFF, 0xD8, 0, 1 });
        });
        using var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry("m.db").Open();
            entry.Write(bytes);
        }

        var read = Collected.Read("z.zip", memory.ToArray());
        Assert.Equal("甲", read.Of("z.zip!/m.db!/t").Single()[0]);
        Assert.Equal("blobs", read.Lost.Single().Place);
        Assert.Equal("m.db", read.Rows.Single().Locator.Path);
        Assert.Equal("甲", BytesAtLocator.Utf8(bytes, read.Rows.Single().Cells[0].Locator));
    }

    [Fact]
    public void Text_that_only_begins_like_a_database_is_text() =>
        Assert.Equal("SQLite is a library", Collected.Read("a.txt", "SQLite is a library\n"u8.ToArray()).Rows.Single()[0]);

    [Fact]
    public void Mutants_never_throw_or_hang() => Mutants.Run(
        [MadeDatabase.Of(InventedList.Of(100)), MadeDatabase.Make(db =>
        {
            MadeDatabase.Run(db, "PRAGMA page_size=512");
            MadeDatabase.Run(db, "CREATE TABLE k (a TEXT, b TEXT, PRIMARY KEY (b)) WITHOUT ROWID");
            for (var at = 0; at < 60; at++)
            {
                MadeDatabase.Insert(db, "k", new string('x', at * 40), at);
            }
        }), ], "m.db", plain: true);
}
