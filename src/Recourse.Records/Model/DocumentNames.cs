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
}
