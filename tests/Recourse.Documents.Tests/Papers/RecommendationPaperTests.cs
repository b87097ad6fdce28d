using System.IO.Compression;
using System.Xml.Linq;
using Recourse.Casework;

namespace Recourse.Documents.Tests.Papers;

public sealed class RecommendationPaperTests
{
    private static readonly RecommendationText s_text = new()
    {
        Source = "办理王某某侵犯公民个人信息案中发现",
        Facts = "王某某导出业主信息4987条 <未经审批>。",
        Evidence = "导出日志",
        Danger = "批量导出没有审批。",
        Measures = [new("实行双人审批", "个人信息保护法第五十一条"), new("停用离职账号", "")],
        ObjectionDays = 10,
        Other = "无",
        Figures = [new("4987条", "out/findings.json#/conduct/P1")],
    };

    [Fact]
    public void A_draft_says_that_it_is_one_and_holds_the_seven_contents_with_what_is_missing_marked()
    {
        var lines = Lines(PaperDocx.Render(RecommendationPaper.Of(Registered(s_text))));
        Assert.StartsWith("草案，未制发", lines[0], StringComparison.Ordinal);
        Assert.Contains("尚缺1项", lines[0], StringComparison.Ordinal);
        Assert.Equal(["某区人民检察院", "检察建议书"], lines.Skip(1).Take(2));
        foreach (var heading in new[] { "一、", "二、", "三、", "四、", "五、", "六、", "七、" })
        {
            Assert.Single(lines, l => l.StartsWith(heading, StringComparison.Ordinal));
        }

        Assert.Contains("王某某导出业主信息4987条 <未经审批>。", lines);
        Assert.Contains("（1）实行双人审批。依据：个人信息保护法第五十一条。", lines);
        Assert.Contains("（2）停用离职账号。依据：（待填）。", lines);
        Assert.Contains(lines, l => l.StartsWith("请在收到之日起2个月以内书面回复落实情况", StringComparison.Ordinal));
        Assert.Contains("对本建议有异议的，请在收到之日起10日以内提出。", lines);
        Assert.Contains("4987条　out/findings.json#/conduct/P1", lines);
        Assert.Contains(lines, l => l.StartsWith("Courtesy version", StringComparison.Ordinal));
        Assert.Contains("　　年　月　日", lines);
    }

    [Fact]
    public void An_issued_paper_has_its_number_and_day_and_is_no_draft_any_more()
    {
        var on = new DateOnly(2026, 3, 2);
        RecommendationEvent Event(RecommendationEvent happened) => happened;
        var issued = Registered(s_text, Event(new RecommendationEvent.Drafted { Id = "1", On = on, Recorded = on, By = "甲", Role = RecommendationRole.Prosecutor }),
            new RecommendationEvent.Submitted { Id = "2", On = on, Recorded = on, By = "甲", Role = RecommendationRole.Prosecutor },
            new RecommendationEvent.Approved { Id = "3", On = on, Recorded = on, By = "乙", Role = RecommendationRole.ChiefProcurator },
            new RecommendationEvent.Issued("检建〔2026〕1号") { Id = "4", On = on, Recorded = on, By = "甲", Role = RecommendationRole.Prosecutor });
        var lines = Lines(PaperDocx.Render(RecommendationPaper.Of(issued)));
        Assert.DoesNotContain(lines, l => l.Contains("草案", StringComparison.Ordinal) || l.Contains("Draft", StringComparison.Ordinal));
        Assert.Contains("检建〔2026〕1号", lines);
        Assert.Contains("2026年3月2日", lines);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes_and_hostile_text_stays_text()
    {
        var hostile = Registered(s_text with { Facts = "a\u0001b</w:t><w:br/>&amp; 坏\n第二段" });
        var bytes = PaperDocx.Render(RecommendationPaper.Of(hostile));
        Assert.Equal(bytes, PaperDocx.Render(RecommendationPaper.Of(hostile)));
        Assert.Contains("a\uFFFDb</w:t><w:br/>&amp; 坏", Lines(bytes));
        Assert.Contains("第二段", Lines(bytes));
        if (Environment.GetEnvironmentVariable("RECOURSE_REPORTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "recommendation.docx"), PaperDocx.Render(RecommendationPaper.Of(Registered(s_text))));
        }
    }

    private static RegisteredRecommendation Registered(RecommendationText text, params RecommendationEvent[] events)
    {
        var header = new RecommendationHeader { Id = "R000001", Type = RecommendationType.Other, Organ = "某区人民检察院", Addressee = "某物业公司" };
        return new(RecommendationReading.Of(new(header, [.. events]), WorkCalendar.China), text, 1);
    }

    private static List<string> Lines(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var xml = zip.GetEntry("word/document.xml")!.Open();
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return [.. XDocument.Load(xml).Descendants(w + "p").Select(p => string.Concat(p.Descendants(w + "t").Select(t => t.Value))).Where(t => t.Length > 0)];
    }
}
