using System.Globalization;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>Says of figures and rows what of them was recognised in pictures (OCR) and not read: a program's reading of a picture proves nothing by itself.</summary>
internal static class Recognised
{
    /// <summary>The count without what was recognised; null where nothing was.</summary>
    public static BatchCount? Left(RowTable rows) => rows.Documents.Any(Is)
        ? BatchCounter.Count(rows, [.. rows.Documents.Where(document => !Is(document))], BatchRules.None, rows.Marks).Result
        : null;

    /// <summary>A finding over documents, with what it owes to recognition.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="documents">The documents that it was counted over.</param>
    /// <param name="read">The same count without what was recognised, where it is known.</param>
    public static Finding Told(Finding finding, IReadOnlyList<DocumentRows> documents, BatchCount? read)
    {
        var pictures = documents.Count(Is);
        return pictures == 0 ? finding : finding with
        {
            Figures = read is null ? finding.Figures : finding.Figures.Add(new(
                "net-read", new("净条数（不计图片识别所得）", "Net without what was recognised in pictures"), read.Tally.Net.ToString(CultureInfo.InvariantCulture))),
            NotProved = finding.NotProved.Add(new(
                $"其中 {pictures} 份文件的文字是从图片识别（OCR）所得，不是读取所得；引用前须逐条与图片核对。",
                $"The text of {pictures} documents was recognised in pictures (OCR) and not read; hold each row against its picture before it is relied on.")),
        };
    }

    /// <summary>What is said of a row: how sure the recognition is of it, and where it stands on the picture. Empty where the row was read.</summary>
    public static string Note(DocumentRows document, int? confidence) => !Is(document) ? ""
        : string.Create(CultureInfo.InvariantCulture, $"图片识别（OCR），置信度 {confidence ?? 0}/100 / recognised (OCR), confidence {confidence ?? 0} of 100");

    private static bool Is(DocumentRows document) => document.Summary.Info.Via.Length > 0 && document.Rows.Count > 0;
}
