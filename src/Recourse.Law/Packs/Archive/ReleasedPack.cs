using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Recourse.Law;

/// <summary>
/// A pack that was released: one file under <c>law/released/</c> that holds every file of the pack as it was, byte for byte. Written by
/// <c>eng/release-law</c>, never changed afterwards.
/// </summary>
/// <remarks>
/// The file is plain so that it can be read and compared: the line <c>recourse-law-pack/1</c>, the lines <c>released YYYY-MM-DD</c>,
/// <c>digest SHA-256</c> and <c>files N</c>, then for each file in ordinal order of the paths the line <c>LENGTH PATH</c>, its bytes, a line end.
/// </remarks>
public sealed class ReleasedPack
{
    /// <summary>First line of a file of the archive.</summary>
    internal const string Format = "recourse-law-pack/1";

    private readonly Lazy<LawPack> _pack;

    private ReleasedPack(string name, DateOnly released, string digest, Lazy<LawPack> pack) => (Name, Released, Digest, _pack) = (name, released, digest, pack);

    /// <summary>Name of the file under <c>law/released/</c>.</summary>
    public string Name { get; }

    /// <summary>Day of the release.</summary>
    public DateOnly Released { get; }

    /// <summary>Digest of the pack (SHA-256, lower-case hexadecimal).</summary>
    public string Digest { get; }

    /// <summary>The pack.</summary>
    /// <exception cref="LawPackException">The file is damaged, or what it holds is not the pack that its head names.</exception>
    public LawPack Load() => _pack.Value;

    /// <summary>Reads the head of a file of the archive; the rest is read when the pack is asked for.</summary>
    /// <exception cref="LawPackException">The head is none.</exception>
    internal static ReleasedPack Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var at = 0;
        if (Line(name, bytes.Span, ref at) is not Format)
        {
            throw new LawPackException(name, 1, $"the file does not begin with '{Format}'");
        }

        var released = DateOnly.TryParseExact(Value(name, bytes.Span, ref at, "released", 2), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new LawPackException(name, 2, "'released' must be a date YYYY-MM-DD");
        var digest = Value(name, bytes.Span, ref at, "digest", 3);
        var count = Number(name, Value(name, bytes.Span, ref at, "files", 4));
        var body = at;
        return new ReleasedPack(name, released, digest, new Lazy<LawPack>(() => Body(name, bytes, body, count, digest)));
    }

    private static LawPack Body(string name, ReadOnlyMemory<byte> bytes, int at, int count, string digest)
    {
        var files = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>();
        for (var i = 0; i < count; i++)
        {
            var head = Line(name, bytes.Span, ref at);
            var blank = head.IndexOf(' ', StringComparison.Ordinal);
            var length = Number(name, blank > 0 ? head[..blank] : "");
            if (length >= bytes.Length - at || bytes.Span[at + length] != '\n')
            {
                throw new LawPackException($"{name}: the file '{head[(blank + 1)..]}' is cut short");
            }

            files.Add((head[(blank + 1)..], bytes.Slice(at, length)));
            at += length + 1;
        }

        if (at != bytes.Length)
        {
            throw new LawPackException($"{name}: something follows the last file");
        }

        var pack = LawPack.From(files);
        return string.Equals(pack.Digest, digest, StringComparison.Ordinal)
            ? pack
            : throw new LawPackException($"{name}: the files come to the digest {pack.Digest}, its head says {digest}");
    }

    private static string Value(string name, ReadOnlySpan<byte> bytes, ref int at, string key, int line) =>
        Line(name, bytes, ref at) is var text && text.StartsWith(key + " ", StringComparison.Ordinal) ? text[(key.Length + 1)..] : throw new LawPackException(name, line, $"'{key}' is missing");

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new LawPackException($"{name}: '{text}' is no length");

    private static string Line(string name, ReadOnlySpan<byte> bytes, ref int at)
    {
        var end = bytes[at..].IndexOf((byte)'\n');
        if (end < 0)
        {
            throw new LawPackException($"{name}: the file is cut short");
        }

        var text = Encoding.UTF8.GetString(bytes.Slice(at, end));
        at += end + 1;
        return text;
    }
}
