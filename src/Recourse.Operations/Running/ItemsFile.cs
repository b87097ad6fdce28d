using System.Security.Cryptography;
using Recourse.Evidence;
using Recourse.PersonalData;

namespace Recourse.Operations;

/// <summary><c>out/items.csv</c>: every row of the material with what became of it, streamed, since a case may hold millions. Appears whole or not at all.</summary>
internal sealed class ItemsFile : IDisposable
{
    private const string Name = "items.csv";
    private readonly string _path;
    private readonly string _draft;

    public ItemsFile(CaseFolder folder)
    {
        Directory.CreateDirectory(folder.Output);
        _path = Path.Combine(folder.Output, Name);
        _draft = _path + ".part";
        Output = new FileStream(_draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Where the list is written to.</summary>
    public FileStream Output { get; }

    /// <summary>Writes the list and returns its SHA-256.</summary>
    public static string Write(Stream output, ScanResult scan, ConductResult conducts)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(output, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            ItemList.Write(stream, scan, conducts);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>Puts the finished list in its place and seals it.</summary>
    public void Publish(Vault vault)
    {
        Output.Flush(flushToDisk: true);
        Output.Dispose();
        File.Move(_draft, _path, overwrite: true);
        vault.Seal([new SealRequest(_path, "out/" + Name, CaseFolder.ItemsRole, "recourse " + ProgramVersion.Text)], 1, null, CancellationToken.None);
    }

    /// <summary>Leaves no draft behind where the list was not finished.</summary>
    public void Dispose()
    {
        Output.Dispose();
        File.Delete(_draft);
    }
}
