namespace Recourse.Records;

/// <summary>What a document was read as.</summary>
public enum DocumentFormat
{
    /// <summary>Not read; see its losses.</summary>
    Unknown,

    /// <summary>Plain text, one record a line.</summary>
    Text,

    /// <summary>Comma-, semicolon- or pipe-separated values.</summary>
    Csv,

    /// <summary>Tab-separated values.</summary>
    Tsv,

    /// <summary>One JSON value; its records are the objects of its (outermost) array of objects.</summary>
    Json,

    /// <summary>One JSON value a line.</summary>
    NdJson,

    /// <summary>A ZIP container; its entries are documents of their own.</summary>
    Zip,

    /// <summary>A 7z container; its entries are documents of their own.</summary>
    SevenZip,

    /// <summary>A RAR container (4 or 5); its entries are documents of their own.</summary>
    Rar,

    /// <summary>A tar; its entries are documents of their own.</summary>
    Tar,

    /// <summary>Packed with gzip: one document, or the entries of the tar inside.</summary>
    Gzip,

    /// <summary>Packed with bzip2: one document, or the entries of the tar inside.</summary>
    Bzip2,

    /// <summary>Packed with xz: one document, or the entries of the tar inside.</summary>
    Xz,

    /// <summary>Packed with zstd: one document, or the entries of the tar inside.</summary>
    Zstd,

    /// <summary>Packed with lzip: one document, or the entries of the tar inside.</summary>
    Lzip,

    /// <summary>A mail message (RFC 5322): its headers are one record, its parts are documents of their own.</summary>
    Mail,

    /// <summary>A mailbox (RFC 4155); its messages are documents of their own.</summary>
    Mbox,

    /// <summary>Bytes of no format that is read; its records are the runs of text that stand in them, each at its bytes.</summary>
    Blob,

    /// <summary>An XLSX workbook; its sheets are documents of their own.</summary>
    Xlsx,

    /// <summary>An XLS workbook (BIFF); its sheets are documents of their own.</summary>
    Xls,

    /// <summary>An SQLite database; its tables are documents of their own.</summary>
    Sqlite,

    /// <summary>An SQL dump; the tables it fills are documents of their own.</summary>
    Sql,

    /// <summary>An HTML page; its tables and its text are documents of their own.</summary>
    Html,

    /// <summary>A DOCX document; its text, its tables, headers, notes and comments are documents of their own.</summary>
    Docx,

    /// <summary>A PPTX presentation; its slides, notes and comments are documents of their own.</summary>
    Pptx,

    /// <summary>A PDF; its pages are documents of their own.</summary>
    Pdf,

    /// <summary>Contacts (vCard 2.1, 3.0, 4.0); each is one record.</summary>
    VCard,

    /// <summary>A saved page (MHTML): its headers are one record, its parts are documents of their own.</summary>
    Mhtml,

    /// <summary>A web archive (WARC 1.0, 1.1): each of its records is one record here, what was captured are documents of their own.</summary>
    Warc,

    /// <summary>A packed web archive (WACZ): a ZIP whose files are documents of their own and are held against its list of digests.</summary>
    Wacz,

    /// <summary>An Outlook message (MSG): its headers are one record, its parts are documents of their own.</summary>
    Msg,

    /// <summary>A Parquet data file; its table is a document of its own.</summary>
    Parquet,

    /// <summary>A picture; the text that was recognised in it is a document of its own.</summary>
    Picture,

    /// <summary>A sheet of a workbook, or a table of a database, dump or page. The text of a row is its cells, decoded, with tabs between them.</summary>
    Table,
}

/// <summary>A file to read: one exhibit, whether sealed in a case or only looked at.</summary>
/// <param name="Name">The path as the user named it, with <c>/</c> as separator; in a case, relative to <c>material/</c>.</param>
/// <param name="FullPath">Where its bytes are now (in a case: in the sealed store).</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal; empty where the reader is to compute it while reading.</param>
public sealed record SourceFile(string Name, string FullPath, string Sha256 = "");

/// <summary>One document that was read: a file, or an entry inside a container.</summary>
/// <param name="Index">Number of the document in reading order, from 0.</param>
/// <param name="File">Path of the file as the user named it, with <c>!/</c> before the inner path.</param>
/// <param name="Exhibit">SHA-256 of the outermost file.</param>
/// <param name="InnerPath">Path inside the containers; empty for a file itself.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Encoding">Character encoding found: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c> or <c>big5</c>; empty for containers.</param>
/// <param name="Columns">Names of the columns, empty where there are none.</param>
public sealed record DocumentInfo(
    int Index, string File, string Exhibit, string InnerPath, DocumentFormat Format, string Encoding, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// <c>ocr</c> where the rows were recognised in a picture: they are what a program makes of it and must be held against the picture before
    /// anything rests on them. Empty where they were read.
    /// </summary>
    public string Via { get; init; } = "";
}

/// <summary>What reading one document came to.</summary>
/// <param name="Info">The document.</param>
/// <param name="Bytes">Length of the innermost document in bytes.</param>
/// <param name="Sha256">SHA-256 of the innermost document's bytes.</param>
/// <param name="Records">Records that were read from it.</param>
/// <param name="Lost">What could not be read.</param>
public sealed record DocumentSummary(DocumentInfo Info, long Bytes, string Sha256, long Records, IReadOnlyList<Loss> Lost)
{
    /// <summary>What a person should know of it although nothing was lost.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>What its columns are proposed to hold, from their names, their first values and what is stated; empty where it has none.</summary>
    public IReadOnlyList<ColumnGuess> Columns { get; init; } = [];

    /// <summary>The layouts that were recognised in it, with the reason and the number of typed records; empty where none was, or where nobody asked.</summary>
    public IReadOnlyList<ReadAs> ReadAs { get; init; } = [];
}
