using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Recourse.Cli.Tests;

/// <summary><c>recourse assess --opinion</c>: every statement cites provision, version and evidence.</summary>
public sealed class OpinionTests
{
    private static readonly XNamespace s_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] s_frame = ["Title", "Heading1", "Heading2", "Note"];

    [Fact]
    public void Every_statement_of_the_page_is_cited_and_a_citation_taken_away_is_found()
    {
        using var made = new Workplace();
        var page = Read(Write(made, "opinion.html"));
        Assert.Empty(Uncited(page));
        Assert.True(Statements(page).Length > 20);

        // The checker must see each of the three that is missing, and text that stands outside of any statement.
        foreach (var kind in new[] { "data-provision", "data-version", "data-sha256" })
        {
            var damaged = new XElement(page);
            Statements(damaged)[3].Descendants().First(element => element.Attribute(kind) is not null).Remove();
            Assert.Single(Uncited(damaged));
        }

        var loose = new XElement(page);
        Statements(loose)[0].AddBeforeSelf(new XElement(page.Name.Namespace + "p", "A loose statement."));
        Assert.Single(Uncited(loose));
    }

    [Fact]
    public void Every_version_cited_is_one_of_the_law_and_the_digest_is_that_of_the_facts()
    {
        using var made = new Workplace();
        var page = Read(Write(made, "opinion.html"));
        var listed = Terminal.Run("law", "list", "--json").Output;
        foreach (var law in page.Descendants().Where(element => element.Attribute("data-provision") is not null))
        {
            var (id, version) = (law.Attribute("data-provision")!.Value, law.Attribute("data-version")!.Value);
            Assert.Contains(id.Split('(')[0], listed, StringComparison.Ordinal);
            Assert.True(version == "none" || listed.Contains(version, StringComparison.Ordinal), $"{id}: {version}");
        }

        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(made.Facts())));
        Assert.All(page.Descendants().Where(element => element.Attribute("data-sha256") is not null), element => Assert.Equal(digest, element.Attribute("data-sha256")!.Value));
    }

    [Fact]
    public void The_docx_says_the_same_each_statement_with_its_citation_after_it()
    {
        using var made = new Workplace();
        var (page, document) = (Read(Write(made, "opinion.html")), Docx(Write(made, "opinion.docx")));
        Assert.Empty(UncitedParagraphs(document));
        Assert.Equal(Statements(page).Length, Styles(document).Count(style => style == "Statement"));
        document.Descendants(s_word + "p").First(p => Style(p) == "Citation").Remove();
        Assert.Single(UncitedParagraphs(document));
    }

    [Fact]
    public void What_speaks_for_the_person_and_the_advice_are_always_there()
    {
        using var made = new Workplace();
        var facts = made.Write("facts.yaml", File.ReadAllText(made.Facts(views: 6000, birthDate: "")).Replace("    name: 张某\n", "", StringComparison.Ordinal));
        var text = Read(Write(made, "opinion.html", facts)).Value;
        foreach (var said in new[] { "有利于行为人的方面", "第二百四十六条第三款", "身份查明", "民法典第九百九十七条", "cl/17", "cl/87", "下一步" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_and_the_words_of_a_verdict_do_not_occur()
    {
        using var made = new Workplace();
        foreach (var views in new[] { 4999L, 6000L })
        {
            var facts = made.Facts(views: views);
            foreach (var name in new[] { "opinion.html", "opinion.docx" })
            {
                var first = File.ReadAllBytes(Write(made, name, facts));
                Assert.Equal(first, File.ReadAllBytes(Write(made, name, facts)));
                var text = System.Text.Encoding.UTF8.GetString(first);
                Assert.DoesNotContain("guilty", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("有罪", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Another_kind_of_file_is_refused_before_anything_is_read_or_asked_or_written()
    {
        using var made = new Workplace();
        var page = Path.Combine(made.Folder, "opinion.html");
        var written = Path.Combine(made.Folder, "answered.json");
        var answer = Terminal.Typed("a\n", "assess", made.Facts(falsehood: "unknown"), "--ask", "--out", written, "--opinion", page, "--opinion", Path.Combine(made.Folder, "opinion.pdf"));
        Assert.Equal(2, answer.Status);
        Assert.Contains("opinion.pdf", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
        Assert.False(File.Exists(page) || File.Exists(written));

        // Not even the facts are looked for.
        Assert.Contains("opinion.pdf", Terminal.Run("assess", "absent.yaml", "--opinion", "opinion.pdf").Error, StringComparison.Ordinal);
        Assert.Equal(2, Terminal.Run("assess", made.Facts(), "--opinion", made.Folder).Status);
    }

    private static string Write(Workplace made, string name, string? facts = null)
    {
        var path = Path.Combine(made.Folder, name);
        var answer = Terminal.Run("assess", facts ?? made.Facts(), "--opinion", path);
        Assert.True(answer.Status == 0, answer.Error);
        return path;
    }

    private static XElement Read(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    private static XElement Docx(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            XDocument.Load(part);
        }

        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static XElement[] Statements(XElement page) => [.. page.Descendants().Where(element => element.Attribute("class")?.Value == "s")];

    /// <summary>Statements without provision, version or evidence, and text that is neither heading, note nor in a statement.</summary>
    private static string[] Uncited(XElement page)
    {
        bool Has(XElement statement, string kind) => statement.Descendants().Any(element => element.Attribute(kind)?.Value is { Length: > 0 } && element.Value.Length > 0);
        var bare = Statements(page).Where(statement => !Has(statement, "data-provision") || !Has(statement, "data-version") || !Has(statement, "data-sha256")).Select(s => s.Value);
        var body = page.Elements().Single(element => element.Name.LocalName == "body");
        var loose = body.Elements().Where(element => element.Attribute("class")?.Value is not ("s" or "note") && element.Name.LocalName is not ("h1" or "h2" or "h3")).Select(e => e.Value);
        return [.. bare, .. loose];
    }

    private static string Style(XElement paragraph) => paragraph.Descendants(s_word + "pStyle").Single().Attribute(s_word + "val")!.Value;

    private static string[] Styles(XElement document) => [.. document.Descendants(s_word + "p").Select(Style)];

    private static string[] UncitedParagraphs(XElement document)
    {
        var paragraphs = document.Descendants(s_word + "p").ToArray();
        return
        [
            .. paragraphs.Where((paragraph, at) => Style(paragraph) switch
            {
                "Statement" => at + 1 == paragraphs.Length || Style(paragraphs[at + 1]) != "Citation" || paragraphs[at + 1].Descendants(s_word + "t").Count() < 2,
                "Citation" => at == 0 || Style(paragraphs[at - 1]) != "Statement",
                var other => !s_frame.Contains(other, StringComparer.Ordinal),
            }).Select(paragraph => paragraph.Value),
        ];
    }
}
