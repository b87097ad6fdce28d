using System.Text;

namespace Recourse.Records.Tests.Made;

/// <summary>The encodings that material arrives in, as the tests write them.</summary>
internal static class Encodings
{
    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public static IReadOnlyList<string> Names { get; } = ["utf-8", "utf-8-mark", "gb18030", "utf-16le", "utf-16be"];

    public static Encoding Of(string name) => name switch
    {
        "gb18030" => Gb18030,
        "big5" => Encoding.GetEncoding(950),
        "utf-16le" or "utf-16le-bare" => Encoding.Unicode,
        "utf-16be" or "utf-16be-bare" => Encoding.BigEndianUnicode,
        _ => new UTF8Encoding(false),
    };

    /// <summary>The bytes of a text, with a byte order mark where the encoding needs one.</summary>
    public static byte[] Bytes(string name, string text) => [.. Mark(name), .. Of(name).GetBytes(text)];

    public static byte[] Mark(string name) => name switch
    {
        "utf-8-mark" => [0xEF, 0xBB, 0xBF],
        "utf-16le" => [0xFF, 0xFE],
        "utf-16be" => [0xFE, 0xFF],
        _ => [],
    };
}
