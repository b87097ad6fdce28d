using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Recourse.Documents;
using Recourse.Evidence;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>What a recount came to.</summary>
internal sealed record RecountResult(ImmutableArray<Breakage> Broken, ImmutableArray<string> Checked, ImmutableArray<Bilingual> Notes);

/// <summary>Repeats the counting and the assessment from the sealed exhibits that the sealed findings name, and compares the bytes.</summary>
internal static class Recount
{
    private static readonly (string Role, string Name)[] s_documents =
    [
        (CaseFolder.FindingsRole, "findings.json"),
        (CaseFolder.AssessmentRole, "assessment.json"),
        (CaseFolder.ItemsRole, "items.csv"),
        (CaseFolder.ReportRole, "report.html"),
    ];

    public static RecountResult Check(
        CaseFolder folder, VaultCheckResult store, int threads, ProgressReport progress, CancellationToken cancellation)
    {
        var broken = ImmutableArray.CreateBuilder<Breakage>();
        var done = ImmutableArray.CreateBuilder<string>();
        var notes = ImmutableArray.CreateBuilder<Bilingual>();
        CheckOutputs(folder, store, broken, done);

        if (Latest(store, CaseFolder.FindingsRole) is not { } findings)
        {
            notes.Add(new Bilingual("尚无已封存的计数结果（未运行 run）。", "There are no sealed findings yet (run was not called)."));
            return new RecountResult(broken.ToImmutable(), done.ToImmutable(), notes.ToImmutable());
        }

        var damaged = store.Broken.Any(item => item.Item.Contains("exhibits", StringComparison.Ordinal));
        try
        {
            if (store.Withheld.Count > 0 && WithheldInputs(folder, store, findings) is > 0 and var missing)
            {
                notes.Add(new Bilingual(
                    $"未复算：计数所依据的 {missing} 件封存物未随本证据包移交；可以申请查阅。",
                    $"Not recounted: {missing} exhibits that the counts rest on are withheld from this package; access can be asked for."));
                return new RecountResult(broken.ToImmutable(), done.ToImmutable(), notes.ToImmutable());
            }

            var sealedBytes = File.ReadAllBytes(PathOf(folder, findings.Sha256));
            using var sealedFindings = JsonDocument.Parse(sealedBytes);
            var inputs = CaseInputs.Named(sealedFindings.RootElement, store.Exhibits, digest => PathOf(folder, digest));
            var pack = PackOfAssessment(folder, store, notes);
            var results = CaseAnalysis.Compute(inputs, pack ?? LawPack.Load(), threads, Stream.Null, progress, cancellation);
            var again = FindingsJson.Write(results);
            Compare(sealedFindings.RootElement, again, findings, pack is not null, broken, done, notes);
            CompareDocument(store, CaseFolder.ItemsRole, "items.csv", results.ItemsDigest, broken, done);
            if (pack is not null)
            {
                CompareDocument(store, CaseFolder.AssessmentRole, "assessment.json", FindingsJson.Digest(results.AssessmentBytes()), broken, done);
                if (FindingsJson.Digest(again) == findings.Sha256 && Latest(store, CaseFolder.ReportRole) is { } sealedReport && !WithoutTokens(store))
                {
                    var report = ReportPage.Render(ReportModels.Of(results, findings.Sha256, ReportedTimes.At(folder, sealedReport.Entry, cancellation)));
                    CompareDocument(store, CaseFolder.ReportRole, "report.html", FindingsJson.Digest(report), broken, done);
                }
            }

            NoteWhatCameLater(store, inputs, notes);
        }
        catch (Exception problem) when (problem is JsonException or IOException or InvalidDataException or KeyNotFoundException or UnauthorizedAccessException)
        {
            // Where the store itself is broken, the breakage is already named; a recount that cannot run adds that it could not.
            broken.Add(new Breakage("out/findings.json", "recomputation", "a recount from the sealed exhibits", damaged ? "not possible: the store is broken" : problem.Message));
        }

        return new RecountResult(broken.ToImmutable(), done.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>How many of the exhibits that the sealed findings name the package does not hold.</summary>
    private static int WithheldInputs(CaseFolder folder, VaultCheckResult store, Exhibit findings)
    {
        var held = store.Exhibits.Select(exhibit => exhibit.Sha256).ToHashSet(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(folder, findings.Sha256)));
        var root = document.RootElement;
        return root.GetProperty("exhibits").EnumerateArray().Select(named => named.GetProperty("sha256").GetString())
            .Concat(root.GetProperty("decisions").EnumerateArray().Select(digest => digest.GetString()))
            .Append(root.GetProperty("caseFile").GetString())
            .Count(digest => !string.IsNullOrEmpty(digest) && !held.Contains(digest));
    }

    /// <summary>The copies under out/ are what people hand round; where they are there, they must be the sealed bytes.</summary>
    private static void CheckOutputs(
        CaseFolder folder, VaultCheckResult store, ImmutableArray<Breakage>.Builder broken, ImmutableArray<string>.Builder done)
    {
        foreach (var (role, name) in s_documents)
        {
            var path = Path.Combine(folder.Output, name);
            if (Latest(store, role) is not { } exhibit || !File.Exists(path))
            {
                continue;
            }

            using var file = File.OpenRead(path);
            var found = Convert.ToHexStringLower(SHA256.HashData(file));
            done.Add("out/" + name);
            if (found != exhibit.Sha256)
            {
                broken.Add(new Breakage("out/" + name, "copy of the sealed document", exhibit.Sha256, found));
            }
        }
    }

    private static void CompareDocument(
        VaultCheckResult store, string role, string name, string again, ImmutableArray<Breakage>.Builder broken, ImmutableArray<string>.Builder done)
    {
        if (Latest(store, role) is not { } exhibit)
        {
            return;
        }

        done.Add($"{name} recomputed from the sealed exhibits");
        if (again != exhibit.Sha256)
        {
            broken.Add(new Breakage("out/" + name, "recomputation", exhibit.Sha256, again));
        }
    }

    /// <summary>The pack that the sealed assessment names, the present or a released one; null where this program ships neither, which is no breakage.</summary>
    private static LawPack? PackOfAssessment(CaseFolder folder, VaultCheckResult store, ImmutableArray<Bilingual>.Builder notes)
    {
        var present = LawPack.Load();
        if (Latest(store, CaseFolder.AssessmentRole) is not { } exhibit || StoredAssessments.PackOf(File.ReadAllBytes(PathOf(folder, exhibit.Sha256))) is not { } digest
            || digest == present.Digest)
        {
            return present;
        }

        var pack = LawArchive.Find(digest);
        notes.Add(pack is null
            ? new Bilingual(
                $"已封存的评估依据规则包 {digest}；本程序既未以其为现行规则包，也未收录其发布版，不能复算；再次 run 可依现行规则包评估。",
                $"The sealed assessment rests on the law pack {digest}, which is neither the present one of this program nor a released one, so it cannot be repeated; run the case again to assess it under the present one.")
            : new Bilingual($"评估依据此前发布的规则包 {digest} 复算。", $"The assessment was repeated under the law pack {digest}, released earlier."));
        return pack;
    }

    /// <summary>Names the first finding that differs, not only that something does.</summary>
    private static void Compare(
        JsonElement sealedFindings,
        byte[] again,
        Exhibit findings,
        bool samePack,
        ImmutableArray<Breakage>.Builder broken,
        ImmutableArray<string>.Builder done,
        ImmutableArray<Bilingual>.Builder notes)
    {
        using var recounted = JsonDocument.Parse(again);
        var before = broken.Count;
        var otherVersion = false;
        foreach (var property in sealedFindings.EnumerateObject())
        {
            // Whether a decision on an element stands hangs on what the law reads, so it can only be recomputed under the same pack.
            if (property.NameEquals("findings") || (property.NameEquals("standing") && !samePack))
            {
                continue;
            }

            if (property.NameEquals("program") && property.Value.GetString() is { } program && program != ProgramVersion.Text)
            {
                otherVersion = true;
                notes.Add(new Bilingual($"计数由版本 {program} 作出，以版本 {ProgramVersion.Text} 复算。", $"Counted by version {program}, recounted by version {ProgramVersion.Text}."));
                continue;
            }

            if (!recounted.RootElement.TryGetProperty(property.Name, out var other) || other.GetRawText() != property.Value.GetRawText())
            {
                broken.Add(new Breakage("out/findings.json", property.Name, Short(property.Value.GetRawText()), Short(other.ValueKind == JsonValueKind.Undefined ? "absent" : other.GetRawText())));
            }
        }

        var (stated, counted) = (ById(sealedFindings), ById(recounted.RootElement));
        foreach (var id in stated.Keys.Union(counted.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (expected, found) = (stated.GetValueOrDefault(id, "absent"), counted.GetValueOrDefault(id, "absent"));
            done.Add("finding " + id);
            if (expected != found)
            {
                broken.Add(new Breakage("finding " + id, "recomputation", Short(expected), Short(found)));
            }
        }

        if (broken.Count == before && !otherVersion && samePack && FindingsJson.Digest(again) != findings.Sha256)
        {
            broken.Add(new Breakage("out/findings.json", "recomputation", findings.Sha256, FindingsJson.Digest(again)));
        }
    }

    private static Dictionary<string, string> ById(JsonElement document) =>
        document.GetProperty("findings").EnumerateArray().ToDictionary(
            finding => finding.GetProperty("id").GetString() ?? "", finding => finding.GetRawText(), StringComparer.Ordinal);

    private static void NoteWhatCameLater(VaultCheckResult store, CaseInputs inputs, ImmutableArray<Bilingual>.Builder notes)
    {
        var counted = inputs.Material.Select(exhibit => exhibit.Sha256).ToHashSet(StringComparer.Ordinal);
        var later = store.Exhibits.Count(exhibit => exhibit.Role == CaseFolder.MaterialRole && !counted.Contains(exhibit.Sha256));
        if (later > 0)
        {
            notes.Add(new Bilingual($"有 {later} 件封存材料不在本次计数之内（其后封存，或已被新版本取代）。", $"{later} sealed exhibits are not in these findings (sealed later, or replaced by a newer version)."));
        }
    }

    // A report names the tokens before it; where a package may withhold one, it cannot be rendered again.
    private static bool WithoutTokens(VaultCheckResult store)
    {
        return store.Withheld.Count > 0 && store.Events.Any(entry => entry.Kind == TimeStamper.AskedKind || entry.Role == TimeStamper.TokenRole);
    }

    private static Exhibit? Latest(VaultCheckResult store, string role) =>
        store.Exhibits.Where(exhibit => exhibit.Role == role).MaxBy(exhibit => exhibit.Entry);

    private static string PathOf(CaseFolder folder, string sha256) => Path.Combine(folder.Sealed, "exhibits", sha256[..2], sha256);

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
