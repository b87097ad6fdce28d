using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>A case that is packed, and what a check says of a package.</summary>
internal sealed class PackedCase : IDisposable
{
    private readonly TestCase _case = new();

    public PackedCase()
    {
        _case.Fill();
        Vault = _case.Open();
    }

    public Vault Vault { get; }

    public string Folder => _case.Folder;

    public string Place(string name) => Path.Combine(_case.Base, name);

    public string Pack(string name, params (string Digest, string Reason)[] withheld)
    {
        Write(name, CancellationToken.None, withheld);
        return Place(name);
    }

    public WrittenPackage Write(string name, CancellationToken ct, params (string Digest, string Reason)[] withheld) => CasePackage.Write(
        Vault,
        Folder,
        new PackageRequest
        {
            Target = Place(name),
            Recipient = "辩护人",
            Purpose = "阅卷",
            Withheld = withheld.ToDictionary(one => one.Digest, one => one.Reason, StringComparer.Ordinal),
            Files = _ => [new PackageFile("verify.html", PackageVerifier.Page()), new PackageFile("data/case.yaml", Encoding.UTF8.GetBytes("title: 一\n"))],
        },
        ct);

    /// <summary>Everything that a check of a package names.</summary>
    public static IReadOnlyList<Breakage> Check(string path)
    {
        using var package = OpenedPackage.Open(path, CancellationToken.None);
        return
        [
            .. package.Broken,
            .. BagCheck.Run(package.Folder, CancellationToken.None).Broken,
            .. VaultCheck.Run(package.CaseFolder, CancellationToken.None).Broken.Select(item => item with { Item = "data/" + item.Item }),
        ];
    }

    public void Dispose()
    {
        Vault.Dispose();
        _case.Dispose();
    }
}
