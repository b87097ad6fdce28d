using System.IO.Compression;
using System.Text;

namespace Recourse.Evidence;

/// <summary>
/// A package opened for checking: the folder itself, or a ZIP file laid out in a temporary folder. A ZIP file that is not laid out as this program
/// packs (names twice or leading outside, bytes that belong to no file, compression) is not believed: two programs might read two things in it.
/// </summary>
public sealed class OpenedPackage : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    private OpenedPackage(string folder, DirectoryInfo? temporary, IReadOnlyList<Breakage> broken)
    {
        Folder = folder;
        _temporary = temporary;
        Broken = broken;
    }

    /// <summary>The bag.</summary>
    public string Folder { get; }

    /// <summary>The case folder inside it.</summary>
    public string CaseFolder => Path.Combine(Folder, "data");

    /// <summary>What of the ZIP file does not hold; the names in it are used once, the first.</summary>
    public IReadOnlyList<Breakage> Broken { get; }

    /// <summary>True where a path is a package: a folder with a bag's declaration, or a ZIP file.</summary>
    public static bool IsPackage(string path) => File.Exists(path) ? CasePackage.IsZip(path) : BagCheck.IsBag(path);

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">It is no readable ZIP file.</exception>
    /// <exception cref="IOException">It can't be read, or there is no room to lay it out.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="ct"/>.</exception>
    public static OpenedPackage Open(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return new OpenedPackage(path, null, []);
        }

        var name = Path.GetFileName(path);
        var broken = new List<Breakage>();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (ZipLayout.Fault(file) is { } fault)
        {
            broken.Add(new Breakage(name, Links.Content, "a ZIP file laid out as it was packed, every byte of it in one file", fault));
        }

        file.Position = 0;
        var temporary = Directory.CreateTempSubdirectory("recourse-package-");
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            Extract(zip, temporary.FullName, name, broken, ct);
            return new OpenedPackage(temporary.FullName, temporary, broken);
        }
        catch
        {
            temporary.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Removes what was laid out.</summary>
    public void Dispose() => _temporary?.Delete(recursive: true);

    private static void Extract(ZipArchive zip, string folder, string name, List<Breakage> broken, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            ct.ThrowIfCancellationRequested();
            if (!BagPath.IsInside(entry.FullName))
            {
                broken.Add(new Breakage($"{name}: {entry.FullName}", Links.UnknownFile, "a path inside the package", "one that leads outside"));
            }
            else if (!seen.Add(entry.FullName))
            {
                broken.Add(new Breakage($"{name}: {entry.FullName}", Links.UnknownFile, "each name once", "a second file of this name"));
            }
            else if (entry.Length != entry.CompressedLength)
            {
                broken.Add(new Breakage($"{name}: {entry.FullName}", Links.Content, "bytes stored as they are", "compressed bytes, which are not opened"));
            }
            else
            {
                CopyOut(entry, Path.Combine(folder, Path.Combine(entry.FullName.Split('/'))), name, broken, ct);
            }
        }
    }

    private static void CopyOut(ZipArchiveEntry entry, string path, string name, List<Breakage> broken, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = entry.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            var block = new byte[1 << 17];
            for (int count; (count = source.Read(block)) > 0;)
            {
                ct.ThrowIfCancellationRequested();
                target.Write(block, 0, count);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException && fault.HResult != unchecked((int)0x80070070))
        {
            // Also a name that is a file here and a folder there. A full disk (0x80070070) is no fault of the package.
            broken.Add(new Breakage($"{name}: {entry.FullName}", Links.Content, "a file that can be read", fault.Message));
        }
    }
}
