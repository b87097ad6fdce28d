using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Recourse.Findings;

/// <summary>A case file as far as it can be read, and everything in it that was not understood.</summary>
/// <param name="File">
/// What was read; what was not understood is absent from it. An entry without a key that it needs, or with a word that weighs and cannot be read,
/// is left out whole, so that no default weighs for or against anybody.
/// </param>
/// <param name="Problems">What was not understood, in the order of the file; checks over the whole file last.</param>
public sealed record FactsRead(CaseFile File, ImmutableArray<FactsProblem> Problems);

/// <summary>Something in a case file that was not understood.</summary>
/// <param name="Place">Line and column (1-based; column in UTF-16 units), and the path: <c>line=12,column=5 actors[0].statements[1].views</c>. Empty for the whole file.</param>
/// <param name="Text">What is wrong.</param>
public sealed record FactsProblem(string Place, Bilingual Text);

/// <summary>Reads FACTS and <c>case.yaml</c>, in YAML or JSON.</summary>
public static class FactsReader
{
    /// <summary>Largest file that is read, bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file. Bad content never throws: it becomes a problem with its place, and everything else is read all the same.</summary>
    /// <param name="bytes">The file: UTF-8, a byte order mark is allowed.</param>
    /// <param name="name">Its name: what ends in <c>.json</c> and is not JSON is a problem, and read as YAML all the same. Anything else may be either.</param>
    public static FactsRead Read(ReadOnlySpan<byte> bytes, string name)
    {
        var context = new ReadContext();
        var file = new CaseFile();
        if (bytes.Length > MaxBytes)
        {
            context.Problem(new Mark(1, 1), "", $"文件超过 {MaxBytes} 字节，未读取。", $"The file is larger than {MaxBytes} bytes and was not read.");
        }
        else if (Root(bytes, name, context) is { } root)
        {
            CaseTable.Root.TryRead(root, "", context, out file);
        }
        else if (context.Count == 0)
        {
            context.Problem(new Mark(1, 1), "", "文件为空。", "The file is empty.");
        }

        return new FactsRead(file, context.Finish());
    }

    private static Node? Root(ReadOnlySpan<byte> bytes, string name, ReadContext context)
    {
        var named = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var text = Decode(bytes, context);
        var start = text.AsSpan().TrimStart();
        var json = start.Length > 0 && start[0] is '{' or '[' ? JsonTree.TryRead(Encoding.UTF8.GetBytes(text), named, context) : null;
        return json ?? new YamlTree(text, context).Read();
    }

    private static string Decode(ReadOnlySpan<byte> bytes, ReadContext context)
    {
        var wide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        if (wide is not null)
        {
            context.Problem(new Mark(1, 1), "", "文件是 UTF-16 编码，已照读；请存为 UTF-8。", "The file is UTF-16 and was read as such; save it as UTF-8.");
            return wide.GetString(bytes[2..]);
        }

        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(body))
        {
            context.Problem(
                FirstInvalid(body), "", "不是有效的 UTF-8（可能是 GB 18030）；无法解码的字节读作 U+FFFD。",
                "Not valid UTF-8 (GB 18030 perhaps); bytes that cannot be decoded were read as U+FFFD.");
        }

        return Encoding.UTF8.GetString(body);
    }

    private static Mark FirstInvalid(ReadOnlySpan<byte> body)
    {
        long line = 1;
        long column = 1;
        while (Rune.DecodeFromUtf8(body, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            body = body[length..];
        }

        return new Mark(line, column);
    }
}
