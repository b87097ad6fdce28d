using System.Text;
using System.Text.Json;

namespace Recourse.PersonalData.Tests;

/// <summary>Cases that others wrote for a detector of their own. Where this program decides otherwise, the reason stands here and in docs/personal-data.md.</summary>
public sealed class Held_out_fixtures_agree
{
    private static readonly Dictionary<string, string> s_policy = new(StringComparer.Ordinal)
    {
        ["unicode_local_part_zh"] = "an address whose local part is Chinese is not told from a sentence in front of @; only ASCII local parts are read",
        ["leading_dot_invalid"] = "the address behind the leading dot is valid by itself and reaches a person; what stands before it is text",
    };

    [Theory]
    [InlineData("argus-zh_id_number.json", "resident-id resident-id-15")]
    [InlineData("argus-zh_phone.json", "mobile landline")]
    [InlineData("argus-email.json", "email")]
    [InlineData("argus-shared_ip.json", "ip")]
    [InlineData("argus-shared_mac.json", "mac")]
    [InlineData("argus-zh_credit_code.json", "credit-code")]
    [InlineData("argus-zh_license_plate.json", "plate")]
    [InlineData("argus-zh_passport.json", "passport")]
    [InlineData("argus-zh_address.json", "address")]
    public void Save_for_named_policy(string file, string kinds)
    {
        var folder = Shared.Folder("data/personal-data");
        Assert.SkipWhen(folder is null, "The shared data is not beside the repository.");
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder!, file)));
        var problems = new List<string>();
        foreach (var entry in cases.RootElement.EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            var input = entry.GetProperty("input").GetString()!;
            var found = Found.In(input).Where(hit => kinds.Split(' ').Contains(hit.Kind, StringComparer.Ordinal)).Select(hit => hit.Text).ToList();
            var agrees = found.Count > 0 == entry.GetProperty("should_match").GetBoolean()
                && (!entry.TryGetProperty("expected_text", out var text) || found.Contains(text.GetString()!, StringComparer.Ordinal));
            if (agrees == s_policy.ContainsKey(id))
            {
                problems.Add($"{id}: {input} → {string.Join(' ', found)}");
            }
        }

        Assert.Empty(problems);
    }
}

/// <summary>What the detector finds in a text.</summary>
internal static class Found
{
    public static List<(string Kind, string Text, Ground Ground)> In(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hits = new List<Hit>();
        new Detector(null).Find(bytes, hits);
        return [.. hits.Select(hit => (IdentifierKinds.Name(hit.Kind), Encoding.UTF8.GetString(bytes, hit.Start, hit.Length), hit.Ground))];
    }
}
