namespace Recourse.Records;

/// <summary>What the readers of one document share: where it is, who receives it, what was lost.</summary>
internal sealed class ReadContext(SourceFile source, string innerPath, IRowSink sink, ReaderLimits limits, SharedState shared, CancellationToken cancellation)
{
    /// <summary>What all documents of the file share.</summary>
    public SharedState Shared { get; } = shared;

    public SourceFile Source { get; } = source;

    /// <summary>Path inside the containers; empty for the file itself.</summary>
    public string InnerPath { get; } = innerPath;

    /// <summary>The document's name as people see it.</summary>
    public string File { get; } = innerPath.Length == 0 ? source.Name : $"{source.Name}!/{innerPath}";

    public IRowSink Sink { get; } = sink;

    public ReaderLimits Limits { get; } = limits;

    /// <summary>What the whole exhibit may unpack to.</summary>
    public ExhibitBudget Budget => Shared.Budget;

    public CancellationToken Cancellation { get; } = cancellation;

    public LossList Losses { get; } = new(innerPath.Length == 0 ? source.Name : $"{source.Name}!/{innerPath}");

    /// <summary>What a person should know of the document though nothing was lost.</summary>
    public List<Notice> Notices { get; } = [];

    public DocumentInfo? Document { get; private set; }

    /// <summary>The context of a document inside this one.</summary>
    public ReadContext Inner(string name) =>
        new(Source, InnerPath.Length == 0 ? name : $"{InnerPath}!/{name}", Sink, Limits, Shared, Cancellation);

    public DocumentInfo Begin(DocumentFormat format, string encoding, IReadOnlyList<string> columns)
    {
        Document = new DocumentInfo(Shared.Next++, File, Source.Sha256, InnerPath, format, encoding, columns);
        Sink.Begin(Document);
        return Document;
    }

    public void Row(DocumentInfo document, long number, ReadOnlySpan<byte> text, List<CellSpan> cells, InputState state, DocumentInput input)
    {
        var damaged = input.IsDamaged(text);
        if (damaged)
        {
            ListBroken(text, input);
        }

        state.Set(damaged);
        var view = new RowView(document, number, text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells), state);
        Sink.Row(in view);
    }

    /// <summary>Lists the broken bytes of text that no row carries: a header.</summary>
    public void Check(ReadOnlySpan<byte> text, DocumentInput input)
    {
        if (input.IsDamaged(text))
        {
            ListBroken(text, input);
        }
    }

    public DocumentSummary End(DocumentFormat format, long bytes, string sha256, long records, IReadOnlyList<Notice>? notices = null)
    {
        var document = Document ?? Begin(format, "", []);
        var summary = new DocumentSummary(document, bytes, sha256, records, Losses.ToList()) { Notices = [.. Notices, .. notices ?? []] };
        Sink.End(summary);
        return summary;
    }

    /// <summary>Lists what stands in the text as it was read; what became U+FFFD was listed when it did.</summary>
    private void ListBroken(ReadOnlySpan<byte> text, DocumentInput input)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return;
            }

            at += next;
            var length = EncodingDetector.Utf8Length(text[at..], final: true);
            if (length < 0)
            {
                Losses.Broken(input.ToSource(at, 0).Offset, -length, input.Name);
            }

            at += Math.Abs(length);
        }
    }
}
