using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>Gives a document that must be read out of order as a file: itself, or a nameless copy where it stands in a container.</summary>
internal static class Spool
{
    /// <summary>Opens it.</summary>
    /// <param name="stream">The document, of which nothing was taken yet. Its limits are those of the container it stands in.</param>
    /// <param name="losses">Receives where reading stopped.</param>
    /// <param name="digest">SHA-256 of a copy; empty for a file read in place.</param>
    /// <param name="owned">True where the caller must close what is returned.</param>
    public static FileStream Open(PeekedStream stream, LossList losses, out string digest, out bool owned)
    {
        digest = "";
        owned = stream.Inner is not FileStream;
        if (stream.Inner is FileStream file)
        {
            return file;
        }

        var copy = TemporaryFile.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                copy.Write(buffer.AsSpan(0, read));
                hash.AppendData(buffer.AsSpan(0, read));
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or SharpCompress.Common.SharpCompressException)
        {
            losses.Add($"bytes={copy.Length}+", "reading stopped here: " + problem.Message);
        }

        copy.Flush();
        digest = Convert.ToHexStringLower(hash.GetCurrentHash());
        return copy;
    }
}
