using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Recourse.Records;

/// <summary>
/// The content of one page (ISO 32000-1, 7.8.2): its streams behind their filters, joined by line feeds, and where in it each operator stands that
/// shows text. The library numbers these operators and keeps no places, so they are counted once more here.
/// </summary>
internal sealed class PdfContent
{
    private const int DeepestForm = 20;

    private readonly Structure _structure;
    private readonly List<(int Start, int End)> _shows = [];
    private readonly HashSet<int> _worded = [];

    private PdfContent(Structure structure, Page page)
    {
        _structure = structure;
        Bytes = Content(page.Dictionary);
        IsSure = true;
        Count(Bytes, page.Dictionary, 0, null);
    }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }

    /// <summary>False where the operators could not be counted; then text leads to the content as a whole.</summary>
    public bool IsSure { get; private set; }

    /// <summary>Operators that show text and gave no letters: their font is missing or broken.</summary>
    public int Silent { get; private set; }

    /// <summary>Streams of the content that the page names and the document does not have.</summary>
    public int Missing { get; private set; }

    public static PdfContent Of(PdfDocument document, Page page)
    {
        var content = new PdfContent(document.Structure, page);
        content.IsSure &= page.Letters.Count == 0 || page.Letters.Max(letter => letter.TextSequence) <= content._shows.Count;
        content._worded.ExceptWith(page.Letters.Select(letter => letter.TextSequence));
        content.Silent = content.IsSure ? content._worded.Count : 0;
        return content;
    }

    /// <summary>Where the text of an operator stands, by its number from 1: its string or array. Text of a form (a content inside) leads to the operator that draws the form.</summary>
    public (int Start, int Length) Place(int sequence) =>
        IsSure && sequence > 0 && sequence <= _shows.Count ? (_shows[sequence - 1].Start, _shows[sequence - 1].End - _shows[sequence - 1].Start) : (0, Bytes.Length);

    private byte[] Content(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out var contents))
        {
            return [];
        }

        List<IToken?> all = Resolve(contents) is ArrayToken array ? [.. array.Data.Select(Resolve)] : [Resolve(contents)];
        var streams = all.OfType<StreamToken>().ToList();
        Missing = all.Count - streams.Count;
        using var memory = new MemoryStream();
        foreach (var stream in streams)
        {
            if (memory.Length > 0)
            {
                memory.WriteByte((byte)'\n');
            }

            memory.Write(stream.Decode(_structure.FilterProvider, _structure.TokenScanner).Span);
        }

        return memory.ToArray();
    }

    private IToken? Resolve(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference && steps < 20; steps++)
        {
            token = _structure.GetObject(reference.Data)?.Data;
        }

        return token;
    }

    /// <summary>Counts the operators that show text, those of forms too.</summary>
    private void Count(byte[] content, DictionaryToken owner, int depth, (int Start, int End)? form)
    {
        var scan = new PdfOperators(content);
        while (scan.Next())
        {
            if (scan.Name is "Tj" or "TJ" or "'" or "\"")
            {
                _shows.Add(form ?? (scan.OperandStart, scan.OperandEnd));
                if (HasWords(content.AsSpan(scan.OperandStart, scan.OperandEnd - scan.OperandStart)))
                {
                    _worded.Add(_shows.Count);
                }
            }
            else if (scan.Name == "Do" && Form(owner, scan.Operand) is { } inner)
            {
                if (depth >= DeepestForm || _shows.Count > 10_000_000)
                {
                    IsSure = false;
                    return;
                }

                // A form without resources of its own uses those of the page.
                var own = inner.StreamDictionary.ContainsKey(NameToken.Resources) ? inner.StreamDictionary : owner;
                Count(inner.Decode(_structure.FilterProvider, _structure.TokenScanner).ToArray(), own, depth + 1, form ?? (scan.OperandStart, scan.End));
            }
        }
    }

    /// <summary>True where a string of the operand is not empty.</summary>
    private static bool HasWords(ReadOnlySpan<byte> operand)
    {
        for (var at = 0; at + 1 < operand.Length; at++)
        {
            if ((operand[at] == '(' && operand[at + 1] != ')') || (operand[at] == '<' && operand[at + 1] != '>'))
            {
                return true;
            }
        }

        return false;
    }

    private StreamToken? Form(DictionaryToken owner, string name)
    {
        for (var (at, steps) = (owner, 0); at is not null && steps < 50; steps++)
        {
            if (at.TryGet(NameToken.Resources, out var resources) && Resolve(resources) is DictionaryToken found
                && found.TryGet(NameToken.Xobject, out var objects) && Resolve(objects) is DictionaryToken named && name.Length > 1
                && named.TryGet(NameToken.Create(name[1..]), out var reference) && Resolve(reference) is StreamToken stream)
            {
                return stream.StreamDictionary.TryGet(NameToken.Subtype, out var kind) && Resolve(kind) is NameToken { Data: "Form" } ? stream : null;
            }

            // Resources may stand with the page's parent.
            at = at.TryGet(NameToken.Parent, out var parent) ? Resolve(parent) as DictionaryToken : null;
        }

        return null;
    }
}
