using System.Collections.Immutable;
using System.Text;
using Recourse.Documents;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>
/// What people state for a record of electronic evidence: one line a field, <c>field: text</c>; <c>yes</c>, <c>no</c> or <c>failed</c> alone, or before a
/// comma and a text. What is empty or absent is unknown. Lines that begin with <c>#</c> are remarks.
/// </summary>
internal static class RecordFile
{
    private static readonly (string Word, RecordField State)[] s_words =
        [("yes", RecordField.Present), ("no", RecordField.Absent), ("failed", RecordField.Failed), ("unknown", RecordField.Unknown)];

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">A line is no field of the checklist, or a field stands twice; the message names file and line.</exception>
    public static ImmutableSortedDictionary<string, CustodyValue> Read(string name, byte[] bytes, IReadOnlyCollection<string> known)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, CustodyValue>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').Split('\n').Select(text => text.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var end = line.IndexOfAny([':', '：']);
            var field = end < 0 ? line : line[..end].Trim();
            if (end < 0 || !known.Contains(field, StringComparer.Ordinal))
            {
                throw new UsageException($"{name} 第 {number} 行：核对表没有这一项：{field}", $"{name}, line {number}: the checklist has no field {field}.");
            }

            if (fields.ContainsKey(field))
            {
                throw new UsageException($"{name} 第 {number} 行：{field} 重复", $"{name}, line {number}: {field} stands twice.");
            }

            fields[field] = Value(line[(end + 1)..].Trim());
        }

        return fields.ToImmutable();
    }

    /// <summary>An empty record to fill in.</summary>
    public static byte[] Template(PreservationChecklist checklist)
    {
        var text = new StringBuilder("# 电子数据提取、固定笔录：每行一项，“项: 内容”；只写 yes、no、failed 亦可；空着即为未知。\n")
            .Append("# Record of electronic evidence: a field a line; yes, no or failed alone will do; what is left empty is unknown.\n\n");
        var known = checklist.Fields;
        foreach (var (id, name) in CustodyFields.All.Where(field => known.Contains(field.Id, StringComparer.Ordinal)))
        {
            text.Append("# ").Append(name.Zh).Append(" / ").Append(name.En).Append('\n').Append(id).Append(": \n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static CustodyValue Value(string text)
    {
        if (text.Length == 0)
        {
            return new CustodyValue(RecordField.Unknown, "");
        }

        foreach (var (word, state) in s_words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[word.Length] is ',' or '，'))
            {
                return new CustodyValue(state, text.Length == word.Length ? "" : text[(word.Length + 1)..].Trim());
            }
        }

        return new CustodyValue(RecordField.Present, text);
    }
}
