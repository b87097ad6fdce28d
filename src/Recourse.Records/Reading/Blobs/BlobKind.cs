namespace Recourse.Records;

/// <summary>What a file that is not read as records seems to be.</summary>
/// <param name="What">Its kind, in words.</param>
/// <param name="Advice">What to export or to give instead, in words.</param>
internal sealed record BlobKind(string What, string Advice)
{
    private const string Table = "export its tables as CSV or XLSX and give those";
    private const string Picture = "text in a picture is not read: give a transcript";
    private const string Sound = "speech is not read: give a transcript";
    private const string Unpack = "unpack it and give the files";
    private const string Save = "save it as text, CSV or XLSX and give that";
    /// <summary>A Parquet file whose last bytes, which say where its columns stand, are missing or damaged.</summary>
    public static readonly BlobKind CutParquet = new("a Parquet data file that is cut off or encrypted", "give the whole file, or export its tables as CSV");

    private const string Program = "a program holds no records; give the data it works on";

    /// <summary>Kinds that are told by bytes at a fixed place; the longest stand before the shorter they begin with.</summary>
    private static readonly (int At, byte[] Magic, BlobKind Kind)[] s_kinds =
    [
        (4, "Standard Jet DB\0"u8.ToArray(), new("a Microsoft Access database (.mdb)", Table)),
        (4, "Standard ACE DB\0"u8.ToArray(), new("a Microsoft Access database (.accdb)", Table)),
        (0, "SQLite format 3\0"u8.ToArray(), new("an SQLite database", Table)),
        (0, "!BDN"u8.ToArray(), new("an Outlook data file (.pst/.ost)", "export its folders as MBOX or EML and give those")),
        (0, [0xCF, 0xAD, 0x12, 0xFE], new("an Outlook Express folder (.dbx)", "export its messages as EML and give those")),
        (0, "%PDF-"u8.ToArray(), new("a PDF document", "export its text or tables and give those")),
        (4, "ftypheic"u8.ToArray(), new("a HEIC picture", Picture)),
        (4, "ftypmif1"u8.ToArray(), new("a HEIF picture", Picture)),
        (4, "ftypavif"u8.ToArray(), new("an AVIF picture", Picture)),
        (0, "8BPS"u8.ToArray(), new("a Photoshop picture", Picture)),
        (4, "ftyp"u8.ToArray(), new("an MP4 or QuickTime recording", Sound)),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new("a Matroska or WebM recording", Sound)),
        (8, "AVI "u8.ToArray(), new("an AVI recording", Sound)),
        (8, "WAVE"u8.ToArray(), new("a WAV recording", Sound)),
        (0, "FLV\x01"u8.ToArray(), new("a Flash video", Sound)),
        (0, "OggS"u8.ToArray(), new("an Ogg recording", Sound)),
        (0, "fLaC"u8.ToArray(), new("a FLAC recording", Sound)),
        (0, "ID3"u8.ToArray(), new("an MP3 recording", Sound)),
        (0, "#!AMR"u8.ToArray(), new("an AMR recording", Sound)),
        (0, "\x02#!SILK"u8.ToArray(), new("a SILK voice message", Sound)),
        (0, "#!SILK"u8.ToArray(), new("a SILK voice message", Sound)),
        (0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], new("a Windows Media recording", Sound)),
        (0, [0x7F, 0x45, 0x4C, 0x46], new("a program (ELF)", Program)),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], new("a program (Java class or Mach-O)", Program)),
        (0, [0xCF, 0xFA, 0xED, 0xFE], new("a program (Mach-O)", Program)),
        (0, "dex\n"u8.ToArray(), new("a program (Android)", Program)),
        (0, "MSCF\0\0\0\0"u8.ToArray(), new("a Windows cabinet (.cab)", Unpack)),
        (0, [0x60, 0xEA], new("an ARJ container", Unpack)),
        (2, "-lh"u8.ToArray(), new("an LHA container", Unpack)),
        (0, [0x1F, 0x9D], new("a file packed with compress (.Z)", Unpack)),
        (0, [0x04, 0x22, 0x4D, 0x18], new("a file packed with LZ4", Unpack)),
        (0, "xar!"u8.ToArray(), new("an XAR container", Unpack)),
        (0, "Obj\x01"u8.ToArray(), new("an Avro data file", Table)),
        (0, "ORC"u8.ToArray(), new("an ORC data file", Table)),
        (8, "DUCK"u8.ToArray(), new("a DuckDB database", Table)),
        (0, "PGDMP"u8.ToArray(), new("a PostgreSQL dump in its own format", "dump it as plain SQL or export its tables as CSV")),
        (0, "TAPE"u8.ToArray(), new("a SQL Server backup (.bak)", "restore it and export its tables as CSV")),
        (0, [0x01, 0x0F, 0, 0], new("a SQL Server data file (.mdf)", Table)),
        (0, "REDIS0"u8.ToArray(), new("a Redis dump", Table)),
        (0, "EVF\x09\x0D\x0A\xFF\0"u8.ToArray(), new("a disk image (EnCase E01)", "mount it and give the files")),
        (0, "vhdxfile"u8.ToArray(), new("a disk image (VHDX)", "mount it and give the files")),
        (0, "KDMV"u8.ToArray(), new("a disk image (VMDK)", "mount it and give the files")),
        (0, "QFI\xFB"u8.ToArray(), new("a disk image (QCOW)", "mount it and give the files")),
        (0x8001, "CD001"u8.ToArray(), new("a disk image (ISO 9660)", "mount it and give the files")),
        (0, "-----BEGIN PGP MESSAGE"u8.ToArray(), new("a PGP message", "decrypt it and give the content")),
        (0, "Salted__"u8.ToArray(), new("a file encrypted with OpenSSL", "decrypt it and give the content")),
    ];

    /// <summary>The kind of a file that is not text; null for text.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="whole">True where that is everything.</param>
    public static BlobKind? Of(ReadOnlySpan<byte> head, bool whole)
    {
        if (head.IsEmpty)
        {
            return null;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Ole(head);
        }

        foreach (var (at, magic, kind) in s_kinds)
        {
            // A short mark at the beginning of plain text ("ID3 ...", "ORC ...") must not take a text for a recording.
            if (head.Length >= at + magic.Length && head.Slice(at, magic.Length).SequenceEqual(magic) && (magic.Length >= 8 || !TextLikeness.IsText(head, whole)))
            {
                return kind;
            }
        }

        // PDF files are often plain characters for their first pages; a program for Windows begins with two letters only.
        if (head.StartsWith("%PDF-"u8))
        {
            return new("a PDF document", "export its text or tables and give those");
        }

        if (TextLikeness.IsText(head, whole))
        {
            return null;
        }

        return head.StartsWith("MZ"u8) ? new("a Windows program; it may unpack itself", "if it unpacks itself, unpack it with 7-Zip and give the files")
            : head.IndexOfAnyExcept((byte)0) < 0 ? new("a stretch of zeros", "nothing stands in what was looked at")
            : new("binary data of an unknown kind", "it may be encrypted, packed or a database: export or decrypt it and give that");
    }

    /// <summary>The compound files of old Office and Outlook, told by the names of their streams.</summary>
    private static BlobKind Ole(ReadOnlySpan<byte> head)
    {
        bool Names(ReadOnlySpan<byte> sample, string name) => sample.IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;
        return Names(head, "__substg1.0_") || Names(head, "__properties_version1.0") ? new("an Outlook message (.msg)", "save it from Outlook as EML (or the folder as MBOX) and give that")
            : Names(head, "EncryptedPackage") ? new("an encrypted Office document", "remove its password and give it again")
            : Names(head, "WordDocument") ? new("a Word document (.doc)", Save)
            : Names(head, "Workbook") || Names(head, "Book") ? new("an Excel workbook (.xls)", "save it as XLSX or CSV and give that")
            : Names(head, "PowerPoint Document") ? new("a PowerPoint presentation (.ppt)", Save)
            : new("an Office, WPS or Outlook file of the old compound format (.doc, .xls, .wps, .et, .msg)", "save it as XLSX, CSV or text, a message as EML, and give that");
    }
}
