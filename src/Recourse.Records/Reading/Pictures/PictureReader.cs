using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// Reads pictures: runs of text in their own bytes (comments, data of the camera) are rows of the picture, and what is recognised in it is a document
/// beside it (<c>scan.png!/ocr</c>), marked as recognised, each row with its place on the picture and how sure the recognition is.
/// </summary>
internal static class PictureReader
{
    private const string Install = "install tesseract-ocr and tesseract-ocr-chi-sim (Debian), or give a transcript";

    /// <summary>What a picture is, in words; null where the bytes begin no picture that can be recognised.</summary>
    public static string? Kind(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "a PNG picture"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "a JPEG picture"
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? "a GIF picture"
        : head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A]) ? "a TIFF picture"
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? "a WebP picture"
        : IsBitmap(head) ? "a BMP picture"
        : null;

    /// <summary>Reads a picture from a file.</summary>
    public static void Read(ReadContext context, Stream file, string kind, string digest, List<DocumentSummary> summaries)
    {
        var pages = IsRecognised(context, file) ? Recognised(context, file, kind) : [];
        file.Position = 0;
        var length = file.Length;
        summaries.Add(BlobReader.Read(context, file, new BlobKind(kind, ""), digest, DocumentFormat.Picture));
        var row = new PiecedRow(context.Limits.MaxRowBytes);
        for (var page = 0; page < pages.Count; page++)
        {
            var name = pages.Count == 1 ? "ocr" : string.Create(CultureInfo.InvariantCulture, $"ocr{page + 1}");
            var document = new PartDocument(context, name, context.InnerPath);
            document.Begin(DocumentFormat.Text, "utf-8", [], "ocr");
            for (var line = 0; line < pages[page].Count; line++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                RecognisedWords.Fill(pages[page][line], length, row);
                document.Row(line + 1, row);
            }

            document.Notice("whole picture", "recognised (OCR), not read: hold each row against the picture before anything rests on it");
            summaries.Add(document.End(length, summaries[^1].Sha256));
        }
    }

    private static bool IsRecognised(ReadContext context, Stream file)
    {
        if (context.Limits.Picture is not { } taken)
        {
            return true;
        }

        file.Position = 0;
        return taken(new PictureBytes(context.File, new Locator(context.Source.Sha256, context.InnerPath, 0, file.Length), file));
    }

    private static List<List<List<RecognisedWord>>> Recognised(ReadContext context, Stream file, string kind)
    {
        if (context.Shared.Pictures++ >= context.Limits.MaxPictures)
        {
            context.Losses.Add("whole picture", context.Limits.MaxPictures == 0
                ? $"text in {kind} is not recognised: nobody asked for it (it is slow, and never exact); ask with --ocr N, in a case with ocr: N in case.yaml, or give a transcript"
                : $"text in {kind} is not recognised: it is beyond the {context.Limits.MaxPictures} pictures that fall to this file; raise --ocr, in a case ocr: in case.yaml");
            return [];
        }

        if (Tesseract.Here(context.Limits.Recogniser) is not { } installed)
        {
            context.Losses.Add("whole picture", $"text in {kind} is not recognised: {Install}");
            return [];
        }

        try
        {
            file.Position = 0;
            var pages = RecognisedWords.Of(Tesseract.Recognise(file, installed, context.Cancellation));
            context.Notices.Add(new Notice("whole picture", $"text in {kind} was looked for with {installed.Version} ({installed.Languages}): {pages.Sum(page => page.Count)} lines"));
            if (!installed.Languages.Contains("chi_sim", StringComparison.Ordinal))
            {
                context.Losses.Add("whole picture", $"Chinese text in {kind} is not recognised: {Install}");
            }

            return pages;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or System.ComponentModel.Win32Exception)
        {
            context.Losses.Add("whole picture", $"text in {kind} is not recognised: {problem.Message}; give a transcript");
            return [];
        }
    }

    /// <summary>The mark of a bitmap is two letters; its size and the size of its second head tell it from a text.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length >= 18 && head.StartsWith("BM"u8) && head[6..10].IndexOfAnyExcept((byte)0) < 0 && head[14] is 12 or 40 or 52 or 56 or 64 or 108 or 124 && head[15..18].IndexOfAnyExcept((byte)0) < 0;
}
