namespace Recourse.Records;

/// <summary>Receives one entry of a container.</summary>
/// <param name="name">Its path in the container, unique.</param>
/// <param name="content">Its bytes.</param>
/// <param name="size">Bytes as the container states them; −1 where it does not.</param>
/// <param name="depth">Containers around it.</param>
internal delegate void EntryHandler(string name, Stream content, long size, int depth);

/// <summary>Hands the entries of a container of any kind to the reader, one after the other.</summary>
internal static class ContainerDocuments
{
    /// <summary>Reads a container. The document was begun; records of its own (the headers of a mail) are counted in the result.</summary>
    public static long Read(ReadContext context, ContainerKind kind, ContainerBytes bytes, int depth, EntryHandler entry)
    {
        switch (kind)
        {
            case ContainerKind.Zip:
                context.Begin(WaczDigests.Check(context, bytes.Seekable()) ? DocumentFormat.Wacz : DocumentFormat.Zip, "", []);
                ZipDocuments.Read(context, bytes.Seekable(), depth, entry);
                return 0;
            case ContainerKind.SevenZip or ContainerKind.Rar:
                context.Begin(ContainerMagic.Format(kind), "", []);
                ArchiveDocuments.Read(context, kind, bytes.Seekable(), depth, entry);
                return 0;
            case ContainerKind.Tar:
                context.Begin(DocumentFormat.Tar, "", []);
                TarDocuments.Read(context, bytes, depth, entry);
                return 0;
            case ContainerKind.Mail:
                return MailDocuments.Read(context, bytes.Seekable(), depth, entry);
            case ContainerKind.Mhtml:
                return MailDocuments.Read(context, bytes.Seekable(), depth, entry, page: true);
            case ContainerKind.Warc:
                return WarcDocuments.Read(context, bytes.Seekable(), depth, entry);
            case ContainerKind.Mbox:
                context.Begin(DocumentFormat.Mbox, "", []);
                MboxDocuments.Read(context, bytes, depth, entry);
                return 0;
            default:
                context.Begin(ContainerMagic.Format(kind), "", []);
                CompressedDocuments.Read(context, kind, bytes, depth, entry);
                return 0;
        }
    }
}
