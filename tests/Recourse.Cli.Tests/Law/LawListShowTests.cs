using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recourse.Cli.Tests;

/// <summary><c>recourse law list|show|schema</c>: languages and shapes.</summary>
public sealed partial class LawListShowTests
{
    [Fact]
    public void One_language_is_shown_where_it_is_asked_for_and_both_otherwise()
    {
        foreach (var arguments in new string[][] { ["law", "list"], ["law", "show", "2017-10/5"], ["law", "show", "cl/246"], ["law", "show", "2019-15/12"], ["law", "show", "2013-21/4"] })
        {
            var (both, zh, en) = (Terminal.Run(arguments).Output, Terminal.Run([.. arguments, "--lang", "zh"]).Output, Terminal.Run([.. arguments, "--lang", "en"]).Output);
            Assert.Matches(Chinese(), both);
            Assert.Contains(" / ", both, StringComparison.Ordinal);
            Assert.DoesNotContain(" / ", zh, StringComparison.Ordinal);
            Assert.DoesNotContain(" / ", en, StringComparison.Ordinal);
            Assert.Matches(Chinese(), zh);

            // The number of a document is its name and stays as it was published.
            var loose = en.Split('\n').Where(line => Chinese().IsMatch(DocumentNumber().Replace(line, ""))).ToArray();
            Assert.True(loose.Length == 0, $"{string.Join(' ', arguments)}: {string.Join(" | ", loose.Take(5))}");
        }
    }

    [Fact]
    public async Task The_list_and_every_article_print_their_schemas()
    {
        var list = Terminal.Run("law", "list", "--json");
        await Schemas.Valid("law-list", list.Output);
        Assert.Equal(list.Output, Terminal.Run("law", "list", "--json", "--lang", "zh").Output);
        string[] some = ["2017-10/5", "cl/246", "cl/17", "2013-21/4", "2019-15/12", "2023-14/10", "cc/1025", "2017-10/5(1)(iii)", "2021-1/316"];
        foreach (var id in some)
        {
            await Schemas.Valid("law-show", Terminal.Run("law", "show", id, "--json").Output);
        }

        // A shape that is not the schema's is found.
        var damaged = list.Output.Replace("\"inForce\": \"2013-09-10\"", "\"inForce\": \"10 September\"", StringComparison.Ordinal);
        Assert.NotEqual(list.Output, damaged);
        await Assert.ThrowsAnyAsync<Exception>(() => Schemas.Valid("law-list", damaged));
    }

    [Fact]
    public void Every_property_of_the_facts_is_described_in_both_languages()
    {
        using var schema = JsonDocument.Parse(Terminal.Run("law", "schema").Output);
        var (seen, bare) = (0, new List<string>());
        Walk(schema.RootElement, "", ref seen, bare);
        Assert.Empty(bare);
        Assert.True(seen > 100, $"{seen} properties are described");
    }

    private static void Walk(JsonElement shape, string path, ref int seen, List<string> bare)
    {
        if (shape.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in shape.EnumerateArray())
            {
                Walk(inner, path, ref seen, bare);
            }
        }

        if (shape.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var part in shape.EnumerateObject())
        {
            if (part is not { Name: "properties", Value.ValueKind: JsonValueKind.Object })
            {
                Walk(part.Value, path, ref seen, bare);
                continue;
            }

            foreach (var field in part.Value.EnumerateObject())
            {
                var here = path + "." + field.Name;
                seen++;
                var halves = field.Value.ValueKind == JsonValueKind.Object && field.Value.TryGetProperty("description", out var text) ? text.GetString()!.Split(" / ") : [];
                if (halves is not [var zh, var en] || !Chinese().IsMatch(zh) || Chinese().IsMatch(en) || !Latin().IsMatch(en))
                {
                    bare.Add(here);
                }

                Walk(field.Value, here, ref seen, bare);
            }
        }
    }

    [GeneratedRegex("[\u4e00-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex("[\u4e00-\u9fff]+〔[0-9]{4}〕[0-9]+号", RegexOptions.None, 1000)]
    private static partial Regex DocumentNumber();
}
