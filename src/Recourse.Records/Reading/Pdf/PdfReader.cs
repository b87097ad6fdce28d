using System.Globalization;
using System.Security.Cryptography;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Recourse.Records;

/// <summary>
/// Reads PDF documents: each page is a document of its lines (<c>page3</c>), whose addresses are bytes of the page's content stream and its place on
/// the page; pictures and attached files are documents inside. What stands in fields, notes and properties leads to the file as a whole.
/// </summary>
internal sealed class PdfReader
{
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(1);
    private readonly ReadContext _context;
    private readonly PdfDocument _pdf;
    private readonly PdfPictures _pictures;
    private readonly PiecedRow _row;
    private readonly List<DocumentSummary> _inner;
    private bool _stuck;

    private PdfReader(ReadContext context, PdfDocument pdf, int depth, EntryHandler entry, List<DocumentSummary> inner)
    {
        (_context, _pdf, _inner) = (context, pdf, inner);
        (_pictures, _row) = (new PdfPictures(context, depth, entry), new PiecedRow(context.Limits.MaxRowBytes));
    }

    /// <summary>True where the bytes begin a PDF; a few bytes may stand before its mark.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n\0"u8).StartsWith("%PDF-"u8);

    public static void Read(
        ReadContext context, Stream file, string digest, int depth, EntryHandler entry, List<DocumentSummary> inner, List<DocumentSummary> summaries)
    {
        PdfDocument? pdf = null;
        var filters = new PdfFilters(context.Limits, context.Budget);
        try
        {
            pdf = PdfDocument.Open(PdfMaps.Cleaned(file), new ParsingOptions
            {
                UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, Passwords = [.. context.Limits.Passwords],
                FilterProvider = filters,
            });
            _ = pdf.NumberOfPages;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            pdf?.Dispose();
            pdf = null;
            context.Losses.Add("whole file", problem is PdfDocumentEncryptedException
                ? "the document is encrypted with a password; not read: give the password, or save it without one and add that file as well"
                : "it begins as a PDF and cannot be taken apart as one: " + problem.Message);
        }

        if (pdf is null)
        {
            // Runs of text in it are still found.
            file.Position = 0;
            summaries.Add(BlobReader.Read(context, file, new BlobKind("a damaged or encrypted PDF document", "print it to PDF again or export its text, and give that"), digest));
            return;
        }

        using (pdf)
        {
            context.Begin(DocumentFormat.Pdf, "", []);
            var reader = new PdfReader(context, pdf, depth, entry, inner);
            var pages = Math.Min(pdf.NumberOfPages, context.Limits.MaxEntries);
            for (var number = 1; number <= pages && !reader._stuck; number++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (context.Budget.IsSpent || !context.Budget.TakeEntry())
                {
                    context.Losses.Add($"page={number}", "the document unpacks beyond the limit; this page and what follows is not read");
                    break;
                }

                var damaged = filters.Damaged;
                reader.Guard($"page={number}", () => reader.Page(number));
                if (filters.Damaged > damaged)
                {
                    context.Losses.Add($"page={number}", "the checksum of a packed stream of the page does not hold: it is damaged; what is read of the page may be wrong or less than it was");
                }
            }

            if (pages < pdf.NumberOfPages)
            {
                context.Losses.Add($"page={pages + 1}", $"more than {pages} pages; the rest is not read");
            }

            if (!reader._stuck)
            {
                new PdfExtras(context, pdf, file.Length, digest, inner).Read(depth, entry);
            }

            summaries.Add(context.End(DocumentFormat.Pdf, file.Length, digest, inner.Count));
            summaries.AddRange(inner);
        }
    }

    private void Page(int number)
    {
        var (page, pictures, content) = InTime(() =>
        {
            var taken = _pdf.GetPage(number);
            return (taken, taken.GetImages().ToList(), PdfContent.Of(_pdf, taken));
        });
        var name = string.Create(CultureInfo.InvariantCulture, $"page{number}");
        var document = new PartDocument(_context, name, _context.InnerPath.Length == 0 ? name : $"{_context.InnerPath}!/{name}");
        document.Begin(DocumentFormat.Text, "utf-8", []);
        long at = 0;
        foreach (var line in PdfLines.Of(page.Letters, out var twice))
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            PdfLines.Fill(line, content, _row);
            if (_row.HasText)
            {
                document.Row(++at, _row);
            }

            twice = at == 1 && twice > 0 ? Say(document, twice) : 0;
        }

        Marks(page, document);
        if (at == 0)
        {
            Empty(page, document, pictures.Count);
        }

        if (content.Missing > 0)
        {
            document.Losses.Add("whole page", $"{content.Missing} streams of the page's content are missing or damaged; what they show is lost");
        }

        if (content.Silent > 0)
        {
            document.Losses.Add("whole page", $"{content.Silent} operators of the page show text and gave none: their font is missing or damaged; print the page and have it recognised (OCR)");
        }

        if (!content.IsSure)
        {
            document.Notice("whole page", "the operators of the page could not be counted; its rows lead to the page's content as a whole");
        }

        _inner.Add(document.End(content.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(content.Bytes))));
        _pictures.Read(name, pictures);
    }

    /// <summary>A page that is made to keep the library busy for ever is given up; nothing of the document is read after it, for the library is not free.</summary>
    private T InTime<T>(Func<T> read)
    {
        var task = Task.Run(read, _context.Cancellation);
        if (!task.Wait(s_most, _context.Cancellation))
        {
            _stuck = true;
            throw new InvalidDataException($"taking the page apart took longer than {s_most.TotalSeconds:0} seconds; it and what follows is not read");
        }

        return task.Result;
    }

    private static int Say(PartDocument document, int twice)
    {
        document.Notice("whole page", $"{twice} letters are drawn a second time at the same place, to look bold; each is read once");
        return 0;
    }

    private static void Marks(Page page, PartDocument document)
    {
        var unseen = page.Letters.Count(PdfLines.IsUnseen);
        if (unseen > 0)
        {
            document.Notice("whole page", $"{unseen} letters on it are not to be seen (a layer of recognised text under a scan, or hidden text); they are read all the same");
        }

        var unknown = page.Letters.Count(PdfLines.IsUnknown);
        if (unknown > 0)
        {
            document.Losses.Add("whole page", $"the fonts do not say what {unknown} of its {page.Letters.Count} letters mean; what they show is lost: print the page and have it recognised (OCR)");
        }
    }

    private static void Empty(Page page, PartDocument document, int pictures)
    {
        if (pictures > 0)
        {
            document.Notice("whole page", "scanned: OCR. The page has no text, only pictures; what was recognised in them follows as documents of its own");
        }
        else if (page.Paths.Count > 0)
        {
            document.Losses.Add("whole page", $"the page has no text and {page.Paths.Count} drawn shapes; if letters are among them, print the page and have it recognised (OCR)");
        }
        else if (!page.Dictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Type))
        {
            // Every page says that it is one (ISO 32000-1, table 30).
            document.Losses.Add("whole page", "the page's own object is missing or damaged; what the page shows is lost");
        }
        else
        {
            document.Notice("whole page", "the page is empty");
        }
    }

    private void Guard(string place, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is not OperationCanceledException && _context.Shared.SinkFailure is null)
        {
            _context.Losses.Add(place, "reading stopped: " + GuardedStream.Say(problem is AggregateException { InnerException: { } inner } ? inner : problem));
        }
    }
}
