using System.Collections.Immutable;
using System.Text;

namespace Recourse.Capture.Tests.Made;

/// <summary>An invented page with what its capture should come to.</summary>
internal sealed record LocalPage(string Name, CaptureVerdict Verdict, string Html, int Status = 200, string Charset = "utf-8");

/// <summary>Sixty pages of every kind that captures meet: whole ones, walls, notices, half-loaded ones, and whole ones that talk of walls and deletions.</summary>
internal static class LocalPages
{
    private const string Lorem = "这是一段用来充实页面的正文，讲的是小区垃圾分类的安排，各楼栋的投放时间和值班人员的联系办法。居民可以在工作日晚间到服务台询问，也可以在公告栏查看最新的安排。";

    private static readonly string s_long = string.Concat(Enumerable.Range(1, 14).Select(i => $"<p>第{i}段。{Lorem}</p>"));

    private static readonly string s_english = string.Concat(Enumerable.Range(1, 14).Select(i => $"<p>Paragraph {i}. The residents of the building met on Tuesday to talk about the garden, the bins and the noise of the lift, and agreed on a list of things to do.</p>"));

    public static ImmutableArray<LocalPage> All { get; } =
    [
        // Whole pages.
        Of("article-long", CaptureVerdict.Complete, "小区公告", s_long),
        Of("article-short", CaptureVerdict.Complete, "短帖", "<p>今天天气很好。</p>"),
        Of("article-english", CaptureVerdict.Complete, "Notice", s_english),
        Of("picture-only", CaptureVerdict.Complete, "图", "<img src='/dot.png' width='300' height='300' alt=''>"),
        Of("post-counters", CaptureVerdict.Complete, "帖子", "<p>某人说了一件事。</p><div>阅读 1.2万</div><div>转发 35</div><div>评论 128</div><div>点赞 10万+</div>"),
        Of("post-comments", CaptureVerdict.Complete, "帖子", "<p>正文</p><ul id=c></ul><script>fetch('/data.json').then(r=>r.json()).then(d=>d.comments.forEach(x=>{let l=document.createElement('li');l.textContent=x;document.getElementById('c').append(l)}))</script>"),
        Of("lazy-pictures", CaptureVerdict.Complete, "图集", s_long + "<img loading=lazy src='/dot.png' width=200 height=200>" + s_long),
        Of("lazy-text", CaptureVerdict.Complete, "长帖", s_long + "<div id=m style='height:40px'></div><script>new IntersectionObserver((e,o)=>{if(e[0].isIntersecting){o.disconnect();document.getElementById('m').textContent='滚动后才出现的评论'}}).observe(document.getElementById('m'))</script>"),
        Of("three-screens-more", CaptureVerdict.Complete, "分批", s_long + "<script>let n=0;addEventListener('scroll',()=>{if(n<3&&scrollY+innerHeight>document.documentElement.scrollHeight-50){n++;let p=document.createElement('p');p.textContent='第'+n+'批';p.style.height='900px';document.body.append(p)}})</script>"),
        Of("frame-same", CaptureVerdict.Complete, "框架", "<p>外层正文</p><iframe src='/article-short' width=600 height=200></iframe>"),
        Of("video", CaptureVerdict.Complete, "视频", "<p>一段视频</p><video width=320 height=200 controls></video>"),
        Of("gbk", CaptureVerdict.Complete, "国标编码的页面", s_long, charset: "gb18030"),
        Of("table", CaptureVerdict.Complete, "名单", "<table>" + string.Concat(Enumerable.Range(1, 40).Select(i => $"<tr><td>{i}</td><td>某{i}</td></tr>")) + "</table>"),
        Of("traditional", CaptureVerdict.Complete, "公告", "<p>這是一則使用正體字的公告，請住戶留意。</p>"),
        Of("login-link", CaptureVerdict.Complete, "论坛", "<nav><a href='/x'>登录</a> <a href='/y'>注册</a></nav>" + s_long),
        Of("login-field-aside", CaptureVerdict.Complete, "论坛", s_long + "<aside><form>会员 <input type=text> <input type=password> <button>进入</button></form></aside>"),
        Of("about-deletion", CaptureVerdict.Complete, "怎样申请删帖", s_long + "<p>有人问，如果内容已被作者删除，还能不能取证。</p>" + s_long),
        Of("about-captcha", CaptureVerdict.Complete, "技术文章", s_long + "<p>网站常用滑块验证和 captcha 来区分机器。</p>"),
        Of("about-404", CaptureVerdict.Complete, "网站维护笔记", s_long + "<p>出现404时先看日志。</p>"),
        Of("about-login", CaptureVerdict.Complete, "使用说明", s_long + "<p>有些网站登录后才能查看全文。</p>"),
        Of("english-about-removal", CaptureVerdict.Complete, "How moderation works", s_english + "<p>A post that has been deleted is no longer available to anyone.</p>"),
        Of("cookie-bar", CaptureVerdict.Complete, "新闻", s_long + "<div style='position:fixed;bottom:0;left:0;right:0;height:60px;background:#eee'>本站使用 Cookie</div>"),
        Of("fixed-head", CaptureVerdict.Complete, "新闻", "<div style='position:fixed;top:0;left:0;right:0;height:50px;background:#eee'>登录 注册</div><div style='margin-top:60px'>" + s_long + "</div>"),
        Of("drawing", CaptureVerdict.Complete, "图", "<svg width=300 height=200><rect width=300 height=200 fill='teal'/></svg>"),
        Of("quote", CaptureVerdict.Complete, "评论", "<h1>讨论</h1>" + s_long + "<blockquote>“此微博已被作者删除”是他昨天的截图。</blockquote>"),

        // Walls.
        Of("wall-zh", CaptureVerdict.LoginWall, "某平台", "<p>登录后查看更多精彩内容</p><button>立即登录</button>"),
        Of("wall-form", CaptureVerdict.LoginWall, "登录", "<h1>账号登录</h1><form><input type=text placeholder=手机号><input type=password><button>登录</button></form>"),
        Of("wall-en", CaptureVerdict.LoginWall, "Social", "<h2>Log in to continue</h2><p>See photos and posts from your friends.</p>"),
        Of("wall-cover", CaptureVerdict.LoginWall, "文章", s_long + "<div style='position:fixed;inset:0;background:#fffe;z-index:99'><div style='margin:200px auto;width:300px'>请先登录<input type=password></div></div>"),
        Of("wall-cover-en", CaptureVerdict.LoginWall, "Story", s_english + "<div role=dialog style='position:fixed;inset:10%;background:#fff;z-index:99'>Sign in to read the full story</div>"),
        Of("wall-401", CaptureVerdict.LoginWall, "401", "<p>Unauthorized</p>", 401),
        Of("wall-unlock", CaptureVerdict.LoginWall, "笔记", "<p>登录解锁全文</p>"),
        Of("wall-must", CaptureVerdict.LoginWall, "Forum", "<h1>You must be logged in</h1>"),

        // Tests for persons.
        Of("captcha-zh", CaptureVerdict.Captcha, "安全验证", "<p>请完成下方验证后继续访问</p>"),
        Of("captcha-slide", CaptureVerdict.Captcha, "验证", "<h2>拖动下方滑块完成拼图</h2>"),
        Of("captcha-en", CaptureVerdict.Captcha, "Just a moment...", "<h1>Verify you are human</h1>"),
        Of("captcha-frame", CaptureVerdict.Captcha, "示例", "<iframe src='/frame?hcaptcha' width=300 height=80></iframe>"),
        Of("captcha-often", CaptureVerdict.Captcha, "提示", "<p>访问过于频繁，请稍后再试</p>"),
        Of("captcha-traffic", CaptureVerdict.Captcha, "Sorry", "<p>Our systems have detected unusual traffic from your computer network.</p>"),

        // Deleted or taken down.
        Of("deleted-weibo", CaptureVerdict.Deleted, "微博", "<p>抱歉，此微博已被作者删除。</p>"),
        Of("deleted-post", CaptureVerdict.Deleted, "提示", "<h1>该内容已被删除</h1>"),
        Of("deleted-video", CaptureVerdict.Deleted, "视频", "<p>啊叻？视频不见了？</p>"),
        Of("deleted-account", CaptureVerdict.Deleted, "主页", "<p>该账号已注销</p>"),
        Of("deleted-violation", CaptureVerdict.Deleted, "提示", "<p>此内容因违规无法查看</p>"),
        Of("deleted-en", CaptureVerdict.Deleted, "Post", "<p>This post has been deleted by its author.</p>"),
        Of("deleted-unavailable", CaptureVerdict.Deleted, "Status", "<p>This tweet is no longer available.</p>"),
        Of("deleted-private", CaptureVerdict.Deleted, "笔记", "<p>该笔记已设为私密</p>"),

        // Not there.
        Of("missing-404", CaptureVerdict.NotFound, "404", "<h1>404</h1>", 404),
        Of("missing-410", CaptureVerdict.NotFound, "Gone", "<p>Gone</p>", 410),
        Of("soft-zh", CaptureVerdict.SoftNotFound, "提示", "<p>您访问的页面不存在</p>"),
        Of("soft-en", CaptureVerdict.SoftNotFound, "Page not found", "<p>Sorry.</p>"),
        Of("soft-number", CaptureVerdict.SoftNotFound, "错误", "<h1>404</h1><a href='/'>返回首页</a>"),
        Of("error-500", CaptureVerdict.NotLoaded, "500", "<p>Internal Server Error</p>", 500),
        Of("error-403", CaptureVerdict.NotLoaded, "403", "<p>Forbidden</p>", 403),

        // Half-loaded or empty.
        Of("infinite", CaptureVerdict.Unfinished, "时间线", s_long + "<script>addEventListener('scroll',()=>{if(scrollY+innerHeight>document.documentElement.scrollHeight-1200){for(let i=0;i<6;i++){let p=document.createElement('p');p.textContent='又一条';p.style.height='400px';document.body.append(p)}}})</script>"),
        Of("stuck", CaptureVerdict.Unfinished, "页面", s_long + "<script>fetch('/never')</script>"),
        Of("spinner", CaptureVerdict.Unfinished, "评论", "<p>正文一段。</p><div class=loading>加载中...</div>"),
        Of("broken-picture", CaptureVerdict.Unfinished, "图集", "<p>三张图</p><img src='/gone.png' width=200 height=100 alt=甲>"),
        Of("busy", CaptureVerdict.Unfinished, "Feed", "<p>Text</p><div aria-busy=true style='width:200px;height:50px'>…</div>"),
        Of("blank", CaptureVerdict.Blank, "", ""),
    ];

    public static Encoding Encoding(string charset)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return System.Text.Encoding.GetEncoding(charset);
    }

    public static string Whole(string title, string body, string charset = "utf-8") =>
        $"<!DOCTYPE html><html><head><meta charset=\"{charset}\"><title>{title}</title><link rel=icon href='data:,'></head><body>{body}</body></html>";

    private static LocalPage Of(string name, CaptureVerdict verdict, string title, string body, int status = 200, string charset = "utf-8") => new(name, verdict, Whole(title, body, charset), status, charset);
}
