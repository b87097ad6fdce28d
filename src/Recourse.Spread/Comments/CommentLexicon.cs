using System.Text.RegularExpressions;
using Recourse.Text;

namespace Recourse.Spread;

/// <summary>
/// Words and rules by which comments are ordered for reading. Words of anger about conduct ("太过分了", "必须严惩", "无耻的行为"), of complaint and of report
/// ("举报", "曝光", "维权", "报警") are not among them: criticism must not look like abuse.
/// </summary>
public static partial class CommentLexicon
{
    private static readonly string[] s_threats =
        ["弄死你", "杀了你", "杀你全家", "砍死你", "打死你", "捅死", "不得好死", "你等着瞧", "小心你的命", "小心你全家", "让你消失", "找人收拾你", "要你好看", "见一次打一次", "泼硫酸", "活不过", "放学别走", "等着收尸", "弄死她", "弄死他", "打断你的腿", "灭你", "取你狗命"];

    private static readonly string[] s_calls =
        ["人肉她", "人肉他", "人肉出来", "人肉搜索", "扒出她", "扒出他", "扒皮她", "把她挂出来", "把他挂出来", "网暴她", "网暴他", "一起骂", "都去骂", "冲她评论区", "冲他评论区", "冲烂她", "冲烂他", "去她家门口", "去他家门口", "去她单位闹", "去他单位闹", "打爆她电话", "打爆他电话", "轰炸她", "轰炸他", "私信骂", "见面打", "堵她", "堵他"];

    private static readonly string[] s_sexual =
        ["荡妇", "破鞋", "婊子", "骚货", "贱货", "妓女", "公交车", "卖淫", "睡过", "陪睡", "被轮", "欠操", "千人骑", "绿茶婊", "小三婊", "鸡婆", "裸照", "约炮", "浪货", "爬床"];

    private static readonly string[] s_abuse =
        ["傻逼", "煞笔", "脑残", "畜生", "畜牲", "杂种", "狗东西", "狗杂", "贱人", "去死", "怎么不死", "死全家", "死妈", "废物", "人渣", "败类", "白痴", "蠢货", "王八蛋", "滚出", "不要脸的东西", "丑八怪", "恶心的东西", "猪狗不如", "垃圾人", "神经病", "有病吧你", "操你", "草泥马", "妈的", "贱不贱", "下贱", "老不死", "早点死", "该死的"];

    // What the words mean where they are quoted, denied or about a matter, not a person.
    private static readonly string[] s_other = ["坐公交车", "公交车站", "公交车上", "公交车司机", "打击卖淫", "举报卖淫", "涉嫌卖淫", "不是人渣", "不要骂", "别骂", "拒绝网暴", "反对人肉", "不要人肉", "请勿人肉", "停止人肉", "人肉搜索违法", "神经病医院", "废物利用", "医疗废物", "工业废物", "骂人不对", "被骂", "被叫", "说我是", "威胁说", "威胁我"];

    /// <summary>What a comment may be, each with the words that say so, the most urgent first; empty where there are none.</summary>
    public static IReadOnlyList<(CommentKind Kind, string Word)> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(CommentKind Kind, string Word)>();
        foreach (Match number in Digits().Matches(text))
        {
            if (IsIdentifier(number.Value))
            {
                found.Add((CommentKind.DoxxedData, number.Value));
            }
        }

        if (Place().Match(text) is { Success: true } place)
        {
            found.Add((CommentKind.DoxxedData, place.Value));
        }

        var form = TextNormalizer.Normalize(text);
        foreach (var other in s_other)
        {
            form = form.Replace(other, "/", StringComparison.Ordinal);
        }

        Add(CommentKind.Threat, s_threats);
        Add(CommentKind.CallToAct, s_calls);
        Add(CommentKind.SexualHumiliation, s_sexual);
        Add(CommentKind.Abuse, s_abuse);
        return found;

        void Add(CommentKind kind, string[] words) =>
            found.AddRange(words.Where(word => form.Contains(word, StringComparison.Ordinal)).Select(word => (kind, word)));
    }

    // An identity number or mobile number that stands by itself; public hotlines are shorter or begin otherwise.
    private static bool IsIdentifier(string digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9' || digits.Length == 18 && digits[0] != '0';

    [GeneratedRegex("[0-9]+[Xx]?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    // Who lives where: a possessive or "住" before a place down to building, unit or room.
    [GeneratedRegex("(住在?|家在|地址是?|住址是?)[:：]?[^，。！？,!?\\s]{2,30}([0-9一二三四五六七八九十]+(栋|号楼|单元|室|号))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
