using System.Text;

namespace Recourse.Spread.Tests;

/// <summary>
/// Ways to make a copied text look different, taken from the literature (docs/evasion.md) and made from tables of their own: the grouping was not written
/// against these. The tables are small on purpose: what they miss stays as it was, as it does with people who alter texts by hand.
/// </summary>
internal static class HeldOut
{
    public const string Letter = "a letter around it";

    private const string Alike = "己已末未土士日曰天夭人入千干大太午牛鸟乌今令侯候拔拨往住没设处外问间元无木术历厉几凡困因史吏贝见目自王玉";
    private static readonly Dictionary<char, string> s_emoji = Table("人👤钱💰死💀吃🍚水💧火🔥车🚗狗🐶猪🐷笑😂手✋心❤看👀爱💗家🏠电⚡花🌸鱼🐟牛🐮马🐴太☀月🌙山⛰树🌲书📖门🚪雨🌧");
    private static readonly Dictionary<char, string> s_digits = Table("一1二2三3四4是4五5无5我5六6七7起7八8吧8爸8九9就9零0你0儿2");
    private static readonly Dictionary<char, string> s_martian = Table("我莪你伱了ㄋ在茬好恏不卟人亾爱嗳没莈有洧的の是湜这適说説看瞰");
    private static readonly Dictionary<char, string> s_radicals = Table("一⼀人⼈力⼒口⼝土⼟大⼤女⼥子⼦小⼩山⼭心⼼手⼿文⽂日⽇月⽉木⽊水⽔火⽕牛⽜王⽟生⽣田⽥白⽩目⽬石⽯立⽴老⽼耳⽿自⾃行⾏见⾒言⾔走⾛足⾜车⾞金⾦长⾧门⾨雨⾬青⾭面⾯音⾳页⾴风⾵飞⾶食⾷马⾺鱼⿂鸟⿃");

    public static IReadOnlyList<(string Name, Func<string, Random, string> Make)> Families { get; } =
    [
        ("look-alike characters", static (text, random) => Each(text, random, 0.8, static (c, _) => Alike.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Alike[at ^ 1].ToString() : null)),
        ("emoji for words", static (text, random) => Each(text, random, 0.8, static (c, _) => s_emoji.GetValueOrDefault(c))),
        ("digits for sounds", static (text, random) => Each(text, random, 0.8, static (c, _) => s_digits.GetValueOrDefault(c))),
        ("martian script", static (text, random) => Each(text, random, 0.8, static (c, _) => s_martian.GetValueOrDefault(c))),
        ("radicals for characters", static (text, random) => Each(text, random, 0.9, static (c, _) => s_radicals.GetValueOrDefault(c))),
        ("direction marks and soft hyphens", static (text, random) => Each(text, random, 0.4, static (c, random) => c + "\u202A\u202C\u2066\u2069\u00AD\u2060"[random.Next(6)].ToString())),
        ("strokes through characters", static (text, random) => Each(text, random, 0.5, static (c, random) => c + "\u0336\u0489\u0334\u20E0"[random.Next(4)].ToString())),
        ("one character a line", static (text, _) => string.Join('\n', text.EnumerateRunes())),
        ("brackets around characters", static (text, random) => Each(text, random, 0.5, static (c, _) => $"【{c}】")),
        ("doubled characters", static (text, random) => Each(text, random, 0.12, static (c, _) => $"{c}{c}")),
        ("struck-out characters", static (text, random) => Each(text, random, 0.1, static (_, random) => "□×○█"[random.Next(4)].ToString())),
        ("numeric entities", static (text, random) => Each(text, random, 0.1, static (c, _) => $"&#{(int)c};")),
        ("styled letters", static (text, random) => string.Concat(text.Select(static c => c is >= 'a' and <= 'z' ? char.ConvertFromUtf32(0x1D41A + c - 'a') : c is >= '0' and <= '9' ? char.ConvertFromUtf32(0x1D7CE + c - '0') : $"{c}")) + " ✌︎"),
        ("clauses the other way round", static (text, _) => string.Join('，', text.Split(['，', '。', '！', '？', '；', ','], StringSplitOptions.RemoveEmptyEntries).Reverse())),
        (Letter, static (text, _) => "各位邻居好，刚收到朋友发来的消息，原文如下：" + text + "（以上内容来自网络，请自行判断，看完请转给家人）"),
    ];

    private static Dictionary<char, string> Table(string pairs)
    {
        var table = new Dictionary<char, string>();
        var runes = pairs.EnumerateRunes().ToList();
        for (var at = 0; at + 1 < runes.Count; at += 2)
        {
            table[(char)runes[at].Value] = runes[at + 1].ToString();
        }

        return table;
    }

    private static string Each(string text, Random random, double rate, Func<char, Random, string?> change)
    {
        var made = new StringBuilder();
        foreach (var c in text)
        {
            made.Append(c is >= '\u4E00' and <= '\u9FFF' && random.NextDouble() < rate && change(c, random) is { } other ? other : c.ToString());
        }

        return made.ToString();
    }
}
