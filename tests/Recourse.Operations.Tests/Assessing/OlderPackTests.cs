using System.Text;
using Recourse.Law;

namespace Recourse.Operations.Tests;

/// <summary>A case whose assessment names another pack than the present one.</summary>
public sealed class OlderPackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-case-").FullName;

    public OlderPackTests()
    {
        Environment.SetEnvironmentVariable("RECOURSE_HOME", Directory.CreateTempSubdirectory("recourse-keys-").FullName);
        Directory.CreateDirectory(Path.Combine(_folder, "material"));
        File.WriteAllText(Path.Combine(_folder, "case.yaml"), """
            title: 小案
            decisionDate: 2024-06-01
            victims: [{id: V1, name: 受害人甲, birthDate: 1990-05-01}]
            actors:
              - id: A1
                name: 张试一
                birthDate: 1985-03-09
                statements: [{id: S1, offence: defamation, date: 2023-03-01, victims: [V1], falsehood: fabricated, mode: spread}]
            """);
    }

    public static TheoryData<string> Released => [.. LawArchive.Released.Select(pack => pack.Digest)];

    [Theory]
    [MemberData(nameof(Released))]
    public void Verify_repeats_an_assessment_under_the_released_pack_that_it_names(string digest)
    {
        RunUnder(LawArchive.Find(digest)!);
        var answer = Verify();
        Assert.Equal(ExitStatus.Done, answer.ExitStatus);
        Assert.Contains("assessment.json recomputed from the sealed exhibits", Json(answer), StringComparison.Ordinal);

        // The report of the case is of that pack as well.
        var report = File.ReadAllBytes(Path.Combine(_folder, "out", "report.html"));
        ReportCase.Execute(_folder, "t", CancellationToken.None);
        Assert.Equal(report, File.ReadAllBytes(Path.Combine(_folder, "out", "report.html")));
    }

    [Fact]
    public void Verify_finds_an_assessment_that_the_released_pack_does_not_give()
    {
        RunUnder(LawPack.Load());
        var folder = CaseFolder.Open(_folder);
        using (var vault = SealCase.OpenVault(folder, "t"))
        {
            var bytes = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_folder, "out", "assessment.json"))).Replace("\"Private\"", "\"Public\"", StringComparison.Ordinal);
            RunCase.Publish(folder, vault, "assessment.json", CaseFolder.AssessmentRole, Encoding.UTF8.GetBytes(bytes.Replace("\"NotMet\"", "\"Met\"", StringComparison.Ordinal)));
        }

        Assert.Equal(ExitStatus.DoesNotHold, Verify().ExitStatus);
    }

    [Fact]
    public void A_pack_that_no_program_ships_is_told_and_is_no_breakage_but_nothing_is_rendered_from_it()
    {
        var own = LawPack.Load().With([("activations/own.yaml", Activation())]);
        RunUnder(own);
        var answer = Verify();
        Assert.Equal(ExitStatus.Done, answer.ExitStatus);
        Assert.Contains(own.Digest, Json(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("assessment.json recomputed", Json(answer), StringComparison.Ordinal);
        var refused = Assert.Throws<UsageException>(() => ReportCase.Execute(_folder, "t", CancellationToken.None));
        Assert.Contains(own.Digest, refused.Text(chinese: false), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void RunUnder(LawPack pack) => RunCase.Run(new RunRequest(_folder, "t", 1), pack, (_, _, _) => { }, CancellationToken.None);

    private Answer Verify() => VerifyCase.Execute(new VerifyRequest(_folder, 1), (_, _, _) => { }, CancellationToken.None);

    private static string Json(Answer answer) => Encoding.UTF8.GetString(answer.JsonBytes());

    /// <summary>An activation of the first rule from memory that the pack has.</summary>
    private static ReadOnlyMemory<byte> Activation()
    {
        var (article, limb) = LawPack.Load().Articles.SelectMany(a => a.Limbs.Where(l => l.Source == "M").Select(l => (a, l))).First();
        return Encoding.UTF8.GetBytes(FormattableString.Invariant($$"""
            activates: {article: {{article.Id}}, inForce: {{article.InForce:yyyy-MM-dd}}, limb: "{{limb.Id[article.Id.Length..]}}"}
            reviewer: 审校甲
            qualification: 律师
            date: 2026-11-01
            comparedWith: 公报
            """));
    }
}
