using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary><c>recourse witness</c>: somebody outside cosigns the heads of a ledger (C2SP tlog-witness), over HTTP or by files carried by hand.</summary>
public static class WitnessOfCase
{
    private const int MaxRequest = 1 << 16;

    /// <summary>Takes a ledger in, so that its heads are cosigned from now on.</summary>
    /// <exception cref="UsageException">The name or the key will not do.</exception>
    public static Answer Trust(string folder, string name, string ledgerKey) => Guard(() =>
    {
        using var witness = Witness.Open(folder, name, TimeProvider.System);
        witness.Trust(ledgerKey);
        return Said("publicKey", witness.PublicKey, new($"已接受该日志；见证人公钥：{witness.PublicKey}", $"The ledger is taken in; key of the witness: {witness.PublicKey}"));
    });

    /// <summary>Answers one request that was carried here as a file.</summary>
    /// <exception cref="UsageException">The name will not do, or the head is not cosigned; the message says why.</exception>
    public static Answer Sign(string folder, string name, string requestFile) => Guard(() =>
    {
        using var witness = Witness.Open(folder, name, TimeProvider.System);
        var reply = witness.Add(File.ReadAllText(requestFile));
        return reply.Status == 200
            ? Said("cosignature", reply.Body, new(reply.Body.TrimEnd('\n'), reply.Body.TrimEnd('\n')))
            : throw new UsageException($"未签署（{reply.Status}）：{reply.Body.TrimEnd('\n')}", $"Not cosigned ({reply.Status}): {reply.Body.TrimEnd('\n')}");
    });

    /// <summary>Serves <c>POST add-checkpoint</c> until it is stopped.</summary>
    /// <param name="folder">The witness's folder.</param>
    /// <param name="name">Its name.</param>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:5081/</c>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="UsageException">The name or the address will not do.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static Answer Serve(string folder, string name, string url, CancellationToken cancellation) => Guard(() =>
    {
        using var witness = Witness.Open(folder, name, TimeProvider.System);
        using var listener = new HttpListener();
        listener.Prefixes.Add(url.EndsWith('/') ? url : url + "/");
        listener.Start();
        using var stop = cancellation.Register(listener.Abort);
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = listener.GetContext();
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }

            Respond(witness, context);
        }
    });

    /// <summary>Writes the request that is carried to a witness.</summary>
    /// <exception cref="UsageException">There is no such case, or nothing was sealed in it.</exception>
    public static Answer Request(string path, string witnessKey, string target, string by)
    {
        using var vault = SealCase.OpenVault(CustodyOfCase.Opened(path), by);
        File.WriteAllText(target, vault.WitnessRequest(Witnessing.LastSize(vault, witnessKey)));
        return Said("request", target, new($"请求：{target}", $"Request: {target}"));
    }

    /// <summary>Seals the answer that was carried back.</summary>
    /// <exception cref="UsageException">It is no cosignature of this witness over the request.</exception>
    public static Answer Accept(string path, string witnessKey, string requestFile, string replyFile, string by) => Guard(() =>
    {
        using var vault = SealCase.OpenVault(CustodyOfCase.Opened(path), by);
        return Sealed(Witnessing.Accept(vault, File.ReadAllText(requestFile), witnessKey, File.ReadAllText(replyFile)));
    });

    /// <summary>Asks a witness over HTTP; only the named address is contacted, and it sees a size, a root and hashes.</summary>
    /// <exception cref="UsageException">It does not answer, or refuses; the message says what it said.</exception>
    public static Answer Ask(string path, string witnessKey, string at, string by, CancellationToken cancellation) => Guard(() =>
    {
        var address = Uri.TryCreate(at.EndsWith('/') ? at : at + "/", UriKind.Absolute, out var named) && named.Scheme is ("http" or "https")
            ? named
            : throw new UsageException($"{at} 不是 http 或 https 地址。", $"{at} is no address over http or https.");
        using var vault = SealCase.OpenVault(CustodyOfCase.Opened(path), by);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MaxRequest };
        var request = vault.WitnessRequest(Witnessing.LastSize(vault, witnessKey));
        var (status, body) = Post(client, address, request, cancellation);

        // It knows a later head, or an earlier one, than the case remembers: begin from there.
        if (status == HttpStatusCode.Conflict && long.TryParse(body.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var known) && known <= vault.Events.Count)
        {
            request = vault.WitnessRequest(known);
            (status, body) = Post(client, address, request, cancellation);
        }

        return status == HttpStatusCode.OK
            ? Sealed(Witnessing.Accept(vault, request, witnessKey, body))
            : throw new UsageException($"{address}：未签署（{(int)status}）{body.Trim()}", $"{address}: not cosigned ({(int)status}) {body.Trim()}");
    });

    private static (HttpStatusCode Status, string Body) Post(HttpClient client, Uri address, string request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "add-checkpoint")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request)) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        try
        {
            using var reply = client.Send(message, cancellation);
            using var reader = new StreamReader(reply.Content.ReadAsStream(cancellation));
            return (reply.StatusCode, reader.ReadToEnd());
        }
        catch (HttpRequestException fault)
        {
            throw new UsageException($"{address} 无法连接：{fault.Message}", $"{address} cannot be reached: {fault.Message}");
        }
    }

    private static void Respond(Witness witness, HttpListenerContext context)
    {
        var (asked, answer) = (context.Request, context.Response);
        try
        {
            var reply = new WitnessReply(404, "POST add-checkpoint\n");
            if (asked.HttpMethod == "POST" && asked.Url?.AbsolutePath.EndsWith("/add-checkpoint", StringComparison.Ordinal) == true)
            {
                var bytes = new byte[MaxRequest];
                var length = asked.InputStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                reply = length == bytes.Length ? new WitnessReply(400, "too large\n") : witness.Add(Encoding.UTF8.GetString(bytes, 0, length));
            }

            answer.StatusCode = reply.Status;
            answer.ContentType = reply.Status == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
            answer.Close(Encoding.UTF8.GetBytes(reply.Body), willBlock: true);
        }
        catch (Exception fault) when (fault is IOException or HttpListenerException)
        {
            // One asker who hangs up, or a damaged memory of one ledger, stops nobody else.
            answer.Abort();
        }
    }

    private static Answer Sealed(Exhibit cosigned) => Said("sealed", cosigned.Name, new($"已封存见证：{cosigned.Name}", $"Cosigned and sealed: {cosigned.Name}"));

    private static Answer Said(string name, string value, Bilingual line) => new()
    {
        ExitStatus = ExitStatus.Done,
        Json = writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(name, value);
            writer.WriteEndObject();
        },
        Lines = [line],
    };

    private static Answer Guard(Func<Answer> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is ArgumentException or HttpListenerException)
        {
            throw new UsageException(fault.Message, fault.Message);
        }
    }
}
