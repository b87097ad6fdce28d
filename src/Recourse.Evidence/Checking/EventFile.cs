using System.Buffers.Text;

namespace Recourse.Evidence;

/// <summary>
/// The lines of an event file by their entry. In a case line N is entry N; in a package that withholds some, each line stands where its own index
/// says, and the rest are named by the list.
/// </summary>
internal sealed class EventFile
{
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _lines = [];
    private readonly HashSet<long> _withheld = [];

    private EventFile(int length, int rest) => (Length, Rest) = (length, rest);

    /// <summary>Bytes of the file.</summary>
    public int Length { get; }

    /// <summary>Bytes behind the last line end.</summary>
    public int Rest { get; }

    /// <summary>Lines of the file.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines that stand for no entry of their own: without an index, or with one that is taken.</summary>
    public int Stray { get; private set; }

    /// <summary>Entries that the file and the list account for.</summary>
    public long Entries => Withheld is null ? Lines : _lines.Keys.Concat(_withheld).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>What a package withholds; null for a case.</summary>
    public IReadOnlyList<WithheldEntry>? Withheld { get; private init; }

    /// <summary>SHA-256 of the list.</summary>
    public string WithheldDigest { get; private init; } = "";

    /// <summary>The event file of a case.</summary>
    public static EventFile Whole(byte[] bytes)
    {
        var lines = EventLine.Split(bytes, out var rest);
        var file = new EventFile(bytes.Length, rest.Length) { Lines = lines.Count };
        for (var index = 0; index < lines.Count; index++)
        {
            file._lines.Add(index, lines[index]);
        }

        return file;
    }

    /// <summary>The event file of a package.</summary>
    public static EventFile Partial(byte[] bytes, IReadOnlyList<WithheldEntry> withheld, string digest)
    {
        var lines = EventLine.Split(bytes, out var rest);
        var file = new EventFile(bytes.Length, rest.Length) { Lines = lines.Count, Withheld = withheld, WithheldDigest = digest };
        file._withheld.UnionWith(withheld.Select(entry => entry.Entry));
        foreach (var line in lines)
        {
            if (!line.Span.StartsWith("{\"index\":"u8) || !Utf8Parser.TryParse(line.Span["{\"index\":".Length..], out long index, out _) || index < 0
                || !file._lines.TryAdd(index, line))
            {
                file.Stray++;
            }
        }

        return file;
    }

    /// <summary>The line of an entry; null where there is none.</summary>
    public ReadOnlyMemory<byte>? LineOf(long entry) => _lines.TryGetValue(entry, out var line) ? (ReadOnlyMemory<byte>?)line : null;

    /// <summary>True if the list says that the entry is not shown.</summary>
    public bool IsWithheld(long entry) => _withheld.Contains(entry);
}
