using System.Text;
using System.Text.RegularExpressions;

namespace Recourse.Documents.Tests;

public sealed class BrowserTests
{
    /// <summary>Runs in the page after it has loaded and writes what a reader would find into the attribute <c>data-seen</c>.</summary>
    private const string Probe = """
        <script>
        window.addEventListener('load', function () {
          var seen = [], root = document.documentElement;
          function shown(kind) { var e = document.querySelector('main h2 .' + kind); return e.getClientRects().length > 0 ? kind : ''; }
          function state(id) {
            if (id) { document.getElementById(id).click(); }
            seen.push(root.lang + ':' + shown('zh') + shown('en'));
          }
          state(''); state('lang-en'); state('lang-both'); state('lang-zh');
          location.hash = '#finding-same/I1/forwards--duplicate';
          setTimeout(function () {
            var group = document.getElementById('finding-same/I1/forwards--duplicate');
            seen.push('opened:' + (group.open ? group.parentElement.open : false));
            seen.push('wide:' + (root.scrollWidth - root.clientWidth));
            root.setAttribute('data-seen', seen.join(' '));
          }, 50);
        });
        </script></body>
        """;

    [Fact]
    public void The_switch_works_and_a_link_opens_what_it_leads_to()
    {
        var (output, errors) = Browser.Run(Probed(), "", "--dump-dom", "--virtual-time-budget=3000");
        Assert.Equal("zh-Hans:zh en:en zh-Hans:zhen zh-Hans:zh opened:true wide:0", Seen(output));
        Assert.DoesNotContain("CONSOLE", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_languages_switch_without_the_script()
    {
        var page = Encoding.UTF8.GetString(Probed()).Replace(Assets.Script, "", StringComparison.Ordinal);
        var (output, _) = Browser.Run(Encoding.UTF8.GetBytes(page), "", "--dump-dom", "--virtual-time-budget=3000");
        Assert.StartsWith("zh-Hans:zh zh-Hans:en zh-Hans:zhen zh-Hans:zh ", Seen(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lang-zh")]
    [InlineData("lang-en")]
    [InlineData("lang-both")]
    public void A_telephone_shows_it_without_scrolling_sideways(string language)
    {
        var inner = System.Net.WebUtility.HtmlEncode(Encoding.UTF8.GetString(ReportPage.Render(RichReport.Make(findings: 2, rows: 10))));
        var frame = $$"""
            <!DOCTYPE html><html><body><iframe id="f" width="360" height="700" srcdoc="{{inner}}"></iframe><script>
            document.getElementById('f').addEventListener('load', function () {
              var page = this.contentDocument, root = page.documentElement;
              page.getElementById('{{language}}').click();
              page.getElementById('open-all').click();
              var open = page.querySelectorAll('details[open]').length;
              document.documentElement.setAttribute('data-seen', 'wide:' + Math.max(0, root.scrollWidth - root.clientWidth) + ' open:' + (open > 10));
            });
            </script></body></html>
            """;
        var (output, _) = Browser.Run(Encoding.UTF8.GetBytes(frame), "", "--dump-dom", "--virtual-time-budget=3000");
        Assert.Equal("wide:0 open:true", Seen(output));
    }

    [Fact]
    public void Paper_shows_what_is_closed_on_the_screen()
    {
        var model = SmallReport.Make();
        var page = Encoding.UTF8.GetString(ReportPage.Render(model)).Replace(Assets.Script, "", StringComparison.Ordinal).Replace("@media print", "@media screen",
            StringComparison.Ordinal)
            .Replace("</body>", """
                <script>window.addEventListener('load', function () {
                  var hidden = Array.prototype.filter.call(document.querySelectorAll('main td.place'), function (cell) { return !cell.checkVisibility({ contentVisibilityAuto: true }); });
                  document.documentElement.setAttribute('data-seen', 'cells:' + (document.querySelectorAll('main td.place').length > 3) + ' hidden:' + hidden.length);
                });</script></body>
                """, StringComparison.Ordinal);
        var (output, _) = Browser.Run(Encoding.UTF8.GetBytes(page), "", "--dump-dom", "--virtual-time-budget=2000");
        Assert.Equal("cells:true hidden:0", Seen(output));
    }

    [Fact]
    public void The_address_line_chooses_the_language()
    {
        var (output, _) = Browser.Run(ReportPage.Render(SmallReport.Make()), "?lang=en", "--dump-dom", "--virtual-time-budget=2000");
        Assert.Contains("lang=\"en\"", output[..output.IndexOf("<head", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_policy_lets_nothing_in_from_elsewhere()
    {
        var page = Encoding.UTF8.GetString(ReportPage.Render(SmallReport.Make())).Replace("</main>", "<img src=\"file:///x.png\" alt=\"\" /></main>",
            StringComparison.Ordinal);
        var (_, errors) = Browser.Run(Encoding.UTF8.GetBytes(page), "", "--dump-dom", "--virtual-time-budget=2000");
        Assert.Contains("Content Security Policy", errors, StringComparison.Ordinal);
    }

    private static byte[] Probed() =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ReportPage.Render(RichReport.Make())).Replace("</body>", Probe, StringComparison.Ordinal));

    private static string Seen(string output)
    {
        var match = Regex.Match(output, "data-seen=\"(?<seen>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.True(match.Success, "The page's script did not come to its end: " + output[..Math.Min(300, output.Length)]);
        return match.Groups["seen"].Value;
    }
}
