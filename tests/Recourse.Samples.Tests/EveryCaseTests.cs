using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

public sealed partial class EveryCaseTests
{
    public static TheoryData<string> Names => [.. DemoCases.All.Select(demo => demo.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Writing_twice_gives_the_same_bytes_and_the_same_truth(string name)
    {
        using var first = new WrittenCase(name);
        using var second = new WrittenCase(name);
        var (left, right) = (first.Files(), second.Files());
        Assert.Equal(left.Keys, right.Keys);
        Assert.All(left, file => Assert.Equal(file.Value, right[file.Key]));
        Assert.Equal(JsonSerializer.Serialize(first.Truth), JsonSerializer.Serialize(second.Truth));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_in_the_bytes_depends_on_the_culture(string name)
    {
        using var plain = new WrittenCase(name);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            using var turkish = new WrittenCase(name);
            var files = plain.Files();
            Assert.All(turkish.Files(), file => Assert.Equal(files[file.Key], file.Value));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_is_listed_in_the_truth_and_in_the_case_file(string name)
    {
        using var written = new WrittenCase(name);
        var listed = written.Truth.Files.Select(file => file.Path).ToList();
        var onDisk = written.Files().Keys.Where(path => path != "case.yaml").Select(path => path["material/".Length..]);
        Assert.Equal(onDisk, listed.Where(path => !path.Contains("!/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(onDisk, path => Assert.Contains(path, written.Yaml, StringComparison.Ordinal));
        Assert.InRange(written.Files().Values.Sum(bytes => (long)bytes.Length), 1, 1_500_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Encodings_are_as_claimed(string name)
    {
        using var written = new WrittenCase(name);
        foreach (var file in written.Truth.Files.Where(file => file.Format is not ("zip" or "empty")))
        {
            var bytes = written.Document(file);
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            switch (file.Encoding)
            {
                case "utf-8":
                    Assert.NotEmpty(strict.GetString(bytes));
                    break;
                case "utf-16le":
                    Assert.Equal([0xFF, 0xFE], bytes[..2]);
                    Assert.DoesNotContain('\uFFFD', written.Text(file));
                    break;
                default:
                    Assert.Equal("gb18030", file.Encoding);
                    Assert.Throws<DecoderFallbackException>(() => strict.GetString(bytes));
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_records_of_every_document_are_as_many_as_planted(string name)
    {
        using var written = new WrittenCase(name);
        foreach (var file in written.Truth.Files.Where(file => file.Format is not ("zip" or "empty")))
        {
            var text = written.Text(file);
            var records = file.Format switch
            {
                "csv" => Rows.Read(text).Count - 1,
                "tsv" => Rows.Read(text, '\t').Count - 1,
                "json" => JsonDocument.Parse(text).RootElement.GetArrayLength(),
                "ndjson" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(IsJson),
                _ => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length,
            };
            Assert.True(records == file.Records, $"{file.Path}: {records} records, {file.Records} planted");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_example_domains_and_invented_numbers_occur(string name)
    {
        using var written = new WrittenCase(name);
        var text = written.Yaml + string.Concat(written.Truth.Files.Where(file => file.Format is not ("zip" or "empty")).Select(written.Text));
        foreach (Match address in Domains().Matches(text))
        {
            Assert.Matches(@"(^|[.@/])example\.(com|org|cn)$", address.Value);
        }

        foreach (Match mobile in Mobiles().Matches(text))
        {
            Assert.Matches("^13[789]0000", mobile.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_case_file_is_well_formed_yaml_as_far_as_its_layout_goes(string name)
    {
        using var written = new WrittenCase(name);
        var lines = written.Yaml.Split('\n');
        Assert.Equal("", lines[^1]);
        var before = 0;
        string[] topLevel = ["title", "decisionDate", "material", "victims", "exclusions", "recipients", "information", "actors", "procedure", "provider", "events"];
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
        {
            Assert.DoesNotContain('\t', line);
            var content = Comment().Replace(line, "");
            var indent = content.Length - content.TrimStart(' ').Length;
            Assert.True(indent % 2 == 0 && indent <= before + 4, $"Indent of: {line}");
            Assert.Equal(content.Count(character => character is '{' or '['), content.Count(character => character is '}' or ']'));
            Assert.Equal(0, content.Count(character => character == '"') % 2);
            Assert.Matches(@"^ *(- )?(\{.*\}|[^:]+:( .*)?)$", content.TrimEnd());
            if (indent == 0)
            {
                Assert.Contains(content.Split(':')[0], topLevel, StringComparer.Ordinal);
            }

            before = indent;
        }

        Assert.DoesNotContain("有罪", written.Yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("guilty", written.Yaml, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_planted_identifiers_stand_in_the_material_with_valid_check_digits(string name)
    {
        using var written = new WrittenCase(name);
        var ids = new List<string>();
        var mobiles = new List<string>();
        var mails = new List<string>();
        foreach (var file in written.Truth.Files.Where(file => file.Format is not ("zip" or "empty")))
        {
            var text = written.Text(file).Normalize(NormalizationForm.FormKC);
            ids.AddRange(Ids().Matches(text).Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
                .Where(id => !id.StartsWith("20", StringComparison.Ordinal) && CheckDigits.ResidentId(id) == id[17]));
            mobiles.AddRange(WrittenMobiles().Matches(text).Select(match => match.Groups["mobile"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));
            mails.AddRange(Mails().Matches(text).Select(match => match.Value));
        }

        Assert.Equal(Planted("resident-id"), (ids.Count, ids.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(Planted("mobile"), (mobiles.Count, mobiles.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(Planted("email"), (mails.Count, mails.Distinct(StringComparer.Ordinal).Count()));

        (int, int) Planted(string kind) =>
            written.Truth.Identifiers.SingleOrDefault(entry => entry.Kind == kind) is { } found ? ((int)found.Occurrences, (int)found.Distinct) : (0, 0);
    }

    private static bool IsJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"[A-Za-z0-9.\-]+\.(com|org|cn|net)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Domains();

    [GeneratedRegex("(?<![0-9])1[3-9][0-9]{9}(?![0-9])", RegexOptions.None, 5_000)]
    private static partial Regex Mobiles();

    [GeneratedRegex("(?<= )#.*$", RegexOptions.None, 5_000)]
    private static partial Regex Comment();

    [GeneratedRegex("(?<![0-9])[1-6][0-9]{5} ?[0-9]{8} ?[0-9]{3}[0-9Xx](?![0-9])", RegexOptions.None, 5_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<![0-9])(?:\+86 ?)?(?<mobile>1[3-9][0-9](?: [0-9]{4} [0-9]{4}|-[0-9]{4}-[0-9]{4}|[0-9]{8}))(?![0-9])", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WrittenMobiles();

    [GeneratedRegex(@"[a-z0-9]+@example\.[a-z]+", RegexOptions.None, 5_000)]
    private static partial Regex Mails();
}
