using System.Buffers.Binary;
using System.Text;
using CsCheck;

namespace Recourse.Evidence.Tests;

public sealed class TilesTests
{
    [Theory]
    [InlineData(0, "000")]
    [InlineData(999, "999")]
    [InlineData(1000, "x001/000")]
    [InlineData(1234, "x001/234")]
    [InlineData(1234067, "x001/x234/067")]
    public void An_index_is_spelt_in_threes(long index, string expected) => Assert.Equal(expected, TileLayout.Encode(index));

    // The example of the specification.
    [Fact]
    public void A_log_of_70000_entries_has_the_files_that_the_specification_counts()
    {
        var files = TileLayout.Files(70_000).ToList();

        Assert.Equal(273, files.Count(file => file is { Level: 0, Width: 256 }));
        Assert.Equal(112, Assert.Single(files, file => file is { Level: 0, Width: < 256 }).Width);
        Assert.Equal([256, 17], files.Where(file => file.Level == 1).Select(file => file.Width));
        Assert.Equal("tile/2/000.p/1", Assert.Single(files, file => file.Level == 2).Path);
        Assert.Equal("tile/entries/273.p/112", files.Last(file => file.Level == TileLayout.Entries).Path);
    }

    [Fact]
    public void A_log_of_256_entries_has_a_full_tile_and_one_hash_above_it() =>
        Assert.Equal("tile/entries/000 tile/0/000 tile/1/000.p/1", string.Join(' ', TileLayout.Files(256).Select(file => file.Path)));

    [Fact]
    public void The_tree_that_grows_has_the_root_of_the_tree_built_at_once() =>
        Gen.Int[0, 700].Sample(
            size =>
            {
                var entries = Entries(size);
                var tree = new HashTiles();
                foreach (var entry in entries)
                {
                    tree.Append(MerkleHash.Leaf(entry));
                }

                return tree.Root().AsSpan().SequenceEqual(NaiveMerkle.Root(entries));
            },
            iter: 60);

    [Fact]
    public void A_tree_over_three_levels_of_tiles_has_the_right_root_and_files()
    {
        const int Size = 66_000;
        var entries = Entries(Size);
        var tree = new HashTiles();
        var files = new List<TileFile>();
        foreach (var entry in entries)
        {
            tree.Append(MerkleHash.Leaf(entry), (file, _) => files.Add(file));
        }

        files.AddRange(tree.Unfinished().Select(file => file.File));
        Assert.Equal(NaiveMerkle.Root(entries), tree.Root());
        Assert.Equal(
            TileLayout.Files(Size).Where(file => file.Level != TileLayout.Entries).Select(file => file.Path).Order(StringComparer.Ordinal),
            files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_log_made_by_another_program_is_read_to_the_root_of_each_of_its_checkpoints()
    {
        var folder = Shared.Require("data", "evidence", "tlog-tiles-log");
        var key = VerifierKey.TryParse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")!;
        for (var size = 0; size <= 15; size++)
        {
            var note = File.ReadAllBytes(Path.Combine(folder, $"checkpoint.{size}"));
            var checkpoint = Checkpoint.TryParse(SignedNote.TextOf(note))!;
            Assert.Equal(size, checkpoint.Size);
            Assert.True(Signed.Holds(note, key, checkpoint));

            var tree = new HashTiles();
            var bundles = new EntryBundles();
            foreach (var entry in size == 0 ? [] : Bundle(File.ReadAllBytes(Path.Combine(folder, "tile", "entries", "000.p", $"{size}"))))
            {
                tree.Append(MerkleHash.Leaf(entry));
                bundles.Append(entry);
            }

            Assert.Equal(checkpoint.Root, tree.Root());
            foreach (var (file, bytes) in tree.Unfinished().Concat(bundles.Unfinished()))
            {
                Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file.Path)), bytes);
            }
        }
    }

    internal static List<byte[]> Bundle(byte[] bytes)
    {
        var entries = new List<byte[]>();
        for (var at = 0; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            entries.Add(bytes[(at + 2)..(at + 2 + length)]);
            at += 2 + length;
        }

        return entries;
    }

    private static byte[][] Entries(int count) => [.. Enumerable.Range(0, count).Select(number => Encoding.ASCII.GetBytes($"entry {number}"))];
}
