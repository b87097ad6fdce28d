namespace Recourse.Documents;

/// <summary>The page's own style sheet and script, built into the program. Neither may contain &lt; or &amp;: the page is XML as well.</summary>
internal static class Assets
{
    public static string Style { get; } = Read("screen.css") + Read("print.css");

    public static string Script { get; } = Read("report.js");

    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
