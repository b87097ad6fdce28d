using System.Text;
using System.Text.Unicode;

namespace Recourse.Records;

/// <summary>
/// Names without the UTF-8 flag: Windows in China writes them in GBK, macOS in UTF-8 all the same. What is valid UTF-8 is read as such.
/// </summary>
internal sealed class ZipNames : Encoding
{
    private static readonly Encoding s_gbk = MakeGbk();

    /// <summary>The one instance.</summary>
    public static ZipNames Instance { get; } = new();

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    private static Encoding Of(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? UTF8 : s_gbk;

    private static Encoding MakeGbk()
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        return GetEncoding("GB18030");
    }
}
