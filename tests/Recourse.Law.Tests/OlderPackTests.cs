using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>
/// A released pack that really differs from today's: made here from the shipped one with one number changed, written into the archive's form and
/// read back. What was assessed under it is repeated byte for byte, and the difference to today's law is shown.
/// </summary>
public sealed class OlderPackTests
{
    private const string File = "2013-21/2/2013-09-10.yaml";

    private static readonly ReadOnlyMemory<byte> s_released = Archive(Changed());

    // Below both numbers, between them, at today's; personal information, which the change does not touch.
    private static readonly Facts[] s_cases =
    [
        Cases.Of(Cases.Statement(views: 4799)), Cases.Of(Cases.Statement(views: 4800)), Cases.Of(Cases.Statement(views: 4999)), Cases.Of(Cases.Statement(views: 5000)),
        Cases.Of(Cases.Statement() with { Views = new(4799, 4999) }), Cases.Of(Cases.Conduct(t5000: 6000)),
    ];

    [Fact]
    public void It_differs_in_one_number_and_in_its_digest()
    {
        var (old, now) = (Old(), LawPack.Load());
        Assert.NotEqual(now.Digest, old.Digest, StringComparer.Ordinal);
        Assert.Equal([File], now.Files.Zip(old.Files).Where(f => !f.First.Bytes.Span.SequenceEqual(f.Second.Bytes.Span)).Select(f => f.First.Path), StringComparer.Ordinal);
        Assert.Equal(4800, Evaluator.Constant(old.Find("2013-21/2(i)")!.Value.Limb, "views").Value);
        Assert.Equal(5000, Evaluator.Constant(now.Find("2013-21/2(i)")!.Value.Limb, "views").Value);
    }

    [Fact]
    public void What_was_assessed_under_it_is_repeated_byte_for_byte_and_today_is_not_taken_for_it()
    {
        var stored = s_cases.Select(f => Json(Assessor.Assess(f, Changed(), []))).ToArray();
        for (var i = 0; i < s_cases.Length; i++)
        {
            // The pack is found by the digest in the assessment alone, from the archive's bytes.
            using var document = JsonDocument.Parse(stored[i]);
            var released = ReleasedPack.Read("2024-01-01-made.lawpack", s_released);
            Assert.Equal(released.Digest, document.RootElement.GetProperty("pack").GetString());
            Assert.Equal(stored[i], Json(Assessor.Assess(s_cases[i], released.Load(), [])));
            Assert.NotEqual(stored[i], Json(Assessor.Assess(s_cases[i], LawPack.Load(), [])));
        }
    }

    [Fact]
    public void The_difference_to_today_shows_what_changes_in_the_stored_assessments_and_nothing_else()
    {
        Assert.Empty(Diff(s_cases[0]));
        foreach (var between in s_cases[1..3])
        {
            Assert.Contains(new Moved("A1", "Defamation", "2013-21/2(i)", "", "Met", "NotMet"), Diff(between));
            Assert.Contains(new Moved("A1", "Defamation", "grade", "", "Serious", "NotMet"), Diff(between));
            Assert.Contains(new Moved("A1", "Defamation", "outcome", "", "Met", "NotMet"), Diff(between));
        }

        Assert.Empty(Diff(s_cases[3]));
        Assert.Contains(new Moved("A1", "Defamation", "2013-21/2(i)", "", "Undecided(UnverifiedText)", "NotMet"), Diff(s_cases[4]));
        Assert.Empty(Diff(s_cases[5]));

        // Turned round it shows the same the other way.
        Assert.Equal(
            Diff(s_cases[1]).Select(m => (m.What, m.After, m.Before)), LawDiff.Of(s_cases[1], LawPack.Load(), Old()).Select(m => (m.What, m.Before, m.After)));
        Assert.NotEmpty(ExplainText.Of([.. Diff(s_cases[1])]));
    }

    [Fact]
    public void A_byte_changed_in_the_archive_is_refused()
    {
        var bytes = s_released.ToArray();
        var at = bytes.AsSpan().IndexOf("value: 4800"u8) + "value: ".Length;
        bytes[at] = (byte)'5';
        var problem = Assert.Throws<LawPackException>(() => ReleasedPack.Read("2024-01-01-made.lawpack", bytes).Load());
        Assert.Contains("digest", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>The stored assessment is read back from its JSON, as the command does, and compared with today's.</summary>
    private static IEnumerable<Moved> Diff(Facts facts)
    {
        using var document = JsonDocument.Parse(Json(Assessor.Assess(facts, Old(), [])));
        return [.. LawDiff.Of(StoredAssessment.Read(document.RootElement), Assessor.Assess(facts, LawPack.Load(), []))];
    }

    private static LawPack Old() => ReleasedPack.Read("2024-01-01-made.lawpack", s_released).Load();

    private static LawPack Changed() => LawPack.From(LawPack.Load().Files.Select(f => f.Path == File ? (f.Path, Change(f.Bytes)) : f));

    private static ReadOnlyMemory<byte> Change(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        var changed = text.Replace("views: {value: 5000,", "views: {value: 4800,", StringComparison.Ordinal);
        Assert.NotEqual(text, changed, StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(changed);
    }

    /// <summary>The form of eng/release-law.</summary>
    private static ReadOnlyMemory<byte> Archive(LawPack pack)
    {
        using var stream = new MemoryStream();
        void Line(string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
        Line("recourse-law-pack/1");
        Line("released 2024-01-01");
        Line($"digest {pack.Digest}");
        Line(string.Create(CultureInfo.InvariantCulture, $"files {pack.Files.Length}"));
        foreach (var (path, bytes) in pack.Files)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} {path}"));
            stream.Write(bytes.Span);
            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    private static byte[] Json(Assessment assessment) => CanonicalJson.Bytes(w => AssessmentJson.Write(assessment, w));
}
