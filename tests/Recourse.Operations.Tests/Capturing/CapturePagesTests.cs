using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Recourse.Operations.Tests.Capturing;

/// <summary>The command as a person uses it: a page that is there, one that is not, and an address that is none.</summary>
public sealed class CapturePagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-capture-").FullName;
    private readonly HttpListener _site = new();
    private readonly string _address;

    public CapturePagesTests()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _site.Prefixes.Add(_address);
        _site.Start();
        _ = Task.Run(AnswerAsync);
    }

    [Fact]
    public void What_can_be_captured_is_sealed_and_the_rest_is_said()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no chromium: ./test installs it on Debian");
        var list = Path.Combine(_folder, "list.txt");
        File.WriteAllText(list, $"# 一行一个网址\n{_address}gone\n\nnonsense\n");
        var answer = CapturePages.Execute(new(Path.Combine(_folder, "case"), [_address + "post"], "检察官甲") { List = list, TimeoutSeconds = 10 }, (_, _, _) => { }, TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.BadInput, answer.ExitStatus);
        using var json = JsonDocument.Parse(answer.JsonBytes());
        var captures = json.RootElement.GetProperty("captures").EnumerateArray().ToArray();
        Assert.Equal(["complete", "notFound"], captures.Take(2).Select(c => c.GetProperty("verdict").GetString()));
        Assert.Contains("nonsense", captures[2].GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(6, json.RootElement.GetProperty("sealed").GetInt32());
        Assert.Contains(answer.Text(chinese: true), l => l.Contains("没有此页", StringComparison.Ordinal));
        foreach (var file in captures.Take(2).SelectMany(c => c.GetProperty("files").EnumerateArray()))
        {
            Assert.True(File.Exists(Path.Combine(_folder, "case", "material", file.GetString()!)));
        }

        var verified = VerifyCase.Execute(new(Path.Combine(_folder, "case"), 1), (_, _, _) => { }, TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.Done, verified.ExitStatus);
    }

    [Fact]
    public void Without_an_address_or_a_browser_nothing_is_made_and_the_message_says_what_is_missing()
    {
        Assert.Contains("no address", Assert.Throws<UsageException>(() => CapturePages.Execute(new(_folder, [], "甲"), (_, _, _) => { }, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        var request = new CapturePagesRequest(_folder, [_address], "甲") { Browser = "/nowhere/chromium" };
        Assert.Contains("/nowhere/chromium", Assert.Throws<UsageException>(() => CapturePages.Execute(request, (_, _, _) => { }, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_harmed_gets_a_page_that_says_what_is_proved_and_the_answers_are_sealed_with_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no chromium: ./test installs it on Debian");
        var folder = Path.Combine(_folder, "kept");
        using var said = new StringWriter();
        var request = new KeepRequest(_address + "post", folder, "受害人甲") { Answers = ["公开了我的电话 <b>"], Ask = new(new StringReader("上周三\n"), said, true) };
        var answer = KeepForPerson.Execute(request, (_, _, _) => { }, TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.Done, answer.ExitStatus);
        Assert.Equal(2, said.ToString().Split("（可直接回车）").Length - 1);
        var page = File.ReadAllText(Directory.GetFiles(folder, "*.html").Single());
        Assert.Contains("公开了我的电话 &lt;b&gt;", page, StringComparison.Ordinal);
        foreach (var part in new[] { "上周三", "它不证明什么", "没有第三方的时间戳", "刑法第二百四十六条", "SHA-256", "answers.txt", _address + "post" })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.Equal(4, Directory.GetFiles(Path.Combine(folder, "material", "captures")).Length);
        Assert.Equal(ExitStatus.Done, VerifyCase.Execute(new(folder, 1), (_, _, _) => { }, TestContext.Current.CancellationToken).ExitStatus);
        Assert.Throws<UsageException>(() => KeepForPerson.Execute(request with { Address = "nonsense" }, (_, _, _) => { }, TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _site.Close();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswerAsync()
    {
        while (_site.IsListening)
        {
            try
            {
                var context = await _site.GetContextAsync();
                context.Response.StatusCode = context.Request.Url!.AbsolutePath is "/post" ? 200 : 404;
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("<!DOCTYPE html><title>帖子</title><link rel=icon href='data:,'><h1>某人的帖子</h1><p>正文</p>"));
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
