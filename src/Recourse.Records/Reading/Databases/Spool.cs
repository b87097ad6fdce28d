using System.Security.Cryptography;

namespace Recourse.Records;

/// <summary>Gives a document that must be read out of order as a file: itself, or a nameless copy where it stands in a container.</summary>
internal static class Spool
{
    /// <summary>Opens it.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="head">Its first bytes, which were read already.</param>
    /// <param name="losses">Receives where reading stopped.</param>
    /// <param name="digest">SHA-256 of a copy; empty for a file read in place.</param>
    /// <param name="owned">True where the caller must close what is returned.</param>
    public static FileStream Open(Stream stream, ReadOnlySpan<byte> head, LossList losses, out string digest, out bool owned)
    {
        digest = "";
        owned = stream is not FileStream;
        if (stream is FileStream file)
        {
            return file;
        }

        var copy = TemporaryFile.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        copy.Write(head);
        hash.AppendData(head);
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
