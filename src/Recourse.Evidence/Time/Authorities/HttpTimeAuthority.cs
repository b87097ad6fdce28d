using System.Net.Http.Headers;

namespace Recourse.Evidence;

/// <summary>
/// An authority reached over HTTP (RFC 3161 §3.4). Only the address that the user named is contacted: redirections are not followed, no
/// certificate or revocation list is fetched. What leaves is a digest, a nonce and nothing else.
/// </summary>
public sealed class HttpTimeAuthority : ITimeAuthority, IDisposable
{
    private const int MaxAnswer = 1 << 20;

    private readonly HttpClient _client;

    /// <summary>An authority at an address.</summary>
    /// <param name="address">http or https.</param>
    /// <param name="name">Its name in the case; null: the host of the address.</param>
    /// <param name="timeout">How long to wait for an answer; null: 30 s.</param>
    /// <exception cref="ArgumentException">The address or the name will not do.</exception>
    public HttpTimeAuthority(Uri address, string? name = null, TimeSpan? timeout = null)
        : this(address, name, timeout, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    internal HttpTimeAuthority(Uri address, string? name, TimeSpan? timeout, HttpMessageHandler handler)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"{address} is no address over http or https.", nameof(address));
        }

        Address = address;
        Name = AuthorityName.Require(name ?? address.IdnHost.ToLowerInvariant());
        _client = new HttpClient(handler) { Timeout = timeout ?? TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MaxAnswer };
    }

    /// <summary>Where it is asked.</summary>
    public Uri Address { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public TimeImprint Imprint { get; init; } = TimeImprint.Sha256;

    /// <inheritdoc/>
    public string? Policy { get; init; }

    /// <inheritdoc/>
    public string? Certificates { get; init; }

    /// <inheritdoc/>
    public byte[] Ask(TimeRequest request, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(request.Query()) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        message.Headers.Accept.ParseAdd("application/timestamp-reply");
        try
        {
            using var reply = _client.Send(message, HttpCompletionOption.ResponseContentRead, ct);
            var type = reply.Content.Headers.ContentType?.MediaType;
            if (!reply.IsSuccessStatusCode || !string.Equals(type, "application/timestamp-reply", StringComparison.OrdinalIgnoreCase))
            {
                throw new TimeAuthorityException($"{Name} ({Address}): answered {(int)reply.StatusCode} with {type ?? "no content type"}");
            }

            using var content = reply.Content.ReadAsStream(ct);
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new TimeAuthorityException($"{Name} ({Address}): cannot be reached: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
