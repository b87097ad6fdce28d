using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Titles of the sections, as the contents and the sections print them.</summary>
internal static class Titles
{
    public static readonly Bilingual Summary = new("摘要", "Summary");
    public static readonly Bilingual Assessment = new("逐项评估", "Assessment in detail");
    public static readonly Bilingual Decisions = new("人的决定", "Decisions of persons");
    public static readonly Bilingual Findings = new("统计结果与证据", "Findings and evidence");
    public static readonly Bilingual Pictures = new("图", "Drawings");
    public static readonly Bilingual Exhibits = new("封存材料", "Sealed exhibits");
    public static readonly Bilingual Losses = new("未能读取的内容", "What could not be read");
    public static readonly Bilingual NotProved = new("不能证明的事项", "What is not proved");
    public static readonly Bilingual Verify = new("如何复核", "How to verify");
}
