using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Fixed texts of the record and the list, the same in every form.</summary>
internal static class CustodyWords
{
    public static readonly Bilingual Title = new("电子数据提取、固定笔录", "Record of extraction and preservation of electronic data");
    public static readonly Bilingual ListTitle = new("电子数据提取固定清单", "List of electronic data extracted and preserved");
    public static readonly Bilingual HistoryTitle = new("保管、移交和处置记录", "Custody, hand-over and disposal");
    public static readonly Bilingual CheckTitle = new("逐项核对（P1–P22）", "Item by item (P1–P22)");
    public static readonly Bilingual SignTitle = new("签名、盖章", "Signatures and seals");

    public static readonly Bilingual Note = new(
        "本文书由封存材料和所附陈述生成，供核对后签名；未陈述的一律为“未知”。是否补正、解释是否成立由人判断。",
        "Made from the sealed material and what was stated, to be checked and then signed; what nobody stated is unknown. Whether a defect is cured or explained is for a person.");

    public static readonly Bilingual NoHistory = new("封存后没有查看、移交、启封、更正或者删除的记录。", "Nothing was viewed, handed over, unsealed, corrected or erased since sealing.");

    /// <summary>Who signs, with the reason where nobody does.</summary>
    public static readonly (Bilingual Role, string Reason)[] Signers =
    [
        (new("侦查人员", "Investigator"), ""),
        (new("侦查人员", "Investigator"), ""),
        (new("持有人（提供人）", "Holder or provider"), "refusalReason"),
        (new("见证人", "Witness"), "noWitnessReason"),
    ];

    public static Bilingual Of(RecordState state) => state switch
    {
        RecordState.Present => new("齐备", "present"),
        RecordState.NotApplicable => new("不涉及", "does not arise"),
        RecordState.Advised => new("建议", "advised"),
        RecordState.Incomplete => new("不齐备", "incomplete"),
        RecordState.Curable => new("可补正的瑕疵", "curable"),
        RecordState.Excluded => new("不得作为定案根据", "fatal"),
        _ => new("未知", "unknown"),
    };

    public static Bilingual Of(CustodyValue value) => value.State switch
    {
        RecordField.Present => value.Text.Length > 0 ? new(value.Text, "") : new("是", "yes"),
        RecordField.Absent => value.Text.Length > 0 ? new("否：" + value.Text, "") : new("否", "no"),
        RecordField.Failed => value.Text.Length > 0 ? new("不一致：" + value.Text, "") : new("不一致", "does not hold"),
        _ => new("未知", "unknown"),
    };

    /// <summary>What an item lacks, by the names of the fields.</summary>
    public static Bilingual Missing(RecordFinding check)
    {
        var parts = check.Missing.Select(part => part.Split('|').Select(way => way.Split('+').Select(CustodyFields.Name).ToArray()).ToArray()).ToArray();
        return new(
            string.Join('；', parts.Select(part => string.Join(" 或者 ", part.Select(way => string.Join("并", way.Select(name => name.Zh)))))),
            string.Join("; ", parts.Select(part => string.Join(" or ", part.Select(way => string.Join(" with ", way.Select(name => name.En)))))));
    }
}
