using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// A batch that is decided: once this file stands whole, the batch will be carried out, by this process or by the next one that opens the
/// case. It holds the new lines and the head already signed for them, so finishing needs no private key and invents nothing.
/// </summary>
/// <param name="From">Entries before the batch.</param>
/// <param name="EventsLength">Bytes of the event file before the batch.</param>
/// <param name="Lines">The new lines.</param>
/// <param name="Note">The signed head after the batch.</param>
internal sealed record Journal(long From, long EventsLength, IReadOnlyList<EventLine> Lines, byte[] Note)
{
    private const string Header = "recourse-journal/v1";

    /// <summary>The file's bytes.</summary>
    public byte[] Render()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Header} {From} {EventsLength} {Lines.Count}\n")));
        foreach (var line in Lines)
        {
            bytes.Write(line.Render());
        }

        bytes.Write(Note);
        return bytes.ToArray();
    }

    /// <summary>Reads a journal; null where it is none.</summary>
    public static Journal? TryParse(ReadOnlyMemory<byte> file)
    {
        var end = file.Span.IndexOf((byte)'\n');
        if (end < 0
            || Encoding.ASCII.GetString(file.Span[..end]).Split(' ') is not [Header, var fromText, var lengthText, var countText]
            || !TryNumber(fromText, out var from) || !TryNumber(lengthText, out var length) || !TryNumber(countText, out var count))
        {
            return null;
        }

        var rest = file[(end + 1)..];
        var lines = new List<EventLine>();
        for (var index = from; index < from + count; index++)
        {
            end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 || EventLine.TryParse(index, rest[..end]) is not { } line)
            {
                return null;
            }

            lines.Add(line);
            rest = rest[(end + 1)..];
        }

        return new Journal(from, length, lines, rest.ToArray());
    }

    // 15 digits: sums of two stay far from the end of the range.
    private static bool TryNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && text.Length <= 15;
}
