using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations.Tests;

/// <summary>Every version stays shipped: each released pack loads to its digest, and what was assessed under it is assessed the same, byte for byte.</summary>
public sealed class LawArchiveTests
{
    public static TheoryData<string> Released => [.. LawArchive.Released.Select(pack => pack.Name)];

    [Theory]
    [MemberData(nameof(Released))]
    public void A_released_pack_loads_to_its_digest(string name)
    {
        var released = LawArchive.Released.Single(pack => pack.Name == name);
        Assert.Equal(released.Digest, released.Load().Digest);
        Assert.Equal(name, FormattableString.Invariant($"{released.Released:yyyy-MM-dd}-{released.Digest[..12]}.lawpack"));
        Assert.Equal(released.Digest, LawArchive.Find(released.Digest)!.Digest);
        Assert.Equal(released.Digest, LawArchive.Find(released.Digest[..LawArchive.FewestDigits].ToUpperInvariant())!.Digest);
        Assert.NotEmpty(released.Load().Articles);
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void An_assessment_made_under_it_is_repeated_byte_for_byte(string name)
    {
        var folder = Stored(Path.GetFileNameWithoutExtension(name));
        var facts = FactsReader.Read(File.ReadAllBytes(Path.Combine(folder, "facts.yaml")), "facts.yaml");
        Assert.Empty(facts.Problems);
        var pack = LawArchive.Released.Single(released => released.Name == name).Load();
        var again = CanonicalJson.Bytes(writer => AssessmentJson.Write(Assessor.Assess(facts.File, pack, []), writer));
        var stored = File.ReadAllBytes(Path.Combine(folder, "assessment.json"));
        Assert.True(stored.AsSpan().SequenceEqual(again), $"{name}: the assessment stored at the release is not repeated.{FirstDifference(stored, again)}");
    }

    [Fact]
    public void Every_release_has_its_stored_assessment_and_nothing_else_has_one()
    {
        var stored = Directory.GetDirectories(Stored("")).Select(folder => Path.GetFileName(folder) + ".lawpack").Order(StringComparer.Ordinal);
        Assert.Equal(stored, LawArchive.Released.Select(pack => pack.Name).Order(StringComparer.Ordinal));
        Assert.NotEmpty(LawArchive.Released);
    }

    [Fact]
    public void The_present_pack_is_found_by_its_digest_and_others_are_not()
    {
        Assert.Same(LawPack.Load(), LawArchive.Find(LawPack.Load().Digest));
        Assert.Null(LawArchive.Find(new string('0', 64)));
        Assert.Null(LawArchive.Find(LawPack.Load().Digest[..7]));
        Assert.Null(LawArchive.Find(""));
    }

    [Fact]
    public void A_stored_assessment_reads_back_to_the_same_json()
    {
        var facts = FactsReader.Read(File.ReadAllBytes(Path.Combine(Stored(""), "facts.yaml")), "facts.yaml").File;
        var written = CanonicalJson.Bytes(writer => AssessmentJson.Write(Assessor.Assess(facts, LawPack.Load(), []), writer));
        using var document = JsonDocument.Parse(written);
        var again = CanonicalJson.Bytes(writer => AssessmentJson.Write(StoredAssessment.Read(document.RootElement), writer));
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again));
        using var other = JsonDocument.Parse("{\"actors\":[{\"actor\":\"A1\"}],\"pack\":\"x\"}");
        Assert.Throws<InvalidDataException>(() => StoredAssessment.Read(other.RootElement));
    }

    private static string FirstDifference(byte[] stored, byte[] again)
    {
        var (old, now) = (Encoding.UTF8.GetString(stored).Split('\n'), Encoding.UTF8.GetString(again).Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).FirstOrDefault(at => at >= old.Length || at >= now.Length || old[at] != now[at]);
        return $" Line {line + 1}: {old.ElementAtOrDefault(line)} / {now.ElementAtOrDefault(line)}";
    }

    private static string Stored(string name, [CallerFilePath] string from = "")
    {
        var project = Path.GetDirectoryName(Path.GetDirectoryName(from))!;
        if (!Directory.Exists(project))
        {
            // The build maps paths of source files; the folder is looked for above the program.
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null && !Directory.Exists(project); at = at.Parent)
            {
                project = Path.Combine(at.FullName, "tests", "Recourse.Operations.Tests");
            }
        }

        return Path.Combine(project, "Released", name);
    }
}
