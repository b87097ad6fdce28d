using System.IO.Compression;

namespace Recourse.Records;

/// <summary>Reads XLSX workbooks: each sheet is a document, and its rows lead to the bytes of their elements in the sheet's part.</summary>
internal static class XlsxReader
{
    /// <summary>Bytes of shared strings that are kept in memory; what is beyond stands in a temporary file.</summary>
    private const long StringMemory = 512L << 20;

    /// <summary>Parts that hold no content of their own.</summary>
    private static readonly string[] s_furniture =
    [
        "[Content_Types].xml", "_rels/", "docProps/", "xl/_rels/", "xl/theme/", "xl/styles.xml", "xl/calcChain.xml", "xl/metadata.xml", "xl/sharedStrings.xml",
        "xl/printerSettings/", "xl/worksheets/_rels/", "xl/drawings/_rels/", "xl/tables/", "xl/richData/", "xl/webextensions/", "xl/chartsheets/_rels/",
    ];

    /// <summary>Reads the container as a workbook; false where it is none, or where its directory is broken, and nothing was read.</summary>
    public static bool TryRead(ReadContext context, ContainerBytes bytes, string digest, Func<string, ColumnHints> hints, List<DocumentSummary> summaries)
    {
        var stream = bytes.Seekable();
        digest = digest.Length > 0 ? digest : bytes.Measure().Sha256;
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
            if (Refusal(archive) is { } refusal)
            {
                context.Losses.Add("whole file", refusal);
                summaries.Add(context.End(DocumentFormat.Unknown, stream.Length, digest, 0));
                return true;
            }

            var package = archive.Entries.Count > context.Limits.MaxEntries ? null : new XlsxPackage(archive, context.Limits, context.Budget);
            if (package is null || package.Workbook.Length == 0)
            {
                stream.Position = 0;
                return false;
            }

            Read(context, package, stream.Length, digest, hints, summaries);
            return true;
        }
    }

    private static void Read(
        ReadContext context, XlsxPackage package, long length, string digest, Func<string, ColumnHints> hints, List<DocumentSummary> summaries)
    {
        context.Begin(DocumentFormat.Xlsx, "", []);
        package.ReadWorkbook(context.Losses);
        var formats = new NumberFormats();
        formats.Read(package, context.Losses);
        using var strings = new SharedStrings(StringMemory);
        if (package.SharedStrings.Length > 0)
        {
            Guard(context.Losses, "part=" + package.SharedStrings, () =>
            {
                using var part = package.Open(package.SharedStrings);
                strings.Read(part, context.Losses, context.Limits, package.SharedStrings, context.Cancellation);
            });
        }

        var inner = new List<DocumentSummary>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sheet in package.Sheets)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!package.Has(sheet.Part))
            {
                context.Losses.Add("sheet=" + sheet.Name, "the workbook lists the sheet, but there is no such part in the file");
                continue;
            }

            if (!context.Budget.TakeEntry())
            {
                context.Losses.Add("sheet=" + sheet.Name, "more entries than the limit; this sheet and what follows is not read");
                break;
            }

            var number = names[sheet.Name] = names.GetValueOrDefault(sheet.Name) + 1;
            ReadSheet(context, package, sheet, number == 1 ? sheet.Name : $"{sheet.Name}#{number}", strings, formats, hints, inner);
        }

        Unread(context, package);
        summaries.Add(context.End(DocumentFormat.Xlsx, length, digest, inner.Count));
        summaries.AddRange(inner);
    }

    private static void ReadSheet(
        ReadContext context, XlsxPackage package, XlsxSheet sheet, string name, SharedStrings strings, NumberFormats formats, Func<string, ColumnHints> hints,
        List<DocumentSummary> summaries)
    {
        var spelled = package.Spelled(sheet.Part);
        var table = new TableDocument(context, name, context.InnerPath.Length == 0 ? spelled : $"{context.InnerPath}!/{spelled}");
        if (sheet.State != "visible")
        {
            var why = sheet.State == "unlisted" ? "the workbook does not list this sheet" : "the sheet is hidden in the workbook";
            table.Notice("whole sheet", why + "; it is read all the same");
        }

        var (bytes, sha) = (0L, "");
        Guard(table.Losses, "whole sheet", () =>
        {
            using var part = package.Open(sheet.Part);
            using var input = new DocumentInput(part, table.Losses, true, context.Limits.Chunk);
            if (!new SheetReader(context, table, input, strings, formats, package.Date1904).Read(table.Hints(hints)))
            {
                table.Losses.Add("whole sheet", "it is no worksheet but a chart, dialog or macro sheet; what it shows is not read");
            }

            input.Drain();
            (bytes, sha) = (input.Bytes, input.Digest());
        });
        summaries.Add(table.End(bytes, sha));
    }

    /// <summary>What else stands in the file and was not read: nobody shall think it was.</summary>
    private static void Unread(ReadContext context, XlsxPackage package)
    {
        var read = package.Sheets.Select(sheet => sheet.Part).Append(package.Workbook).Append(package.Styles).Append(package.SharedStrings)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in package.Parts)
        {
            if (!read.Contains(part) && !Array.Exists(s_furniture, furniture => part.StartsWith(furniture, StringComparison.OrdinalIgnoreCase)))
            {
                context.Losses.Add("part=" + part, "this part of the workbook (a picture, comment, drawing, pivot cache or attachment) is not read");
            }
        }
    }

    private static string? Refusal(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.Take(1000))
        {
            if (entry.FullName.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase))
            {
                return "an XLSB workbook (binary) is not read: open it and save it as XLSX, and add that file as well";
            }

            if (entry.FullName == "mimetype" && entry.Length is > 0 and < 100)
            {
                try
                {
                    using var text = new StreamReader(entry.Open());
                    if (text.ReadToEnd().StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal))
                    {
                        return "an ODS spreadsheet is not read: open it and save it as XLSX, and add that file as well";
                    }
                }
                catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>Runs over hostile content: whatever it makes a library throw becomes a loss, and everything else is still read.</summary>
    private static void Guard(LossList losses, string place, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            losses.Add(place, "reading stopped: " + problem.Message);
        }
    }
}
