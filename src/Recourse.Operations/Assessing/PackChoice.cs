using Recourse.Law;

namespace Recourse.Operations;

/// <summary>The pack that a user names: by digest, or as a folder of law files; without a name the present one.</summary>
internal static class PackChoice
{
    /// <exception cref="UsageException">There is no such pack, or its files are malformed.</exception>
    public static LawPack Of(string? named)
    {
        try
        {
            return named is null ? LawPack.Load() : Directory.Exists(named) ? Folder(named) : LawArchive.Find(named) ?? throw Unknown(named);
        }
        catch (LawPackException broken)
        {
            throw new UsageException($"规则包 {named} 无法读取：{broken.Message}", $"The law pack {named} cannot be read: {broken.Message}");
        }
    }

    /// <summary>What to say where a pack is neither the present one nor released.</summary>
    public static UsageException Unknown(string digest) => new(
        $"本程序没有规则包 {digest}：既不是现行的（{LawPack.Load().Digest}），也不在已发布的 {LawArchive.Released.Length} 个之中（recourse law list 列出；至少写摘要值的前 {LawArchive.FewestDigits} 位）。",
        $"This program ships no law pack {digest}: it is neither the present one ({LawPack.Load().Digest}) nor one of the {LawArchive.Released.Length} released ones "
        + $"(`recourse law list` lists them; give at least the first {LawArchive.FewestDigits} digits).");

    private static LawPack Folder(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Bytes: (ReadOnlyMemory<byte>)File.ReadAllBytes(file))).ToArray();
        return files.Length > 0
            ? LawPack.From(files)
            : throw new UsageException($"{folder} 中没有条文文件（*.yaml）。", $"{folder} holds no files of law (*.yaml).");
    }
}
