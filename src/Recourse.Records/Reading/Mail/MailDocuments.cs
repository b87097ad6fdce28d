using System.Globalization;
using System.Text;
using MimeKit;
using MimeKit.Tnef;

namespace Recourse.Records;

/// <summary>
/// Reads a mail message (RFC 5322, MIME). The message itself is a document of one row, its header fields; each part is a document of its own
/// under <c>NUMBER/NAME</c>, numbered from 1 in the order in which the parts that hold content stand in the message. The bytes of a part, in
/// which its addresses are counted, are those behind its transfer encoding (base64, quoted-printable), before any change of character encoding;
/// the bytes of an inner message are those that stand in the outer one. A saved page (MHTML, RFC 2557) is the same with other fields, and its parts
/// are named after their addresses.
/// </summary>
internal static class MailDocuments
{
    private const int DeepestPart = 50;

    static MailDocuments() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static long Read(ReadContext context, Stream stream, int depth, EntryHandler entry, bool page = false)
    {
        var offsets = new Dictionary<MimeMessage, (long Begin, long End)>(ReferenceEqualityComparer.Instance);
        MimeMessage? message = null;
        try
        {
            stream.Position = 0;
            var options = new ParserOptions { MaxMimeDepth = DeepestPart, CharsetEncoding = Encoding.GetEncoding("GB18030") };
            var parser = new MimeParser(options, stream, MimeFormat.Entity, persistent: true);
            parser.MimeMessageEnd += (_, end) => offsets[end.Message] = (end.BeginOffset, end.EndOffset);
            message = parser.ParseMessage(context.Cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            context.Losses.Add("whole file", (page ? "it begins like a saved page" : "it begins like a mail") + " and cannot be taken apart as one: " + problem.Message);
        }

        var columns = page ? MailHeaders.PageColumns : MailHeaders.Columns;
        var document = context.Begin(page ? DocumentFormat.Mhtml : DocumentFormat.Mail, "", columns);
        if (message is null)
        {
            // Read as what it is besides: lines of text.
            stream.Position = 0;
            entry("source.txt", stream, stream.Length, depth);
            return 0;
        }

        using (message)
        {
            var headers = new MailHeaders(message.Headers, columns);
            if (!headers.IsEmpty)
            {
                headers.Send(context, document);
            }

            new Walk(context, stream, offsets, depth, entry, page).Take(message.Body);
            return headers.IsEmpty ? 0 : 1;
        }
    }

    private sealed class Walk(ReadContext context, Stream stream, Dictionary<MimeMessage, (long Begin, long End)> offsets, int depth, EntryHandler entry, bool page)
    {
        private readonly EntryNames _names = new(context.Losses);
        private int _number;

        public void Take(MimeEntity? entity)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            switch (entity)
            {
                case null:
                    return;
                case Multipart multipart when multipart.ContentType.IsMimeType("multipart", "encrypted"):
                    context.Losses.Add("entry=" + Name("encrypted", null), "encrypted (PGP or S/MIME); not read: decrypt the message and give it again");
                    return;
                case Multipart multipart:
                    Parts(multipart);
                    return;
                case MessagePart inner:
                    Inner(inner);
                    return;
                case MimePart part:
                    Part(part);
                    return;
                default:
                    context.Losses.Add("entry=" + Name("part", null), "a part of unknown structure; not read");
                    return;
            }
        }

        private void Parts(Multipart multipart)
        {
            if (multipart.Boundary is null || multipart.Count == 0)
            {
                context.Losses.Add("parts", "a message of several parts whose parts cannot be found; not read as parts");
            }
            else if (!MailTokens.Stands(stream, multipart.Boundary))
            {
                context.Losses.Add("end", "the closing boundary of the parts is missing: the message is cut off or damaged; what is there is read");
            }

            if (!string.IsNullOrWhiteSpace(multipart.Epilogue))
            {
                context.Losses.Add("end", "text stands behind the last part, where mail programs do not show it; not read");
            }

            var plain = multipart.ContentType.IsMimeType("multipart", "alternative") ? multipart.OfType<TextPart>().FirstOrDefault(part => part.IsPlain) : null;
            foreach (var part in multipart)
            {
                if (plain is not null && part is TextPart { IsHtml: true } html && SaysNoMore(html, plain))
                {
                    context.Losses.Add("entry=" + Name("body.html", html), "the same text once more as HTML, without a number or address that the plain text lacks; not read twice");
                    continue;
                }

                Take(part);
            }
        }

        /// <summary>Whether every long number and every mail address of a part stands in the other one too.</summary>
        private static bool SaysNoMore(TextPart more, TextPart plain)
        {
            var known = Decode(plain);
            foreach (var token in MailTokens.Of(Decode(more)))
            {
                if (known.AsSpan().IndexOf(token) < 0)
                {
                    return false;
                }
            }

            return true;
        }

        private static byte[] Decode(TextPart part)
        {
            using var memory = new MemoryStream();
            part.Content?.DecodeTo(memory);
            return memory.ToArray();
        }

        private void Inner(MessagePart part)
        {
            var name = Name("message.eml", part);
            if (part.ContentType.IsMimeType("message", "partial"))
            {
                context.Losses.Add("entry=" + name, "one piece of a message that was sent in several; not read: join them");
                return;
            }

            if (!Counts() || part.Message is null || !offsets.TryGetValue(part.Message, out var place) || place.End <= place.Begin)
            {
                context.Losses.Add("entry=" + name, "an inner message that cannot be found or is one too many; not read");
                return;
            }

            entry(name, new Slice(stream, place.Begin, place.End - place.Begin), place.End - place.Begin, depth);
        }

        private void Part(MimePart part)
        {
            var name = Name(Usual(part), part);
            if (!Counts())
            {
                context.Losses.Add("entries", "more parts than the limit; the rest is not read");
                return;
            }

            if (Encrypted(part) is { } reason)
            {
                context.Losses.Add("entry=" + name, reason);
                return;
            }

            if (part is TnefPart tnef && Unwrap(tnef, name))
            {
                return;
            }

            if (part.Content is null)
            {
                context.Losses.Add("entry=" + name, "the part is empty");
                return;
            }

            Transfer(part, name);
            using var content = new GuardedStream(part.Content.Open(), context.Limits, null);
            entry(name, content, -1, depth);
        }

        private static string Usual(MimePart part) => part is TextPart text
            ? text.IsHtml ? "body.html" : text.ContentType.IsMimeType("text", "calendar") ? "body.ics" : "body.txt"
            : part.ContentType.IsMimeType("application", "pkcs7-mime") ? "smime.p7m" : "part.bin";

        private static string? Encrypted(MimePart part)
        {
            var smime = part.ContentType.IsMimeType("application", "pkcs7-mime") || part.ContentType.IsMimeType("application", "x-pkcs7-mime");
            return !smime ? null
                : part.ContentType.Parameters["smime-type"] is { } type && type.Equals("signed-data", StringComparison.OrdinalIgnoreCase) ? null
                : part.ContentType.Parameters["smime-type"] is { } packed && packed.Equals("compressed-data", StringComparison.OrdinalIgnoreCase)
                    ? "compressed as S/MIME; not read: save the message unpacked and give it again"
                : "encrypted (S/MIME); not read: decrypt the message and give it again";
        }

        /// <summary>The attachments inside the <c>winmail.dat</c> of Outlook; false where there are none to be had.</summary>
        private bool Unwrap(TnefPart tnef, string name)
        {
            List<MimeEntity> inner;
            try
            {
                inner = [.. tnef.ExtractAttachments()];
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                context.Losses.Add("entry=" + name, "the wrapping of Outlook (TNEF) is damaged; read as bytes: " + problem.Message);
                return false;
            }

            foreach (var part in inner)
            {
                Take(part);
            }

            return inner.Count > 0;
        }

        /// <summary>Says where a transfer or character encoding does not hold what it states.</summary>
        private void Transfer(MimePart part, string name)
        {
            var stated = part.Headers[HeaderId.ContentTransferEncoding];
            if (stated is not null && part.ContentTransferEncoding == ContentEncoding.Default)
            {
                context.Losses.Add("entry=" + name, $"its transfer encoding is unknown ({stated.Trim()}); read as it stands");
            }

            if (part.ContentTransferEncoding == ContentEncoding.Base64 && part.Content is { } packed && MailTokens.BrokenBase64(packed) is { } broken)
            {
                context.Losses.Add("entry=" + name, broken);
            }

            var charset = part is TextPart ? part.ContentType.Charset : null;
            if (charset is not null && !MailTokens.IsReadCharset(charset))
            {
                context.Losses.Add("entry=" + name, $"its character encoding ({charset}) is not among those that are read; Chinese characters in it may be wrong, digits and Latin letters are not");
            }
        }

        private bool Counts() => _number <= context.Limits.MaxEntries && context.Budget.TakeEntry();

        private string Name(string usual, MimeEntity? part)
        {
            // Read as it stands: the addresses of a saved page need not be valid ones.
            if (page && part?.Headers[HeaderId.ContentLocation]?.Trim() is { Length: > 0 } address)
            {
                return _names.Take(string.Create(CultureInfo.InvariantCulture, $"{++_number}/{AddressNames.Path(address, part.ContentType.MimeType)}"));
            }

            var stated = part?.ContentDisposition?.FileName ?? part?.ContentType.Name;
            var name = string.IsNullOrWhiteSpace(stated) ? usual : stated.Trim();
            return _names.Take(string.Create(CultureInfo.InvariantCulture, $"{++_number}/{name.Replace('/', '_').Replace('\\', '_')}"));
        }
    }

    /// <summary>A stretch of a seekable stream.</summary>
    private sealed class Slice(Stream inner, long begin, long length) : ReadOnlyStream
    {
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            if (inner.Position != begin + _at)
            {
                inner.Position = begin + _at;
            }

            var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, length - _at)]);
            _at += read;
            return read;
        }
    }
}
