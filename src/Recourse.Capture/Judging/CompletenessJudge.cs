using System.Text.RegularExpressions;

namespace Recourse.Capture;

/// <summary>
/// Tells from what is shown whether a page is whole. A word alone decides nothing on a long page, where somebody may be writing about deletions or logins: it counts in the
/// title, a headline, something that covers the page, or where the page holds little else.
/// </summary>
internal static partial class CompletenessJudge
{
    /// <summary>A page with less text than this holds little else than its notice.</summary>
    private const int Little = 600;

    public static Completeness Judge(SeenPage seen)
    {
        var reasons = new List<CaptureReason>();
        if (seen.Failure.Length > 0)
        {
            reasons.Add(new(CaptureVerdict.NotLoaded, "页面没有打开", "the page did not open", seen.Failure));
            return Completeness.Of(reasons);
        }

        Status(seen, reasons);
        var prominent = $"{seen.Title}\n{seen.Headlines}\n{seen.Cover}";
        var told = seen.Text.Trim().Length < Little ? $"{prominent}\n{seen.Text}" : prominent;
        Say(reasons, CaptureVerdict.Deleted, Deleted().Match(told), "页面说明内容已删除或者不可见", "the page says that the content was deleted or is not shown");
        Say(reasons, CaptureVerdict.Captcha, Captcha().Match(told), "页面要求验证是否为真人", "the page asks whether a person sits there");
        if (seen.Text.Trim().Length < Little && CaptchaFrame().Match(seen.Frames) is { Success: true } frame)
        {
            Say(reasons, CaptureVerdict.Captcha, frame, "页面嵌有人机验证", "the page holds a test for persons");
        }

        if (seen.Status is not (404 or 410))
        {
            Say(reasons, CaptureVerdict.SoftNotFound, NotFound().Match(told), "页面说明没有此页，而状态码不是404", "the page says that there is no such page, and the status does not");
        }

        Login(seen, told, reasons);
        Loading(seen, reasons);
        return Completeness.Of(reasons);
    }

    private static void Status(SeenPage seen, List<CaptureReason> reasons)
    {
        var status = seen.Status is { } s ? $"HTTP {s}" : "";
        switch (seen.Status)
        {
            case 404 or 410:
                reasons.Add(new(CaptureVerdict.NotFound, "服务器答复没有此页", "the server says that there is no such page", status));
                break;
            case 401:
                reasons.Add(new(CaptureVerdict.LoginWall, "服务器要求登录", "the server asks to sign in", status));
                break;
            case >= 400:
                reasons.Add(new(CaptureVerdict.NotLoaded, "服务器答复出错", "the server answers with an error", status));
                break;
        }
    }

    private static void Login(SeenPage seen, string told, List<CaptureReason> reasons)
    {
        Say(reasons, CaptureVerdict.LoginWall, Wall().Match(told), "页面要求登录后才显示", "the page asks to sign in before it shows more");
        if (seen.Password && (seen.Text.Trim().Length < Little || Sign().IsMatch(seen.Cover)))
        {
            reasons.Add(new(CaptureVerdict.LoginWall, "页面主要是登录框", "the page is a form to sign in", "<input type=password>"));
        }
    }

    private static void Loading(SeenPage seen, List<CaptureReason> reasons)
    {
        if (!seen.Rested)
        {
            reasons.Add(new(CaptureVerdict.Unfinished, "在时限内网络请求没有停下", "requests did not come to rest in time", "network"));
        }

        if (!seen.ReachedEnd)
        {
            reasons.Add(new(CaptureVerdict.Unfinished, "滚动达到上限，页面可能还有内容", "scrolling reached its limit: the page may hold more", "scroll"));
        }

        if (seen.Loading.Length > 0)
        {
            reasons.Add(new(CaptureVerdict.Unfinished, "页面仍显示正在加载", "the page still says that it is loading", seen.Loading));
        }

        if (seen.BrokenPictures > 0)
        {
            reasons.Add(new(CaptureVerdict.Unfinished, $"{seen.BrokenPictures}张图片没有显示", $"{seen.BrokenPictures} pictures did not come", "img"));
        }

        if (seen.Text.Trim().Length == 0 && seen.Pictures == 0)
        {
            reasons.Add(new(CaptureVerdict.Blank, "页面没有显示任何内容", "the page shows nothing", ""));
        }
    }

    private static void Say(List<CaptureReason> reasons, CaptureVerdict verdict, Match match, string zh, string en)
    {
        if (match.Success && !reasons.Any(r => r.Verdict == verdict))
        {
            reasons.Add(new(verdict, zh, en, match.Value));
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex("(内容|微博|帖子|视频|笔记|回答|文章|评论|动态|稿件|作品|该?账号|用户)(不存在或)?(已经?|可能已)?被?(作者|发布者|用户|平台|管理员)?(自行)?(删除|注销|下架|屏蔽|封禁|清空)|(因|由于)(违规|违反|被投诉)[^\\n]{0,20}(无法查看|不可见|已处理|删除)|视频(去哪了|不见了)|该内容(暂时|当前)?(无法|不可)(查看|浏览|访问)|(已|被)设置?为?(仅作者可见|私密)|(post|content|page|video|tweet|status|comment|account|message)\\s+(has been|was|have been|is)\\s+(deleted|removed|suspended|taken down|no longer available|unavailable)|(deleted|removed) by (the )?(author|user|moderator|owner)|no longer available", Options)]
    private static partial Regex Deleted();

    [GeneratedRegex("(请|需要)?(完成|进行|通过)(下方|以下|安全|人机|滑块|拼图)?验证|人机(身份)?验证|滑动(滑块|验证)|拖动(下方)?滑块|安全验证|验证码已发送|访问(过于|太)频繁|异常(流量|访问|请求)|verify (that )?you('re| are)? (a )?(human|not a robot)|(are you|i'm not|not) a robot|checking your browser|complete the (captcha|security check)|unusual traffic|\\bcaptcha\\b", Options)]
    private static partial Regex Captcha();

    [GeneratedRegex("recaptcha|hcaptcha|turnstile|geetest|captcha", Options)]
    private static partial Regex CaptchaFrame();

    [GeneratedRegex("(页面|网页|您?(要)?(访问|查看|打开)的(页面|内容|地址))[^\\n]{0,6}(不存在|找不到|走丢|丢失|消失)|找不到(该|此|您)?[^\\n]{0,8}(页面|网页|内容)|没有找到(该|此)?(页面|内容)|(page|content) (can(no|')t be |was |is )?not (be )?found|page (doesn't|does not) exist|(this|that) page (isn't|is not) available|\\b404\\b", Options)]
    private static partial Regex NotFound();

    [GeneratedRegex("(登录|登陆|注册)(后|之后|才|以后)(可|能|即可|方可|继续)?[^\\n]{0,10}(查看|浏览|访问|阅读|观看|继续|显示)|请先?(登录|登陆)|(登录|登陆)(查看|解锁|阅读)(更多|全文|全部)?|(log|sign) ?in (to|and) (continue|view|see|read|access|watch)|(you|please) (must|need to|have to|should)?\\s*(be )?(log|sign|logged|signed) ?in\\b|(create|need) an account to (continue|view|see|read)|join (now|us)? ?to (view|see|read)", Options)]
    private static partial Regex Wall();

    [GeneratedRegex("登录|登陆|sign in|log in", Options)]
    private static partial Regex Sign();
}
