using System.Globalization;
using Recourse.Documents;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>Acts of custody in words.</summary>
internal static class CustodyTexts
{
    private static readonly Dictionary<string, Bilingual> s_kinds = new(StringComparer.Ordinal)
    {
        [EventKinds.Viewed] = new("查看", "viewed"),
        [EventKinds.Exported] = new("导出", "exported"),
        [EventKinds.HandedOver] = new("移交", "handed over"),
        [CustodyKinds.Unsealed] = new("启封", "unsealed"),
        [CustodyKinds.SealedAgain] = new("重新封存", "sealed again"),
        [CustodyKinds.Corrected] = new("更正", "corrected"),
        [CustodyKinds.Erased] = new("依法删除", "erased by law"),
        [EventKinds.Withdrawn] = new("撤回", "withdrawn"),
        [EventKinds.Unmasked] = new("显示未遮盖信息", "shown unmasked"),
    };

    private static readonly (string Name, Bilingual Text)[] s_people =
    [
        ("investigators", new("缺侦查人员二名且未说明", "two investigators are neither there nor explained")),
        ("holder", new("缺持有人且未说明", "the holder is neither there nor explained")),
        ("witness", new("缺见证人且未说明", "a witness is neither there nor explained")),
    ];

    public static Bilingual Kind(string kind) => s_kinds.TryGetValue(kind, out var words) ? words : new Bilingual(kind, kind);

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>A line of the paper's history.</summary>
    public static CustodyLine Line(CustodyEntry entry) => new(
        entry.Entry, Time(entry.At), Kind(entry.Act.Kind), entry.Exhibit?.Name ?? "", People(entry), Purpose(entry.Act),
        entry.CheckValue switch { true => new("一致", "holds"), false => new("不一致", "differs"), _ => new("未重算", "not recomputed") });

    private static Bilingual People(CustodyEntry entry)
    {
        var people = entry.Act.People;
        var parts = new List<Bilingual> { new($"记录人 {entry.By}", $"recorded by {entry.By}") };
        if (people.Investigators.Count > 0)
        {
            var names = string.Join('、', people.Investigators);
            parts.Add(new($"侦查人员 {names}", $"investigators {names}"));
        }

        foreach (var (zh, en, value) in new[]
        {
            ("侦查人员不足二名的原因：", "why not two investigators: ", people.NoInvestigators), ("持有人 ", "holder ", people.Holder), ("无持有人的原因：", "why no holder: ", people.NoHolder),
            ("见证人 ", "witness ", people.Witness), ("无见证人的原因：", "why no witness: ", people.NoWitness),
        })
        {
            if (value.Length > 0)
            {
                parts.Add(new(zh + value, en + value));
            }
        }

        if (CustodyKinds.NeedsPeople(entry.Act.Kind))
        {
            parts.AddRange(s_people.Where(one => people.Missing.Contains(one.Name, StringComparer.Ordinal)).Select(one => one.Text));
        }

        return new(string.Join('；', parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    private static Bilingual Purpose(CustodyAct act)
    {
        var parts = new List<Bilingual>();
        foreach (var (zh, en, value) in new[]
        {
            ("", "", act.Purpose), ("接收人：", "to: ", act.Recipient), ("地点：", "at: ", act.Place), ("依据：", "ground: ", act.Basis),
            ("更正后版本 SHA-256 ", "corrected version SHA-256 ", act.CorrectedBy ?? ""),
        })
        {
            if (value.Length > 0)
            {
                parts.Add(new(zh + value, en + value));
            }
        }

        return parts.All(part => part.Zh == part.En)
            ? new(string.Join('；', parts.Select(part => part.Zh)), "")
            : new(string.Join('；', parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }
}
