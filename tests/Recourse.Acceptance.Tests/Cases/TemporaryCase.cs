namespace Recourse.Acceptance.Tests.Cases;

/// <summary>A case folder that is deleted after the test.</summary>
internal sealed class TemporaryCase : IDisposable
{
    public TemporaryCase() => Directory.CreateDirectory(Material);

    public string Folder { get; } = Directory.CreateTempSubdirectory("recourse-case-").FullName;

    public string Material => Path.Combine(Folder, "material");

    public string Store => Path.Combine(Folder, ".recourse");

    /// <summary>A small case: a list sold to two buyers, and a post that spreads.</summary>
    public static TemporaryCase Small()
    {
        var made = new TemporaryCase();
        made.Write("case.yaml", """
            title: 小案
            decisionDate: 2024-06-01
            victims:
              - {id: V1, name: 受害人甲, birthDate: 1990-05-01, accounts: [{platform: yanhai, id: u9}]}
            actors:
              - id: A1
                name: 张试一
                birthDate: 1985-03-09
                accounts: [{platform: yanhai, id: u1}]
                personalInformation:
                  - {id: P1, modes: [obtain, sell], from: 2023-01-10, to: 2023-05-30, obtained: [list.csv], gainsYuan: "800"}
                statements:
                  - {id: S1, offence: defamation, date: 2023-03-01, victims: [V1], falsehood: fabricated, mode: spread, information: I1}
            information:
              - {id: I1, posts: [p1], title: 不实指控}
            recipients:
              - {file: sold.csv, from: A1, to: 买家甲, conduct: P1, date: 2023-02-01}
              - {file: sold.csv, from: A1, to: 买家乙, conduct: P1, date: 2023-02-02}
            """);
        made.Write("material/list.csv", """
            姓名,手机号,地址
            张样一,13800138001,试验路1号
            李样二,13800138002,试验路2号
            王样三,13800138003,试验路3号
            王样三,138-0013-8003,试验路3号
            样品贸易有限公司,13800138004,试验路4号
            """);
        made.Write("material/sold.csv", """
            姓名,手机号,地址
            张样一,13800138001,试验路1号
            李样二,13800138002,试验路2号
            """);
        made.Write("material/posts.csv", """
            平台,帖子ID,类型,父ID,根ID,用户ID,时间,内容
            yanhai,p1,原创,,,u1,2023-03-01 08:00:00,这是一条捏造的指控
            yanhai,f1,转发,p1,p1,u2,2023-03-01 09:00:00,转发
            yanhai,f2,转发,f1,p1,u3,2023-03-01 10:00:00,看看
            yanhai,f2,转发,f1,p1,u3,2023-03-01 10:00:00,看看
            yanhai,f3,转发,p1,p1,u1,2023-03-01 11:00:00,自己再转
            yanhai,c1,评论,p1,p1,u4,2023-03-01 12:00:00,不会吧
            """);
        return made;
    }

    /// <summary>A copy of the case's inputs, its files written in another order.</summary>
    public TemporaryCase Copy(bool reversed)
    {
        var copy = new TemporaryCase();
        var files = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Where(file => !file.StartsWith('.') && !file.StartsWith("out", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var file in reversed ? files.Reverse() : files)
        {
            var to = Path.Combine(copy.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(Folder, file), to);
        }

        return copy;
    }

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text.ReplaceLineEndings("\n") + "\n");

    public byte[] Output(string name) => File.ReadAllBytes(Path.Combine(Folder, "out", name));

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
