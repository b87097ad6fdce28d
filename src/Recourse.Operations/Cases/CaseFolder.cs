
namespace Recourse.Operations;

/// <summary>The layout of a case folder (docs/formats.md).</summary>
internal sealed record CaseFolder(string Root)
{
    /// <summary>Role names under which the vault keeps what it seals.</summary>
    public const string MaterialRole = "material", CaseFileRole = "case-file", DecisionRole = "decision",
        FindingsRole = "findings", AssessmentRole = "assessment", ItemsRole = "items", ReportRole = "report";

    public const string CaseFileName = "case.yaml";

    public string CaseFile => Path.Combine(Root, CaseFileName);

    public string Material => Path.Combine(Root, "material");

    public string Output => Path.Combine(Root, "out");

    public string Sealed => Path.Combine(Root, ".recourse");

    /// <summary>Opens an existing case folder.</summary>
    /// <exception cref="UsageException">There is no such folder, or nothing in it that makes it a case.</exception>
    public static CaseFolder Open(string path)
    {
        var folder = new CaseFolder(Path.GetFullPath(path));
        if (!Directory.Exists(folder.Root))
        {
            throw new UsageException($"没有这个案件目录：{path}", $"There is no such case folder: {path}");
        }

        return File.Exists(folder.CaseFile) || Directory.Exists(folder.Material) || Directory.Exists(folder.Sealed)
            ? folder
            : throw new UsageException(
                $"{path} 不是案件目录：其中没有 case.yaml，也没有 material/。",
                $"{path} is not a case folder: it holds neither case.yaml nor material/.");
    }

    /// <summary>True where the path is a case folder rather than a file of facts or a package.</summary>
    public static bool IsCase(string path) =>
        Directory.Exists(path) && (File.Exists(Path.Combine(path, CaseFileName)) || Directory.Exists(Path.Combine(path, ".recourse")));
}
