using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>A scan in a few lines for the terminal.</summary>
public static class ScanSummary
{
    /// <summary>The lines, figures first, losses last. No personal value in them.</summary>
    public static IEnumerable<Bilingual> Lines(ScanResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (items, tally) = (result.Items, result.Items.Tally);
        yield return new(
            $"文件 {result.Files.Length} 个，记录 {result.Files.Sum(file => file.Records)} 条", $"{result.Files.Length} documents, {result.Files.Sum(file => file.Records)} records");
        foreach (var kind in result.Identifiers)
        {
            var name = ItemWords.Identifier(kind.Kind);
            yield return new($"{name.Zh}：出现 {kind.Occurrences} 次，不同 {kind.Distinct} 个", $"{name.En}: {kind.Occurrences} occurrences, {kind.Distinct} distinct");
        }

        yield return ItemWords.Waterfall(tally);
        yield return new(
            $"涉及 {items.Persons} 人；50 条档 {items.T50}，500 条档 {items.T500}，5000 条档 {items.T5000}，待人选定 {items.Reviewer}",
            $"{items.Persons} persons; tier of 50: {items.T50}, of 500: {items.T500}, of 5,000: {items.T5000}, for a reviewer to choose: {items.Reviewer}");
        if (result.ItemsRead is { } read)
        {
            yield return new($"不计图片识别（OCR）所得：净 {read.Tally.Net} 条", $"Without what was recognised in pictures (OCR): net {read.Tally.Net}");
        }

        foreach (var (file, columns) in result.Files.Select(file => (file.Info.File, Columns: DocumentJson.Doubtful(file))).Where(entry => entry.Columns is not null).Take(10))
        {
            yield return new($"{file}：列名未说明而由内容推断（?：多数内容与列名不符）：{columns}", $"{file}: columns that only their values tell (?: most values contradict the name): {columns}");
        }

        var lost = result.Files.Sum(file => file.Lost.Count);
        if (lost > 0)
        {
            yield return new($"有 {lost} 处不能读取，已列明", $"{lost} places could not be read; they are listed");
        }
    }
}
