namespace Recourse.Cli.Tests;

/// <summary>A folder of invented facts and cases that is deleted after the test.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("recourse-law-").FullName;

    /// <summary>One defamation just below the line, the author's birth date unknown.</summary>
    public string Facts(string name = "facts.yaml", long views = 4999, string falsehood = "fabricated", string birthDate = "birthDate: 1985-03-09") => Write(name, $$"""
        decisionDate: 2024-09-01
        victims:
          - {id: V1, name: 受害人甲, birthDate: 1990-05-01}
        actors:
          - id: A1
            name: 张某
            {{birthDate}}
            statements:
              - {id: S1, offence: defamation, date: 2024-03-10, victims: [V1], falsehood: {{falsehood}}, mode: spread, views: {{views}}, forwards: 0}
        procedure: {complaint: private, filed: 2024-05-20}
        """);

    /// <summary>A case that can be run.</summary>
    public string Case(string name = "case")
    {
        Directory.CreateDirectory(Path.Combine(Folder, name, "material"));
        Write(name + "/case.yaml", """
            title: 小案
            decisionDate: 2024-06-01
            victims:
              - {id: V1, name: 受害人甲, birthDate: 1990-05-01}
            actors:
              - id: A1
                name: 张试一
                accounts: [{platform: yanhai, id: u1}]
                statements:
                  - {id: S1, offence: defamation, date: 2023-03-01, victims: [V1], falsehood: fabricated, mode: spread, information: I1}
            information:
              - {id: I1, posts: [p1], title: 不实指控}
            procedure: {complaint: private, filed: 2023-05-20}
            """);
        Write(name + "/material/posts.csv", """
            平台,帖子ID,类型,父ID,根ID,用户ID,时间,内容
            yanhai,p1,原创,,,u1,2023-03-01 08:00:00,这是一条捏造的指控
            yanhai,f1,转发,p1,p1,u2,2023-03-01 09:00:00,转发
            yanhai,f2,转发,f1,p1,u3,2023-03-01 10:00:00,看看
            """);
        return Path.Combine(Folder, name);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n") + "\n");
        return path;
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
