
namespace Recourse.Spread.Tests;

public class PictureTests
{
    private static readonly string? Turned = Shared.Folder("data/images/pdq-dihedral");
    private static readonly string? Altered = Shared.Folder("data/images/pdq-altered");

    [Fact]
    public void Hashes_lie_within_10_bits_of_the_reference()
    {
        Assert.SkipUnless(Turned is not null, "The shared data (data/images/pdq-dihedral) is absent.");
        var lines = File.ReadAllLines(Path.Combine(Turned, "expected.txt"));
        Assert.Equal(8, lines.Length);
        foreach (var line in lines)
        {
            var (expected, file) = (PictureHash.Parse(line[..64]), line[65..].Trim());
            var hashes = Hashes(Path.Combine(Turned, file));
            Assert.InRange(hashes.Plain.Distance(expected), 0, 10);
            Assert.Equal(100, hashes.Quality);
        }
    }

    [Fact]
    public void Every_turn_of_a_picture_is_found_among_the_turns_of_the_original()
    {
        Assert.SkipUnless(Turned is not null, "The shared data (data/images/pdq-dihedral) is absent.");
        var original = Hashes(Path.Combine(Turned, "bridge-1-original.jpg"));
        foreach (var file in Directory.GetFiles(Turned, "*.jpg"))
        {
            var other = Hashes(file);
            Assert.InRange(original.Distance(other), 0, 10);
            Assert.Equal(original.Distance(other), other.Distance(original));
        }

        Assert.Equal(8, original.Turns.Distinct().Count());
    }

    private static PictureHashes Hashes(string file)
    {
        var (hashes, reason) = PictureReader.Read(File.ReadAllBytes(file));
        Assert.True(hashes is not null, $"{file}: {reason}");
        return hashes;
    }
}
