using System.Security.Cryptography;
using Recourse.Documents;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>Writes an opinion beside an assessment: HTML or DOCX, by the name of the file.</summary>
internal static class WriteOpinion
{
    /// <summary>Refuses what cannot be written, before anything is computed.</summary>
    /// <exception cref="UsageException">A file's name ends neither in .html nor in .docx, or it is a folder.</exception>
    public static void Check(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (Kind(path) is not (".HTML" or ".DOCX"))
            {
                throw new UsageException($"--opinion 写作 .html 或 .docx 文件，不是 {path}", $"--opinion names a file that ends in .html or .docx, not {path}");
            }

            if (Directory.Exists(path))
            {
                throw new UsageException($"--opinion {path} 是目录，不是文件。", $"--opinion {path} is a folder, not a file.");
            }
        }
    }

    /// <summary>Writes each file; their names have been checked.</summary>
    public static void Write(IReadOnlyList<string> paths, Subject subject, Assessment assessment, LawPack pack)
    {
        var source = Directory.Exists(subject.Path) ? Path.Combine(subject.Path, "out", "findings.json") : subject.Path;
        var opinion = OpinionBuilder.Of(
            assessment, subject.Facts, pack, Path.GetFileName(source), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source))),
            subject.Run is { } run ? FactEvidence.Of(run) : null);
        foreach (var path in paths)
        {
            OutputFile.Write(Path.GetFullPath(path), Kind(path) is ".HTML" ? OpinionPage.Render(opinion) : OpinionDocx.Render(opinion));
        }
    }

    private static string Kind(string path) => Path.GetExtension(path).ToUpperInvariant();
}
