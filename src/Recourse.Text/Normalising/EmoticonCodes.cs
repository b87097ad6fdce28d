using System.Collections.Frozen;
using System.Text;

namespace Recourse.Text;

/// <summary>
/// Emoticon codes that platforms write in brackets (<c>[泪]</c>, <c>[doge]</c>). Only known codes are dropped: a name in brackets
/// (<c>[张三]</c>) is part of what a statement says, and dropping it would join statements about different people.
/// </summary>
internal static class EmoticonCodes
{
    private const int LongestCode = 8;

    private static readonly FrozenSet<string> Known = (
        "表情 蜡烛 蠟燭 泪 淚 哈哈 怒 吃惊 吃驚 偷笑 鼓掌 嘻嘻 爱你 愛你 汗 good 威武 挖鼻屎 挖鼻 抓狂 衰 围观 圍觀 心 花心 给力 給力 吐 哼 生病 晕 暈 鄙视 酷 祈祷 " +
        "奥特曼 可怜 思考 话筒 呵呵 熊猫 笑哈哈 悲伤 太开心 太開心 黑线 怒骂 兔子 害羞 弱 耶 赞 贊 浮云 月亮 钱 委屈 可爱 馋嘴 疑问 愤怒 泪流满面 失望 伤心 爱心传递 偷乐 " +
        "闭嘴 睡觉 睡 神马 囧 懒得理你 阴险 亲亲 惊恐 强 得意地笑 得意 做鬼脸 鬼脸 微风 绿丝带 玫瑰 haha 震惊 太阳 好爱哦 转发 拜拜 抱抱 脸红 萌 江南style 握手 拳头 草泥马 " +
        "鲜花 打哈气 打哈欠 哈欠 许愿 左哼哼 右哼哼 嘘 ok 崩溃 强壮 噢耶 猪头 雪 来 手套 巨汗 汽车 给劲 大笑 飞机 红桃 胜利 顶 挤眼 书呆子 羞嗒嗒 不好意思 被电 喜 眼泪 " +
        "好喜欢 哇哈哈 带感 困 得瑟 微笑 开心 眨眼 咖啡 向日葵 加油 礼花 织 飞吻 求关注 爱心 蛋糕 闭眼 好棒 好囧 手机 国旗 礼物 色 哭 大哭 流泪 快哭了 笑cry 笑哭 捂脸 允悲 " +
        "doge 二哈 喵喵 摊手 吃瓜 费解 舔屏 污 白眼 跪了 哆啦a梦 悲催 互粉 坏笑 撇嘴 呲牙 龇牙 发怒 尴尬 冷汗 流汗 折磨 难过 傲慢 饥饿 饿 奋斗 咒骂 疯了 骷髅 敲打 再见 擦汗 " +
        "抠鼻 糗大了 快哭 吓 菜刀 西瓜 啤酒 篮球 乒乓 饭 凋谢 示爱 心碎 闪电 炸弹 刀 足球 瓢虫 便便 拥抱 抱拳 勾引 差劲 爱情 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 挥手 激动 街舞 " +
        "献吻 左太极 右太极 奸笑 嘿哈 机智 皱眉 耶 红包 鸡 哇 打脸 破涕为笑 恐惧 脱单 无语 旺柴 加油加油 社会社会 合十 天啊 emm 666 翻白眼 裂开 苦涩 叹气 让我看看 比心 " +
        "米奇比心 作揖 haha哈哈 no ye 最右 poor 可 不 来 good good luck bye 疑惑 星星眼 喵 傻眼 中国赞 武汉加油 抱一抱 求饶 裂 揣手 单身狗 并不简单 憧憬 感冒 " +
        "拜年 发红包 酸 黑脸 打call 干杯 干饭人 送花花 滑稽 妙 辣眼睛 歪嘴 嗑瓜子 生气 doge金箍 ok手势 捂眼 惊讶 吐血 大哭了 偷看 冷 墨镜 灵光一闪 藏狐 脱发 奥运 保卫萝卜 ")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Marks of emoticon series that prefix the code: <c>[ali转圈哭]</c>, <c>[lt切克闹]</c>.</summary>
    private static readonly string[] Series = ["ali", "lt", "bm", "xkl", "xb", "lxh", "moc", "din", "bed", "cai", "gst", "toto", "mtjj", "ppb", "act"];

    /// <summary>The text without known codes; the brackets of anything else stay.</summary>
    public static string Drop(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var done = 0;
        for (; open >= 0; open = open + 1 < text.Length ? text.IndexOf('[', open + 1) : -1)
        {
            var close = text.IndexOf(']', open + 1);
            if (close > open + 1 && close - open - 1 <= LongestCode + 4 && IsCode(text.AsSpan(open + 1, close - open - 1)))
            {
                kept.Append(text, done, open - done);

                // A space keeps what stood left and right of the code from composing with each other.
                kept.Append(' ');
                done = close + 1;
                open = close;
            }
        }

        return done == 0 ? text : kept.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> inner)
    {
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(inner))
        {
            return true;
        }

        foreach (var series in Series)
        {
            var rest = inner.Length - series.Length;
            if (rest is >= 1 and <= 4 && inner.StartsWith(series, StringComparison.OrdinalIgnoreCase) && inner[series.Length] > 0x2E7F)
            {
                return true;
            }
        }

        return false;
    }
}
