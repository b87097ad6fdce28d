namespace Recourse.Records;

/// <summary>
/// Shares a number of pictures out among files, before any is read: so many are recognised at most in the whole material, and which ones they are depends
/// neither on threads nor on how fast one is.
/// </summary>
public static class PictureShares
{
    /// <summary>
    /// Pictures that may be recognised in each file, by its name: one in each file that is a picture, in their order, as far as the number goes; what is left in
    /// equal parts to the files that may hold pictures (containers, mails, PDF, office documents), the odd ones to the first.
    /// </summary>
    /// <param name="files">The files, in their order.</param>
    /// <param name="pictures">Pictures in the whole material.</param>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyList<SourceFile> files, int pictures)
    {
        ArgumentNullException.ThrowIfNull(files);
        var shares = files.DistinctBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Name, _ => 0, StringComparer.Ordinal);
        if (pictures <= 0)
        {
            return shares;
        }

        var holders = new List<string>();
        var left = pictures;
        foreach (var file in files)
        {
            switch (Look(file))
            {
                case true when left > 0:
                    shares[file.Name] = 1;
                    left--;
                    break;
                case null:
                    holders.Add(file.Name);
                    break;
                default:
                    break;
            }
        }

        for (var at = 0; at < holders.Count; at++)
        {
            shares[holders[at]] = (left / holders.Count) + (at < left % holders.Count ? 1 : 0);
        }

        return shares;
    }

    /// <summary>True for a picture, null for what may hold some, false for anything else.</summary>
    private static bool? Look(SourceFile file)
    {
        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            var head = new PeekedStream(stream).Head;
            return PictureReader.Kind(head) is not null ? true
                : ContainerMagic.Detect(head, file.Name) != ContainerKind.None || PdfReader.IsPdf(head) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? null
                : false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The reader tells it.
            return false;
        }
    }
}
