using Recourse.Findings;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>The pack as bilingual lines for a terminal.</summary>
public static class LawText
{
    /// <summary>One line an article and version.</summary>
    public static IReadOnlyList<string> List(LawPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return
        [
            .. pack.Articles.Select(a =>
                $"{a.Id,-14} {Day(a.InForce)} – {(a.Repealed is { } end ? Day(end) : "…         ")}  {a.Limbs.Length,2}  [{string.Join(' ', LawCatalogue.Sources(a))}]  {a.Citation}"),
            $"规则包 / pack {pack.Digest}",
        ];
    }

    /// <summary>Every version of what an id names; empty where the pack has none.</summary>
    public static IReadOnlyList<string> Show(LawPack pack, string id)
    {
        var lines = new List<string>();
        foreach (var found in LawCatalogue.Find(pack, id))
        {
            var (article, limbs) = found;
            lines.Add($"{article.Id}  {article.Citation}");
            lines.Add($"  {article.Instrument.Title} {article.Instrument.Number}".TrimEnd());
            lines.Add($"  施行 / in force {Day(article.InForce)}; 失效 / repealed {(article.Repealed is { } end ? Day(end) : "未知有废止 / none known")}; 来源 / source [{article.Source}]");
            lines.Add($"  官方文本 / official text: {article.Official}{(article.Link is { } link ? $"  {link.Url}{(link.Exact ? "" : " (按标题、条检索 / search by title and article)")}" : "")}");
            if (article.Kind != ArticleKind.Rule)
            {
                lines.Add($"  {Kind(article.Kind)}；不评估 / not weighed");
            }

            lines.Add($"  以下为本项目自己的转述，以官方文本为准 / restated in our own words; the official text decides ({article.File})");
            foreach (var limb in limbs)
            {
                lines.Add("");
                lines.Add($"  {limb.Id}  {limb.Title}  [{limb.Source}]");
                lines.Add($"    {limb.Says.Zh}");
                lines.Add($"    {limb.Says.En}");
                lines.Add($"    逻辑 / logic: {limb.LogicText}");
                lines.AddRange(limb.Constants.Select(c => $"    {c.Name} = {Figure.Number(c.Value)} {c.Unit} [{c.Source}]{(c.MovesBoundOnly ? " (只移动界限 / moves a bound only)" : "")}"));
                lines.AddRange(limb.Readings.Select(r => $"    另一读法 / reading {r.Id}: {r.Reading} [{r.Source}]"));
            }

            foreach (var paragraph in found.Paragraphs)
            {
                lines.Add("");
                lines.Add($"  {paragraph.Id}  {paragraph.Title}  [{paragraph.Source}]");
                lines.Add($"    {paragraph.Says.Zh}");
                lines.Add($"    {paragraph.Says.En}");
                lines.AddRange(paragraph.Constants.Select(c => $"    {c.Name} = {Figure.Number(c.Value)} {c.Unit} [{c.Source}]"));
            }

            lines.Add("");
        }

        return lines;
    }

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
