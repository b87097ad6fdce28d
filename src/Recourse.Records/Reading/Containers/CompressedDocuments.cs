using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.ZStandard;

namespace Recourse.Records;

/// <summary>
/// Reads what was packed with gzip, bzip2, xz, zstd or lzip. A tar inside is opened in the same step, as tar itself does
/// (<c>a.tar.gz!/x.csv</c>); anything else is one document under the name without its ending (<c>a.csv.gz!/a.csv</c>).
/// </summary>
internal static class CompressedDocuments
{
    public static void Read(ReadContext context, ContainerKind kind, ContainerBytes bytes, int depth, EntryHandler entry)
    {
        var names = new EntryNames(context.Losses);
        var name = names.Take(InnerName(context.File, kind, bytes.Source.Head));
        GuardedStream content;
        try
        {
            content = kind == ContainerKind.Gzip && WarcMembers.Begins(bytes.Source.Head)
                ? Members(context, bytes.Seekable())
                : new GuardedStream(new ThroughArray(Decoder(kind, bytes)), context.Limits, null, () => bytes.Position);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            context.Losses.Add("entry=" + name, GuardedStream.Say(problem));
            return;
        }

        using (content)
        {
            var peeked = new PeekedStream(content);
            if (TarHeader.IsHeader(peeked.Head))
            {
                TarDocuments.Read(context, new Counted(peeked, context.Budget), depth, entry);
            }
            else
            {
                // A web archive is packed record by record; that is no layer of its own.
                entry(name, peeked, -1, WarcDocuments.IsArchive(peeked.Head) ? depth - 1 : depth);
            }

            Rest(context, content);
        }
    }

    private static GuardedStream Members(ReadContext context, Stream file)
    {
        var members = new WarcMembers(file, context.Losses);
        return new GuardedStream(members, context.Limits, null, () => members.Position);
    }

    private static Stream Decoder(ContainerKind kind, ContainerBytes bytes) => kind switch
    {
        ContainerKind.Gzip => new GzipMembers(bytes),
        ContainerKind.Bzip2 => new Bzip2Streams(bytes),
        ContainerKind.Xz => new XzStreams(bytes),
        ContainerKind.Zstd => new DecompressionStream(bytes, leaveOpen: true),
        ContainerKind.Lzip => LZipStream.Create(bytes, SharpCompress.Compressors.CompressionMode.Decompress, leaveOpen: true),
        _ => throw new InvalidDataException("no decoder for " + kind),
    };

    /// <summary>Reads on to the end, so that damage behind what a reader took is said too.</summary>
    private static void Rest(ReadContext context, GuardedStream content)
    {
        if (content.Problem is not null)
        {
            context.Losses.Add($"bytes={content.Bytes}+ of the unpacked content", content.Problem);
            return;
        }

        try
        {
            content.Finish();
        }
        catch (InvalidDataException problem)
        {
            context.Losses.Add($"bytes={content.Bytes}+ of the unpacked content", problem.Message);
        }
    }

    /// <summary>The name without the ending of the packer; a gzip may carry the name itself (RFC 1952, FNAME).</summary>
    internal static string InnerName(string file, ContainerKind kind, ReadOnlySpan<byte> head)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var ending = kind switch
        {
            ContainerKind.Gzip => ".gz",
            ContainerKind.Bzip2 => ".bz2",
            ContainerKind.Xz => ".xz",
            ContainerKind.Zstd => ".zst",
            _ => ".lz",
        };
        return name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length]
            : kind == ContainerKind.Gzip && Stated(head) is { Length: > 0 } stated ? stated
            : name.LastIndexOf('.') is var dot and > 0 && name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..dot] + ".tar"
            : name + ".unpacked";
    }

    private static string? Stated(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || (head[3] & 8) == 0)
        {
            return null;
        }

        var at = 10 + ((head[3] & 4) == 0 ? 0 : 2 + head[10] + (head[11] << 8));
        var end = at < head.Length ? head[at..].IndexOf((byte)0) : -1;
        return end <= 0 ? null : EntryNames.Decode(head.Slice(at, end));
    }

    /// <summary>Counts against the exhibit's budget where no other stream does.</summary>
    private sealed class Counted(Stream inner, ExhibitBudget budget) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Take(read);
            return read;
        }
    }

    /// <summary>The decoders are made for arrays; their default for spans rents and copies each time.</summary>
    private sealed class ThroughArray(Stream inner) : ReadOnlyStream
    {
        private readonly byte[] _buffer = new byte[1 << 15];

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(_buffer, 0, Math.Min(buffer.Length, _buffer.Length));
            _buffer.AsSpan(0, read).CopyTo(buffer);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
