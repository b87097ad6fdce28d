using Recourse.Records;
using Recourse.Text;

namespace Recourse.Spread;

/// <summary>
/// Groups the lines of a list that carry the same information: texts that are equal after normalising (<see cref="TextNormalizer"/>) or alike
/// (<see cref="Likeness"/>). The order of the lines does not matter. A group is a proposal: whether it is the same information a person says.
/// </summary>
public static class TextGroups
{
    /// <summary>
    /// Groups the lines of an NDJSON file, <c>{"id","text"}</c> or <c>{"id","image"}</c>, UTF-8. A text without letters and digits is like no other.
    /// A line that is no such object, or whose id was read already, is listed and does not stop the rest. Ids are texts or numbers.
    /// </summary>
    /// <param name="ndjson">The file's bytes.</param>
    /// <param name="file">Its name, for the list of losses.</param>
    /// <param name="picture">Gives the bytes of the picture that a line names; null where there is none. Without it pictures stand alone.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static TextGroupResult Group(Stream ndjson, string file, Func<string, byte[]?>? picture = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ndjson);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var texts = new TextsToGroup();
        var pictures = new PicturesToGroup();
        var lost = new List<Loss>();
        long row = 0;
        foreach (var bytes in ByteLines.Read(ndjson))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            var line = GroupLine.Read(bytes);
            var reason = line.Reason;
            if (line.Id is { } id)
            {
                if (!ids.Add(id))
                {
                    reason = "The id was read already; the first line with it counts.";
                }
                else if (line.Text is { } text)
                {
                    texts.Add(id, text);
                }
                else if (line.Image is { } image && picture?.Invoke(image) is { } shown)
                {
                    reason = pictures.Add(id, shown);
                }
                else
                {
                    texts.AddAlone(id);
                    reason = "The picture cannot be opened: the line is a group of its own.";
                }
            }

            if (reason.Length > 0)
            {
                lost.Add(new(file, $"row={row}", reason));
            }
        }

        // Named together: a text and a picture could share their first digits.
        List<(string Digest, TextGroup Group)> groups = [.. texts.Group(cancellationToken), .. pictures.Group(cancellationToken)];
        var names = GroupId.Of(groups.ConvertAll(static one => one.Digest));
        return new([.. groups.Select((one, at) => one.Group with { Id = names[at] }).OrderBy(static group => group.Medoid, StringComparer.Ordinal)], [.. lost]);
    }
}
