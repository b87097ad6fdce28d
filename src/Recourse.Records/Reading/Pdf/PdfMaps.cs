namespace Recourse.Records;

/// <summary>
/// The file as the library may read it: character maps that stand in it unpacked pass no filter, so their impossible ranges are taken out here. The
/// bytes keep their places, for each is overwritten by a space.
/// </summary>
internal static class PdfMaps
{
    private const int Most = 256 << 20;
    private const int Chunk = 1 << 20;

    /// <summary>The file itself where no map stands unpacked in it.</summary>
    /// <exception cref="InvalidDataException">It has such maps and is too large to be looked through.</exception>
    public static Stream Cleaned(Stream file)
    {
        if (!HasMaps(file))
        {
            file.Position = 0;
            return file;
        }

        if (file.Length > Most)
        {
            throw new InvalidDataException($"its character maps are not packed, and it is larger than {Most} bytes");
        }

        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return new MemoryStream(PdfCMap.Clean(bytes).ToArray(), writable: false);
    }

    private static bool HasMaps(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[Chunk];
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, Chunk - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (PdfCMap.HasRanges(filled))
            {
                return true;
            }

            // A word may lie across two pieces.
            kept = Math.Min(PdfCMap.LongestWord, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
