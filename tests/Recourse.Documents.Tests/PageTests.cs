using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Recourse.Findings;

namespace Recourse.Documents.Tests;

public sealed class PageTests
{
    [Fact]
    public void The_small_report_is_as_its_golden_file_has_it() => Golden.Holds("small.html", ReportPage.Render(SmallReport.Make()));

    [Fact]
    public void One_model_gives_the_same_bytes() => Assert.Equal(ReportPage.Render(RichReport.Make()), ReportPage.Render(RichReport.Make()));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var expected = ReportPage.Render(RichReport.Make());
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(expected, ReportPage.Render(RichReport.Make()));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_link_has_its_target_and_every_id_stands_once()
    {
        var page = Page.Read(RichReport.Make());
        var ids = page.Descendants().Select(static element => element.Get("id")).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.All("a").Select(static link => link.Get("href")!).ToList();
        Assert.True(links.Count > 100);
        var known = ids.ToHashSet(StringComparer.Ordinal);
        Assert.All(links, link => Assert.True(link.StartsWith('#') && known.Contains(link[1..]), $"{link} leads nowhere"));
        Assert.Subset(known, page.All("label").Select(static label => label.Get("for")!).ToHashSet(StringComparer.Ordinal));
        Assert.Subset(known, page.Descendants().Select(static element => element.Get("aria-labelledby")).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_asked_of_the_network()
    {
        var page = Page.Read(RichReport.Make());
        var policy = page.All("meta").Single(static meta => meta.Get("http-equiv") == "Content-Security-Policy");
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:", policy.Get("content"));
        Assert.DoesNotContain(page.Descendants().Attributes(),
            static attribute => attribute.Name.LocalName is "src" or "srcset" or "action" or "data" or "poster" or "background");
        Assert.All(page.Descendants().Attributes("href"), static href => Assert.True(href.Value.StartsWith('#') || href.Value == "data:,"));
        var texts = page.All("style").Concat(page.All("script")).Select(static element => element.Value);
        Assert.All(texts, static text => Assert.DoesNotMatch(new Regex(@"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttp|import\(", RegexOptions.None,
            TimeSpan.FromSeconds(5)), text));
    }

    [Fact]
    public void Every_text_stands_in_both_languages()
    {
        var page = Page.Read(RichReport.Make());
        Assert.All(page.Descendants().Where(static element => element.Is("zh")), static zh =>
        {
            Assert.Equal("zh-Hans", zh.Get("lang"));
            Assert.NotEmpty(zh.Value);
            var en = zh.ElementsAfterSelf().First();
            Assert.True(en.Is("en") && en.Get("lang") == "en" && en.Value.Length > 0, zh.Value);
        });
        var bare = page.All("body").Single().DescendantNodes().OfType<XText>()
            .Where(static text => text.Value.Any(char.IsLetter) && !text.Parent!.AncestorsAndSelf().Any(static element =>
                element.Is("zh") || element.Is("en") || element.Is("d") || element.Is("ctl") || element.Name.LocalName is "code" or "script" or "title"))
            .Select(static text => text.Value);
        Assert.Empty(bare);
    }

    [Fact]
    public void Every_figure_of_the_summary_opens_to_its_finding()
    {
        var page = Page.Read(RichReport.Make());
        var summary = page.ById("summary").Parent!;
        var figures = summary.All("data").ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, static figure => Assert.StartsWith("#finding-", figure.Ancestors().First(static element => element.Is("fig")).Get("href")));
        Assert.All(RichReport.Make().Findings, finding => Assert.Contains(summary.All("a"), link => link.Get("href") == "#" + Anchors.Finding(finding.Id)));
        var behind = page.ById("summary").Parent!.Descendants().First(static element => element.Is("verdict"));
        Assert.Contains(behind.All("a"), static link => link.Get("href") == "#finding-same/I1/forwards");
    }

    [Fact]
    public void Named_decisive_findings_go_before_guessed_ones()
    {
        var page = Page.Read(SmallReport.Make() with { Decisive = [new("A1", "S1", "same/I1/views")] });
        var links = page.Descendants().First(static element => element.Is("verdict")).All("a").Where(static link => link.Is("fig")).Select(static link => link.Get("href"));
        Assert.Equal("#finding-same/I1/views", Assert.Single(links));
    }

    [Fact]
    public void A_waterfall_takes_each_exclusion_off_and_leads_to_its_records()
    {
        var page = Page.Read(SmallReport.Make());
        var table = page.ById("finding-same/I1/forwards").Descendants().First(static element => element.Is("waterfall"));
        Assert.Equal("560 48 512 9 4 499 512", string.Join(' ', table.All("data").Select(static figure => figure.Get("value"))));
        Assert.Contains(table.All("a"), static link => link.Get("href") == "#finding-same/I1/forwards--duplicate");
        Assert.All(table.All("rect"), static bar => Assert.InRange(double.Parse(bar.Get("x")!) + double.Parse(bar.Get("width")!), 0, 241));
    }

    [Fact]
    public void A_lapsed_decision_is_struck_and_says_so()
    {
        var page = Page.Read(SmallReport.Make());
        Assert.Contains("已失效", page.ById("decision-D2").Value);
        Assert.NotEmpty(page.ById("decision-D2").All("s"));
        Assert.Empty(page.ById("decision-D1").All("s"));
        var summary = page.ById("summary").Parent!;
        Assert.Contains(summary.Descendants(), static element => element.Is("lapsed") && element.Value.Contains("Lapsed"));
    }

    [Fact]
    public void Tables_have_captions_and_scopes_and_headings_run_in_order()
    {
        var page = Page.Read(RichReport.Make());
        Assert.All(page.All("table"), static table => Assert.Equal("caption", table.Elements().First().Name.LocalName));
        Assert.All(page.All("th"), static head => Assert.True(head.Get("scope") is "col" or "row" or "rowgroup"));
        var levels = page.Descendants().Where(static element => element.Name.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6").Select(static element => element.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, static level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        Assert.All(page.All("svg"), static svg => Assert.True(svg.Get("role") == "img" && svg.Get("aria-label") is { Length: > 0 } || svg.Get("aria-hidden") == "true"));
    }

    [Fact]
    public void The_accused_has_the_same_place_as_the_charge()
    {
        var page = Page.Read(RichReport.Make());
        Assert.All(page.Descendants().Where(static element => element.Is("sides")), static sides =>
            Assert.Equal("side side", string.Join(' ', sides.Elements().Select(static side => side.Get("class")))));
        Assert.DoesNotContain("guilty", Encoding.UTF8.GetString(ReportPage.Render(RichReport.Make())), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("有罪", Encoding.UTF8.GetString(ReportPage.Render(RichReport.Make())));
    }

    [Fact]
    public void Thousands_of_records_do_not_swell_the_page_and_nothing_is_hidden()
    {
        var model = RichReport.Make(findings: 120, rows: 400);
        var bytes = ReportPage.Render(model);
        Assert.InRange(bytes.Length, 1, 12_000_000);
        var page = Page.Read(bytes);
        var last = page.ById(Anchors.Group(model.Findings[^1].Id, "net"));
        Assert.Contains("5,255", last.Value);
        Assert.Contains("the first 3 are listed", last.Value);
    }

    [Fact]
    public void An_empty_case_is_still_a_report()
    {
        var page = Page.Read(new ReportModel
        {
            Case = new CaseFile(),
            Exhibits = [],
            Findings = [],
            Assessment = new([], ""),
            FindingsDigest = "",
            Program = "recourse",
        });
        Assert.Contains("Nothing is sealed.", page.Value);
        Assert.Contains("Everything was read.", page.Value);
    }

    [Fact]
    public void Two_findings_with_one_id_are_refused()
    {
        var model = SmallReport.Make();
        Assert.Throws<ArgumentException>(() => ReportPage.Render(model with { Findings = [model.Findings[0], model.Findings[0]] }));
    }

    [Fact]
    public void Groups_of_one_name_are_both_shown_and_the_first_keeps_the_address()
    {
        var model = SmallReport.Make();
        var finding = model.Findings[0] with { Evidence = [model.Findings[0].Evidence[0], model.Findings[0].Evidence[0]] };
        var page = Page.Read(model with { Findings = [finding] });
        Assert.Equal(2, page.ById("finding-same/I1/forwards").Descendants().Count(static element => element.Is("group")));
        Assert.Single(page.Descendants(), static element => element.Get("id") == "finding-same/I1/forwards--net");
    }

    [Fact]
    public void A_decision_on_an_exclusion_leads_to_the_figures_that_went_by_it()
    {
        var model = SmallReport.Make();
        var standing = model.Decisions[2];
        var alias = standing with { Decision = standing.Decision with { Id = "D9", Target = "same/label/forwards/own" } };
        var finding = model.Findings[0] with { Parameters = [new("decision same/label/forwards/own", "Accepted")] };
        var page = Page.Read(model with { Findings = [finding], Decisions = [standing, alias] });
        Assert.All(["decision-D3", "decision-D9"], (string id) => Assert.Contains(page.ById(id).All("a"),
            static link => link.Get("href") == "#finding-same/I1/forwards"));
    }

    [Theory]
    [InlineData("ink")]
    [InlineData("soft")]
    [InlineData("accent")]
    public void Text_stands_out_from_what_is_behind_it(string ink)
    {
        Assert.All(["paper", "faint"], (string paper) => Assert.InRange(Contrast(Luminance(ink), Luminance(paper)), 4.5, 21));
    }

    /// <summary>Contrast of WCAG 2: (lighter + 0.05) / (darker + 0.05).</summary>
    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string name)
    {
        var at = Assets.Style.IndexOf($"--{name}: #", StringComparison.Ordinal) + name.Length + 5;
        var parts = Enumerable.Range(0, 3).Select(part => Convert.ToInt32(Assets.Style.Substring(at + (part * 2), 2), 16) / 255.0)
            .Select(static part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
