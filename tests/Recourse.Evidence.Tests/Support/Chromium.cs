using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recourse.Evidence.Tests;

/// <summary>A real browser on one local page, driven over its debugging socket: choose files, evaluate. Tests skip where there is none.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private int _number;

    private Chromium(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Chromium> StartAsync(string page)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No Chromium on the PATH; install it (apt-get install chromium) to run the browser tests.");
        var profile = Directory.CreateTempSubdirectory("recourse-chromium-");
        var start = new ProcessStartInfo(program!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--remote-debugging-port=0", "--user-data-dir=" + profile.FullName, new Uri(page).AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Chromium(process, profile);
        await browser.ConnectAsync();
        return browser;
    }

    /// <summary>Chooses a file or folder in the input of that id.</summary>
    public async Task ChooseAsync(string input, string path)
    {
        var node = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"document.getElementById('{input}')" });
        await CallAsync("DOM.setFileInputFiles", new JsonObject
        {
            ["objectId"] = node["result"]!["objectId"]!.GetValue<string>(),
            ["files"] = new JsonArray(path),
        });
    }

    /// <summary>The value of an expression, or what its promise comes to, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer.ToJsonString());
        return answer["result"]?["value"]?.ToString() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser may still hold its profile; the folder is a temporary one.
        }
    }

    private async Task ConnectAsync()
    {
        var file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        for (var turn = 0; turn < 600 && !(File.Exists(file) && File.ReadAllLines(file).Length == 2); turn++)
        {
            await Task.Delay(100, Stop);
        }

        using var client = new HttpClient();
        for (var turn = 0; ; turn++)
        {
            var pages = await client.GetStringAsync(new Uri($"http://127.0.0.1:{(await File.ReadAllLinesAsync(file, Stop))[0]}/json"), Stop);
            if (JsonNode.Parse(pages)!.AsArray().FirstOrDefault(page => page!["type"]!.GetValue<string>() == "page" && page["url"]!.GetValue<string>().StartsWith("file:", StringComparison.Ordinal)) is { } found)
            {
                await _socket.ConnectAsync(new Uri(found["webSocketDebuggerUrl"]!.GetValue<string>()), Stop);
                break;
            }

            Assert.True(turn < 300, "The browser does not open the page: " + pages);
            await Task.Delay(100, Stop);
        }

        // Before the page comes an empty document, which is complete too.
        for (var turn = 0; turn < 600 && await EvaluateAsync("location.protocol + document.readyState") != "file:complete"; turn++)
        {
            await Task.Delay(100, Stop);
        }
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var id = ++_number;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(request), WebSocketMessageType.Text, endOfMessage: true, Stop);
        while (true)
        {
            using var message = new MemoryStream();
            var block = new byte[1 << 16];
            for (WebSocketReceiveResult part; ;)
            {
                part = await _socket.ReceiveAsync(block, Stop);
                message.Write(block, 0, part.Count);
                if (part.EndOfMessage)
                {
                    break;
                }
            }

            var answer = JsonNode.Parse(message.ToArray())!;
            if (answer["id"]?.GetValue<int>() == id)
            {
                Assert.True(answer["error"] is null, $"{method}: {answer.ToJsonString()}");
                return answer["result"]!;
            }
        }
    }
}
