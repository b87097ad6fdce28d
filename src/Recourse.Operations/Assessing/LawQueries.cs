using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary><c>recourse law list|show|schema</c>.</summary>
public static class LawQueries
{
    /// <summary>The articles of the pack, each with its dates and source tags, and the packs that were released.</summary>
    /// <param name="language">The language of the lines, <c>zh</c> or <c>en</c>; null for both. The JSON has both.</param>
    public static Answer List(string? language = null)
    {
        var pack = LawPack.Load();
        return new Answer
        {
            ExitStatus = ExitStatus.Done,
            Json = writer =>
            {
                using var list = JsonDocument.Parse(CanonicalJson.Bytes(inner => LawJson.WriteList(pack, inner), indented: false));
                writer.WriteStartObject();
                foreach (var property in list.RootElement.EnumerateObject())
                {
                    property.WriteTo(writer);
                }

                writer.WriteStartArray("released");
                foreach (var released in LawArchive.Released)
                {
                    writer.WriteStartObject();
                    writer.WriteString("day", released.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    writer.WriteString("pack", released.Digest);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            Lines =
            [
                .. LawText.List(pack, Language(language)).Select(line => new Bilingual(line, line)),
                .. LawArchive.Released.Select(released =>
                {
                    var line = $"{released.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {released.Digest}";
                    var word = language switch { "zh" => "已发布", "en" => "released", _ => "已发布 / released" };
                    return new Bilingual($"{word} {line}", $"{word} {line}");
                }),
            ],
        };
    }

    /// <summary>Every version of one article or limb, with its logic.</summary>
    /// <param name="id">An article, paragraph or limb.</param>
    /// <param name="language">The language of the lines, <c>zh</c> or <c>en</c>; null for both. The JSON has both.</param>
    /// <exception cref="UsageException">The pack has none by that id.</exception>
    public static Answer Show(string id, string? language = null)
    {
        var pack = LawPack.Load();
        return LawCatalogue.Find(pack, id).IsEmpty
            ? throw new UsageException($"数据包中没有 {id}；见 recourse law list。", $"The pack holds no {id}; see `recourse law list`.")
            : new Answer { ExitStatus = ExitStatus.Done, Json = writer => LawJson.WriteShow(pack, id, writer), Lines = [.. LawText.Show(pack, id, Language(language)).Select(line => new Bilingual(line, line))] };
    }

    /// <summary>The JSON Schema of FACTS and of case.yaml, the same with and without <c>--json</c>.</summary>
    public static Answer Schema()
    {
        using var schema = JsonDocument.Parse(FactsSchema.Text);
        var root = schema.RootElement.Clone();
        var text = Encoding.UTF8.GetString(CanonicalJson.Bytes(root.WriteTo)).TrimEnd();
        return new Answer { ExitStatus = ExitStatus.Done, Json = root.WriteTo, Lines = [new Bilingual(text, text)] };
    }

    private static LawLanguage Language(string? language) => language switch { "zh" => LawLanguage.Chinese, "en" => LawLanguage.English, _ => LawLanguage.Both };
}
