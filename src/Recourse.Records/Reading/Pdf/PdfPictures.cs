using System.Globalization;
using UglyToad.PdfPig.Content;

namespace Recourse.Records;

/// <summary>
/// Hands the pictures of pages on as documents (<c>page3/image1.jpg</c>): a JPEG as it stands in the file, others as PNG. A picture that several
/// pages show is read once.
/// </summary>
internal sealed class PdfPictures(ReadContext context, int depth, EntryHandler entry)
{
    /// <summary>Pixels that a picture with legible text has at least.</summary>
    private const int Least = 24;
    private const long LeastArea = 4000;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Read(string page, List<IPdfImage> pictures)
    {
        var (number, small) = (0, 0);
        foreach (var picture in pictures)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            number++;
            var place = string.Create(CultureInfo.InvariantCulture, $"{page}/image{number}");
            if (picture.WidthInSamples < Least || picture.HeightInSamples < Least || (long)picture.WidthInSamples * picture.HeightInSamples < LeastArea)
            {
                small++;
                continue;
            }

            try
            {
                One(place, picture);
            }
            catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
            {
                context.Losses.Add("entry=" + place, "the picture cannot be unpacked; not read: " + GuardedStream.Say(problem));
            }
        }

        if (small > 0)
        {
            context.Losses.Add(page, $"{small} pictures of fewer pixels than legible text has are not looked at");
        }
    }

    private void One(string place, IPdfImage picture)
    {
        if (!context.Budget.TakeEntry())
        {
            context.Losses.Add("entry=" + place, "more entries than the limit; not read");
            return;
        }

        var raw = picture.RawMemory;
        var name = place;
        if (raw.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            name += ".jpg";
        }
        else if (picture.TryGetPng(out var png))
        {
            (raw, name) = (png, name + ".png");
        }
        else
        {
            context.Losses.Add("entry=" + place, "the picture is packed in a way that is not read (JPEG 2000, JBIG2 or damaged): print the page to a picture and give that");
            return;
        }

        if (_seen.Add(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(raw.Span))))
        {
            entry(name, new MemoryStream(raw.ToArray(), writable: false), raw.Length, depth);
        }
    }
}
