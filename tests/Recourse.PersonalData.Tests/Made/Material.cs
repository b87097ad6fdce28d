using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData.Tests;

/// <summary>Files of a test in a folder that goes away with it.</summary>
internal sealed class Material : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-test-").FullName;
    private readonly List<SourceFile> _files = [];

    public IReadOnlyList<SourceFile> Files => _files;

    public string Folder => _folder;

    public Material Add(string name, string text) => Add(name, new UTF8Encoding(false).GetBytes(text));

    public Material Add(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        _files.Add(new SourceFile(name, path));
        return this;
    }

    public ScanResult Scan(ScanOptions? options = null) => Scanner.Run(_files, options ?? new ScanOptions(), null, CancellationToken.None);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Bytes of the scan's JSON.</summary>
    public static string Json(ScanResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ScanJson.Write(result, writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string List(ScanResult scan, ConductResult conducts)
    {
        using var stream = new MemoryStream();
        ItemList.Write(stream, scan, conducts);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Words(Tally tally) => $"{tally.Raw} {string.Join(' ', tally.Excluded.Select(entry => $"-{entry.Reason}:{entry.Count}"))} ={tally.Net}";

    public static ScanOptions Hinted(CaseFile file, int threads = 1) => new()
    {
        Threads = threads,
        Hints = name => file.Material.FirstOrDefault(hint => hint.Path == name) is { } hint
            ? new ColumnHints(hint.Columns.ToDictionary(entry => entry.Key, entry => ColumnRoles.Parse(entry.Value), StringComparer.Ordinal), hint.Header)
            : ColumnHints.None,
        KindHint = name => file.Material.FirstOrDefault(hint => hint.Path == name) is { Kind.Length: > 0 } hint ? hint.Kind : null,
    };

    public static MaterialHint Hint(string path, string kind, params (string Column, string Role)[] columns) =>
        new() { Path = path, Kind = kind, Columns = columns.ToImmutableSortedDictionary(entry => entry.Column, entry => entry.Role, StringComparer.Ordinal) };
}
