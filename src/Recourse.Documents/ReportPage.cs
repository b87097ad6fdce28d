namespace Recourse.Documents;

/// <summary>
/// <c>out/report.html</c>: one file that needs nothing else, in Chinese and English, for screen, telephone and paper. It renders the model and
/// decides nothing; one model gives the same bytes wherever and whenever it is rendered.
/// </summary>
public static class ReportPage
{
    /// <summary>Renders a report.</summary>
    /// <param name="model">What to show.</param>
    /// <returns>The page, UTF-8 without byte order mark.</returns>
    /// <exception cref="ArgumentException">Two findings have one id, so that a link could lead to the wrong figure.</exception>
    public static byte[] Render(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var html = new HtmlWriter();
        var context = new ReportContext(model);
        using (html.Tag("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "zh-Hans")))
        {
            PageFrame.Head(html, model);
            using (html.Tag("body"))
            {
                PageFrame.Switch(html);
                using (html.Tag("main", ("id", "content")))
                {
                    OpeningSection.Write(html, model);
                    SummarySection.Write(html, context);
                    AssessmentSection.Write(html, context);
                    DecisionsSection.Write(html, context);
                    FindingsSection.Write(html, context);
                    PicturesSection.Write(html, context);
                    ExhibitsSection.Write(html, model);
                    ClosingSections.Losses(html, model);
                    ClosingSections.NotProved(html, model);
                    ClosingSections.Verify(html, model);
                }

                html.Asset("script", Assets.Script);
            }
        }

        return html.ToBytes();
    }
}
