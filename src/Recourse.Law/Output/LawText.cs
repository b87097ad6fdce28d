using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>Which languages lines are in.</summary>
public enum LawLanguage
{
    /// <summary>Chinese and English beside each other.</summary>
    Both,

    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>The pack as lines for a terminal, in both languages or in one.</summary>
public static class LawText
{
    /// <summary>One line an article and version.</summary>
    public static IReadOnlyList<string> List(LawPack pack, LawLanguage language = LawLanguage.Both)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return
        [
            .. pack.Articles.Select(a =>
                $"{a.Id,-14} {Day(a.InForce)} – {(a.Repealed is { } end ? Day(end) : "…         ")}  {a.Limbs.Length,2}  [{string.Join(' ', LawCatalogue.Sources(a))}]  {In(language, a.Citation)}"),
            $"{In(language, new("规则包", "pack"))} {pack.Digest}",
        ];
    }

    /// <summary>Every version of what an id names; empty where the pack has none.</summary>
    public static IReadOnlyList<string> Show(LawPack pack, string id, LawLanguage language = LawLanguage.Both)
    {
        var lines = new List<string>();
        string Say(string zh, string en) => In(language, new(zh, en));
        foreach (var found in LawCatalogue.Find(pack, id))
        {
            var (article, limbs) = found;
            lines.Add($"{article.Id}  {In(language, article.Citation)}");
            lines.Add($"  {In(language, article.Instrument.Title)} {article.Instrument.Number}".TrimEnd());
            lines.Add($"  {Say("施行", "in force")} {Day(article.InForce)}; {Say("失效", "repealed")} {(article.Repealed is { } end ? Day(end) : Say("未知有废止", "none known"))}; "
                + $"{Say("来源", "source")} [{article.Source}]");
            lines.Add($"  {Say("官方文本", "official text")}: {In(language, article.Official)}"
                + (article.Link is { } link ? $"  {link.Url}{(link.Exact ? "" : $" ({Say("按标题、条检索", "search by title and article")})")}" : ""));
            if (article.Kind != ArticleKind.Rule)
            {
                lines.Add($"  {In(language, Kind(article.Kind))}; {Say("不评估", "not weighed")}");
            }

            lines.Add($"  {Say("以下为本项目自己的转述，以官方文本为准", "restated in our own words; the official text decides")} ({article.File})");
            foreach (var limb in limbs)
            {
                lines.AddRange(Head(limb.Id, limb.Title, limb.Says, limb.Source, language));
                lines.Add($"    {Say("逻辑", "logic")}: {limb.LogicText}");
                lines.AddRange(limb.Constants.Select(c => Constant(c, language) + (c.MovesBoundOnly ? $" ({Say("只移动界限", "moves a bound only")})" : "")));
                lines.AddRange(limb.Readings.Select(r => $"    {Say("另一读法", "reading")} {r.Id}: {In(language, r.Reading)} [{r.Source}]"));
            }

            foreach (var paragraph in found.Paragraphs)
            {
                lines.AddRange(Head(paragraph.Id, paragraph.Title, paragraph.Says, paragraph.Source, language));
                lines.AddRange(paragraph.Constants.Select(c => Constant(c, language)));
            }

            lines.Add("");
        }

        return lines;
    }

    private static IEnumerable<string> Head(string id, Bilingual title, Bilingual says, string source, LawLanguage language)
    {
        yield return "";
        yield return $"  {id}  {In(language, title)}  [{source}]";
        if (language != LawLanguage.English)
        {
            yield return $"    {says.Zh}";
        }

        if (language != LawLanguage.Chinese)
        {
            yield return $"    {says.En}";
        }
    }

    private static string Constant(LawConstant constant, LawLanguage language) =>
        $"    {constant.Name} = {Figure.Number(constant.Value)} {(language == LawLanguage.English ? LawUnits.English(constant.Unit) : constant.Unit)}".TrimEnd() + $" [{constant.Source}]";

    private static string In(LawLanguage language, Bilingual text) => language switch
    {
        LawLanguage.Chinese => text.Zh,
        LawLanguage.English => text.En,
        _ => text.ToString(),
    };

    /// <summary>What an article is, for people.</summary>
    internal static Bilingual Kind(ArticleKind kind) => kind switch
    {
        ArticleKind.Rule => new("规则", "rule"),
        ArticleKind.Definition => new("定义", "definition"),
        ArticleKind.General => new("适用规则", "how others are applied"),
        ArticleKind.Procedure => new("程序", "procedure"),
        ArticleKind.Guidance => new("政策指导", "guidance"),
        ArticleKind.Remedy => new("救济", "remedy"),
        ArticleKind.Penalty => new("法律后果", "what follows"),
        _ => new("证据", "evidence"),
    };
}
