using System.Collections.Immutable;
using System.Text;

namespace Recourse.Casework;

/// <summary>The data files under <c>register/</c>, as this build carries them.</summary>
internal static class RegisterData
{
    /// <summary>The files of one folder in the order of their names, each with its text.</summary>
    public static ImmutableArray<(string File, string Text)> Files(string folder)
    {
        var assembly = typeof(RegisterData).Assembly;
        var prefix = $"register/{folder}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name, Read(assembly.GetManifestResourceStream(name)!))),
        ];
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
