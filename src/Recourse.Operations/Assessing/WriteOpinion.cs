using System.Security.Cryptography;
using Recourse.Documents;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>Writes an opinion beside an assessment: HTML or DOCX, by the name of the file.</summary>
internal static class WriteOpinion
{
    /// <exception cref="UsageException">The file's name ends neither in .html nor in .docx.</exception>
    public static void Write(IReadOnlyList<string> paths, Subject subject, Assessment assessment, LawPack pack)
    {
        var source = Directory.Exists(subject.Path) ? Path.Combine(subject.Path, "out", "findings.json") : subject.Path;
        var opinion = OpinionBuilder.Of(assessment, subject.Facts, pack, Path.GetFileName(source), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source))));
        foreach (var path in paths)
        {
            OutputFile.Write(Path.GetFullPath(path), Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".HTML" => OpinionPage.Render(opinion),
                ".DOCX" => OpinionDocx.Render(opinion),
                _ => throw new UsageException($"--opinion 写作 .html 或 .docx 文件，不是 {path}", $"--opinion names a file that ends in .html or .docx, not {path}"),
            });
        }
    }
}
