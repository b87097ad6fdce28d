using System.Text;
using System.Xml.Linq;
using Recourse.Findings;
using Recourse.Law;
using Recourse.Records;

namespace Recourse.Documents.Tests;

public sealed class HostileTextTests
{
    private const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;</style>]]>\u202Egnp.exe\u0000\u0007\n\uD800\uFFFE\u200B";

    [Fact]
    public void Hostile_texts_stay_texts_wherever_they_stand()
    {
        var plain = Page.Read(Everywhere("x"));
        var page = Page.Read(Everywhere(Attack));
        Assert.Equal(Shape(plain), Shape(page));
        Assert.Single(page.All("script"));
        Assert.Empty(page.All("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), static attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(page.All("h1"), static title => title.Value.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_that_turn_or_hide_text_are_shown_by_their_code_point()
    {
        var bytes = ReportPage.Render(Everywhere(Attack));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.DoesNotContain(text, static letter => letter is '\u202E' or '\u200B' or '\0' or '\u0007' or '\uFFFE' or '\uFFFD' || char.IsSurrogate(letter));
        var title = Page.Read(bytes).All("h1").Single();
        Assert.Equal("U+202E U+0000 U+0007 U+000A U+D800 U+FFFE U+200B", string.Join(' ',
            title.Descendants().Where(static element => element.Is("ctl")).Select(static mark => mark.Value)));
    }

    [Fact]
    public void Any_text_can_be_read_back() => CsCheck.Check.Sample(CsCheck.Gen.String, static text =>
    {
        var model = SmallReport.Make();
        var title = Page.Read(model with { Case = model.Case with { Title = "t" + text } }).All("h1").Single().Value;
        Assert.Equal(Shown("t" + text), title);
    }, iter: 300);

    [Fact]
    public void Different_addresses_never_share_an_anchor()
    {
        string[] ids = ["a/b", "a_b", "a-b", "a b", "a--b", "a_002db", "甲/乙", "a/b--net"];
        Assert.Distinct(ids.Select(Anchors.Finding), StringComparer.Ordinal);
        Assert.Equal(ids.Length, ids.Select(Anchors.Finding).ToHashSet(StringComparer.Ordinal).Count);
    }

    /// <summary>An independent and slower statement of what is shown: letter by letter, by what the standard calls them.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            var value = pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            var hidden = value is not (0x200C or 0x200D) && (char.IsSurrogate(text[at]) && !pair
                || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(value).ToString() is "Control" or "Format" or "LineSeparator" or "ParagraphSeparator"
                || value % 0x10000 is 0xFFFE or 0xFFFF || value is 0x115F or 0x1160 or 0x3164 or 0xFFA0);
            shown.Append(hidden ? $"U+{value:X4}" : char.ConvertFromUtf32(value));
            at += pair ? 1 : 0;
        }

        return shown.ToString();
    }

    /// <summary>The tree of elements without the marks of code points.</summary>
    private static string Shape(XElement page) =>
        string.Join(' ', page.DescendantsAndSelf().Where(static element => !element.Is("ctl")).Select(static element => element.Name.LocalName));

    private static ReportModel Everywhere(string text)
    {
        var both = new Bilingual(text, text);
        var model = SmallReport.Make();
        var limb = new LimbResult
        {
            Id = text, Title = both, Outcome = Outcome.Undecided, Because = [both], Missing = [both], Act = text, Source = text, FactsRead = [text], FactsDigest = text,
            Decision = Decide(text),
        };
        var finding = SmallReport.Forwards() with
        {
            Id = text, Title = both, Unit = both, Figures = [new(text, both, text)], Derivation = [both], Parameters = [new(text, text)], Inputs = [text],
                NotProved = [both], Engine = text,
            Evidence = [new(text, both, 1, [new(new Locator(text, text, 0, 1), text, text, text)])],
        };
        return model with
        {
            Case = model.Case with { Title = text, Actors = [new Actor { Id = text, Name = text }], Events = [new(new(2021, 11, 19), text)] },
            Exhibits = [new(text, text, text, 1, text)],
            Findings = [finding],
            Timelines = [model.Timelines[0] with { Id = text, Title = both }],
            Cascades = [new(text, both, [new(-1, text, 1, 1, text), new(0, text, 1, 1, text)])],
            HandOvers = new([new(text, text), new(text, text)], [new(0, 1, text, 1)]),
            Assessment = new([new(text, [model.Assessment.Actors[0].Offences[0] with { Offence = text, Title = both, Limbs = [limb], Against = [limb],
                Circumstances = [limb], RouteBecause = [both], Questions = [both], Alternatives = [new(text, both, Grade.Serious)] }])], text),
            Decisions = [Decide(text)],
            Losses = [new(text, text, text)],
            FindingsDigest = text,
            Program = text,
        };
    }

    private static StandingDecision Decide(string text)
    {
        var standing = SmallReport.Standing(text, lapsed: true);
        return standing with { Decision = standing.Decision with { Target = text, Outcome = text, Because = text, By = text } };
    }
}
