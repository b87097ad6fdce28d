using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Recourse.Capture.Tests.Made;

/// <summary>A site of this machine with the invented pages of <see cref="LocalPages"/>; it counts what is asked of it.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _asked = [];

    private LocalSite(WebApplication app) => _app = app;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public static async Task<LocalSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new LocalSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (_asked)
        {
            _asked.Add(path);
        }

        context.Response.Headers.Append("Set-Cookie", "a=1");
        context.Response.Headers.Append("Set-Cookie", "b=2");
        switch (path)
        {
            case "/dot.png":
                context.Response.ContentType = "image/png";
                await context.Response.Body.WriteAsync(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
                return;
            case "/gone.png":
                context.Response.StatusCode = 404;
                return;
            case "/data.json":
                await context.Response.WriteAsJsonAsync(new { comments = new[] { "第一条评论", "第二条评论" } });
                return;
            case "/never":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case "/cut":
                context.Abort();
                return;
            case "/moved":
                context.Response.Redirect("/article-long");
                return;
            case "/packed":
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.ContentEncoding = "gzip";
                await using (var zip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest))
                {
                    await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(LocalPages.Whole("压缩传送的页面", "正文经过压缩传送。")));
                }

                return;
        }

        if (LocalPages.All.FirstOrDefault(p => "/" + p.Name == path) is not { } page)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.StatusCode = page.Status;
        context.Response.ContentType = "text/html; charset=" + page.Charset;
        await context.Response.Body.WriteAsync(LocalPages.Encoding(page.Charset).GetBytes(page.Html));
    }
}
