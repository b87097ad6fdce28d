using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// Writes a bag (RFC 8493, version 1.0) with manifests of SHA-256 and SHA-512. Each file is read once: both digests are taken while its bytes are
/// written. Nothing but what is added here gets into the bag.
/// </summary>
/// <param name="target">Where it is written.</param>
internal sealed class BagWriter(IBagTarget target)
{
    private const int BlockSize = 1 << 18;

    private readonly SortedDictionary<string, FileSums> _payload = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FileSums> _tags = new(StringComparer.Ordinal);

    /// <summary>Bytes of the payload.</summary>
    public long Octets { get; private set; }

    /// <summary>Files of the payload.</summary>
    public int Files => _payload.Count;

    /// <summary>Adds a file from where the stream stands to its end.</summary>
    /// <exception cref="ArgumentException">The path leads out of the bag or is taken.</exception>
    public void Add(string path, Stream source, CancellationToken ct)
    {
        if (!BagPath.IsInside(path) || _payload.ContainsKey(path) || _tags.ContainsKey(path))
        {
            throw new ArgumentException($"'{path}' cannot be a further file of this bag.", nameof(path));
        }

        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        long length = 0;
        try
        {
            using var file = target.Create(path);
            for (int count; (count = source.Read(block)) > 0; length += count)
            {
                ct.ThrowIfCancellationRequested();
                sha256.AppendData(block, 0, count);
                sha512.AppendData(block, 0, count);
                file.Write(block, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        var sums = new FileSums(Hex.Of(sha256.GetHashAndReset()), Hex.Of(sha512.GetHashAndReset()));
        if (path.StartsWith("data/", StringComparison.Ordinal))
        {
            _payload.Add(path, sums);
            Octets += length;
        }
        else
        {
            _tags.Add(path, sums);
        }
    }

    /// <summary>Adds bytes.</summary>
    /// <inheritdoc cref="Add(string, Stream, CancellationToken)"/>
    public void Add(string path, byte[] bytes, CancellationToken ct)
    {
        using var source = new MemoryStream(bytes, writable: false);
        Add(path, source, ct);
    }

    /// <summary>Writes the declaration, the description and the manifests.</summary>
    /// <param name="info">Lines of <c>bag-info.txt</c>; the number of bytes and files is added.</param>
    /// <param name="ct">Stops.</param>
    public void Finish(IReadOnlyList<(string Label, string Value)> info, CancellationToken ct)
    {
        Add("bagit.txt", Encoding.ASCII.GetBytes(BagFormat.Declaration), ct);
        var text = string.Concat(info.Select(line => $"{line.Label}: {OneLine(line.Value)}\n"))
            + string.Create(CultureInfo.InvariantCulture, $"{BagFormat.OxumLabel}: {Octets}.{_payload.Count}\n");
        Add(BagFormat.Info, Encoding.UTF8.GetBytes(text), ct);
        Add("manifest-sha256.txt", Manifest(_payload, sums => sums.Sha256), ct);
        Add("manifest-sha512.txt", Manifest(_payload, sums => sums.Sha512), ct);

        // Neither of the two lists itself or the other.
        var (first, second) = (Manifest(_tags, sums => sums.Sha256), Manifest(_tags, sums => sums.Sha512));
        Add("tagmanifest-sha256.txt", first, ct);
        Add("tagmanifest-sha512.txt", second, ct);
    }

    private static byte[] Manifest(SortedDictionary<string, FileSums> files, Func<FileSums, string> digest) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{digest(file.Value)}  {BagPath.Encode(file.Key)}\n")));

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private readonly record struct FileSums(string Sha256, string Sha512);
}

/// <summary>Fixed names and texts of a bag.</summary>
internal static class BagFormat
{
    public const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    public const string DeclarationFile = "bagit.txt";

    public const string Info = "bag-info.txt";

    public const string OxumLabel = "Payload-Oxum";
}
