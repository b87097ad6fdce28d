namespace Recourse.Records;

/// <summary>The address of a piece of evidence: which sealed exhibit, which document inside it, which bytes, which row.</summary>
/// <param name="Exhibit">SHA-256 of the sealed exhibit (the outermost file), 64 lower-case hexadecimal digits.</param>
/// <param name="Path">Path of the innermost document inside nested containers, parts joined by <c>!/</c>; empty where the exhibit itself is the document.</param>
/// <param name="Offset">First byte, counted from 0 in the innermost document's own bytes (before any change of encoding).</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Row">Row as a person counts it: the first row of the document, header included, is 1. 0 where rows do not apply.</param>
/// <param name="Column">Column, the first is 1. 0 where the address is the whole row.</param>
public sealed record Locator(string Exhibit, string Path, long Offset, long Length, long Row = 0, int Column = 0)
{
    /// <summary>How the text came from those bytes where it was not simply read: <c>ocr</c> where it was recognised in a picture; else empty.</summary>
    public string Via { get; init; } = "";

    /// <summary>
    /// Where it stands on the page or picture, <c>left,bottom,width,height</c> in points from the lower left corner of a page of a PDF,
    /// <c>left,top,width,height</c> in pixels of a picture; else empty.
    /// </summary>
    public string Area { get; init; } = "";

    /// <summary>The address of the innermost document without the place inside it, as <c>--hits</c> prints it: <c>sha256:…!/inner/path.csv</c>.</summary>
    public string Document => Path.Length == 0 ? $"sha256:{Exhibit}" : $"sha256:{Exhibit}!/{Path}";

    /// <summary>The whole address in one line: <c>sha256:…!/inner.csv#bytes=120+18;row=4;column=2</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{Document}#bytes={Offset}+{Length}{(Row > 0 ? $";row={Row}" : "")}{(Column > 0 ? $";column={Column}" : "")}{(Area.Length > 0 ? $";area={Area}" : "")}{(Via.Length > 0 ? $";via={Via}" : "")}");
}
