using System.IO.Compression;
using System.Text;

namespace Recourse.Records;

/// <summary>
/// Reads DOCX documents and PPTX presentations: the lines and tables of every part, headers, notes, comments, what tracked changes struck out,
/// the targets of links; embedded files and pictures are documents of their own. Rows lead to the bytes of the part they stand in.
/// </summary>
internal sealed class OfficeReader
{
    /// <summary>Parts that hold no content of their own.</summary>
    private static readonly string[] s_furniture =
    [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/custom.xml", "docProps/thumbnail", "customXml/", "/theme/", "/fonts/", "/printerSettings/", "styles.xml", "stylesWithEffects.xml",
        "settings.xml", "webSettings.xml", "fontTable.xml", "numbering.xml", "tableStyles.xml", "presProps.xml", "viewProps.xml", "commentsExtended.xml", "commentsIds.xml",
        "commentsExtensible.xml", "people.xml", "/diagrams/layout", "/diagrams/quickStyle", "/diagrams/colors", "/diagrams/drawing", "/charts/style", "/charts/colors", "revisionInfo.xml",
    ];

    private readonly ReadContext _context;
    private readonly XlsxPackage _package;
    private readonly string _main;
    private readonly Func<string, ColumnHints> _hints;
    private readonly List<DocumentSummary> _inner;
    private readonly List<Notice> _notices = [];

    private OfficeReader(ReadContext context, XlsxPackage package, string main, Func<string, ColumnHints> hints, List<DocumentSummary> inner)
    {
        (_context, _package, _main, _hints, _inner) = (context, package, main, hints, inner);
    }

    private bool IsWord => _main.Contains("document", StringComparison.OrdinalIgnoreCase) && !_main.Contains("ppt/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the container where it is a document or presentation; else nothing was read. The documents inside are added to <paramref name="inner"/>
    /// in order, by the reader itself and by <paramref name="entry"/>.
    /// </summary>
    public static bool TryRead(
        ReadContext context, ContainerBytes bytes, string digest, Func<string, ColumnHints> hints, int depth, EntryHandler entry, List<DocumentSummary> inner,
        List<DocumentSummary> summaries)
    {
        var stream = bytes.Seekable();
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            stream.Position = 0;
            return false;
        }

        using (archive)
        {
            var main = archive.Entries.Count > context.Limits.MaxEntries || archive.GetEntry("[Content_Types].xml") is null
                ? null
                : archive.Entries.Select(each => each.FullName).FirstOrDefault(IsMain);
            if (main is null)
            {
                stream.Position = 0;
                return false;
            }

            digest = digest.Length > 0 ? digest : bytes.Measure().Sha256;
            var reader = new OfficeReader(context, new XlsxPackage(archive, context.Limits, context.Budget), main, hints, inner);
            context.Begin(reader.IsWord ? DocumentFormat.Docx : DocumentFormat.Pptx, "", []);
            reader.Read(depth, entry);
            summaries.Add(context.End(reader.IsWord ? DocumentFormat.Docx : DocumentFormat.Pptx, stream.Length, digest, inner.Count, reader._notices));
            summaries.AddRange(inner);
            return true;
        }
    }

    private static bool IsMain(string name) =>
        name.Equals("word/document.xml", StringComparison.OrdinalIgnoreCase) || name.Equals("ppt/presentation.xml", StringComparison.OrdinalIgnoreCase)
        || name.Equals("word/document2.xml", StringComparison.OrdinalIgnoreCase);

    private void Read(int depth, EntryHandler entry)
    {
        foreach (var part in Ordered())
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                Part(part, depth, entry);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && _context.Shared.SinkFailure is null)
            {
                _context.Losses.Add("part=" + part, "reading stopped: " + GuardedStream.Say(problem));
            }
        }

        if (_package.Parts.Any(IsLayout))
        {
            _notices.Add(new Notice("layouts", "the text of slide masters and layouts (patterns that slides are made from) is not read"));
        }
    }

    /// <summary>The main part first, then the others; slides by their number.</summary>
    private IEnumerable<string> Ordered() => _package.Parts.OrderBy(part => !part.Equals(_main, StringComparison.OrdinalIgnoreCase))
        .ThenBy(part => part.TrimEnd("0123456789.xml".ToCharArray()), StringComparer.Ordinal).ThenBy(part => part.Length).ThenBy(part => part, StringComparer.Ordinal);

    private static bool IsLayout(string part) => part.Contains("/slideLayouts/", StringComparison.OrdinalIgnoreCase) || part.Contains("/slideMasters/", StringComparison.OrdinalIgnoreCase)
        || part.Contains("/notesMasters/", StringComparison.OrdinalIgnoreCase) || part.Contains("/handoutMasters/", StringComparison.OrdinalIgnoreCase);

    private void Part(string part, int depth, EntryHandler entry)
    {
        var spelled = _package.Spelled(part);
        if (part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            Links(part, spelled);
        }
        else if (part.EndsWith('/') || IsLayout(part) || Array.Exists(s_furniture, furniture => part.Contains(furniture, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }
        else if (part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            Xml(part, spelled);
        }
        else if (depth > _context.Limits.MaxDepth)
        {
            _context.Losses.Add("part=" + part, $"containers are nested deeper than {_context.Limits.MaxDepth}; not read");
        }
        else if (!_context.Budget.TakeEntry())
        {
            _context.Losses.Add("part=" + part, "more entries than the limit; this part is not read");
        }
        else
        {
            // Embedded workbooks, packages, pages and pictures.
            using var content = _package.Open(part);
            entry(spelled, content, -1, depth);
        }
    }

    private void Xml(string part, string spelled)
    {
        using var stream = _package.Open(part);
        var loaded = OfficePart.Load(stream, part, _context.Losses);
        if (part.Equals("docProps/core.xml", StringComparison.OrdinalIgnoreCase))
        {
            Properties(loaded, spelled);
            return;
        }

        var outline = OfficeOutline.Of(loaded.Xml, _context.Cancellation);
        var main = part.Equals(_main, StringComparison.OrdinalIgnoreCase);
        if (!main && outline.Lines.Count + outline.Tables.Count + outline.Comments.Count + outline.Deleted.Count + outline.Codes.Count == 0)
        {
            if (outline.CutOff || outline.Root.Length == 0)
            {
                _context.Losses.Add("part=" + part, "the part is damaged; nothing in it could be read");
            }

            return;
        }

        if (main && !IsWord && outline.Lines.Count == 0)
        {
            return;
        }

        var stem = part[(part.LastIndexOf('/') + 1)..^4];
        var notices = new List<Notice>();
        if (outline.HiddenSlide)
        {
            notices.Add(new Notice("whole slide", "the slide is hidden in the presentation; it is read all the same"));
        }

        if (!loaded.Places)
        {
            notices.Add(new Notice("whole part", "the part is written in UTF-16; its rows lead to the whole part"));
        }

        new OfficeText(_context, loaded, Inner(spelled), _hints, _inner).Send(main ? "text" : stem, main ? "" : stem + "-", outline, notices);
    }

    private string Inner(string spelled) => _context.InnerPath.Length == 0 ? spelled : $"{_context.InnerPath}!/{spelled}";

    /// <summary>Where links lead: addresses of mail and pages that the text need not show.</summary>
    private void Links(string part, string spelled)
    {
        using var stream = _package.Open(part);
        var loaded = OfficePart.Load(stream, part, _context.Losses);
        var rows = new List<(int Start, int End)>();
        var tags = new XmlScanner(loaded.Xml);
        while (tags.Next())
        {
            var external = false;
            ReadOnlySpan<byte> target = default;
            var attributes = new XmlAttributes(tags.Attributes);
            while (attributes.Next())
            {
                target = attributes.Name.SequenceEqual("Target"u8) ? attributes.Value : target;
                external |= attributes.Name.SequenceEqual("TargetMode"u8) && attributes.Value.SequenceEqual("External"u8);
            }

            if (external && !target.IsEmpty)
            {
                loaded.Xml.AsSpan().Overlaps(target, out var start);
                rows.Add((start, start + target.Length));
            }
        }

        var stem = part[(part.LastIndexOf('/') + 1)..];
        Values(stem[..stem.IndexOf('.', StringComparison.Ordinal)] is "document" or "" ? "links" : stem[..stem.IndexOf('.', StringComparison.Ordinal)] + "-links", loaded, spelled, rows, []);
    }

    /// <summary>Who made the document and when, as it says itself.</summary>
    private void Properties(OfficePart part, string spelled)
    {
        var rows = new List<(int, int)>();
        var names = new List<string>();
        var tags = new XmlScanner(part.Xml);
        var (open, name) = (-1, "");
        while (tags.Next())
        {
            if (tags.IsEnd && open >= 0 && open < tags.Start)
            {
                rows.Add((open, tags.Start));
                names.Add(name);
            }

            open = tags.IsEnd || tags.IsEmpty ? -1 : tags.End;
            name = Encoding.UTF8.GetString(tags.Name[..Math.Min(tags.Name.Length, 100)]);
        }

        Values("properties", part, spelled, rows, names);
    }

    private void Values(string name, OfficePart part, string spelled, List<(int Start, int End)> rows, List<string> names)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var document = new PartDocument(_context, name, Inner(spelled));
        document.Begin(names.Count > 0 ? DocumentFormat.Table : DocumentFormat.Text, "utf-8", names);
        var row = new PiecedRow(_context.Limits.MaxRowBytes);
        for (var at = 0; at < rows.Count; at++)
        {
            var (start, end) = rows[at];
            if (names.Count == 0 || at == 0)
            {
                row.Clear();
            }

            row.BeginCell();
            var from = row.Text.Length;
            var same = OfficeText.Characters(part.Xml.AsSpan(start, end - start), row.Text);
            row.EndPiece(from, part.Places ? start : 0, part.Places ? end - start : part.Bytes, same && part.Places);
            row.EndCell(names.Count > 0 ? at : 0);
            if (names.Count == 0 || at == rows.Count - 1)
            {
                row.Whole = part.Places ? (names.Count > 0 ? rows[0].Start : start, end - (names.Count > 0 ? rows[0].Start : start)) : (0, part.Bytes);
                document.Row(names.Count > 0 ? 1 : at + 1, row);
            }
        }

        _inner.Add(document.End(part.Bytes, part.Sha256));
    }
}
