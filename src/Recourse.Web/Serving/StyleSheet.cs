namespace Recourse.Web;

/// <summary>The one style sheet, as this build carries it.</summary>
internal static class StyleSheet
{
    public static readonly byte[] Bytes = Read();

    private static byte[] Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("office.css")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
