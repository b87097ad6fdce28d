namespace Recourse.Records;

/// <summary>The kinds of file that hold other documents, told apart by their first bytes, never by their name.</summary>
internal enum ContainerKind
{
    None,
    Zip,
    SevenZip,
    Rar,
    Tar,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    Lzip,
    Mail,
    Mbox,
    Mhtml,
    Warc,
}

/// <summary>Recognises containers by their magic bytes.</summary>
internal static class ContainerMagic
{
    public static ContainerKind Detect(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("PK\x07\x08PK\x03\x04"u8))
        {
            return ContainerKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
        {
            return ContainerKind.SevenZip;
        }

        if (head.StartsWith("Rar!\x1A\x07\x00"u8) || head.StartsWith("Rar!\x1A\x07\x01\x00"u8))
        {
            return ContainerKind.Rar;
        }

        var compressed = Compression(head);
        if (compressed != ContainerKind.None)
        {
            return compressed;
        }

        return TarHeader.IsHeader(head) ? ContainerKind.Tar
            : WarcDocuments.IsArchive(head) ? ContainerKind.Warc
            : MailShape.IsMbox(head) ? ContainerKind.Mbox
            : MhtmlShape.IsPage(head, name) ? ContainerKind.Mhtml
            : MailShape.IsMail(head, name) ? ContainerKind.Mail
            : ContainerKind.None;
    }

    public static DocumentFormat Format(ContainerKind kind) => kind switch
    {
        ContainerKind.Zip => DocumentFormat.Zip,
        ContainerKind.SevenZip => DocumentFormat.SevenZip,
        ContainerKind.Rar => DocumentFormat.Rar,
        ContainerKind.Tar => DocumentFormat.Tar,
        ContainerKind.Gzip => DocumentFormat.Gzip,
        ContainerKind.Bzip2 => DocumentFormat.Bzip2,
        ContainerKind.Xz => DocumentFormat.Xz,
        ContainerKind.Zstd => DocumentFormat.Zstd,
        ContainerKind.Lzip => DocumentFormat.Lzip,
        ContainerKind.Mail => DocumentFormat.Mail,
        ContainerKind.Mbox => DocumentFormat.Mbox,
        ContainerKind.Mhtml => DocumentFormat.Mhtml,
        ContainerKind.Warc => DocumentFormat.Warc,
        _ => DocumentFormat.Unknown,
    };

    private static ContainerKind Compression(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]))
        {
            return ContainerKind.Gzip;
        }

        // The level digit is followed by the mark of a first block, or by that of the end where the content is empty.
        if (head.Length >= 10 && head.StartsWith("BZh"u8) && head[3] is >= (byte)'1' and <= (byte)'9'
            && (head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
                || head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90])))
        {
            return ContainerKind.Bzip2;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]))
        {
            return ContainerKind.Xz;
        }

        // RFC 8878: a frame, or a skippable frame (of which parallel compressors write one first).
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || (head.Length >= 4 && head[0] >> 4 == 5 && head[1..4].SequenceEqual((ReadOnlySpan<byte>)[0x2A, 0x4D, 0x18])))
        {
            return ContainerKind.Zstd;
        }

        return head.Length > 4 && head.StartsWith("LZIP"u8) && head[4] == 1 ? ContainerKind.Lzip : ContainerKind.None;
    }
}
