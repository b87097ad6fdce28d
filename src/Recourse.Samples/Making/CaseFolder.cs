using System.Text;

namespace Recourse.Samples.Making;

/// <summary>Writes the files of a case and keeps the books of what they hold.</summary>
internal sealed class CaseFolder
{
    private readonly string _folder;
    private readonly List<PlantedFile> _files = [];
    private readonly List<PlantedLoss> _losses = [];

    public CaseFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, "material"));
    }

    /// <summary>GB 18030 as the base class library knows it.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")
        ?? throw new PlatformNotSupportedException("The runtime has no GB 18030.");

    /// <summary>The valid identifiers written so far.</summary>
    public IdentifierBook Identifiers { get; } = new();

    /// <summary>The documents written so far, sorted by path.</summary>
    public IReadOnlyList<PlantedFile> Files => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The losses planted so far, sorted by file.</summary>
    public IReadOnlyList<PlantedLoss> Losses => [.. _losses.OrderBy(loss => loss.File, StringComparer.Ordinal).ThenBy(loss => loss.Row)];

    /// <summary>Writes <c>case.yaml</c>.</summary>
    public void CaseFile(string yaml) => File.WriteAllBytes(Path.Combine(_folder, "case.yaml"), Utf8(yaml));

    /// <summary>Writes a file under <c>material/</c>.</summary>
    public void Material(string path, string format, string encoding, long records, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, "material", path), bytes);
        _files.Add(new(path, format, encoding, records));
    }

    /// <summary>Notes a document inside a container.</summary>
    public void Inner(string path, string format, string encoding, long records) => _files.Add(new(path, format, encoding, records));

    /// <summary>Notes a place that cannot be read.</summary>
    public void Loss(string file, long row, string why) => _losses.Add(new(file, row, why));

    /// <summary>UTF-8 without a mark.</summary>
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>Counts the valid identifiers as they are written.</summary>
internal sealed class IdentifierBook
{
    private readonly SortedDictionary<string, (long Occurrences, HashSet<string> Values)> _kinds = new(StringComparer.Ordinal);

    /// <summary>What was counted, sorted by kind.</summary>
    public IReadOnlyList<PlantedIdentifiers> All => [.. _kinds.Select(kind => new PlantedIdentifiers(kind.Key, kind.Value.Occurrences, kind.Value.Values.Count))];

    /// <summary>Notes one that was written; <paramref name="normal"/> is its plain spelling, nothing is noted where it is empty.</summary>
    public void Note(string kind, string normal)
    {
        if (normal.Length > 0)
        {
            var (occurrences, values) = _kinds.GetValueOrDefault(kind, (0, new HashSet<string>(StringComparer.Ordinal)));
            values.Add(normal);
            _kinds[kind] = (occurrences + 1, values);
        }
    }
}
