using System.Runtime.CompilerServices;
using System.Text;
using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

/// <summary>A case written into a folder of its own that goes away with the test.</summary>
internal sealed class WrittenCase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recourse-samples-");

    public WrittenCase(string name) => Truth = DemoCases.All.Single(demo => demo.Name == name).Write(_folder.FullName);

    public DemoTruth Truth { get; }

    public string Yaml => File.ReadAllText(Path.Combine(_folder.FullName, "case.yaml"));

    public SortedDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return files;
    }

    public byte[] Material(string path) => File.ReadAllBytes(Path.Combine(_folder.FullName, "material", path));

    /// <summary>The bytes of every readable document, those inside archives included, by the path that the truth gives them.</summary>
    public byte[] Document(PlantedFile file)
    {
        var parts = file.Path.Split("!/");
        if (parts.Length == 1)
        {
            return Material(file.Path);
        }

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(Material(parts[0])));
        using var entry = archive.GetEntry(parts[1])!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The text of a document in its planted encoding; bytes that are no text stand as U+FFFD.</summary>
    public string Text(PlantedFile file)
    {
        var encoding = file.Encoding switch { "gb18030" => CaseFolder.Gb18030, "utf-16le" => Encoding.Unicode, _ => Encoding.UTF8 };
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient.GetString(Document(file)).TrimStart('\uFEFF');
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [ModuleInitializer]
    internal static void RegisterEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}

/// <summary>A small reader of separated values, written for these tests alone.</summary>
internal static class Rows
{
    public static List<string[]> Read(string text, char separator = ',')
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted)
            {
                if (character != '"')
                {
                    cell.Append(character);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (character == separator)
            {
                EndCell();
            }
            else if (character == '\n')
            {
                EndRow();
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndRow();
        }

        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add([.. cells]);
            cells.Clear();
        }
    }
}
