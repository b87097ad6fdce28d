namespace Recourse.Records;

/// <summary>The names of documents as people see them: <c>a.zip!/book.xlsx!/Sheet1</c>.</summary>
public static class DocumentNames
{
    /// <summary>The name itself, then those of the containers around it, from the innermost to the file.</summary>
    public static IEnumerable<string> Outward(string file)
    {
        for (var name = file; ;)
        {
            yield return name;
            var inner = name.LastIndexOf("!/", StringComparison.Ordinal);
            if (inner < 0)
            {
                yield break;
            }

            name = name[..inner];
        }
    }

    /// <summary>The name as the container states it: one that it holds twice is told apart by <c>#2</c> behind it.</summary>
    internal static string Stated(string file) => file.TrimEnd("0123456789".ToCharArray()) is [.. var stated, '#'] ? stated : file;
}
