using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// Reads web archives (WARC 1.0 and 1.1, ISO 28500). Each record is one row, its fields and the head of its HTTP message as they stand in the archive;
/// after the rows, what was captured are documents of their own under <c>OFFSET/ADDRESS</c>, whose bytes are those behind the codings of HTTP. Digests
/// that do not hold are losses, and what they stand for is read all the same.
/// </summary>
internal sealed class WarcDocuments
{
    private const int MostNotices = 100;

    /// <summary>The fields of a row; the last one is the head of the HTTP message.</summary>
    private static readonly string[] s_columns =
    [
        "WARC-Type", "WARC-Target-URI", "WARC-Date", "WARC-Record-ID", "WARC-IP-Address", "WARC-Filename", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Payload-Digest",
        "Content-Type", "HTTP",
    ];

    private readonly ReadContext _context;
    private readonly Stream _stream;
    private readonly WarcScan _scan;
    private readonly PiecedRow _row;

    private WarcDocuments(ReadContext context, Stream stream)
    {
        (_context, _stream) = (context, stream);
        (_scan, _row) = (new WarcScan(stream, context.Losses, context.Cancellation), new PiecedRow(context.Limits.MaxRowBytes));
    }

    /// <summary>True where the bytes begin a web archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0.1"u8);

    /// <summary>Reads the archive and returns the number of its records.</summary>
    public static long Read(ReadContext context, Stream stream, int depth, EntryHandler entry)
    {
        var document = context.Begin(DocumentFormat.Warc, "utf-8", s_columns);
        var reader = new WarcDocuments(context, stream);
        var places = new List<WarcPlace>();
        while (reader._scan.Next(out var place))
        {
            if (places.Count == context.Limits.MaxEntries || context.Budget.IsSpent || !context.Budget.TakeEntry())
            {
                context.Losses.Add(place.ToString(), $"more than {places.Count} records or bytes beyond the limit; this record and what follows is not read");
                break;
            }

            places.Add(place);
            var head = reader._scan.Head;
            var http = reader.Http(place, head);
            reader.Row(document, place, head, http);
            reader.Check(place, head, http);
        }

        foreach (var place in places)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                reader.Content(place, depth, entry);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
            {
                context.Losses.Add(place.ToString(), "its content could not be read: " + GuardedStream.Say(problem));
            }
        }

        return places.Count;
    }

    private static string Target(FieldHead head) => (head["WARC-Target-URI"] ?? "").TrimStart('<').TrimEnd('>');

    private static bool Is(FieldHead head, string type) => type.Equals(head["WARC-Type"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The head of the HTTP message in a block, with its length; none where the block is no such message.</summary>
    private (FieldHead? Head, int Length) Http(WarcPlace place, FieldHead head)
    {
        var media = head["Content-Type"] ?? "";
        if (!media.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) || place.Length == 0)
        {
            return (null, 0);
        }

        var (http, length) = _scan.ReadHead(place.Block, place.Length);
        if (http is not null)
        {
            return (http, length);
        }

        // Without an empty line all of a short block is head.
        return place.Length <= 1 << 16 ? (FieldHead.Parse(_scan.Bytes(place.Block, (int)place.Length), place.Block), (int)place.Length) : (null, 0);
    }

    private void Row(DocumentInfo document, WarcPlace place, FieldHead head, (FieldHead? Head, int Length) http)
    {
        _row.Clear();
        _row.Whole = (place.Offset, place.Block - place.Offset + http.Length);
        for (var column = 0; column < s_columns.Length - 1; column++)
        {
            if (head.Find(s_columns[column]) is { Name.Length: > 0 } field)
            {
                _row.BeginCell();
                var from = _row.Text.Length;
                _row.Text.Append(field.Value);
                _row.EndPiece(from, field.Offset, field.Length, field.Verbatim);
                _row.EndCell(column);
            }
        }

        if (http.Length > 0)
        {
            _row.BeginCell();
            var from = _row.Text.Length;
            var bytes = _scan.Bytes(place.Block, http.Length).TrimEnd("\r\n"u8);
            var valid = System.Text.Unicode.Utf8.IsValid(bytes);
            _row.Text.Append(valid ? bytes : System.Text.Encoding.UTF8.GetBytes(EntryNames.Decode(bytes)));
            _row.EndPiece(from, place.Block, bytes.Length, valid);
            _row.EndCell(s_columns.Length - 1);
        }

        if (_row.Text.Overflowed)
        {
            _context.Losses.Add(place.ToString(), $"the fields of the record are longer than {_context.Limits.MaxRowBytes} bytes; what did not fit is left out");
        }

        var view = new RowView(document, place.Number, _row.Text.Span, _row.Cells, _row);
        _context.Sink.Row(in view);
    }

    /// <summary>Holds the stated digests to the bytes.</summary>
    private void Check(WarcPlace place, FieldHead head, (FieldHead? Head, int Length) http)
    {
        var revisit = Is(head, "revisit");
        if (head["WARC-Block-Digest"] is { } block)
        {
            Hold(place, "block", block, () => Slice(place, 0));
        }

        // A revisit states the digest of what was captured before.
        if (head["WARC-Payload-Digest"] is { } payload && !revisit)
        {
            Hold(place, "payload", payload, http.Length > 0 && http.Head is { } message
                ? [
                    () => Slice(place, http.Length),
                    () => HttpContent.Open(Without(message), () => Slice(place, http.Length), _ => { }),
                    () => HttpContent.Open(message, () => Slice(place, http.Length), _ => { }),
                ]
                : [() => Slice(place, 0)]);
        }

        if (revisit && _context.Notices.Count < MostNotices)
        {
            _context.Notices.Add(new Notice(place.ToString(),
                $"the same content as was captured before ({head["WARC-Refers-To-Target-URI"] ?? Target(head)}, {head["WARC-Refers-To-Date"] ?? "no date stated"}); it is not stored again"));
        }

        if (head["WARC-Truncated"] is { } reason && !revisit)
        {
            _context.Losses.Add(place.ToString(), $"captured only in part ({reason}), as the archive says itself; what is there is read");
        }

        if (head["WARC-Segment-Number"] is { } segment)
        {
            _context.Losses.Add(place.ToString(), $"piece {segment} of a record that stands in several; each piece is read on its own");
        }
    }

    /// <summary>The same message with its chunks taken away and its content coding left.</summary>
    private static FieldHead Without(FieldHead message) => FieldHead.Parse(
        message["Transfer-Encoding"] is { } transfer ? System.Text.Encoding.UTF8.GetBytes($"HTTP\nTransfer-Encoding: {transfer}\n") : "HTTP\n"u8, 0);

    private void Hold(WarcPlace place, string what, string stated, params Func<Stream>[] readings)
    {
        var digest = WarcDigest.Parse(stated);
        if (digest is null)
        {
            _context.Losses.Add(place.ToString(), $"its {what} digest ({stated}) is of an unknown kind; not checked");
            return;
        }

        foreach (var reading in readings)
        {
            using var stream = new GuardedStream(reading(), _context.Limits, null);
            if (digest.Holds(stream, _context.Cancellation))
            {
                return;
            }
        }

        _context.Losses.Add(place.ToString(),
            $"its {what} does not have the digest that the archive states for it ({stated}): it was changed or damaged after it was captured, or badly written; it is read as it stands");
    }

    private ArchiveSlice Slice(WarcPlace place, long from) => new(_stream, place.Block + from, place.Length - from);

    /// <summary>Hands on what a record captured.</summary>
    private void Content(WarcPlace place, int depth, EntryHandler entry)
    {
        var head = _scan.ReadHead(place.Offset, place.Block - place.Offset).Head!;
        var (http, length) = Http(place, head);
        var rest = place.Length - length;
        if (rest <= 0)
        {
            return;
        }

        var address = Target(head);
        address = address.Length > 0 ? address : (head["WARC-Filename"] ?? "");
        var media = http is null ? head["Content-Type"] ?? "" : http["Content-Type"] ?? "";
        if (http is null)
        {
            using var block = new GuardedStream(Slice(place, 0), _context.Limits, null);
            entry(AddressNames.Of(place.Offset, head["WARC-Type"] ?? "", address, media), block, rest, depth);
            return;
        }

        if (http["Transfer-Encoding"] is null && http["Content-Encoding"] is null
            && long.TryParse(http["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > rest
            && head["WARC-Truncated"] is null)
        {
            _context.Losses.Add(place.ToString(), $"the answer states {stated} bytes of content and {rest} were captured; they are read");
        }

        using var content = new GuardedStream(
            HttpContent.Open(http, () => Slice(place, length), text => _context.Losses.Add(place.ToString(), text)), _context.Limits, null, () => rest);
        var peeked = new PeekedStream(content);

        // Interfaces for programs often answer with JSON and call it a page.
        media = peeked.Head.TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'[', ..] && media.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? "" : media;
        entry(AddressNames.Of(place.Offset, head["WARC-Type"] ?? "", address, media), peeked, -1, depth);
    }
}
