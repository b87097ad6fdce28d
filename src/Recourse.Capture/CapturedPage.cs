using System.Collections.Immutable;

namespace Recourse.Capture;

/// <summary>What one capture came to.</summary>
public sealed record CapturedPage
{
    /// <summary>The address that was named.</summary>
    public required string Asked { get; init; }

    /// <summary>The address at which the browser ended.</summary>
    public required string Landed { get; init; }

    /// <summary>When the page was asked for, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When what it showed was read, UTC.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The text that was shown.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is whole.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>Counters that were shown.</summary>
    public required ImmutableArray<ShownCounter> Counters { get; init; }

    /// <summary>Where, with what and under which clock it was captured.</summary>
    public required SurroundingsRecord Surroundings { get; init; }

    /// <summary>Every request with its answer, in the order in which they ended.</summary>
    public required ImmutableArray<Exchange> Exchanges { get; init; }

    /// <summary>What could not be kept, such as the body of an answer.</summary>
    public required ImmutableArray<string> Lost { get; init; }

    /// <summary>The whole page as a picture (PNG); empty where none could be taken.</summary>
    public required byte[] Screenshot { get; init; }

    /// <summary>The document as it stood when it was read (HTML).</summary>
    public required string Dom { get; init; }

    /// <summary>The page as it prints (PDF); empty where none could be made.</summary>
    public required byte[] Pdf { get; init; }
}

/// <summary>One request of the page with the answer of the same connection.</summary>
public sealed record Exchange
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The kind of resource as the browser names it, such as <c>document</c>, <c>image</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When the request began, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The headers of the request, in order.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> RequestHeaders { get; init; }

    /// <summary>The body of the request; empty where it had none.</summary>
    public required byte[] RequestBody { get; init; }

    /// <summary>The status; <see langword="null"/> where no answer came.</summary>
    public required int? Status { get; init; }

    /// <summary>The words behind the status.</summary>
    public string StatusText { get; init; } = "";

    /// <summary>The headers of the answer, in order.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ResponseHeaders { get; init; } = [];

    /// <summary>The body as the browser unpacked it; <see langword="null"/> where it could not be had.</summary>
    public byte[]? ResponseBody { get; init; }

    /// <summary>Address and port that answered; empty where not known.</summary>
    public string Server { get; init; } = "";

    /// <summary>Protocol of the connection's encryption, such as <c>TLS 1.3</c>; empty where there was none.</summary>
    public string TlsProtocol { get; init; } = "";

    /// <summary>Subject and issuer of the certificate on the connection, and how long it holds.</summary>
    public string TlsCertificate { get; init; } = "";

    /// <summary>Why no answer came; empty where one did.</summary>
    public string Failure { get; init; } = "";
}
